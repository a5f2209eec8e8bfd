//! Whoever asked for a page gets a page, also where none could be made: a plain word about what is wrong,
//! and a way on. Programs get their problem as JSON, untouched.

use std::sync::Arc;

use app::pages::trouble::{Trouble, document};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use crate::house::House;
use crate::prefer::chosen;

/// A page in place of a bare status.
pub(crate) async fn page_of_trouble(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    if !asks_for_a_page(&request) {
        return next.run(request).await;
    }
    let elder = chosen(&house, request.headers(), request.uri()).elder;
    let posted = request.method() == Method::POST;
    let response = next.run(request).await;
    let Some(trouble) = trouble(response.status()).filter(|_| !is_a_page(response.headers())) else { return response };
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    parts.headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, document(&house.site(), elder, trouble, posted).into())
}

fn trouble(status: StatusCode) -> Option<Trouble> {
    match status {
        StatusCode::SERVICE_UNAVAILABLE => Some(Trouble::Busy),
        StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_FOUND => Some(Trouble::Refused),
        status if status.is_client_error() => Some(Trouble::Unread),
        status if status.is_server_error() => Some(Trouble::Broken),
        _ => None,
    }
}

fn asks_for_a_page(request: &Request) -> bool {
    let accepts = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepts.contains("text/html") && !request.uri().path().starts_with("/api/")
}

fn is_a_page(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
