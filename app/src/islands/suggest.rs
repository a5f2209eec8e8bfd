//! Suggestions while typing: a listbox that makes the plain box beside it a combobox
//! (WAI-ARIA 1.2, editable combobox with list autocomplete).
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
    let options = move || {
        let options = offered.get().into_iter().enumerate().map(|(place, suggestion)| {
            let kind = match suggestion.kind {
                SuggestionKind::Service => "服务",
                SuggestionKind::Event => "遇到的事",
                SuggestionKind::Domain => "类别",
            };
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
                    <small>{kind}</small>
                </li>
            }
        });
        options.collect_view()
    };
    let spoken = move || match offered.get().len() {
        0 => String::new(),
        count => format!("有 {count} 个提示，按上下键选"),
    };
    view! {
        <ul class="sug" id="say-list" role="listbox" aria-label="猜您要找" hidden=move || offered.get().is_empty()>
            {options}
        </ul>
        <p class="vh" role="status">{spoken}</p>
    }
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

/// Ids only: what was typed never enters an address.
fn go(href: &str) {
    let _ = window().location().assign(href);
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
    use web_sys::{Event, HtmlInputElement, InputEvent, KeyboardEvent};

    /// A pause in typing this long asks for suggestions.
    const PAUSE: Duration = Duration::from_millis(120);
    /// Longer text is a situation, not a word to look up.
    const LONGEST: usize = 12;
    /// Words that make a text speak of a person.
    const PERSONAL: [&str; 20] = [
        "我", "俺", "咱", "他", "她", "爸", "妈", "爹", "爷爷", "奶奶", "外公", "外婆", "婆婆", "老公", "老婆", "老汉",
        "儿子", "女儿", "孙", "岁",
    ];

    #[derive(Serialize)]
    struct Ask<'a> {
        q: &'a str,
        region: Option<&'a str>,
    }

    #[derive(Deserialize)]
    struct Answer {
        suggestions: Vec<Suggestion>,
    }

    /// The box and its list, as one combobox.
    #[derive(Clone)]
    struct Combobox {
        input: HtmlInputElement,
        region: Option<String>,
        offered: RwSignal<Vec<Suggestion>>,
        active: RwSignal<Option<usize>>,
        /// Counts questions, so that a late answer to an earlier one is dropped.
        asked: Rc<Cell<u32>>,
    }

    pub(super) fn wake(region: Option<String>, offered: RwSignal<Vec<Suggestion>>, active: RwSignal<Option<usize>>) {
        let found = document().get_element_by_id(super::BOX).and_then(|element| element.dyn_into().ok());
        let Some(input) = found else { return };
        let combobox = Combobox { input, region, offered, active, asked: Rc::default() };
        for (name, value) in [
            ("role", "combobox"),
            ("aria-autocomplete", "list"),
            ("aria-haspopup", "listbox"),
            ("aria-controls", "say-list"),
        ] {
            let _ = combobox.input.set_attribute(name, value);
        }
        combobox.clone().show_state();
        combobox.listen();
    }

    impl Combobox {
        /// Keeps the box's ARIA state true to what the list shows.
        fn show_state(self) {
            Effect::new(move |_| {
                let open = !self.offered.get().is_empty();
                let _ = self.input.set_attribute("aria-expanded", if open { "true" } else { "false" });
                match self.active.get() {
                    Some(place) => {
                        let _ = self.input.set_attribute("aria-activedescendant", &super::option_id(place));
                    }
                    None => {
                        let _ = self.input.remove_attribute("aria-activedescendant");
                    }
                }
            });
        }

        fn listen(self) {
            let on_input = self.clone();
            self.on("input", move |event| {
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
                if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !key.is_composing()) {
                    on_key.press(key);
                }
            });
            let on_leave = self.clone();
            self.on("blur", move |_| on_leave.close());
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
            if count == 0 {
                return;
            }
            let at = self.active.get_untracked();
            match key.key().as_str() {
                "ArrowDown" => self.active.set(Some(at.map_or(0, |at| (at + 1) % count))),
                "ArrowUp" => self.active.set(Some(at.map_or(count - 1, |at| (at + count - 1) % count))),
                "Escape" => self.close(),
                "Enter" => {
                    // Without a choice, Enter sends the form as ever.
                    let Some(chosen) = at.and_then(|at| self.offered.with_untracked(|all| all.get(at).cloned())) else {
                        return;
                    };
                    super::go(&super::href(&chosen));
                }
                _ => return,
            }
            key.prevent_default();
        }

        fn ask_soon(&self) {
            let mine = self.asked.get() + 1;
            self.asked.set(mine);
            let combobox = self.clone();
            set_timeout(
                move || {
                    if combobox.asked.get() == mine {
                        spawn_local(combobox.ask(mine));
                    }
                },
                PAUSE,
            );
        }

        async fn ask(self, mine: u32) {
            let words = self.input.value();
            let words = words.trim();
            let personal = PERSONAL.iter().any(|word| words.contains(word));
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
