//! 您是不是找：… What was mended is said, and there is a way back to the words as they were written.

use leptos::prelude::*;

/// Longer words are not said again: they stand in the box.
const LONGEST: usize = 14;

/// What was searched for in place of the words, and a button for the words themselves.
#[must_use]
pub(super) fn mended(words: &str, meant: &str) -> AnyView {
    let back = match said(words) {
        Some(words) => format!("还是找原来写的“{words}”"),
        None => "还是照原来写的找".to_owned(),
    };
    view! {
        <section class="meant" aria-label="找的词改过">
            <p>"您是不是找："<b>{meant.to_owned()}</b>"？已经按这个找了。"</p>
            <form action="/find" method="post">
                <input type="hidden" name="text" value=words.to_owned()/>
                <button class="lnk" name="literal" value="1">{back}</button>
            </form>
        </section>
    }
    .into_any()
}

/// The words were taken to the letter; what they may have been meant to be, and a button for it.
#[must_use]
pub(super) fn to_the_letter(words: &str, meant: Option<&str>) -> AnyView {
    let line = match said(words) {
        Some(words) => format!("这是照原样找“{words}”的结果。"),
        None => "这是照原样找的结果，一个字也没改。".to_owned(),
    };
    let button = meant.map(|meant| match said(meant) {
        Some(meant) => format!("改成“{meant}”来找"),
        None => "改一改字再找".to_owned(),
    });
    view! {
        <section class="meant" aria-label="照原样找的">
            <p>{line}</p>
            {button.map(|label| ask(words, label, "lnk"))}
        </section>
    }
    .into_any()
}

/// Nothing was found, and this may have been meant.
#[must_use]
pub(crate) fn perhaps(guess: &str) -> AnyView {
    view! {
        <section class="meant" aria-labelledby="h-guess">
            <h2 id="h-guess">"您是不是找："</h2>
            {ask(guess, format!("{guess}？"), "btn btn-2")}
        </section>
    }
    .into_any()
}

/// A button that asks for words. Never a link: words enter no address from here.
fn ask(words: &str, label: String, class: &'static str) -> AnyView {
    view! {
        <form action="/find" method="post">
            <button class=class name="text" value=words.to_owned()>{label}</button>
        </form>
    }
    .into_any()
}

fn said(words: &str) -> Option<&str> {
    let words = words.trim();
    (words.chars().count() <= LONGEST).then_some(words)
}
