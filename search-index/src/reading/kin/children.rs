//! Who is a child whose parents may be spoken of.

use seeds::Value;
use seeds::person::Line;

use super::told::chosen;
use crate::reading::cast::{Cast, Member};

/// Every child spoken of.
pub(super) fn children(cast: &Cast<'_>) -> Vec<usize> {
    (0..cast.people.len()).filter(|&at| is_child(&cast.people[at]) && !is_grown(&cast.people[at])).collect()
}

/// Whether someone is a child by kin, or plainly a child by age or school, whoever they are.
fn is_child(member: &Member) -> bool {
    let id = member.person.id.as_str();
    let by_kin = matches!(member.line, Line::Child | Line::Grandchild)
        || ["nephew", "niece", "child-client"].iter().any(|kin| id.starts_with(kin));
    let anyone = matches!(member.line, Line::Relative | Line::Client | Line::Outside | Line::Own);
    by_kin || (anyone && is_young(member))
}

/// In school, or born so lately that nobody doubts it.
fn is_young(member: &Member) -> bool {
    let school =
        chosen(member, "stage").is_some_and(|(_, stage)| matches!(stage, "kindergarten" | "primary" | "junior"));
    school || born_after(member, 2008)
}

/// Born after a year, for certain.
fn born_after(member: &Member, year: i16) -> bool {
    member.person.facts.iter().any(|known| {
        known.fact.as_str() == "age" && matches!(&known.value, Some(Value::Date(days)) if days.earliest.year() > year)
    })
}

/// Born so long ago that nobody takes them for a child.
fn is_grown(member: &Member) -> bool {
    member.person.facts.iter().any(|known| {
        known.fact.as_str() == "age" && matches!(&known.value, Some(Value::Date(days)) if days.latest.year() < 2006)
    })
}
