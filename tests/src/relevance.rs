//! The development sets and score.py's arithmetic, in Rust.

use std::collections::{BTreeMap, HashMap};

use search_index::Finder;
use seeds::{Ask, Catalogue, Date, RegionSlug};
use serde::Deserialize;

/// The day the development sets are told on.
pub const AS_OF: Date = Date::constant(2026, 11, 21);

/// A short query and the services that should come out, by printed name, graded 2 or 1.
#[derive(Debug, Deserialize)]
pub struct SearchCase {
    /// Its id in the set.
    pub id: String,
    /// What is typed.
    pub q: String,
    /// What kind of words these are.
    pub style: String,
    /// The city; by default the one that lists what is sought.
    pub region: Option<String>,
    /// Printed name → grade.
    pub relevant: HashMap<String, u8>,
}

/// How one case went.
#[derive(Debug)]
pub struct SearchRow {
    /// The case.
    pub case: SearchCase,
    /// The city it was asked in.
    pub region: RegionSlug,
    /// Whether the finder stood behind its answer.
    pub confident: bool,
    /// What came out first.
    pub top: Vec<String>,
    /// Figures, where something is sought.
    pub figures: Option<Figures>,
    /// Where nothing is sought: whether nothing was claimed.
    pub quiet: Option<bool>,
}

/// Figures of one case.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// Normalised discounted cumulative gain of the first five.
    pub ndcg5: f64,
    /// Share of the sought services in the first five.
    pub recall5: f64,
    /// One over the place of the first sought service within ten.
    pub rr: f64,
}

/// Means over some cases.
#[derive(Debug, Default)]
pub struct Summary {
    /// How many.
    pub cases: usize,
    /// Mean nDCG@5.
    pub ndcg5: Option<f64>,
    /// Mean Recall@5.
    pub recall5: Option<f64>,
    /// Mean reciprocal rank.
    pub mrr: Option<f64>,
    /// Share of in-scope cases answered confidently.
    pub confident: Option<f64>,
    /// Share of out-of-scope cases answered quietly.
    pub quiet: Option<f64>,
}

/// Reads a set of search cases.
#[must_use]
pub fn search_cases(jsonl: &str) -> Vec<SearchCase> {
    jsonl
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).unwrap_or_else(|problem| panic!("{problem}: {line}")))
        .collect()
}

/// Letters and digits only, so that quotes, dashes and list commas never matter.
#[must_use]
pub fn norm(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Printed name (normalised) → service id.
#[must_use]
pub fn ids_by_name(catalogue: &Catalogue) -> HashMap<String, String> {
    let names = catalogue.services().iter().flat_map(|service| {
        let id = service.id.to_string();
        service.data.regions.values().map(move |listing| (norm(&listing.name), id.clone()))
    });
    names.collect()
}

/// Runs every case through the finder.
#[must_use]
pub fn score_search(finder: &Finder, cases: Vec<SearchCase>) -> Vec<SearchRow> {
    let names = ids_by_name(finder.catalogue());
    cases.into_iter().map(|case| score_case(finder, &names, case)).collect()
}

fn score_case(finder: &Finder, names: &HashMap<String, String>, case: SearchCase) -> SearchRow {
    let catalogue = finder.catalogue();
    let all: HashMap<String, u8> =
        case.relevant.iter().map(|(name, grade)| (names[&norm(name)].clone(), *grade)).collect();
    let lists =
        |id: &str, slug: &str| catalogue.service(id).is_some_and(|s| s.listed_in(Some(&RegionSlug::from(slug))));
    let only_zigong = all.iter().any(|(id, grade)| *grade == 2 && !lists(id, "longchang"));
    let default = if only_zigong { "zigong" } else { "longchang" };
    let region = RegionSlug::from(case.region.as_deref().unwrap_or(default));
    let graded: HashMap<&str, u8> =
        all.iter().filter(|(id, _)| lists(id, region.as_str())).map(|(id, grade)| (id.as_str(), *grade)).collect();
    let ask = Ask { words: &case.q, region: Some(&region), domain: None, as_of: AS_OF, limit: 10, literal: false };
    let answer = finder.search(&ask);
    let ranked: Vec<String> = answer.hits.iter().map(|hit| hit.id.to_string()).collect();
    let quiet = case.relevant.is_empty().then_some(ranked.is_empty() || !answer.confident);
    let figures = quiet.is_none().then(|| figures(&graded, &ranked));
    let top = ranked.into_iter().take(5).collect();
    SearchRow { case, region, confident: answer.confident, top, figures, quiet }
}

#[expect(clippy::cast_precision_loss, reason = "places and counts are at most ten")]
fn figures(graded: &HashMap<&str, u8>, ranked: &[String]) -> Figures {
    let grade = |id: &String| graded.get(id.as_str()).copied().unwrap_or(0);
    let mut ideal: Vec<u8> = graded.values().copied().collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let sought: Vec<&&str> = graded.iter().filter(|(_, grade)| **grade == 2).map(|(id, _)| id).collect();
    let found = ranked.iter().take(5).filter(|id| grade(id) == 2).count();
    let first = ranked.iter().position(|id| grade(id) == 2);
    Figures {
        ndcg5: dcg(ranked.iter().take(5).map(grade)) / dcg(ideal.into_iter().take(5)),
        recall5: found as f64 / sought.len().min(5) as f64,
        rr: first.map_or(0.0, |place| 1.0 / (place + 1) as f64),
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are five places")]
fn dcg(grades: impl Iterator<Item = u8>) -> f64 {
    grades.enumerate().map(|(place, grade)| (2f64.powi(grade.into()) - 1.0) / ((place + 2) as f64).log2()).sum()
}

/// Means, overall and by style.
#[must_use]
pub fn summaries(rows: &[SearchRow]) -> BTreeMap<String, Summary> {
    let mut groups: BTreeMap<String, Vec<&SearchRow>> = BTreeMap::new();
    for row in rows {
        groups.entry("overall".to_owned()).or_default().push(row);
        groups.entry(row.case.style.clone()).or_default().push(row);
    }
    groups.into_iter().map(|(style, rows)| (style, summary(&rows))).collect()
}

fn summary(rows: &[&SearchRow]) -> Summary {
    let figures: Vec<Figures> = rows.iter().filter_map(|row| row.figures).collect();
    let confident = rows.iter().filter(|row| row.figures.is_some()).map(|row| f64::from(u8::from(row.confident)));
    Summary {
        cases: rows.len(),
        ndcg5: mean(figures.iter().map(|f| f.ndcg5)),
        recall5: mean(figures.iter().map(|f| f.recall5)),
        mrr: mean(figures.iter().map(|f| f.rr)),
        confident: mean(confident),
        quiet: mean(rows.iter().filter_map(|row| row.quiet).map(|quiet| f64::from(u8::from(quiet)))),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a set has a few hundred cases")]
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let values: Vec<f64> = values.collect();
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
