//! Suggestions while typing: a listbox beside the plain box, whose lines grow with what is written.
//! A box of several lines may not be a combobox; it is a text box that says which list belongs
//! to it and which option is chosen (WAI-ARIA 1.2).
//!
//! The box itself is not part of the island, so whatever was typed before waking stays.
//! Nothing is asked while an input method is composing, nor once the words grow long
//! or speak of a person: then they are a situation, and nobody's business but the form's.

use leptos::prelude::*;
use seeds::{Suggestion, SuggestionKind};

/// The id of the box this list belongs to.
#[cfg(feature = "hydrate")]
const BOX: &str = "say";

/// The list, empty and hidden until there is something to offer.
#[island]
pub fn Suggest(region: Option<String>) -> impl IntoView {
    let offered = RwSignal::new(Vec::<Suggestion>::new());
    let active = RwSignal::new(None::<usize>);
    #[cfg(feature = "hydrate")]
    browser::wake(region, offered, active);
    #[cfg(not(feature = "hydrate"))]
    let _ = region;
    let groups = move || groups(&offered.get()).into_iter().map(|group| group_view(group, active)).collect_view();
    let spoken = move || match offered.get().len() {
        0 => String::new(),
        count => format!("有 {count} 个提示，按上下键选"),
    };
    view! {
        <div class="sug" id="say-list" role="listbox" aria-label="猜您要找" hidden=move || offered.get().is_empty()>
            {groups}
        </div>
        <p class="vh" role="status">{spoken}</p>
    }
}

/// Suggestions of one kind stand together; each keeps its place in the whole list.
fn groups(offered: &[Suggestion]) -> Vec<Vec<(usize, Suggestion)>> {
    let mut groups: Vec<Vec<(usize, Suggestion)>> = Vec::new();
    for (place, suggestion) in offered.iter().cloned().enumerate() {
        match groups.last_mut().filter(|group| group[0].1.kind == suggestion.kind) {
            Some(group) => group.push((place, suggestion)),
            None => groups.push(vec![(place, suggestion)]),
        }
    }
    groups
}

fn group_view(group: Vec<(usize, Suggestion)>, active: RwSignal<Option<usize>>) -> AnyView {
    let (name, id) = match group[0].1.kind {
        SuggestionKind::Service => ("服务", "say-services"),
        SuggestionKind::Event => ("遇到的事", "say-events"),
        SuggestionKind::Domain => ("类别", "say-domains"),
    };
    let options = group.into_iter().map(|(place, suggestion)| {
        let href = href(&suggestion);
        view! {
            <li
                role="option"
                id=option_id(place)
                aria-selected=move || (active.get() == Some(place)).to_string()
                // Keeps the focus in the box, so that the list is still there to be clicked.
                on:mousedown=|press| press.prevent_default()
                on:click=move |_| go(&href)
            >
                <span>{suggestion.text}</span>
                {suggestion.via.map(|via| view! { <small>{via}</small> })}
            </li>
        }
    });
    view! {
        <ul role="group" aria-labelledby=id>
            <li class="sug-h" role="presentation" id=id>{name}</li>
            {options.collect_view()}
        </ul>
    }
    .into_any()
}

fn option_id(place: usize) -> String {
    format!("say-option-{place}")
}

fn href(suggestion: &Suggestion) -> String {
    let folder = match suggestion.kind {
        SuggestionKind::Service => "services",
        SuggestionKind::Event => "events",
        SuggestionKind::Domain => "domains",
    };
    format!("/{folder}/{}", suggestion.id)
}

/// Ids only: what was typed never enters an address. Nobody taps on the server.
#[cfg(not(feature = "hydrate"))]
fn go(_: &str) {}

/// As if a link had been tapped: where the line is lost, the boot script holds it like any other.
#[cfg(feature = "hydrate")]
fn go(href: &str) {
    use wasm_bindgen::JsCast;
    let Ok(link) = document().create_element("a").map(JsCast::unchecked_into::<web_sys::HtmlElement>) else { return };
    let _ = link.set_attribute("href", href);
    let _ = document().body().and_then(|body| body.append_child(&link).ok());
    link.click();
    link.remove();
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::Cell;
    use std::rc::Rc;
    use std::time::Duration;

    use gloo_net::http::Request;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use seeds::Suggestion;
    use serde::{Deserialize, Serialize};
    use wasm_bindgen::prelude::*;
    use web_sys::{Event, HtmlElement, HtmlTextAreaElement, InputEvent, KeyboardEvent};

    /// A pause in typing this long asks for suggestions.
    const PAUSE: Duration = Duration::from_millis(120);
    /// Longer text is a situation, not a word to look up.
    const LONGEST: usize = 12;
    /// The box grows to this many lines, and scrolls beyond.
    const MOST_LINES: u32 = 9;
    /// The code of a key that an input method took (UI Events, legacy key codes).
    const COMPOSED: u32 = 229;
    /// Words that make a text speak of a person.
    const PERSONAL: [&str; 20] = [
        "我", "俺", "咱", "他", "她", "爸", "妈", "爹", "爷爷", "奶奶", "外公", "外婆", "婆婆", "老公", "老婆", "老汉",
        "儿子", "女儿", "孙", "岁",
    ];

    /// Openings that speak of nobody yet: 我想问一下低保.
    const OPENINGS: [&str; 6] = ["我想问一下", "我想问下", "我想问", "我想", "我要", "我们"];

    #[derive(Serialize)]
    struct Ask<'a> {
        q: &'a str,
        region: Option<&'a str>,
    }

    #[derive(Deserialize)]
    struct Answer {
        suggestions: Vec<Suggestion>,
    }

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

    pub(super) fn wake(region: Option<String>, offered: RwSignal<Vec<Suggestion>>, active: RwSignal<Option<usize>>) {
        let found = document().get_element_by_id(super::BOX).and_then(|element| element.dyn_into().ok());
        let Some(input) = found else { return };
        let own = Box { input, region, offered, active, asked: Rc::default() };
        for (name, value) in
            [("aria-autocomplete", "list"), ("aria-haspopup", "listbox"), ("aria-controls", "say-list")]
        {
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
                    let _ = self.input.set_attribute("aria-activedescendant", &super::option_id(place));
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
                    Some(chosen) => super::go(&super::href(&chosen)),
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
            let rest = OPENINGS.iter().find_map(|opening| words.strip_prefix(opening)).unwrap_or(words);
            let personal = PERSONAL.iter().any(|word| rest.contains(word));
            if words.is_empty() || personal || words.chars().count() > LONGEST {
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

    async fn suggestions(q: &str, region: Option<&str>) -> Option<Vec<Suggestion>> {
        let ask = Request::post("/api/v1/suggest").json(&Ask { q, region }).ok()?;
        let answer: Answer = ask.send().await.ok()?.json().await.ok()?;
        Some(answer.suggestions)
    }
}
