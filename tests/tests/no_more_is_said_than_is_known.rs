//! No page says more than was told, printed or checked: not that a plan is in force, not that what nobody
//! checked is met, not how someone else's line behaves; and nothing takes a hurt for granted.

use std::sync::LazyLock;

use seeds::Catalogue;
use tests::house::{Reply, server};

const MOTHER: &str = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压";

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&tests::seeds_dir()).expect("the catalogue loads"));

fn told_in(region: &str, words: &str) -> Reply {
    server().post_form("/find", &[("text", words), ("region", region)])
}

fn told(words: &str) -> String {
    told_in("longchang", words).text
}

/// What stands between two marks, every time.
fn between<'a>(page: &'a str, from: &'a str, to: &'a str) -> Vec<&'a str> {
    page.split(from).skip(1).filter_map(|rest| rest.split_once(to).map(|(inside, _)| inside)).collect()
}

/// One service's row of a result.
fn row<'a>(page: &'a str, id: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("id=\"s-{id}\"")).unwrap_or_else(|| panic!("{id} has a row"));
    rest.split_once("class=\"acts\"").map_or(rest, |(row, _)| row)
}

#[test]
fn nothing_of_a_plan_of_2022_is_called_current() {
    let leads =
        ["2022年文件写的是", "规划里要做的", "清单里写的", "2020年以前做到的", "2025年的目标", "2020年底的说法"];
    for service in CATALOGUE.services() {
        let page = server().get(&format!("/services/{}", service.id)).text;
        let told = page.split_once("规划里写到的").map_or("", |(_, facts)| facts);
        let told = told.split_once("</dl>").map_or("", |(facts, _)| facts);
        let seen = between(told, "<dt>", "</dt>");
        assert_eq!(seen.len(), service.data.facts.len(), "{}: every fact has its line", service.id);
        for lead in seen {
            assert!(leads.contains(&lead), "{}: “{lead}” stands before a fact; say of when it is", service.id);
        }
    }
}

#[test]
fn what_nobody_checked_is_not_counted_as_met() {
    let page = told(MOTHER);
    let care = row(&page, "chronic-disease-care");
    assert!(care.contains("已满足 1/1 条，有 2 条没有核对："), "{care}");
    assert_eq!(between(care, "<li class=\"taken\">", "</li>").len(), 2, "{care}");
    for met in between(&page, "<li class=\"yes\">", "</li>") {
        assert!(met.contains("对上了：") && !met.contains("没有核对"), "{met}");
    }
    for taken in between(&page, "<li class=\"taken\">", "</li>") {
        assert!(
            taken.matches("先当").count() == 1 && taken.contains("先当作：") && !taken.contains("对上了"),
            "{taken}"
        );
    }
    assert!(!page.contains("和清单写的都对上了"), "some of it nobody checked");
    assert!(page.contains("您说到的都对上了。没有核对的，每一项里写着。"));
}

#[test]
fn nobody_is_blamed_and_no_hurt_is_taken_for_granted() {
    let beaten = told("我娃8岁，被后爸打");
    assert!(beaten.contains("受到伤害，或者没有大人管") && !beaten.contains("没有人好好监护"));
    let bereaved = told("失独家庭补贴 我58岁");
    assert!(bereaved.contains("class=\"q\""), "there is a question to go on from");
    assert!(!bereaved.contains("并发症是几级"), "nobody told of a complication");
    let risk = &CATALOGUE.facts().get("hiv-risk").expect("a fact").question;
    assert!(risk.contains("不想说也行") && risk.contains("12345"), "{risk}");
}

#[test]
fn what_was_not_told_is_not_called_beside_the_point() {
    for page in [told(MOTHER), server().post_form("/window", &[("text", MOTHER), ("region", "longchang")]).text] {
        assert!(!page.contains("没有关系") && page.contains("没有说到"));
    }
}

#[test]
fn the_pages_agree_on_what_one_city_lends_the_other() {
    let about = server().get("/about").text;
    for region in CATALOGUE.regions() {
        let lent = |service: &&seeds::Service| CATALOGUE.borrowed_audience(service, &region.slug).is_some();
        if CATALOGUE.services().iter().filter(lent).count() > 0 {
            assert!(about.contains(&format!("查{}时，先借", region.data.short)), "{}: /about says so", region.slug);
        }
    }
    let elsewhere = told_in("longchang", "我64岁，想问无业重度残疾人最低生活保障").text;
    assert!(elsewhere.contains("自贡的清单里有，不等于隆昌也有。"));
    for page in [about, elsewhere] {
        assert!(!page.contains("不能通用") && !page.contains("不能拿到另一边去用"));
    }
}

#[test]
fn the_ready_sentence_says_what_each_service_is_asked_about_for() {
    let page = told(MOTHER);
    let next = between(&page, "class=\"next\"", "</section>").concat();
    let said = between(&next, "<p class=\"say\">", "</p>").concat();
    let asked = said.split_once("想问").map_or("", |(_, asked)| asked);
    for (service, fact) in [("慢性病", "有高血压"), ("老年人健康管理", "82岁"), ("残疾人两项补贴", "残疾")]
    {
        assert!(asked.contains(service) && said.contains(fact), "{service} is asked about for “{fact}”: {said}");
    }
    let about = between(&said, "情况是：", "。").concat();
    assert!(about.split('，').count() <= 3, "one breath: {about}");
}

#[test]
fn nothing_is_promised_of_someone_elses_line() {
    for words in ["我家好困难哦，帮帮我", "换驾照", "qwrtz"] {
        let page = told(words);
        assert!(page.contains("12345"), "{words}");
        for promise in ["慢慢说也可以", "会告诉您找谁", "也能问到"] {
            assert!(!page.contains(promise), "{words}: {promise}");
        }
    }
}
