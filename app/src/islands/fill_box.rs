//! Examples that fill the box: without script a tap on one asks it; with script it stands in the box,
//! to be changed before it is sent. Words of their own are never written over.

use leptos::prelude::*;

/// A voice for what was filled in; the examples themselves are not part of the island.
#[island]
pub fn FillBox() -> impl IntoView {
    let told = RwSignal::new("");
    #[cfg(feature = "hydrate")]
    browser::wake(told);
    view! { <p class="told" role="status">{move || told.get()}</p> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::time::Duration;

    use leptos::prelude::*;
    use wasm_bindgen::prelude::*;
    use web_sys::{Element, Event, HtmlButtonElement, HtmlElement, HtmlTextAreaElement};

    /// How long the region is empty.
    const BETWEEN: Duration = Duration::from_millis(100);
    const FILLED: &str = "写进框里了。可以改一改，再点“帮我看看”。";
    const OCCUPIED: &str = "框里已经有您写的字了。想用这一句，先把字删掉。";

    pub(super) fn wake(told: RwSignal<&'static str>) {
        let tapped = move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let example = target.and_then(|target| target.closest(".says button").ok().flatten());
            let Some(example) = example.and_then(|found| found.dyn_into::<HtmlButtonElement>().ok()) else { return };
            let Some(free) = fill(&example.value()) else { return };
            event.prevent_default();
            // Said anew at each tap: what does not change is not heard.
            told.set("");
            set_timeout(move || told.set(if free { FILLED } else { OCCUPIED }), BETWEEN);
        };
        let tapped = Closure::<dyn FnMut(Event)>::new(tapped).into_js_value();
        let _ = document().add_event_listener_with_callback("click", tapped.unchecked_ref());
    }

    /// The words in the box, and the focus on what sends them: a phone's keyboard would hide both.
    /// Only into a box that is empty or holds an example: whether it was.
    fn fill(words: &str) -> Option<bool> {
        let input: HtmlTextAreaElement = document().get_element_by_id("say")?.dyn_into().ok()?;
        if !is_free(input.value().trim())? {
            return Some(false);
        }
        input.set_value(words);
        // The box grows with what is in it, as if it had been typed.
        input.dispatch_event(&Event::new("input").ok()?).ok()?;
        let send = input.form()?.query_selector("button.btn").ok()??.dyn_into::<HtmlElement>().ok()?;
        send.focus().ok()?;
        Some(true)
    }

    fn is_free(written: &str) -> Option<bool> {
        let examples = document().query_selector_all(".says button").ok()?;
        let examples = (0..examples.length()).filter_map(|at| examples.get(at)?.dyn_into::<HtmlButtonElement>().ok());
        Some(written.is_empty() || examples.into_iter().any(|example| example.value() == written))
    }
}
