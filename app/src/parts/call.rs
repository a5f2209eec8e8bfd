//! One number to call, as the next step of a page.

use leptos::prelude::*;

use crate::parts::icon::{Glyph, Icon};

/// A button that dials.
#[component]
pub fn Dial(#[prop(into)] number: String) -> impl IntoView {
    view! { <a class="btn btn-w" href=format!("tel:{number}")><Icon glyph=Glyph::Tel/>{format!("打 {number}")}</a> }
}

/// 12345, for whatever these lists do not answer.
#[component]
pub fn CallForHelp(title: &'static str, line: &'static str) -> impl IntoView {
    view! {
        <section class="next" aria-labelledby="h-n">
            <h2 id="h-n">{title}</h2>
            <p class="quiet">{line}</p>
            <Dial number="12345"/>
        </section>
    }
}
