//! A link that others may open, and the same as a code for a phone's camera.

use leptos::prelude::*;
use seeds::{Edits, Region};

use crate::asking::DrawQr;

/// The address that opens an answer to `edits`. Made of the operator's own address, never of a `Host` header.
#[must_use]
pub fn address(public_url: &str, edits: &Edits, region: &Region) -> String {
    format!("{public_url}/find?s={}&region={}", edits.code(), region.slug)
}

/// The code; none where it would be too dense to read.
#[must_use]
pub fn code(address: &str) -> Option<AnyView> {
    let qr = expect_context::<DrawQr>().0(address)?;
    let view_box = format!("-4 -4 {0} {0}", qr.modules + 8);
    Some(
        view! {
            <svg class="qr" id="qr" viewBox=view_box role="img" aria-label="扫一扫，打开这个结果"><path d=qr.path></path></svg>
        }
        .into_any(),
    )
}
