//! The query's hits → an answer with reasons.

use seeds::{Ask, DomainId, SearchAnswer};
use tantivy::DocAddress;
use tantivy::collector::TopDocs;

use crate::Finder;
use crate::aside::Leads;
use crate::broad;
use crate::index::Place;
use crate::lexicon::{Meaning, Term};
use crate::mechanism::Mechanism;
use crate::query::query;
use crate::ranking;
use crate::shown::Shown;
use crate::situated;
use crate::typed::{Heard, Typed, Word};

/// How many domains are offered to look through where nothing stands behind an answer.
const MOST_NEAR: usize = 2;

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
    let typed = read(finder, ask);
    let (mut found, confident) = ranked(finder, &typed, ask);
    let elsewhere = elsewhere(finder, &typed, found.first().map(|best| best.slot)).map(str::to_owned);
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
        elsewhere: elsewhere.filter(|_| !confident),
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
    let found = find(finder, &typed, ask);
    let sure = found
        .first()
        .filter(|best| stands_behind(finder, &typed, best) && elsewhere(finder, &typed, Some(best.slot)).is_none());
    sure.map(|_| found.iter().take(ask.limit).map(|found| found.slot).collect()).unwrap_or_default()
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

/// The beginning of a long text: whoever tells a story says first what it is about,
/// and a whole page of words would only find everything.
fn first(words: &str) -> &str {
    const MOST: usize = 100;
    words.char_indices().nth(MOST).map_or(words, |(end, _)| &words[..end])
}
