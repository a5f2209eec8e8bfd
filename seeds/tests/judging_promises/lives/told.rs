//! Anything at all that a request can say: any people, any facts of them, exact, vague, left open,
//! contradicting each other.

use std::collections::HashSet;
use std::fmt;
use std::ops::RangeInclusive;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use seeds::value::OLDEST;
use seeds::{Bounds, Criteria, Date, Days, Fact, FactKind, Known, Person, Scope, Situation, Value, WhoId};

use super::{AGES, CATALOGUE, bounds, facts, place_of, slugs, today};

/// A fact and what is said of it; none: asked about, and left open.
#[derive(Clone)]
pub(crate) struct Said {
    pub(crate) fact: &'static Fact,
    pub(crate) value: Option<Value>,
}

/// Who is spoken of and what is said. [`Situation`] itself prints nothing, on purpose; this does.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) people: Vec<(&'static str, Vec<Said>)>,
    pub(crate) household: Vec<Said>,
}

impl PartialEq for Said {
    fn eq(&self, other: &Self) -> bool {
        self.fact.id == other.fact.id && self.value == other.value
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            None => write!(f, "{} left open", self.fact.id),
            Some(Value::Flag(holds)) => write!(f, "{} = {holds}", self.fact.id),
            Some(Value::Number(n)) => write!(f, "{} = {}..={}", self.fact.id, n.least, n.most),
            Some(Value::Date(days)) => write!(f, "{} = {}..={}", self.fact.id, days.earliest, days.latest),
            Some(Value::Choice(can)) => {
                let ids: Vec<&str> = can.iter().map(seeds::ChoiceId::as_str).collect();
                write!(f, "{} = {}", self.fact.id, ids.join(" or "))
            }
        }
    }
}

impl Told {
    /// Each fact once of each, as the reader and the edits leave it.
    fn once(self) -> Self {
        let people = self.people.into_iter().map(|(who, said)| (who, once(said)));
        Self { people: people.collect(), household: once(self.household) }
    }

    /// What one person says of themselves, each fact where its scope puts it.
    pub(crate) fn alone(said: &[Said]) -> Self {
        let (own, shared) = said.iter().cloned().partition(|said: &Said| said.fact.scope == Scope::Person);
        Self { people: vec![("self", own)], household: shared }
    }

    /// The situation, every fact with words of its own.
    pub(crate) fn situation(&self) -> Situation {
        let people = self.people.iter().map(|(who, said)| Person {
            id: WhoId::from(*who),
            who: (*who).to_owned(),
            facts: said.iter().map(|said| known(who, said)).collect(),
        });
        let (events, household) = self.household.iter().partition(|said| said.fact.scope == Scope::Event);
        let shared = |said: Vec<&Said>| said.into_iter().map(|said| known("all", said)).collect();
        Situation {
            people: people.collect(),
            household: shared(household),
            events: shared(events),
            ..Situation::default()
        }
    }
}

fn known(who: &str, said: &Said) -> Known {
    let words = format!("{who} on {}", said.fact.id);
    Known { fact: said.fact.id.clone(), value: said.value.clone(), span: None, words }
}

/// Up to three people and a household; each fact once of each.
pub(crate) fn anything() -> impl Strategy<Value = Told> {
    contradicting().prop_map(Told::once)
}

/// The same, where things are said twice and otherwise, as whoever calls the API may send them.
pub(crate) fn contradicting() -> impl Strategy<Value = Told> {
    people(vec!["self", "mother", "child", "child-2", "neighbour"], 0..=3)
}

/// Nobody but whoever asks, if even them.
pub(crate) fn anyone() -> impl Strategy<Value = Told> {
    people(vec!["self"], 0..=1).prop_map(Told::once)
}

