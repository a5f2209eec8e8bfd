//! The described situations and score.py's arithmetic for them, in Rust.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use search_index::Finder;
use seeds::{Catalogue, Edits, MatchAnswer, MatchAsk, Reach, RegionSlug, Verdict};
use serde::Deserialize;

use crate::relevance::{AS_OF, ids_by_name, norm};

/// A described situation and the services that do and do not apply, by printed name.
#[derive(Debug, Deserialize)]
pub struct SituationCase {
    /// Its id in the set.
    pub id: String,
    /// What is typed.
    pub text: String,
    /// The city.
    pub region: String,
    /// What the text says is theirs.
    pub entitled: Vec<String>,
    /// What is likely, a needed fact missing.
    pub possible: Vec<String>,
    /// What the words suggest and the facts rule out.
    pub not_entitled: Vec<String>,
}

/// How one case went: services by id.
pub struct SituationRow {
    /// The case.
    pub case: SituationCase,
    /// What was understood and answered.
    pub answer: MatchAnswer,
    /// How many services were marked entitled.
    pub marked: usize,
    /// How many are labelled entitled.
    pub sought: usize,
    /// How many are labelled possible.
    pub likely: usize,
    /// How many are labelled not entitled.
    pub ruled_out: usize,
    /// How many were shown as possible.
    pub shown_possible: usize,
    /// Labelled and marked entitled.
    pub hit: Ids,
    /// Labelled entitled, shown as possible.
    pub hit_as_possible: Ids,
    /// Labelled entitled, shown as neither.
    pub missed: Ids,
    /// Labelled possible, shown as possible or entitled.
    pub possible_found: Ids,
    /// Labelled possible, shown as neither.
    pub possible_missed: Ids,
    /// Labelled not entitled, marked entitled: a false promise.
    pub violations: Ids,
    /// Labelled possible, marked entitled.
    pub overclaimed: Ids,
    /// Not labelled at all, marked entitled.
    pub unlisted: Ids,
}

/// Service ids in order.
pub type Ids = BTreeSet<String>;

/// Figures over some cases, micro-averaged.
#[derive(Debug)]
pub struct SituationSummary {
    /// How many.
    pub cases: usize,
    /// Of the marked, the share labelled entitled.
    pub precision: Option<f64>,
    /// Of the labelled, the share marked entitled.
    pub recall: Option<f64>,
    /// Of the labelled, the share marked entitled or possible.
    pub recall_or_possible: Option<f64>,
    /// False promises.
    pub violations: usize,
    /// Of how many they could have been.
    pub ruled_out: usize,
    /// Of the labelled possible, the share shown as possible or entitled.
    pub possible: Option<f64>,
    /// Shown as possible per case: median and most.
    pub shown_possible: (usize, usize),
    /// Of the cases with nothing entitled, the share in which nothing is marked.
    pub quiet: Option<f64>,
}

/// Reads a set.
#[must_use]
pub fn situation_cases(jsonl: &str) -> Vec<SituationCase> {
    let lines = jsonl.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).unwrap_or_else(|problem| panic!("{problem}: {line}"))).collect()
}

/// Runs every case through the finder.
#[must_use]
pub fn score_situations(finder: &Finder, cases: Vec<SituationCase>) -> Vec<SituationRow> {
    let names = ids_by_name(finder.catalogue());
    cases.into_iter().map(|case| score_case(finder, &names, case)).collect()
}

fn score_case(finder: &Finder, names: &HashMap<String, String>, case: SituationCase) -> SituationRow {
    let region = RegionSlug::from(case.region.as_str());
    let edits = Edits::default();
    let ask = MatchAsk { words: &case.text, situation: None, edits: &edits, region: &region, as_of: AS_OF };
    let answer = finder.answer(&ask);
    let listed = |id: &String| finder.catalogue().service(id).is_some_and(|s| s.listed_in(Some(&region)));
    let id = |name: &String| {
        names.get(&norm(name)).unwrap_or_else(|| panic!("{}: no service is called {name}", case.id)).clone()
    };
    let gold = |labels: &[String]| -> Ids { labels.iter().map(id).filter(&listed).collect() };
    let (entitled, possible, ruled_out) = (gold(&case.entitled), gold(&case.possible), gold(&case.not_entitled));
    let shown = |verdict: Verdict| -> Ids {
        answer.judgement.results.iter().filter(|r| r.verdict == verdict).map(|r| r.id.to_string()).collect()
    };
    let (marked, open) = (shown(Verdict::Entitled), shown(Verdict::Possible));
    let either = &marked | &open;
    SituationRow {
        marked: marked.len(),
        sought: entitled.len(),
        likely: possible.len(),
        ruled_out: ruled_out.len(),
        shown_possible: open.len(),
        hit: &marked & &entitled,
        hit_as_possible: &entitled & &open,
        missed: &entitled - &either,
        possible_found: &possible & &either,
        possible_missed: &possible - &either,
        violations: &marked & &ruled_out,
        overclaimed: &marked & &possible,
        unlisted: &(&(&marked - &entitled) - &possible) - &ruled_out,
        case,
        answer,
    }
}

/// Figures by city and overall.
#[must_use]
pub fn situation_summaries(rows: &[SituationRow]) -> BTreeMap<String, SituationSummary> {
    let mut groups: BTreeMap<String, Vec<&SituationRow>> = BTreeMap::new();
    for row in rows {
        groups.entry("overall".to_owned()).or_default().push(row);
        groups.entry(row.case.region.clone()).or_default().push(row);
    }
    groups.into_iter().map(|(region, rows)| (region, summary(&rows))).collect()
}

fn summary(rows: &[&SituationRow]) -> SituationSummary {
    let total = |count: fn(&SituationRow) -> usize| rows.iter().map(|row| count(row)).sum::<usize>();
    let (hit, sought) = (total(|row| row.hit.len()), total(|row| row.sought));
    let mut shown: Vec<usize> = rows.iter().map(|row| row.shown_possible).collect();
    shown.sort_unstable();
    let empty = rows.iter().filter(|row| row.sought == 0);
    SituationSummary {
        cases: rows.len(),
        precision: ratio(hit, total(|row| row.marked)),
        recall: ratio(hit, sought),
        recall_or_possible: ratio(hit + total(|row| row.hit_as_possible.len()), sought),
        violations: total(|row| row.violations.len()),
        ruled_out: total(|row| row.ruled_out),
        possible: ratio(total(|row| row.possible_found.len()), total(|row| row.likely)),
        // The lower of two in the middle, as score.py takes it.
        shown_possible: (shown[(shown.len() - 1) / 2], shown[shown.len() - 1]),
        quiet: ratio(empty.clone().filter(|row| row.marked == 0).count(), empty.count()),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a set has a few thousand labels")]
fn ratio(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Printed names of services, those for everyone or nearly everyone marked with an asterisk.
#[must_use]
pub fn printed(catalogue: &Catalogue, ids: &Ids) -> String {
    let name = |id: &String| {
        let service = catalogue.service(id)?;
        let wide = if service.data.reach == Reach::Narrow { "" } else { "*" };
        Some(format!("{}{wide}", service.name(None)))
    };
    ids.iter().filter_map(name).collect::<Vec<_>>().join("、")
}
