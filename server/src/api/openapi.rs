//! `/api/v1/openapi.json`: generated from the handlers and the wire types.

use axum::Json;
use utoipa::OpenApi;

use super::{lists, matching, search};

#[derive(OpenApi)]
#[openapi(
    info(title = "民生一问", description = "The basic public services of 自贡 and 隆昌, found by everyday words."),
    paths(
        lists::regions,
        lists::domains,
        lists::services,
        lists::service,
        search::search,
        search::search_posted,
        search::suggest,
        search::suggest_posted,
        matching::matched,
    )
)]
struct Description;

/// The description, OpenAPI 3.1.
pub(super) async fn openapi() -> Json<utoipa::openapi::OpenApi> {
    Json(Description::openapi())
}
