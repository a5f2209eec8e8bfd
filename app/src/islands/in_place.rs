//! Results that change in place: a fact taken away, put right or added is sent as ever, and what
//! comes back takes the place of what was there. Whatever goes wrong, the form goes its plain way.
//!
//! What is put into the page is the server's own page, parsed by the browser; typed words in it are
//! escaped there. Where help or a quick way out would come or go, the page itself is come to anew: that
//! belongs above everything, and in sight. Nothing is kept: the browser remembers the one hidden field on Back by itself,
//! and where it differs from what the page came with, the results are fetched anew.
//!
//! Past 250 lines, because it is one conversation: what was pressed, what is on its way and what is put in place
//! wait for each other.

use leptos::prelude::*;

/// A voice for what changed; the page itself is not part of the island.
#[island]
pub fn InPlace() -> impl IntoView {
    let spoken = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    browser::wake(spoken);
    view! { <p class="vh" id="told" role="status">{move || spoken.get()}</p> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use std::time::Duration;

    use gloo_net::http::Request;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use wasm_bindgen::prelude::*;
    use web_sys::{
        Document, DomParser, Element, Event, FormData, HtmlButtonElement, HtmlElement, HtmlFormElement,
        HtmlInputElement, SupportedType, UrlSearchParams,
    };

    /// A longer wait is given up, and the form goes its plain way.
    const PATIENCE: Duration = Duration::from_secs(8);
    /// How long the live region is empty between two sayings.
    const BETWEEN: Duration = Duration::from_millis(100);
    /// A longer wait is spoken of, as the boot script does of pages.
    const UNSAID: Duration = Duration::from_millis(1200);

    #[derive(Clone)]
    struct Results {
        form: HtmlFormElement,
        spoken: RwSignal<String>,
        /// Counts what was sent, so that a late answer is dropped.
        sent: Rc<Cell<u32>>,
        waiting: Rc<Cell<bool>>,
        /// What was pressed meanwhile: its turn comes with the answer.
        pressed: Rc<RefCell<Option<HtmlButtonElement>>>,
    }

    pub(super) fn wake(spoken: RwSignal<String>) {
        let form = document().get_element_by_id("keep").and_then(|form| form.dyn_into().ok());
        let Some(form) = form else { return };
        let results = Results { form, spoken, sent: Rc::default(), waiting: Rc::default(), pressed: Rc::default() };
        let on_click = results.clone();
        let handler = Closure::<dyn FnMut(Event)>::new(move |event| on_click.clicked(&event)).into_js_value();
        let _ = document().add_event_listener_with_callback("click", handler.unchecked_ref());
        // Back to a page that had been changed in place: the browser brings the field's value back.
        if results.edits().is_some_and(|edits| edits.value() != edits.default_value()) {
            results.send(None);
        }
    }

    impl Results {
        fn edits(&self) -> Option<HtmlInputElement> {
            self.form.query_selector("[name=edits]").ok()??.dyn_into().ok()
        }

        fn clicked(&self, event: &Event) {
            let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
            let button = target.closest("#result button[form=keep]:not([formaction]), #keep button").ok().flatten();
            let Some(button) = button.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok()) else { return };
            event.prevent_default();
            if self.waiting.get() {
                // A second tap on 放回来 would have another thing back.
                self.pressed.replace(Some(button).filter(|button| button.name() != "back"));
            } else {
                self.send(Some(button));
            }
        }

        /// Presses what was pressed while the last answer was on its way, where it is still there.
        fn press_next(&self) {
            let Some(pressed) = self.pressed.take() else { return };
            let same = |new: &HtmlButtonElement| new.name() == pressed.name() && new.value() == pressed.value();
            let buttons = all(&document(), "#result button[form=keep]:not([formaction])").into_iter();
            let again = buttons.filter_map(|button| button.dyn_into::<HtmlButtonElement>().ok()).find(same);
            if let Some(again) = again {
                self.send(Some(again));
            }
        }

        /// Sends the form as if `button` had been pressed.
        fn send(&self, button: Option<HtmlButtonElement>) {
            let Some(fields) = self.fields(button.as_ref()) else { return self.plainly(button.as_ref()) };
            let mine = self.sent.get() + 1;
            self.sent.set(mine);
            self.wait(true);
            let slow = self.clone();
            set_timeout(
                move || {
                    if slow.waits_for(mine) {
                        say_slow(true);
                    }
                },
                UNSAID,
            );
            let late = (self.clone(), button.clone());
            set_timeout(
                move || {
                    if late.0.waits_for(mine) {
                        late.0.plainly(late.1.as_ref())
                    }
                },
                PATIENCE,
            );
            let own = self.clone();
            spawn_local(async move {
                let page = fetched(fields).await;
                if !own.waits_for(mine) {
                    return;
                }
                let done = page.and_then(|page| own.put(&page, button.as_ref()));
                own.wait(false);
                match done {
                    Some(()) => own.press_next(),
                    None => own.plainly(button.as_ref()),
                }
            });
        }

        fn waits_for(&self, mine: u32) -> bool {
            self.waiting.get() && self.sent.get() == mine
        }

        fn wait(&self, waiting: bool) {
            self.waiting.set(waiting);
            if !waiting {
                say_slow(false);
            }
            if let Some(result) = document().get_element_by_id("result") {
                let _ = result.set_attribute("aria-busy", if waiting { "true" } else { "false" });
            }
        }

        fn fields(&self, button: Option<&HtmlButtonElement>) -> Option<String> {
            let data = FormData::new_with_form(&self.form).ok()?;
            let fields = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
            if let Some(button) = button.filter(|button| !button.name().is_empty()) {
                fields.append(&button.name(), &button.value());
            }
            fields.to_string().as_string()
        }

        /// Puts the new results in place of the old.
        fn put(&self, page: &str, button: Option<&HtmlButtonElement>) -> Option<()> {
            let new = DomParser::new().ok()?.parse_from_string(page, SupportedType::TextHtml).ok()?;
            let (old, result) = (document().get_element_by_id("result")?, new.get_element_by_id("result")?);
            if above(&document()) != above(&new) {
                return None;
            }
            let edits = new.query_selector("#keep [name=edits]").ok()??.get_attribute("value").unwrap_or_default();
            let from = button.map(part_of);
            for id in open_rows(&document()) {
                if let Some(row) = result.query_selector(&format!("[id='{id}']")).ok().flatten() {
                    let _ = row.set_attribute("open", "");
                }
            }
            // A whole page puts the focus there; in place it is put there below.
            let refused = result.query_selector("[aria-invalid]").ok().flatten();
            if let Some(refused) = &refused {
                let _ = refused.remove_attribute("autofocus");
            }
            old.replace_with_with_node_1(&result).ok()?;
            for field in all(&document(), "input[name=edits]") {
                field.unchecked_into::<HtmlInputElement>().set_value(&edits);
            }
            // What somebody shared was put right, and is their own now.
            if let Some(shared) = document().get_element_by_id("shared") {
                shared.remove();
            }
            if let Some(refused) = refused {
                // Its own alert says why.
                let _ = refused.unchecked_into::<HtmlElement>().focus();
                return Some(());
            }
            let answer = document().get_element_by_id("answer")?;
            let undone = document().get_element_by_id("undone").and_then(|line| line.text_content());
            self.say(undone.unwrap_or_default() + &answer.text_content().unwrap_or_default());
            if let Some(from) = from {
                let heading = document().get_element_by_id(from).unwrap_or(answer);
                let _ = heading.unchecked_into::<HtmlElement>().focus();
            }
            Some(())
        }

        /// What is the same as before is new all the same: the region is empty in between, or nothing would be heard.
        fn say(&self, words: String) {
            let spoken = self.spoken;
            spoken.set(String::new());
            set_timeout(move || spoken.set(words), BETWEEN);
        }

        /// The form's plain way, with the button that was pressed; where the line is lost, the boot script holds it.
        fn plainly(&self, button: Option<&HtmlButtonElement>) {
            self.wait(false);
            let _ = self.form.request_submit_with_submitter(button.map(AsRef::as_ref)).or_else(|_| self.form.submit());
        }
    }

    /// The heading to go on from: of the facts, of the next question, or of the answer.
    fn part_of(button: &HtmlButtonElement) -> &'static str {
        let within = |part: &str| button.closest(part).ok().flatten().is_some();
        if within(".facts") {
            "h-facts"
        } else if within(".q:not(.clash)") {
            "h-q"
        } else {
            "answer"
        }
    }

    /// What stands above everything: help that comes first, and the quick way out.
    fn above(page: &Document) -> String {
        all(page, ".leave, .urgent, .poor").iter().filter_map(|part| part.text_content()).collect()
    }

    /// That it takes long, in the page's own words, where everyone sees it.
    fn say_slow(slow: bool) {
        let Some(line) = document().get_element_by_id("slow") else { return };
        let words = line.get_attribute("data-wait");
        if slow {
            line.set_text_content(words.as_deref());
        } else if line.text_content() == words {
            line.set_text_content(None);
        }
    }

    fn open_rows(page: &Document) -> Vec<String> {
        all(page, "#result details[id][open]").into_iter().map(|row| row.id()).collect()
    }

    fn all(page: &Document, selector: &str) -> Vec<Element> {
        let Ok(found) = page.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    }

    async fn fetched(fields: String) -> Option<String> {
        let request = Request::post("/find").header("content-type", "application/x-www-form-urlencoded");
        let response = request.body(fields).ok()?.send().await.ok()?;
        if response.status() == 200 { response.text().await.ok() } else { None }
    }
}
