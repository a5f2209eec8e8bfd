//! A situation judged. What people write comes by POST only, and goes with the request.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use seeds::{Date, Edits, MatchAsk};
use serde::Deserialize;
use utoipa::ToSchema;

use super::asked::{Body, needed_region};
use super::given::SituationIn;
use super::wire::Matched;
use crate::error::{Problem, ProblemBody};
use crate::house::House;

/// Most characters of `text`.
pub(crate) const MOST_CHARACTERS: usize = 2000;

/// A situation to judge: in words, as facts, or both. Facts stand over what the words say.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct MatchIn {
    /// In someone's own words, at most 2,000 characters.
    text: Option<String>,
    /// As `match` returned it, edited or not; or put together by hand.
    situation: Option<SituationIn>,
    /// A city's slug; required.
    region: Option<String>,
    /// The day it is asked, YYYY-MM-DD; today in UTC+8 without it.
    as_of: Option<String>,
}

/// What every service is to whoever describes how they live.
#[utoipa::path(post, path = "/api/v1/match", request_body = MatchIn,
    responses((status = 200, body = Matched<'static>), (status = 400, body = ProblemBody), (status = 413, body = ProblemBody),
        (status = 415, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(super) async fn matched(State(house): State<Arc<House>>, Body(asked): Body<MatchIn>) -> Result<Response, Problem> {
    let region = needed_region(&house, asked.region.as_deref())?;
    let as_of = asked.as_of.as_deref().map_or(Ok(house.today()), day)?;
    let words = asked.words()?;
    let catalogue = house.finder().catalogue();
    let situation = asked.situation.as_ref().map(|given| given.read(catalogue, as_of)).transpose()?;
    let edits = Edits::default();
    let ask = MatchAsk { words, situation: situation.as_ref(), edits: &edits, region: &region, as_of };
    Ok(Json(Matched::new(catalogue, &house.finder().answer(&ask), &region, as_of)).into_response())
}

impl MatchIn {
    fn words(&self) -> Result<&str, Problem> {
        let words = self.text.as_deref().unwrap_or_default();
        if words.chars().count() > MOST_CHARACTERS {
            return Err(Problem::OutOfLimits("text", "at most 2,000 characters"));
        }
        if words.trim().is_empty() && self.situation.is_none() {
            return Err(Problem::OutOfLimits("text", "expected words about how someone lives, or `situation`"));
        }
        Ok(words)
    }
}

/// A day that someone may ask on, in the one form there is.
fn day(text: &str) -> Result<Date, Problem> {
    let read = (text.len() == "2026-11-21".len()).then(|| text.parse::<Date>().ok()).flatten();
    let sane = read.filter(|day| (2000..=2100).contains(&day.year()));
    sane.ok_or(Problem::OutOfLimits("as_of", "expected a day of this century, YYYY-MM-DD"))
}
