//! Which key does what. F8, which clears everything, is heard by `boot.js`: it must work without this module.
//!
//! Nothing is taken from a field that is being typed in but Escape and Ctrl+Enter, nothing from an input
//! method that is composing, and nothing with Alt or the system's key.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement, KeyboardEvent};

use crate::desk::Desk;
use crate::hand;
use crate::page::{by_id, document, first, focus, focused, note, on, within};
use crate::stops::{self, Answer};

/// Engines that do not say so otherwise: a key that an input method has taken.
const TAKEN: u32 = 229;

pub(crate) fn listen(desk: &Desk) {
    let Some(document) = document() else { return };
    let desk = desk.clone();
    on(&document, "keydown", move |event: KeyboardEvent| {
        let composing = event.is_composing() || event.key_code() == TAKEN;
        if !composing && !event.default_prevented() && pressed(&event, &desk).is_some() {
            event.prevent_default();
        }
    });
}

/// Some where the key was ours.
fn pressed(event: &KeyboardEvent, desk: &Desk) -> Option<()> {
    let key = event.key();
    let in_note = focused().is_some_and(|at| at.id() == "note");
    if event.alt_key() || event.meta_key() || is_covered() {
        return None;
    }
    if event.ctrl_key() {
        return (key == "Enter" && in_note).then(|| desk.look());
    }
    if hand::is_open() {
        return over_the_panes(&key);
    }
    match (key.as_str(), is_typed_in()) {
        ("Escape", _) => escape(in_note),
        (_, true) if is_number_asked() => beside_a_number(&key),
        (_, true) => None,
        ("ArrowDown" | "ArrowUp", _) => is_free().then(|| stops::step(key == "ArrowDown"))?,
        ("ArrowRight" | "ArrowLeft", _) => stops::along(key == "ArrowRight"),
        ("Home" | "End", _) => in_pane().then(|| stops::end(key == "End"))?,
        ("Backspace", _) => first::<HtmlElement>(&by_id::<Element>("heard")?, "[name=undo]").map(|undo| undo.click()),
        ("b", _) => single().then(compare)?,
        ("/", _) => single().then(note)?.map(|note| focus(&note)),
        ("?", _) => single().then(keys)?,
        // With a Chinese layout the same key writes the Chinese full stop.
        ("." | "。", _) => single().then(hand::enter)?,
        ("," | "，", _) => single().then(hand::card)?,
        ("-" | "x", _) => answer(&key),
        (digit, _) if digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit() => answer(digit),
        _ => None,
    }
}

/// In the field of a question: what no number has in it, and what leads away.
fn beside_a_number(key: &str) -> Option<()> {
    match key {
        "ArrowDown" | "ArrowUp" => stops::step(key == "ArrowDown"),
        "-" | "x" | "X" => answer(&key.to_lowercase()),
        "Enter" => {
            let question = focused()?.closest(".q").ok()??;
            first::<HtmlElement>(&question, "[name=done]").map(|done| done.click())
        }
        _ => None,
    }
}

/// Unfolds the second variant and leads there.
fn compare() -> Option<()> {
    let part = by_id::<HtmlDetailsElement>("compare")?;
    part.set_open(true);
    part.scroll_into_view();
    focus(&first::<HtmlElement>(&part, "summary")?);
    Some(())
}

/// While the panes are covered, their keys are asleep.
fn over_the_panes(key: &str) -> Option<()> {
    match key {
        "Escape" => fold_keys().or_else(hand::leave),
        "?" if !is_typed_in() => single().then(keys)?,
        _ => None,
    }
}

/// Out of the note to the answer, out of an open table of keys, and else back to the note.
fn escape(in_note: bool) -> Option<()> {
    if in_note {
        return stops::first_stop().or_else(|| by_id("answer")).as_ref().map(focus);
    }
    fold_keys();
    // A list that is open closes first, by itself.
    let in_list = focused().is_some_and(|at| at.tag_name() == "SELECT");
    note().filter(|_| !in_list).map(|note| focus(&note))
}

/// Folds the table of keys away; some where it was open.
fn fold_keys() -> Option<()> {
    by_id::<HtmlDetailsElement>("keys").filter(HtmlDetailsElement::open).map(|table| table.set_open(false))
}

fn keys() -> Option<()> {
    let table = by_id::<HtmlDetailsElement>("keys")?;
    table.set_open(!table.open());
    focus(&first::<HtmlElement>(&table, "summary")?);
    Some(())
}

fn answer(digit: &str) -> Option<()> {
    match stops::answer(digit, single())? {
        Answer::Button(button) => {
            button.click();
            Some(())
        }
        // Not prevented: the digit is written into the field that now has the focus.
        Answer::Typed(field) => {
            focus(&field);
            None
        }
    }
}

/// Whether the screen is covered until somebody says that they are still here: nothing under it is done.
fn is_covered() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.matches(".covered").unwrap_or_default())
}

/// Whether keys of a single character work away from what they belong to (WCAG 2.1.4).
fn single() -> bool {
    by_id::<HtmlInputElement>("single").is_none_or(|own| own.checked())
}

/// Whether the focus is where letters are written or chosen by letter.
fn is_typed_in() -> bool {
    let Some(at) = focused() else { return false };
    match at.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => at.dyn_ref::<HtmlInputElement>().is_none_or(|input| input.type_() != "checkbox"),
        _ => at.is_content_editable(),
    }
}

/// Whether the focus is in the field of a question.
fn is_number_asked() -> bool {
    focused().is_some_and(|at| within(&at, "#pane .q .num"))
}

fn in_pane() -> bool {
    focused().is_some_and(|at| within(&at, "#pane"))
}

/// Nobody else has a use for the arrows: the focus is in the answer, or nowhere.
fn is_free() -> bool {
    focused().is_none_or(|at| within(&at, "#pane"))
}
