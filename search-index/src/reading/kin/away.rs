//! Parents at work elsewhere.

use seeds::person::Line;
use seeds::{Date, Known, Value};

use super::children::children;
use super::parents::parents_of;
use super::told::{chosen, concluded, holds, severely_disabled};
use crate::reading::cast::Cast;

/// Which of a child's parents work away, and whether the other can care for it.
pub(super) fn parents_away(cast: &mut Cast<'_>, as_of: Date) {
    for kid in children(cast, as_of) {
        if cast.people[kid].person.facts.iter().any(|known| known.fact.as_str() == "parents-away") {
            continue;
        }
        let (fathers, mothers) = parents_of(cast, kid, as_of);
        let away = |people: &[usize]| people.iter().find_map(|&at| holds(&cast.people[at], "away").cloned());
        let both = (0..cast.people.len()).find_map(|at| {
            let is_parents = cast.people[at].person.id.as_str() == "parents" && cast.people[kid].line != Line::Child;
            is_parents.then(|| holds(&cast.people[at], "away").cloned()).flatten()
        });
        // 我和老公在外打工: the speaker is the other parent.
        let own = (0..cast.people.len()).find_map(|at| {
            let parent = cast.people[at].line == Line::Own && cast.people[kid].line == Line::Child;
            parent.then(|| holds(&cast.people[at], "away").cloned()).flatten()
        });
        let (father, mother) = match (away(&fathers), away(&mothers)) {
            (None, mother) => (own, mother),
            (father, None) => (father, own),
            known => known,
        };
        let found = match (father, mother, both) {
            (_, _, Some(known)) => Some(concluded("parents-away", Value::choice("both"), &known)),
            (Some(known), Some(_), _) => Some(concluded("parents-away", Value::choice("both"), &known)),
            (Some(known), None, _) => Some(one_away(cast, &known, kid, &mothers)),
            (None, Some(known), _) => Some(one_away(cast, &known, kid, &fathers)),
            (None, None, None) => None,
        };
        if let Some(known) = found {
            cast.put(kid, known);
            capable(cast, kid, &[fathers, mothers].concat());
        }
    }
}

/// One away: whether only one, where the other was spoken of or speaks.
fn one_away(cast: &Cast<'_>, known: &Known, kid: usize, others: &[usize]) -> Known {
    let speaks = cast.people[kid].line == Line::Child && cast.people.iter().any(|member| member.line == Line::Own);
    if others.is_empty() && !speaks {
        return concluded("parents-away", Value::Choice(vec!["one".into(), "both".into()]), known);
    }
    concluded("parents-away", Value::choice("one"), known)
}

/// Parents who are ill, severely disabled or gone cannot bring the child up.
fn capable(cast: &mut Cast<'_>, kid: usize, parents: &[usize]) {
    if cast.people[kid].person.facts.iter().any(|known| known.fact.as_str() == "parent-capable") {
        return;
    }
    let unable = parents.iter().find_map(|&at| {
        let member = &cast.people[at];
        let ill = holds(member, "severe-mental").or_else(|| severely_disabled(member));
        let gone = chosen(member, "fate").map(|(known, _)| known);
        ill.or(gone).cloned()
    });
    if let Some(known) = unable {
        cast.put(kid, concluded("parent-capable", Value::Flag(false), &known));
    }
}
