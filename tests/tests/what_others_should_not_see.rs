//! Who is afraid of being seen asking: help and a quick way out come wherever such a thing is asked, answered
//! or looked up; nothing of it stands in a title or an address; and an answer that tells of nothing hides nothing.

use tests::house::{Reply, server};

const LEAVE: &str = "href=\"/leave\"";
/// Asked of this child: whether it is harmed.
const CHILD: &str = "我娃8岁，困境儿童保障能不能办";

fn post(path: &str, words: &str, more: &[(&str, &str)]) -> Reply {
    let fields: Vec<(&str, &str)> = [("text", words), ("region", "longchang")].iter().chain(more).copied().collect();
    server().post_form(path, &fields)
}

fn get(path: &str) -> Reply {
    server().send("GET", path, &[("cookie", "region=longchang")], "")
}

fn title(page: &str) -> &str {
    page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title")
}

#[test]
fn an_answer_that_tells_of_danger_brings_help_as_words_do() {
    for (path, words, answer, numbers) in [
        ("/find", CHILD, "child.child-harm.y", ["110", "12355"]),
        ("/guide", CHILD, "child.child-harm.y", ["110", "12355"]),
        ("/find", "我12岁", "self.child-harm.y", ["110", "12355"]),
        ("/find", "我妈82岁", "mother.critical.y", ["120", "110"]),
        ("/guide", "我妈82岁", "mother.critical.y", ["120", "110"]),
    ] {
        let before = post(path, words, &[]).text;
        assert!(!before.contains("class=\"urgent\""), "{path} {words}: nothing is the matter yet");
        let page = post(path, words, &[("set", answer)]).text;
        let main = page.split("<main").nth(1).expect("the page");
        let urgent = main.split("class=\"urgent\"").nth(1).unwrap_or_else(|| panic!("{path} {answer}: no help"));
        for number in numbers {
            assert!(urgent.contains(&format!("tel:{number}")), "{path} {answer}: {number}");
        }
        let [help, heading] = ["class=\"urgent\"", "<h1"].map(|part| main.find(part).expect("there"));
        assert!(help < heading, "{path} {answer}: help comes first");
    }
    for harmless in ["child.child-harm.n", "child.child-harm.o", "child.child-harm.x"] {
        assert!(!post("/find", CHILD, &[("set", harmless)]).text.contains("class=\"urgent\""), "{harmless}");
    }
    let bill = post("/find", "我妈上个月抢救的费用付不起", &[]).text;
    assert!(!bill.contains("先打 120"), "a bill tells of what is over");
}

#[test]
fn the_way_out_is_wherever_such_a_thing_is_asked_answered_or_looked_up() {
    let ill = "我35岁，查出感染了艾滋病病毒";
    for (what, page) in [
        ("a service reached from it", post("/services/elderly-health", ill, &[])),
        ("its own service", post("/services/hiv-follow-up", ill, &[])),
        ("its card", post("/services/hiv-follow-up/card", ill, &[])),
        ("the service at its address", get("/services/hiv-follow-up")),
        ("the card at its address", get("/services/hiv-follow-up/card")),
        ("the guide", post("/guide", ill, &[])),
        ("the guide after an answer", post("/guide", CHILD, &[("set", "child.child-harm.y")])),
        ("the guide before a city", server().post_form("/guide", &[("text", ill)])),
        ("a search", post("/find", "流产", &[])),
        ("a wish", post("/find", "我想打胎", &[])),
        ("another search", post("/find", "吸毒", &[])),
        ("words that mean it", post("/find", "失独", &[])),
    ] {
        assert_eq!(page.status, 200, "{what}");
        let main = page.text.split("<main").nth(1).expect("the page");
        let [leave, heading] =
            [LEAVE, "<h1"].map(|part| main.find(part).unwrap_or_else(|| panic!("{what}: no {part}")));
        assert!(leave < heading, "{what}: the way out comes first");
        assert!(
            !page.text.contains("data-component=\"ReadAloud"),
            "{what}: what others should not see, they should not hear"
        );
    }
    // Asked on the page itself.
    let mut answers = Vec::new();
    let asked = loop {
        let edits = answers.join("~");
        let page = post("/find", CHILD, &[("edits", &edits)]).text;
        let question = page.split("class=\"q\"").nth(1).expect("a question goes on until it is asked");
        let question = question.split("</section>").next().unwrap_or_default();
        if question.contains("child.child-harm.y") {
            break page;
        }
        // The second answer of each: no, where it is yes or no.
        let code = question.split("name=\"set\" value=\"").nth(2).and_then(|rest| rest.split('"').next());
        answers.push(code.expect("a second answer").to_owned());
    };
    assert!(asked.contains(LEAVE), "the question alone is reason enough");
    for (what, page) in [
        ("an ordinary service", get("/services/elderly-health")),
        ("an ordinary result", post("/find", "我妈82岁", &[])),
        ("the guide", get("/guide")),
        ("an ordinary search", get("/find?q=%E4%BD%8E%E4%BF%9D")),
    ] {
        assert!(!page.text.contains(LEAVE), "{what} needs none");
    }
}

