//! What is offered while someone types, from the first letter: whatever way they type, the service is among it.

mod finder;

use finder::{FINDER, today};
use seeds::{Ask, Suggestion, SuggestionKind};

/// As many as a page shows.
const SHOWN: usize = 6;

fn offered(words: &str) -> Vec<Suggestion> {
    FINDER.suggest(&Ask { words, region: None, domain: None, as_of: today(), limit: SHOWN, literal: false })
}

fn ids(words: &str) -> Vec<String> {
    offered(words).into_iter().map(|suggestion| suggestion.id).collect()
}

#[test]
fn print() {
    for w in [
        "d",
        "db",
        "低",
        "dib",
        "dibao",
        "canji",
        "残急",
        "yanglaobx",
        "养lao",
        "ylbx",
        "yimiao",
        "打预",
        "打预房针",
        "我想问一下低保",
        "残疾的人补贴",
        "補貼",
        "补贴",
        "残疾",
        "小孩",
        "失业",
        "ｄｉｂａｏ",
        "2癌",
        "两癌",
        "y",
        "病",
        "老人",
        "shebao",
        "sb",
        "tushuguan",
        "dǐ bǎo",
        "di1bao3",
        "厂里不发钱",
        "护照",
        "天气",
        "gzf",
        "公租",
        "公租放",
        "yaglaobx",
        "看电影",
        "住有",
        "住房",
        "医保报销",
        "低饱",
        "低宝户",
        "c",
        "cj",
        "yl",
        "gongzi",
        "12333",
        "hiv",
        "aizi",
        "lao",
        "老",
    ] {
        let all: Vec<String> = offered(w)
            .into_iter()
            .map(|s| {
                format!(
                    "{}{}{}",
                    match s.kind {
                        SuggestionKind::Service => "",
                        SuggestionKind::Event => "E:",
                        SuggestionKind::Domain => "D:",
                    },
                    s.text,
                    s.via.map(|v| format!("·{v}")).unwrap_or_default()
                )
            })
            .collect();
        println!("{w}: {}", all.join(" | "));
    }
    let start = std::time::Instant::now();
    let n = ["d", "db", "低", "dibao", "残急", "养lao", "打预房针", "我想问一下低保", "补贴", "yaglaobx"];
    for _ in 0..20 {
        for w in n {
            std::hint::black_box(offered(w));
        }
    }
    println!("{:?} each", start.elapsed() / 200);
    for w in n {
        let s = std::time::Instant::now();
        for _ in 0..10 {
            std::hint::black_box(offered(w));
        }
        println!("{w} {:?}", s.elapsed() / 10);
    }
    let _ = ids("x");
}
