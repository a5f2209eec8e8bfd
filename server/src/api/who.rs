//! Who someone in a situation sent to us is: by id, by label, or whoever asks.

use seeds::{Catalogue, Kin, WhoId};

use super::given::PersonIn;
use crate::error::Problem;

/// The people of a situation, each once.
pub(super) struct People<'a> {
    catalogue: &'a Catalogue,
    taken: Vec<WhoId>,
}

impl<'a> People<'a> {
    pub(super) fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, taken: Vec::new() }
    }

    /// The id and label of the next person.
    pub(super) fn take(&mut self, given: &PersonIn, field: &str) -> Result<(WhoId, String), Problem> {
        let (kin, number) = match (&given.id, &given.who) {
            (Some(id), _) => self.by_id(id).ok_or_else(|| unknown(&format!("{field}.id")))?,
            (None, Some(who)) => self.by_label(who).ok_or_else(|| unknown(&format!("{field}.who")))?,
            (None, None) => self.by_id("self").ok_or_else(|| unknown(field))?,
        };
        // 孩子 twice: two children. An id twice: a mistake.
        let mut number = number;
        while given.id.is_none() && self.taken.contains(&numbered(kin, number)) {
            number += 1;
        }
        let id = numbered(kin, number);
        if self.taken.contains(&id) {
            return Err(Problem::unfit(format!("{field}.id"), "expected each person once".to_owned()));
        }
        self.taken.push(id.clone());
        let who = if number == 1 { kin.label.clone() } else { format!("{}{number}", kin.label) };
        Ok((id, who))
    }

    fn by_id(&self, id: &str) -> Option<(&'a Kin, u32)> {
        let (base, number) = match id.rsplit_once('-') {
            Some((base, digits)) if digits.starts_with(|c: char| c.is_ascii_digit()) => (base, several(digits)?),
            _ => (id, 1),
        };
        Some((self.people().find(|kin| kin.id.as_str() == base)?, number))
    }

    fn by_label(&self, who: &str) -> Option<(&'a Kin, u32)> {
        let label = who.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = &who[label.len()..];
        let number = if digits.is_empty() { 1 } else { several(digits)? };
        Some((self.people().find(|kin| kin.label == label)?, number))
    }

    /// Everyone there can be; 我们 and 他 are nobody by themselves.
    fn people(&self) -> impl Iterator<Item = &'a Kin> {
        let people = self.catalogue.vocabulary().people.iter();
        people.filter(|kin| !matches!(kin.id.as_str(), "household" | "pronoun"))
    }
}

/// From the second on, people are numbered.
fn several(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|n| (2..=99).contains(n) && !digits.starts_with('0'))
}

fn numbered(kin: &Kin, number: u32) -> WhoId {
    if number == 1 { kin.id.clone() } else { WhoId::from(format!("{}-{number}", kin.id).as_str()) }
}

/// Nobody that the vocabulary has.
pub(super) fn unknown(field: &str) -> Problem {
    Problem::unfit(field.to_owned(), "expected a person as `match` returns them: mother, child-2, 母亲".to_owned())
}
