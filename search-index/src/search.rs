//! The query's hits → an answer with reasons.

use seeds::{Ask, DomainId, Hit, SearchAnswer, Why};
use tantivy::DocAddress;
use tantivy::collector::TopDocs;

use crate::Finder;
use crate::aside::Leads;
use crate::index::Place;
use crate::lexicon::{Meaning, Term};
use crate::mechanism::Mechanism;
use crate::query::query;
use crate::ranking;
use crate::situated;
use crate::typed::{Heard, Typed, Word};

/// How many domains are offered to look through.
const MOST_NEAR: usize = 3;

/// A document found.
pub(crate) struct Found {
    /// Where it stands in the index.
    pub(crate) at: DocAddress,
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
    if !confident && finder.lexicon.uses(Mechanism::Situation) {
        confident = reconsider(finder, typed, ask, &mut found);
    }
    let best = found.first().map(|best| best.slot);
    let elsewhere = elsewhere(finder, typed, best).is_some();
    (found, confident && !elsewhere)
}

fn find(finder: &Finder, typed: &Typed, ask: &Ask<'_>) -> Vec<Found> {
    let Some(query) = query(typed, ask, &finder.lexicon, finder.index.fields) else {
        return Vec::new();
    };
    let searcher = &finder.index.searcher;
    let best = TopDocs::with_limit(ranking::DEPTH.max(ask.limit)).order_by_score();
    let mut found: Vec<Found> = searcher
        .search(&query, &best)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(score, at)| Some(Found { at, slot: slot(finder, at)?, score }))
        .collect();
    let not_meant = not_meant(finder, typed);
    found.retain(|found| !not_meant.contains(&found.slot));
    for found in &mut found {
        found.score += topic_order(finder, typed, found.slot);
    }
    // Equal scores keep the order of the lists, so that an answer never depends on chance.
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
    let bar = found.first().map_or(0.0, |best| best.score * ranking::NOISE);
    found.retain(|found| found.score >= bar);
    found
}

/// Where no word stands behind an answer: what the words come to as a situation, beside what they share with the
/// services. Whether that stands behind an answer.
fn reconsider(finder: &Finder, typed: &Typed, ask: &Ask<'_>, found: &mut Vec<Found>) -> bool {
    let words = typed.corrected.as_deref().unwrap_or(first(ask.words));
    let mut told = situated::told(finder, ask, words);
    let not_meant = not_meant(finder, typed);
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
            None => found.extend(finder.index.address(slot).map(|at| Found { at, slot, score: gain })),
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
    let Some(best) = found.first() else { return false };
    let covered = covered(finder, typed, best, &told.telling);
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
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
    }
    sure
}

/// The share of what was typed that is told of a life, or that this service accounts for.
fn covered(finder: &Finder, typed: &Typed, found: &Found, telling: &[bool]) -> f32 {
    let told = |at: usize| if telling.get(at).copied().unwrap_or(false) { 1.0 } else { 0.0 };
    let own = |word: &Word| match finder.index.place_of(found.at, &word.text) {
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

fn slot(finder: &Finder, at: DocAddress) -> Option<usize> {
    let column = finder.index.searcher.segment_reader(at.segment_ord).fast_fields().u64("slot").ok()?;
    usize::try_from(column.first(at.doc_id)?).ok()
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
fn not_meant(finder: &Finder, typed: &Typed) -> Vec<usize> {
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

/// The share of what was typed that this service accounts for.
pub(crate) fn share(finder: &Finder, typed: &Typed, found: &Found) -> f32 {
    if let Some(letters) = &typed.letters {
        let term = tantivy::Term::from_field_text(finder.index.fields.initials, letters);
        return if finder.index.has_term(found.at, &term) { 1.0 } else { 0.0 };
    }
    let weight = |word: &Word| finder.lexicon.tells(&word.text) * characters(word.length());
    let accounted = |word: &Word| {
        let heard = match word.heard {
            Heard::Written => 1.0,
            Heard::Sounded => ranking::SOUNDED,
            Heard::Slipped => ranking::SLIPPED,
            Heard::Inside => ranking::INSIDE,
        };
        let place = match finder.index.place_of(found.at, &word.text) {
            Place::Called => 1.0,
            Place::Described => ranking::DESCRIBED,
            Place::Nowhere => 0.0,
        };
        heard * place * weight(word)
    };
    let all: f32 = typed.words.iter().map(weight).sum::<f32>() + characters(typed.unknown);
    if all > 0.0 { typed.words.iter().map(accounted).sum::<f32>() / all } else { 0.0 }
}

#[expect(clippy::cast_precision_loss, reason = "at most a hundred characters are typed")]
fn characters(count: usize) -> f32 {
    count as f32
}

fn highlights(finder: &Finder, typed: &Typed, found: &Found) -> Vec<String> {
    let mut words: Vec<String> = typed
        .words
        .iter()
        .filter(|word| finder.index.place_of(found.at, &word.text) != Place::Nowhere)
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
                (_, Heard::Sounded | Heard::Slipped | Heard::Inside) => (3, Why::Sound(text)),
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
