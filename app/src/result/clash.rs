//! What cannot both be so. Shown, and asked; never settled silently.

use leptos::prelude::*;
use seeds::{Contradiction, Edits, Fact, FactKind, MatchAsk, Value};

use crate::asking::asker;
use crate::result::Seen;
use crate::result::fix::{answer, fix, number};

/// Every contradiction with both sides to choose from.
#[must_use]
pub fn clashes(seen: &Seen<'_>) -> AnyView {
    seen.answer.situation.contradictions.iter().filter_map(|broken| clash(seen, broken)).collect_view().into_any()
}

fn clash(seen: &Seen<'_>, broken: &Contradiction) -> Option<AnyView> {
    let fact = seen.catalogue.facts().get(broken.fact.as_str())?;
    let who = broken.who.as_ref();
    let [one, other] = &broken.words;
    let about = if who.is_none_or(|who| who.as_str() == "self") {
        String::new()
    } else {
        format!("{}这里，", seen.call_of(who))
    };
    let sides: Vec<Value> = broken.words.iter().filter_map(|words| said_alone(seen, fact, words)).collect();
    let choices = match sides.as_slice() {
        [a, b] if a != b => {
            let both = broken.words.iter().zip(&sides);
            let both = both.map(|(words, value)| answer(who, fact, value, format!("是“{words}”"))).collect_view();
            let neither = (fact.kind == FactKind::Date).then(|| number(who, fact));
            view! { {both}{neither} }.into_any()
        }
        _ => fix(seen, who, fact, None),
    };
    Some(
        view! {
            <section class="q clash" aria-label="有两处对不上">
                <h2>{format!("{about}您写了“{one}”，又写了“{other}”，是哪个？")}</h2>
                <p class="why-ask">"没说清楚以前，这一条先不算。"</p>
                <div class="opts">{choices}</div>
            </section>
        }
        .into_any(),
    )
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
