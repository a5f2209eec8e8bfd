//! The vocabulary's words as one automaton: `(a|b)` alternatives, `<name>` groups, `…` gaps.
//!
//! - [`does`]: what a word does where it stands.
//! - [`builder`]: the words of a catalogue, gathered.
//! - [`spelled`]: one written form, spelled every way it allows.

mod builder;
mod does;
mod spelled;

use aho_corasick::AhoCorasick;
use seeds::Catalogue;

use crate::lexicon::Lexicon;
use builder::Builder;
pub(super) use does::{Cue, Use};

/// All words, ready to be looked for at once.
pub(super) struct Patterns {
    automaton: AhoCorasick,
    /// For each spelling, the words it is a piece of, and which piece.
    spellings: Vec<Vec<(usize, usize)>>,
    /// Every word.
    pub(super) words: Vec<Word>,
}

/// A word of the vocabulary: its pieces in order, each some spellings.
pub(super) struct Word {
    /// How many pieces it has.
    pub(super) pieces: usize,
    /// What it does.
    pub(super) does: Use,
}

impl Patterns {
    /// Every word of a catalogue.
    pub(super) fn new(catalogue: &Catalogue, lexicon: &Lexicon) -> Self {
        let mut builder = Builder::new(&catalogue.vocabulary().cues.groups);
        builder.catalogue(catalogue, lexicon);
        builder.build()
    }

    /// Every spelling in a text: which word and piece, and from where to where in bytes.
    pub(super) fn find<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = (usize, usize, usize, usize)> + 'a {
        self.automaton.find_overlapping_iter(folded).flat_map(move |found| {
            let (from, to) = (found.start(), found.end());
            self.spellings[found.pattern()].iter().map(move |&(word, piece)| (word, piece, from, to))
        })
    }
}
