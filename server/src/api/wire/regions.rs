//! Cities, their documents, their domains.

use seeds::Region;
use serde::Serialize;
use utoipa::ToSchema;

/// Every city covered.
#[derive(Serialize, ToSchema)]
pub(crate) struct Regions {
    pub(crate) regions: Vec<RegionOut>,
}

/// A city and the document its list stands in.
#[derive(Serialize, ToSchema)]
pub(crate) struct RegionOut {
    slug: String,
    name: String,
    /// How many services it lists.
    services: usize,
    document: DocumentOut,
    districts: Vec<String>,
}

/// A published plan.
#[derive(Serialize, ToSchema)]
pub(crate) struct DocumentOut {
    title: String,
    number: String,
    /// Day of issue, YYYY-MM-DD.
    date: String,
    /// First and last year: 2021—2025.
    period: String,
}

impl RegionOut {
    pub(crate) fn new(region: &Region) -> Self {
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
pub(crate) struct Domains {
    pub(crate) domains: Vec<DomainOut>,
}

/// A domain of a city.
#[derive(Serialize, ToSchema)]
pub(crate) struct DomainOut {
    pub(crate) id: String,
    pub(crate) name: String,
    /// 服务内容与目标 as printed.
    pub(crate) goal: String,
    /// How many services it has.
    pub(crate) services: usize,
}
