//! Whether a service stands behind what was typed: how much of it the service accounts for, and what leads away.

use crate::Finder;
use crate::aside::Leads;
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
        word.heard == Heard::Written
            && word.length() >= ranking::TELLING_LENGTH
            && finder.lexicon.terms_of(&word.text).any(|term| term.services().any(|slot| slot == best.slot))
    });
    share >= if said { ranking::CONFIDENT_SHARE_OF_A_SENTENCE } else { ranking::CONFIDENT_SHARE }
}

/// The share of what was typed that this service accounts for.
pub(crate) fn share(finder: &Finder, typed: &Typed, found: &Found) -> f32 {
    if let Some(letters) = &typed.letters {
        return if Scores::has(&finder.index, In::Initials, letters, found.slot) { 1.0 } else { 0.0 };
    }
    let weight = |word: &Word| finder.lexicon.tells(&word.text) * characters(word.length());
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

/// What neither list has, where the words are about it: a shop's business, or a subject of another office while the
/// best hit is called by no name of its own besides.
pub(crate) fn elsewhere<'a>(finder: &'a Finder, typed: &Typed, best: Option<usize>) -> Option<&'a str> {
    let about = finder.asides.find(&typed.key).into_iter().find(|aside| match aside.leads {
        Leads::Shopping => true,
        Leads::Elsewhere | Leads::Away { to_another: false, .. } => {
            best.is_none_or(|slot| !called_besides(finder, typed, slot, &aside.key))
        }
        Leads::Away { .. } => false,
    });
    about.map(|aside| aside.key.as_str())
}

/// Services that a word often confused leads away from, and that are not called by name besides.
pub(crate) fn not_meant(finder: &Finder, typed: &Typed) -> Vec<usize> {
    let away = finder.asides.find(&typed.key).into_iter().filter_map(|aside| match &aside.leads {
        Leads::Away { from, .. } => Some((from, aside.key.as_str())),
        _ => None,
    });
    let slots = away.flat_map(|(from, key)| from.iter().map(move |slot| (*slot, key)));
    slots.filter(|(slot, key)| !called_besides(finder, typed, *slot, key)).map(|(slot, _)| slot).collect()
}

/// Whether the words call a service by its name outside of `word`. 户口本 inside 户口本丢了 calls nothing; a longer
/// name that holds it does.
fn called_besides(finder: &Finder, typed: &Typed, slot: usize, word: &str) -> bool {
    let rest = typed.key.replacen(word, " ", 1);
    typed.words.iter().any(|own| {
        let by_name = |term: &Term| matches!(term.meaning, Meaning::Name(_) | Meaning::Alias(_));
        let terms = finder.lexicon.terms_of(&own.text).filter(|term| by_name(term));
        let of_it = terms.flat_map(Term::services).any(|other| other == slot);
        of_it && (rest.contains(&own.text) || (own.text.contains(word) && own.text != word))
    })
}