fn people(ids: Vec<&'static str>, how_many: RangeInclusive<usize>) -> impl Strategy<Value = Told> {
    (matter(), subsequence(ids, how_many)).prop_flat_map(|(matter, ids)| {
        let own = vec(vec(said(&matter), 0..10), ids.len());
        let shared = vec(said(&matter), 0..6);
        (own, shared)
            .prop_map(move |(own, shared)| Told { people: ids.iter().copied().zip(own).collect(), household: shared })
    })
}

fn once(said: Vec<Said>) -> Vec<Said> {
    let mut seen = HashSet::new();
    said.into_iter().filter(|said| seen.insert(&said.fact.id)).collect()
}

fn said(matter: &[usize]) -> impl Strategy<Value = Said> + use<> {
    let open = prop_oneof![1 => Just(true), 9 => Just(false)];
    (place(matter), any::<u32>(), any::<u32>(), open).prop_map(|(place, what, how, open)| {
        let fact = facts().at(place);
        Said { fact, value: (!open).then(|| value(fact, what, how)) }
    })
}

/// What one service turns on, so that what is said often comes to something: the places of the facts
/// that its texts ask for, that raise it, and that it is drawn already.
pub(crate) fn matter() -> impl Strategy<Value = Vec<usize>> {
    (0..CATALOGUE.services().len()).prop_map(|at| {
        let service = &CATALOGUE.services()[at];
        let texts = slugs().filter_map(|slug| CATALOGUE.criteria(service, slug)).map(|(criteria, _)| criteria);
        let leaves = texts.chain(&service.data.raised_by).flat_map(Criteria::leaves).map(|leaf| leaf.place);
        let needs = service.data.needs.iter().map(|id| place_of(id.as_str()));
        leaves.chain(needs).chain([place_of(&format!("already-{}", service.id))]).collect()
    })
}

/// A fact's place: often of the matter, often age, school or work, which decide much; now and then
/// 已经在享受 of any service, of which there is one fact for each; else any other.
pub(crate) fn place(matter: &[usize]) -> impl Strategy<Value = usize> + use<> {
    let of_people = facts().all().iter().take_while(|fact| !fact.id.as_str().starts_with("already-")).count();
    let deciding = ["age", "stage", "employment"].map(place_of).to_vec();
    prop_oneof![
        3 => select(matter.to_vec()),
        1 => select(deciding),
        3 => 0..of_people,
        1 => of_people..facts().all().len(),
    ]
}

/// One of the values a fact can have: `what` says which, `how` whether exactly.
pub(crate) fn value(fact: &Fact, what: u32, how: u32) -> Value {
    let exact = !how.is_multiple_of(4);
    match fact.kind {
        FactKind::Flag => Value::Flag(what.is_multiple_of(2)),
        FactKind::Number => Value::Number(Bounds { least: what % 6, most: what % 6 + if exact { 0 } else { how % 5 } }),
        FactKind::Date => {
            let latest = days_ago(if what.is_multiple_of(2) { what % 40_000 } else { near_a_bound(what / 2) });
            let span = if exact { 0 } else { how % 1_500 };
            Value::Date(Days { earliest: days_before(latest, span), latest })
        }
        FactKind::Choice => {
            let id = |n: u32| fact.values[n as usize % fact.values.len()].id.clone();
            let (one, other) = (id(what), id(how));
            Value::Choice(if exact || one == other { vec![one] } else { vec![one, other] })
        }
    }
}

/// A birth near enough to an age some text asks for that its side is in question: days ago.
fn near_a_bound(what: u32) -> u32 {
    let bounds: Vec<u32> = AGES.iter().flat_map(bounds).filter(|&bound| bound <= OLDEST).collect();
    (bounds[what as usize % bounds.len()] * 365 + what % 400).saturating_sub(what % 2_000)
}

pub(crate) fn days_ago(days: u32) -> Date {
    days_before(today(), days)
}

pub(crate) fn days_before(day: Date, days: u32) -> Date {
    day.checked_sub(jiff::Span::new().days(days)).expect("a day of the last centuries")
}
