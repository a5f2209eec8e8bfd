//! One entry a fact, and what cannot both be so.

use seeds::view::fits_kind;
use seeds::{Catalogue, Contradiction, Fact, Known, Value, WhoId};

/// One entry a fact: narrowed by everything said of it; in contradiction, unknown.
pub(super) fn settled(
    facts: Vec<Known>,
    who: Option<&WhoId>,
    contradictions: &mut Vec<Contradiction>,
    catalogue: &Catalogue,
) -> Vec<Known> {
    let mut kept: Vec<Known> = Vec::new();
    let mut broken = Vec::new();
    for known in facts {
        let Some(value) = &known.value else { continue };
        let fact = catalogue.facts().get(known.fact.as_str());
        let Some(fact) = fact.filter(|fact| fits_kind(fact, value)) else { continue };
        let Some(at) = kept.iter().position(|own| own.fact == known.fact) else {
            kept.push(known);
            continue;
        };
        if !narrow(&mut kept[at], &known, value, fact) && !broken.contains(&known.fact) {
            broken.push(known.fact.clone());
            contradictions.push(Contradiction {
                who: who.cloned(),
                fact: known.fact.clone(),
                words: [kept[at].words.clone(), known.words.clone()],
            });
        }
    }
    kept.retain(|known| !broken.contains(&known.fact));
    kept
}

/// Narrows what was said of a fact by what is said of it later. False where both cannot be so.
fn narrow(own: &mut Known, later: &Known, value: &Value, fact: &Fact) -> bool {
    let said = own.value.clone();
    if let Some(both) = said.as_ref().and_then(|said| said.narrowed(value)) {
        if Some(&both) != said.as_ref() {
            own.words = both_words(&own.words, &later.words);
        }
        own.value = Some(both);
        return true;
    }
    // Two different choices of one person: it may be either, so neither is claimed alone.
    let (Some(Value::Choice(mut either)), Value::Choice(next)) = (said, value) else { return false };
    if fact.ranked {
        // 我怀孕了，没有怀孕: a denial is no other choice.
        if either.len() > 1 || next.len() > 1 {
            return false;
        }
        let first = fact.values.iter().find(|choice| either.contains(&choice.id) || next.contains(&choice.id));
        own.value = first.map(|choice| Value::Choice(vec![choice.id.clone()]));
    } else if fact.latest {
        own.value = Some(Value::Choice(next.clone()));
        own.words = later.words.clone();
        own.span = later.span;
    } else {
        either.extend(next.iter().filter(|id| !either.contains(id)).cloned().collect::<Vec<_>>());
        own.value = Some(Value::Choice(either));
    }
    true
}

/// The words of two that say one thing, neither twice.
fn both_words(a: &str, b: &str) -> String {
    if a.contains(b) {
        a.to_owned()
    } else if b.contains(a) {
        b.to_owned()
    } else {
        format!("{a}，{b}")
    }
}
