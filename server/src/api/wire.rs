//! The shapes of answers. A promise: fields may be added, none changes its meaning.

use std::collections::BTreeMap;

use seeds::{Audience, Catalogue, Hit, Region, RegionSlug, Service, Suggestion};
use serde::Serialize;
use utoipa::ToSchema;

/// Every city covered.
#[derive(Serialize, ToSchema)]
pub(super) struct Regions {
    pub(super) regions: Vec<RegionOut>,
}

/// A city and the document its list stands in.
#[derive(Serialize, ToSchema)]
pub(super) struct RegionOut {
    slug: String,
    name: String,
    /// How many services it lists.
    services: usize,
    document: DocumentOut,
    districts: Vec<String>,
}

/// A published plan.
#[derive(Serialize, ToSchema)]
pub(super) struct DocumentOut {
    title: String,
    number: String,
    /// Day of issue, YYYY-MM-DD.
    date: String,
    /// First and last year: 2021—2025.
    period: String,
}

impl RegionOut {
    pub(super) fn new(region: &Region) -> Self {
        Self {
            slug: region.slug.to_string(),
            name: region.data.name.clone(),
            services: region.service_count(),
            document: DocumentOut::new(region),
            districts: region.data.districts.clone(),
        }
    }
}

impl DocumentOut {
    fn new(region: &Region) -> Self {
        let document = &region.data.document;
        Self {
            title: document.title.clone(),
            number: document.number.clone(),
            date: document.date.to_string(),
            period: format!("{}—{}", document.period.from, document.period.to),
        }
    }
}

/// The domains of a city, in its wording and order.
#[derive(Serialize, ToSchema)]
pub(super) struct Domains {
    pub(super) domains: Vec<DomainOut>,
}

/// A domain of a city.
#[derive(Serialize, ToSchema)]
pub(super) struct DomainOut {
    pub(super) id: String,
    pub(super) name: String,
    /// 服务内容与目标 as printed.
    pub(super) goal: String,
    /// How many services it has.
    pub(super) services: usize,
}

/// Services of a city, in its order.
#[derive(Serialize, ToSchema)]
pub(super) struct Services {
    pub(super) services: Vec<ServiceShort>,
}

/// A service in short.
#[derive(Serialize, ToSchema)]
pub(super) struct ServiceShort {
    id: String,
    /// The official name in the region asked about.
    name: String,
    /// Official name by city, for every city that lists it.
    names: BTreeMap<String, String>,
    domain: String,
    plain_name: String,
    summary: String,
}

impl ServiceShort {
    pub(super) fn new(service: &Service, region: Option<&RegionSlug>) -> Self {
        Self {
            id: service.id.to_string(),
            name: service.name(region).to_owned(),
            names: service.data.regions.iter().map(|(slug, l)| (slug.to_string(), l.name.clone())).collect(),
            domain: service.domain.to_string(),
            plain_name: service.data.plain_name.clone(),
            summary: service.data.summary.clone(),
        }
    }
}

/// Everything about a service in one city, or in all.
#[derive(Serialize, ToSchema)]
pub(super) struct ServiceFull {
    #[serde(flatten)]
    short: ServiceShort,
    who: String,
    gives: String,
    /// Whom the list says it is for, to the letter; null where the city's list prints none.
    audience: Option<AudienceOut>,
    /// The criteria read from the audience; null until they are.
    criteria: Option<Vec<String>>,
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
pub(super) struct AudienceOut {
    text: String,
    /// The document's number.
    document: String,
    table: String,
    row: usize,
}

/// What a plan says.
#[derive(Serialize, ToSchema)]
pub(super) struct FactOut {
    text: String,
    status: String,
    source: SourceOut,
}

/// Where a plan says it.
#[derive(Serialize, ToSchema)]
pub(super) struct SourceOut {
    region: String,
    document: String,
    #[serde(rename = "where")]
    place: String,
    quote: String,
}

impl ServiceFull {
    pub(super) fn new(
        catalogue: &Catalogue,
        service: &Service,
        region: Option<&RegionSlug>,
        notice: Option<String>,
    ) -> Self {
        let data = &service.data;
        let audience = region.and_then(|slug| catalogue.audience(service, slug)).map(AudienceOut::new);
        let facts = data.facts.iter().filter(|fact| region.is_none_or(|slug| slug == &fact.region));
        let number = |slug: &RegionSlug| catalogue.region(slug.as_str()).map(|r| r.data.document.number.clone());
        Self {
            short: ServiceShort::new(service, region),
            who: service.who(region).to_owned(),
            gives: service.gives(region).to_owned(),
            audience,
            criteria: None,
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

/// What a search found.
#[derive(Serialize, ToSchema)]
pub(super) struct Found {
    pub(super) hits: Vec<HitOut>,
    /// Whether the finder stands behind the hits.
    pub(super) confident: bool,
    /// The words searched for in place of the ones typed, where they were corrected.
    pub(super) corrected: Option<String>,
}

/// A service found.
#[derive(Serialize, ToSchema)]
pub(super) struct HitOut {
    #[serde(flatten)]
    short: ServiceShort,
    /// Words of its texts that matched.
    highlights: Vec<String>,
    /// Why it was found, in a plain sentence.
    why: String,
}

impl HitOut {
    pub(super) fn new(catalogue: &Catalogue, hit: &Hit, region: Option<&RegionSlug>) -> Option<Self> {
        let short = ServiceShort::new(catalogue.service(hit.id.as_str())?, region);
        Some(Self { why: hit.why.sentence(&short.name), highlights: hit.highlights.clone(), short })
    }
}

/// What to offer while someone types.
#[derive(Serialize, ToSchema)]
pub(super) struct Suggestions {
    pub(super) suggestions: Vec<Suggestion>,
}
