//! The dangers told of.

use seeds::{Catalogue, Situation};

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
                let idle = spot.within.idle || turns.is_fiction(spot.from) || turns.is_harmless(spot);
                (turn != Turn::Denied && !idle).then_some(*place)
            }
            _ => None,
        })
        .collect();
    for (place, urgent) in catalogue.vocabulary().urgent.iter().enumerate() {
        if situation.known().any(|(person, known)| urgent.is_told_by(person, known, catalogue.vocabulary())) {
            places.push(place);
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}
