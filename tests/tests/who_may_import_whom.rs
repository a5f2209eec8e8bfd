//! The design's import table: the edges between our crates, and what each must never see.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(tests::root()).output().expect("cargo runs");
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo speaks UTF-8")
}

#[test]
fn our_crates_know_only_whom_they_may() {
    let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--format-version=1", "--no-deps"])).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let ours: BTreeSet<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    let edges = |name: &str| -> BTreeSet<&str> {
        let package = packages.iter().find(|package| package["name"] == name).expect("a package of ours");
        let dependencies = package["dependencies"].as_array().expect("dependencies").iter();
        let normal = dependencies.filter(|dependency| dependency["kind"].is_null());
        normal.filter_map(|dependency| dependency["name"].as_str()).filter(|name| ours.contains(name)).collect()
    };
    for (name, may) in [
        ("seeds", vec![]),
        ("search-index", vec!["seeds"]),
        ("app", vec!["seeds"]),
        ("browser", vec!["app"]),
        ("window", vec![]),
        ("server", vec!["app", "search-index", "seeds"]),
    ] {
        assert_eq!(edges(name), may.into_iter().collect(), "{name}: its edges to our crates");
    }
}

/// Names of every crate that `package` is built from.
fn built_from(package: &str, more: &[&str]) -> BTreeSet<String> {
    let arguments =
        ["tree", "--locked", "--edges=normal,no-proc-macro", "--prefix=none", "--format={lib}", "--package", package];
    cargo(&[&arguments, more].concat()).lines().map(|line| line.trim().to_owned()).collect()
}

#[test]
fn nobody_is_built_from_what_they_must_never_see() {
    let browser: &[&str] = &["--target=wasm32-unknown-unknown"];
    for (package, target, never) in [
        ("seeds", &[][..], &["tantivy", "leptos", "tokio"][..]),
        ("seeds", browser, &["toml"]),
        ("search-index", &[], &["app", "server", "axum", "leptos", "tokio"]),
        ("app", &[], &["search_index", "tantivy"]),
        ("browser", browser, &["search_index", "server", "tantivy", "tokio", "axum", "window"]),
        ("window", browser, &["app", "seeds", "leptos", "serde", "tokio", "axum"]),
    ] {
        let seen = built_from(package, target);
        assert!(seen.contains(&package.replace('-', "_")), "cargo tree said nothing of {package}");
        for name in never {
            assert!(!seen.contains(*name), "{package} is built from {name}, which it must never see");
        }
    }
}

/// leptos itself names `regex` and `toml` (through leptos_config) and the linker throws them out;
/// what must never happen is that `app` asks for such things by itself.
#[test]
fn app_asks_for_nothing_heavy_by_itself() {
    let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--format-version=1", "--no-deps"])).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let app = packages.iter().find(|package| package["name"] == "app").expect("app");
    for dependency in app["dependencies"].as_array().expect("dependencies") {
        let name = dependency["name"].as_str().expect("a name");
        assert!(
            !["regex", "tokio", "tantivy", "toml", "jieba-rs", "serde_json"].contains(&name),
            "app asks for {name}"
        );
    }
}

#[test]
fn app_in_the_browser_does_not_see_what_the_server_s_pages_use() {
    let seen = built_from("browser", &["--target=wasm32-unknown-unknown"]);
    for name in ["leptos_router", "leptos_meta", "leptos_axum"] {
        assert!(!seen.contains(name), "the module that phones download is built from {name}");
    }
}
