//! Every miss, with how the words were read and why the first hit stands first.

use search_index::{Explanation, Finder};
use seeds::{Ask, RegionSlug};
use tests::relevance::{AS_OF, SearchRow};

/// Prints the misses, and what is answered though neither list has it.
pub(crate) fn print(finder: &Finder, rows: &[SearchRow]) {
    println!("\nmisses");
    for row in rows.iter().filter(|row| is_miss(row)) {
        let ndcg = row.figures.map_or(0.0, |figures| figures.ndcg5);
        let (id, style, q) = (&row.case.id, &row.case.style, &row.case.q);
        println!("  {id} {style:<12} {ndcg:.2} confident={} “{q}” → {}", row.confident, row.top.join(" "));
        println!("       {}", why(&explain(finder, q, &row.region)));
    }
    println!("\nanswered though it is in neither list");
    for words in tests::data("not_in_the_lists.txt").lines().filter(|line| !line.starts_with('#')) {
        let explanation = explain(finder, words, &RegionSlug::from("longchang"));
        if explanation.confident {
            println!("  “{words}”: {}", why(&explanation));
        }
    }
}

fn is_miss(row: &SearchRow) -> bool {
    row.figures.map_or(row.quiet == Some(false), |figures| figures.ndcg5 < 0.95 || !row.confident)
}

fn explain(finder: &Finder, words: &str, region: &RegionSlug) -> Explanation {
    finder.explain(&Ask { words, region: Some(region), domain: None, as_of: AS_OF, limit: 1, literal: false })
}

fn why(explanation: &Explanation) -> String {
    let words: Vec<&str> = explanation.words.iter().map(|word| word.text.as_str()).collect();
    let read = format!("read as {}; {} characters unknown", words.join(" + "), explanation.unknown);
    let elsewhere = explanation.elsewhere.as_ref().map(|word| format!("; {word} is in neither list"));
    let first = explanation.hits.first().map(|hit| {
        let called = if hit.called.is_empty() { "nothing".to_owned() } else { hit.called.join("、") };
        format!("; first {} is called {called}, share {:.2}, gain {:.2}", hit.id, hit.share, hit.gain)
    });
    format!("{read}{}{}", elsewhere.unwrap_or_default(), first.unwrap_or_default())
}
