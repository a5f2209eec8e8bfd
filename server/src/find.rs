//! Words posted to `/find`: answered in place, or sent to their public address.

use std::sync::Arc;

use app::asking::Posted;
use app::parts::ask_box::MOST_CHARACTERS;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRequest, Request, State};
use axum::http::header::{CACHE_CONTROL, LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::house::House;
use crate::pages::render;
use crate::prefer::{Choice, chosen};

/// The form of the one box, and of the choices made on its answer.
#[derive(Deserialize)]
struct FindForm {
    #[serde(default)]
    text: String,
    #[serde(flatten)]
    choice: Choice,
}

/// `POST /find`.
pub(crate) async fn find(State(house): State<Arc<House>>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let form = Form::<FindForm>::from_request(Request::from_parts(parts.clone(), body), &()).await;
    let (posted, choice, status) = match form {
        Ok(Form(form)) if form.text.chars().count() > MOST_CHARACTERS => {
            (Posted::TooLong, form.choice, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Ok(Form(form)) => (Posted::Words(form.text), form.choice, StatusCode::OK),
        Err(refused) => refusal(&refused),
    };
    if let Some(term) = house.finder().public_term(posted.words()) {
        return to_public_address(&house, term, &choice);
    }
    let visitor = choice.over(chosen(&house, &parts.headers, &parts.uri), &house);
    // The page is the same whether it was posted to or not; Leptos routes by address.
    parts.method = Method::GET;
    let request = Request::from_parts(parts, axum::body::Body::empty());
    let mut response = render(house.clone(), request, Some(posted), Some(visitor)).await;
    if status != StatusCode::OK {
        *response.status_mut() = status;
    }
    for cookie in choice.cookies(&house) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

fn refusal(refused: &FormRejection) -> (Posted, Choice, StatusCode) {
    let status = refused.status();
    let posted = if status == StatusCode::PAYLOAD_TOO_LARGE { Posted::TooLong } else { Posted::Words(String::new()) };
    (posted, Choice::default(), status)
}

/// The vocabulary's own term, and nothing that was typed, may stand in an address.
fn to_public_address(house: &House, term: &str, choice: &Choice) -> Response {
    let address = format!("/find?q={}", percent_encoded(term));
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
