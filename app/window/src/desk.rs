//! Asking at each pause in typing, and putting the answer in place around the note box.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, Document, DomParser, Element, Event, FormData, HtmlButtonElement, HtmlElement, HtmlFormElement,
    InputEvent, RequestCache, RequestInit, Response, SubmitEvent, SupportedType, UrlSearchParams,
};

use crate::hand;
use crate::keep::{Kept, PARTS, name_chips};
use crate::page::{by_id, document, first, focus, note, on, window, within};
use crate::stops;

/// A pause in typing, in milliseconds.
const PAUSE: i32 = 200;
/// What is sent at a pause: never fields that are half filled.
const OF_A_PAUSE: [&str; 4] = ["text", "edits", "if", "was"];
/// Said where the line is dead, or the server has no page to give; what is on the screen is then older than the note.
const TROUBLE: &str = "没有更新：网断了，或者这会儿太忙。写的字都在；网好了会自己更新，也可以再按“看结果”。";

/// The window's one form, and what is under way.
#[derive(Clone)]
pub(crate) struct Desk {
    form: HtmlFormElement,
    state: Rc<State>,
}

#[derive(Default)]
struct State {
    /// Counts what was sent, so that a late answer is dropped.
    sent: Cell<u32>,
    /// A button's answer is under way: what it changed must not be lost.
    pressing: Cell<bool>,
    /// The line was dead.
    stale: Cell<bool>,
    timer: Cell<Option<i32>>,
    under_way: RefCell<Option<AbortController>>,
}

impl Desk {
    pub(crate) fn find() -> Option<Self> {
        Some(Self { form: by_id("keep")?, state: Rc::default() })
    }

    pub(crate) fn listen(&self) {
        let Some(note) = note() else { return };
        let desk = self.clone();
        on(&note, "input", move |event: InputEvent| {
            // An input method that is still composing has written nothing yet.
            if !event.is_composing() {
                desk.pause();
            }
        });
        let desk = self.clone();
        on(&note, "compositionend", move |_: Event| desk.pause());
        let desk = self.clone();
        on(&self.form, "submit", move |event: SubmitEvent| {
            event.prevent_default();
            desk.press(event.submitter().and_then(|button| button.dyn_into().ok()));
        });
        let desk = self.clone();
        if let Some(window) = window() {
            let changed = desk.clone();
            on(&window, "change", move |event: Event| {
                if event.target().and_then(|at| at.dyn_into().ok()).is_some_and(|at: Element| within(&at, "#hand")) {
                    // Each change stands over the one before, which may still be under way.
                    changed.send(Some(Pressed { says: None, from: Part::Hand }));
                }
            });
            on(&window, "online", move |_: Event| {
                if desk.state.stale.get() {
                    desk.send(None);
                }
            });
        }
        // Typed before the module came.
        if !note.value().is_empty() && note.default_value().is_ok_and(|came| came != note.value()) {
            self.send(None);
        }
    }

    /// Asks once nothing more was typed for a moment.
    fn pause(&self) {
        let Some(window) = window() else { return };
        if let Some(timer) = self.state.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        let desk = self.clone();
        let asked = Closure::once_into_js(move || {
            desk.state.timer.set(None);
            if desk.state.pressing.get() { desk.pause() } else { desk.send(None) }
        });
        let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(asked.unchecked_ref(), PAUSE);
        self.state.timer.set(timer.ok());
    }

    /// Ctrl+Enter in the note: at once, without the pause.
    pub(crate) fn look(&self) {
        self.press(None);
    }

    /// Sends the form as a button does; while one is under way, another would answer what nobody has seen.
    fn press(&self, button: Option<HtmlButtonElement>) {
        if self.state.pressing.get() {
            return;
        }
        if button.as_ref().is_some_and(hand::is_way_back) {
            return hand::close();
        }
        let pressed = Pressed::of(button);
        // What is handed over is answered elsewhere: the panes still wait for their own answer.
        if pressed.from != Part::Hand
            && let (Some(timer), Some(window)) = (self.state.timer.take(), window())
        {
            window.clear_timeout_with_handle(timer);
        }
        self.state.pressing.set(true);
        self.send(Some(pressed));
    }

    fn send(&self, pressed: Option<Pressed>) {
        let Some(fields) = self.fields(pressed.as_ref()) else { return };
        let mine = self.state.sent.get() + 1;
        self.state.sent.set(mine);
        let abort = AbortController::new().ok();
        if let Some(earlier) = self.state.under_way.replace(abort.clone()) {
            earlier.abort();
        }
        busy(true);
        let desk = self.clone();
        let hands_over = pressed.as_ref().is_some_and(|pressed| pressed.from == Part::Hand);
        spawn_local(async move {
            let page = fetched(if hands_over { hand::AT } else { "/window" }, &fields, abort.as_ref()).await;
            if desk.state.sent.get() != mine {
                return;
            }
            busy(false);
            desk.state.pressing.set(false);
            let put = page.and_then(|page| put(&page, pressed.as_ref())).is_some();
            if hands_over && !put {
                hand::fail();
            }
            desk.state.stale.set(!put && !hand::is_open());
            say("trouble", if put { "" } else { TROUBLE });
        });
    }

