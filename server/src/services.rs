//! `/window/services`: the table of the city's whole list, and the same as a file. What is looked for comes by POST
//! and stands in no address; every answer to it is `no-store`.

use std::sync::Arc;

use app::asking::{AtWindow, Visitor};
use app::pages::window::services::document;
use app::pages::window::services::looking::Looking;
use app::pages::window::services::row::rows;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;

use crate::house::House;
use crate::pages::rendered;
use crate::posted::Received;
use crate::prefer::chosen;
use crate::table::table;

/// `GET /window/services`: all of it.
pub(crate) async fn services_page(State(house): State<Arc<House>>, request: Request) -> Response {
    let visitor = chosen(&house, request.headers(), request.uri());
    page(house, request, visitor, Looking::default()).await
}

/// `POST /window/services`: what is looked for.
pub(crate) async fn services(State(house): State<Arc<House>>, request: Request) -> Response {
    let (looking, visitor, received) = asked(&house, request).await;
    let request = Request::from_parts(received.parts, Body::empty());
    page(house, request, visitor, looking).await
}

/// `POST /window/services.csv`: the same rows in the same order, to be opened by a spreadsheet.
pub(crate) async fn services_file(State(house): State<Arc<House>>, request: Request) -> Response {
    let (looking, visitor, _) = asked(&house, request).await;
    let catalogue = house.finder().catalogue();
    let Some(region) = visitor.region.as_ref().and_then(|slug| catalogue.region(slug.as_str())) else {
        return away();
    };
    let rows = rows(&*house.finder, catalogue, region, house.today(), &looking);
    let Ok(bytes) = table(&rows, region) else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let name = format!("attachment; filename=\"services-{}.csv\"", region.slug);
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (CONTENT_DISPOSITION, name.as_str()),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, bytes).into_response()
}

/// A file asked for without a form, or before the city is known: to the table, where both are.
pub(crate) async fn no_file() -> Response {
    away()
}

fn away() -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, "/window/services"), (CACHE_CONTROL, "no-store")]).into_response()
}

async fn asked(house: &Arc<House>, request: Request) -> (Looking, Visitor, Received) {
    let received = Received::read(house, request).await;
    let looking = Looking::read(|name| received.field(name), house.finder().catalogue());
    let visitor = received.choice.over(chosen(house, &received.parts.headers, &received.parts.uri), house);
    (looking, visitor, received)
}

async fn page(house: Arc<House>, request: Request, visitor: Visitor, looking: Looking) -> Response {
    let files = &house.assets.window;
    let idle = house.config.window.idle_minutes * 60;
    let at_window = AtWindow { idle, style: files.style.clone(), boot: files.boot.clone(), ..AtWindow::default() };
    let asked = move || {
        provide_context(looking.clone());
        provide_context(at_window.clone());
    };
    let mut response = rendered(house, request, visitor, asked, document).await;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(VARY, HeaderValue::from_static("Cookie, Accept-Encoding"));
    response
}
