//! `/window`: the service window. One screen for a worker with a queue: left the resident, right the answer.
//! Complete without script, by plain forms; the window's own module (`app/window`) updates it in place.
//!
//! - [`stand`]: whom one works for, the shortcuts, the next one.
//! - [`note`]: the box for shorthand.
//! - [`heard`]: what was understood: a row a person, chips with their source words.
//! - [`pick`]: a member or a fact from fields, for whoever would rather choose than write.
//! - [`pane`]: the answer, in the order of the screen.
//! - [`ask`]: the next questions, to read aloud, one key an answer.
//! - [`verdicts`]: services by verdict; reasons and the exact text behind each.
//! - [`change`]: what a birthday or a paper would change.
//! - [`drawn`]: what one has already.
//! - [`compare`]: two variants of the household, side by side.
//! - [`test_case`]: the household as cases for the catalogue's own tests.
//! - [`services`]: `/window/services`, the whole list as a table, by itself.
//! - [`hand`]: what a resident is handed: on paper, on their phone, as a message.
//! - [`sheet`]: the paper itself, A4 or a receipt.
//! - [`named`]: how the window speaks of people: never 您, which would be the worker.

pub mod ask;
pub mod change;
pub mod compare;
pub mod drawn;
pub mod hand;
pub mod heard;
pub mod named;
pub mod note;
pub mod pane;
pub mod pick;
pub mod services;
pub mod sheet;
pub mod stand;
pub mod test_case;
pub mod verdicts;

use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};
use seeds::{Edits, MatchAnswer, MatchAsk, Region};

use crate::asking::{AtWindow, Posted, Site, asker, chosen_region, visitor};
use crate::result::Seen;
use crate::shell::links;

/// Everything from the doctype down.
pub fn document() -> impl IntoView {
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    provide_meta_context();
    let (site, at_window): (Site, AtWindow) = (expect_context(), expect_context());
    let class = if visitor().elder { "window elder" } else { "window" };
    view! {
        <!DOCTYPE html>
        <html lang="zh-CN" class=class data-idle=at_window.idle.to_string()>
            <head>
                {links(&site)}
                {at_window.style.map(|style| view! { <link rel="stylesheet" href=style/> })}
                {at_window.boot.map(|boot| view! { <script type="module" src=boot></script> })}
                <MetaTags/>
            </head>
            <body>
                <Title text="服务窗口 · 民生一问"/>
                {screen()}
            </body>
        </html>
    }
}

/// What was asked, answered; nothing to answer before anything was.
fn screen() -> AnyView {
    let (asker, posted): (_, Posted) = (asker(), expect_context());
    let at_window: AtWindow = expect_context();
    let (catalogue, as_of) = (asker.0.catalogue(), visitor().as_of);
    let chosen = chosen_region(catalogue);
    let Some(region) = chosen.or_else(|| catalogue.regions().first()) else { return ().into_any() };
    let answer = answered(&posted, &posted.edits, region);
    let seen = Seen { catalogue, region, as_of, words: &posted.words, answer: &answer };
    if let Some(hand) = chosen.and_then(|_| hand::hand(&seen, &posted, &at_window)) {
        return hand;
    }
    view! {
        <a class="skip" href="#note">"跳到记情况"</a>
        <a class="skip" href="#pane">"跳到结果"</a>
        {stand::stand(chosen, at_window.idle)}
        <main id="main" class="panes">
            // Before the note too, where the panes stand one under the other.
            {pane::danger(&seen)}
            <div class="left">
                <h1 class="vh">"服务窗口"</h1>
                {note::note(&posted)}
                {heard::heard(&seen, &posted, &at_window)}
            </div>
            <div class="right">
                <p class="vh" id="told" role="status"></p>
                <p class="note warn" id="trouble" role="alert"></p>
                <p class="note warn" id="left-over" role="alert"></p>
                {pane::pane(&seen, &posted, &at_window.what_if, chosen.is_some())}
            </div>
        </main>
    }
    .into_any()
}

/// The same words with other corrections.
fn answered(posted: &Posted, edits: &Edits, region: &Region) -> MatchAnswer {
    let ask = MatchAsk { words: &posted.words, situation: None, edits, region: &region.slug, as_of: visitor().as_of };
    asker().0.answer(&ask)
}
