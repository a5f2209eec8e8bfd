//! The end of a result: a way to take it along. What others should not see has none.

use leptos::prelude::*;

use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::Act;
use crate::result::{Seen, day_in_words};

/// 带走: to the page where it is made; or why there is none. On paper, where and when it was looked up.
#[must_use]
pub fn take(seen: &Seen<'_>) -> Option<AnyView> {
    if seen.answer.situation.is_empty() {
        return None;
    }
    if seen.answer.sensitive {
        return Some(
            view! { <p class="note take no-print"><Icon glyph=Glyph::Lock/><span>{NOT_SHARED}</span></p> }.into_any(),
        );
    }
    let printed = format!("{}，{}在“民生一问”查的。", seen.region.data.name, day_in_words(seen.as_of));
    Some(
        view! {
            <section class="card take no-print" aria-labelledby="h-take">
                <h2 id="h-take">"带走"</h2>
                <p class="quiet">"发给家里人，存成图片，或者打在纸上。带哪几样，由您勾。直接转发这一页，对方看不到结果。"</p>
                <p class="acts"><Act class="btn btn-2" to="/take"><Icon glyph=Glyph::Take/>"带走这个结果"</Act></p>
            </section>
            <p class="only-print">{printed}</p>
        }
        .into_any(),
    )
}

/// Why nothing is made of it to be passed on.
pub const NOT_SHARED: &str = "里面有不便让别人看到的事，所以没有链接、图片和复制。";
