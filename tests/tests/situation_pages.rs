//! The pages of a situation over HTTP: headers, forged codes, odd words; nothing typed where it must not be.

use tests::house::server;
use tests::page::{check, told};

const MOTHER: &str = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压";

#[test]
fn results_are_private_and_whole_wherever_they_are_posted() {
    for path in ["/find", "/guide", "/services/elderly-health"] {
        for region in ["longchang", "zigong", "nowhere", ""] {
            let page = server().post_form(path, &[("text", MOTHER), ("region", region), ("edits", "mother.dibao.y")]);
            if path != "/services/elderly-health" {
                check(&format!("{path} {region}"), &page);
            }
            assert_eq!(page.header("cache-control"), "private, no-cache", "{path}");
            assert!(
                page.text.contains("id=\"keep\"") && page.text.contains("mother.dibao.y"),
                "{path}: what was asked goes on"
            );
            let cookie = page.header("set-cookie");
            assert_eq!(cookie.is_empty(), !["longchang", "zigong"].contains(&region), "{path} {region}: {cookie}");
        }
    }
    assert_eq!(server().post_form("/services/nope", &[("text", MOTHER)]).status, 404);
}

#[test]
fn a_result_says_who_why_and_what_was_not_checked() {
    let page = told(MOTHER, &[]).text;
    for part in [
        "听懂了这些，对吗？",
        "妈妈<span class=\"nb\">很可能可以</span><span class=\"nb\">享受",
        "很可能可以",
        "还差信息",
        "大家都可以用的",
        "已满足",
        "没有核对的",
        "以窗口答复为准",
        "清单里叫：",
        "下一步",
        "不清楚",
        "不想说",
        "隆府办发〔2022〕41号",
        "规划期到2025年底",
    ] {
        assert!(page.contains(part), "{part}");
    }
    // What stands in quotation marks is the list's own wording.
    let ours: String = page.split('“').map(|part| part.split_once('”').map_or(part, |(_, ours)| ours)).collect();
    for word in ["对象", "申领", "审核", "详见"] {
        assert!(!ours.contains(word), "{word}");
    }
}

