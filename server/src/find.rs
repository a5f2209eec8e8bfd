//! `/find`: words and answers posted to it are answered in place, or sent to their public address;
//! a shared code of facts is read from its address.

use std::sync::Arc;

use app::asking::Posted;
use axum::extract::{Query, Request, State};
use axum::http::header::{CACHE_CONTROL, LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use seeds::Edits;
use serde::Deserialize;

use crate::house::{House, public_term};
use crate::pages::render;
use crate::posted::Received;
use crate::prefer::{Choice, chosen};

/// `POST /find`.
pub(crate) async fn find(State(house): State<Arc<House>>, request: Request) -> Response {
    let received = Received::read(&house, request).await;
    let only_words = received.posted.edits.0.is_empty() && !received.posted.literal;
    match public_term(house.finder(), &received.posted.words).filter(|_| only_words) {
        Some(term) => to_public_address(&house, term, &received.choice),
        None => received.page(house).await,
    }
}

/// `GET /guide`: nothing is answered yet, and the answers will be posted.
pub(crate) async fn guide(State(house): State<Arc<House>>, request: Request) -> Response {
    let posted = Posted { at: request.uri().path().to_owned(), ..Posted::default() };
    render(house, request, Some(posted), None).await
}

/// `POST` of any other page that is reached from a result and keeps it.
pub(crate) async fn kept(State(house): State<Arc<House>>, request: Request) -> Response {
    Received::read(&house, request).await.page(house).await
}

/// `GET /leave`: away from a result, to where nothing of it is seen. Clearing the cache keeps
/// the browser from showing it again on Back, where it does as it is told.
pub(crate) async fn leave() -> Response {
    let away = [("location", "/"), ("clear-site-data", "\"cache\""), ("cache-control", "no-store")];
    (StatusCode::SEE_OTHER, away).into_response()
}

#[derive(Deserialize)]
struct Shared {
    s: Option<String>,
    region: Option<String>,
}

/// `GET /find`: `s` is a compact code of facts, `region` the city they were looked at in. What must enter
/// no address is not read from one, and what is not understood is left out; nothing left is an empty form.
pub(crate) async fn find_page(State(house): State<Arc<House>>, request: Request) -> Response {
    let Ok(Query(shared)) = Query::<Shared>::try_from_uri(request.uri()) else {
        return render(house, request, None, None).await;
    };
    let catalogue = house.finder().catalogue();
    let code = shared.s.unwrap_or_default();
    let read = Edits::read(&code, catalogue);
    let incomplete = read.0.len() < code.split('~').count();
    let edits = read.without_sensitive(catalogue);
    if edits.0.is_empty() {
        return render(house, request, None, None).await;
    }
    let city = shared.region.and_then(|slug| house.city(&slug));
    let mut visitor = chosen(&house, request.headers(), request.uri());
    visitor.region = city.clone().or(visitor.region);
    let at = request.uri().path().to_owned();
    let posted = Posted { edits, city, shared: true, incomplete, at, ..Posted::default() };
    render(house, request, Some(posted), Some(visitor)).await
}

/// The vocabulary's own term, and nothing that was typed, may stand in an address.
fn to_public_address(house: &House, term: &str, choice: &Choice) -> Response {
    let address = public_address(term);
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    if let Ok(address) = HeaderValue::from_str(&address) {
        headers.insert(LOCATION, address);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for cookie in choice.cookies(house) {
        headers.append(SET_COOKIE, cookie);
    }
    response
}

/// Where a term of the vocabulary is answered.
pub(crate) fn public_address(term: &str) -> String {
    format!("/find?q={}", percent_encoded(term))
}

fn percent_encoded(term: &str) -> String {
    use std::fmt::Write;
    term.bytes().fold(String::new(), |mut address, byte| {
        if byte.is_ascii_alphanumeric() {
            address.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
        address
    })
}
