//! The query's hits → an answer with reasons.

use seeds::{Ask, DomainId, Hit, SearchAnswer, Why};

use crate::Finder;
use crate::lexicon::{Meaning, Term};
use crate::places::Place;
use crate::query::scored;
use crate::ranking;
use crate::schema::In;
use crate::scores::Scores;
use crate::situated;
use crate::typed::{Heard, Typed, Word};

/// How many domains are offered to look through.
const MOST_NEAR: usize = 3;

/// A service found.
pub(crate) struct Found {
    /// Whose it is.
    pub(crate) slot: usize,
    /// What ranks it, higher first.
    pub(crate) score: f32,
}

/// Answers a search.
pub(crate) fn search(finder: &Finder, ask: &Ask<'_>) -> SearchAnswer {
    let typed = Typed::read(first(ask.words), &finder.lexicon);
    let (found, confident) = ranked(finder, &typed, ask);
    let corrected = typed.corrected.clone().filter(|_| confident);
    let hits = found
        .iter()
        .take(ask.limit)
        .map(|found| Hit {
            id: finder.service_id(found.slot).clone(),
            highlights: highlights(finder, &typed, found),
            why: why(finder, &typed, found),
        })
        .collect();
    SearchAnswer { hits, confident, corrected, near: near(finder, &found) }
}

/// What was found, best first, and whether it stands behind an answer.
pub(crate) fn ranked(finder: &Finder, typed: &Typed, ask: &Ask<'_>) -> (Vec<Found>, bool) {
    let mut found = find(finder, typed, ask);
    let mut confident = found.first().is_some_and(|best| stands_behind(finder, typed, best));
    if !confident {
        confident = reconsider(finder, typed, ask, &mut found);
    }
    let best = found.first().map(|best| best.slot);
    let elsewhere = elsewhere(finder, typed, best).is_some();
    (found, confident && !elsewhere)
}

fn find(finder: &Finder, typed: &Typed, ask: &Ask<'_>) -> Vec<Found> {
    let of_domain = |slot: usize| ask.domain.is_none_or(|domain| finder.catalogue.services()[slot].domain == *domain);
    let scored = scored(finder, typed, ask.region).into_iter().filter(|(slot, _)| of_domain(*slot));
    let mut found: Vec<Found> = scored.map(|(slot, score)| Found { slot, score }).collect();
    by_score(&mut found);
    found.truncate(ranking::DEPTH.max(ask.limit));
    for found in &mut found {
        found.score += topic_order(finder, typed, found.slot);
    }
    by_score(&mut found);
    let bar = found.first().map_or(0.0, |best| best.score * ranking::NOISE);
    found.retain(|found| found.score >= bar);
    found
}

/// Where no word stands behind an answer: what the words come to as a situation, beside what they share with the
/// services. Whether that stands behind an answer.
fn reconsider(finder: &Finder, typed: &Typed, ask: &Ask<'_>, found: &mut Vec<Found>) -> bool {
    let words = typed.corrected.as_deref().unwrap_or(first(ask.words));
    let gains = situated::gains(finder, ask, words);
    if gains.is_empty() {
        return false;
    }
    for found in found.iter_mut() {
        found.score = share(finder, typed, found);
    }
    for &(slot, gain) in &gains {
        match found.iter_mut().find(|found| found.slot == slot) {
            Some(found) => found.score += gain,
            None => found.push(Found { slot, score: gain }),
        }
    }
    by_score(found);
    found.first().is_some_and(|best| gains.iter().any(|&(slot, gain)| slot == best.slot && gain >= ranking::POSSIBLE))
}

/// Equal scores keep the order of the lists, so that an answer never depends on chance.
fn by_score(found: &mut [Found]) {
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
}

/// A topic names its services in the order people want them.
fn topic_order(finder: &Finder, typed: &Typed, slot: usize) -> f32 {
    let said = typed.words.iter().flat_map(|word| finder.lexicon.terms_of(&word.text));
    let places = said.filter_map(|term| match &term.meaning {
        Meaning::Topic(slots) => {
            let place = slots.iter().position(|&other| other == slot)?;
            Some((slots.len() - place, slots.len()))
        }
        _ => None,
    });
    #[expect(clippy::cast_precision_loss, reason = "a topic has a handful of services")]
    let gain = places.map(|(from_end, of)| ranking::TOPIC_ORDER * from_end as f32 / of as f32);
    gain.fold(0.0, f32::max)
}

