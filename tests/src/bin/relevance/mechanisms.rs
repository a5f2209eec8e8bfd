//! What each mechanism adds: the figures with it left out, and which style loses most.

use search_index::{Finder, Mechanism};
use seeds::Catalogue;
use tests::relevance::{Summary, score_search, search_cases, summaries};

use crate::figures::cell;

/// Prints the table as Markdown, the way the repository keeps it.
pub(crate) fn print(set: &str) -> Result<(), Box<dyn std::error::Error>> {
    let whole = measured(set, None)?;
    println!("| left out | nDCG@5 | Recall@5 | MRR | confident | quiet | loses most |");
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    line("nothing", &whole, "");
    for mechanism in Mechanism::ALL {
        let without = measured(set, Some(mechanism))?;
        line(mechanism.name(), &without, &loses_most(&whole, &without));
    }
    Ok(())
}

type Summaries = std::collections::BTreeMap<String, Summary>;

fn measured(set: &str, left_out: Option<Mechanism>) -> Result<Summaries, Box<dyn std::error::Error>> {
    let finder = Finder::without(Catalogue::load(&tests::seeds_dir())?, left_out)?;
    Ok(summaries(&score_search(&finder, search_cases(set))))
}

fn line(name: &str, summaries: &Summaries, loses: &str) {
    let all = &summaries["overall"];
    let figures = [all.ndcg5, all.recall5, all.mrr, all.confident, all.quiet].map(cell);
    println!("| {name} | {} | {loses} |", figures.join(" | "));
}

/// The style whose nDCG@5 falls furthest, and how far; nothing where none falls.
fn loses_most(whole: &Summaries, without: &Summaries) -> String {
    let losses = whole.iter().filter(|(style, _)| *style != "overall").filter_map(|(style, before)| {
        let loss = before.ndcg5? - without.get(style)?.ndcg5?;
        Some((style, loss))
    });
    let most = losses.max_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, loss)| *loss >= 0.0005);
    most.map(|(style, loss)| format!("{style} −{loss:.3}")).unwrap_or_default()
}
