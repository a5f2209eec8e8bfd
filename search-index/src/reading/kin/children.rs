//! Who is a child whose parents may be spoken of.

use seeds::person::Line;
use seeds::{Date, Days, Value};

use super::told::chosen;
use crate::reading::cast::{Cast, Member};

/// Every child spoken of.
pub(super) fn children(cast: &Cast<'_>, as_of: Date) -> Vec<usize> {
    let child = |member: &Member| is_child(member, as_of) && !is_grown(member, as_of);
    (0..cast.people.len()).filter(|&at| child(&cast.people[at])).collect()
}

/// Whether someone is a child by kin, or plainly a child by age or school, whoever they are.
fn is_child(member: &Member, as_of: Date) -> bool {
    let id = member.person.id.as_str();
    let by_kin = matches!(member.line, Line::Child | Line::Grandchild)
        || ["nephew", "niece", "child-client"].iter().any(|kin| id.starts_with(kin));
    let anyone = matches!(member.line, Line::Relative | Line::Client | Line::Outside | Line::Own);
    by_kin || (anyone && is_young(member, as_of))
}

/// In school, or not of age for certain.
fn is_young(member: &Member, as_of: Date) -> bool {
    let school =
        chosen(member, "stage").is_some_and(|(_, stage)| matches!(stage, "kindergarten" | "primary" | "junior"));
    school || born(member).is_some_and(|days| days.years(as_of).most < COMES_OF_AGE)
}

/// So old, or so far in working life, that nobody takes them for a child.
fn is_grown(member: &Member, as_of: Date) -> bool {
    let works = chosen(member, "employment").is_some_and(|(_, which)| which != "none");
    works || born(member).is_some_and(|days| days.years(as_of).least >= COMES_OF_AGE + 2)
}

/// In years.
const COMES_OF_AGE: u32 = 18;

/// The days someone may be born on.
fn born(member: &Member) -> Option<&Days> {
    member.person.facts.iter().find_map(|known| match &known.value {
        Some(Value::Date(days)) if known.fact.as_str() == "age" => Some(days),
        _ => None,
    })
}
