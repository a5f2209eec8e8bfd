//! A set's figures, overall and by style.

use tests::relevance::{SearchRow, summaries};

/// Prints the table.
pub(crate) fn print(rows: &[SearchRow]) {
    println!(
        "{:<16}{:>6}{:>9}{:>9}{:>9}{:>9}{:>9}",
        "search", "cases", "nDCG@5", "Recall@5", "MRR", "confid.", "quiet"
    );
    for (style, s) in summaries(rows) {
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
}

/// A figure, or a dash where there is none.
pub(crate) fn cell(value: Option<f64>) -> String {
    value.map_or("-".to_owned(), |value| format!("{value:.3}"))
}
