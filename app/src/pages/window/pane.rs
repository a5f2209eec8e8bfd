//! The answer, in the order of the screen: danger (across both panes), what to ask next, verdicts, the second
//! variant, what is for everyone, the source.

use leptos::prelude::*;
use seeds::{Ask, Edits, Verdict, Why};

use super::ask::questions;
use super::compare::compare;
use super::hand::hand_over;
use super::test_case::test_case;
use super::verdicts::{for_everyone, groups, text};
use crate::asking::{Posted, asker};
use crate::parts::ask_box::MOST_CHARACTERS;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::Notice;
use crate::parts::place::Place;
use crate::parts::prefer::Prefer;
use crate::result::Seen;
use crate::result::headline::{lender, sure};
use crate::result::rest::not_listed;
use crate::result::urgent::help;

/// With more results than this, nobody needs to be shown what else may be meant.
const FEW: usize = 3;

/// The right side.
#[must_use]
pub fn pane(seen: &Seen<'_>, posted: &Posted, what_if: &Edits, chosen: bool) -> AnyView {
    let asked = !seen.words.trim().is_empty() || !posted.edits.0.is_empty();
    let body = match (chosen, asked) {
        _ if posted.too_long.is_some() => too_long(posted),
        (false, _) => view! { <h2 id="answer" tabindex="-1">"先选住在哪里"</h2><Place asked=true/> }.into_any(),
        (true, false) => nobody_yet(seen),
        (true, true) => in_order(seen, posted, what_if),
    };
    view! { <section id="pane" aria-labelledby="answer">{body}</section> }.into_any()
}

fn in_order(seen: &Seen<'_>, posted: &Posted, what_if: &Edits) -> AnyView {
    view! {
        {questions(seen, posted)}
        <h2 class="counts" id="answer" tabindex="-1">{counts(seen)}</h2>
        {not_listed(seen)}
        {groups(seen)}
        {else_meant(seen)}
        {hand_over(seen)}
        {compare(seen, posted, what_if)}
        {for_everyone(seen)}
        <Notice/>
        <p class="quiet source">{source(seen)}</p>
        {elsewhere(seen)}
        {test_case(seen)}
    }
    .into_any()
}

/// Nothing is thrown away and nothing is cut: what was written stands in the box. Only what is more than is read at
/// all could not be given back.
fn too_long(posted: &Posted) -> AnyView {
    let kept = posted.too_long.as_ref().is_some_and(|words| !words.is_empty());
    let line = if kept {
        "写的都还在，删短一些就出结果。"
    } else {
        "这次实在太长，没有收下，请分几次写。"
    };
    view! {
        <div class="calm too-long">
            <Icon glyph=Glyph::Info/>
            <h2 id="answer" tabindex="-1">"写得有点长"</h2>
            <p>{format!("一次最多 {MOST_CHARACTERS} 个字。{line}")}</p>
        </div>
    }
    .into_any()
}

/// Before anyone has said anything.
fn nobody_yet(seen: &Seen<'_>) -> AnyView {
    view! {
        <div class="calm">
            <Icon glyph=Glyph::Desk/>
            <h2 id="answer" tabindex="-1">"请居民坐，边听边记"</h2>
            <p>"用平时的简写就行，停一下就出结果。只记情况，不记姓名、身份证号。"</p>
            {elsewhere(seen)}
        </div>
    }
    .into_any()
}

/// The other cities, for whoever lives there.
fn elsewhere(seen: &Seen<'_>) -> AnyView {
    let others = seen.catalogue.regions().iter().filter(|region| region.slug != seen.region.slug);
    let others = others.map(|region| {
        let label = format!("住在{}？换到{}看", region.data.short, region.data.short);
        view! { <Prefer field="region" value=region.slug.to_string() class="lnk">{label}</Prefer> }
    });
    view! { <div class="elsewhere">{others.collect_view()}</div> }.into_any()
}

/// What comes before everything else; an empty place where nobody is in danger.
#[must_use]
pub fn danger(seen: &Seen<'_>) -> AnyView {
    let parts = seen.answer.urgent.iter().map(|urgent| help(seen.catalogue, urgent)).collect_view();
    let section = (!seen.answer.urgent.is_empty()).then(|| {
        view! {
            <section class="urgent" aria-labelledby="h-u"><h2 id="h-u"><Icon glyph=Glyph::Danger/>"先办这件：人要紧"</h2>{parts}</section>
        }
    });
    view! { <div id="danger">{section}</div> }.into_any()
}

/// How many of each, in a line; of one kind alone in other words than those of the heading right below.
fn counts(seen: &Seen<'_>) -> String {
    let (own, lent) = sure(seen);
    let other = lent.first().and_then(|judged| lender(seen, judged)).unwrap_or_default();
    let parts = [
        ("很可能可以", own.len()),
        (&format!("按{other}的条件看可能可以"), lent.len()),
        ("还差信息", seen.told(Verdict::Possible).count()),
        ("目前不符合", seen.told(Verdict::NotEntitled).count()),
    ];
    let parts: Vec<(&str, usize)> = parts.into_iter().filter(|(_, n)| *n > 0).collect();
    match parts.as_slice() {
        [] => "还没有对上的，再问一点".to_owned(),
        [(what, n)] => format!("一共 {n} 项，{what}"),
        _ => parts.iter().map(|(what, n)| format!("{what} {n} 项")).collect::<Vec<_>>().join("，"),
    }
}

/// What a search for the same words finds, where judging says little: the worker named a service.
fn else_meant(seen: &Seen<'_>) -> Option<AnyView> {
    const MOST: usize = 5;
    let told: Vec<_> = seen.answer.judgement.results.iter().filter(|j| j.verdict != Verdict::General).collect();
    if seen.words.trim().is_empty() || told.len() > FEW {
        return None;
    }
    let region = Some(&seen.region.slug);
    let (words, as_of) = (seen.words, seen.as_of);
    let ask = Ask { words, region, domain: None, as_of, limit: MOST, literal: false };
    let found = asker().0.search(&ask);
    let hits = found.hits.iter().filter(|hit| found.confident && hit.why != Why::Text);
    let hits = hits.filter(|hit| !told.iter().any(|judged| judged.id == hit.id));
    let rows = hits.filter_map(|hit| {
        let service = seen.catalogue.service(hit.id.as_str())?;
        let why = hit.reason(service, region);
        Some(view! {
            <details class="r" id=format!("f-{}", service.id)>
                <summary><h4>{service.data.plain_name.clone()}</h4><span class="r-y">{why}</span></summary>
                <div class="in"><div><p>{service.data.summary.clone()}</p></div><div>{text(seen, service)}</div></div>
            </details>
        })
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="grp" aria-labelledby="h-else"><h3 class="gh" id="h-else">"也可能想找"</h3><div class="rows">{rows}</div></section>
        }
        .into_any()
    })
}

fn source(seen: &Seen<'_>) -> String {
    let document = &seen.region.data.document;
    format!(
        "来源：《{}》（{}），{}年{}月{}日，管{}—{}年。其余 {} 项没有说到。这是对照清单看的，不是审批。",
        document.title,
        document.number,
        document.date.year(),
        document.date.month(),
        document.date.day(),
        document.period.from,
        document.period.to,
        seen.answer.judgement.untouched,
    )
}
