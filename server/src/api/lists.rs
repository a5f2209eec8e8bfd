//! Regions, domains, services.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::asked::{Asked, InRegion, known_domain, known_region, needed_region};
use super::wire::{DomainOut, Domains, RegionOut, Regions, ServiceFull, ServiceShort, Services};
use crate::error::{Problem, ProblemBody};
use crate::house::House;

/// Every city covered.
#[utoipa::path(get, path = "/api/v1/regions", responses((status = 200, body = Regions)))]
pub(super) async fn regions(State(house): State<Arc<House>>) -> Json<Regions> {
    let regions = house.finder().catalogue().regions().iter().map(RegionOut::new).collect();
    Json(Regions { regions })
}

/// The domains of a city, in its wording and order.
#[utoipa::path(get, path = "/api/v1/domains", params(InRegion),
    responses((status = 200, body = Domains), (status = 400, body = ProblemBody)))]
pub(super) async fn domains(
    State(house): State<Arc<House>>,
    Asked(asked): Asked<InRegion>,
) -> Result<Json<Domains>, Problem> {
    let slug = needed_region(&house, asked.region.as_deref())?;
    let region = house.finder().catalogue().region(slug.as_str()).ok_or(Problem::UnknownRegion)?;
    let domains = region.data.domains.iter().map(|domain| DomainOut {
        id: domain.id.to_string(),
        name: domain.name.clone(),
        goal: domain.goal.clone(),
        services: domain.services.len(),
    });
    Ok(Json(Domains { domains: domains.collect() }))
}

/// The services of a city, in its order.
#[utoipa::path(get, path = "/api/v1/services", params(InRegion),
    responses((status = 200, body = Services<'static>), (status = 400, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(super) async fn services(
    State(house): State<Arc<House>>,
    Asked(asked): Asked<InRegion>,
) -> Result<Response, Problem> {
    let slug = needed_region(&house, asked.region.as_deref())?;
    let only = known_domain(&house, asked.domain.as_deref())?;
    let catalogue = house.finder().catalogue();
    let region = catalogue.region(slug.as_str()).ok_or(Problem::UnknownRegion)?;
    let domains = region.data.domains.iter().filter(|domain| only.as_ref().is_none_or(|id| id == &domain.id));
    let services = domains.flat_map(|domain| catalogue.in_domain(&domain.id, Some(&slug)));
    let services = services.map(|service| ServiceShort::new(service, Some(&slug))).collect();
    Ok(Json(Services { services }).into_response())
}

/// Everything about a service. With a region that does not list it: 404.
#[utoipa::path(get, path = "/api/v1/services/{id}", params(("id" = String, Path), InRegion),
    responses((status = 200, body = ServiceFull<'static>), (status = 400, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(super) async fn service(
    State(house): State<Arc<House>>,
    Path(id): Path<String>,
    Asked(asked): Asked<InRegion>,
) -> Result<Response, Problem> {
    let region = known_region(&house, asked.region.as_deref())?;
    let catalogue = house.finder().catalogue();
    let service =
        catalogue.service(&id).filter(|service| service.listed_in(region.as_ref())).ok_or(Problem::UnknownId("id"))?;
    let notice = region
        .as_ref()
        .and_then(|slug| catalogue.region(slug.as_str()))
        .or_else(|| catalogue.regions().first())
        .and_then(|region| region.notice(house.today()));
    Ok(Json(ServiceFull::new(catalogue, service, region.as_ref(), notice)).into_response())
}
