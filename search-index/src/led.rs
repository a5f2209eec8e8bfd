//! Where words that lead away from services lead what was typed.

use crate::Finder;
use crate::aside::{Leads, Met};
use crate::lexicon::{Meaning, Term};
use crate::typed::Typed;

/// What leads away from services in what was typed.
pub(crate) struct Led<'a> {
    finder: &'a Finder,
    typed: &'a Typed,
    /// The longest first.
    met: Vec<Met<'a>>,
}

/// What may be said of a service beside a word that leads away from it.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    /// Its name, what people call it, a life that people tell who want it.
    ByName,
    /// Or a broad word that means it and others.
    AtAll,
}

impl<'a> Led<'a> {
    /// Looks through what was typed.
    pub(crate) fn new(finder: &'a Finder, typed: &'a Typed) -> Self {
        Self { finder, typed, met: finder.asides.find(&typed.key, &finder.lexicon.han) }
    }

    /// What neither list has, where the words are about it: a shop's business, or a subject of another office while
    /// nothing is said of the best hit besides.
    pub(crate) fn elsewhere(&self, best: Option<usize>) -> Option<&'a str> {
        let about = self.met.iter().find(|met| {
            let besides = |said| best.is_some_and(|slot| self.said_besides(slot, met.at, said));
            match &met.aside.leads {
                Leads::Shopping => !best.is_some_and(|slot| self.is_called(slot)),
                Leads::Elsewhere => !besides(Said::ByName),
                Leads::Paper => !besides(Said::AtAll),
                Leads::Away { from, to_another: false } => {
                    let other = best.is_some_and(|slot| !from.contains(&slot));
                    !besides(if other { Said::AtAll } else { Said::ByName })
                }
                Leads::Away { .. } => false,
            }
        });
        about.map(|met| met.aside.key.as_str())
    }

    /// Services that a word often confused leads away from, and of which nothing is said besides.
    pub(crate) fn not_meant(&self) -> Vec<usize> {
        self.away().map(|(_, slot)| slot).collect()
    }

    /// The same with the words that lead away.
    pub(crate) fn away(&self) -> impl Iterator<Item = (&'a str, usize)> {
        let away = self.met.iter().filter_map(|met| match &met.aside.leads {
            Leads::Away { from, .. } => Some((met.aside, from, met.at)),
            _ => None,
        });
        let slots = away.flat_map(|(aside, from, at)| from.iter().map(move |slot| (aside.key.as_str(), *slot, at)));
        let led = slots.filter(|(_, slot, at)| !self.said_besides(*slot, *at, Said::AtAll));
        led.map(|(word, slot, _)| (word, slot))
    }

    /// Whether something is said of a service outside of a place. 户口本 inside 户口本丢了 says nothing; a longer
    /// word that holds it does.
    fn said_besides(&self, slot: usize, at: (usize, usize), said: Said) -> bool {
        self.typed.words.iter().any(|word| {
            let outside = word.at.1 <= at.0 || at.1 <= word.at.0;
            let holds = word.at.0 <= at.0 && at.1 <= word.at.1 && word.at != at;
            let counts = |term: &Term| match &term.meaning {
                Meaning::Name(own) | Meaning::Alias(own) | Meaning::Life(own) => *own == slot,
                Meaning::Topic(slots) => (holds || said == Said::AtAll) && slots.contains(&slot),
            };
            (outside || holds) && self.finder.lexicon.terms_of(&word.text).any(counts)
        })
    }

    /// Whether all that was typed is what a service is called.
    fn is_called(&self, slot: usize) -> bool {
        let called = |term: &Term| !matches!(term.meaning, Meaning::Topic(_)) && term.services().any(|own| own == slot);
        self.finder.lexicon.terms_of(&self.typed.key).any(called)
    }
}
