//! The one box: a plain form, with suggestions where the island wakes.

use leptos::prelude::*;

use crate::asking::{Draft, Posted, visitor};
use crate::islands::suggest::Suggest;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::city;

/// Most characters that are read; longer text is refused with a sentence, never cut.
pub const MOST_CHARACTERS: usize = 2000;
/// The id of the box's form.
pub const ASK: &str = "ask";

/// Where every page without the box stands; at no such address is the page not found, which has it.
const WITHOUT: [&str; 12] = [
    "find",
    "guide",
    "take",
    "services",
    "service",
    "domains",
    "events",
    "elsewhere",
    "about",
    "privacy",
    "accessibility",
    "window",
];

/// Whether the page at this address has the box, where nothing was asked yet.
#[must_use]
pub fn has_the_box(here: &str) -> bool {
    let path = here.split('?').next().unwrap_or_default();
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    matches!(path, "/" | "/find") || !WITHOUT.contains(&first)
}

/// The box, several lines of it. `value` is what was typed before.
#[component]
pub fn AskBox(
    #[prop(optional, into)] value: String,
    button: &'static str,
    /// On a result: what was corrected and answered goes on with the new words.
    #[prop(optional)]
    kept: bool,
) -> impl IntoView {
    let region = visitor().region.map(|slug| slug.to_string());
    // Corrections made so far stay with words that are written anew, as far as the two agree.
    let before = use_context::<Posted>().filter(|_| kept);
    let draft = use_context::<Draft>().map(|draft| draft.words);
    let drafted = draft.is_some().then_some("");
    let value = draft.unwrap_or(value);
    // A choice made beside the box comes back to where it was made.
    let here = Some(visitor().here).filter(|here| use_context::<Posted>().is_none() && here.starts_with("/find"));
    view! {
        <form class="ask" id=ASK action="/find" method="post" role="search">
            {before.map(|before| view! {
                <input type="hidden" name="edits" value=before.edits.code()/>
                <input type="hidden" name="was" value=before.words/>
                {city(before.city)}
            })}
            {here.map(|here| view! { <input type="hidden" name="here" value=here/> })}
            <div class="ask-in">
                <label class="vh" for="say">"说说家里的情况，或者直接搜一项服务"</label>
                <textarea
                    class="box" id="say" name="text" rows=lines(&value, visitor().elder).to_string() data-draft=drafted
                    autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                    placeholder="平时怎么说，就怎么写" aria-describedby="priv" inner_html=as_content(&value)
                ></textarea>
                <Suggest region=region/>
                <button class="btn btn-w">{button}</button>
            </div>
            <p class="priv" id="priv"><Icon glyph=Glyph::Lock/><span>"只用来回答这一次，不保存。"</span></p>
        </form>
    }
}

/// Room for what is there already; once awake, the box grows with what is written.
fn lines(text: &str, elder: bool) -> usize {
    let a_line = if elder { 10 } else { 15 };
    let lines: usize = text.lines().map(|line| 1 + line.chars().count() / a_line).sum();
    lines.clamp(2, 8)
}

/// Leptos 0.8 does not escape what stands in a `<textarea>` (leptos#4730): we do. The first line
/// break after the tag belongs to nobody, so one of ours goes before a text that may begin with its own.
#[must_use]
pub fn as_content(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

#[cfg(test)]
mod tests {
    use super::as_content;

    #[test]
    fn what_was_typed_stays_text_in_the_box() {
        for (typed, written) in [
            ("", ""),
            ("我妈82岁", "\n我妈82岁"),
            ("\n我妈", "\n\n我妈"),
            ("</textarea><script>", "\n&lt;/textarea&gt;&lt;script&gt;"),
            ("&lt;", "\n&amp;lt;"),
        ] {
            assert_eq!(as_content(typed), written);
        }
    }
}
