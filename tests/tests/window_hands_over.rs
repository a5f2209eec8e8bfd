//! What a resident is handed at the service window: made of the ticked facts alone, on two kinds of paper; what is
//! sensitive is in no link, code or text, and on paper only where the resident agreed to it.

use std::sync::OnceLock;

use seeds::{Catalogue, FactKind, Scope};
use server::Config;
use tests::house::{Reply, Server, server};
use tests::relevance::AS_OF;
use tests::seeds_dir;
use tests::taken::{field, link, scanned};

const NOTE: &str = "女，34，孕6月，居民医保，夫外出务工，租房";
const ILL: &str = "女，34，孕6月，居民医保，严重精神障碍";
const PUBLIC: &str = "https://minsheng.example.cn";

/// A server that knows its own address.
fn public() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(AS_OF, Config { public_url: Some(PUBLIC.to_owned()), ..Config::default() }))
}

fn hand(words: &str, more: &[(&str, &str)]) -> Reply {
    let fields: Vec<(&str, &str)> = [("text", words), ("region", "longchang")].iter().chain(more).copied().collect();
    public().post_form("/window/hand", &fields)
}

/// The paper as text.
fn sheet(page: &str) -> &str {
    page.split("<article").nth(1).and_then(|rest| rest.split("</article>").next()).expect("a sheet of paper")
}

#[test]
fn the_page_is_kept_nowhere_and_has_no_address_of_its_own() {
    for page in [hand(NOTE, &[]), hand("", &[]), hand(&"长".repeat(2001), &[]), hand("高龄津贴", &[])] {
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.text.contains("<title>服务窗口 · 民生一问</title>") && !page.text.contains("<script>"));
    }
    let page = hand(NOTE, &[("edits", "client.age.d19920101-19921231"), ("if", "client.disability-cert.y")]).text;
    for kept in [
        "name=\"text\" value=\"女，34，",
        "value=\"client.age.d19920101-19921231\"",
        "value=\"client.disability-cert.y\"",
    ] {
        assert!(page.contains(kept), "{kept}: what the window carried goes on");
    }
    assert!(
        page.contains("formaction=\"/window\"") && page.contains("action=\"/window/next\""),
        "back, and the next one"
    );
    for asked in ["/window/hand", "/window/hand?text=%E4%BD%8E%E4%BF%9D"] {
        let got = server().get(asked);
        assert_eq!((got.status, got.header("location").as_str()), (303, "/window"), "an address leads to no resident");
    }
}

#[test]
fn without_anything_to_hand_over_the_window_itself_answers() {
    for (words, says) in [("", "请居民坐"), ("   ", "请居民坐")] {
        assert!(hand(words, &[]).text.contains(says), "{words:?}");
    }
    let long = "长".repeat(2001);
    let page = hand(&long, &[]);
    assert!(page.status == 422 && page.text.contains(&long) && page.text.contains("写得有点长"), "nothing is lost");
    let nowhere = public().post_form("/window/hand", &[("text", NOTE)]).text;
    assert!(nowhere.contains("先选住在哪里") && nowhere.contains(NOTE));
    let none = hand(NOTE, &[("ticked", "1")]).text;
    assert!(none.contains("一样都没勾") && !none.contains("<article"));
}

#[test]
fn the_paper_says_what_why_whom_to_call_from_where_and_when() {
    for (paper, class) in [("a4", "sheet a4"), ("receipt", "sheet receipt"), ("nonsense", "sheet a4"), ("", "sheet a4")]
    {
        let page = hand("我妈82岁，农村户口，独居", &[("paper", paper)]).text;
        assert!(page.contains(&format!("class=\"{class}\"")), "{paper}");
        let sheet = sheet(&page);
        let day = format!("{}年{}月{}日", AS_OF.year(), AS_OF.month(), AS_OF.day());
        for part in [
            "隆昌市",
            &day,
            "很可能可以",
            "老年人健康管理",
            "满了65岁",
            "12345",
            "政务服务便民热线",
            "要带什么、在哪里办，清单没有写",
            "隆府办发〔2022〕41号",
            "2022年9月9日",
            "规划期到2025年底",
            "这是对照清单看的，不是审批。",
        ] {
            assert!(sheet.contains(part), "{paper}: {part}\n{sheet}");
        }
        let asks = sheet.contains("可以这样说") && sheet.contains("您好，我想问“");
        assert_eq!(asks, paper != "receipt", "{paper}: what to say has a card of its own");
        assert!(!sheet.contains("http") && !sheet.contains("<button"), "nothing to press and no address on paper");
    }
    let lent = public().post_form("/window/hand", &[("text", "我妈82岁"), ("region", "zigong")]).text;
    assert!(sheet(&lent).contains("按隆昌的条件看，可能可以") && sheet(&lent).contains("自贡市"));
}

