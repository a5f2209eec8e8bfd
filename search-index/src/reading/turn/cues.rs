//! The cues before a word and after it, and how far they reach.

use super::{Turned, Turns};
use crate::reading::pattern::Cue;
use crate::reading::spot::Spot;

impl<'a> Turns<'a> {
    /// Whether a cue of a kind stands before a word and reaches it.
    pub(super) fn before(&self, turned: Turned<'_>, cue: Cue, reaches: fn(&Spot<'_>, usize) -> bool) -> bool {
        self.cues_before(turned, cue).any(|(spot, gap)| reaches(spot, gap))
    }

    /// Cues of a kind before a word, in its clause, with how far; none with another fact between.
    pub(super) fn cues_before<'s>(
        &'s self,
        turned: Turned<'s>,
        wanted: Cue,
    ) -> impl Iterator<Item = (&'s Spot<'a>, usize)> + 's {
        self.cues_of(turned.from).filter(move |(_, cue)| *cue == wanted).filter_map(move |(spot, _)| {
            // 疑似孤独症: the hedge may be part of a longer word that says less.
            let hedges = wanted == Cue::Perhaps && spot.to == turned.from;
            let inside = spot.within.fact || spot.within.person || (spot.within.cue && wanted != Cue::Not);
            // 不是农村家庭 denies by itself, and 不是 in it what else it says.
            let shared =
                wanted == Cue::Not && self.denials.iter().any(|denial| denial.0 == spot.from && turned.from < denial.1);
            let counts = turned.inside || hedges || shared || !inside;
            // 没当过 and 当过兵 share a piece.
            let own = self.text.char(turned.from).is_some_and(|c| "没不无未莫".contains(c));
            // 想吃 and 吃低保, too.
            let shares = spot.length() > 2 || matches!(wanted, Cue::Whether | Cue::Soon) && spot.length() == 2;
            let leads = spot.to <= turned.from || (!own && shares && spot.from < turned.from && spot.to < turned.to);
            let near = leads && self.text.same_clause(spot.from, turned.from);
            let free = counts && near && !self.fact_between(spot.to, turned.from);
            free.then(|| (*spot, turned.from.saturating_sub(spot.to)))
        })
    }

    /// Cues of a kind after a word, in its clause, with how far; none with another fact between.
    pub(super) fn cues_after<'s>(
        &'s self,
        turned: Turned<'s>,
        wanted: Cue,
    ) -> impl Iterator<Item = (&'s Spot<'a>, usize)> + 's {
        self.cues_of(turned.to.saturating_sub(1)).filter(move |(_, cue)| *cue == wanted).filter_map(move |(spot, _)| {
            let counts = !(spot.within.fact || spot.within.person);
            let near = spot.from >= turned.to && self.text.same_clause(turned.to.saturating_sub(1), spot.from);
            (counts && near && !self.fact_between(turned.to, spot.from)).then(|| (*spot, spot.from - turned.to))
        })
    }

    /// The cues of a clause.
    pub(super) fn cues_of(&self, at: usize) -> impl Iterator<Item = &(&'a Spot<'a>, Cue)> {
        let clause = self.text.clause(at);
        let first = self.cues.partition_point(|(spot, _)| spot.from < clause.start);
        self.cues[first..].iter().take_while(move |(spot, _)| spot.from < clause.end)
    }

    /// Where facts stand, from a place on.
    pub(super) fn facts_from(&self, from: usize) -> impl Iterator<Item = &(usize, usize)> {
        let first = self.facts.partition_point(|fact| fact.0 < from);
        self.facts[first..].iter()
    }

    /// Where facts and names of services stand, from a place on.
    pub(super) fn names_from(&self, from: usize) -> impl Iterator<Item = &(usize, usize)> {
        let first = self.names.partition_point(|name| name.0 < from);
        self.names[first..].iter()
    }

    /// Whether a whole fact stands between two places.
    pub(super) fn fact_between(&self, from: usize, to: usize) -> bool {
        self.facts_from(from).take_while(|fact| fact.0 < to).any(|fact| fact.1 <= to)
    }
}
