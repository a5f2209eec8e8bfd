//! A result that is taken along: made of the ticked facts alone, linked by the site's own address, and
//! never made of what others should not see.

use std::sync::OnceLock;

use seeds::fact::Choice;
use seeds::{Catalogue, Fact, FactKind};
use server::Config;
use tests::house::{Reply, Server, server};
use tests::relevance::AS_OF;
use tests::seeds_dir;
use tests::taken::{field, link, scanned};

const MOTHER: &str = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压。我64岁";
const PUBLIC: &str = "https://minsheng.example.cn";

/// A server that knows its own address.
fn public() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(AS_OF, Config { public_url: Some(PUBLIC.to_owned()), ..Config::default() }))
}

fn take(words: &str, more: &[(&str, &str)]) -> Reply {
    let fields: Vec<(&str, &str)> = [("text", words), ("region", "longchang")].iter().chain(more).copied().collect();
    public().post_form("/take", &fields)
}

#[test]
fn the_page_is_private_and_its_address_tells_nothing() {
    let page = take(MOTHER, &[]);
    assert_eq!(page.status, 200);
    assert_eq!(page.header("cache-control"), "private, no-cache", "Back must work, and nobody else may keep it");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("location"), "");
    assert!(page.header("content-security-policy").contains("img-src 'self' data:;"), "a picture to long-press");
    assert!(page.text.contains("<title>带走结果 · 民生一问</title>") && !page.text.contains("<script>"));
    // One on the screen, one on paper; the other is not there.
    assert_eq!(page.text.matches("<h1").count(), 2);
    for (what, part) in [("the screen's", "head no-print\""), ("the paper's", "paper only-print\"")] {
        let after = page.text.split(part).nth(1).and_then(|rest| rest.split_once('>')).map(|(_, rest)| rest);
        assert!(after.is_some_and(|rest| rest.starts_with("<h1")), "{what} own h1");
    }
    assert!(page.text.contains("id=\"keep\" method=\"post\" action=\"/take\""));
}

#[test]
fn the_link_is_the_sites_own_whatever_host_was_asked_for_and_so_is_its_code() {
    let body = "text=%E6%88%91%E5%A6%8882%E5%B2%81&region=longchang";
    let kind = ("content-type", "application/x-www-form-urlencoded");
    let forged =
        [kind, ("host", "evil.example"), ("x-forwarded-host", "evil.example"), ("forwarded", "host=evil.example")];
    let page = public().send("POST", "/take", &forged, body);
    assert_eq!(page.status, 200);
    assert!(!page.text.contains("evil.example"));
    assert!(link(&page.text).starts_with(&format!("{PUBLIC}/find?s=mother.age.d")), "{}", link(&page.text));
    assert_eq!(scanned(&page.text), link(&page.text));
    let without = server().send("POST", "/take", &forged, body).text;
    let main = without.split("<main").nth(1).expect("the page");
    for promise in ["evil.example", "二维码", "扫码", "公开的网址"] {
        assert!(!main.contains(promise), "a site without an address of its own does not speak of {promise}");
    }
    assert!(field(&without, "link").is_none() && !without.contains("id=\"qr\""), "and makes no link");
    assert!(field(&without, "text").is_some_and(|text| text.contains("老年人健康管理")), "but the text");
}

#[test]
fn health_and_money_go_along_only_where_they_were_ticked() {
    let usual = take(MOTHER, &[]).text;
    let text = field(&usual, "text").expect("the text");
    assert!(link(&usual).contains("mother.hukou.crural") && text.contains("妈妈 82岁、农村户口；本人 64岁"));
    for private in ["hypertension", "disab", "alone"] {
        assert!(!link(&usual).contains(private), "{}", link(&usual));
    }
    for private in ["高血压", "残疾", "慢性病", "一个人住"] {
        assert!(!text.contains(private), "{private}: no reason tells what was left out\n{text}");
    }
    let ticked = [("ticked", "1"), ("take", "mother.age"), ("take", "mother.hypertension")];
    let chosen = take(MOTHER, &ticked).text;
    let text = field(&chosen, "text").expect("the text");
    assert!(text.contains("妈妈 82岁、有高血压。") && text.contains("慢性病管理"), "{text}");
    assert!(!text.contains("本人") && !text.contains("农村"), "and what was unticked does not: {text}");
    assert!(link(&chosen).contains("mother.hypertension.y") && !link(&chosen).contains("hukou"));
    assert_eq!(scanned(&chosen), link(&chosen));
    let none = take(MOTHER, &[("ticked", "1")]).text;
    assert!(none.contains("一样都没勾") && field(&none, "text").is_none() && !none.contains("id=\"qr\""));
}

