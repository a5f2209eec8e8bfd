//! What a search found, and what to offer while someone types.

use seeds::{Catalogue, Hit, RegionSlug, SearchAnswer, Suggestion};
use serde::Serialize;
use utoipa::ToSchema;

use super::ServiceShort;

/// What a search found.
#[derive(Serialize, ToSchema)]
pub(crate) struct Found {
    hits: Vec<HitOut>,
    /// Whether the finder stands behind the hits.
    confident: bool,
    /// The words searched for in place of the ones typed, where they were corrected.
    corrected: Option<String>,
    /// Where it is not confident: words that may have been meant, to be offered as a question.
    guess: Option<String>,
    /// What it asks for that no list has, where that was recognised.
    elsewhere: Option<String>,
    /// One word that means many services: the hits are a few from several domains.
    broad: bool,
    /// Ids of domains to look through, the nearest first.
    near: Vec<String>,
}

impl Found {
    pub(crate) fn new(catalogue: &Catalogue, answer: &SearchAnswer, region: Option<&RegionSlug>) -> Self {
        Self {
            hits: answer.hits.iter().filter_map(|hit| HitOut::new(catalogue, hit, region)).collect(),
            confident: answer.confident,
            corrected: answer.corrected.clone(),
            guess: answer.guess.clone(),
            elsewhere: answer.elsewhere.clone(),
            broad: answer.broad,
            near: answer.near.iter().map(ToString::to_string).collect(),
        }
    }
}

/// A service found.
#[derive(Serialize, ToSchema)]
pub(crate) struct HitOut {
    #[serde(flatten)]
    short: ServiceShort,
    /// Words of its texts that matched.
    highlights: Vec<String>,
    /// Why it was found, in a plain sentence.
    why: String,
}

impl HitOut {
    fn new(catalogue: &Catalogue, hit: &Hit, region: Option<&RegionSlug>) -> Option<Self> {
        let service = catalogue.service(hit.id.as_str())?;
        let short = ServiceShort::new(service, region);
        Some(Self { why: hit.reason(service, region), highlights: hit.highlights.clone(), short })
    }
}

/// What to offer while someone types.
#[derive(Serialize, ToSchema)]
pub(crate) struct Suggestions {
    pub(crate) suggestions: Vec<Suggestion>,
}
