//! `cargo xtask relevance --situations [FILE]`: the described situations' figures by city, and every
//! miss with what was understood. An asterisk marks services for everyone or nearly everyone.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use search_index::Finder;
use seeds::view::phrase;
use seeds::{Catalogue, Known, Situation};
use tests::relevance::AS_OF;
use tests::situations::{SituationRow, printed, score_situations, situation_cases, situation_summaries};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let set = match std::env::args().nth(1) {
        Some(file) => std::fs::read_to_string(file)?,
        None => tests::data("situations_dev.jsonl"),
    };
    let finder = Finder::new(Catalogue::load(&tests::seeds_dir())?)?;
    let rows = score_situations(&finder, situation_cases(&set));
    figures(&rows);
    println!("\nmisses");
    rows.iter().for_each(|row| miss(finder.catalogue(), row));
    Ok(())
}

fn figures(rows: &[SituationRow]) {
    let titles = ["cases", "precis.", "recall", "rec.e+p", "violat.", "possible", "median", "most", "quiet"];
    println!("{:<12}{}", "situations", titles.map(|title| format!("{title:>9}")).concat());
    for (region, s) in situation_summaries(rows) {
        let cell = |value: Option<f64>| value.map_or("-".to_owned(), |value| format!("{value:.3}"));
        let (median, most) = s.shown_possible;
        let cells = [
            s.cases.to_string(),
            cell(s.precision),
            cell(s.recall),
            cell(s.recall_or_possible),
            format!("{}/{}", s.violations, s.ruled_out),
            cell(s.possible),
            median.to_string(),
            most.to_string(),
            cell(s.quiet),
        ];
        println!("{region:<12}{}", cells.map(|cell| format!("{cell:>9}")).concat());
    }
}

/// A case that did not come out as labelled: its text, what was understood, and what went astray.
fn miss(catalogue: &Catalogue, row: &SituationRow) {
    let astray = [
        ("VIOLATION", &row.violations),
        ("missed", &row.missed),
        ("only possible", &row.hit_as_possible),
        ("overclaimed", &row.overclaimed),
        ("unlisted", &row.unlisted),
        ("possible missed", &row.possible_missed),
    ];
    if astray.iter().all(|(_, ids)| ids.is_empty()) {
        return;
    }
    println!("  {} {} {}", row.case.id, row.case.region, row.case.text);
    println!("      understood: {}", understood(catalogue, &row.answer.situation));
    for (what, ids) in astray.iter().filter(|(_, ids)| !ids.is_empty()) {
        println!("      {what}: {}", printed(catalogue, ids));
    }
}

fn understood(catalogue: &Catalogue, situation: &Situation) -> String {
    let known = |known: &Known| {
        let fact = catalogue.facts().get(known.fact.as_str())?;
        Some(known.value.as_ref().map_or(format!("{}?", fact.label), |value| phrase(fact, value, AS_OF)))
    };
    let list = |facts: &[Known]| facts.iter().filter_map(known).collect::<Vec<_>>().join(" ");
    let mut parts: Vec<String> =
        situation.people.iter().map(|person| format!("[{} {}]", person.who, list(&person.facts))).collect();
    for (title, facts) in [("家里", &situation.household), ("发生的事", &situation.events)] {
        if !facts.is_empty() {
            parts.push(format!("[{title} {}]", list(facts)));
        }
    }
    for broken in &situation.contradictions {
        parts.push(format!("[对不上 {} {}]", broken.fact, broken.words.join(" / ")));
    }
    parts.join(" ")
}