/// Every fact of the vocabulary, as a code that says it of mother, the household or an event; where one of its choices
/// is sensitive, that one.
fn every_fact() -> Vec<(Fact, String)> {
    let catalogue = Catalogue::load(&seeds_dir()).expect("the catalogue");
    let said = |fact: &Fact| {
        let value = match fact.kind {
            FactKind::Flag => "y".to_owned(),
            FactKind::Choice => format!("c{}", hidden(fact).or(fact.values.first())?.id),
            FactKind::Number => "n1-1".to_owned(),
            FactKind::Date => "d20000101-20001231".to_owned(),
        };
        let who = if fact.scope == seeds::Scope::Person { "mother" } else { "h" };
        Some(format!("{who}.{}.{value}", fact.id))
    };
    catalogue.facts().all().iter().filter_map(|fact| Some((fact.clone(), said(fact)?))).collect()
}

/// The choice of a fact that others should not see.
fn hidden(fact: &Fact) -> Option<&Choice> {
    fact.values.iter().find(|choice| choice.sensitive)
}

#[test]
fn no_sensitive_fact_is_ever_taken_along_and_no_private_one_unasked() {
    let facts = every_fact();
    assert!(facts.iter().filter(|(fact, _)| fact.may_be_sensitive()).count() > 8 && facts.len() > 50, "the vocabulary");
    for (fact, code) in facts {
        let name = code.rsplit_once('.').map_or("", |(name, _)| name);
        let edits = format!("mother.age.d19440101-19441231~{code}");
        let usual = take("", &[("edits", &edits)]).text;
        let forged = take("", &[("edits", &edits), ("ticked", "1"), ("take", "mother.age"), ("take", name)]).text;
        if fact.may_be_sensitive() {
            for page in [&usual, &forged] {
                assert!(page.contains("这个结果不分享") && page.contains("href=\"/leave\""), "{code}");
                for made in
                    ["id=\"link\"", "id=\"text\"", "id=\"qr\"", "id=\"paper\"", "id=\"draw\"", "type=\"checkbox\""]
                {
                    assert!(!page.contains(made), "{code}: {made}");
                }
            }
            continue;
        }
        let address = link(&usual);
        assert_eq!(address.contains(&code), !fact.private, "{code}: private {}: {address}", fact.private);
        assert!(link(&forged).contains(&code), "{code}: ticked");
    }
}

/// Facts of health, of money, and of who is easily harmed: named here, so that the flag in the vocabulary is held
/// to something other than itself.
const ASKED_FIRST: &str = "alone away parents-away left-behind-asked hypertension diabetes tb-confirmed contagion \
    serious-illness sudden-illness critical emergency-casualty food-unsafe injured-at-work pregnancy need-maternity \
    need-contraception need-rehab cochlear limb-surgery disabled disability-cert disability-grade autism cerebral-palsy \
    cannot-pay costly-care dibao tekun low-income illness-poor income-hard hard-living no-income no-supporter \
    no-family-support orphan unattended draws-pension";

