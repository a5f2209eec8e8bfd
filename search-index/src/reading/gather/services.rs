//! Services called by name, and those that are drawn, paid or approved already.

use seeds::{Catalogue, Reach};

use crate::reading::pattern::Use;
use crate::reading::spot::Spot;
use crate::reading::turn::{Turn, Turned, Turns};

/// Services called by name, and those that are drawn, paid or approved already.
pub(super) fn services(
    found: &[Spot<'_>],
    turns: &Turns<'_>,
    catalogue: &Catalogue,
) -> (Vec<usize>, Vec<(usize, usize, usize)>) {
    let (mut asked, mut schemes) = (Vec::new(), Vec::new());
    for spot in found {
        let Use::Service(slot) = spot.does else { continue };
        if spot.within.service {
            continue;
        }
        let turn = turns.of(Turned::word(spot.from, spot.to));
        if turn == Turn::Denied || turns.is_fiction(spot.from) {
            continue;
        }
        // A service for everyone is asked for only where something is asked at all.
        let open = catalogue.services()[*slot].data.reach == Reach::Narrow || turns.asks_something(spot.from);
        if open && !asked.contains(slot) {
            asked.push(*slot);
        }
        if turn == Turn::Said
            && !spot.within.fact
            && turns.is_drawn(spot, !catalogue.services()[*slot].data.paid_in_advance)
        {
            schemes.push((*slot, spot.from, spot.to));
        }
    }
    (asked, schemes)
}