#[test]
fn whoever_asks_for_one_by_name_hears_of_it_first() {
    for (words, heading, next) in [
        ("高龄津贴90岁", "老年人补贴（高龄津贴等）：还差一点信息", "老年人补贴"),
        ("我妈82岁，想问低保", "最低生活保障", "最低生活保障"),
    ] {
        let page = told(words, &[]).text;
        let h1 = page.split("<h1").nth(1).and_then(|rest| rest.split("</h1>").next()).expect("a heading");
        assert!(h1.contains(heading), "{words}: {h1}");
        let call =
            page.split("id=\"h-next\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("a next step");
        assert!(call.contains(next), "{words}: the call asks about it");
    }
    let of_none = told(MOTHER, &[]).text;
    assert!(
        of_none.contains("妈妈<span class=\"nb\">很可能可以</span><span class=\"nb\">享受"),
        "of all, where none was named"
    );
}

#[test]
fn an_age_that_nobody_has_is_asked_again() {
    for words in ["300岁", "我今年-5岁", "😀😀😀"] {
        let page = told(words, &[]).text;
        assert!(!page.contains("不是您不能办"), "{words}: nothing was asked for");
    }
    assert!(told("300岁", &[]).text.contains("岁数看不懂，再写一次"));
}

#[test]
fn an_edition_chosen_beside_the_box_belongs_to_its_form_and_to_no_form_that_is_not_there() {
    for path in [
        "/",
        "/find",
        "/find?q=nothing",
        "/nope",
        "/nope/nope",
        "/findings",
        "/services",
        "/services/radio",
        "/services/radio/card",
        "/services/nope",
        "/domains/nope",
        "/events/military",
        "/elsewhere",
        "/about",
        "/privacy",
        "/accessibility",
        "/take",
        "/guide",
        "/find/nope",
    ] {
        let page = server().get(path).text;
        assert!(page.contains("name=\"edition\"") || page.contains("value=\"elder\""), "{path}: has the button");
        assert!(!page.contains("form=\"ask\"") || page.contains("id=\"ask\""), "{path}: a button of no form");
    }
    let lost = server().get("/nope").text;
    assert!(
        lost.contains("form=\"ask\"") && lost.contains("name=\"text\""),
        "the page not found keeps what was written"
    );
}

#[test]
fn forged_corrections_are_left_out() {
    let honest = told(MOTHER, &[]).text;
    for forged in [
        ("edits", "nobody.age.y"),
        ("edits", "mother.nothing.y"),
        ("edits", "mother.age.y~mother.hukou.cnone~mother..~.~~~"),
        ("edits", "<script>alert(1)</script>"),
        ("edits", "妈妈.年龄.是"),
        ("set", "mother.age.d99999999-00000000"),
        ("set", "mother.disability-grade.n9-1"),
        ("set", "mother"),
        ("drop", "mother"),
        ("drop", "mother.nothing"),
        ("n.mother.age", "300"),
        ("n.mother.age", "-1"),
        ("n.mother.age", "eighty"),
        ("n.mother.hypertension", "1"),
        ("n.", "1"),
        ("back", "1"),
        ("unknown", "x"),
    ] {
        let page = told(MOTHER, &[forged]);
        check(forged.1, &page);
        assert_eq!(page.text, honest, "{forged:?} changes nothing");
    }
    let long = "mother.age.x~".repeat(2000);
    assert_eq!(told(MOTHER, &[("edits", &long)]).text, honest, "a code longer than any is not read");
}

#[test]
fn a_shared_code_shows_facts_anyone_may_see_and_no_others() {
    let shared = |code: &str| server().send("GET", &format!("/find?s={code}"), &[("cookie", "region=longchang")], "");
    let page = shared("mother.age.d19440101-19440601~mother.disability-cert.y");
    check("a code", &page);
    assert!(
        page.text.contains("去掉：妈妈，82岁")
            && page.text.contains("妈妈<span class=\"nb\">很可能可以</span><span class=\"nb\">享受")
    );
    assert!(!page.header("etag").is_empty());
    let mixed = shared("self.age.d19900101-19900601~self.hiv.y");
    check("a sensitive fact in it", &mixed);
    assert!(
        mixed.text.contains("去掉：您，") && !mixed.text.contains("艾滋"),
        "sensitive facts are not read from an address"
    );
    for code in ["nonsense", "a.b.c", "%00", "%FF", "%E4%BD%8E%E4%BF%9D", "~~~", &"x".repeat(3000)] {
        let page = shared(code);
        assert_eq!(page.status, 200, "{code}");
        assert!(
            page.text.contains("这个链接读不出来了") && !page.text.contains("id=\"keep\""),
            "{code}: a friendly empty form"
        );
    }
    let homeless = server().get("/find?s=mother.age.d19440101-19440601");
    check("without a city", &homeless);
    assert!(homeless.text.contains("先选住在哪里") && homeless.text.contains("mother.age.d19440101-19440601"));
}

#[test]
fn odd_words_get_a_clear_page() {
    for words in [
        "😀😀😀",
        "Hello, my mother is 82 years old",
        "ママは82歳です",
        "\u{0}\u{1}\u{7f}我妈\u{200b}82岁\u{202e}",
        "？？？！！！",
        "我300岁，我妈-1岁",
        "我65岁，今年30",
        "1",
        "\r\n\r\n",
        "我\n妈\n82\n岁",
        "&lt;b&gt;我妈82岁",
        "%E6%88%91",
    ] {
        for region in ["longchang", "zigong", ""] {
            let page = server().post_form("/find", &[("text", words), ("region", region)]);
            assert_eq!(page.status, 200, "{words:?}");
            assert_eq!(page.text.matches("<h1").count(), 1, "{words:?}");
        }
    }
    for vague in ["你好，我想问下政策，帮我看看有啥子可以办的", "屋头最近有点恼火，一句两句说不清楚，你们看咋个办嘛"]
    {
        let page = told(vague, &[]).text;
        assert!(page.contains("没听懂") && page.contains("class=\"q\"") && page.contains("tel:12345"), "{vague}");
        assert!(!page.contains("class=\"grp"), "{vague}: no verdict");
    }
    assert_eq!(told(&"我妈82岁，".repeat(400), &[]).status, 422);
}

#[test]
fn what_cannot_both_be_so_is_asked_with_both_sides_and_a_way_out() {
    let age = told("我65岁，今年30", &[]).text;
    assert!(age.contains("您写了“65岁”，也写了“30”，哪一个对？") && age.contains("name=\"n.self.age\""));
    assert!(age.contains(">65岁</button>") && age.contains(">30岁</button>"), "ages as ages");
    let flag = told("我妈有残疾证，我妈没有残疾证，60岁", &[]).text;
    assert!(flag.contains("说到妈妈，您写了“残疾证”，也写了“没有残疾证”，哪一个对？"));
    for choice in ["y", "n", "o"] {
        let code = format!("mother.disability-cert.{choice}");
        assert!(flag.contains(&format!("value=\"{code}\"")), "{code}");
        let settled = told("我妈有残疾证，我妈没有残疾证，60岁", &[("set", &code)]).text;
        assert!(!settled.contains("哪一个对"), "{code}");
    }
}

#[test]
fn vague_words_get_a_question_to_go_on_from_and_no_verdict() {
    for words in ["我不晓得咋办", "咋个办嘛", "帮我看看"] {
        for region in ["longchang", ""] {
            let page = server().post_form("/find", &[("text", words), ("region", region)]).text;
            for part in ["class=\"q\"", "name=\"n.self.age\"", "不清楚", "href=\"/guide\"", "tel:12345"] {
                assert!(page.contains(part), "{words} {region}: {part}");
            }
            assert!(!page.contains("class=\"grp"), "{words}: no verdict");
        }
        let answered = told(words, &[("n.self.age", "70")]).text;
        assert!(answered.contains("您<span class=\"nb\">很可能可以</span><span class=\"nb\">享受"), "{words}");
    }
    let found = server().get("/find?q=%E4%BD%8E%E4%BF%9D").text;
    assert!(!found.contains("class=\"q\""), "nothing can be answered at a public address");
}

#[test]
fn a_service_asked_for_by_name_ends_in_a_verdict_also_where_it_is_not_listed() {
    for words in ["我妈能不能领低保", "我想问低保", "低保怎么申请"] {
        let asked = told(words, &[]).text;
        assert!(asked.contains("id=\"s-minimum-living-allowance\" open"), "{words}: a card, and it stands open");
    }
    let elsewhere = told("我64岁，想问无业重度残疾人最低生活保障", &[]).text;
    assert!(elsewhere.contains("隆昌的清单里没有") && elsewhere.contains("换到自贡看"));
}

#[test]
fn a_public_word_has_its_address_only_while_nothing_else_is_known() {
    assert_eq!(server().post_form("/find", &[("text", "低保")]).status, 303);
    let page = told("低保", &[("edits", "mother.age.d19440101-19440601")]);
    check("a word and a person", &page);
    assert!(page.text.contains("id=\"s-minimum-living-allowance\""));
}

#[test]
fn leaving_leads_home_and_forgets() {
    let left = server().get("/leave");
    assert_eq!((left.status, left.header("location").as_str()), (303, "/"));
    assert_eq!(left.header("clear-site-data"), "\"cache\"");
    for words in ["老公打我", "我查出感染了艾滋病病毒"] {
        assert!(told(words, &[]).text.contains("href=\"/leave\""), "{words}");
    }
    assert!(!told(MOTHER, &[]).text.contains("href=\"/leave\""));
}

#[test]
fn what_was_only_told_opens_no_row_and_what_was_asked_for_does() {
    for (words, open) in [
        ("我妈82岁，有高血压", false),
        ("我妈82岁，有高血压，想问高血压健康管理", true),
        ("我妈82岁，想问慢性病患者健康管理", true),
    ] {
        let page = server().post_form("/find", &[("text", words), ("region", "longchang")]).text;
        let row = page.split("id=\"s-chronic-disease-care\"").nth(1).expect("a row of its own");
        let tag = row.split('>').next().unwrap_or_default();
        assert_eq!(tag.contains("open"), open, "“{words}”: {tag}");
    }
}
