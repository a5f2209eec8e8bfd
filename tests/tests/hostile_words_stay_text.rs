//! Typed text can become markup in Leptos 0.8 (leptos.md, Security first): every page, every way in.

use tests::house::server;

const HOSTILE: [&str; 6] = [
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "低保</p><script>alert(1)</script>",
    "' onfocus='alert(1)",
];

fn check(how: &str, page: &str) {
    for live in ["<script>alert", "<img src=x", "<p><script", "value='"] {
        assert!(!page.contains(live), "{how}: {live} is alive in the page");
    }
}

#[test]
fn hostile_words_stay_text_on_every_page_and_in_every_field() {
    for words in HOSTILE {
        for edition in ["", "elder"] {
            let page = server().post_form("/find", &[("text", words), ("edition", edition)]);
            check(words, &page.text);
            assert!(!page.text.contains("<title>低保"), "typed words never enter the title");
        }
        let told = format!("我妈82岁，{words}");
        for path in ["/find", "/guide", "/window", "/services/radio"] {
            for field in ["edits", "set", "drop", "n.mother.age", "if", "if-set", "add-who", words] {
                let fields = [("text", told.as_str()), ("region", "longchang"), (field, words), ("was", words)];
                check(path, &server().post_form(path, &fields).text);
            }
        }
        for field in ["text", "sort", "sorted", "domain", "event", "whom", "check", words] {
            let fields = [(field, words), ("region", "longchang")];
            check("/window/services", &server().post_form("/window/services", &fields).text);
        }
        check(words, &server().ask("/find", &[("q", words)]).text);
        check(words, &server().ask("/find", &[("s", words)]).text);
        for path in [
            "/",
            "/window",
            "/window/services",
            "/services/radio",
            "/domains/culture",
            "/events/birth",
            "/about",
            "/nope",
        ] {
            check(path, &server().ask(path, &[("q", words)]).text);
        }
        let encoded = tests::house::encoded(words);
        for path in ["/services/", "/domains/", "/events/", "/"] {
            check(path, &server().get(&format!("{path}{encoded}")).text);
        }
    }
}
