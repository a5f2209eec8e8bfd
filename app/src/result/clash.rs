//! What cannot both be so. Shown, and asked; never settled silently.

use leptos::prelude::*;
use seeds::view::phrase;
use seeds::{Contradiction, Edits, Fact, FactKind, MatchAsk, Value};

use crate::asking::asker;
use crate::result::fix::{answer, fix, left_open, number, typed};
use crate::result::{Seen, bare, named};

/// Every contradiction with both sides to choose from, and 不清楚.
#[must_use]
pub fn clashes(seen: &Seen<'_>) -> AnyView {
    seen.answer.situation.contradictions.iter().filter_map(|broken| clash(seen, broken)).collect_view().into_any()
}

fn clash(seen: &Seen<'_>, broken: &Contradiction) -> Option<AnyView> {
    let fact = seen.catalogue.facts().get(broken.fact.as_str())?;
    let who = broken.who.as_ref();
    let [one, other] = broken.words.each_ref().map(|words| bare(words));
    let about = match who {
        Some(who) if who.as_str() != "self" => format!("说到{}，", seen.call_of(Some(who))),
        _ => String::new(),
    };
    let id = format!("h-clash-{}", named(who, fact));
    Some(
        view! {
            <section class="q clash" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{format!("{about}您写了“{one}”，也写了“{other}”，哪一个对？")}</h2>
                <p class="why-ask">"还没弄清楚，这一条先不算。"</p>
                <div class="opts both" role="group" aria-labelledby=id.clone()>
                    {sides(seen, broken, fact)}{left_open(who, fact, "不清楚")}
                </div>
            </section>
        }
        .into_any(),
    )
}

/// Both sides to tap, and for an age room for a third; where one side says nothing alone, all it can be.
fn sides(seen: &Seen<'_>, broken: &Contradiction, fact: &Fact) -> AnyView {
    let who = broken.who.as_ref();
    let sides: Vec<Value> = broken.words.iter().filter_map(|words| said_alone(seen, fact, words)).collect();
    let [a, b] = sides.as_slice() else { return fix(seen, who, fact, None) };
    if a == b {
        return fix(seen, who, fact, None);
    }
    let date = fact.kind == FactKind::Date;
    let label = |words: &str, value: &Value| {
        if date { phrase(fact, value, seen.as_of) } else { format!("“{}”", bare(words)) }
    };
    let both = broken.words.iter().zip(&sides).map(|(words, value)| answer(who, fact, value, label(words, value)));
    let neither = date.then(|| number(who, fact, &format!("都不对？写{}", typed(seen.catalogue, who, fact))));
    view! { {both.collect_view()}{neither} }.into_any()
}

/// What one side's words mean by themselves. A bare number says nothing alone; as an age it does.
fn said_alone(seen: &Seen<'_>, fact: &Fact, words: &str) -> Option<Value> {
    let edits = Edits::default();
    let read = |words: &str| {
        let ask = MatchAsk { words, situation: None, edits: &edits, region: &seen.region.slug, as_of: seen.as_of };
        let situation = asker().0.answer(&ask).situation;
        situation.known().find(|(_, known)| known.fact == fact.id).and_then(|(_, known)| known.value.clone())
    };
    read(words).or_else(|| read(&format!("我今年{words}岁")))
}
