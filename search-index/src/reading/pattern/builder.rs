//! The words of a catalogue, gathered spelling by spelling.

use std::collections::HashMap;

use daachorse::CharwiseDoubleArrayAhoCorasick;
use seeds::{Catalogue, ChoiceId, Fact, FactKind, Reach, Value};

use super::parted::parted;
use super::spelled::{Groups, spelled};
use super::{Cue, Joint, Patterns, Piece, Use, Word};
use crate::fold::is_han;
use crate::lexicon::{Lexicon, Meaning};

/// Patterns on their way.
pub(super) struct Builder<'a> {
    groups: Groups<'a>,
    /// Each spelling with its number.
    spellings: HashMap<String, u32>,
    /// Pieces, each with the number of its spelling.
    pieces: Vec<(u32, Piece)>,
    words: Vec<Word>,
}

impl<'a> Builder<'a> {
    /// No words yet.
    pub(super) fn new(groups: Groups<'a>) -> Self {
        Self { groups, spellings: HashMap::new(), pieces: Vec::new(), words: Vec::new() }
    }

    /// Takes in every word of a catalogue.
    pub(super) fn catalogue(&mut self, catalogue: &Catalogue, lexicon: &Lexicon) {
        self.facts(catalogue);
        self.people(catalogue);
        self.cues(catalogue);
        for (place, urgent) in catalogue.vocabulary().urgent.iter().enumerate() {
            self.add_all(&urgent.said, &Use::Danger(place));
        }
        self.services(catalogue, lexicon);
    }

    /// All of them as one automaton.
    pub(super) fn build(mut self) -> Patterns {
        self.pieces.sort_by_key(|(spelling, piece)| (*spelling, piece.word, piece.piece));
        let count = self.spellings.len();
        let of_spelling =
            (0..=count).map(|spelling| self.pieces.partition_point(|(own, _)| (*own as usize) < spelling)).collect();
        let pieces = self.pieces.into_iter().map(|(_, piece)| piece).collect();
        // It refuses no words at all, and more of them than a machine has memory for; neither is ever read here.
        let automaton = CharwiseDoubleArrayAhoCorasick::with_values(self.spellings).ok();
        Patterns { automaton, pieces, of_spelling, words: self.words }
    }

    fn facts(&mut self, catalogue: &Catalogue) {
        for (place, fact) in catalogue.facts().all().iter().enumerate() {
            let (said, denied) = match fact.kind {
                // Words of a choice itself say that it is one of its values, and not which.
                FactKind::Choice => (Value::Choice(some_value(fact)), Value::Choice(vec!["none".into()])),
                _ => (Value::Flag(true), Value::Flag(false)),
            };
            self.add_all(&fact.said, &Use::Fact(place, said));
            self.add_all(&fact.denied, &Use::Fact(place, denied));
            for choice in &fact.values {
                self.add_all(&choice.said, &Use::Fact(place, Value::Choice(vec![choice.id.clone()])));
            }
        }
    }

    fn people(&mut self, catalogue: &Catalogue) {
        for (place, kin) in catalogue.vocabulary().people.iter().enumerate() {
            self.add_all(&kin.said, &Use::Person(place));
        }
    }

    fn cues(&mut self, catalogue: &Catalogue) {
        let cues = &catalogue.vocabulary().cues;
        let lists = [
            (&cues.not, Cue::Not),
            (&cues.not_after, Cue::NotAfter),
            (&cues.light, Cue::Light),
            (&cues.idle, Cue::Idle),
            (&cues.cured, Cue::Cured),
            (&cues.pending, Cue::Pending),
            (&cues.settled, Cue::Settled),
            (&cues.elsewhen, Cue::Elsewhen),
            (&cues.elsewhen_after, Cue::ElsewhenAfter),
            (&cues.perhaps, Cue::Perhaps),
            (&cues.whether, Cue::Whether),
            (&cues.whether_after, Cue::WhetherAfter),
            (&cues.once, Cue::Once),
            (&cues.soon, Cue::Soon),
            (&cues.others, Cue::Others),
            (&cues.fiction, Cue::Fiction),
            (&cues.already, Cue::Already),
        ];
        for (words, cue) in lists {
            self.add_all(words, &Use::Cue(cue));
        }
    }

    /// Names and aliases only: a broad topic names no service. Letters are left to the search.
    fn services(&mut self, catalogue: &Catalogue, lexicon: &Lexicon) {
        for term in &lexicon.terms {
            let named = matches!(term.meaning, Meaning::Name(_) | Meaning::Alias(_) | Meaning::Life(_));
            // A topic of few services, all of them for everyone, asks for those: 电视, 图书馆.
            let for_everyone = |slot: usize| catalogue.services()[slot].data.reach != Reach::Narrow;
            let wide = term.services().count() <= 3 && term.services().all(for_everyone);
            for slot in term.services().collect::<Vec<_>>() {
                if (named || wide) && term.key.chars().count() > 1 && term.key.chars().any(is_han) {
                    self.add(&term.key.clone(), &Use::Service(slot));
                }
            }
        }
    }

    fn add_all(&mut self, words: &[String], does: &Use) {
        for word in words {
            self.add(word, does);
        }
    }

    fn add(&mut self, written: &str, does: &Use) {
        let (written, edges) = edges(written);
        let mut joints = Vec::new();
        let mut pieces = Vec::new();
        for (at, breath) in written.split("……").enumerate() {
            for (within, piece) in breath.split('…').enumerate() {
                let parts = parted(piece, self.groups);
                let first = match (at, within) {
                    (0, 0) => None,
                    (_, 0) => Some(Joint::Far),
                    _ => Some(Joint::Loose),
                };
                joints.extend(first.into_iter().chain(std::iter::repeat_n(Joint::Tight, parts.len() - 1)));
                pieces.extend(parts);
            }
        }
        let word = self.words.len();
        self.words.push(Word { joints, does: does.clone(), edges });
        for (piece, part) in pieces.into_iter().enumerate() {
            let texts = spelled(part, self.groups);
            for text in texts.into_iter().filter(|text| !text.is_empty()) {
                let next = number(self.spellings.len());
                let spelling = *self.spellings.entry(text).or_insert(next);
                self.pieces.push((spelling, Piece { word: number(word), piece: number(piece) }));
            }
        }
    }
}

/// A word without its `^` and `$`, and whether it has them: 五保 as a note has it, and not in 五保户 or 第五保安.
fn edges(written: &str) -> (&str, (bool, bool)) {
    let (before, after) = (written.starts_with('^'), written.len() > 1 && written.ends_with('$'));
    (written.trim_start_matches('^').trim_end_matches('$'), (before, after))
}

/// A count as a number of 32 bits: no vocabulary has more words.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Every value that says that there is something at all.
fn some_value(fact: &Fact) -> Vec<ChoiceId> {
    fact.values.iter().map(|choice| choice.id.clone()).filter(|id| id.as_str() != "none").collect()
}
