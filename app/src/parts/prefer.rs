//! A choice kept in a cookie on the person's own device: one button, one small form.

use leptos::prelude::*;

use crate::asking::{Posted, visitor};

/// A button that sets `field` (`region` or `edition`) to `value` and comes back to this page.
/// On an answer to posted words it posts them again, so that a choice never loses the question.
#[component]
pub fn Prefer(
    field: &'static str,
    #[prop(into)] value: String,
    #[prop(optional)] class: &'static str,
    #[prop(optional)] current: bool,
    children: Children,
) -> impl IntoView {
    let (action, name, kept) = match use_context::<Posted>() {
        Some(posted) => ("/find", "text", posted.words().to_owned()),
        None => ("/preferences", "back", visitor().here),
    };
    view! {
        <form class="prefer" method="post" action=action>
            <input type="hidden" name=name value=kept/>
            <button class=class name=field value=value aria-current=current.then_some("true")>{children()}</button>
        </form>
    }
}
