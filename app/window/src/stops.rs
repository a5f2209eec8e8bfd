//! The questions and results that the arrow keys go through, in the order of the screen.
//!
//! Results are headers of an accordion (WAI-ARIA APG): each is a stop of Tab too, and the arrows are a
//! quicker way. The answers of a question are a toolbar: one stop of Tab, arrows within.

use web_sys::{Element, HtmlElement};

use crate::page::{all, by_id, first, focus, focused};

const STOPS: &str = ".q .opts, .q > summary, .rows > details > summary, details.grp > summary";

/// Makes toolbars of the questions that are now in the page.
pub(crate) fn wire() {
    let Some(pane) = by_id::<Element>("pane") else { return };
    for answers in all::<Element>(&pane, ".q .opts") {
        // A number is typed: its arrows and digits are its own.
        if first::<Element>(&answers, "input").is_some() {
            continue;
        }
        let _ = answers.set_attribute("role", "toolbar");
        for (at, button) in all::<HtmlElement>(&answers, "button").iter().enumerate() {
            button.set_tab_index(if at == 0 { 0 } else { -1 });
        }
    }
}

/// Where the first question is answered.
pub(crate) fn question() -> Option<HtmlElement> {
    let pane = by_id::<Element>("pane")?;
    first::<Element>(&pane, ".q .opts").and_then(|answers| entrance(&answers))
}

/// The first stop there is.
pub(crate) fn first_stop() -> Option<HtmlElement> {
    shown().first().and_then(entrance)
}

/// One step down or up among the stops; none where there is nowhere to go.
pub(crate) fn step(down: bool) -> Option<()> {
    let stops = shown();
    let at = focused().and_then(|focused| stops.iter().position(|stop| stop.contains(Some(&focused))));
    let to = match at {
        None if down => 0,
        Some(at) if down => at + 1,
        Some(at) => at.checked_sub(1)?,
        None => return None,
    };
    focus(&entrance(stops.get(to)?)?);
    Some(())
}

/// The first or the last stop.
pub(crate) fn end(last: bool) -> Option<()> {
    let stops = shown();
    let stop = if last { stops.last() } else { stops.first() };
    focus(&entrance(stop?)?);
    Some(())
}

/// One step along the answers of the question in focus.
pub(crate) fn along(next: bool) -> Option<()> {
    let at = focused()?;
    let toolbar = at.closest("[role=toolbar]").ok()??;
    let answers = all::<HtmlElement>(&toolbar, "button");
    let place = answers.iter().position(|answer| *answer == at)?;
    let to = if next { place + 1 } else { place.checked_sub(1)? };
    let to = answers.get(to)?;
    answers.iter().for_each(|answer| answer.set_tab_index(-1));
    to.set_tab_index(0);
    focus(to);
    Some(())
}

/// The answer that `key` stands for: of the question in focus, and of the first only where the focus is nowhere: on a
/// chip, or on a result far below, nobody sees what would be answered.
pub(crate) fn answer(key: &str, of_any: bool) -> Option<Answer> {
    let pane = by_id::<Element>("pane")?;
    let unfolded = |question: &Element| question.tag_name() != "DETAILS" || question.has_attribute("open");
    let own = focused().and_then(|at| at.closest(".q").ok().flatten()).filter(unfolded);
    let question = own.or_else(|| first::<Element>(&pane, ".q").filter(|_| of_any && focused().is_none()))?;
    let keyed = |button: &HtmlElement| {
        first::<Element>(button, "kbd").is_some_and(|cap| cap.text_content().as_deref() == Some(key))
    };
    match first::<HtmlElement>(&question, "input") {
        Some(field) if key.as_bytes()[0].is_ascii_digit() => Some(Answer::Typed(field)),
        _ => all::<HtmlElement>(&question, ".opts button").into_iter().find(keyed).map(Answer::Button),
    }
}

/// What a digit means for a question.
pub(crate) enum Answer {
    /// This button.
    Button(HtmlElement),
    /// A number: the digit belongs into its field.
    Typed(HtmlElement),
}

/// Stops that can be seen: what is folded away is passed by.
fn shown() -> Vec<Element> {
    let Some(pane) = by_id::<Element>("pane") else { return Vec::new() };
    let folded_in = |stop: &Element| {
        // A header is seen where its own details is closed.
        let from = if stop.tag_name() == "SUMMARY" { stop.parent_element()? } else { stop.clone() };
        from.parent_element()?.closest("details:not([open])").ok()?
    };
    let seen = |stop: &Element| folded_in(stop).is_none();
    all::<Element>(&pane, STOPS).into_iter().filter(seen).collect()
}

/// What is focused of a stop: a header itself, of answers the one that Tab would reach.
fn entrance(stop: &Element) -> Option<HtmlElement> {
    if stop.tag_name() == "SUMMARY" {
        return wasm_bindgen::JsCast::dyn_into(stop.clone()).ok();
    }
    first(stop, "input, button:not([tabindex='-1'])")
}
