//! The one box: a plain form, with suggestions where the island wakes.

use leptos::prelude::*;

use crate::asking::visitor;
use crate::islands::suggest::Suggest;

/// Most characters the box takes; longer text is refused with a sentence, never cut.
pub const MOST_CHARACTERS: usize = 2000;

/// The box. `value` is what was typed before; an attribute, so it stays text.
#[component]
pub fn AskBox(
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    button: &'static str,
) -> impl IntoView {
    let region = visitor().region.map(|slug| slug.to_string());
    view! {
        <form class="ask" action="/find" method="post" role="search">
            <div class="ask-in">
                <label class="vh" for="say">{label}</label>
                <input
                    class="box" id="say" name="text" type="text" value=value
                    maxlength=MOST_CHARACTERS.to_string()
                    autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                    placeholder="平时怎么说，就怎么写" aria-describedby="priv"
                />
                <Suggest region=region/>
                <button class="btn btn-w">{button}</button>
            </div>
        </form>
    }
}
