//! What they asked for that is not listed here, what else may be meant, and what nobody checked.

use leptos::prelude::*;
use seeds::{Ask, Reason, Service, State, Verdict, Why};

use crate::asking::asker;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::prefer::Prefer;
use crate::parts::to_service::ToService;
use crate::result::Seen;

/// With more results than this, nobody needs to be shown what else they may have meant.
const FEW: usize = 3;
/// How many of those are shown.
const MOST_ELSE: usize = 4;

/// Asked for by name, and not in this city's list: said so, with the city that has it.
#[must_use]
pub fn not_listed(seen: &Seen<'_>) -> AnyView {
    let slug = &seen.region.slug;
    let asked = seen.answer.situation.asked.iter().filter_map(|id| seen.catalogue.service(id.as_str()));
    asked
        .filter(|service| !service.listed_in(Some(slug)))
        .map(|service| elsewhere(seen, service))
        .collect_view()
        .into_any()
}

fn elsewhere(seen: &Seen<'_>, service: &Service) -> AnyView {
    let city = &seen.region.data.short;
    let name = &service.data.plain_name;
    let others = seen.catalogue.regions().iter().filter(|region| service.listed_in(Some(&region.slug)));
    let listing: Vec<&str> = others.clone().map(|region| region.data.short.as_str()).collect();
    let apart = format!("{}的清单里有，不等于{city}也有。想问清楚，请打 ", listing.join("、"));
    let others = others.map(|region| {
        let label = format!("住在{}，换到{}看", region.data.short, region.data.short);
        view! { <Prefer field="region" value=region.slug.to_string() class="btn btn-2">{label}</Prefer> }
    });
    view! {
        <section class="card" aria-label=format!("{name}不在清单里")>
            <p><b>{format!("“{name}”{city}的清单里没有。")}</b></p>
            <p>{apart}<a href="tel:12345">"12345"</a>"。"</p>
            <div class="acts">{others.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// 也可能想找: what a search for the same words finds, where the judgement has little.
#[must_use]
pub fn else_meant(seen: &Seen<'_>) -> Option<AnyView> {
    let shown = &seen.answer.judgement.results;
    let told = shown.iter().filter(|judged| judged.verdict != Verdict::General);
    if seen.words.trim().is_empty() || told.clone().count() > FEW {
        return None;
    }
    let region = Some(&seen.region.slug);
    let found = asker().0.search(&Ask {
        words: seen.words,
        region,
        domain: None,
        as_of: seen.as_of,
        limit: MOST_ELSE + FEW,
        literal: false,
    });
    // A word of a description that happens to match is not what anyone meant.
    let hits = found.hits.iter().filter(|hit| found.confident && hit.why != Why::Text);
    let hits = hits.filter(|hit| !told.clone().any(|judged| judged.id == hit.id));
    let rows: Vec<AnyView> =
        hits.filter_map(|hit| seen.catalogue.service(hit.id.as_str())).take(MOST_ELSE).map(link).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="h-else">
                <h2 id="h-else">"也可能想找"</h2>
                <ul class="rows links">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn link(service: &Service) -> AnyView {
    let (name, summary) = (service.data.plain_name.clone(), service.data.summary.clone());
    view! {
        <li>
            <ToService service=service>
                <span>{name}<small>{summary}</small></span>
                <Icon glyph=Glyph::Go/>
            </ToService>
        </li>
    }
    .into_any()
}

/// 这些我们没法替您核对, and how many services nothing said touches.
#[must_use]
pub fn unchecked(seen: &Seen<'_>) -> AnyView {
    let lines: Vec<_> = taken_as_true(seen).into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let box_of = (!lines.is_empty()).then(|| {
        view! { <section class="unk sec" aria-labelledby="h-unk"><h2 id="h-unk">"这些我们没法替您核对"</h2><ul>{lines}</ul></section> }
    });
    let untouched = seen.answer.judgement.untouched;
    let source = seen.source();
    view! {
        {box_of}
        <p class="quiet sec">
            <span class="no-print">{format!("其余 {untouched} 项，您没有说到，")}<a href="/services">"也可以看看"</a>"。"</span>{source}
        </p>
    }
    .into_any()
}

/// What was taken as true on the way, each once; and that some conditions are stated nowhere.
fn taken_as_true(seen: &Seen<'_>) -> Vec<String> {
    let vocabulary = seen.catalogue.vocabulary();
    let facts = vocabulary.facts.all().iter().map(|fact| fact.presumed_line.as_str());
    let followed = vocabulary.implications.iter().filter_map(|implication| implication.presumed.as_deref());
    let results = || seen.told(Verdict::Entitled).chain(seen.told(Verdict::Possible));
    let admitted =
        |line: &&str| !line.is_empty() && results().any(|judged| judged.not_checked.iter().any(|own| own == line));
    let mut lines: Vec<String> = Vec::new();
    for line in facts.chain(followed).filter(admitted) {
        if !lines.iter().any(|own| own == line) {
            lines.push(line.to_owned());
        }
    }
    let unstated = |reason: &Reason| reason.state == State::Unknown && reason.fact.is_none();
    if results().any(|judged| judged.reasons.iter().any(unstated)) {
        lines.push("清单写了“符合条件”，没写是什么条件，要问窗口。".to_owned());
    }
    lines
}
