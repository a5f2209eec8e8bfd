//! What a search found, and what to offer while someone types.

use seeds::{Catalogue, Hit, RegionSlug, Suggestion};
use serde::Serialize;
use utoipa::ToSchema;

use super::ServiceShort;

/// What a search found.
#[derive(Serialize, ToSchema)]
pub(crate) struct Found {
    pub(crate) hits: Vec<HitOut>,
    /// Whether the finder stands behind the hits.
    pub(crate) confident: bool,
    /// The words searched for in place of the ones typed, where they were corrected.
    pub(crate) corrected: Option<String>,
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
    pub(crate) fn new(catalogue: &Catalogue, hit: &Hit, region: Option<&RegionSlug>) -> Option<Self> {
        let short = ServiceShort::new(catalogue.service(hit.id.as_str())?, region);
        Some(Self { why: hit.why.sentence(&short.name), highlights: hit.highlights.clone(), short })
    }
}

/// What to offer while someone types.
#[derive(Serialize, ToSchema)]
pub(crate) struct Suggestions {
    pub(crate) suggestions: Vec<Suggestion>,
}