    fn fields(&self, pressed: Option<&Pressed>) -> Option<UrlSearchParams> {
        let data = FormData::new_with_form(&self.form).ok()?;
        let Some(pressed) = pressed else {
            let fields = UrlSearchParams::new().ok()?;
            for name in OF_A_PAUSE {
                fields.append(name, &data.get(name).as_string().unwrap_or_default());
            }
            return Some(fields);
        };
        let fields = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
        if let Some((name, value)) = &pressed.says {
            fields.append(name, value);
        }
        Some(fields)
    }
}

/// A button, and where the focus goes once it is answered.
struct Pressed {
    says: Option<(String, String)>,
    from: Part,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// The note, or a step taken back: on to the questions.
    Note,
    /// What was understood: stays there.
    Heard,
    /// The second variant: stays there.
    Compare,
    /// A question: on to the next.
    Question,
    /// What a resident is handed, or the way there.
    Hand,
}

impl Pressed {
    fn of(button: Option<HtmlButtonElement>) -> Self {
        let hands_over = hand::is_asked_for(button.as_ref());
        let Some(button) = button else {
            return Self { says: None, from: if hands_over { Part::Hand } else { Part::Note } };
        };
        let from = if hands_over {
            Part::Hand
        } else if within(&button, "#heard") && button.name() != "undo" {
            Part::Heard
        } else if within(&button, "#compare") {
            Part::Compare
        } else if within(&button, ".q") {
            Part::Question
        } else {
            Part::Note
        };
        let says = (!button.name().is_empty()).then(|| (button.name(), button.value()));
        Self { says, from }
    }

    fn go_on(&self) {
        let to = match self.from {
            Part::Note | Part::Question | Part::Hand => stops::question().or_else(|| by_id("answer")),
            Part::Heard => by_id("h-facts"),
            Part::Compare => by_id::<Element>("compare").and_then(|part| first::<HtmlElement>(&part, "summary")),
        };
        if let Some(to) = to {
            focus(&to);
        }
    }
}

/// Puts the server's answer in place of the one before; the note box is never touched.
fn put(page: &str, pressed: Option<&Pressed>) -> Option<()> {
    let new: Document = DomParser::new().ok()?.parse_from_string(page, SupportedType::TextHtml).ok()?;
    if pressed.is_some_and(|pressed| pressed.from == Part::Hand) {
        if hand::put(&new).is_some() {
            return Some(());
        }
        hand::close();
    }
    let parts: Vec<(Element, Element)> =
        PARTS.iter().map(|id| Some((by_id::<Element>(id)?, new.get_element_by_id(id)?))).collect::<Option<_>>()?;
    let kept = Kept::of_now(pressed.is_none());
    for (old, new) in parts {
        old.replace_with_with_node_1(&new).ok()?;
    }
    name_chips();
    kept.put_back(pressed.is_none());
    stops::wire();
    if let Some(pressed) = pressed {
        pressed.go_on();
    }
    let text = |selector: &str| -> Option<String> {
        first::<Element>(&document()?.document_element()?, selector)?.text_content()
    };
    let danger = text("#danger h2").map(|danger| format!("{danger}。")).unwrap_or_default();
    let (answer, question) = (text("#answer").unwrap_or_default(), text("#pane .q h2").unwrap_or_default());
    say("told", &format!("{danger}{answer}。{question}"));
    Some(())
}

/// Says something in a live region, where it is something new.
fn say(id: &str, words: &str) {
    if let Some(region) = by_id::<Element>(id).filter(|region| region.text_content().as_deref() != Some(words)) {
        region.set_text_content(Some(words));
    }
}

fn busy(waiting: bool) {
    if let Some(pane) = by_id::<Element>("pane") {
        let _ = pane.set_attribute("aria-busy", if waiting { "true" } else { "false" });
    }
}

/// The page that the server answers with. Where the line broke it is asked once more: asking changes nothing.
async fn fetched(path: &str, fields: &UrlSearchParams, abort: Option<&AbortController>) -> Option<String> {
    let answer = match posted(path, fields, abort).await {
        None if abort.is_none_or(|abort| !abort.signal().aborted()) => posted(path, fields, abort).await?,
        answer => answer?,
    };
    // 422, and 413 where it is more than a form may hold: the note is too long, and the page says so.
    let is_a_page = matches!(answer.status(), 200 | 413 | 422);
    let text = answer.text().ok().filter(|_| is_a_page)?;
    JsFuture::from(text).await.ok().as_ref().and_then(JsValue::as_string)
}

/// What the server answers; none where the line broke.
async fn posted(path: &str, fields: &UrlSearchParams, abort: Option<&AbortController>) -> Option<Response> {
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(fields);
    request.set_cache(RequestCache::NoStore);
    request.set_signal(abort.map(AbortController::signal).as_ref());
    JsFuture::from(window()?.fetch_with_str_and_init(path, &request)).await.ok()?.dyn_into().ok()
}