#[test]
fn health_money_and_who_is_alone_are_ticked_by_nobody_but_themselves() {
    let facts = every_fact();
    for id in ASKED_FIRST.split_whitespace() {
        let found = facts.iter().find(|(fact, _)| fact.id.as_str() == id);
        let (fact, code) = found.unwrap_or_else(|| panic!("{id}: no such fact; mend this list"));
        assert!(fact.private, "seeds/vocabulary/facts: {id} needs `private = true`, or a forwarded link tells of it");
        let usual = take("", &[("edits", &format!("mother.age.d19440101-19441231~{code}"))]).text;
        assert!(!link(&usual).contains(id), "{id}: {}", link(&usual));
    }
    let words = "我妈82岁，一个人住，要申请人工耳蜗。我30岁，付不起急救费";
    let page = take(words, &[]).text;
    let ticked = page.split("<label class=\"pick\">").skip(1).filter(|label| label.contains(" checked"));
    let ticked: Vec<&str> = ticked.filter_map(|label| label.split("<span>").nth(1)?.split("</span>").next()).collect();
    assert_eq!(ticked, ["妈妈：82岁", "本人：30岁"]);
}

#[test]
fn what_was_never_said_cannot_be_ticked_into_a_link() {
    for forged in ["self.hiv", "mother.nothing", "mother.dibao", "<script>", "h.children", "self.hiv.y~mother.dibao"] {
        let page = take("我妈82岁", &[("ticked", "1"), ("take", "mother.age"), ("take", forged)]).text;
        let address = link(&page);
        assert!(
            !address.contains('~') && address.starts_with(&format!("{PUBLIC}/find?s=mother.age.d")),
            "{forged}: {address}"
        );
    }
}

#[test]
fn what_others_should_not_see_has_no_way_out_but_the_quick_one() {
    for words in ["我查出感染了艾滋病病毒，35岁", "老公打我，还有个3岁的娃"] {
        let result = public().post_form("/find", &[("text", words), ("region", "longchang")]).text;
        assert!(!result.contains("formaction=\"/take\"") && result.contains("不便让别人看到"), "{words}: says why");
        let main = result.split("<main").nth(1).expect("the page");
        let [leave, heading] = ["href=\"/leave\"", "<h1"].map(|part| main.find(part).expect("there"));
        assert!(leave < heading, "{words}: the way out comes first");
        let page = take(words, &[("ticked", "1"), ("take", "self.age")]).text;
        assert!(page.contains("这个结果不分享") && field(&page, "text").is_none(), "{words}");
    }
    let result = public().post_form("/find", &[("text", MOTHER), ("region", "longchang")]).text;
    assert!(result.contains("formaction=\"/take\"") && !result.contains("不便让别人看到"));
}

#[test]
fn a_shared_link_opens_what_it_was_made_from_in_its_city_and_can_be_put_right() {
    let page = take(MOTHER, &[]).text;
    let address = link(&page);
    assert!(address.is_ascii() && address.ends_with("&region=longchang") && address.len() <= 200, "{address}");
    let path = address.trim_start_matches(PUBLIC);
    // Whoever opens it lives elsewhere, or chose nothing yet: it is about someone in 隆昌.
    for cookie in ["", "region=zigong"] {
        let opened = public().send("GET", path, &[("cookie", cookie)], "");
        assert_eq!((opened.status, opened.header("set-cookie").as_str()), (200, ""), "nobody chose a city");
        let text = opened.text;
        assert!(
            text.contains("这是别人分享来的结果。")
                && text.contains("只照这几样看的：妈妈 82岁、农村户口；本人 64岁。")
        );
        assert!(
            text.contains("去掉：妈妈，82岁")
                && text.contains("妈妈<span class=\"nb\">很可能可以</span><span class=\"nb\">享受")
                && text.contains("隆昌的清单")
        );
        assert!(text.contains("name=\"city\" value=\"longchang\""), "the city goes on with the facts");
    }
    let code = path.split("s=").nth(1).and_then(|rest| rest.split('&').next()).expect("a code");
    let on = |more: &[(&str, &str)]| {
        let fields: Vec<(&str, &str)> = [("edits", code), ("city", "longchang")].iter().chain(more).copied().collect();
        public().post_form("/find", &fields)
    };
    let corrected = on(&[("drop", "mother.hukou")]);
    assert!(corrected.text.contains("隆昌的清单") && !corrected.text.contains("农村户口"));
    assert!(!corrected.text.contains("分享来的") && corrected.header("set-cookie").is_empty(), "now it is their own");
    let moved = on(&[("region", "zigong")]);
    assert!(moved.text.contains("自贡的清单") && !moved.text.contains("name=\"city\""), "a city chosen now stands");
    assert!(on(&[("city", "nowhere")]).status == 200);
    let forged = public().send("GET", &format!("/find?s={code}&region=nowhere"), &[("cookie", "region=longchang")], "");
    assert!(forged.text.contains("隆昌的清单") && !forged.text.contains("name=\"city\""));
    for empty in [
        "/find?s=&region=longchang",
        "/find?s=nonsense&region=longchang",
        "/find?region=longchang",
        "/find?s=self.hiv.y",
    ] {
        let page = public().get(empty).text;
        let told = match empty {
            _ if empty.contains("nonsense") => "这个链接读不出来了",
            _ if empty.contains("hiv") => "这个链接里没有结果",
            _ => "先写一句",
        };
        assert!(page.contains(told) && !page.contains("id=\"keep\"") && !page.contains("分享来的"), "{empty}");
    }
}

