//! A text as it is taken in, from left to right.
//!
//! - [`placed`]: a fact put to whom it is said of.
//! - [`aged`]: an age put to whom it is told of; [`noted`]: whom a worker's note speaks of.
//! - [`pointed`]: a word that points back to someone.

mod aged;
mod noted;
mod placed;
mod pointed;

use seeds::person::Line;
use seeds::{Catalogue, Date, Known, Person, Situation, Value};

use super::item::Item;
use super::marks::is_part_of;
use super::settled::settled;
use crate::reading::cast::Cast;
use crate::reading::kin;
use crate::reading::pattern::Use;
use crate::reading::spot::Spot;
use crate::reading::text::Text;

/// A text as it is taken in, from left to right.
pub(super) struct Story<'a> {
    text: &'a Text,
    catalogue: &'a Catalogue,
    as_of: Date,
    cast: Cast<'a>,
    household: Vec<Known>,
    events: Vec<Known>,
    /// What was said of husband and wife before either was: 夫妻俩均下岗，男53女49.
    of_both: Vec<Known>,
    /// Children counted, whose ages come next.
    brood: Option<Brood>,
    /// Where words for people stand, so that what is quoted begins with a whole word.
    people: Vec<(usize, usize)>,
    /// Where 子女, 儿女 stand, even inside a longer word: 儿女都死了.
    groups: Vec<usize>,
    /// From where to where the last word stood that pointed back to someone.
    pointed: (usize, usize),
}

/// Children counted, and not told of one by one yet.
struct Brood {
    /// Where the count, or the last age, ended.
    to: usize,
    /// Who comes next, by kin word.
    kinds: Vec<&'static str>,
}

impl<'a> Story<'a> {
    /// Nothing taken in yet.
    pub(super) fn new(text: &'a Text, found: &[Spot<'_>], catalogue: &'a Catalogue, as_of: Date) -> Self {
        let facts = found.iter().filter(|spot| matches!(spot.does, Use::Fact(..)) && !spot.within.fact);
        let fact_ends = facts.map(|spot| spot.to).collect();
        let people = found.iter().filter(|spot| matches!(spot.does, Use::Person(_)) && !spot.within.person);
        let is_group = |spot: &&Spot<'_>| matches!(spot.does, Use::Person(kin) if catalogue.vocabulary().people[*kin].id.as_str() == "offspring");
        let groups = found.iter().filter(is_group).map(|spot| spot.from).collect();
        let people = people.filter(|spot| spot.length() > 1).map(|spot| (spot.from, spot.to)).collect();
        Self {
            text,
            catalogue,
            as_of,
            cast: Cast::new(text, catalogue, as_of, fact_ends),
            household: Vec::new(),
            events: Vec::new(),
            of_both: Vec::new(),
            brood: None,
            people,
            groups,
            pointed: (0, 0),
        }
    }

    /// Takes in what comes next.
    pub(super) fn take(&mut self, item: Item<'_>) {
        if is_part_of(&item, self.pointed.0, self.pointed.1) {
            return;
        }
        match item {
            Item::Mark(mark) => self.point_back(mark),
            Item::Person(spot) => {
                self.brood = self.brood.take().filter(|brood| spot.to <= brood.to);
                self.cast.hear(spot);
            }
            Item::Fact { from, to, place, value } => self.fact(from, to, place, value),
            Item::Age(age) => self.age(&age),
        }
    }

    /// All that was taken in, with what follows from it, settled.
    pub(super) fn close(mut self) -> Situation {
        // 夫妻双残: of the other one, too, though nothing else is said of them.
        let spouse = self.cast.people.iter().any(|member| member.line == Line::Spouse);
        if self.cast.couple && !spouse && !self.of_both.is_empty() {
            let at = self.cast.someone("spouse");
            self.cast.people[at].subject = true;
            for known in std::mem::take(&mut self.of_both) {
                self.cast.put(at, known);
            }
        }
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
        // 老伴走了 is quoted whole, though 伴走了 said it.
        let cut = self.people.iter().find(|(begins, ends)| *begins < from && from < *ends);
        let from = cut.map_or(from, |(begins, _)| *begins);
        Known { fact, value: Some(value), span: Some([from, to]), words: self.text.typed(from, to) }
    }
}
