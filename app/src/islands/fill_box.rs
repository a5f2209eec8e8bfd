//! Examples that fill the box: without script a tap on one asks it; with script it stands in the box,
//! to be changed before it is sent.

use leptos::prelude::*;

/// A voice for what was filled in; the examples themselves are not part of the island.
#[island]
pub fn FillBox() -> impl IntoView {
    let filled = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    browser::wake(filled);
    let told =
        move || if filled.get() { "写进框里了。可以改一改，再点“帮我看看”。" } else { "" };
    view! { <p class="told" role="status">{told}</p> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use wasm_bindgen::prelude::*;
    use web_sys::{Element, Event, HtmlButtonElement, HtmlElement, HtmlTextAreaElement};

    pub(super) fn wake(filled: RwSignal<bool>) {
        let tapped = move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let example = target.and_then(|target| target.closest(".says button").ok().flatten());
            let Some(example) = example.and_then(|found| found.dyn_into::<HtmlButtonElement>().ok()) else { return };
            if fill(&example.value()).is_some() {
                event.prevent_default();
                filled.set(true);
            }
        };
        let tapped = Closure::<dyn FnMut(Event)>::new(tapped).into_js_value();
        let _ = document().add_event_listener_with_callback("click", tapped.unchecked_ref());
    }

    /// The words in the box, and the focus on what sends them: a phone's keyboard would hide both.
    fn fill(words: &str) -> Option<()> {
        let input: HtmlTextAreaElement = document().get_element_by_id("say")?.dyn_into().ok()?;
        input.set_value(words);
        // The box grows with what is in it, as if it had been typed.
        input.dispatch_event(&Event::new("input").ok()?).ok()?;
        let send = input.form()?.query_selector("button.btn").ok()??.dyn_into::<HtmlElement>().ok()?;
        send.focus().ok()
    }
}
