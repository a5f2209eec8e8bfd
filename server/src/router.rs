//! Every address and what stands before it: limits, headers, compression.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use app::parts::to_service::Showing;
use axum::Router;
use axum::error_handling::HandleErrorLayer;
use axum::extract::DefaultBodyLimit;
use axum::http::header::{CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower::load_shed::LoadShedLayer;
use tower::{BoxError, ServiceBuilder};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::api;
use crate::error::Problem;
use crate::find::{find, find_page, guide, kept, leave};
use crate::fresh::fresh;
use crate::hand::hand;
use crate::heard_out::heard_out;
use crate::house::House;
use crate::pages::page;
use crate::prefer::{prefer, prefer_beside_the_box};
use crate::services::{no_file, services, services_file, services_page};
use crate::trouble::page_of_trouble;
use crate::unnamed::{no_service, unnamed, unnamed_card};
use crate::window::{next, window, window_page};

/// A body larger than this is refused with 413.
const MOST_BODY: usize = 64 << 10;
/// A request that takes longer is given up.
const LONGEST: Duration = Duration::from_secs(15);

/// The whole server as a router.
pub fn router(house: Arc<House>) -> Router {
    // Leptos renders on tokio's threads. Set once a process; a second router finds it set.
    let _ = any_spawner::Executor::init_tokio();
    let tagged = Router::new()
        // Pages. Whatever has no address of its own is a page too: the 404.
        .route("/", get(page).post(prefer_beside_the_box))
        .route("/find", get(find_page).post(find))
        .route("/guide", get(guide).post(kept))
        .route("/services/{id}", get(page).post(kept))
        .route("/services/{id}/card", get(page).post(kept))
        .route(&Showing::Page.unnamed(), get(no_service).post(unnamed))
        .route(&Showing::Card.unnamed(), get(no_service).post(unnamed_card))
        .route("/take", get(page).post(kept))
        .route("/leave", get(leave))
        .route("/window", get(window_page).post(window))
        .route("/window/services", get(services_page).post(services))
        .route("/window/services.csv", get(no_file).post(services_file))
        .route("/window/hand", get(next).post(hand))
        .route("/window/next", get(next).post(next))
        .route("/preferences", post(prefer))
        // Calls for programs.
        .nest("/api/v1", api::routes())
        // For whoever watches over the machine.
        .route("/healthz", get(async || StatusCode::OK))
        .route("/readyz", get(async || StatusCode::OK))
        .fallback(get(page))
        .with_state(house.clone());
    stack(tagged, &house)
}

/// What stands before every answer, put before some routes. By itself only for measuring what it costs.
pub fn stack(tagged: Router, house: &Arc<House>) -> Router {
    let overloaded = HandleErrorLayer::new(async |_: BoxError| Problem::Overloaded);
    tagged
        .merge(house.assets.at_root())
        .layer(from_fn(fresh))
        .layer(DefaultBodyLimit::max(MOST_BODY))
        .merge(house.assets.hashed())
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(CatchPanicLayer::custom(broken))
        .layer(
            ServiceBuilder::new()
                .layer(overloaded)
                .layer(LoadShedLayer::new())
                .layer(GlobalConcurrencyLimitLayer::new(house.config.most_at_once)),
        )
        .layer(from_fn(heard_out))
        .layer(from_fn_with_state(house.clone(), page_of_trouble))
        .layer(header(CONTENT_SECURITY_POLICY, content_security_policy(house)))
        .layer(header(REFERRER_POLICY, HeaderValue::from_static("no-referrer")))
        .layer(header(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
}

/// Serves on a listener, so that a test and the program enter by the same door.
///
/// # Errors
/// Where the system stops accepting.
pub async fn serve(listener: TcpListener, router: Router) -> std::io::Result<()> {
    serve_until(listener, router, std::future::pending()).await
}

/// The same, until `stopped`; requests under way are answered first.
///
/// # Errors
/// Where the system stops accepting.
pub async fn serve_until(
    listener: TcpListener,
    router: Router,
    stopped: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, router).with_graceful_shutdown(stopped).await
}

/// A request that broke is answered as such, and nothing of it is told.
fn broken(_: Box<dyn Any + Send>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn header(name: HeaderName, value: HeaderValue) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, value)
}

/// The same for every page: nothing from anywhere else, no inline script.
fn content_security_policy(house: &House) -> HeaderValue {
    let frames = match house.config.frame_ancestors.as_slice() {
        [] => "'none'".to_owned(),
        sites => sites.join(" "),
    };
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}