/// Whether the best hit answers what was typed: most of it, or, in a long dictated sentence
/// full of other things, a part of it that stands for the service by itself.
fn stands_behind(finder: &Finder, typed: &Typed, best: &Found) -> bool {
    let share = share(finder, typed, best);
    let said = typed.words.iter().any(|word| {
        word.heard == Heard::Written
            && word.length() >= ranking::TELLING_LENGTH
            && finder.lexicon.terms_of(&word.text).any(|term| term.services().any(|slot| slot == best.slot))
    });
    share >= if said { ranking::CONFIDENT_SHARE_OF_A_SENTENCE } else { ranking::CONFIDENT_SHARE }
}

/// What neither list has, where the words are about it and call the best hit by no name of its own besides.
pub(crate) fn elsewhere<'a>(finder: &'a Finder, typed: &Typed, best: Option<usize>) -> Option<&'a str> {
    let elsewhere = finder.catalogue.vocabulary().elsewhere.iter().filter(|word| typed.key.contains(word.as_str()));
    let longest = elsewhere.max_by_key(|word| word.len())?.as_str();
    let rest = typed.key.replacen(longest, " ", 1);
    let called = |word: &Word| {
        let terms = finder.lexicon.terms_of(&word.text);
        let by_name = |term: &Term| matches!(term.meaning, Meaning::Name(_) | Meaning::Alias(_));
        let of_best = terms.filter(|term| by_name(term)).any(|term| term.services().any(|slot| Some(slot) == best));
        // 户口本 inside 户口本丢了 calls nothing; a longer name that holds it does.
        of_best && (rest.contains(&word.text) || word.text.contains(longest))
    };
    (!typed.words.iter().any(called)).then_some(longest)
}

/// The share of what was typed that this service accounts for.
pub(crate) fn share(finder: &Finder, typed: &Typed, found: &Found) -> f32 {
    if let Some(letters) = &typed.letters {
        return if Scores::has(&finder.index, In::Initials, letters, found.slot) { 1.0 } else { 0.0 };
    }
    let weight = |word: &Word| finder.lexicon.tells(&word.text) * characters(word.length());
    let accounted = |word: &Word| {
        let heard = if word.heard == Heard::Written { 1.0 } else { ranking::SOUNDED };
        let place = match place_of(finder, found.slot, &word.text) {
            Place::Called => 1.0,
            Place::Described => ranking::DESCRIBED,
            Place::Nowhere => 0.0,
        };
        heard * place * weight(word)
    };
    let all: f32 = typed.words.iter().map(weight).sum::<f32>() + characters(typed.unknown);
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

fn highlights(finder: &Finder, typed: &Typed, found: &Found) -> Vec<String> {
    let mut words: Vec<String> = typed
        .words
        .iter()
        .filter(|word| place_of(finder, found.slot, &word.text) != Place::Nowhere)
        .map(|word| word.text.clone())
        .collect();
    words.dedup();
    words
}

/// The best reason: its name, what people call it, a topic, a sound, and last its texts.
fn why(finder: &Finder, typed: &Typed, found: &Found) -> Why {
    let mut reasons: Vec<(u8, Why)> = Vec::new();
    for word in &typed.words {
        for term in finder.lexicon.terms_of(&word.text) {
            if !term.services().any(|slot| slot == found.slot) {
                continue;
            }
            let text = term.text.clone();
            reasons.push(match (&term.meaning, word.heard) {
                (Meaning::Name(_), Heard::Written) => (0, Why::Name),
                (Meaning::Alias(_), Heard::Written) => (1, Why::Alias(text)),
                (Meaning::Topic(_), Heard::Written) => (2, Why::Topic(text)),
                (_, Heard::Sounded) => (3, Why::Sound(text)),
            });
        }
    }
    reasons.sort_by_key(|(rank, _)| *rank);
    reasons.into_iter().next().map_or(Why::Text, |(_, why)| why)
}

/// The domains of the best hits, nearest first.
fn near(finder: &Finder, found: &[Found]) -> Vec<DomainId> {
    let mut near: Vec<DomainId> = Vec::new();
    for found in found {
        let domain = &finder.catalogue.services()[found.slot].domain;
        if !near.contains(domain) && near.len() < MOST_NEAR {
            near.push(domain.clone());
        }
    }
    near
}

/// The beginning of a long text: whoever tells a story says first what it is about,
/// and a whole page of words would only find everything.
fn first(words: &str) -> &str {
    const MOST: usize = 100;
    words.char_indices().nth(MOST).map_or(words, |(end, _)| &words[..end])
}
