//! Whoever has left school, the army or a job and looks for work is out of work.
//!
//! It is read here, and no implication of the vocabulary, because it holds for someone who says so and speaks of no
//! job; of people in general it does not: some look for another job beside the one they have.

use seeds::{Date, Known, Value};

use super::told::{chosen, concluded, holds};
use crate::reading::cast::{Cast, Member};

/// Adds that someone is out of work, where they said that they look for work and spoke of no job.
pub(super) fn between_jobs(cast: &mut Cast<'_>, as_of: Date) {
    for at in 0..cast.people.len() {
        let member = &cast.people[at];
        let works = member.person.facts.iter().any(|known| known.fact.as_str() == "employment");
        if works || !of_working_age(member, as_of) {
            continue;
        }
        if let Some(known) = looking(member).filter(|_| left_something(member)).cloned() {
            cast.put(at, concluded("employment", Value::choice("unemployed"), &known));
        }
    }
}

/// The words in which someone looks for work; whoever is out of work needs no more than to want some.
fn looking(member: &Member) -> Option<&Known> {
    let wants = || holds(member, "need-work").filter(|_| holds(member, "jobless").is_some());
    holds(member, "seeking").or_else(wants)
}

/// School, the army or a job.
fn left_something(member: &Member) -> bool {
    let left_school = chosen(member, "stage").is_some_and(|(_, stage)| stage == "none");
    let left_army = chosen(member, "military")
        .is_some_and(|(_, status)| matches!(status, "discharged" | "soldier" | "veteran" | "demobilised"));
    holds(member, "jobless").is_some() || left_school || left_army || chosen(member, "graduate").is_some()
}

/// From 16 to 59, or of an age nobody told.
fn of_working_age(member: &Member, as_of: Date) -> bool {
    member.person.facts.iter().filter(|known| known.fact.as_str() == "age").all(|known| match &known.value {
        Some(Value::Date(days)) => {
            let years = days.years(as_of);
            years.least >= 16 && years.most < 60
        }
        _ => true,
    })
}
