//! What can go wrong, each mapped to a status once.
//!
//! [`StartError`] is for whoever starts the program. [`Problem`] is for whoever calls the API
//! (RFC 9457): it names the field and what is expected, and never repeats what was sent.

use std::path::PathBuf;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// Why the server could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The catalogue or `site.toml` has a mistake.
    #[error("{0}")]
    Data(#[from] seeds::CatalogueError),
    /// The search index could not be built.
    #[error("{0}")]
    Finder(#[from] search_index::FinderError),
    /// No site was built yet.
    #[error("{}: {problem}\nbuild the site first: cargo xtask build", file.display())]
    Site {
        /// The file that is missing or broken.
        file: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// The address cannot be listened on.
    #[error("{address}: {problem}; choose another address with --listen")]
    Listen {
        /// Where it should have listened.
        address: std::net::SocketAddr,
        /// What the system says.
        problem: std::io::Error,
    },
    /// A question asked in a terminal that cannot be answered: what is expected instead.
    #[error("{0}")]
    Ask(String),
    /// Another trouble of the system's.
    #[error("{0}")]
    System(#[from] std::io::Error),
}

/// What went wrong with a call of the API.
#[derive(Debug)]
pub enum Problem {
    /// 400: the JSON or the query cannot be read.
    Malformed,
    /// 400: a parameter that this call needs is missing.
    Missing(&'static str),
    /// 400: no city of that slug.
    UnknownRegion,
    /// 404: no domain or service of that id.
    UnknownId(&'static str),
    /// 404: no such call.
    UnknownCall,
    /// 405: the call exists, with another method.
    Method,
    /// 413: more than 64 KB.
    TooLarge,
    /// 415: a body that is not JSON.
    MediaType,
    /// 422: a value out of its limits.
    OutOfLimits(&'static str, &'static str),
    /// 422: a part of the body that the vocabulary does not have: the field, and what is expected.
    Unfit(Box<Unfit>),
    /// 503: more at once than this machine takes.
    Overloaded,
}

/// A field of a body that cannot be taken, by its path (`situation.people[0].facts[2].value`).
#[derive(Debug)]
pub struct Unfit {
    field: String,
    expected: String,
}

/// The body of a problem (RFC 9457).
#[derive(Serialize, ToSchema)]
pub struct ProblemBody {
    /// Always `about:blank`: the status says what sort of problem it is.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The problem in a few words.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What is expected instead.
    detail: String,
    /// The field concerned, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
}

impl Problem {
    /// A field that the vocabulary does not have. Neither part may hold anything that was sent.
    pub(crate) fn unfit(field: String, expected: String) -> Self {
        Self::Unfit(Box::new(Unfit { field, expected }))
    }

    fn parts(&self) -> (StatusCode, &'static str, String, Option<&str>) {
        match self {
            Self::Malformed => (
                StatusCode::BAD_REQUEST,
                "cannot be read",
                "expected the form that /api/v1/openapi.json describes".into(),
                None,
            ),
            Self::Missing(field) => (StatusCode::BAD_REQUEST, "missing", format!("`{field}` is required"), Some(field)),
            Self::UnknownRegion => {
                (StatusCode::BAD_REQUEST, "unknown region", "expected a slug of /api/v1/regions".into(), Some("region"))
            }
            Self::UnknownId(field) => {
                (StatusCode::NOT_FOUND, "not found", format!("no `{field}` of that id"), Some(field))
            }
            Self::UnknownCall => {
                (StatusCode::NOT_FOUND, "no such call", "see /api/v1/openapi.json for the calls there are".into(), None)
            }
            Self::Method => (StatusCode::METHOD_NOT_ALLOWED, "wrong method", "see the Allow header".into(), None),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too large", "at most 64 KB".into(), None),
            Self::MediaType => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "wrong type",
                "expected content-type: application/json".into(),
                None,
            ),
            Self::OutOfLimits(field, limits) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "out of limits", format!("`{field}`: {limits}"), Some(field))
            }
            Self::Unfit(unfit) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "cannot be taken",
                format!("`{}`: {}", unfit.field, unfit.expected),
                Some(&unfit.field),
            ),
            Self::Overloaded => {
                (StatusCode::SERVICE_UNAVAILABLE, "busy", "try again after the seconds in Retry-After".into(), None)
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, title, detail, field) = self.parts();
        let body = ProblemBody {
            kind: "about:blank",
            title,
            status: status.as_u16(),
            detail,
            field: field.map(str::to_owned),
        };
        let mut response = (status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if matches!(self, Self::Overloaded) {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}
