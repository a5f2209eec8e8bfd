//! The Leptos pages, rendered for a request.

use std::pin::Pin;
use std::sync::Arc;

use app::asking::{Asker, Draft, DrawQr, NotFound, Posted, Visitor};
use app::shell::shell;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use futures_util::Stream;
use futures_util::future::ready;
use futures_util::stream::once;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::house::House;
use crate::prefer::chosen;
use crate::qr::qr;

/// `GET` of any page.
pub(crate) async fn page(State(house): State<Arc<House>>, request: Request) -> Response {
    render(house, request, None, None).await
}

/// Renders the page at the request's address; `posted` words are answered in it.
/// `choice` is what the same request has just chosen, over the cookies it came with.
pub(crate) async fn render(
    house: Arc<House>,
    request: Request,
    posted: Option<Posted>,
    choice: Option<Visitor>,
) -> Response {
    // What was posted is shown again on Back, and by nothing else: a browser that looked whether the
    // cookies are still the same would find no page to show, and say so. The boot script asks anew.
    let vary = if choice.is_some() { "Accept-Encoding" } else { "Cookie, Accept-Encoding" };
    let visitor = choice.unwrap_or_else(|| chosen(&house, request.headers(), request.uri()));
    let asked = move || {
        if let Some(posted) = &posted {
            provide_context(posted.clone());
        }
    };
    as_ones_own(rendered(house, request, visitor, asked, shell).await, vary)
}

/// The page at the request's address, with words in its box that were not asked yet.
pub(crate) async fn with_draft(house: Arc<House>, request: Request, visitor: Visitor, draft: Draft) -> Response {
    let drafted = move || provide_context(draft.clone());
    as_ones_own(rendered(house, request, visitor, drafted, shell).await, "Accept-Encoding")
}

/// Kept by nobody between, and asked for anew unless one goes back to it.
fn as_ones_own(mut response: Response, vary: &'static str) -> Response {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(VARY, HeaderValue::from_static(vary));
    response
}

/// A document, with what every page knows and what `asked` hands in besides.
pub(crate) async fn rendered<V: IntoView + 'static>(
    house: Arc<House>,
    request: Request,
    visitor: Visitor,
    asked: impl Fn() + Clone + Send + 'static,
    document: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let context = move || {
        let options: ResponseOptions = expect_context();
        provide_context(NotFound(Arc::new(move || options.set_status(StatusCode::NOT_FOUND))));
        provide_context(Asker(house.finder.clone()));
        provide_context(visitor.clone());
        provide_context(house.site());
        provide_context(DrawQr(qr));
        asked();
    };
    leptos_axum::handle_response_inner(context, document, request, whole).await
}

/// The whole page at once. The chunks Leptos would append are inline scripts with
/// serialized resources; our pages have none, and our CSP allows none.
///
/// Rendered here, before anything is awaited: Leptos yields before it asks for the first chunk, and what is rendered
/// after that (the router's fallback) would look for who asks on whichever thread it woke up on, and find nobody there,
/// or somebody else.
fn whole<V: IntoView + 'static>(view: V, _scripts: Scripts, _out_of_order: bool) -> PinnedFuture<PinnedStream> {
    let page = view.to_html();
    Box::pin(ready(Box::pin(once(ready(page))) as PinnedStream))
}

type PinnedFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
type PinnedStream = Pin<Box<dyn Stream<Item = String> + Send>>;
type Scripts = Box<dyn FnOnce() -> PinnedStream + Send>;
