//! What a search found: services with why they were found.
//!
//! - [`card`]: one of them. [`meant`]: what was mended, and the way back. [`narrow`]: domains to look through.

mod card;
mod meant;
mod narrow;

use leptos::prelude::*;
use seeds::{Ask, Catalogue, Edits, MatchAnswer, MatchAsk, Question, RegionSlug, SearchAnswer, Service, Why};

use crate::asking::{Posted, Visitor, asker, visitor};
use crate::pages::found::meant::{mended, to_the_letter};
use crate::pages::unsure::{has_odd_age, none, odd_age, unsure};
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::Notice;
use crate::parts::rows::legend;
use crate::result::question::card;

pub(crate) use card::hit_card;
pub(crate) use meant::perhaps;
pub(crate) use narrow::narrow;

/// Longer words are a sentence.
const A_WORD: usize = 12;
/// How many services a page shows; more would be noise.
const MOST_HITS: usize = 8;
/// How many, where words of their descriptions match and nothing calls them so.
const MOST_WEAK: usize = 4;

/// What was found for some words, or an honest page.
#[must_use]
pub fn found(words: &str) -> AnyView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let visitor = visitor();
    let region = visitor.region.as_ref();
    let posted = use_context::<Posted>();
    let literal = posted.as_ref().is_some_and(|posted| posted.literal);
    let ask = Ask { words, region, domain: None, as_of: visitor.as_of, limit: MOST_HITS, literal };
    let answer = asker.0.search(&ask);
    let said = if literal {
        let meant = asker.0.search(&Ask { literal: false, limit: 1, ..ask }).corrected;
        Some(to_the_letter(words, meant.as_deref()))
    } else {
        answer.corrected.as_ref().map(|meant| mended(words, meant))
    };
    // At a public address nothing can be answered: an answer travels by POST, from a page that was posted.
    let told = posted.as_ref().and_then(|_| told(words, &visitor)).unwrap_or_default();
    let speaks_of_someone = !told.situation.people.is_empty();
    let sentence = posted.is_some() && !literal && words.trim().chars().count() > A_WORD;
    let page = if answer.confident {
        hits(catalogue, answer, region, told.question)
    } else if has_odd_age(words) {
        odd_age(catalogue, told.question.filter(|_| speaks_of_someone))
    } else if answer.elsewhere.is_none() && answer.guess.is_none() && (sentence || speaks_of_someone) {
        // A sentence, and not a word to look up: nobody can say whether it is in no list or not understood.
        unsure(catalogue, told.question.filter(|_| speaks_of_someone))
    } else {
        none(catalogue, &answer, region, told.question.filter(|_| !literal))
    };
    view! { {said}{page} }.into_any()
}

/// What the words come to as a situation: whom they speak of, and the first question.
fn told(words: &str, visitor: &Visitor) -> Option<MatchAnswer> {
    let asker = asker();
    let anywhere = asker.0.catalogue().regions().first()?;
    let region = visitor.region.as_ref().unwrap_or(&anywhere.slug);
    let edits = Edits::default();
    Some(asker.0.answer(&MatchAsk { words, situation: None, edits: &edits, region, as_of: visitor.as_of }))
}

fn hits(
    catalogue: &Catalogue,
    mut answer: SearchAnswer,
    region: Option<&RegionSlug>,
    question: Option<Question>,
) -> AnyView {
    // Words that only brush many descriptions are vague: a few of them, and a question that tells more.
    let question =
        question.filter(|_| answer.hits.len() >= MOST_WEAK && answer.hits.iter().all(|h| h.why == Why::Text));
    if question.is_some() {
        answer.hits.truncate(MOST_WEAK);
    }
    let (head, line) = match (&question, answer.broad) {
        (Some(_), _) => ("还拿不准，可能是这几项".to_owned(), None),
        (None, true) => ("这说的可能是好几件事".to_owned(), Some("先列常问的几项。多写几个字，会找得更准。")),
        (None, false) => (format!("找到 {} 项", answer.hits.len()), None),
    };
    let services: Vec<&Service> = answer.hits.iter().filter_map(|hit| catalogue.service(hit.id.as_str())).collect();
    let apart = legend(catalogue, &services, region).map(|line| view! { <p class="quiet both">{line}</p> });
    let cards = answer.hits.iter().filter_map(|hit| hit_card(catalogue, hit, region)).collect_view();
    let further = question.map(|question| {
        view! {
            <section class="sec" aria-labelledby="h-more">
                <h2 id="h-more">"都不像？答一题，看得更准"</h2>
                {card(catalogue, &question)}
            </section>
        }
    });
    let domains = answer.broad.then(|| narrow(catalogue, &answer.near, region, "按类别看"));
    view! {
        <div class="head" role="status"><h1>{head}</h1>{line.map(|line| view! { <p>{line}</p> })}</div>
        <Notice/>
        <div class="sec">{apart}<ol>{cards}</ol></div>
        {further}
        {domains.flatten()}
        <p class="note sec"><Icon glyph=Glyph::Info/><span>"都不是？换个说法再找，或者打 "<a href="tel:12345">"12345"</a>" 问。"</span></p>
    }
    .into_any()
}
