//! The dangers told of.

use seeds::person::Line;
use seeds::{Catalogue, Known, Person, Situation, Value};

use crate::reading::pattern::Use;
use crate::reading::spot::Spot;
use crate::reading::turn::{Turn, Turned, Turns};

/// Dangers told of, the gravest first.
pub(super) fn dangers(
    found: &[Spot<'_>],
    turns: &Turns<'_>,
    situation: &Situation,
    catalogue: &Catalogue,
) -> Vec<usize> {
    let mut places: Vec<usize> = found
        .iter()
        .filter_map(|spot| match spot.does {
            Use::Danger(place) => {
                let turn = turns.of(Turned { inside: spot.within.fact, ..Turned::word(spot.from, spot.to) });
                // 怕他想不开 is danger enough; 没有被打 is none, nor are a drill and an injection.
                (turn != Turn::Denied && !turns.is_fiction(spot.from) && !turns.is_harmless(spot)).then_some(*place)
            }
            _ => None,
        })
        .collect();
    for (place, urgent) in catalogue.vocabulary().urgent.iter().enumerate() {
        let told = |known: &Known| urgent.facts.contains(&known.fact) && known.value == Some(Value::Flag(true));
        // The speaker's own bruises are told by other words.
        let line = |person: Option<&Person>| person.map(|person| catalogue.vocabulary().line_of(&person.id));
        let of_another = |person| !matches!(line(person), Some(Line::Own | Line::Spouse | Line::Parent));
        if situation.known().any(|(person, known)| of_another(person) && told(known)) {
            places.push(place);
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}
