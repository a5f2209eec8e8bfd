//! How a search was read and why its hits stand where they do: for whoever keeps the words.

use seeds::{Ask, ServiceId};

use crate::Finder;
use crate::led::Led;
use crate::places::Place;
use crate::search::{Found, Ranked, ranked, read, told_in};
use crate::situated;
use crate::sure::{place_of, share};
use crate::typed::{Heard, Typed, Word};

/// How a search was read, and what came of it.
pub struct Explanation {
    /// The text as it is compared: one spelling, no spaces.
    pub key: String,
    /// The text with its slips mended and its letters spelled out, where any were.
    pub corrected: Option<String>,
    /// The words of the catalogue in it.
    pub words: Vec<ExplainedWord>,
    /// How many characters no word accounts for.
    pub unknown: usize,
    /// What it asks for that neither list has.
    pub elsewhere: Option<String>,
    /// Services that a word often confused leads away from, each with the word.
    pub led_away: Vec<(String, ServiceId)>,
    /// Whether an answer stands behind it.
    pub confident: bool,
    /// The hits, best first.
    pub hits: Vec<ExplainedHit>,
}

/// A word of the catalogue that was typed.
pub struct ExplainedWord {
    /// As the catalogue spells it.
    pub text: String,
    /// Whether it was written so, or only sounds so.
    pub written: bool,
    /// How much it tells, 0 to 1: few services have it, or many.
    pub tells: f32,
    /// The services it stands for by itself.
    pub stands_for: Vec<ServiceId>,
}

/// A hit and what put it there.
pub struct ExplainedHit {
    /// The service.
    pub id: ServiceId,
    /// What ranks it: text and topic, or where nothing stood behind the best, its share and its gain.
    pub score: f32,
    /// The share of what was typed that it accounts for, 0 to 1.
    pub share: f32,
    /// What it gains by being what the words come to as a situation.
    pub gain: f32,
    /// Typed words it is called by.
    pub called: Vec<String>,
    /// Typed words that stand in what is said of it.
    pub described: Vec<String>,
}

/// Explains a search.
pub(crate) fn explain(finder: &Finder, ask: &Ask<'_>) -> Explanation {
    let typed = read(finder, ask);
    let Ranked { found, confident, elsewhere } = ranked(finder, &typed, ask);
    let gains = situated::told(finder, ask, told_in(&typed, ask)).gains;
    let hits = found.iter().take(ask.limit).map(|found| hit(finder, &typed, found, &gains)).collect();
    Explanation {
        elsewhere: elsewhere.map(str::to_owned),
        led_away: Led::new(finder, &typed)
            .away()
            .map(|(word, slot)| (word.to_owned(), finder.service_id(slot).clone()))
            .collect(),
        words: typed.words.iter().map(|word| explained(finder, word)).collect(),
        unknown: typed.unknown,
        confident,
        hits,
        key: typed.key,
        corrected: typed.corrected,
    }
}

fn explained(finder: &Finder, word: &Word) -> ExplainedWord {
    let mut slots: Vec<usize> = finder.lexicon.terms_of(&word.text).flat_map(|term| term.services()).collect();
    slots.dedup();
    ExplainedWord {
        text: word.text.clone(),
        written: word.heard == Heard::Written,
        tells: finder.lexicon.tells(&word.text),
        stands_for: slots.into_iter().map(|slot| finder.service_id(slot).clone()).collect(),
    }
}

fn hit(finder: &Finder, typed: &Typed, found: &Found, gains: &[(usize, f32)]) -> ExplainedHit {
    let standing = |place: Place| {
        let there = typed.words.iter().filter(|word| place_of(finder, found.slot, &word.text) == place);
        there.map(|word| word.text.clone()).collect()
    };
    ExplainedHit {
        id: finder.service_id(found.slot).clone(),
        score: found.score,
        share: share(finder, typed, found),
        gain: gains.iter().find(|(slot, _)| *slot == found.slot).map_or(0.0, |(_, gain)| *gain),
        called: standing(Place::Called),
        described: standing(Place::Described),
    }
}
