//! The one next question, with its answers to tap. 不清楚 and 不想说 are always allowed.

use leptos::prelude::*;
use seeds::{Catalogue, Question};

use crate::result::fix::{answer, left_open, number, typed};
use crate::result::in_a_row;

/// How many services are named as what it settles.
const MOST_NAMED: usize = 3;

/// The question as a card.
#[must_use]
pub fn card(catalogue: &Catalogue, question: &Question) -> AnyView {
    view! {
        <section class="q" aria-labelledby="h-q">
            <h2 id="h-q" tabindex="-1">{question.text.clone()}</h2>
            {why(catalogue, question).map(|line| view! { <p class="why-ask">{line}</p> })}
            <div class="opts" role="group" aria-labelledby="h-q">{options(catalogue, question)}</div>
        </section>
    }
    .into_any()
}

/// Why it is asked.
#[must_use]
pub fn why(catalogue: &Catalogue, question: &Question) -> Option<String> {
    let services = question.settles.iter().filter_map(|id| catalogue.service(id.as_str()));
    let names: Vec<&str> = services.map(|service| service.data.plain_name.as_str()).collect();
    let all = names.len();
    let named = in_a_row(&names[..all.min(MOST_NAMED)]);
    match all {
        0 => None,
        1..=MOST_NAMED => Some(format!("答了这一题，{named}就能说得更准。")),
        _ => Some(format!("答了这一题，{named}等 {all} 项就能说得更准。")),
    }
}

/// Its answers, and the two that are always there.
#[must_use]
pub fn options(catalogue: &Catalogue, question: &Question) -> Option<AnyView> {
    let fact = catalogue.facts().get(question.fact.as_str())?;
    let who = question.who.as_ref();
    let answers = if question.choices.is_empty() {
        number(who, fact, &typed(catalogue, who, fact))
    } else {
        let choices = question.choices.iter().map(|choice| answer(who, fact, &choice.value, choice.label.clone()));
        choices.collect_view().into_any()
    };
    let open = ["不清楚", "不想说"].map(|label| left_open(who, fact, label));
    Some(view! { {answers}<div class="open">{open.collect_view()}</div> }.into_any())
}

/// Whether the question itself is one that others should not see on the page.
#[must_use]
pub fn touches(catalogue: &Catalogue, question: &Question) -> bool {
    catalogue.facts().get(question.fact.as_str()).is_some_and(seeds::Fact::may_be_sensitive)
}
