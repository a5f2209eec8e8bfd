//! A life becoming known: what is said of it at first, later, and in full.

use std::fmt;

use proptest::collection::vec;
use proptest::prelude::*;
use seeds::{Bounds, Days, Fact, Value};

use super::told::{Said, Told, days_ago, days_before, matter, place, value};
use super::world::Life;
use super::{facts, place_of};

/// What is known of a life at first, later, and in full. Each says all that the one before said.
#[derive(Clone)]
pub(crate) struct Learning {
    pub(crate) before: Vec<Said>,
    pub(crate) after: Vec<Said>,
    pub(crate) whole: Vec<Said>,
}

impl fmt::Debug for Learning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at first {:?}, later {:?}", self.before, self.after)
    }
}

/// How well a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum HowWell {
    Not,
    Vaguely,
    Exactly,
}

/// A fact of a life that is out of the ordinary, or at least gets known.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    pub(super) place: usize,
    /// Its value; none: as it ordinarily is.
    pub(super) value: Option<Value>,
    before: HowWell,
    after: HowWell,
}

/// Lives becoming known.
pub(crate) fn learning() -> impl Strategy<Value = Learning> {
    // Half of them young: most texts that ask for an age ask for a young one.
    let born = prop_oneof![0..9_000u32, 0..40_000u32];
    let picks = matter().prop_flat_map(|matter| vec(pick(&matter), 0..40));
    (born, knowledge(), picks).prop_filter_map("no such life", |(born, (before, after), mut picks)| {
        let place = place_of("age");
        let day = days_ago(born);
        let value = Some(Value::Date(Days { earliest: day, latest: day }));
        picks.insert(0, Pick { place, value, before, after });
        Some(Life::of(&picks)?.learned(&picks))
    })
}

fn pick(matter: &[usize]) -> impl Strategy<Value = Pick> + use<> {
    let chosen = (place(matter), any::<u32>(), any::<bool>(), knowledge());
    chosen.prop_map(|(place, what, ordinary, (before, after))| {
        // `how` 1: exact, for a life is what it is, whatever is known of it.
        let value = (!ordinary).then(|| value(facts().at(place), what, 1));
        Pick { place, value, before, after }
    })
}

fn knowledge() -> impl Strategy<Value = (HowWell, HowWell)> {
    use HowWell::{Exactly, Not, Vaguely};
    prop_oneof![
        Just((Not, Not)),
        Just((Not, Vaguely)),
        Just((Not, Exactly)),
        Just((Vaguely, Exactly)),
        Just((Exactly, Exactly)),
    ]
}

impl Life {
    /// What the picks make known of it, at first and later.
    fn learned(&self, picks: &[Pick]) -> Learning {
        let mut how = vec![(HowWell::Not, HowWell::Not); self.facts.len()];
        for pick in picks {
            how[pick.place] = (pick.before, pick.after);
        }
        for &place in &self.denied {
            how[place] = (HowWell::Exactly, HowWell::Exactly);
        }
        let known = |of: &dyn Fn(usize) -> HowWell| {
            (0..self.facts.len()).filter_map(|place| self.told(place, of(place))).collect::<Vec<Said>>()
        };
        let (before, after) = (known(&|place| how[place].0), known(&|place| how[place].1));
        Learning { before, after, whole: known(&|_| HowWell::Exactly) }
    }

    fn told(&self, place: usize, how: HowWell) -> Option<Said> {
        let (fact, value) = (facts().at(place), self.facts[place].as_ref()?);
        match how {
            HowWell::Not => None,
            HowWell::Vaguely => Some(Said { fact, value: vaguely(fact, value) }),
            HowWell::Exactly => Some(Said { fact, value: Some(value.clone()) }),
        }
    }
}

impl Learning {
    /// The three stages as situations of one person.
    pub(crate) fn stages(&self) -> [Told; 3] {
        [Told::alone(&self.before), Told::alone(&self.after), Told::alone(&self.whole)]
    }

    /// What one stage knows beyond another: for a failure's sentence. Of a whole life, only how much.
    pub(crate) fn beyond(&self, from: usize, to: usize) -> Vec<&Said> {
        let stages = [&self.before, &self.after, &self.whole];
        stages[to].iter().filter(|said| !stages[from].contains(said)).collect()
    }
}

/// Less than is so, and nothing that is not: some years before a day, a choice of two. A flag stays open.
fn vaguely(of: &Fact, value: &Value) -> Option<Value> {
    match value {
        Value::Flag(_) => None,
        Value::Number(n) => Some(Value::Number(Bounds { least: n.least.saturating_sub(1), most: n.most + 1 })),
        Value::Date(days) => Some(Value::Date(Days { earliest: days_before(days.earliest, 1_200), ..*days })),
        Value::Choice(can) => {
            let other = of.values.iter().map(|choice| &choice.id).find(|id| !can.contains(id));
            Some(Value::Choice(can.iter().chain(other).cloned().collect()))
        }
    }
}
