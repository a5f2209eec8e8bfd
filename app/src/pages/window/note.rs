//! The note box: shorthand as workers write it. The one form of the window is here; every button of the
//! screen belongs to it.

use leptos::prelude::*;

use crate::asking::Posted;
use crate::parts::ask_box::as_content;
use crate::parts::keep::KEEP;

/// Room for what is there already; newer browsers let the box grow with what is written.
fn lines(words: &str) -> usize {
    const A_LINE: usize = 22;
    let lines: usize = words.lines().map(|line| 1 + line.chars().count() / A_LINE).sum();
    lines.clamp(3, 8)
}

/// The form. What was typed stands in the box and in no attribute of the address or the title.
#[must_use]
pub fn note(posted: &Posted) -> AnyView {
    let words = posted.too_long.as_ref().unwrap_or(&posted.words);
    // An answer is read from its top; only an empty window waits to be written in.
    let empty = words.is_empty() && posted.edits.0.is_empty();
    view! {
        <form class="card" id=KEEP method="post" action="/window" autocomplete="off">
            <label class="lab" for="note">"记情况"<kbd aria-hidden="true">"/"</kbd></label>
            <textarea
                class="box" id="note" name="text" rows=lines(words).to_string() autocomplete="off" autocapitalize="off" spellcheck="false"
                autofocus=empty placeholder="女，34，孕6月，居民医保，夫外出务工，租房" inner_html=as_content(words)
            ></textarea>
            <p class="acts"><button class="btn">"看结果"<kbd>"Ctrl"</kbd><kbd>"Enter"</kbd></button></p>
        </form>
    }
    .into_any()
}
