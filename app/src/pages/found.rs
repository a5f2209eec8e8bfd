//! What a search found: services with why they were found; or that nothing was, and a way on.

use leptos::prelude::*;
use seeds::{Ask, Catalogue, Edits, Hit, MatchAsk, Question, RegionSlug, SearchAnswer};

use crate::asking::{Posted, Visitor, asker, visitor};
use crate::pages::guide::whom;
use crate::parts::call::CallForHelp;
use crate::parts::domains::DomainGrid;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::Notice;
use crate::parts::rows::only_in;
use crate::result::question::card;

/// Longer words are a sentence.
const A_WORD: usize = 12;
/// How many services a page shows; more would be noise.
const MOST_HITS: usize = 8;

/// What was found for some words, or an honest page.
#[must_use]
pub fn found(words: &str) -> AnyView {
    let asker = asker();
    let visitor = visitor();
    let region = visitor.region.as_ref();
    let ask = Ask { words, region, domain: None, as_of: visitor.as_of, limit: MOST_HITS };
    let answer = asker.0.search(&ask);
    if answer.confident {
        hits(asker.0.catalogue(), &answer, region)
    } else {
        let spoken_of = spoken_of(words, &visitor);
        // A sentence, and not a word to look up: nobody can say whether it is in no list or not understood.
        if use_context::<Posted>().is_some() && (spoken_of.is_some() || words.trim().chars().count() > A_WORD) {
            unsure(asker.0.catalogue(), spoken_of)
        } else {
            none(asker.0.catalogue(), &answer, region)
        }
    }
}

/// The first question, where words speak of someone and tell nothing of them that we understand.
fn spoken_of(words: &str, visitor: &Visitor) -> Option<Question> {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let anywhere = catalogue.regions().first()?;
    let region = visitor.region.as_ref().unwrap_or(&anywhere.slug);
    let edits = Edits::default();
    let ask = MatchAsk { words, situation: None, edits: &edits, region, as_of: visitor.as_of };
    let answer = asker.0.answer(&ask);
    answer.question.filter(|_| !answer.situation.people.is_empty())
}

/// We did not get it yet: a first question, a number, and no verdict.
fn unsure(catalogue: &Catalogue, question: Option<Question>) -> AnyView {
    let begin = match &question {
        Some(question) => card(catalogue, question),
        None => view! {
            <section class="q" aria-labelledby="h-q">
                <h2 id="h-q">"想看看能享受什么？帮谁问？"</h2>
                <div class="opts" role="group" aria-labelledby="h-q">{whom("btn btn-2")}</div>
            </section>
        }
        .into_any(),
    };
    view! {
        <div class="head" role="status">
            <h1>"这句没听懂，也可能清单里没有"</h1>
            <p>"不是您不能办。换个说法，比如“我妈82岁，有残疾证”，或者点一点下面这一题。"</p>
        </div>
        {begin}
        <CallForHelp title="说不清楚，就打 12345" line="全国统一的政务服务热线，慢慢说也可以。"/>
        <p class="acts"><a class="btn btn-2" href="/services">"从清单里翻一翻"</a></p>
        <Notice/>
    }
    .into_any()
}

fn hits(catalogue: &Catalogue, answer: &SearchAnswer, region: Option<&RegionSlug>) -> AnyView {
    let count = answer.hits.len();
    let cards = answer.hits.iter().filter_map(|hit| hit_card(catalogue, hit, region)).collect_view();
    let corrected = answer.corrected.as_ref().map(|meant| {
        view! { <p>"是按“"{meant.clone()}"”来找的。"</p> }
    });
    view! {
        <div class="head" role="status"><h1>{format!("找到 {count} 项")}</h1>{corrected}</div>
        <Notice/>
        <ol class="sec">{cards}</ol>
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

/// Nothing the finder stands behind: no noise, a number that helps, and the nearest domains.
fn none(catalogue: &Catalogue, answer: &SearchAnswer, region: Option<&RegionSlug>) -> AnyView {
    let near = answer.near.iter().map(|id| {
        let name = catalogue.domain_name(id, region).to_owned();
        view! { <a href=format!("/domains/{id}")>{name}</a> }
    });
    let near = near.collect::<Vec<_>>();
    view! {
        <div class="head" role="status">
            <h1>"清单里没找到这件事"</h1>
            <p>"也可能是我们没听懂，换个短一点的说法再试试，比如“残疾人补贴”。不是您不能办。"</p>
        </div>
        <p class="acts"><a class="btn btn-2" href="/guide">"不想打字？一题一题选"</a></p>
        <CallForHelp title="打 12345，会告诉您找谁" line="全国统一的政务服务热线，办事问题都可以问。"/>
        <Notice/>
        {(!near.is_empty()).then(|| view! {
            <section class="sec" aria-labelledby="h-near">
                <h2 id="h-near">"也许在这几类里"</h2>
                <nav class="evs" aria-labelledby="h-near">{near}</nav>
            </section>
        })}
        <section class="sec" aria-labelledby="h-in">
            <h2 id="h-in">"清单里有的是这些"</h2>
            <DomainGrid labelled_by="h-in"/>
        </section>
    }
    .into_any()
}
