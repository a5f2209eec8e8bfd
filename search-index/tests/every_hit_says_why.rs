//! Every hit says why it was found, in one plain line; what was mended is said, and can be taken to the letter.

#[expect(dead_code, reason = "no situation is told here")]
mod finder;

use std::collections::BTreeSet;

use finder::{FINDER, today};
use seeds::{AliasCause, Ask, SearchAnswer};

fn ask(words: &str, literal: bool) -> SearchAnswer {
    FINDER.search(&Ask { words, region: None, domain: None, as_of: today(), limit: 10, literal })
}

/// Why this service was found.
fn reason(words: &str, id: &str) -> String {
    let answer = ask(words, false);
    let hit = answer.hits.iter().find(|hit| hit.id.as_str() == id);
    let service = FINDER.catalogue().service(id).expect("a service");
    hit.unwrap_or_else(|| panic!("“{words}” does not find {id}")).reason(service, None)
}

#[test]
fn every_alias_gives_an_equation_that_names_it_and_no_life_does() {
    let mut missing = Vec::new();
    for service in FINDER.catalogue().services() {
        let names: BTreeSet<&str> = service.data.regions.values().map(|listing| listing.name.as_str()).collect();
        for (cause, alias) in service.data.aliases.iter().filter(|(_, alias)| !names.contains(alias)) {
            let reason = reason(alias, service.id.as_str());
            let right = match cause {
                AliasCause::Situation => !reason.contains(&format!("{alias} = ")),
                _ => reason.starts_with(&format!("{alias} = {}", service.name(None))),
            };
            if !right {
                missing.push(format!("{}.toml: “{alias}”: {reason}", service.id));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn each_way_to_a_service_has_its_line() {
    for (words, id, line) in [
        ("预防接种", "vaccination", "清单里就叫“预防接种”"),
        ("打预防针", "vaccination", "打预防针 = 预防接种"),
        ("计划免疫", "vaccination", "计划免疫 = 预防接种（以前的叫法）"),
        ("计免", "vaccination", "计免 = 预防接种（简称）"),
        ("接种门诊", "vaccination", "接种门诊 = 预防接种（办事的人这样叫）"),
        ("打预房针", "vaccination", "“打预房针”，按“打预防针”找的 = 预防接种"),
        ("补贴", "minimum-living-allowance", "“补贴”里常问的一项"),
        ("残急人", "disability-allowances", "“残急人”，按“残疾人”找的"),
        ("canjiren", "disability-allowances", "“canjiren”读出来是“残疾人”"),
        ("yufangjiezhong", "vaccination", "“yufangjiezhong”读出来是“预防接种”"),
        ("gzf", "public-rental-housing", "“gzf”是“公租房”的首字母"),
        ("住房困难", "public-rental-housing", "“住房困难”里常问的一项"),
        ("失业了", "unemployment-insurance", "“失业了”里常问的一项"),
    ] {
        let reason = reason(words, id);
        assert!(reason.starts_with(line), "“{words}”: {reason}");
    }
}

/// No empty line, no line that speaks of words that are not there.
#[test]
fn every_hit_has_a_line() {
    for words in ["看电影", "免费电影", "老人体检", "残疾人免费学技术", "生病没得钱", "孩子读书", "手杆遭机器绞了"]
    {
        for hit in ask(words, false).hits {
            let service = FINDER.catalogue().service(hit.id.as_str()).expect("a service");
            let reason = hit.reason(service, None);
            assert!(!reason.is_empty() && !reason.contains("“”"), "“{words}” {}: {reason}", hit.id);
            assert!(reason.chars().count() < 80, "“{words}” {}: {reason}", hit.id);
        }
    }
}

#[test]
fn to_the_letter_nothing_is_mended() {
    for words in ["残急人", "打预房针", "医疗就助", "canjiren", "dibao", "yimiao", "jumin养老baoxian", "养老保显"]
    {
        let (mended, literal) = (ask(words, false), ask(words, true));
        assert!(mended.confident && mended.corrected.is_some(), "“{words}” is mended");
        assert_eq!(literal.corrected, None, "“{words}” is left as it is");
        assert_eq!(literal.guess, None, "“{words}”: whoever asked to the letter is not asked back");
    }
    for words in ["低保", "打预防针", "養老保險", "补贴"] {
        let (mended, literal) = (ask(words, false), ask(words, true));
        assert_eq!(mended.corrected, None, "“{words}” has no slip");
        let ids = |answer: &SearchAnswer| answer.hits.iter().map(|hit| hit.id.to_string()).collect::<Vec<_>>();
        assert_eq!(ids(&mended), ids(&literal), "“{words}” has no slip: both find the same");
    }
    assert!(!ask("残急人", true).confident, "no list has such a word");
}

#[test]
fn a_broad_word_gets_a_short_answer_from_several_domains() {
    for words in ["补贴", "残疾", "小孩子", "困难", "养老", "butie"] {
        let answer = ask(words, false);
        assert!(answer.confident && answer.broad, "“{words}” is broad");
        assert!((3..=6).contains(&answer.hits.len()), "“{words}”: {} hits", answer.hits.len());
        let domains: BTreeSet<&str> = answer
            .hits
            .iter()
            .filter_map(|hit| Some(FINDER.catalogue().service(hit.id.as_str())?.domain.as_str()))
            .collect();
        assert!(domains.len() > 1, "“{words}” stays in {domains:?}");
        assert!(answer.near.len() > 1, "“{words}” can be narrowed by domain");
        assert!(domains.iter().all(|domain| answer.near.iter().any(|id| id.as_str() == *domain)), "“{words}”");
    }
    for words in ["低保", "打预防针", "残疾人补贴", "生育保险"] {
        assert!(!ask(words, false).broad, "“{words}” means one thing");
    }
}

/// What most people want by the word, as the vocabulary has it.
#[test]
fn a_broad_word_s_most_wanted_service_stands_first() {
    for (words, id) in
        [("补贴", "minimum-living-allowance"), ("残疾", "disability-allowances"), ("社保", "employee-pension")]
    {
        let first = ask(words, false).hits.first().map(|hit| hit.id.to_string());
        assert_eq!(first.as_deref(), Some(id), "“{words}”");
    }
}

#[test]
fn what_neither_list_has_is_named_and_nothing_is_made_up() {
    for (words, thing) in
        [("办护照", "护照"), ("公积金提取", "公积金"), ("交通违章咋个处理", "交通违章"), ("换驾照", "驾照")]
    {
        let answer = ask(words, false);
        assert!(!answer.confident, "“{words}”");
        assert_eq!(answer.elsewhere.as_deref(), Some(thing), "“{words}”");
        assert!(answer.near.is_empty() && answer.guess.is_none(), "“{words}”: nowhere to go is invented");
    }
    let odd = ask("天气", false);
    assert!(!odd.confident && odd.near.is_empty());
    assert_eq!(ask("低保", false).elsewhere, None);
}

#[test]
fn a_slip_that_is_not_enough_is_asked_back() {
    let answer = ask("蚕疾人的飞机大炮坦克火箭", false);
    assert!(!answer.confident, "most of it is about something else");
    assert_eq!(answer.guess.as_deref(), Some("残疾人"));
    assert_eq!(answer.corrected, None, "what nothing stands behind corrects nothing");
}
