//! What was asked, carried on from page to page by POST: one form a page, and buttons that belong to it.
//! Nothing of it ever stands in an address.

use leptos::prelude::*;
use seeds::RegionSlug;

use crate::asking::Posted;
use crate::neutral::SERVICE;

/// The id of the one form that carries what was asked.
pub const KEEP: &str = "keep";

/// A field that says which answer was given as finished: a fact (`mother.age`), [`FAMILY`], or by Enter, none.
pub const DONE: &str = "done";
/// The people of a family were ticked.
pub const FAMILY: &str = "family";

/// The form itself: it stands first in the page, so that Enter in any field of it presses the
/// first button here and no other.
#[component]
pub fn Keep(posted: Posted) -> impl IntoView {
    let words = posted.too_long.unwrap_or(posted.words);
    let whom = posted.begun_for.code();
    let begun_for = (!whom.is_empty()).then(|| view! { <input type="hidden" name="whom" value=whom/> });
    view! {
        // A browser that checks a field says so where it cannot be seen, and holds every other button too:
        // the server looks at what was typed, and says it beside the field.
        <form id=KEEP method="post" action=posted.at novalidate>
            <input type="hidden" name="text" value=words/>
            <input type="hidden" name="edits" value=posted.edits.code()/>
            {posted.literal.then(|| view! { <input type="hidden" name="literal" value="1"/> })}
            {begun_for}
            {city(posted.city)}
            {posted.service.map(|id| view! { <input type="hidden" name=SERVICE value=id.to_string()/> })}
            {(!posted.since.is_empty()).then(|| view! { <input type="hidden" name="since" value=posted.since/> })}
            <button class="vh" name=DONE tabindex="-1" aria-hidden="true">"继续"</button>
        </form>
    }
}

/// The city that shared facts came with, carried on where a form of its own carries them.
#[must_use]
pub fn city(slug: Option<RegionSlug>) -> Option<AnyView> {
    slug.map(|slug| view! { <input type="hidden" name="city" value=slug.to_string()/> }.into_any())
}

/// A button that posts what was asked, with one thing more, here or to another page.
#[component]
pub fn Act(
    #[prop(optional)] class: &'static str,
    /// `set`, `drop`, `back`, `done`, `region`, `edition`; none only sends what was typed.
    #[prop(optional)]
    name: Option<&'static str>,
    #[prop(optional, into)] value: Option<String>,
    /// The page to go on to; none stays here.
    #[prop(optional, into)]
    to: Option<String>,
    /// What a screen reader says, where the words shown do not tell enough.
    #[prop(optional, into)]
    spoken: Option<String>,
    #[prop(optional)] current: bool,
    children: Children,
) -> impl IntoView {
    let current = current.then_some("true");
    view! {
        <button form=KEEP class=class name=name value=value formaction=to aria-label=spoken aria-current=current>
            {children()}
        </button>
    }
}
