//! Where in a text which word stands.

use seeds::{FactBook, Scope};

use super::pattern::{Cue, Joint, Patterns, Use};
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
    /// That holds it by chance.
    pub(super) idle: bool,
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
    let mut pieces: Vec<Found> = Vec::new();
    for (word, piece, from, to) in patterns.find(&text.folded) {
        let (from, to) = (text.at_byte(from), text.at_byte(to));
        if patterns.words[word].joints.is_empty() {
            if !stands_free(text, patterns.words[word].edges, from, to) {
                continue;
            }
            whole.push(Spot { from, to, does: &patterns.words[word].does, within: Within::default() });
        } else {
            pieces.push((word, piece, from, to));
        }
    }
    let (side_by_side, loose): (Vec<_>, Vec<_>) =
        joined(text, patterns, &mut pieces).into_iter().partition(|(word, _)| patterns.words[*word].is_whole());
    whole.extend(side_by_side.into_iter().map(|(_, spot)| spot));
    mark_insides(&mut whole, facts);
    let loose: Vec<Spot<'a>> = loose.into_iter().map(|(_, spot)| spot).collect();
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
                (Use::Fact(place, _), Use::Person(_)) if facts.at(*place).names_people => {}
                (Use::Fact(..), _) => within.fact = true,
                (Use::Person(_), _) => within.person = true,
                (Use::Cue(a), Use::Cue(b)) if a == b => within.cue = true,
                (Use::Cue(Cue::Idle), _) => {
                    within.fact = true;
                    within.idle = true;
                }
                (Use::Cue(_), _) => {}
                (Use::Service(_), _) => within.service = true,
                (Use::Danger(_), _) => {}
            }
        }
        spots[at].within = within;
    }
}

/// Words of several pieces, found one after the other within a clause, each with the number of its word.
fn joined<'a>(text: &Text, patterns: &'a Patterns, pieces: &mut [Found]) -> Vec<(usize, Spot<'a>)> {
    pieces.sort_unstable();
    let mut found = Vec::new();
    let mut rest = &pieces[..];
    while let Some(&(number, ..)) = rest.first() {
        let count = rest.iter().take_while(|piece| piece.0 == number).count();
        let (own, after) = rest.split_at(count);
        let word = &patterns.words[number];
        for &(_, _, from, to) in own.iter().take_while(|piece| piece.1 == 0) {
            let ends = completed(text, &word.joints, own, (1, from, to));
            if let Some(to) = ends.filter(|&to| stands_free(text, word.edges, from, to)) {
                found.push((number, Spot { from, to, does: &word.does, within: Within::default() }));
            }
        }
        rest = after;
    }
    found
}

/// Whether nothing that could be part of a longer word stands where a word asks for an edge.
fn stands_free(text: &Text, (before, after): (bool, bool), from: usize, to: usize) -> bool {
    let char_before = from.checked_sub(1).and_then(|at| text.char(at));
    // 女22大四: an age is no part of a word.
    let free_before = char_before.is_none_or(|c| !c.is_alphanumeric() || c.is_ascii_digit() || c == '岁');
    (!before || free_before) && (!after || text.char(to).is_none_or(|c| !c.is_alphanumeric()))
}

/// A piece where it stands: its word, which of its pieces, and from where to where.
type Found = (usize, usize, usize, usize);

/// Where a word ends whose pieces up to one stand in the text already, if the rest of them follow.
fn completed(text: &Text, joints: &[Joint], own: &[Found], (next, from, to): (usize, usize, usize)) -> Option<usize> {
    let Some(joint) = joints.get(next - 1) else { return Some(to) };
    // In the order they stand in, so that only those near by are looked at.
    let first = own.partition_point(|&(_, piece, at, _)| (piece, at) < (next, to));
    let widest = if *joint == Joint::Tight { 0 } else { WIDEST_GAP };
    let near = own[first..].iter().take_while(|&&(_, piece, at, _)| piece == next && at - to <= widest);
    // 失业险没交过: a negation between the pieces makes it another word, in the clause of the later one.
    let denied = |at: usize| {
        let between = to.max(text.clause(at).start)..at;
        between.into_iter().any(|at| text.char(at).is_some_and(|c| "没未不".contains(c)))
    };
    let follows = |at: usize| match joint {
        Joint::Tight => true,
        Joint::Loose => text.same_clause(from, at) && !denied(at),
        Joint::Far => text.same_sentence(from, at) && !denied(at),
    };
    let mut candidates: Vec<&Found> = near.filter(|&&(_, _, at, _)| follows(at)).collect();
    // Side by side, the longest spelling is meant: 跟到 and not 跟.
    if *joint == Joint::Tight {
        candidates.reverse();
    }
    candidates.into_iter().find_map(|&(.., end)| completed(text, joints, own, (next + 1, from, end)))
}
