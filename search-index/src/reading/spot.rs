//! Where in a text which word stands.

use seeds::{FactBook, Scope};

use super::pattern::{Cue, Patterns, Use};
use super::text::Text;

/// A word where it stands.
#[derive(Clone, Debug)]
pub(super) struct Spot<'a> {
    /// First character.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// What it does.
    pub(super) does: &'a Use,
    /// What longer words it stands inside of.
    pub(super) within: Within,
}

/// Kinds of longer words that a word stands strictly inside of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Within {
    /// Of another fact.
    pub(super) fact: bool,
    /// Of the same fact.
    pub(super) same: bool,
    /// For a person.
    pub(super) person: bool,
    /// That turns a sentence.
    pub(super) cue: bool,
    /// That names a service.
    pub(super) service: bool,
}

impl Spot<'_> {
    pub(super) fn length(&self) -> usize {
        self.to - self.from
    }
}

/// No word of the vocabulary is longer.
pub(super) const LONGEST_WORD: usize = 24;

/// How far the pieces of a word may stand from each other, in characters.
const WIDEST_GAP: usize = 10;

/// Every word of the vocabulary in a text, in order; longer words first where they begin together.
pub(super) fn spots<'a>(text: &Text, patterns: &'a Patterns, facts: &FactBook) -> Vec<Spot<'a>> {
    let mut whole: Vec<Spot<'a>> = Vec::new();
    let mut pieces: Vec<(usize, usize, usize, usize)> = Vec::new();
    for (word, piece, from, to) in patterns.find(&text.folded) {
        let (from, to) = (text.at_byte(from), text.at_byte(to));
        if patterns.words[word].pieces == 1 {
            whole.push(Spot { from, to, does: &patterns.words[word].does, within: Within::default() });
        } else {
            pieces.push((word, piece, from, to));
        }
    }
    mark_insides(&mut whole, facts);
    let loose = joined(text, patterns, &mut pieces);
    // What stands within a word of several pieces is part of what that word says.
    for spot in &mut whole {
        let covered = |wide: &Spot<'_>| {
            let swallows = matches!(wide.does, Use::Fact(place, _) if facts.at(*place).swallows);
            swallows && wide.from <= spot.from && spot.to <= wide.to
        };
        spot.within.fact |= matches!(spot.does, Use::Fact(..) | Use::Person(_)) && loose.iter().any(covered);
    }
    whole.extend(loose);
    whole.sort_by_key(|spot| (spot.from, std::cmp::Reverse(spot.to)));
    whole
}

/// Marks what stands strictly inside a longer word.
fn mark_insides(spots: &mut [Spot<'_>], facts: &FactBook) {
    spots.sort_by_key(|spot| (spot.from, std::cmp::Reverse(spot.to)));
    for at in 0..spots.len() {
        let (from, to) = (spots[at].from, spots[at].to);
        let mut within = Within::default();
        for longer in spots[..at].iter().rev().take_while(|longer| longer.from + LONGEST_WORD > from) {
            if longer.to < to || (longer.from, longer.to) == (from, to) {
                continue;
            }
            match (longer.does, spots[at].does) {
                (Use::Fact(a, _), Use::Fact(b, _)) if a == b => within.same = true,
                // What happened to everyone says nothing less of the one it happened to.
                (Use::Fact(event, _), Use::Fact(..)) if facts.at(*event).scope == Scope::Event => {}
                (Use::Fact(..), _) => within.fact = true,
                (Use::Person(_), _) => within.person = true,
                (Use::Cue(a), Use::Cue(b)) if a == b => within.cue = true,
                (Use::Cue(Cue::Idle), _) => within.fact = true,
                (Use::Cue(_), _) => {}
                (Use::Service(_), _) => within.service = true,
                (Use::Danger(_), _) => {}
            }
        }
        spots[at].within = within;
    }
}

/// Words of several pieces, found one after the other within a clause.
fn joined<'a>(text: &Text, patterns: &'a Patterns, pieces: &mut [(usize, usize, usize, usize)]) -> Vec<Spot<'a>> {
    pieces.sort_unstable();
    let mut found = Vec::new();
    let mut rest = &pieces[..];
    while let Some(&(word, ..)) = rest.first() {
        let count = rest.iter().take_while(|piece| piece.0 == word).count();
        let (own, after) = rest.split_at(count);
        let firsts = own.iter().take_while(|piece| piece.1 == 0);
        for &(_, _, from, mut to) in firsts {
            let complete = (1..patterns.words[word].pieces).all(|number| {
                let next = own.iter().find(|&&(_, piece, next, _)| {
                    // 失业险没交过: a negation between the pieces makes it another word.
                    let denied = || (to..next).any(|at| text.char(at).is_some_and(|c| "没未不".contains(c)));
                    piece == number
                        && next >= to
                        && next - to <= WIDEST_GAP
                        && text.same_clause(from, next)
                        && !denied()
                });
                if let Some(next) = next {
                    to = next.3;
                }
                next.is_some()
            });
            if complete {
                found.push(Spot { from, to, does: &patterns.words[word].does, within: Within::default() });
            }
        }
        rest = after;
    }
    found
}
