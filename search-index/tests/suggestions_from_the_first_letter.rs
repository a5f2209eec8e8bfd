//! What is offered while someone types, from the first letter: however they type, the service is among it.

#[expect(dead_code, reason = "no situation is told here")]
mod finder;

use std::collections::BTreeSet;

use finder::{FINDER, today};
use pinyin::ToPinyin;
use seeds::{Ask, RegionSlug, Suggestion, SuggestionKind};

/// As many as a page shows.
const SHOWN: usize = 6;

fn offered(words: &str) -> Vec<Suggestion> {
    FINDER.suggest(&Ask { words, region: None, domain: None, as_of: today(), limit: SHOWN, literal: false })
}

fn ids(words: &str) -> Vec<String> {
    offered(words).into_iter().map(|suggestion| suggestion.id).collect()
}

fn spelled(word: &str) -> String {
    word.to_pinyin().flatten().map(|syllable| syllable.plain().replace('ü', "v")).collect()
}

fn initials(word: &str) -> String {
    word.to_pinyin().flatten().map(|syllable| syllable.first_letter()).collect()
}

/// The name of every service in plain words, as far as it is one phrase of characters.
fn plain_names() -> impl Iterator<Item = (&'static str, String)> {
    FINDER.catalogue().services().iter().map(|service| {
        let name = service.data.plain_name.split(['（', '、']).next().unwrap_or_default();
        (service.id.as_str(), name.to_owned())
    })
}

/// How a name may be typed, and how many of the services must then be among six. Not all: 残疾人 begins six names.
#[test]
fn every_service_is_offered_however_its_name_is_typed() {
    type Typing = fn(&str) -> Option<String>;
    let typings: [(&str, Typing, usize); 9] = [
        ("the first two characters", |name| Some(name.chars().take(2).collect()), 60),
        ("the first three characters", |name| Some(name.chars().take(3).collect()), 75),
        ("the whole name", |name| Some(name.to_owned()), 100),
        ("pinyin", |name| name.to_pinyin().all(|p| p.is_some()).then(|| spelled(name)), 98),
        (
            "pinyin, the last letter to come",
            |name| {
                let letters = spelled(name);
                name.to_pinyin().all(|p| p.is_some()).then(|| letters[..letters.len() - 1].to_owned())
            },
            95,
        ),
        (
            "first letters",
            |name| (name.chars().count() > 2 && name.to_pinyin().all(|p| p.is_some())).then(|| initials(name)),
            90,
        ),
        (
            "characters, then pinyin",
            |name| {
                let (han, rest): (String, String) = (name.chars().take(2).collect(), name.chars().skip(2).collect());
                rest.as_str().to_pinyin().all(|p| p.is_some()).then(|| format!("{han}{}", spelled(&rest)))
            },
            98,
        ),
        ("full-width, after words of speech", |name| Some(format!("我想问一下　{name}")), 98),
        (
            "one character doubled",
            |name| {
                let second = name.chars().nth(1)?;
                (name.chars().count() > 3).then(|| name.replacen(second, &format!("{second}{second}"), 1))
            },
            95,
        ),
    ];
    for (how, typing, bar) in typings {
        let typed: Vec<(&str, String)> = plain_names().filter_map(|(id, name)| Some((id, typing(&name)?))).collect();
        let missed: Vec<String> = typed
            .iter()
            .filter(|(id, words)| !ids(words).iter().any(|other| other == id))
            .map(|(id, words)| format!("{words} → {id}"))
            .collect();
        let found = typed.len() - missed.len();
        assert!(typed.len() > 50, "{how}: hardly any name can be typed so");
        assert!(
            found * 100 >= typed.len() * bar,
            "{how}: {found} of {} are offered\n{}",
            typed.len(),
            missed.join("\n")
        );
    }
}

