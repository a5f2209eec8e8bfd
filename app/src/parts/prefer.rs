//! A choice kept in a cookie on the person's own device: one button, one small form.

use leptos::prelude::*;

use crate::asking::{Posted, visitor};
use crate::parts::ask_box::{ASK, has_the_box};
use crate::parts::keep::Act;

/// A button that sets `field` (`region` or `edition`) to `value` and comes back to this page.
/// On an answer to something asked it asks again, and on a page with the box it brings along what was
/// written there, so that a choice never loses a word.
#[component]
pub fn Prefer(
    field: &'static str,
    #[prop(into)] value: String,
    #[prop(optional)] class: &'static str,
    #[prop(optional)] current: bool,
    children: Children,
) -> impl IntoView {
    if use_context::<Posted>().is_some() {
        return view! { <Act class=class name=field value=value current=current>{children()}</Act> }.into_any();
    }
    let here = visitor().here;
    if has_the_box(&here) {
        let current = current.then_some("true");
        return view! {
            <button class=class form=ASK formaction="/" name=field value=value aria-current=current>{children()}</button>
        }
        .into_any();
    }
    view! {
        <form class="prefer" method="post" action="/preferences">
            <input type="hidden" name="back" value=here/>
            <button class=class name=field value=value aria-current=current.then_some("true")>{children()}</button>
        </form>
    }
    .into_any()
}
