//! A soldier's family, and a martyr's.

use seeds::person::Line;
use seeds::{Known, Value};

use super::told::{chosen, concluded};
use crate::reading::cast::{Cast, Member};

/// Someone in the army, or fallen, makes the others a soldier's family.
pub(super) fn soldiers_families(cast: &mut Cast<'_>) {
    let Some((at, known)) = soldier(cast).or_else(|| martyr(cast)) else { return };
    cast.someone("self");
    for other in (0..cast.people.len()).filter(|&other| other != at) {
        if !matches!(cast.people[other].line, Line::Outside | Line::Relative | Line::Grandchild) {
            cast.put(other, known.clone());
        }
    }
}

/// Whoever serves now: of the household, or the husband of a daughter.
fn soldier(cast: &Cast<'_>) -> Option<(usize, Known)> {
    (0..cast.people.len()).find_map(|at| {
        let (known, status) = chosen(&cast.people[at], "military")?;
        (status == "active" && is_close(&cast.people[at]))
            .then(|| (at, concluded("army-family", Value::choice("active"), known)))
    })
}

/// 我爸是烈士: said of him, and meant of his family.
fn martyr(cast: &mut Cast<'_>) -> Option<(usize, Known)> {
    let at = (0..cast.people.len()).find(|&at| {
        let member = &cast.people[at];
        let fallen = chosen(member, "army-family").is_some_and(|(_, which)| which == "martyr");
        fallen && is_close(member) && chosen(member, "fate").is_some_and(|(_, fate)| fate == "dead")
    })?;
    let facts = &mut cast.people[at].person.facts;
    let place = facts.iter().position(|known| known.fact.as_str() == "army-family")?;
    Some((at, facts.remove(place)))
}

fn is_close(member: &Member) -> bool {
    let by_marriage = ["kid-father", "kid-mother"].contains(&member.person.id.as_str());
    by_marriage || !matches!(member.line, Line::Outside | Line::Own | Line::Relative)
}