/// Other characters with the same or nearly the same sound, as input methods and Sichuan ears confuse them.
#[test]
fn a_character_that_sounds_alike_is_heard() {
    const ALIKE: [(char, char); 12] = [
        ('疾', '急'),
        ('保', '宝'),
        ('险', '显'),
        ('残', '蚕'),
        ('老', '劳'),
        ('养', '氧'),
        ('育', '玉'),
        ('业', '叶'),
        ('救', '就'),
        ('房', '防'),
        ('生', '森'),
        ('健', '建'),
    ];
    let mut tried = 0;
    let mut missed = Vec::new();
    for (id, name) in plain_names().filter(|(_, name)| name.chars().count() > 2) {
        for (right, wrong) in ALIKE.iter().filter(|(right, _)| name.contains(*right)) {
            let words = name.replacen(*right, &wrong.to_string(), 1);
            tried += 1;
            if !ids(&words).iter().any(|other| other == id) {
                missed.push(format!("{words} → {id}"));
            }
        }
    }
    assert!(tried > 40, "only {tried} names have such a character");
    assert!(missed.len() * 20 <= tried, "{} of {tried}:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn every_mechanism_leads_to_its_service() {
    for (words, id) in [
        ("低", "minimum-living-allowance"),
        ("di", "minimum-living-allowance"),
        ("db", "minimum-living-allowance"),
        ("dib", "minimum-living-allowance"),
        ("dibao", "minimum-living-allowance"),
        ("di bao", "minimum-living-allowance"),
        ("dī bǎo", "minimum-living-allowance"),
        ("di1bao3", "minimum-living-allowance"),
        ("ｄｉｂａｏ", "minimum-living-allowance"),
        ("低bao", "minimum-living-allowance"),
        ("低宝", "minimum-living-allowance"),
        ("我想问一下低保", "minimum-living-allowance"),
        ("低保咋个办", "minimum-living-allowance"),
        ("canji", "disability-allowances"),
        ("残急", "disability-allowances"),
        ("残疾的人补贴", "disability-allowances"),
        ("殘疾", "disability-allowances"),
        ("yanglaobx", "resident-pension"),
        ("养lao", "employee-pension"),
        ("ylbx", "resident-pension"),
        ("ylbx", "resident-medical-insurance"),
        ("養老保險", "resident-pension"),
        ("yimiao", "vaccination"),
        ("打预房针", "vaccination"),
        ("新农合", "resident-medical-insurance"),
        ("gzf", "public-rental-housing"),
        ("公租放", "public-rental-housing"),
        ("hiv", "hiv-prevention"),
        ("两癌", "maternal-health"),
        ("2癌", "maternal-health"),
        ("幺二三三三", "hotline-12333"),
    ] {
        assert!(ids(words).iter().any(|other| other == id), "“{words}” offers {:?}, not {id}", ids(words));
    }
}

#[test]
fn each_kind_has_room_and_stands_together() {
    for (words, kind, id) in [
        ("失业", SuggestionKind::Event, "job-loss"),
        ("shiye", SuggestionKind::Event, "job-loss"),
        ("怀孕", SuggestionKind::Event, "birth"),
        ("退伍", SuggestionKind::Event, "military"),
        ("住有所居", SuggestionKind::Domain, "housing"),
        ("低保", SuggestionKind::Domain, "support"),
        ("laoyou", SuggestionKind::Domain, "old-age"),
        ("老人", SuggestionKind::Domain, "old-age"),
    ] {
        let offered = offered(words);
        assert!(offered.iter().any(|s| s.kind == kind && s.id == id), "“{words}” offers {offered:?}, not {id}");
    }
    let names = FINDER.catalogue().vocabulary().events.iter();
    for (name, id) in names.map(|event| (&event.name, event.id.as_str())) {
        assert_eq!(ids(name).iter().filter(|other| *other == id).count(), 1, "{name}");
    }
    for words in ["低", "补贴", "y", "老", "病", "c", "小孩", "残疾", "s", "养老"] {
        let offered = offered(words);
        let kinds: Vec<SuggestionKind> = offered.iter().map(|suggestion| suggestion.kind).collect();
        let distinct: BTreeSet<SuggestionKind> = kinds.iter().copied().collect();
        let changes = kinds.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert_eq!(changes + 1, distinct.len(), "“{words}”: the kinds are mixed: {kinds:?}");
        assert!(offered.len() <= SHOWN, "“{words}”");
        let ids: BTreeSet<(SuggestionKind, &str)> = offered.iter().map(|s| (s.kind, s.id.as_str())).collect();
        assert_eq!(ids.len(), offered.len(), "“{words}”: one of a kind each");
    }
}

#[test]
fn another_word_that_led_there_is_shown() {
    for (words, id, via) in [
        ("打防疫针", "vaccination", Some("打防疫针")),
        ("dafangyiz", "vaccination", Some("打防疫针")),
        ("打预防针", "vaccination", None),
        ("低保", "minimum-living-allowance", None),
    ] {
        let offered = offered(words);
        let shown = offered.iter().find(|suggestion| suggestion.id == id);
        assert_eq!(shown.and_then(|suggestion| suggestion.via.as_deref()), via, "“{words}”: {offered:?}");
    }
}

#[test]
fn what_no_list_has_is_not_offered_something_else() {
    for words in ["护照", "天气", "公积金", "😀", "？？", "", " ", "qqqq", "ⅧⅧ", "vvvv"] {
        let far: Vec<String> = offered(words).into_iter().map(|suggestion| suggestion.text).collect();
        assert!(far.is_empty(), "“{words}” offers {far:?}");
    }
}

#[test]
fn only_what_the_city_lists_is_offered() {
    let region = RegionSlug::from("longchang");
    for words in ["无业重度残疾人最低生活保障", "残疾", "d", "wuye"] {
        let ask = Ask { words, region: Some(&region), domain: None, as_of: today(), limit: SHOWN, literal: false };
        for suggestion in FINDER.suggest(&ask).iter().filter(|s| s.kind == SuggestionKind::Service) {
            let service = FINDER.catalogue().service(&suggestion.id).expect("a service");
            assert!(service.listed_in(Some(&region)), "“{words}” offers {}", suggestion.text);
        }
    }
}

#[test]
fn nothing_typed_is_too_long_or_too_odd() {
    for words in ["a".repeat(100), "低".repeat(100), "zhzhzh".repeat(16), "n/l ".repeat(25), "一二三".repeat(33)] {
        assert!(offered(&words).len() <= SHOWN);
    }
    for limit in 0..=SHOWN {
        let ask = Ask { words: "老", region: None, domain: None, as_of: today(), limit, literal: false };
        assert!(FINDER.suggest(&ask).len() <= limit);
    }
}
