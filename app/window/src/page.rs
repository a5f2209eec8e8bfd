//! Finding things in the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, HtmlTextAreaElement, Window};

pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// The element of this id.
pub(crate) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Every element that `selector` finds within `root`.
pub(crate) fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The first element that `selector` finds within `root`.
pub(crate) fn first<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}

/// The box that is typed in.
pub(crate) fn note() -> Option<HtmlTextAreaElement> {
    by_id("note")
}

/// Where the focus is; none where it is nowhere in particular.
pub(crate) fn focused() -> Option<HtmlElement> {
    let at: HtmlElement = document()?.active_element()?.dyn_into().ok()?;
    (at.tag_name() != "BODY").then_some(at)
}

pub(crate) fn focus(element: &HtmlElement) {
    let _ = element.focus();
}

/// Whether `element` is within something that `selector` describes.
pub(crate) fn within(element: &Element, selector: &str) -> bool {
    element.closest(selector).ok().flatten().is_some()
}

/// Hears `kind` for as long as the page lives.
pub(crate) fn on<E: JsCast + 'static>(target: &EventTarget, kind: &str, mut heard: impl FnMut(E) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(move |event: Event| heard(event.unchecked_into()));
    let _ = target.add_event_listener_with_callback(kind, handler.into_js_value().unchecked_ref());
}
