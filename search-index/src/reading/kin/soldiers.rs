//! A soldier's family.

use seeds::Value;
use seeds::person::Line;

use super::told::{chosen, concluded};
use crate::reading::cast::Cast;

/// Someone in the army makes the others a soldier's family.
pub(super) fn soldiers_families(cast: &mut Cast<'_>) {
    let soldier = (0..cast.people.len()).find_map(|at| {
        let (known, status) = chosen(&cast.people[at], "military")?;
        let close = !matches!(cast.people[at].line, Line::Outside | Line::Own | Line::Relative);
        (status == "active" && close).then(|| (at, known.clone()))
    });
    let Some((at, known)) = soldier else { return };
    cast.someone("self");
    for other in (0..cast.people.len()).filter(|&other| other != at) {
        if !matches!(cast.people[other].line, Line::Outside | Line::Relative | Line::Grandchild) {
            cast.put(other, concluded("army-family", Value::choice("active"), &known));
        }
    }
}
