//! One person as the criteria see them: what was said of them and of their household,
//! what follows from it, and what is presumed.
//!
//! - [`ages`]: what an age says of age-like words, and a school of an age.

mod ages;

use jiff::civil::Date;

use crate::audience::{Criteria, Leaf, Test};
use crate::fact::{Fact, FactKind};
use crate::fact_book::FactBook;
use crate::fit::Fit;
use crate::heard::{Heard, heard};
use crate::id::ChoiceId;
use crate::situation::Known;
use crate::value::{Bounds, Days, Value, birthday};
use crate::vocabulary::{Implication, Vocabulary};

pub use crate::phrase::phrase;

/// A person on a day.
pub struct View<'a> {
    book: &'a FactBook,
    as_of: Date,
    held: Vec<Option<Held<'a>>>,
    /// Facts of which things were said that cannot all be so: unknown, whatever else speaks for them.
    torn: Vec<usize>,
}

/// A fact as it is held of a person.
#[derive(Clone)]
pub struct Held<'a> {
    /// What it can be.
    pub value: Value,
    /// The words that said it, or that what it follows from was said in.
    pub said: Option<&'a Known>,
    /// Taken as true without having been said: the line that admits it.
    pub presumed: Option<&'a str>,
}

impl<'a> View<'a> {
    /// Gathers what is known. Earlier parts come first: a person's own facts before the household's.
    #[must_use]
    pub fn new(vocabulary: &'a Vocabulary, as_of: Date, parts: &[&'a [Known]], also: &[(usize, Value)]) -> Self {
        let book = &vocabulary.facts;
        let mut view = Self { book, as_of, held: vec![None; book.all().len()], torn: Vec::new() };
        for (place, value) in also {
            view.held[*place] = Some(Held { value: value.clone(), said: None, presumed: None });
        }
        for part in parts {
            heard(part, book).into_iter().for_each(|(place, heard)| view.hear(place, heard));
        }
        view.follow(&vocabulary.implications);
        view.presume();
        view
    }

    /// The same person if one thing more were known, which nobody has said yet.
    #[must_use]
    pub(crate) fn if_also(&self, vocabulary: &'a Vocabulary, place: usize, value: Value) -> Self {
        let mut view = Self { book: self.book, as_of: self.as_of, held: self.held.clone(), torn: self.torn.clone() };
        // What is presumed follows from nothing, and nothing follows from it.
        for (held, fact) in view.held.iter_mut().zip(self.book.all()) {
            if fact.presumed && held.as_ref().is_some_and(|held| held.said.is_none() && held.presumed.is_some()) {
                *held = None;
            }
        }
        let less = view.held[place].as_ref().and_then(|held| held.value.narrowed(&value));
        view.held[place] = Some(Held { value: less.unwrap_or(value), said: None, presumed: None });
        view.follow(&vocabulary.implications);
        view.presume();
        view
    }

    /// What is true unless denied. Said both ways, it is neither.
    fn presume(&mut self) {
        for (place, fact) in self.book.all().iter().enumerate() {
            if fact.presumed && self.held[place].is_none() && !self.torn.contains(&place) {
                let presumed = Some(fact.presumed_line.as_str());
                self.held[place] = Some(Held { value: Value::Flag(true), said: None, presumed });
            }
        }
    }

    fn hear(&mut self, place: usize, heard: Heard<'a>) {
        if self.torn.contains(&place) {
            return;
        }
        match (heard, &self.held[place]) {
            (Heard::Torn, None) => self.torn.push(place),
            (Heard::Of { value, said }, None) => {
                self.held[place] = Some(Held { value, said: Some(said), presumed: None });
            }
            // What a person's own words say stands before what is said of everyone.
            (Heard::Torn, Some(_)) => {}
            (Heard::Of { value, said }, Some(own)) => {
                if let Some(value) = own.value.narrowed(&value).filter(|less| *less != own.value) {
                    self.held[place] = Some(Held { value, said: Some(said), presumed: None });
                }
            }
        }
    }

    /// What follows from what is known, until nothing more does. What was said is never overruled.
    fn follow(&mut self, implications: &'a [Implication]) {
        const DEEPEST: usize = 6;
        for _ in 0..DEEPEST {
            let mut changed = self.age_from_stage();
            changed |= self.age_words();
            for implication in implications {
                if self.fit(&implication.when) == Fit::Yes {
                    let source = self.source_of(&implication.when);
                    for leaf in &implication.then {
                        changed |= !self.holds(leaf) && self.conclude(leaf, source, implication.presumed.as_deref());
                    }
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// Whether a conclusion is held already, and nothing is to be done.
    fn holds(&self, leaf: &Leaf) -> bool {
        self.held[leaf.place].is_some() && self.fit_leaf(leaf) != Fit::Unknown
    }

    fn conclude(&mut self, leaf: &Leaf, said: Option<&'a Known>, presumed: Option<&'a str>) -> bool {
        let value = match &leaf.test {
            Test::Is(holds) => Value::Flag(*holds),
            Test::In(choices) => Value::Choice(choices.clone()),
            Test::Between(least, most) => Value::Number(Bounds { least: *least, most: *most }),
            Test::WithinYears(_) => return false,
        };
        match &self.held[leaf.place] {
            None if self.torn.contains(&leaf.place) => false,
            None => {
                self.held[leaf.place] = Some(Held { value, said, presumed });
                true
            }
            Some(held) => match held.value.narrowed(&value) {
                Some(less) if less != held.value => {
                    let (said, presumed) = (held.said.or(said), held.presumed);
                    self.held[leaf.place] = Some(Held { value: less, said, presumed });
                    true
                }
                _ => false,
            },
        }
    }

    /// The first words that the condition's leaves were seen in.
    fn source_of(&self, criteria: &Criteria) -> Option<&'a Known> {
        criteria.leaves().iter().find_map(|leaf| self.held[leaf.place].as_ref()?.said)
    }

    /// What is held of a fact.
    #[must_use]
    pub fn held(&self, place: usize) -> Option<&Held<'a>> {
        self.held[place].as_ref()
    }

    /// The day.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// Whether the person is one of those the criteria speak of.
    #[must_use]
    pub fn fit(&self, criteria: &Criteria) -> Fit {
        match criteria {
            Criteria::All(parts) => parts.iter().map(|part| self.fit(part)).min().unwrap_or(Fit::Yes),
            Criteria::Any(parts) => parts.iter().map(|part| self.fit(part)).max().unwrap_or(Fit::No),
            Criteria::Not(part) => match self.fit(part) {
                Fit::Yes => Fit::No,
                Fit::No => Fit::Yes,
                unsure => unsure,
            },
            Criteria::Maybe(part, _) => match self.fit(part) {
                Fit::No => Fit::No,
                _ => Fit::Unknown,
            },
            Criteria::Leaf(leaf) => self.fit_leaf(leaf),
            Criteria::Universal(_) => Fit::Yes,
            Criteria::Undetermined(_) => Fit::Unknown,
            Criteria::OpenEnded(_) => Fit::NotNamed,
        }
    }

    /// Whether one fact is what a text asks for.
    #[must_use]
    pub fn fit_leaf(&self, leaf: &Leaf) -> Fit {
        let Some(held) = &self.held[leaf.place] else { return Fit::Unknown };
        match (&leaf.test, &held.value) {
            (Test::Is(wanted), Value::Flag(holds)) => decided(wanted == holds),
            (Test::In(wanted), Value::Choice(can)) => one_of(wanted, can),
            (Test::Between(least, most), Value::Number(n)) => between(*least, *most, *n),
            (Test::Between(least, most), Value::Date(days)) => between(*least, *most, days.years(self.as_of)),
            (Test::WithinYears(years), Value::Date(days)) => within(*days, *years, self.as_of),
            _ => Fit::Unknown,
        }
    }

    /// What is held of a fact, in words: 82岁, 有残疾证, 读小学.
    #[must_use]
    pub fn phrase(&self, place: usize) -> Option<String> {
        let held = self.held[place].as_ref()?;
        Some(phrase(self.book.at(place), &held.value, self.as_of))
    }
}

/// Whether a value is of the kind a fact takes; what comes from outside may not be.
#[must_use]
pub fn fits_kind(fact: &Fact, value: &Value) -> bool {
    match (fact.kind, value) {
        (FactKind::Flag, Value::Flag(_)) => true,
        (FactKind::Number, Value::Number(n)) => n.least <= n.most,
        (FactKind::Date, Value::Date(days)) => days.earliest <= days.latest,
        (FactKind::Choice, Value::Choice(can)) => !can.is_empty() && can.iter().all(|id| fact.choice(id).is_some()),
        _ => false,
    }
}

fn decided(holds: bool) -> Fit {
    if holds { Fit::Yes } else { Fit::No }
}

fn one_of(wanted: &[ChoiceId], can: &[ChoiceId]) -> Fit {
    let matching = can.iter().filter(|id| wanted.contains(id)).count();
    match matching {
        0 => Fit::No,
        all if all == can.len() => Fit::Yes,
        _ => Fit::Unknown,
    }
}

fn between(least: u32, most: u32, n: Bounds) -> Fit {
    if n.least >= least && n.most <= most {
        Fit::Yes
    } else if n.most < least || n.least > most {
        Fit::No
    } else {
        Fit::Unknown
    }
}

fn within(days: Days, years: u32, as_of: Date) -> Fit {
    let ends = |day: Date| birthday(day, years);
    match (ends(days.earliest), ends(days.latest)) {
        _ if days.latest > as_of => Fit::Unknown,
        (Some(first), _) if first >= as_of => Fit::Yes,
        (_, Some(last)) if last < as_of => Fit::No,
        _ => Fit::Unknown,
    }
}
