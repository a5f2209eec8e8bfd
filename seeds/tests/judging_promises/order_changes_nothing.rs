//! The order of facts and people changes nothing that is told.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use seeds::{Case, Judged, ServiceId, Value, Verdict, WhoId};

use crate::lives::judging::view;
use crate::lives::told::{Said, Told, anything, contradicting};
use crate::lives::{EVERY_NAME, always, case, ensure, fact, place_of, slugs};

#[test]
fn the_order_of_facts_and_people_changes_nothing_that_is_told() {
    always(600, (anything(), any::<u64>(), any::<bool>()), |(told, order, asked)| same_in_any(&told, order, asked));
}

#[test]
fn the_order_of_what_contradicts_itself_changes_nothing_that_is_told() {
    always(600, (contradicting(), any::<u64>(), any::<bool>()), |(told, order, asked)| {
        same_in_any(&told, order, asked)
    });
}

#[test]
fn said_both_ways_of_one_person_a_fact_is_unknown_in_either_order() {
    let said = |holds| Said { fact: fact("disability-cert"), value: Some(Value::Flag(holds)) };
    let everyone = Said { fact: fact("lives-here"), value: Some(Value::Flag(false)) };
    let denied = Said { value: Some(Value::Flag(true)), ..everyone.clone() };
    for told in
        [[said(true), said(false), everyone.clone(), denied.clone()], [denied, everyone, said(false), said(true)]]
    {
        let situation = Told::alone(&told).situation();
        let view = view(&situation);
        assert!(view.held(place_of("disability-cert")).is_none(), "{told:?}");
        assert!(view.held(place_of("lives-here")).is_none(), "{told:?}: not even presumed");
    }
}

fn same_in_any(told: &Told, order: u64, asked: bool) -> Result<(), String> {
    let asked: &[ServiceId] = if asked { &EVERY_NAME } else { &[] };
    let (one, other) = (told.situation(), in_another_order(told, order).situation());
    for slug in slugs() {
        let (one, other) = (outcomes(&case(&one, slug, asked)), outcomes(&case(&other, slug, asked)));
        for id in one.keys().chain(other.keys()) {
            let (one, other) = (one.get(id), other.get(id));
            ensure(one == other, || format!("{id}, {slug}: {one:?} in one order, {other:?} in another"))?;
        }
    }
    Ok(())
}

/// What somebody is told of a service, but for the reasons, which are those of whoever was spoken of first.
#[derive(Debug, PartialEq)]
struct Outcome {
    verdict: Verdict,
    for_whom: BTreeSet<WhoId>,
    near_misses: Vec<String>,
    not_named: bool,
}

impl From<Judged> for Outcome {
    fn from(judged: Judged) -> Self {
        Self {
            verdict: judged.verdict,
            for_whom: judged.for_whom.into_iter().collect(),
            near_misses: judged.near_miss.into_iter().map(|near| near.sentence).collect(),
            not_named: judged.not_named,
        }
    }
}

fn outcomes(case: &Case<'_>) -> BTreeMap<ServiceId, Outcome> {
    case.judge().results.into_iter().map(|judged| (judged.id.clone(), Outcome::from(judged))).collect()
}

fn in_another_order(told: &Told, order: u64) -> Told {
    let mut people = shuffled(&told.people, order);
    people.iter_mut().for_each(|(_, said)| *said = shuffled(said, order));
    Told { people, household: shuffled(&told.household, order) }
}

/// The same things in an order that a number decides.
fn shuffled<T: Clone>(things: &[T], order: u64) -> Vec<T> {
    let mut placed: Vec<(u64, &T)> = things.iter().enumerate().map(|(at, thing)| (mixed(order, at), thing)).collect();
    placed.sort_by_key(|(key, _)| *key);
    placed.into_iter().map(|(_, thing)| thing.clone()).collect()
}

fn mixed(order: u64, at: usize) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let step = (order ^ (at as u64).wrapping_mul(ODD)).wrapping_mul(ODD);
    step ^ (step >> 29)
}
