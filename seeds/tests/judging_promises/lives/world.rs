//! One person's life in full, free of contradictions: a value for every fact that applies, chosen so
//! that everything `implications.toml` and the age bands conclude is so.
//!
//! What is presumed is “true unless denied”: a life that denies it says so from the start.

use std::collections::BTreeSet;

use seeds::fact::Bands;
use seeds::view::View;
use seeds::{Bounds, ChoiceId, Criteria, Fact, FactKind, Fit, Known, Leaf, Test, Value};

use super::learning::Pick;
use super::{CATALOGUE, facts, place_of, today};

/// A life: what each fact is, none where it does not apply (the kind of employer of a child).
pub(crate) struct Life {
    pub(super) facts: Vec<Option<Value>>,
    /// What the life denies of what is presumed: known from the start.
    pub(super) denied: BTreeSet<usize>,
    /// Made to follow from something; not to be changed again.
    settled: BTreeSet<usize>,
}

impl Life {
    /// The life in which the picks are so, as far as they can all be; none where they cannot.
    pub(super) fn of(picks: &[Pick]) -> Option<Self> {
        let facts = facts().all().iter().map(ordinary).collect();
        let mut life = Self { facts, denied: BTreeSet::new(), settled: BTreeSet::new() };
        for pick in picks {
            if pick.value.is_some() {
                life.facts[pick.place].clone_from(&pick.value);
            }
        }
        life.facts[place_of("fate")] = None; // A life that is still lived.
        life.follow_age();
        life.follow()?;
        life.deny_presumed();
        Some(life)
    }

    /// The words of age are what the bands say wherever they say anything, and school is for its ages.
    fn follow_age(&mut self) {
        let Some(Value::Date(born)) = self.facts[place_of("age")] else { return };
        let years = born.years(today());
        let stage = place_of("stage");
        if !self.facts[stage].as_ref().is_some_and(|at| goes_with(facts().at(stage), at, years)) {
            self.facts[stage] = ordinary(facts().at(stage));
        }
        for (place, fact) in facts().all().iter().enumerate() {
            if let Some(holds) = fact.from_age.and_then(|bands| in_bands(bands, years)) {
                self.facts[place] = Some(Value::Flag(holds));
                self.settled.insert(place);
            }
        }
    }

    /// Changes the life until every conclusion is so; none where that has no end.
    fn follow(&mut self) -> Option<()> {
        const LONG_ENOUGH: usize = 200;
        for _ in 0..LONG_ENOUGH {
            let Some((when, then, presumed)) = self.contradicted() else { return Some(()) };
            if presumed && !self.settled.contains(&then.place) {
                self.denied.insert(then.place);
            } else if self.settled.insert(then.place) {
                self.facts[then.place] = meeting(then);
            } else {
                self.undo(when)?;
            }
        }
        None
    }

    /// A conclusion that this life contradicts.
    fn contradicted(&self) -> Option<(&'static Criteria, &'static Leaf, bool)> {
        let known = self.known();
        let view = View::new(CATALOGUE.vocabulary(), today(), &[&known], &[]);
        CATALOGUE.vocabulary().implications.iter().filter(|implied| view.fit(&implied.when) == Fit::Yes).find_map(
            |implied| {
                let wrong = |leaf: &&Leaf| view.fit_leaf(leaf) != Fit::Yes && !self.denied.contains(&leaf.place);
                Some((&implied.when, implied.then.iter().find(wrong)?, implied.presumed.is_some()))
            },
        )
    }

    /// Makes a condition no longer hold, through a fact that nothing else needs.
    fn undo(&mut self, when: &Criteria) -> Option<()> {
        let leaf = when.leaves().into_iter().find(|leaf| !self.settled.contains(&leaf.place))?;
        self.facts[leaf.place] = match (&leaf.test, &self.facts[leaf.place]) {
            (Test::Is(wanted), _) => Some(Value::Flag(!wanted)),
            _ => None,
        };
        self.settled.insert(leaf.place);
        Some(())
    }

    fn deny_presumed(&mut self) {
        for (place, fact) in facts().all().iter().enumerate() {
            if fact.presumed && self.facts[place] == Some(Value::Flag(false)) {
                self.denied.insert(place);
            }
        }
    }

    fn known(&self) -> Vec<Known> {
        let said = facts().all().iter().zip(&self.facts).filter(|(_, value)| value.is_some());
        said.map(|(fact, value)| Known {
            fact: fact.id.clone(),
            value: value.clone(),
            span: None,
            words: String::new(),
        })
        .collect()
    }
}

/// What a fact is of whoever nothing special is true of.
fn ordinary(of: &Fact) -> Option<Value> {
    match of.kind {
        FactKind::Flag => Some(Value::Flag(of.presumed)),
        FactKind::Choice => of.choice(&ChoiceId::from("none")).map(|none| Value::Choice(vec![none.id.clone()])),
        FactKind::Number | FactKind::Date => None,
    }
}

/// Whether a choice is one of that age's.
fn goes_with(of: &Fact, value: &Value, years: Bounds) -> bool {
    let Value::Choice(can) = value else { return false };
    let ages = can.iter().filter_map(|id| of.choice(id)?.ages);
    ages.into_iter().all(|[least, most]| (least..=most).contains(&years.least))
}

fn in_bands(bands: Bands, years: Bounds) -> Option<bool> {
    let below = bands.not_below.is_some_and(|edge| years.most < edge);
    let above = bands.not_above.is_some_and(|edge| years.least > edge);
    let yes = years.least >= bands.yes[0] && years.most <= bands.yes[1];
    if yes { Some(true) } else { (below || above).then_some(false) }
}

/// A value that meets a conclusion.
fn meeting(leaf: &Leaf) -> Option<Value> {
    match &leaf.test {
        Test::Is(holds) => Some(Value::Flag(*holds)),
        Test::In(choices) => Some(Value::Choice(vec![choices[0].clone()])),
        Test::Between(least, _) => Some(Value::number(*least)),
        Test::WithinYears(_) => None,
    }
}
