//! The one next step: a number to call, and what to say.

use leptos::prelude::*;
use seeds::{Judged, Known, Line, State, Verdict, WhoId};

use crate::parts::call::Dial;
use crate::result::Seen;

/// How many services are asked about in one call.
const MOST_ASKED: usize = 3;
/// How many facts are told in one breath.
const MOST_TOLD: usize = 3;

/// One call about the first services.
#[must_use]
pub fn next_step(seen: &Seen<'_>) -> Option<AnyView> {
    let mut services: Vec<&Judged> = seen.told(Verdict::Entitled).collect();
    if services.is_empty() {
        services = seen.told(Verdict::Possible).collect();
    }
    let first = services.first()?;
    let number = seen.service(first)?.data.hotlines.first()?.clone();
    // One breath about one person; and another line knows nothing of them.
    let who = services.iter().find_map(|judged| judged.for_whom.first());
    services.retain(|judged| {
        let same = judged.for_whom.is_empty() || judged.for_whom.iter().any(|one| Some(one) == who);
        same && seen.service(judged).is_some_and(|service| service.data.hotlines.contains(&number))
    });
    services.truncate(MOST_ASKED);
    let several = services.len() > 1;
    Some(
        view! {
            <section class="next" aria-labelledby="h-next">
                <h2 id="h-next">{if several { "下一步：一个电话问齐" } else { "下一步：打个电话问" }}</h2>
                <p class="say"><span class="vh">"可以这样说："</span>{sentence(seen, who, &services)}</p>
                <Dial number=number.to_string()/>
                <p class="quiet">"在哪里办、带什么，清单没有写，所以要问。"</p>
            </section>
        }
        .into_any(),
    )
}

fn sentence(seen: &Seen<'_>, who: Option<&WhoId>, services: &[&Judged]) -> String {
    // Spoken aloud, a name goes without what stands in brackets after it.
    let names = services.iter().filter_map(|judged| seen.name(judged).split('（').next());
    let names: Vec<&str> = names.collect();
    let told = told(seen, who, services);
    let about = if told.is_empty() {
        String::new()
    } else {
        format!("{}的情况是：{}。", spoken(seen, who), told.join("，"))
    };
    format!("您好，{about}想问{}在哪里办，要带什么？", names.join("、"))
}

/// As the caller speaks of them.
fn spoken(seen: &Seen<'_>, who: Option<&WhoId>) -> String {
    let Some(who) = who else { return "我家".to_owned() };
    let call = seen.call_of(Some(who));
    match seen.catalogue.vocabulary().line_of(who) {
        Line::Own => "我".to_owned(),
        Line::Client => call,
        // Whoever answers the call cannot see whom the page speaks of.
        Line::Outside => "我替别人问一下，这位".to_owned(),
        _ => format!("我{}", call.trim_start_matches('您')),
    }
}

/// What they were found for: facts of that person which met a condition, and their age. Where one of
/// those must stay private, the rest would explain nothing, and none is told.
fn told(seen: &Seen<'_>, who: Option<&WhoId>, services: &[&Judged]) -> Vec<String> {
    let person = who.and_then(|who| seen.answer.situation.person(who.as_str()));
    let own = person.map_or(&[][..], |person| person.facts.as_slice());
    let needed = |known: &Known| {
        let mut met = services.iter().flat_map(|judged| &judged.reasons).filter(|reason| reason.state == State::Met);
        met.any(|reason| {
            reason.fact.as_ref() == Some(&known.fact) || (!known.words.is_empty() && reason.from == known.words)
        })
    };
    let fact = |known: &Known| seen.catalogue.facts().get(known.fact.as_str());
    let private = |known: &Known| fact(known).is_none_or(|fact| fact.sensitive);
    if own.iter().any(|known| needed(known) && private(known)) {
        return Vec::new();
    }
    own.iter()
        .filter(|known| known.value.is_some() && !private(known))
        // That it is drawn already is no reason to ask.
        .filter(|known| !known.fact.as_str().starts_with("already-"))
        .filter(|known| needed(known) || known.fact.as_str() == "age")
        .filter_map(|known| seen.phrase(known))
        .take(MOST_TOLD)
        .collect()
}
