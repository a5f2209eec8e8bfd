//! `cargo xtask relevance [FILE]`: the development set's figures, by style, and every miss.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use search_index::Finder;
use seeds::Catalogue;
use tests::relevance::{AS_OF, score_search, search_cases, summaries};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let set = match std::env::args().nth(1) {
        Some(file) => std::fs::read_to_string(file)?,
        None => tests::data("search_dev.jsonl"),
    };
    let finder = Finder::new(Catalogue::load(&tests::seeds_dir())?)?;
    let rows = score_search(&finder, search_cases(&set));
    println!(
        "{:<16}{:>6}{:>9}{:>9}{:>9}{:>9}{:>9}",
        "search", "cases", "nDCG@5", "Recall@5", "MRR", "confid.", "quiet"
    );
    for (style, s) in summaries(&rows) {
        let cell = |value: Option<f64>| value.map_or("-".to_owned(), |value| format!("{value:.3}"));
        println!(
            "{style:<16}{:>6}{:>9}{:>9}{:>9}{:>9}{:>9}",
            s.cases,
            cell(s.ndcg5),
            cell(s.recall5),
            cell(s.mrr),
            cell(s.confident),
            cell(s.quiet)
        );
    }
    println!("\nmisses");
    for row in &rows {
        let miss = row.figures.map_or(row.quiet == Some(false), |f| f.ndcg5 < 0.95 || !row.confident);
        if miss {
            let ndcg = row.figures.map_or(0.0, |f| f.ndcg5);
            println!(
                "  {} {:<12} {:.2} confident={} “{}” → {}",
                row.case.id,
                row.case.style,
                ndcg,
                row.confident,
                row.case.q,
                row.top.join(" ")
            );
        }
    }
    println!("\nanswered though it is in neither list");
    for words in tests::data("not_in_the_lists.txt").lines().filter(|line| !line.starts_with('#')) {
        let ask = seeds::Ask { words, region: None, domain: None, as_of: AS_OF, limit: 3, literal: false };
        let answer = finder.search(&ask);
        if answer.confident {
            let ids: Vec<&str> = answer.hits.iter().map(|hit| hit.id.as_str()).collect();
            println!("  “{words}” → {}", ids.join(" "));
        }
    }
    Ok(())
}
