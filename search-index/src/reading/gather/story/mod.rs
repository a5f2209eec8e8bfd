//! A text as it is taken in, from left to right.
//!
//! - [`placed`]: a fact put to whom it is said of.
//! - [`aged`]: an age put to whom it is told of.

mod aged;
mod placed;

use seeds::person::Line;
use seeds::{Catalogue, Date, Known, Person, Situation, Value};

use super::item::Item;
use super::settled::settled;
use crate::reading::cast::Cast;
use crate::reading::kin;
use crate::reading::text::Text;

/// A text as it is taken in, from left to right.
pub(super) struct Story<'a> {
    text: &'a Text,
    catalogue: &'a Catalogue,
    as_of: Date,
    cast: Cast<'a>,
    household: Vec<Known>,
    events: Vec<Known>,
}

impl<'a> Story<'a> {
    /// Nothing taken in yet.
    pub(super) fn new(text: &'a Text, catalogue: &'a Catalogue, as_of: Date) -> Self {
        Self { text, catalogue, as_of, cast: Cast::new(text, catalogue), household: Vec::new(), events: Vec::new() }
    }

    /// Takes in what comes next.
    pub(super) fn take(&mut self, item: Item<'_>) {
        match item {
            Item::Person(spot) => self.cast.hear(spot),
            Item::Fact { from, to, place, value } => self.fact(from, to, place, value),
            Item::Age(age) => self.age(&age),
        }
    }

    /// All that was taken in, with what follows from it, settled.
    pub(super) fn close(mut self) -> Situation {
        kin::follow(&mut self.cast, &mut self.household, self.as_of);
        let mut situation = Situation::default();
        for member in self.cast.people {
            // Someone of whom nothing is known is nobody's case, but for whoever writes.
            if member.person.facts.is_empty() && !(member.subject && member.line == Line::Own) {
                continue;
            }
            let Person { id, who, facts } = member.person;
            let facts = settled(facts, Some(&id), &mut situation.contradictions, self.catalogue);
            situation.people.push(Person { id, who, facts });
        }
        situation.household = settled(self.household, None, &mut situation.contradictions, self.catalogue);
        situation.events = settled(self.events, None, &mut situation.contradictions, self.catalogue);
        situation
    }

    /// A fact with the words it came from.
    fn known(&self, from: usize, to: usize, place: usize, value: Value) -> Known {
        let fact = self.catalogue.facts().at(place).id.clone();
        Known { fact, value: Some(value), span: Some([from, to]), words: self.text.typed(from, to) }
    }
}
