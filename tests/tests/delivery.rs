//! Headers, caching, cookies, status codes: what a browser gets.

use server::Config;
use tests::house::{Server, server};
use tests::relevance::AS_OF;

const PAGES: [&str; 11] = [
    "/",
    "/take",
    "/find",
    "/find?q=%E4%BD%8E%E4%BF%9D",
    "/services",
    "/services/radio",
    "/domains/culture",
    "/events/birth",
    "/about",
    "/privacy",
    "/accessibility",
];

#[test]
fn every_page_is_fresh_private_and_guarded() {
    for path in PAGES {
        let page = server().get(path);
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert_eq!(page.header("cache-control"), "private, no-cache", "{path}");
        assert!(page.header("vary").starts_with("Cookie, Accept-Encoding"), "{path}: {}", page.header("vary"));
        assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
        let policy = page.header("content-security-policy");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(page.header("set-cookie"), "", "{path}: no cookie before a choice");
        assert!(!page.text.contains("<script>"), "{path}: inline script");
        assert_eq!(page.text.matches("<h1").count(), 1, "{path}: one h1");
    }
}

#[test]
fn titles_tell_pages_apart_and_fit_a_share_card() {
    let mut seen = Vec::new();
    for path in [
        "/",
        "/find",
        "/services",
        "/services/radio",
        "/domains/culture",
        "/events/birth",
        "/about",
        "/privacy",
        "/nope",
    ] {
        let page = server().get(path).text;
        let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title");
        assert!(title.chars().count() <= 26, "{path}: “{title}” is long");
        assert!(!seen.contains(&title.to_owned()), "{path}: “{title}” stands twice");
        seen.push(title.to_owned());
    }
}

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    for path in PAGES {
        let first = server().get(path);
        let tag = first.header("etag");
        assert!(!tag.is_empty(), "{path}: no ETag");
        let again = server().send("GET", path, &[("if-none-match", &tag)], "");
        assert_eq!((again.status, again.text.as_str()), (304, ""), "{path}");
        assert_eq!(again.header("cache-control"), "private, no-cache", "{path}");
        let elder = server().send("GET", path, &[("if-none-match", &tag), ("cookie", "edition=elder")], "");
        assert_eq!(elder.status, 200, "{path}: 长辈版 is another page");
    }
}

#[test]
fn an_unknown_address_is_a_404_that_helps() {
    for path in ["/nope", "/services/nope", "/domains/nope", "/events/nope", "/services/nope/more"] {
        let page = server().get(path);
        assert_eq!(page.status, 404, "{path}");
        assert!(page.text.contains("这里没有这一页") && page.text.contains("action=\"/find\""), "{path}");
    }
}

#[test]
fn a_choice_is_a_cookie_set_on_that_choice_only() {
    let chosen = server().post_form("/preferences", &[("region", "zigong"), ("back", "/services/radio")]);
    assert_eq!((chosen.status, chosen.header("location").as_str()), (303, "/services/radio"));
    let cookie = chosen.header("set-cookie");
    assert!(cookie.starts_with("region=zigong;") && cookie.contains("SameSite=Lax"), "{cookie}");
    let unknown = server().post_form("/preferences", &[("region", "chengdu"), ("edition", "huge"), ("back", "/")]);
    assert_eq!((unknown.status, unknown.header("set-cookie").as_str()), (303, ""));
    let forged = server().send("GET", "/", &[("cookie", "region=chengdu; edition=<script>")], "");
    assert_eq!(forged.status, 200);
    let elder = server().send("GET", "/", &[("cookie", "edition=elder; region=zigong")], "");
    assert!(elder.text.contains("<html lang=\"zh-CN\" class=\"elder\">"), "长辈版 from the first byte");
    assert!(elder.text.contains("优军服务保障"), "the city's own wording");
}

