//! Read aloud by the phone's own voice. The button is there only where the phone has a Chinese voice
//! of its own: a voice from elsewhere would be sent every word, and nothing of a page is sent anywhere.

use leptos::prelude::*;

/// A button that reads out whatever of the page matches `what`, and stops.
#[island]
pub fn ReadAloud(
    /// The parts to read, as a CSS selector; what is folded away is left out.
    what: String,
) -> impl IntoView {
    let able = RwSignal::new(false);
    let reading = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    let press = browser::wake(what, able, reading);
    #[cfg(not(feature = "hydrate"))]
    let press = move || drop(what.clone());
    let label = move || if reading.get() { "停下，不读了" } else { "读给我听" };
    view! {
        <button
            type="button"
            class="aloud"
            hidden=move || !able.get()
            on:click=move |_| press()
        >
            <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4.2 4.2 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11"></path>
            </svg>
            <span>{label}</span>
        </button>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::Cell;
    use std::rc::Rc;

    use leptos::prelude::*;
    use wasm_bindgen::prelude::*;
    use web_sys::js_sys::Reflect;
    use web_sys::{Event, HtmlElement, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

    /// A little slower than the voice's own pace.
    const PACE: f32 = 0.9;

    pub(super) fn wake(what: String, able: RwSignal<bool>, reading: RwSignal<bool>) -> impl Fn() + Clone + 'static {
        let speech = speech();
        if let Some(speech) = speech.clone() {
            // Once the island stands: while it wakes, it takes the page for what the server wrote.
            let now = speech.clone();
            Effect::new(move |_| able.set(voice(&now).is_some()));
            // Many phones list their voices only after a while.
            let later = speech.clone();
            on(&speech, "voiceschanged", move || able.set(voice(&later).is_some()));
            // A page left behind falls silent; one come back to starts anew.
            let left = speech.clone();
            on(&window(), "pagehide", move || {
                left.cancel();
                reading.set(false);
            });
        }
        let turn = Turn { now: Rc::default(), reading };
        move || {
            let Some(speech) = &speech else { return };
            let turn = turn.next();
            speech.cancel();
            let start = !reading.get_untracked();
            reading.set(start && read(speech, &what, &turn).is_some());
        }
    }

    /// One press of the button. What was stopped still tells of its end, and later: it is not heard any more.
    #[derive(Clone)]
    struct Turn {
        now: Rc<Cell<u32>>,
        reading: RwSignal<bool>,
    }

    impl Turn {
        fn next(&self) -> Self {
            self.now.set(self.now.get().wrapping_add(1));
            self.clone()
        }

        /// Ends it, and says whether it was still the one: nothing was pressed since.
        fn over(&self, mine: u32) -> bool {
            let now = self.now.get() == mine;
            if now {
                self.next().reading.set(false);
            }
            now
        }
    }

    /// Absent in every Android webview: asked for by name, as the binding would promise it.
    fn speech() -> Option<SpeechSynthesis> {
        for name in ["speechSynthesis", "SpeechSynthesisUtterance"] {
            let there = Reflect::get(&window(), &name.into()).ok()?;
            if there.is_undefined() || there.is_null() {
                return None;
            }
        }
        window().speech_synthesis().ok()
    }

    /// A Chinese voice that is on the phone itself.
    fn voice(speech: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
        let voices = speech.get_voices().into_iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
        let own: Vec<_> = voices.filter(|voice| voice.local_service() && is_chinese(&voice.lang())).collect();
        own.iter().find(|voice| voice.lang().replace('_', "-") == "zh-CN").or_else(|| own.first()).cloned()
    }

    fn is_chinese(lang: &str) -> bool {
        lang.starts_with("zh") || lang.starts_with("cmn")
    }

    /// One utterance a part: engines break off what is too long.
    fn read(speech: &SpeechSynthesis, what: &str, turn: &Turn) -> Option<()> {
        let voice = voice(speech)?;
        let parts = parts(what);
        let last = parts.len().checked_sub(1)?;
        let mine = turn.now.get();
        for (at, part) in parts.iter().enumerate() {
            let said = SpeechSynthesisUtterance::new_with_text(part).ok()?;
            said.set_lang("zh-CN");
            said.set_voice(Some(&voice));
            said.set_rate(PACE);
            if at == last {
                let turn = turn.clone();
                on(&said, "end", move || {
                    turn.over(mine);
                });
            }
            // A voice that breaks off is not waited for, nor are the parts behind it.
            let (turn, rest) = (turn.clone(), speech.clone());
            on(&said, "error", move || {
                if turn.over(mine) {
                    rest.cancel();
                }
            });
            speech.speak(&said);
        }
        Some(())
    }

    /// What is seen of the parts, each in its lines.
    fn parts(what: &str) -> Vec<String> {
        let Ok(found) = document().query_selector_all(what) else { return Vec::new() };
        let parts = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok());
        let seen = parts.filter(|part| part.offset_parent().is_some()).map(|part| spoken(&part.inner_text()));
        seen.filter(|part| !part.is_empty()).collect()
    }

    fn spoken(text: &str) -> String {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("，")
    }

    fn on(target: &web_sys::EventTarget, name: &str, mut then: impl FnMut() + 'static) {
        let handler = Closure::<dyn FnMut(Event)>::new(move |_| then()).into_js_value();
        let _ = target.add_event_listener_with_callback(name, handler.unchecked_ref());
    }
}
