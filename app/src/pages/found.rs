//! What a search found: services with why they were found.

use leptos::prelude::*;
use seeds::{Ask, Catalogue, Edits, Hit, MatchAnswer, MatchAsk, Question, RegionSlug, SearchAnswer, Why};

use crate::asking::{Posted, Visitor, asker, visitor};
use crate::pages::unsure::{none, unsure};
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::Notice;
use crate::parts::rows::only_in;
use crate::result::question::card;

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
    let ask = Ask { words, region, domain: None, as_of: visitor.as_of, limit: MOST_HITS, literal: false };
    let answer = asker.0.search(&ask);
    // At a public address nothing can be answered: an answer travels by POST, from a page that was posted.
    let told = use_context::<Posted>().and_then(|_| told(words, &visitor)).unwrap_or_default();
    let speaks_of_someone = !told.situation.people.is_empty();
    if answer.confident {
        hits(catalogue, answer, region, told.question)
    } else if use_context::<Posted>().is_some() && (speaks_of_someone || words.trim().chars().count() > A_WORD) {
        // A sentence, and not a word to look up: nobody can say whether it is in no list or not understood.
        unsure(catalogue, told.question.filter(|_| speaks_of_someone))
    } else {
        none(catalogue, &answer, region, told.question)
    }
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
    let head = match &question {
        Some(_) => "还拿不准，可能是这几项".to_owned(),
        None => format!("找到 {} 项", answer.hits.len()),
    };
    let cards = answer.hits.iter().filter_map(|hit| hit_card(catalogue, hit, region)).collect_view();
    let corrected = answer.corrected.as_ref().map(|meant| {
        view! { <p>"是按“"{meant.clone()}"”来找的。"</p> }
    });
    let further = question.map(|question| {
        view! {
            <section class="sec" aria-labelledby="h-more">
                <h2 id="h-more">"都不像？答一题，看得更准"</h2>
                {card(catalogue, &question)}
            </section>
        }
    });
    view! {
        <div class="head" role="status"><h1>{head}</h1>{corrected}</div>
        <Notice/>
        <ol class="sec">{cards}</ol>
        {further}
        <p class="note sec"><Icon glyph=Glyph::Info/><span>"都不是？换个说法再找，或者打 "<a href="tel:12345">"12345"</a>" 问。"</span></p>
    }
    .into_any()
}

fn hit_card(catalogue: &Catalogue, hit: &Hit, region: Option<&RegionSlug>) -> Option<AnyView> {
    let service = catalogue.service(hit.id.as_str())?;
    let name = service.name(region).to_owned();
    let only = only_in(catalogue, service, region);
    let called = (name != service.data.plain_name).then(|| format!("清单里叫：{name}"));
    Some(
        view! {
            <li class="card hit">
                <h2>
                    <a href=format!("/services/{}", service.id)>
                        <span>{service.data.plain_name.clone()}</span><Icon glyph=Glyph::Go/>
                    </a>
                </h2>
                <p>{service.data.summary.clone()}</p>
                {called.map(|line| view! { <p class="quiet">{line}</p> })}
                <p class="quiet">
                    {hit.why.sentence(&name)}
                    {only.map(|text| view! { <span class="tag">{text}</span> })}
                </p>
            </li>
        }
        .into_any(),
    )
}
