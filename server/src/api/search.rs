//! Search and suggest. Residents' words come by POST; GET is for embedders and the scorer.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use seeds::Ask;

use super::asked::{Asked, Body, Words, known_domain, known_region};
use super::wire::{Found, Suggestions};
use crate::error::{Problem, ProblemBody};
use crate::house::House;

/// The services that some words are about, best first.
#[utoipa::path(get, path = "/api/v1/search", params(Words),
    responses((status = 200, body = Found<'static>), (status = 400, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(super) async fn search(State(house): State<Arc<House>>, Asked(words): Asked<Words>) -> Result<Response, Problem> {
    found(&house, &words)
}

/// The same, with the words in the body.
#[utoipa::path(post, path = "/api/v1/search", request_body = Words,
    responses((status = 200, body = Found<'static>), (status = 400, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(super) async fn search_posted(
    State(house): State<Arc<House>>,
    Body(words): Body<Words>,
) -> Result<Response, Problem> {
    found(&house, &words)
}

/// What to offer while someone types.
#[utoipa::path(get, path = "/api/v1/suggest", params(Words),
    responses((status = 200, body = Suggestions), (status = 400, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(super) async fn suggest(
    State(house): State<Arc<House>>,
    Asked(words): Asked<Words>,
) -> Result<Json<Suggestions>, Problem> {
    suggested(&house, &words)
}

/// The same, with the words in the body.
#[utoipa::path(post, path = "/api/v1/suggest", request_body = Words,
    responses((status = 200, body = Suggestions), (status = 400, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(super) async fn suggest_posted(
    State(house): State<Arc<House>>,
    Body(words): Body<Words>,
) -> Result<Json<Suggestions>, Problem> {
    suggested(&house, &words)
}

fn found(house: &House, words: &Words) -> Result<Response, Problem> {
    let region = known_region(house, words.region.as_deref())?;
    let domain = known_domain(house, words.domain.as_deref())?;
    let ask = Ask {
        words: words.q()?,
        region: region.as_ref(),
        domain: domain.as_ref(),
        as_of: house.today(),
        limit: words.limit()?,
        literal: words.literal,
    };
    let answer = house.finder().search(&ask);
    Ok(Json(Found::new(house.finder().catalogue(), &answer, region.as_ref())).into_response())
}

fn suggested(house: &House, words: &Words) -> Result<Json<Suggestions>, Problem> {
    /// As many as fit above a phone's keyboard.
    const MOST: usize = 6;
    let region = known_region(house, words.region.as_deref())?;
    let ask = Ask {
        words: words.q()?,
        region: region.as_ref(),
        domain: None,
        as_of: house.today(),
        limit: words.limit()?.min(MOST),
        literal: false,
    };
    Ok(Json(Suggestions { suggestions: house.finder().suggest(&ask) }))
}
