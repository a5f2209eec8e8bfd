//! `server ask`: a situation judged in a terminal, by the same finder and as the same JSON.
//! Keeps nothing, logs nothing, and needs no built site.

use std::path::Path;

use search_index::Finder;
use seeds::{Catalogue, Date, Edits, MatchAsk};

use crate::api::matching::MOST_CHARACTERS;
use crate::api::wire::Matched;
use crate::error::StartError;
use crate::house::today;
use crate::terminal::Told;

/// What to ask, and how to print the answer.
pub struct Asked<'a> {
    /// How someone lives, in their own words.
    pub words: &'a str,
    /// The city's slug.
    pub region: &'a str,
    /// The day it is asked; today in China without it.
    pub as_of: Option<Date>,
    /// As `POST /api/v1/match` answers, instead of readable text.
    pub json: bool,
}

/// The answer, ready to print.
///
/// # Errors
/// A mistake in the catalogue, a city it does not cover, words that are too long or none.
pub fn ask(seeds: &Path, asked: &Asked<'_>) -> Result<String, StartError> {
    let finder = Finder::new(Catalogue::load(seeds)?)?;
    let catalogue = finder.catalogue();
    let region = catalogue.region(asked.region).ok_or_else(|| StartError::Ask(regions(catalogue)))?;
    if asked.words.trim().is_empty() || asked.words.chars().count() > MOST_CHARACTERS {
        return Err(StartError::Ask(format!("expected 1 to {MOST_CHARACTERS} characters about how someone lives")));
    }
    let as_of = asked.as_of.unwrap_or_else(today);
    let edits = Edits::default();
    let ask = MatchAsk { words: asked.words, situation: None, edits: &edits, region: &region.slug, as_of };
    let answer = finder.answer(&ask);
    if asked.json {
        let matched = Matched::new(catalogue, &answer, &region.slug, as_of);
        return serde_json::to_string_pretty(&matched).map_err(|problem| StartError::Ask(problem.to_string()));
    }
    Ok(Told { catalogue, region, answer: &answer, as_of }.to_string())
}

fn regions(catalogue: &Catalogue) -> String {
    let slugs: Vec<&str> = catalogue.regions().iter().map(|region| region.slug.as_str()).collect();
    format!("no such city; --region takes one of: {}", slugs.join(", "))
}
