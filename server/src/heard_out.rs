//! A body is heard out, also where the answer is given before its end: whoever is still sending when the
//! connection closes sees a broken line, and not the page that says what was wrong.
//!
//! hyper closes as soon as a body that was not read to its end is dropped, and has no setting for it
//! (nginx calls it `lingering_close`). What is read here is thrown away as it comes.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Error;
use axum::body::{Body, BodyDataStream, Bytes, HttpBody};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use futures_util::{Stream, StreamExt};

/// Whoever sends more than this is cut off.
const MOST_BYTES: usize = 16 << 20;
/// Or longer than this after the answer.
const LONGEST: Duration = Duration::from_secs(5);

/// Every body that comes with something in it.
pub(crate) async fn heard_out(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let request = request.map(|body| Body::from_stream(HeardOut(Some(body.into_data_stream()))));
    next.run(request).await
}

/// What is left of a body; nothing after its end.
struct HeardOut(Option<BodyDataStream>);

impl Stream for HeardOut {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(rest) = &mut self.0 else { return Poll::Ready(None) };
        let polled = rest.poll_next_unpin(context);
        if matches!(polled, Poll::Ready(None | Some(Err(_)))) {
            self.0 = None;
        }
        polled
    }
}

impl Drop for HeardOut {
    fn drop(&mut self) {
        let Some(rest) = self.0.take() else { return };
        // Only dropped on a runtime: the one that polls its connection.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(tokio::time::timeout(LONGEST, thrown_away(rest)));
        }
    }
}

async fn thrown_away(mut rest: BodyDataStream) {
    let mut heard = 0;
    while let Some(Ok(part)) = rest.next().await {
        heard += part.len();
        if heard > MOST_BYTES {
            return;
        }
    }
}