#[test]
fn no_title_and_no_address_of_words_tells_of_it() {
    for path in ["/services/hiv-follow-up", "/services/hiv-follow-up/card", "/services/family-planning-special-support"]
    {
        for page in [get(path), post(path, "我35岁", &[])] {
            let title = title(&page.text);
            assert!(title.starts_with("一项服务 ·") || title == "给窗口人员看：一项服务", "{path}: {title}");
        }
    }
    assert!(title(&get("/services/elderly-health").text).contains("老人"), "an ordinary one is called by its name");
    let hidden =
        ["失独", "失独家庭", "独生子女死亡", "计生手术并发症", "结扎", "避孕", "避孕药", "避孕套", "艾滋病", "吸毒"];
    for words in hidden {
        let page = post("/find", words, &[]);
        assert_eq!((page.status, page.header("location").as_str()), (200, ""), "{words} is answered in place");
        assert!(!title(&page.text).contains(words), "{words}: {}", title(&page.text));
    }
    assert_eq!(post("/find", "低保", &[]).status, 303, "ordinary words have their address");
}

#[test]
fn a_no_tells_of_nothing_and_hides_nothing() {
    for answer in ["child.child-harm.n", "child.child-harm.o", "child.hiv.n"] {
        let page = post("/find", "我娃8岁", &[("set", answer)]).text;
        assert!(page.contains("formaction=\"/take\"") && !page.contains("不便让别人看到"), "{answer}");
        let taken = post(
            "/take",
            "我娃8岁",
            &[("edits", answer), ("ticked", "1"), ("take", "child.age"), ("take", &answer[..answer.len() - 2])],
        )
        .text;
        assert!(taken.contains("id=\"text\""), "{answer}: the rest can be taken along");
        for word in ["child-harm", "hiv"] {
            let made = taken.split("id=\"made\"").nth(1).expect("what is made");
            assert!(!made.contains(word), "{answer}: and the question is not told of");
        }
    }
    let yes = post("/find", "我娃8岁", &[("set", "child.child-harm.y")]).text;
    assert!(!yes.contains("formaction=\"/take\"") && yes.contains("不便让别人看到"));
}

/// Services that others should not see, and words that lead to each.
const HIDDEN: [(&str, &str); 4] = [
    ("hiv-follow-up", "我35岁，查出感染了艾滋病病毒"),
    ("hiv-prevention", "艾滋病"),
    ("mental-disorder-care", "我哥40岁，精神分裂症"),
    ("family-planning-special-support", "失独"),
];

#[test]
fn a_service_that_others_should_not_see_is_named_in_no_address_once_something_was_asked() {
    for (id, words) in HIDDEN {
        let led = post("/find", words, &[]).text;
        assert!(led.contains(&format!("value=\"{id}\"")), "{words} leads to {id}");
        let named = |page: &str| HIDDEN.iter().any(|(id, _)| page.contains(&format!("/services/{id}")));
        assert!(!named(&led), "{words}: no address of the page names such a service");
        for path in ["/service", "/service/card"] {
            let shown = post(path, words, &[("service", id)]);
            assert_eq!(shown.status, 200, "{path} {id}");
            assert!(!named(&shown.text), "{path} {id}: nor of the page it leads to");
            assert!(shown.text.contains(&format!("name=\"service\" value=\"{id}\"")), "{path} {id} is still known");
            assert!(
                shown.text.contains(LEAVE) && shown.text.contains(words),
                "{path} {id}: a way out, and what was asked"
            );
            let own = get(&path.replace("/service", &format!("/services/{id}"))).text;
            let heading =
                |page: &str| page.split("<h1").nth(1).and_then(|rest| rest.split("</h1>").next()).map(str::to_owned);
            assert_eq!(heading(&shown.text), heading(&own), "{path} {id}: the page it has by address");
            let elsewhere = post(path, words, &[("service", id), ("edition", "elder")]);
            assert!(elsewhere.text.contains("class=\"elder\""), "{path} {id}: a choice made there stays there");
        }
        let other = post("/service", words, &[("service", "elderly-health"), ("service", id)]).text;
        assert!(other.contains(&format!("name=\"service\" value=\"{id}\"")), "the last is the one that was pressed");
    }
    assert_eq!(post("/service", "我35岁", &[]).status, 404, "none named");
    assert_eq!(post("/service/card", "我35岁", &[("service", "../nope")]).status, 404, "one that is none");
    for path in ["/service", "/service/card"] {
        let alone = get(path);
        assert_eq!((alone.status, alone.header("location").as_str()), (303, "/services"), "{path} alone names none");
    }
    assert!(
        get("/domains/health").text.contains("/services/hiv-follow-up"),
        "a list that anyone may read has addresses"
    );
}
