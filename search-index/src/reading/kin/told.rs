//! What was said of someone, and what is concluded from it.

use seeds::{Known, Value};

use crate::reading::cast::Member;

/// A fact that was said to be so.
pub(super) fn holds<'m>(member: &'m Member, fact: &str) -> Option<&'m Known> {
    member.person.facts.iter().find(|known| known.fact.as_str() == fact && known.value == Some(Value::Flag(true)))
}

/// A fact of which one choice was said, and the choice.
pub(super) fn chosen<'m>(member: &'m Member, fact: &str) -> Option<(&'m Known, &'m str)> {
    member.person.facts.iter().find(|known| known.fact.as_str() == fact).and_then(|known| match &known.value {
        Some(Value::Choice(can)) if can.len() == 1 => Some((known, can[0].as_str())),
        _ => None,
    })
}

/// A fact that follows from another, with the other's words.
pub(super) fn concluded(fact: &str, value: Value, from: &Known) -> Known {
    Known { fact: fact.into(), value: Some(value), span: from.span, words: from.words.clone() }
}

/// Too disabled to bring up a child: grade 1 or 2, or 重度 in so many words.
pub(super) fn severely_disabled(member: &Member) -> Option<&Known> {
    let grade = member.person.facts.iter().find(|known| {
        known.fact.as_str() == "disability-grade" && matches!(&known.value, Some(Value::Number(n)) if n.most <= 2)
    });
    grade.or_else(|| holds(member, "severely-disabled"))
}
