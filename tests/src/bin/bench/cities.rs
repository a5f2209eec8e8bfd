//! Both cities: how long a search and an answer take in this process.
//! Ratios beside a plain search of the same run say more than figures of another day's machine.

use std::hint::black_box;
use std::time::Instant;

use search_index::Finder;
use seeds::{Ask, Catalogue, Edits, MatchAsk, RegionSlug};
use tests::relevance::AS_OF;
use tests::situations::{SituationCase, situation_cases};

use crate::clock::{Readings, millis};
use crate::{Outcome, queries};

/// How often each question is asked.
const TIMES: usize = 30;
/// As long as a text may be.
const LONGEST: usize = 2000;

/// Measures and prints.
pub(crate) fn run() -> Outcome {
    let start = Instant::now();
    let finder = Finder::new(Catalogue::load(&tests::seeds_dir())?)?;
    println!("both cities ready in {:.0} ms", millis(start.elapsed()));
    println!("{:<44}{:>8}{:>10}{:>10}{:>10}", "milliseconds", "times", "p50", "p95", "worst");
    let queries = queries("search_dev.jsonl");
    let situations = situation_cases(&tests::data("situations_dev.jsonl"));
    let both = RegionSlug::from("longchang");
    let search = measure("search, a short query", &queries, |q| searched(&finder, q, &both));
    let begun = begun(&queries);
    measure("suggest, a word being typed", &begun, |q| {
        let ask = Ask { words: q, region: Some(&both), domain: None, as_of: AS_OF, limit: 6, literal: false };
        black_box(finder.suggest(black_box(&ask)));
    });
    let answer = measure("answer (reading, judging), a situation", &situations, |case| answered(&finder, case));
    let whole = measure("answer and search, a situation", &situations, |case| {
        answered(&finder, case);
        searched(&finder, &case.text, &RegionSlug::from(case.region.as_str()));
    });
    let long = long_texts(&situations);
    measure("answer, 2,000 characters", &long, |case| answered(&finder, case));
    let worst = measure("answer and search, 2,000 characters", &long, |case| {
        answered(&finder, case);
        searched(&finder, &case.text, &RegionSlug::from(case.region.as_str()));
    });
    println!("\nbeside the p50 of a plain search:");
    for (what, figure) in [
        ("answer, p50", answer.at(50)),
        ("answer and search, p50", whole.at(50)),
        ("answer and search of 2,000 characters, worst", worst.at(100)),
    ] {
        println!("  {what:<46}{:>8.1} ×", millis(figure) / millis(search.at(50)));
    }
    Ok(())
}

fn searched(finder: &Finder, words: &str, region: &RegionSlug) {
    let ask = Ask { words, region: Some(region), domain: None, as_of: AS_OF, limit: 10, literal: false };
    black_box(finder.search(black_box(&ask)));
}

/// Every beginning of what is typed, as far as a box asks for suggestions.
fn begun(queries: &[String]) -> Vec<String> {
    const LONGEST: usize = 12;
    let begun = queries.iter().flat_map(|query| {
        let length = query.chars().count().min(LONGEST);
        (1..=length).map(|end| query.chars().take(end).collect())
    });
    begun.collect()
}

fn answered(finder: &Finder, case: &SituationCase) {
    let region = RegionSlug::from(case.region.as_str());
    let edits = Edits::default();
    let ask = MatchAsk { words: &case.text, situation: None, edits: &edits, region: &region, as_of: AS_OF };
    black_box(finder.answer(black_box(&ask)));
}

/// Asks every question [`TIMES`] times and prints the line.
fn measure<T>(what: &str, questions: &[T], ask: impl Fn(&T)) -> Readings {
    let readings = Readings::of(questions, TIMES, |_, question| ask(question));
    let [p50, p95, worst] = [50, 95, 100].map(|percent| millis(readings.at(percent)));
    println!("{what:<44}{:>8}{p50:>10.3}{p95:>10.3}{worst:>10.3}", readings.count());
    readings
}

/// Texts of 2,000 characters: situations strung together as they come, and words that stop
/// every mechanism at every step.
fn long_texts(situations: &[SituationCase]) -> Vec<SituationCase> {
    let all: Vec<char> = situations.iter().flat_map(|case| case.text.chars()).collect();
    let mut texts: Vec<String> = all.chunks(LONGEST).map(|part| part.iter().collect()).collect();
    for words in
        ["我妈82岁没有残疾证，", "我爸我妈我娃儿我老公", "一九五八年", "没有不是没得未", "低保残疾证65岁", "啊"]
    {
        texts.push(words.chars().cycle().take(LONGEST).collect());
    }
    let case = |(at, text): (usize, String)| SituationCase {
        id: String::new(),
        text,
        region: ["longchang", "zigong"][at % 2].to_owned(),
        entitled: Vec::new(),
        possible: Vec::new(),
        not_entitled: Vec::new(),
    };
    texts.into_iter().enumerate().map(case).collect()
}
