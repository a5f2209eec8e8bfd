//! `/api/v1`: what islands, embedders and the relevance scorer call.
//!
//! - [`wire`]: the shapes of answers; stable, fields may only be added.
//! - [`asked`]: parameters and bodies, read or refused.
//! - [`lists`]: regions, domains, services.
//! - [`search`]: search and suggest.
//! - [`matching`]: a situation judged; [`given`], [`reader`]: one that is sent back, with
//!   [`who`] is spoken of and the [`value`] of each fact.
//! - [`openapi`]: the description, generated from all of these.

mod asked;
mod given;
mod lists;
pub(crate) mod matching;
mod openapi;
mod reader;
mod search;
mod value;
mod who;
pub(crate) mod wire;

use std::sync::Arc;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::routing::{get, post};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::error::Problem;
use crate::house::House;

/// Every call.
pub(crate) fn routes() -> Router<Arc<House>> {
    // What was typed is in these addresses and answers: nobody on the way may keep them.
    let unkept = SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let asked = Router::new()
        .route("/search", get(search::search).post(search::search_posted))
        .route("/suggest", get(search::suggest).post(search::suggest_posted))
        .route("/match", post(matching::matched))
        .layer(unkept);
    let fresh = SetResponseHeaderLayer::if_not_present(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Router::new()
        .route("/regions", get(lists::regions))
        .route("/domains", get(lists::domains))
        .route("/services", get(lists::services))
        .route("/services/{id}", get(lists::service))
        .route("/openapi.json", get(openapi::openapi))
        .layer(fresh)
        .merge(asked)
        .fallback(async || Problem::UnknownCall)
        .method_not_allowed_fallback(async || Problem::Method)
}