#[test]
fn odd_forms_and_foreign_cookies_take_no_choice_away() {
    let twice =
        server().post_form("/preferences", &[("region", "zigong"), ("region", "longchang"), ("back", "/about")]);
    assert_eq!((twice.status, twice.header("location").as_str()), (303, "/about"));
    assert!(twice.header("set-cookie").starts_with("region=zigong;"), "the first of two");
    let html = [("accept", "text/html"), ("content-type", "text/plain")];
    for path in ["/preferences", "/"] {
        let unread = server().send("POST", path, &html, "region=zigong");
        assert!(unread.status == 415 && unread.text.contains("刚才那一下没有收到"), "{path}: {}", unread.status);
        let form = [("accept", "text/html"), ("content-type", "application/x-www-form-urlencoded")];
        let large = server().send("POST", path, &form, &format!("text={}", "x".repeat(70_000)));
        assert!(large.status == 413 && large.text.contains("<h1"), "{path}: {}", large.status);
    }
    let foreign = server()
        .raw("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncookie: a=", b"\xff\xfe; edition=elder\r\n\r\n");
    assert!(foreign.contains("class=\"elder\""), "another's cookie in odd bytes");
}

#[test]
fn a_choice_beside_the_box_keeps_what_was_written_in_it() {
    let words = "我妈82岁\n一个人住 <b>";
    for (choice, value) in [("edition", "elder"), ("region", "zigong")] {
        let page = server().post_form("/", &[("text", words), (choice, value)]);
        assert_eq!((page.status, page.header("cache-control").as_str()), (200, "private, no-cache"), "{choice}");
        assert!(page.header("set-cookie").starts_with(&format!("{choice}={value};")), "{choice}");
        assert!(page.text.contains("我妈82岁\n一个人住 &lt;b&gt;</textarea>"), "{choice}: the words stand in the box");
        assert!(page.text.contains("data-draft"), "{choice}: 离开 knows of them");
        assert!(page.text.contains("看看能享受什么"), "{choice}: on the home page, and nothing is asked yet");
        let long = "长".repeat(2001);
        assert!(
            server().post_form("/", &[("text", &long), (choice, value)]).text.contains(&long),
            "{choice}: nothing is cut"
        );
        for (text, here, to) in [
            ("", "/", "/"),
            (" \n", "/find", "/find"),
            ("低保", "/find?q=%E4%BD%8E%E4%BF%9D", "/find?q=%E4%BD%8E%E4%BF%9D"),
            ("", "//evil.example", "/"),
        ] {
            let back = server().post_form("/", &[("text", text), ("here", here), (choice, value)]);
            assert_eq!((back.status, back.header("location").as_str()), (303, to), "{choice} {text:?} {here}");
        }
    }
    for path in ["/", "/find", "/find?q=%E4%BD%8E%E4%BF%9D"] {
        let page = server().get(path).text;
        assert!(
            page.contains("form=\"ask\" formaction=\"/\" name=\"edition\""),
            "{path}: the choice goes with the box"
        );
    }
}

#[test]
fn a_choice_on_an_answer_keeps_the_question_out_of_the_address() {
    let words = "村里大喇叭坏了 没人修";
    let page = server().post_form("/find", &[("text", words), ("region", "zigong")]);
    assert_eq!(page.status, 200);
    assert!(page.header("set-cookie").starts_with("region=zigong;"));
    assert!(page.text.contains(words), "the question is still there");
    assert!(page.text.contains(
        "<form id=\"keep\" method=\"post\" action=\"/find\" novalidate><input type=\"hidden\" name=\"text\""
    ));
    assert!(page.text.contains("<button form=\"keep\" name=\"edition\" value=\"elder\""), "a choice posts it again");
}

#[test]
fn words_of_the_vocabulary_get_a_public_address_and_nothing_else_does() {
    for (typed, address) in [
        ("低保", "/find?q=%E4%BD%8E%E4%BF%9D"),
        ("  低 保！", "/find?q=%E4%BD%8E%E4%BF%9D"),
        ("打预防针", "/find?q=%E6%89%93%E9%A2%84%E9%98%B2%E9%92%88"),
        // Traditional characters lead to the vocabulary's own spelling.
        ("養老", "/find?q=%E5%85%BB%E8%80%81"),
        // A sensitive word, a sentence, a name: answered in place.
        ("艾滋病", ""),
        ("艾滋病病毒感染者和病人随访管理", ""),
        ("严重精神障碍患者健康管理", ""),
        ("我妈82岁有残疾证", ""),
        ("低保 张三", ""),
        ("dibao", ""),
        ("", ""),
    ] {
        let reply = server().post_form("/find", &[("text", typed)]);
        assert_eq!(reply.header("location"), address, "{typed}");
        assert_eq!(reply.status, if address.is_empty() { 200 } else { 303 }, "{typed}");
    }
}

