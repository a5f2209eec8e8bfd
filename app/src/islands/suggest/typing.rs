//! The box in the browser: its keys, its lines, and when it asks.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use seeds::Suggestion;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, HtmlTextAreaElement, InputEvent, KeyboardEvent};

use super::chosen::go;
use super::offers::{may_be_asked, suggestions};
use super::option_id;

/// The id of the box this list belongs to.
pub(super) const BOX: &str = "say";
/// A pause in typing this long asks for suggestions.
const PAUSE: Duration = Duration::from_millis(120);
/// The box grows to this many lines, and scrolls beyond.
const MOST_LINES: u32 = 9;
/// The code of a key that an input method took (UI Events, legacy key codes).
const COMPOSED: u32 = 229;

/// The box and its list.
#[derive(Clone)]
struct Box {
    input: HtmlTextAreaElement,
    region: Option<String>,
    offered: RwSignal<Vec<Suggestion>>,
    active: RwSignal<Option<usize>>,
    /// Counts questions, so that a late answer to an earlier one is dropped.
    asked: Rc<Cell<u32>>,
}

/// Wakes the box.
pub(super) fn wake(region: Option<String>, offered: RwSignal<Vec<Suggestion>>, active: RwSignal<Option<usize>>) {
    let found = document().get_element_by_id(BOX).and_then(|element| element.dyn_into().ok());
    let Some(input) = found else { return };
    let own = Box { input, region, offered, active, asked: Rc::default() };
    for (name, value) in [("aria-autocomplete", "list"), ("aria-haspopup", "listbox"), ("aria-controls", "say-list")] {
        let _ = own.input.set_attribute(name, value);
    }
    own.grow();
    own.clone().show_state();
    own.listen();
}

impl Box {
    /// Keeps the box's ARIA state true to what the list shows.
    fn show_state(self) {
        Effect::new(move |_| match self.active.get() {
            Some(place) => {
                let _ = self.input.set_attribute("aria-activedescendant", &option_id(place));
            }
            None => {
                let _ = self.input.remove_attribute("aria-activedescendant");
            }
        });
    }

    fn listen(self) {
        let on_input = self.clone();
        self.on("input", move |event| {
            on_input.grow();
            // Pinyin keystrokes are not words yet; the end of composition asks.
            let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
            if !composing {
                on_input.ask_soon();
            }
        });
        let on_composed = self.clone();
        self.on("compositionend", move |_| on_composed.ask_soon());
        let on_key = self.clone();
        self.on("keydown", move |event| {
            // On iPhones composing has ended when the Enter that ended it is told; its key is then still COMPOSED.
            let typed = |key: &&KeyboardEvent| !key.is_composing() && key.key_code() != COMPOSED;
            if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(typed) {
                on_key.press(key);
            }
        });
        let on_leave = self.clone();
        self.on("blur", move |_| on_leave.close());
        let on_come = self.clone();
        self.on("focus", move |_| on_come.grow());
    }

    /// As many lines as are written; nothing is measured while the box is folded away.
    fn grow(&self) {
        // Newer engines give a box that is folded away a height, and a wrong one.
        if self.input.closest("details:not([open])").ok().flatten().is_some() {
            return;
        }
        let mut lines = 2;
        self.input.set_rows(lines);
        while lines < MOST_LINES && self.input.scroll_height() > self.input.client_height() {
            lines += 1;
            self.input.set_rows(lines);
        }
    }

    /// Enter sends, as in a box of one line; with Shift it breaks the line.
    fn send(&self) {
        let button = self.input.form().and_then(|form| form.query_selector("button").ok().flatten());
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            button.click();
        }
    }

    fn on(&self, name: &str, handler: impl FnMut(Event) + 'static) {
        let handler = Closure::<dyn FnMut(Event)>::new(handler).into_js_value();
        let _ = self.input.add_event_listener_with_callback(name, handler.unchecked_ref());
    }

    fn close(&self) {
        self.asked.set(self.asked.get() + 1);
        self.offered.set(Vec::new());
        self.active.set(None);
    }

    fn press(&self, key: &KeyboardEvent) {
        let count = self.offered.with_untracked(Vec::len);
        let at = self.active.get_untracked().filter(|at| *at < count);
        match key.key().as_str() {
            "Enter" if key.shift_key() => return,
            "Enter" => match at.and_then(|at| self.offered.with_untracked(|all| all.get(at).cloned())) {
                Some(chosen) => go(&chosen),
                None => self.send(),
            },
            "ArrowDown" if count > 0 => self.active.set(Some(at.map_or(0, |at| (at + 1) % count))),
            "ArrowUp" if count > 0 => self.active.set(Some(at.map_or(count - 1, |at| (at + count - 1) % count))),
            "Escape" if count > 0 => self.close(),
            _ => return,
        }
        key.prevent_default();
    }

    fn ask_soon(&self) {
        let mine = self.asked.get() + 1;
        self.asked.set(mine);
        let own = self.clone();
        set_timeout(
            move || {
                if own.asked.get() == mine {
                    spawn_local(own.ask(mine));
                }
            },
            PAUSE,
        );
    }

    async fn ask(self, mine: u32) {
        let words = self.input.value();
        let words = words.trim();
        if !may_be_asked(words) {
            self.close();
            return;
        }
        let suggestions = suggestions(words, self.region.as_deref()).await.unwrap_or_default();
        if self.asked.get() == mine {
            self.active.set(None);
            self.offered.set(suggestions);
        }
    }
}