#[test]
fn the_text_says_what_where_from_when_and_who_has_the_last_word() {
    let text = field(&take(MOTHER, &[]).text, "text").expect("the text");
    let day = format!("{}年{}月{}日查", AS_OF.year(), AS_OF.month(), AS_OF.day());
    for part in [
        "隆昌市",
        &day,
        "【很可能可以】",
        "1. 老年人健康管理",
        "妈妈：82岁，满了65岁。",
        "打 12345",
        "隆府办发〔2022〕41号",
        "规划期到2025年底",
        "能不能办，以窗口答复为准。",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains('您') && !text.contains("http"), "whoever reads it is someone else\n{text}");
    let lent = public().post_form("/take", &[("text", "我妈82岁"), ("region", "zigong")]).text;
    assert!(field(&lent, "text").expect("the text").contains("【按隆昌的条件看，可能可以】"));
}

/// A service that was only asked for stands in no fact: whoever takes the facts along is told so.
#[test]
fn whoever_takes_less_along_than_was_found_is_told() {
    let page = take("我娃儿8岁要打预防针", &[]).text;
    let text = field(&page, "text").expect("the text");
    assert!(!text.contains("还没有对上的") || page.contains("看不出有哪一项能办"), "{text}");
}

#[test]
fn without_anything_to_take_along_the_page_says_where_to_begin() {
    let empty = public().get("/take");
    assert!(empty.status == 200 && empty.text.contains("还没有可以带走的"));
    for words in ["", "   ", "😀", "低保"] {
        let page = take(words, &[]);
        assert!(page.status == 200 && page.text.contains("还没有可以带走的"), "{words:?}");
    }
    assert_eq!(take(&"我妈82岁，".repeat(400), &[]).status, 422);
    let nowhere = public().post_form("/take", &[("text", MOTHER)]).text;
    assert!(nowhere.contains("先选住在哪里") && field(&nowhere, "text").is_none());
}

#[test]
fn a_code_too_dense_for_a_phone_is_not_drawn_and_the_link_remains() {
    let words = "爷爷85岁，奶奶83岁，外公80岁，外婆79岁，爸爸60岁有高血压，妈妈58岁有糖尿病，我35岁失业，老婆33岁怀孕5个月，大娃6岁，二娃3岁，哥哥40岁有残疾证，妹妹28岁，都是农村户口，住在农村，都参加了居民医保";
    let offered = take(words, &[]).text;
    let names = offered.split("name=\"take\" value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let names: Vec<&str> = names.collect();
    let ticked = |wanted: &dyn Fn(&str) -> bool| {
        let names = names.iter().filter(|name| wanted(name)).map(|name| ("take", *name));
        take(words, &[("ticked", "1")].into_iter().chain(names).collect::<Vec<_>>()).text
    };
    let ages = ticked(&|name| name.ends_with(".age"));
    assert!(link(&ages).matches(".age.").count() >= 10, "{}", link(&ages));
    assert_eq!(scanned(&ages), link(&ages), "a large family's ages fit");
    let all = ticked(&|_| true);
    assert!(all.contains("二维码画不清楚") && !all.contains("id=\"qr\""), "{} characters", link(&all).len());
    assert_eq!(link(&all).matches('~').count() + 1, names.len(), "the link has them all");
}
