//! A service in short.

use std::collections::BTreeMap;

use seeds::{RegionSlug, Service};
use serde::Serialize;
use utoipa::ToSchema;

/// Services of a city, in its order.
#[derive(Serialize, ToSchema)]
pub(crate) struct Services {
    pub(crate) services: Vec<ServiceShort>,
}

/// A service in short.
#[derive(Serialize, ToSchema)]
pub(crate) struct ServiceShort {
    id: String,
    /// The official name in the region asked about.
    pub(super) name: String,
    /// Official name by city, for every city that lists it.
    names: BTreeMap<String, String>,
    domain: String,
    plain_name: String,
    summary: String,
}

impl ServiceShort {
    pub(crate) fn new(service: &Service, region: Option<&RegionSlug>) -> Self {
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
