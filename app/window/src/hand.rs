//! What a resident is handed, put in the place of the panes and taken away again. The panes stay as they are
//! underneath, and the address and the history stay those of the window: a page of its own would leave, behind
//! Back, an entry from which the browser could send the resident's words once more.

use web_sys::{Document, Element, HtmlButtonElement, HtmlElement};

use crate::keep::known_by;
use crate::page::{by_id, first, focus, focused, within};

/// Where the server makes it.
pub(crate) const AT: &str = "/window/hand";
/// The button that leads here, in the window.
const WAY_IN: &str = "#pane [formaction='/window/hand']:not([name])";
/// The one that leads to the card alone.
const CARD: &str = "#pane [formaction='/window/hand'][name=paper]";
/// The button that leads back, on the paper's side.
const WAY_BACK: &str = "#hand [formaction='/window']";
/// Said where the line is dead: what was made before is no longer what is ticked.
const TROUBLE: &str = "没有换成，网可能断了。网好了，再点一次“照勾的重新做”。";

pub(crate) fn is_open() -> bool {
    by_id::<Element>("hand").is_some()
}

/// Whether a button, or a change, asks for this to be made; while it is open everything does but the way back.
pub(crate) fn is_asked_for(button: Option<&HtmlButtonElement>) -> bool {
    is_open() || button.and_then(|button| button.get_attribute("formaction")).as_deref() == Some(AT)
}

pub(crate) fn is_way_back(button: &HtmlButtonElement) -> bool {
    button.matches(WAY_BACK).unwrap_or_default()
}

/// The key that leads here.
pub(crate) fn enter() -> Option<()> {
    press(WAY_IN)
}

/// The key that leads to the card of what to say.
pub(crate) fn card() -> Option<()> {
    press(CARD)
}

/// The key that leads back.
pub(crate) fn leave() -> Option<()> {
    press(WAY_BACK)
}

fn press(button: &str) -> Option<()> {
    let body: HtmlElement = crate::page::document()?.body()?;
    first::<HtmlElement>(&body, button)?.click();
    Some(())
}

/// Puts what the server made over the panes, or in place of what was made before. None where it made something
/// else: the note may be too long by now.
pub(crate) fn put(page: &Document) -> Option<()> {
    let new = page.get_element_by_id("hand")?;
    match by_id::<Element>("hand") {
        Some(old) => {
            let place = focused().filter(|at| within(at, "#hand")).and_then(|at| known_by(&at));
            old.replace_with_with_node_1(&new).ok()?;
            let found = place.and_then(|place| first::<HtmlElement>(&new, &place));
            found.or_else(|| by_id("h-hand")).as_ref().map(focus)
        }
        None => {
            let panes: HtmlElement = by_id("main")?;
            panes.after_with_node_1(&new).ok()?;
            panes.set_hidden(true);
            crate::page::window()?.scroll_to_with_x_and_y(0.0, 0.0);
            by_id("h-hand").as_ref().map(focus)
        }
    }
}

/// Back to the panes as they were left.
pub(crate) fn close() {
    if let Some(hand) = by_id::<Element>("hand") {
        hand.remove();
    }
    if let Some(panes) = by_id::<HtmlElement>("main") {
        panes.set_hidden(false);
        first(&panes, WAY_IN).as_ref().map(focus);
    }
}

/// The line is dead: nothing older than the ticks may be printed or copied.
pub(crate) fn fail() {
    if let Some(made) = by_id::<HtmlElement>("made") {
        made.set_hidden(true);
    }
    if let Some(trouble) = by_id::<Element>("hand-trouble") {
        trouble.set_text_content(Some(TROUBLE));
    }
}
