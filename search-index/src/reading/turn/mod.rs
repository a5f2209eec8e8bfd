//! What a sentence does to a fact: states it, denies it, or leaves it open.
//!
//! - [`turned`]: what is turned.
//! - [`cues`]: the words that turn it, before it and after it.
//! - [`asked`], [`denied`]: what is asked or wished for, what is not so.
//! - [`pending`]: a paper or a diagnosis on its way.
//! - [`general`]: a question about the thing itself; [`wishes`]: sentences that want something.
//! - [`drawn`], [`harmless`]: a service drawn already, a danger that is none.

mod asked;
mod cues;
mod denied;
mod drawn;
mod general;
mod harmless;
mod pending;
mod turned;
mod wishes;

use seeds::fact::Fact;
use seeds::{Date, Value};

use super::pattern::{Cue, Use};
use super::spot::Spot;
use super::text::Text;
pub(super) use turned::Turned;
use wishes::asking;

/// What a sentence does to a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It is so.
    Said,
    /// It is not so.
    Denied,
    /// It is asked, wished for, feared, or was so once.
    Open,
}

/// The words that turn sentences, where they stand.
pub(super) struct Turns<'a> {
    text: &'a Text,
    /// In order of where they begin.
    cues: Vec<(&'a Spot<'a>, Cue)>,
    /// Where facts stand, in order of where they begin.
    facts: Vec<(usize, usize)>,
    /// Where facts and names of services stand, in the same order.
    names: Vec<(usize, usize)>,
    /// Where words stand that deny by themselves.
    denials: Vec<(usize, usize)>,
    /// For each sentence, whether it asks or wishes for something.
    asking: Vec<bool>,
    /// For each sentence, whether it tells of a film, a dream, the news.
    fiction: Vec<bool>,
    /// The year it is asked in.
    year: i16,
}

impl<'a> Turns<'a> {
    /// Gathers the cues of a text.
    pub(super) fn new(text: &'a Text, spots: &'a [Spot<'a>], as_of: Date) -> Self {
        let cues: Vec<(&Spot<'_>, Cue)> = spots
            .iter()
            .filter_map(|spot| match spot.does {
                Use::Cue(cue) => Some((spot, *cue)),
                _ => None,
            })
            .collect();
        let named = |spot: &&Spot<'_>| matches!(spot.does, Use::Fact(..) | Use::Service(_));
        let names = spots.iter().filter(named).map(|spot| (spot.from, spot.to)).collect();
        let facts =
            spots.iter().filter(|spot| matches!(spot.does, Use::Fact(..))).map(|spot| (spot.from, spot.to)).collect();
        let denies = |spot: &&Spot<'_>| matches!(spot.does, Use::Fact(_, Value::Flag(false)));
        let denials = spots.iter().filter(denies).map(|spot| (spot.from, spot.to)).collect();
        let mut fiction = vec![false; text.sentences()];
        for (spot, _) in cues.iter().filter(|(_, cue)| *cue == Cue::Fiction) {
            fiction[text.sentence(spot.from)] = true;
        }
        Self { text, cues, facts, names, denials, asking: asking(text), fiction, year: as_of.year() }
    }

    /// What the sentence does to a word in it.
    pub(super) fn of(&self, turned: Turned<'_>) -> Turn {
        if self.is_fiction(turned.from) {
            return Turn::Open;
        }
        let need = turned.is_need();
        if self.asked(turned, need) {
            return Turn::Open;
        }
        if self.is_pending(turned) {
            return Turn::Open;
        }
        if self.is_over(turned) {
            return Turn::Denied;
        }
        let owed = turned.fact.is_some_and(|fact| fact.owed);
        if self.denied_before(turned) || !owed && self.denied_after(turned) {
            return if self.was_once(turned) { Turn::Open } else { Turn::Denied };
        }
        let heard = self.before(turned, Cue::Others, |_, gap| gap <= 8);
        let perhaps = !need && (heard || self.before(turned, Cue::Perhaps, |_, gap| gap <= 5));
        let once = !turned.lasting && turned.fact.is_some_and(passes) && self.was_once(turned);
        let soon = turned.fact.is_some_and(|fact| fact.now) && self.before(turned, Cue::Soon, |_, gap| gap <= 8);
        if perhaps || once || soon { Turn::Open } else { Turn::Said }
    }

    /// 以前, 年轻时 before it.
    pub(super) fn was_once(&self, turned: Turned<'_>) -> bool {
        self.before(turned, Cue::Once, |_, gap| gap <= 6)
    }

    /// Whether the sentence tells of a film, a dream, the news.
    pub(super) fn is_fiction(&self, at: usize) -> bool {
        self.fiction[self.text.sentence(at)]
    }

    /// Whether a sentence asks or wishes for something.
    pub(super) fn asks_something(&self, at: usize) -> bool {
        self.asking[self.text.sentence(at)]
    }
}

/// Facts that pass: a job, a school, an insurance. Having been a soldier does not.
fn passes(fact: &Fact) -> bool {
    fact.passes || fact.granted
}
