//! An only child disabled or dead.

use seeds::person::Line;
use seeds::{Known, Value};

use super::told::{chosen, concluded, holds};
use crate::reading::cast::Cast;

/// An only child disabled or dead is a fact about the household.
pub(super) fn only_children(cast: &mut Cast<'_>, household: &mut Vec<Known>) {
    if !household.iter().any(|known| known.fact.as_str() == "only-child" && known.value == Some(Value::Flag(true))) {
        return;
    }
    let mut found = Vec::new();
    for member in cast.people.iter().filter(|member| member.line == Line::Child) {
        if let Some((known, "dead")) = chosen(member, "fate") {
            found.push(concluded("only-child-dead", Value::Flag(true), known));
        }
        let disabled = holds(member, "disability-cert").or_else(|| holds(member, "disabled"));
        if let Some(known) =
            disabled.or_else(|| member.person.facts.iter().find(|k| k.fact.as_str() == "disability-grade"))
        {
            found.push(concluded("only-child-disabled", Value::Flag(true), known));
        }
    }
    if !found.is_empty() {
        household.extend(found);
        let own = cast.someone("self");
        cast.people[own].subject = true;
    }
}
