//! What several promises look at: a person as the criteria see them, and everything that is judged.

use std::collections::{BTreeMap, BTreeSet};

use seeds::view::View;
use seeds::{Case, Date, Judged, Known, Person, RegionSlug, Service, ServiceId, Situation, Verdict, WhoId};

use super::{CATALOGUE, EVERY_NAME, case, slugs, today};

/// The first person as the criteria see them.
pub(crate) fn view(situation: &Situation) -> View<'_> {
    view_of(situation, situation.people.first())
}

pub(crate) fn view_of<'a>(situation: &'a Situation, person: Option<&'a Person>) -> View<'a> {
    view_on(today(), situation, person)
}

pub(crate) fn view_on<'a>(as_of: Date, situation: &'a Situation, person: Option<&'a Person>) -> View<'a> {
    let own = person.map_or(&[][..], |person| person.facts.as_slice());
    View::new(CATALOGUE.vocabulary(), as_of, &[own, &situation.household, &situation.events], &[])
}

/// Whom the reasons can be about: the first it is for; for a household, any of them.
pub(crate) fn readers<'a>(situation: &'a Situation, service: &Service, judged: &Judged) -> Vec<Option<&'a Person>> {
    match (service.data.unit, judged.for_whom.first()) {
        (seeds::Unit::Household, _) => situation.people.iter().map(Some).chain([None]).collect(),
        (_, first) => vec![first.and_then(|who| situation.person(who.as_str()))],
    }
}

/// What was said that counts for a person.
pub(crate) fn known_of<'a>(situation: &'a Situation, person: Option<&'a Person>) -> impl Iterator<Item = &'a Known> {
    person.into_iter().flat_map(|person| &person.facts).chain(&situation.household).chain(&situation.events)
}

/// Every service judged in every city, as if each had been asked for by name and as if none had.
pub(crate) fn all_judged(situation: &Situation) -> Vec<(&'static RegionSlug, Judged)> {
    let asked: [&[ServiceId]; 2] = [&EVERY_NAME, &[]];
    let pairs = slugs().flat_map(|slug| asked.map(|asked| (slug, asked)));
    pairs
        .flat_map(|(slug, asked)| case(situation, slug, asked).judge().results.into_iter().map(move |j| (slug, j)))
        .collect()
}

/// What each service is, and for whom.
pub(crate) fn verdicts(case: &Case<'_>) -> BTreeMap<ServiceId, (Verdict, BTreeSet<WhoId>)> {
    let judged = case.judge().results.into_iter();
    judged.map(|judged| (judged.id, (judged.verdict, judged.for_whom.into_iter().collect()))).collect()
}
