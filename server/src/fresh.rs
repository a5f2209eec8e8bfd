//! ETags and 304: a page that has not changed is not sent again.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use sha2::{Digest, Sha256};

/// Pages and answers are tens of kilobytes; whatever is larger is not tagged.
const MOST_BYTES: usize = 4 << 20;

/// Tags what a GET answers with 200, and answers 304 where the caller has it already.
/// The tag is weak: the same page may travel in several encodings.
pub(crate) async fn fresh(request: Request, next: Next) -> Response {
    let asked = request.method() == Method::GET;
    let known: Option<HeaderValue> = request.headers().get(IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    // What must not be stored is not compared with what was stored either.
    let kept_nowhere = response.headers().get(CACHE_CONTROL).is_some_and(|value| value == "no-store");
    let tagged = kept_nowhere || response.headers().contains_key(ETAG);
    if !asked || response.status() != StatusCode::OK || tagged {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, MOST_BYTES).await else {
        parts.status = StatusCode::INTERNAL_SERVER_ERROR;
        return Response::from_parts(parts, Body::empty());
    };
    let digest = Sha256::digest(&bytes);
    let hex: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("W/\"{hex}\"");
    let same = known.as_ref().and_then(|known| known.to_str().ok()).is_some_and(|known| lists(known, &tag));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(ETAG, value);
    }
    if same {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(CONTENT_TYPE);
        parts.headers.remove(CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn lists(known: &str, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    known.trim() == "*" || known.split(',').any(|one| bare(one) == bare(tag))
}
