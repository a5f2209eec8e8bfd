//! Parameters and bodies, read or refused.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use seeds::{DomainId, RegionSlug};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use utoipa::{IntoParams, ToSchema};

use crate::error::Problem;
use crate::house::House;

/// Most characters of `q`.
const MOST_CHARACTERS: usize = 100;
/// Hits, unless asked for otherwise.
const USUAL_LIMIT: usize = 10;

/// A query string that fits its form, or a [`Problem`].
pub(super) struct Asked<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Query::try_from_uri(&parts.uri).map(|Query(asked)| Self(asked)).map_err(|_| Problem::Malformed)
    }
}

/// A JSON body that fits its form, or a [`Problem`].
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match Json::from_request(request, state).await {
            Ok(Json(body)) => Ok(Self(body)),
            Err(JsonRejection::MissingJsonContentType(_)) => Err(Problem::MediaType),
            Err(refused) if refused.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(Problem::TooLarge),
            Err(_) => Err(Problem::Malformed),
        }
    }
}

/// Which city, and which domain of it.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct InRegion {
    /// A city's slug.
    pub(super) region: Option<String>,
    /// A domain's id.
    pub(super) domain: Option<String>,
}

/// What to search or suggest for, and where.
#[derive(Deserialize, IntoParams, ToSchema)]
#[into_params(parameter_in = Query)]
pub(super) struct Words {
    /// The words, at most 100 characters.
    pub(super) q: Option<String>,
    /// A city's slug; every city without it.
    pub(super) region: Option<String>,
    /// A domain's id; every domain without it.
    pub(super) domain: Option<String>,
    /// How many at most, 1 to 50.
    pub(super) limit: Option<i64>,
    /// Take the words as they are written: mend nothing by sound or spelling, spell out no letters.
    #[serde(default)]
    pub(super) literal: bool,
}

impl Words {
    pub(super) fn q(&self) -> Result<&str, Problem> {
        let q = self.q.as_deref().ok_or(Problem::Missing("q"))?;
        if q.chars().count() > MOST_CHARACTERS {
            return Err(Problem::OutOfLimits("q", "at most 100 characters"));
        }
        Ok(q)
    }

    pub(super) fn limit(&self) -> Result<usize, Problem> {
        match self.limit {
            None => Ok(USUAL_LIMIT),
            Some(limit @ 1..=50) => Ok(usize::try_from(limit).unwrap_or(USUAL_LIMIT)),
            Some(_) => Err(Problem::OutOfLimits("limit", "1 to 50")),
        }
    }
}

/// The slug, if it is a city's.
pub(super) fn known_region(house: &House, slug: Option<&str>) -> Result<Option<RegionSlug>, Problem> {
    let known = |slug: &str| house.finder().catalogue().region(slug).map(|region| region.slug.clone());
    slug.map(|slug| known(slug).ok_or(Problem::UnknownRegion)).transpose()
}

/// The slug of the city that this call cannot do without.
pub(super) fn needed_region(house: &House, slug: Option<&str>) -> Result<RegionSlug, Problem> {
    known_region(house, slug)?.ok_or(Problem::Missing("region"))
}

/// The id, if it is a domain's.
pub(super) fn known_domain(house: &House, id: Option<&str>) -> Result<Option<DomainId>, Problem> {
    let known = |id: &str| house.finder().catalogue().vocabulary().domain(id).map(|domain| domain.id.clone());
    id.map(|id| known(id).ok_or(Problem::UnknownId("domain"))).transpose()
}
