//! Births to come, and children just born.

use seeds::person::Line;
use seeds::{Date, Days, Known, Value};

use super::told::{chosen, concluded};
use crate::reading::cast::{Cast, Member};

/// A birth to come concerns both parents.
pub(super) fn births(cast: &Cast<'_>, household: &mut Vec<Known>) {
    let expecting = cast.people.iter().filter(|member| member.line != Line::Outside).find_map(|member| {
        let (known, status) = chosen(member, "pregnancy")?;
        matches!(status, "pregnant" | "postpartum").then(|| known.clone())
    });
    household.extend(expecting.map(|known| concluded("need-maternity", Value::Flag(true), &known)));
}

/// Whoever has just given birth speaks of a newborn child.
pub(super) fn newborns(cast: &mut Cast<'_>, as_of: Date) {
    let born = cast.people.iter().find_map(|member| {
        let (known, status) = chosen(member, "pregnancy")?;
        (status == "postpartum").then(|| known.clone())
    });
    let Some((known, days)) = born.zip(Days::born(0, 0, as_of)) else { return };
    if cast.people.iter().any(|member| is_infant(member, as_of)) {
        return;
    }
    let ageless = |member: &Member| {
        let id = member.person.id.as_str();
        let told = |fact: &str| member.person.facts.iter().any(|known| known.fact.as_str() == fact);
        matches!(id, "child" | "younger-child" | "son" | "daughter") && !told("age") && !told("stage") && !told("fate")
    };
    let named = cast.people.iter().position(ageless);
    let at = named.unwrap_or_else(|| cast.another("child"));
    cast.people[at].subject = true;
    cast.put(at, concluded("age", Value::Date(days), &known));
}

/// Less than two years old, for all that was said.
fn is_infant(member: &Member, as_of: Date) -> bool {
    member.person.facts.iter().any(|known| {
        known.fact.as_str() == "age" && matches!(&known.value, Some(Value::Date(days)) if days.years(as_of).least < 2)
    })
}
