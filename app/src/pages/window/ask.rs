//! The next questions, to be read aloud as they stand, and answered with one key.
//!
//! The finder gives the one that settles most; the ones after it are what it asks once that is left open.

use leptos::prelude::*;
use seeds::edit::EditTo;
use seeds::{Edit, Question};

use super::answered;
use crate::asking::Posted;
use crate::parts::keep::Act;
use crate::result::fix::{number, typed};
use crate::result::question::why;
use crate::result::{Seen, named};

/// How many are shown at once; more would be a form to fill in.
const MOST: usize = 3;
/// Answers that a digit can choose; 9 and 0 are the two that leave it open.
const DIGITS: usize = 8;
/// What leaves a question open, and its key.
const OPEN: [(&str, &str); 2] = [("不清楚", "0"), ("不想说", "9")];
/// The same beside a field that takes every digit itself.
const OPEN_BESIDE_A_NUMBER: [(&str, &str); 2] = [("不清楚", "-"), ("不想说", "x")];

/// The questions, the one that settles most first.
#[must_use]
pub fn questions(seen: &Seen<'_>, posted: &Posted) -> AnyView {
    let cards = upcoming(seen, posted).into_iter().enumerate();
    let cards: Vec<AnyView> = cards.filter_map(|(at, question)| card(seen, at, &question)).collect();
    if cards.is_empty() {
        return ().into_any();
    }
    view! { <section class="asks" aria-label="接着问居民">{cards}</section> }.into_any()
}

fn upcoming(seen: &Seen<'_>, posted: &Posted) -> Vec<Question> {
    let torn = |question: &Question| seen.answer.situation.contradictions.iter().any(|b| b.fact == question.fact);
    let mut edits = posted.edits.clone();
    let mut next = seen.answer.question.clone();
    let mut all: Vec<Question> = Vec::new();
    while let Some(question) = next.filter(|_| all.len() < MOST) {
        edits.push(Edit { who: question.who.clone(), fact: question.fact.clone(), change: EditTo::Open });
        // Without anything it would settle it only opens a conversation: one such question is enough.
        let opens = question.settles.is_empty();
        next = if opens { None } else { answered(posted, &edits, seen.region).question };
        next = next.filter(|after| !after.settles.is_empty());
        if !torn(&question) {
            all.push(question);
        }
    }
    all
}

fn card(seen: &Seen<'_>, at: usize, question: &Question) -> Option<AnyView> {
    let fact = seen.catalogue.facts().get(question.fact.as_str())?;
    let who = question.who.as_ref();
    let id = format!("q-{}", named(who, fact).replace('.', "-"));
    let code = |to: EditTo| format!("{}.{}", named(who, fact), to.code());
    let typed_in = question.choices.is_empty();
    let answers: Vec<AnyView> = if typed_in {
        vec![number(who, fact, &typed(seen.catalogue, who, fact))]
    } else {
        let choices = question.choices.iter().enumerate();
        let one = |(at, choice): (usize, &seeds::question::Answer)| {
            let digit = (at < DIGITS).then(|| (at + 1).to_string());
            option("btn btn-2", code(EditTo::Set(choice.value.clone())), choice.label.clone(), digit)
        };
        choices.map(one).collect()
    };
    let open = if typed_in { OPEN_BESIDE_A_NUMBER } else { OPEN };
    let open = open.map(|(label, key)| option("btn soft", code(EditTo::Open), label.to_owned(), Some(key.to_owned())));
    let why = why(seen.catalogue, question).map(|line| view! { <p class="why-ask">{line}</p> });
    let heading = view! { <h2 id=id.clone()>{question.text.clone()}</h2> };
    let options = view! { <div class="opts" role="group" aria-labelledby=id.clone()>{answers}{open}</div> };
    Some(if at == 0 {
        view! { <div class="q first"><div class="q-t">{heading}{why}</div>{options}</div> }.into_any()
    } else {
        // What comes after waits in a line: the answer itself should not be pushed off the screen.
        let later = format!("later-{at}");
        view! { <details class="q later" id=later><summary><span class="then">"再问"</span>{heading}</summary>{why}{options}</details> }.into_any()
    })
}

fn option(class: &'static str, code: String, label: String, digit: Option<String>) -> AnyView {
    let key = digit.map(|digit| view! { <kbd aria-hidden="true">{digit}</kbd> });
    view! { <Act class=class name="set" value=code>{label}{key}</Act> }.into_any()
}
