//! `POST /service`: a service that others should not see, come to from what somebody asked. No address and no
//! history names it; the form does.

use std::sync::Arc;

use app::neutral::SERVICE;
use app::parts::to_service::Showing;
use axum::extract::{Request, State};
use axum::http::Uri;
use axum::response::{Redirect, Response};

use crate::house::House;
use crate::posted::Received;

/// `POST /service`.
pub(crate) async fn unnamed(State(house): State<Arc<House>>, request: Request) -> Response {
    shown(house, request, Showing::Page).await
}

/// `POST /service/card`: what to show of it at the window.
pub(crate) async fn unnamed_card(State(house): State<Arc<House>>, request: Request) -> Response {
    shown(house, request, Showing::Card).await
}

/// `GET` of either: an address alone names none, so it leads to the list of them all.
pub(crate) async fn no_service() -> Redirect {
    Redirect::to("/services")
}

async fn shown(house: Arc<House>, request: Request, showing: Showing) -> Response {
    let mut received = Received::read(&house, request).await;
    // The last: the page it was pressed on may be of a service itself.
    let named = received.fields.iter().rev().find(|(key, _)| key == SERVICE);
    let service = named.and_then(|(_, id)| house.finder().catalogue().service(id)).map(|service| &service.id);
    // Rendered as at its own address, which only this side sees; without one it is a page not found.
    let address = service.map_or_else(|| received.posted.at.clone(), |id| showing.address(id.as_str()));
    if let Ok(address) = Uri::try_from(address) {
        received.parts.uri = address;
    }
    received.posted.service = service.cloned();
    received.page(house).await
}
