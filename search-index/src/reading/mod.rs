//! Words → [`Situation`]: people, household, events; every fact with the words it came from.
//!
//! Modules in reading order:
//!
//! - [`text`]: the text, one folded character for each typed one, cut into clauses.
//! - [`pattern`]: the vocabulary's words, with alternatives and gaps, as one automaton.
//! - [`spot`]: where in a text which word stands.
//! - [`numbers`], [`ages`], [`grades`], [`dates`]: what is said in numbers.
//! - [`turn`]: not, perhaps, whether: what a sentence does to a fact.
//! - [`cast`]: who is spoken of, and whom a fact is said of.
//! - [`kin`]: what follows for one person from what another is.
//! - [`gather`]: all of it put together, with what cannot both be so.
//!
//! General mechanism over word lists: a sentence of a test never gets a rule of its own.
//! Deliberately absent: anything remembered between two readings.

mod ages;
mod cast;
mod dates;
mod gather;
mod grades;
mod kin;
mod numbers;
mod pattern;
mod spot;
mod text;
mod turn;

use seeds::{Catalogue, Date, ServiceId, Situation, Urgent};

use crate::lexicon::Lexicon;
use pattern::Patterns;
use text::Text;

/// Reads situations. Built once with the index and shared by every question.
pub(crate) struct Reader {
    patterns: Patterns,
}

/// What was read.
#[derive(Default)]
pub(crate) struct Reading {
    /// What was understood.
    pub(crate) situation: Situation,
    /// Services called by a name of theirs.
    pub(crate) asked: Vec<ServiceId>,
    /// Dangers told of, by place in the vocabulary.
    pub(crate) urgent: Vec<usize>,
}

impl Reader {
    /// Gathers the words of a catalogue.
    pub(crate) fn new(catalogue: &Catalogue, lexicon: &Lexicon) -> Self {
        Self { patterns: Patterns::new(catalogue, lexicon) }
    }

    /// Reads a text. Any text at all is read to the end, in time that grows with its length.
    pub(crate) fn read(&self, words: &str, catalogue: &Catalogue, as_of: Date) -> Reading {
        let text = Text::new(words);
        gather::gather(&text, &self.patterns, catalogue, as_of)
    }
}

/// The dangers by their place in the vocabulary.
pub(crate) fn dangers(catalogue: &Catalogue, places: &[usize]) -> Vec<Urgent> {
    places.iter().filter_map(|&place| catalogue.vocabulary().urgent.get(place).cloned()).collect()
}