#[test]
fn only_what_is_ticked_goes_on_paper_into_the_code_and_into_the_text() {
    let usual = hand(NOTE, &[]).text;
    let text = field(&usual, "text").expect("a text");
    for made in [sheet(&usual), text.as_str(), link(&usual).as_str()] {
        assert!(!made.contains('孕') && !made.contains("pregnan"), "health is not handed over unasked: {made}");
    }
    assert!(sheet(&usual).contains("34岁") && text.contains("34岁"));
    assert_eq!(scanned(&usual), link(&usual));
    let all = hand(NOTE, &[("take-all", "1")]).text;
    let text = field(&all, "text").expect("a text");
    assert!(sheet(&all).contains("孕妇和产妇保健") && text.contains("孕妇和产妇保健"), "one press, where they agree");
    assert!(text.contains("您好，我想问“") && link(&all).starts_with(&format!("{PUBLIC}/find?s=")));
    assert_eq!(scanned(&all), link(&all));
    assert!(!all.contains("name=\"take-all\""), "nothing is left to agree to");
    let one = hand(NOTE, &[("ticked", "1"), ("take", "client.age")]).text;
    assert!(sheet(&one).contains("34岁") && !sheet(&one).contains("居民医保"));
    assert!(link(&one).matches('~').count() == 0, "{}", link(&one));
    let without = server().post_form("/window/hand", &[("text", NOTE), ("region", "longchang")]).text;
    assert!(!without.contains("id=\"qr\"") && !without.contains("id=\"h-link\"") && sheet(&without).contains("34岁"));
    for word in ["二维码", "扫码", "公开的网址"] {
        assert!(!without.contains(word), "{word}: nothing is promised that this site cannot make");
    }
}

#[test]
fn what_is_sensitive_is_on_paper_only_where_they_agreed_and_never_elsewhere() {
    for (words, told) in
        [(ILL, "精神"), ("女，31，遭丈夫打，带3岁娃", "报警电话"), ("男，35，查出感染艾滋病病毒", "艾滋")]
    {
        for more in [
            &[][..],
            &[("take-all", "1")],
            &[("ticked", "1"), ("take", "client.severe-mental"), ("take", "client.age")],
        ] {
            let page = hand(words, more).text;
            let made = page.split("id=\"made\"").nth(1).expect("something was made");
            assert!(!made.contains(told), "{words} {more:?}: {told} is not handed over\n{}", sheet(&page));
            assert!(
                page.contains("name=\"agreed\" value=\"1\"") && page.contains("从来不带"),
                "{words}: asked about, unticked"
            );
            assert!(!page.contains("name=\"agreed\" value=\"1\" checked"), "{words}");
        }
        let agreed = hand(words, &[("take-all", "1"), ("agreed", "1")]).text;
        assert!(sheet(&agreed).contains(told), "{words}: on paper, where they agreed\n{}", sheet(&agreed));
        if let Some(text) = field(&agreed, "text") {
            assert!(!text.contains(told), "{words}: but in no text\n{text}");
            assert!(!link(&agreed).contains("mental") && !link(&agreed).contains("hiv"), "{}", link(&agreed));
        }
    }
    assert!(!hand(NOTE, &[]).text.contains("name=\"agreed\""), "nothing sensitive, nothing to agree to");
}

/// Every sensitive fact of the vocabulary, as a code that says it of the resident or the household.
fn every_sensitive_fact() -> Vec<String> {
    let catalogue = Catalogue::load(&seeds_dir()).expect("the catalogue");
    let sensitive = catalogue.facts().all().iter().filter(|fact| fact.may_be_sensitive());
    let codes = sensitive.filter_map(|fact| {
        let value = match fact.kind {
            FactKind::Flag => "y".to_owned(),
            FactKind::Choice => {
                let hidden = fact.values.iter().find(|choice| choice.sensitive);
                format!("c{}", hidden.or(fact.values.first())?.id)
            }
            FactKind::Number => "n1-1".to_owned(),
            FactKind::Date => "d20000101-20001231".to_owned(),
        };
        Some(format!("{}.{}.{value}", if fact.scope == Scope::Person { "client" } else { "h" }, fact.id))
    });
    codes.collect()
}