#[test]
fn bad_forms_get_a_clear_page() {
    let long = "长".repeat(2001);
    let page = server().post_form("/find", &[("text", &long)]);
    assert_eq!(page.status, 422);
    assert!(page.text.contains("写得有点长") && page.text.contains("现在多了 1 个"));
    let page = server().post_form("/find", &[("text", &"x".repeat(70_000))]);
    assert_eq!(page.status, 413);
    assert!(page.text.contains("写得有点长"));
    let page = server().send("POST", "/find", &[("content-type", "text/plain")], "text=x");
    assert_eq!(page.status, 415);
    assert!(page.text.contains("先写一句"));
    assert_eq!(server().send("POST", "/about", &[], "").status, 405);
}

#[test]
fn hashed_files_are_kept_for_ever_and_come_compressed() {
    let style = server().get("/assets/site.0123.css");
    assert_eq!(style.status, 200);
    assert_eq!(style.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(style.header("content-type").starts_with("text/css"));
    let missing = server().get("/assets/site.9999.css");
    assert_eq!((missing.status, missing.header("cache-control").as_str()), (404, ""), "a miss must not be kept");
    assert_eq!(server().get("/assets/../site.json").status, 404);
    for (accepts, encoding) in [("br", "br"), ("gzip", "gzip")] {
        let page = server().send("GET", "/", &[("accept-encoding", accepts)], "");
        assert_eq!(page.header("content-encoding"), encoding);
        assert!(page.header("vary").to_lowercase().contains("accept-encoding"));
    }
}

#[test]
fn what_lies_at_the_root_is_not_sent_twice() {
    let folder = std::env::temp_dir().join(format!("minsheng-root-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("favicon.svg"), "<svg/>").expect("a file");
    let server = Server::start(AS_OF, Config { root_files: Some(folder), ..Config::default() });
    let first = server.get("/favicon.svg");
    let tag = first.header("etag");
    assert!(first.status == 200 && !tag.is_empty(), "tagged");
    assert_eq!(server.send("GET", "/favicon.svg", &[("if-none-match", &tag)], "").status, 304);
}

#[test]
fn the_operator_s_file_sets_frames_footer_root_files_and_secure_cookies() {
    let folder = std::env::temp_dir().join(format!("minsheng-operator-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("files")).expect("a folder");
    let proof = [0x61u8, 0x0d, 0x0a, 0xff];
    std::fs::write(folder.join("files/MP_verify_abc.txt"), &proof[..3]).expect("a file");
    let file = folder.join("site.toml");
    let text = "public_url = \"https://example.cn\"\nroot_files = \"files\"\nframe_ancestors = [\"https://portal.example.cn\"]\n\
                [[footer]]\ntext = \"ICP备00000000号 <b>\"\nlink = \"https://beian.miit.gov.cn\"\n";
    std::fs::write(&file, text).expect("a file");
    let server = Server::start(AS_OF, Config::read(&file).unwrap_or_else(|problem| panic!("{problem}")));
    let page = server.get("/");
    assert!(page.header("content-security-policy").ends_with("frame-ancestors https://portal.example.cn"));
    assert!(
        page.text.contains("ICP备00000000号 &lt;b&gt;") && page.text.contains("href=\"https://beian.miit.gov.cn\"")
    );
    let proof_served = server.get("/MP_verify_abc.txt");
    assert_eq!(proof_served.text.as_bytes(), &proof[..3], "byte for byte");
    assert!(proof_served.header("content-type").starts_with("text/plain"));
    let cookie = server.post_form("/preferences", &[("edition", "elder"), ("back", "/")]);
    assert!(cookie.header("set-cookie").ends_with("; Secure"));
}

#[test]
fn whoever_watches_can_ask_whether_it_lives() {
    for path in ["/healthz", "/readyz"] {
        assert_eq!(server().get(path).status, 200, "{path}");
    }
}
