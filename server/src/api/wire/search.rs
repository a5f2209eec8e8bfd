//! What a search found, and what to offer while someone types.

use seeds::{Catalogue, DomainId, Hit, RegionSlug, SearchAnswer, Suggestion};
use serde::Serialize;
use utoipa::ToSchema;

use super::ServiceShort;

/// What a search found.
#[derive(Serialize, ToSchema)]
pub(crate) struct Found<'a> {
    hits: Vec<HitOut<'a>>,
    /// Whether the finder stands behind the hits.
    confident: bool,
    /// The words searched for in place of the ones typed, where they were corrected.
    corrected: Option<&'a str>,
    /// Where it is not confident: words that may have been meant, to be offered as a question.
    guess: Option<&'a str>,
    /// What it asks for that no list has, where that was recognised.
    elsewhere: Option<&'a str>,
    /// One word that means many services: the hits are a few from several domains.
    broad: bool,
    /// Ids of domains to look through, the nearest first.
    near: Vec<&'a str>,
}

impl<'a> Found<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue, answer: &'a SearchAnswer, region: Option<&RegionSlug>) -> Self {
        Self {
            hits: answer.hits.iter().filter_map(|hit| HitOut::new(catalogue, hit, region)).collect(),
            confident: answer.confident,
            corrected: answer.corrected.as_deref(),
            guess: answer.guess.as_deref(),
            elsewhere: answer.elsewhere.as_deref(),
            broad: answer.broad,
            near: answer.near.iter().map(DomainId::as_str).collect(),
        }
    }
}

/// A service found.
#[derive(Serialize, ToSchema)]
pub(crate) struct HitOut<'a> {
    #[serde(flatten)]
    short: ServiceShort<'a>,
    /// Words of its texts that matched.
    highlights: &'a [String],
    /// Why it was found, in a plain sentence.
    why: String,
}

impl<'a> HitOut<'a> {
    fn new(catalogue: &'a Catalogue, hit: &'a Hit, region: Option<&RegionSlug>) -> Option<Self> {
        let service = catalogue.service(hit.id.as_str())?;
        let short = ServiceShort::new(service, region);
        Some(Self { why: hit.reason(service, region), highlights: &hit.highlights, short })
    }
}

/// What to offer while someone types.
#[derive(Serialize, ToSchema)]
pub(crate) struct Suggestions {
    pub(crate) suggestions: Vec<Suggestion>,
}
