//! A service in short.

use std::collections::BTreeMap;

use seeds::{RegionSlug, Service};
use serde::Serialize;
use utoipa::ToSchema;

/// Services of a city, in its order.
#[derive(Serialize, ToSchema)]
pub(crate) struct Services<'a> {
    pub(crate) services: Vec<ServiceShort<'a>>,
}

/// A service in short.
#[derive(Serialize, ToSchema)]
pub(crate) struct ServiceShort<'a> {
    id: &'a str,
    /// The official name in the region asked about.
    pub(super) name: &'a str,
    /// Official name by city, for every city that lists it.
    names: BTreeMap<&'a str, &'a str>,
    domain: &'a str,
    plain_name: &'a str,
    summary: &'a str,
}

impl<'a> ServiceShort<'a> {
    pub(crate) fn new(service: &'a Service, region: Option<&RegionSlug>) -> Self {
        Self {
            id: service.id.as_str(),
            name: service.name(region),
            names: service.data.regions.iter().map(|(slug, l)| (slug.as_str(), l.name.as_str())).collect(),
            domain: service.domain.as_str(),
            plain_name: &service.data.plain_name,
            summary: &service.data.summary,
        }
    }
}
