//! `POST /window/hand`: what a resident is handed, made of what was ticked. Like everything of the window it is
//! `no-store` and has nothing in its address.
//!
//! Beside what the window carries (`window`) and what is ticked to be taken along (`posted`), this page carries:
//!
//! ```text
//! paper=a4 | receipt   on what it is printed
//! take-all=1           the resident agreed to everything but what is sensitive
//! agreed=1             and to what is sensitive, on paper only
//! ```

use std::sync::Arc;

use app::asking::Taking;
use app::pages::window::hand::Handing;
use app::pages::window::sheet::Paper;
use axum::extract::{Request, State};
use axum::response::Response;

use crate::house::House;
use crate::posted::{Field, Received, said};
use crate::window::answered;

/// The page; the window itself where there is nothing to hand over.
pub(crate) async fn hand(State(house): State<Arc<House>>, request: Request) -> Response {
    let mut received = Received::read(&house, request).await;
    let handing = handing(&received.fields);
    if said(&received.fields, "take-all").is_some() {
        received.posted.taking = Taking::Everything;
    }
    answered(house, received, Some(handing)).await
}

fn handing(fields: &[Field]) -> Handing {
    Handing {
        paper: Paper::read(said(fields, "paper").unwrap_or_default()),
        agreed: said(fields, "agreed") == Some("1"),
    }
}
