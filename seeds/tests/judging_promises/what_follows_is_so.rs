//! What follows is so: nothing concluded from a part of a life contradicts the rest of it.

use seeds::Fit;

use crate::lives::judging::view;
use crate::lives::rare::{Rare, rare_lives};
use crate::lives::told::Told;
use crate::lives::{place_of, texts};

#[test]
fn what_follows_from_a_part_of_a_rare_life_leaves_room_for_the_rest() {
    let faults: Vec<String> = rare_lives().iter().flat_map(contradicted).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_verdict_on_a_part_of_a_rare_life_is_turned_round_by_the_rest() {
    let faults: Vec<String> = rare_lives().iter().flat_map(turned_round).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is held of someone of whom a part is known, and cannot be so.
fn contradicted(life: &Rare) -> Vec<String> {
    let mut faults = Vec::new();
    for which in 0..life.parts() {
        let part = life.part(which);
        let situation = Told::alone(&part).situation();
        let view = view(&situation);
        for said in &life.facts {
            let held = view.held(place_of(said.fact.id.as_str())).filter(|held| held.presumed.is_none());
            let (Some(held), Some(value)) = (held, &said.value) else { continue };
            if held.value.narrowed(value).is_none() {
                faults.push(format!("{}: from {part:?} follows {} = {:?}", life.who, said.fact.id, held.value));
            }
        }
    }
    faults
}

/// What fits, or does not fit, someone of whom a part is known, and not the whole person.
fn turned_round(life: &Rare) -> Vec<String> {
    let whole = Told::alone(&life.facts).situation();
    let whole = view(&whole);
    let mut faults = Vec::new();
    for which in 0..life.parts() {
        let part = life.part(which);
        let situation = Told::alone(&part).situation();
        let view = view(&situation);
        for (service, slug, criteria) in texts() {
            let (was, is) = (view.fit(criteria), whole.fit(criteria));
            if matches!(was, Fit::Yes | Fit::No) && was != is {
                faults.push(format!("{}, {}, {slug}: {was:?} by {part:?}, and {is:?} in full", life.who, service.id));
            }
        }
    }
    faults
}
