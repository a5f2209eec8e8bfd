//! The vocabulary's words as one automaton: `(a|b)` alternatives, `<name>` groups, `…` gaps, `……` wider ones, `^` and `$` edges.
//!
//! - [`does`]: what a word does where it stands.
//! - [`builder`]: the words of a catalogue, gathered.
//! - [`spelled`]: one written form, spelled every way it allows; [`parted`]: where that is too many, two forms.

mod builder;
mod does;
mod parted;
mod spelled;

use daachorse::CharwiseDoubleArrayAhoCorasick;
use seeds::Catalogue;

use crate::lexicon::Lexicon;
use builder::Builder;
pub(super) use does::{Cue, Use};

/// All words, ready to be looked for at once.
pub(super) struct Patterns {
    /// None where there is no word at all.
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    /// The pieces, in the order of their spellings.
    pieces: Vec<Piece>,
    /// For each spelling, where its pieces begin; and one more, where the last one's end.
    of_spelling: Vec<usize>,
    /// Every word.
    pub(super) words: Vec<Word>,
}

/// A piece of a word in one spelling.
#[derive(Clone, Copy)]
struct Piece {
    /// Which word.
    word: u32,
    /// Which of its pieces.
    piece: u32,
}

/// A word of the vocabulary: its pieces in order, each some spellings.
pub(super) struct Word {
    /// How each piece after the first joins the one before it.
    pub(super) joints: Vec<Joint>,
    /// What it does.
    pub(super) does: Use,
    /// Whether it must stand free before its first character, and after its last: `^` and `$`.
    pub(super) edges: (bool, bool),
}

/// How a piece joins the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Right after it: a word of very many spellings, kept as two of few.
    Tight,
    /// A few characters later: `…`.
    Loose,
    /// The same, past a comma or two of the sentence: `……`.
    Far,
}

impl Word {
    /// Whether all its pieces stand side by side.
    pub(super) fn is_whole(&self) -> bool {
        self.joints.iter().all(|joint| *joint == Joint::Tight)
    }
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
        let found = self.automaton.iter().flat_map(move |automaton| automaton.find_overlapping_iter(folded));
        found.flat_map(move |found| {
            let (from, to) = (found.start(), found.end());
            let spelling = found.value() as usize;
            let pieces = &self.pieces[self.of_spelling[spelling]..self.of_spelling[spelling + 1]];
            pieces.iter().map(move |piece| (piece.word as usize, piece.piece as usize, from, to))
        })
    }
}
