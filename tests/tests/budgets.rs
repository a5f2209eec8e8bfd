//! What a phone downloads, in bytes, compressed as it travels; and what a worker's desk does, which no phone may.

use std::fs;

use serde_json::Value;
use tests::house::server;

fn site() -> Value {
    let file = tests::root().join("target/site/site.json");
    let text =
        fs::read_to_string(&file).unwrap_or_else(|_| panic!("{}: run `cargo xtask build` first", file.display()));
    serde_json::from_str(&text).expect("site.json is JSON")
}

/// The names of the files that a page loads: what stands in its style and script addresses, and what the
/// boot script names in its turn. Nobody has to say which file is whose.
fn loaded(from: &Value) -> Vec<String> {
    let named = |field: &str| from[field].as_str().map(|address| address.trim_start_matches("/assets/").to_owned());
    let boot = named("boot").expect("a boot script; run `cargo xtask build` with npm at hand");
    let text = asset(&boot);
    let more = text.split("\"/assets/").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned);
    named("style").into_iter().chain(more).chain([boot.clone()]).collect()
}

fn asset(name: &str) -> String {
    let file = tests::root().join("target/site/assets").join(name);
    String::from_utf8_lossy(&fs::read(&file).unwrap_or_else(|problem| panic!("{}: {problem}", file.display()))).into()
}

fn compressed(files: &[String], endings: &[&str]) -> u64 {
    let counted = files.iter().filter(|name| endings.iter().any(|ending| name.ends_with(ending)));
    let sizes = counted.map(|name| {
        let file = tests::root().join("target/site/assets").join(format!("{name}.br"));
        fs::metadata(&file).unwrap_or_else(|problem| panic!("{}: {problem}", file.display())).len()
    });
    let sizes: Vec<u64> = sizes.collect();
    assert!(!sizes.is_empty(), "the release has no {endings:?}; run `cargo xtask build` with npm at hand");
    sizes.iter().sum()
}

#[test]
fn the_window_costs_residents_nothing() {
    let site = site();
    let (residents, window) = (loaded(&site), loaded(&site["window"]));
    for name in &window {
        assert!(!residents.contains(name), "residents download {name}, which is the service window's");
    }
    for name in &residents {
        let text = asset(name);
        for word in ["window/next", "/window\"", ".panes", "heard"] {
            assert!(!text.contains(word), "{name}: “{word}” is of the service window, and residents download it");
        }
    }
    let script = compressed(&window, &[".wasm", ".js"]);
    assert!(script <= 40 << 10, "the window's module and scripts: {script} bytes of {}", 40 << 10);
    let style = compressed(&window, &[".css"]);
    assert!(style <= 6 << 10, "the window's style: {style} bytes of {}", 6 << 10);
}

#[test]
fn a_phone_downloads_no_more_than_it_must() {
    let residents = loaded(&site());
    let module = compressed(&residents, &[".wasm", ".js"]);
    assert!(module <= 90 << 10, "WASM and scripts: {module} bytes of {}", 90 << 10);
    let style = compressed(&residents, &[".css"]);
    assert!(style <= 10 << 10, "CSS: {style} bytes of {}", 10 << 10);
    let told = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压。我失业了，娃儿8个月大，女儿读小学";
    let pages =
        ["/", "/services/disability-allowances", "/find?q=%E4%BD%8E%E4%BF%9D"].map(|path| (path, server().get(path)));
    let result = server().post_form("/find", &[("text", told), ("region", "longchang")]);
    for (path, page) in pages.into_iter().chain([("a result", result)]) {
        let mut html = Vec::new();
        let page = page.text;
        brotli::BrotliCompress(
            &mut page.as_bytes(),
            &mut html,
            &brotli::enc::BrotliEncoderParams { quality: 4, ..Default::default() },
        )
        .expect("compresses");
        assert!(html.len() <= 14 << 10, "HTML of {path}: {} bytes of {}", html.len(), 14 << 10);
    }
}

#[test]
fn scripts_are_files_of_our_own_in_old_syntax() {
    let site = site();
    for name in site["release"].as_array().expect("a release").iter().filter_map(Value::as_str) {
        if name.ends_with(".js") {
            let text = fs::read_to_string(tests::root().join("target/site/assets").join(name)).expect("readable");
            for newer in ["?.", "??", "http://", "https://"] {
                let found = text
                    .match_indices(newer)
                    .find(|(at, _)| !text[at + newer.len()..].starts_with(|c: char| c.is_ascii_digit()));
                assert!(found.is_none(), "{name} has {newer}");
            }
        }
    }
}
