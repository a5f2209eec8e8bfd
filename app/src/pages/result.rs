//! What a situation came to: help first, their own words, what was understood, the answer, and what to do.

use leptos::prelude::*;
use leptos_meta::Title;
use seeds::{MatchAsk, Question};

use crate::asking::{Posted, asker, chosen_region, visitor};
use crate::islands::in_place::InPlace;
use crate::parts::leave::Leave;
use crate::parts::notice::Notice;
use crate::parts::place::Place;
use crate::result::Seen;
use crate::result::along::shared_note;
use crate::result::call::next_step;
use crate::result::clash::clashes;
use crate::result::facts::facts;
use crate::result::group::{for_everyone, not_now, open_questions, very_likely};
use crate::result::headline::headline;
use crate::result::own_words::own_words;
use crate::result::question::{card, touches};
use crate::result::rest::{else_meant, not_listed, unchecked};
use crate::result::soon::soon;
use crate::result::take::take;
use crate::result::urgent::urgent;

/// The page of a situation.
#[must_use]
pub fn result(posted: &Posted) -> AnyView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let as_of = visitor().as_of;
    let chosen = chosen_region(catalogue);
    // Help does not wait for a city; verdicts do.
    let Some(region) = chosen.or_else(|| catalogue.regions().first()) else { return ().into_any() };
    let words = posted.words.as_str();
    let ask = MatchAsk { words, situation: None, edits: &posted.edits, region: &region.slug, as_of };
    let answer = asker.0.answer(&ask);
    let seen = Seen { catalogue, region, as_of, words, answer: &answer };
    let body =
        if chosen.is_some() { view! { <div id="result">{in_order(&seen)}</div> }.into_any() } else { where_first() };
    let asked = chosen
        .and(question(&seen))
        .filter(|_| !seen.waits_for_help())
        .is_some_and(|question| touches(catalogue, question));
    view! {
        <Title text=if posted.shared { "分享来的结果 · 民生一问" } else { "看结果 · 民生一问" }/>
        {(answer.sensitive || asked).then(|| view! { <Leave/> })}
        {urgent(catalogue, &answer)}
        {posted.shared.then(|| shared_note(&seen, posted.incomplete))}
        {own_words(words, &answer, chosen.is_some())}
        <InPlace/>
        {body}
    }
    .into_any()
}

fn in_order(seen: &Seen<'_>) -> AnyView {
    let calm = !seen.waits_for_help();
    let question = question(seen).filter(|_| calm).map(|question| card(seen.catalogue, question));
    view! {
        {clashes(seen)}
        {headline(seen)}
        {facts(seen)}
        <Notice/>
        {not_listed(seen)}
        {very_likely(seen)}
        {next_step(seen)}
        {question}
        {open_questions(seen)}
        {soon(seen)}
        {not_now(seen)}
        {calm.then(|| else_meant(seen))}
        {for_everyone(seen)}
        {unchecked(seen)}
        {take(seen)}
    }
    .into_any()
}

/// The one question of this page; what cannot both be so is a question already.
fn question<'a>(seen: &Seen<'a>) -> Option<&'a Question> {
    let situation = &seen.answer.situation;
    let asked_already = |question: &&Question| situation.contradictions.iter().any(|b| b.fact == question.fact);
    seen.answer.question.as_ref().filter(|question| !asked_already(question))
}

/// The two cities' lists differ: nothing is judged before one is chosen, and nothing is lost by choosing.
#[must_use]
pub fn where_first() -> AnyView {
    view! {
        <div class="head"><h1>"听到了。先选住在哪里"</h1><p>"两个市的规定不一样。选好就看结果，写的话不用再写。"</p></div>
        <Place asked=true/>
        <Notice/>
    }
    .into_any()
}
