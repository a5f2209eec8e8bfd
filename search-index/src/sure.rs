//! Whether a service stands behind what was typed: how much of it the service accounts for.

use crate::Finder;
use crate::lexicon::{Meaning, Term};
use crate::places::Place;
use crate::ranking;
use crate::schema::In;
use crate::scores::Scores;
use crate::search::Found;
use crate::typed::{Heard, Typed, Word};

/// Whether the best hit answers what was typed: most of it, or, in a long dictated sentence
/// full of other things, a part of it that stands for the service by itself.
pub(crate) fn stands_behind(finder: &Finder, typed: &Typed, best: &Found) -> bool {
    let share = share(finder, typed, best);
    let said = typed.words.iter().any(|word| {
        let own = |term: &Term| term.services().any(|slot| slot == best.slot);
        let long = word.length() >= ranking::TELLING_LENGTH && finder.lexicon.terms_of(&word.text).any(own);
        // 低保 is short, and nobody says it by chance.
        let rare = || !finder.lexicon.han.is_common(&word.text) && names(finder, best.slot, &word.text);
        word.heard == Heard::Written && (long || rare())
    });
    share >= if said { ranking::CONFIDENT_SHARE_OF_A_SENTENCE } else { ranking::CONFIDENT_SHARE }
}

/// The share of what was typed that this service accounts for.
pub(crate) fn share(finder: &Finder, typed: &Typed, found: &Found) -> f32 {
    if let Some(letters) = &typed.letters {
        return if Scores::has(&finder.index, In::Initials, letters, found.slot) { 1.0 } else { 0.0 };
    }
    // 低保 stands in the texts of many, and is the name of one.
    let tells =
        |word: &Word| if names(finder, found.slot, &word.text) { 1.0 } else { finder.lexicon.tells(&word.text) };
    let weight = |word: &Word| tells(word) * characters(word.length());
    let accounted = |word: &Word| {
        let heard = match word.heard {
            Heard::Written => 1.0,
            Heard::Sounded => ranking::SOUNDED,
            Heard::Slipped => ranking::SLIPPED,
            Heard::Inside => ranking::INSIDE,
        };
        let place = match place_of(finder, found.slot, &word.text) {
            Place::Called => 1.0,
            Place::Described => ranking::DESCRIBED,
            Place::Nowhere => 0.0,
        };
        heard * place * weight(word)
    };
    let all: f32 = typed.words.iter().map(weight).sum::<f32>() + characters(typed.unknown);
    // Words that everybody says about anything are no question by themselves, though a service has them all.
    let empty = typed.words.iter().all(|word| finder.lexicon.is_common(&word.text));
    let all = if empty { all.max(ranking::LEAST_SAID) } else { all };
    if all > 0.0 { typed.words.iter().map(accounted).sum::<f32>() / all } else { 0.0 }
}

/// Where a service has a word: called by it as a whole, or somewhere in its texts.
pub(crate) fn place_of(finder: &Finder, slot: usize, word: &str) -> Place {
    match finder.index.place_of(slot, word) {
        Place::Called => Place::Called,
        _ if finder.lexicon.terms_of(word).any(|term| term.services().any(|own| own == slot)) => Place::Called,
        other => other,
    }
}

/// Whether a word is a name of a service, or what people call it.
fn names(finder: &Finder, slot: usize, word: &str) -> bool {
    let by_name = |term: &Term| matches!(term.meaning, Meaning::Name(own) | Meaning::Alias(own) if own == slot);
    finder.lexicon.terms_of(word).any(by_name)
}

#[expect(clippy::cast_precision_loss, reason = "at most a hundred characters are typed")]
fn characters(count: usize) -> f32 {
    count as f32
}

/// The share of what was typed that is told of a life, or that this service accounts for.
pub(crate) fn covered(finder: &Finder, typed: &Typed, found: &Found, telling: &[bool]) -> f32 {
    let told = |at: usize| if telling.get(at).copied().unwrap_or(false) { 1.0 } else { 0.0 };
    let own = |word: &Word| match place_of(finder, found.slot, &word.text) {
        Place::Called => 1.0,
        Place::Described => ranking::DESCRIBED,
        Place::Nowhere => 0.0,
    };
    let mut covered = 0.0;
    let mut all = 0.0;
    for word in &typed.words {
        let weight = own(word);
        covered += (word.at.0..word.at.1).map(|at| f32::max(weight, told(at))).sum::<f32>();
        all += characters(word.at.1 - word.at.0);
    }
    for &at in &typed.unread {
        covered += told(at);
        all += 1.0;
    }
    if all > 0.0 { covered / all } else { 0.0 }
}
