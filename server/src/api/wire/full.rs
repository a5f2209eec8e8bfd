//! Everything about a service.

use seeds::{Audience, Catalogue, RegionSlug, Service};
use serde::Serialize;
use utoipa::ToSchema;

use super::{CriteriaOut, ServiceShort};

/// Everything about a service in one city, or in all.
#[derive(Serialize, ToSchema)]
pub(crate) struct ServiceFull<'a> {
    #[serde(flatten)]
    short: ServiceShort<'a>,
    who: String,
    gives: String,
    /// Whom the list says it is for, to the letter; null where the city's list prints none.
    audience: Option<AudienceOut>,
    /// The audience as a tree that can be judged; null without a region.
    criteria: Option<CriteriaOut>,
    /// The city whose wording the criteria were read from, where it is not the one asked about.
    basis: Option<String>,
    not_checked: Vec<String>,
    facts: Vec<FactOut>,
    hotlines: Vec<String>,
    related: Vec<String>,
    events: Vec<String>,
    /// What must be said once the plan's period is over.
    notice: Option<String>,
}

/// An audience as printed, and where.
#[derive(Serialize, ToSchema)]
pub(crate) struct AudienceOut {
    text: String,
    /// The document's number.
    document: String,
    table: String,
    row: usize,
}

/// What a plan says.
#[derive(Serialize, ToSchema)]
pub(crate) struct FactOut {
    text: String,
    status: String,
    source: SourceOut,
}

/// Where a plan says it.
#[derive(Serialize, ToSchema)]
pub(crate) struct SourceOut {
    region: String,
    document: String,
    #[serde(rename = "where")]
    place: String,
    quote: String,
}

impl<'a> ServiceFull<'a> {
    pub(crate) fn new(
        catalogue: &Catalogue,
        service: &'a Service,
        region: Option<&RegionSlug>,
        notice: Option<String>,
    ) -> Self {
        let data = &service.data;
        let audience = region.and_then(|slug| catalogue.audience(service, slug)).map(AudienceOut::new);
        let facts = data.facts.iter().filter(|fact| region.is_none_or(|slug| slug == &fact.region));
        let criteria = region.and_then(|slug| catalogue.criteria(service, slug));
        let number = |slug: &RegionSlug| catalogue.region(slug.as_str()).map(|r| r.data.document.number.clone());
        Self {
            short: ServiceShort::new(service, region),
            who: service.who(region).to_owned(),
            gives: service.gives(region).to_owned(),
            audience,
            criteria: criteria.map(|(criteria, _)| CriteriaOut::new(criteria, catalogue.facts())),
            basis: criteria.and_then(|(_, basis)| basis).map(ToString::to_string),
            not_checked: data.not_checked.clone(),
            facts: facts
                .map(|fact| FactOut {
                    text: fact.text.clone(),
                    status: fact.status.label().to_owned(),
                    source: SourceOut {
                        region: fact.region.to_string(),
                        document: number(&fact.region).unwrap_or_default(),
                        place: fact.place.clone(),
                        quote: fact.quote.clone(),
                    },
                })
                .collect(),
            hotlines: data.hotlines.iter().map(ToString::to_string).collect(),
            related: data.related.iter().map(ToString::to_string).collect(),
            events: data.events.iter().map(ToString::to_string).collect(),
            notice,
        }
    }
}

impl AudienceOut {
    fn new(audience: Audience<'_>) -> Self {
        Self {
            text: audience.text.to_owned(),
            document: audience.region.data.document.number.clone(),
            table: audience.domain.table.clone(),
            row: audience.row,
        }
    }
}
