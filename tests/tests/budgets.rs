//! What a phone downloads, in bytes, compressed as it travels.

use std::fs;

use serde_json::Value;
use tests::house::server;

fn site() -> Value {
    let file = tests::root().join("target/site/site.json");
    let text =
        fs::read_to_string(&file).unwrap_or_else(|_| panic!("{}: run `cargo xtask build` first", file.display()));
    serde_json::from_str(&text).expect("site.json is JSON")
}

fn compressed(ending: &str) -> u64 {
    let site = site();
    let release = site["release"].as_array().expect("a release").iter().filter_map(Value::as_str);
    let sizes = release.filter(|name| name.ends_with(ending)).map(|name| {
        let file = tests::root().join("target/site/assets").join(format!("{name}.br"));
        fs::metadata(&file).unwrap_or_else(|problem| panic!("{}: {problem}", file.display())).len()
    });
    let sizes: Vec<u64> = sizes.collect();
    assert!(!sizes.is_empty(), "the release has no {ending}; run `cargo xtask build` with npm at hand");
    sizes.iter().sum()
}

#[test]
fn a_phone_downloads_no_more_than_it_must() {
    let module = compressed(".wasm") + compressed(".js");
    assert!(module <= 90 << 10, "WASM and scripts: {module} bytes of {}", 90 << 10);
    let style = compressed(".css");
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