#[test]
fn no_sensitive_fact_enters_a_link_a_code_or_a_text_whoever_agrees() {
    let facts = every_sensitive_fact();
    assert!(facts.len() > 5, "the vocabulary");
    for code in facts {
        let name = code.rsplit_once('.').map_or("", |(name, _)| name);
        let edits = format!("client.age.d19440101-19441231~{code}");
        let forged =
            [("edits", edits.as_str()), ("ticked", "1"), ("take", "client.age"), ("take", name), ("agreed", "1")];
        let page = hand("", &forged).text;
        let only =
            hand("", &[("edits", "client.age.d19440101-19441231"), ("ticked", "1"), ("take", "client.age")]).text;
        assert_eq!(link(&page), link(&only), "{code}: the link is of the age alone");
        assert_eq!(scanned(&page), link(&page), "{code}: and so is its code");
        assert_eq!(field(&page, "text"), field(&only, "text"), "{code}: and the text");
    }
}

#[test]
fn the_code_says_what_it_opens() {
    let (same, part) = ("看同样的结果", "看其中能带的部分");
    for (words, more, says) in [
        (NOTE, &[][..], same),
        (NOTE, &[("take-all", "1")][..], same),
        (ILL, &[][..], same),
        (ILL, &[("take-all", "1"), ("agreed", "1")][..], part),
        ("男，60，想问高龄津贴", &[][..], part),
    ] {
        let page = hand(words, more).text;
        let other = if says == same { part } else { same };
        assert!(sheet(&page).contains(says) && !sheet(&page).contains(other), "{words} {more:?}: {}", sheet(&page));
    }
}

#[test]
fn what_one_has_already_is_not_told_as_something_to_ask_for() {
    for (note, name, asked) in [
        ("女，70，居民医保，农村户口", "居民医保", "城乡居民基本医疗保险"),
        ("女，62，吃低保，有残疾证", "低保", "最低生活保障"),
        ("男，61，特困，农村", "特困供养", "特困人员救助供养"),
    ] {
        let page = hand(note, &[("take-all", "1")]).text;
        let own = sheet(&page);
        let group = |heading: &str| {
            let rest = own.split(&format!("<h2>{heading}</h2>")).nth(1);
            rest.and_then(|rest| rest.split("<h2>").next()).unwrap_or_default()
        };
        let heading = format!("<h3>{name}");
        assert!(group("已经有的").contains(&heading), "“{note}”: it stands there\n{own}");
        assert!(!group("很可能可以").contains(&heading), "“{note}”: and not here\n{own}");
        assert!(!page.contains(&format!("您好，我想问“{asked}”")), "“{note}”: nobody is sent to ask for it");
    }
    let others = hand("男，45，失业，以前交过失业保险", &[("take-all", "1")]).text;
    assert!(!sheet(&others).contains("<h2>已经有的</h2>"), "what is paid into ahead is asked for when it happens");
}

#[test]
fn what_a_birthday_or_a_paper_would_change_goes_home_on_a4() {
    let words = "男，45，肢体残疾二级，没有残疾证，低保，本地户口";
    let a4 = hand(words, &[("take-all", "1")]).text;
    assert!(sheet(&a4).contains("<h2>以后会变的</h2>"), "{}", sheet(&a4));
    let receipt = hand(words, &[("take-all", "1"), ("paper", "receipt")]).text;
    assert!(!sheet(&receipt).contains("以后会变的"), "a receipt is short");
}

#[test]
fn the_card_says_what_to_ask_and_nothing_of_anyone() {
    let page = hand("我妈82岁，农村户口，独居", &[("paper", "asking")]).text;
    let card = sheet(&page);
    assert!(card.contains("您好，我想问“老年人健康管理”") && card.contains("12345") && card.contains("隆昌市"));
    for own in ["82", "农村户口", "独居", "很可能可以"] {
        assert!(!card.contains(own), "{own}\n{card}");
    }
}

#[test]
fn a_service_asked_for_by_name_is_on_the_paper_whatever_it_comes_to() {
    let page = hand("男，60，想问高龄津贴", &[]).text;
    assert!(sheet(&page).contains("<h2>目前不符合</h2>") || sheet(&page).contains("还差信息"), "{}", sheet(&page));
    let page = hand("想问失业保险金", &[]).text;
    assert!(page.contains("<article") && sheet(&page).contains("失业"), "and where nothing is known of anybody");
    assert!(page.contains("没勾情况，就没有链接和二维码"), "says why there is no code");
}
