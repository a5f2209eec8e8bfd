//! The query's hits → an answer with reasons.

use seeds::{Ask, DomainId, SearchAnswer};

use crate::Finder;
use crate::broad;
use crate::led::Led;
use crate::lexicon::Meaning;
use crate::mechanism::Mechanism;
use crate::query::scored;
use crate::ranking;
use crate::shown::Shown;
use crate::situated;
use crate::sure::{covered, share, stands_behind};
use crate::typed::Typed;

/// How many domains are offered to look through where nothing stands behind an answer.
const MOST_NEAR: usize = 2;

/// A service found.
pub(crate) struct Found {
    /// Whose it is.
    pub(crate) slot: usize,
    /// What ranks it, higher first.
    pub(crate) score: f32,
}

/// Answers a search.
pub(crate) fn search(finder: &Finder, ask: &Ask<'_>) -> SearchAnswer {
    let typed = read(finder, ask);
    let Ranked { mut found, confident, elsewhere } = ranked(finder, &typed, ask);
    let broad = confident && ask.domain.is_none() && broad::is_broad(finder, &typed);
    let near = if broad {
        broad::spread(finder, &typed, &mut found)
    } else if elsewhere.is_some() {
        Vec::new()
    } else {
        nearest(finder, &typed, &found)
    };
    let shown = Shown::new(finder, &typed, first(ask.words));
    SearchAnswer {
        hits: found.iter().take(ask.limit).map(|found| shown.hit(found)).collect(),
        confident,
        guess: shown.guess().filter(|_| !confident && elsewhere.is_none() && !ask.literal),
        elsewhere: elsewhere.map(str::to_owned),
        broad,
        near,
        corrected: typed.corrected.filter(|_| confident),
    }
}

/// What was typed, as words of the catalogue.
pub(crate) fn read(finder: &Finder, ask: &Ask<'_>) -> Typed {
    let words = first(ask.words);
    if ask.literal { Typed::literally(words, &finder.lexicon) } else { Typed::read(words, &finder.lexicon) }
}

/// Services that stand behind what was typed, best first; none where none does. Only by the words: what they
/// come to as a situation is not weighed.
pub(crate) fn called(finder: &Finder, ask: &Ask<'_>) -> Vec<usize> {
    let typed = read(finder, ask);
    let led = Led::new(finder, &typed);
    let found = find(finder, &typed, ask, &led.not_meant());
    let sure =
        found.first().filter(|best| stands_behind(finder, &typed, best) && led.elsewhere(Some(best.slot)).is_none());
    sure.map(|_| found.iter().take(ask.limit).map(|found| found.slot).collect()).unwrap_or_default()
}

/// What was found.
pub(crate) struct Ranked<'a> {
    /// Best first.
    pub(crate) found: Vec<Found>,
    /// Whether the best stands behind an answer.
    pub(crate) confident: bool,
    /// What it asks for that no list has.
    pub(crate) elsewhere: Option<&'a str>,
}

/// What was found, and whether it is an answer.
pub(crate) fn ranked<'a>(finder: &'a Finder, typed: &'a Typed, ask: &Ask<'_>) -> Ranked<'a> {
    let led = Led::new(finder, typed);
    let not_meant = led.not_meant();
    let mut found = find(finder, typed, ask, &not_meant);
    let mut confident = found.first().is_some_and(|best| stands_behind(finder, typed, best));
    if !confident && finder.lexicon.uses(Mechanism::Situation) {
        confident = reconsider(finder, typed, ask, &mut found, &not_meant);
    }
    let elsewhere = led.elsewhere(found.first().map(|best| best.slot));
    Ranked { found, confident: confident && elsewhere.is_none(), elsewhere }
}

fn find(finder: &Finder, typed: &Typed, ask: &Ask<'_>, not_meant: &[usize]) -> Vec<Found> {
    let asked_for = |slot: usize| {
        ask.domain.is_none_or(|domain| finder.catalogue.services()[slot].domain == *domain)
            && !not_meant.contains(&slot)
    };
    let scored = scored(finder, typed, ask.region).into_iter().filter(|(slot, _)| asked_for(*slot));
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

/// Equal scores keep the order of the lists, so that an answer never depends on chance.
fn by_score(found: &mut [Found]) {
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
}

/// Where no word stands behind an answer: what the words come to as a situation, beside what they share with the
/// services. Whether that stands behind an answer.
fn reconsider(finder: &Finder, typed: &Typed, ask: &Ask<'_>, found: &mut Vec<Found>, not_meant: &[usize]) -> bool {
    let mut told = situated::told(finder, ask, told_in(typed, ask));
    told.gains.retain(|(slot, _)| !not_meant.contains(slot));
    if told.gains.is_empty() {
        return false;
    }
    let before: Vec<(usize, f32)> = found.iter().map(|found| (found.slot, found.score)).collect();
    for found in found.iter_mut() {
        found.score = share(finder, typed, found);
    }
    for &(slot, gain) in &told.gains {
        match found.iter_mut().find(|found| found.slot == slot) {
            Some(found) => found.score += gain,
            None => found.push(Found { slot, score: gain }),
        }
    }
    by_score(found);
    let Some(best) = found.first() else { return false };
    let covered = covered(finder, typed, best, &typed.as_written(&told.telling));
    let sure = covered >= ranking::COVERED_TO_BE_SURE
        && told.gains.iter().any(|&(slot, gain)| slot == best.slot && gain >= ranking::POSSIBLE);
    if covered < ranking::COVERED_TO_RERANK {
        let score_of = |slot: usize| before.iter().find(|(other, _)| *other == slot).map(|(_, score)| *score);
        found.retain_mut(|found| {
            score_of(found.slot).is_some_and(|score| {
                found.score = score;
                true
            })
        });
        by_score(found);
    }
    sure
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

/// The domains of hits that account for some of what was typed, nearest first. One shared syllable is no reason
/// to send anyone anywhere.
fn nearest(finder: &Finder, typed: &Typed, found: &[Found]) -> Vec<DomainId> {
    let mut near: Vec<DomainId> = Vec::new();
    for found in found.iter().take(MOST_NEAR * 2) {
        let domain = &finder.catalogue.services()[found.slot].domain;
        if near.len() < MOST_NEAR && !near.contains(domain) && share(finder, typed, found) >= ranking::NEAR_SHARE {
            near.push(domain.clone());
        }
    }
    near
}

/// What is read as a situation: what was typed, with its slips mended.
pub(crate) fn told_in<'a>(typed: &'a Typed, ask: &'a Ask<'_>) -> &'a str {
    typed.corrected.as_deref().unwrap_or(first(ask.words))
}

/// The beginning of a long text: whoever tells a story says first what it is about,
/// and a whole page of words would only find everything.
fn first(words: &str) -> &str {
    const MOST: usize = 100;
    words.char_indices().nth(MOST).map_or(words, |(end, _)| &words[..end])
}
