//! What to offer while someone types: services, life events, domains.
//!
//! - [`unit`]: a character and every way to type it.
//! - [`shelf`]: every word that leads somewhere, found by its beginning or by any character in it.
//! - [`fit`]: how well a word answers to what has been typed so far.
//! - [`slips`]: words that differ by one character.
//! - [`pick`]: a few of each kind, in groups.
//!
//! Everything is laid out once; a question walks the words that begin like it.

mod fit;
mod pick;
mod shelf;
mod slips;
mod unit;

use std::collections::HashMap;

use seeds::{Ask, RegionSlug, Suggestion, SuggestionKind};

use crate::Finder;
use crate::lexicon::{Lexicon, key};
use crate::search::called;
use crate::suggest::pick::pick;
pub(crate) use crate::suggest::shelf::Shelf;
use crate::suggest::shelf::{Found, Target, Word};
use crate::suggest::unit::Key;

/// A target, and how it was reached.
pub(crate) struct Offer {
    target: Target,
    /// How far it is from what was typed; lower is better.
    cost: u32,
    /// How many words led there: what many words lead to is wanted more.
    words: u32,
    /// The word it was reached by; none where the whole search led there.
    by: Option<Found>,
}

/// Worse than this, and a search for the whole of it may know better.
const POOR: u32 = 85;
/// What a service costs that only a search found, and each one after it.
const SEARCHED: u32 = 90;
/// As many services as a search may bring.
const SEARCHED_FOR: usize = 3;

/// Suggests, in groups, the best group and the best of each first.
pub(crate) fn suggest(finder: &Finder, ask: &Ask<'_>) -> Vec<Suggestion> {
    let typed = key(ask.words);
    let mut offers = Offers::new();
    put_up(finder, &typed, ask.region, &mut offers);
    let bare = without_speech(&typed, &finder.lexicon);
    // 有 may be a word of speech, and the second character of 住有所居.
    if bare.len() < typed.len() && offers.values().all(|offer| offer.cost > POOR) {
        put_up(finder, bare, ask.region, &mut offers);
    }
    let poor = offers.values().all(|offer| offer.target.kind != SuggestionKind::Service || offer.cost > POOR);
    if poor && typed.chars().count() > 1 {
        for (place, slot) in (0..).zip(called(finder, &Ask { limit: SEARCHED_FOR, ..*ask })) {
            let target = Target { kind: SuggestionKind::Service, place: slot };
            keep(&mut offers, Offer { target, cost: SEARCHED + place, words: 1, by: None });
        }
    }
    pick(offers, ask.limit).iter().map(|offer| suggestion(finder, offer, ask.region)).collect()
}

/// The best offer of each target.
type Offers = HashMap<Target, Offer>;

/// Offers every target of the words that begin as was typed; where none is near, of those but for one slip.
fn put_up(finder: &Finder, typed: &str, region: Option<&RegionSlug>, offers: &mut Offers) {
    let shelf = &finder.shelf;
    let keys = Key::all(typed, shelf);
    let listed = |target: &Target| {
        target.kind != SuggestionKind::Service || finder.catalogue().services()[target.place].listed_in(region)
    };
    let mut put = |found: Found| {
        for (target, more) in shelf.words[found.word].targets.iter().filter(|(target, _)| listed(target)) {
            keep(offers, Offer { target: *target, cost: found.cost + more, words: 1, by: Some(found) });
        }
    };
    let nearest = shelf.begun(&keys, &mut put);
    if nearest.is_none_or(|cost| cost > POOR) {
        shelf.slipped(&keys, &mut put);
    }
}

fn keep(offers: &mut Offers, offer: Offer) {
    match offers.get_mut(&offer.target) {
        None => drop(offers.insert(offer.target, offer)),
        Some(known) => {
            let words = known.words + u32::from(offer.cost <= POOR);
            if offer.cost < known.cost {
                *known = offer;
            }
            known.words = words;
        }
    }
}

/// Without the words of speech around it: 我想问一下低保咋个办 → 低保. The whole where nothing else is left.
fn without_speech<'a>(typed: &'a str, lexicon: &Lexicon) -> &'a str {
    let mut rest = typed;
    while let Some((_, shorter)) = split(rest, |at| (&rest[..at], &rest[at..]), lexicon, true) {
        rest = shorter;
    }
    while let Some((_, shorter)) = split(rest, |at| (&rest[at..], &rest[..at]), lexicon, false) {
        rest = shorter;
    }
    if rest.is_empty() { typed } else { rest }
}

/// The longest word of speech at one end, and what is left without it.
fn split<'a>(
    text: &'a str,
    cut: impl Fn(usize) -> (&'a str, &'a str),
    lexicon: &Lexicon,
    from_the_left: bool,
) -> Option<(&'a str, &'a str)> {
    const LONGEST: usize = 8;
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let sizes = (1..=LONGEST.min(places.len().saturating_sub(1))).rev();
    let places = sizes.map(|size| if from_the_left { places[size] } else { places[places.len() - 1 - size] });
    places.map(cut).find(|(speech, _)| lexicon.is_filler(speech))
}

fn suggestion(finder: &Finder, offer: &Offer, region: Option<&RegionSlug>) -> Suggestion {
    let catalogue = finder.catalogue();
    let vocabulary = catalogue.vocabulary();
    let place = offer.target.place;
    let (text, id) = match offer.target.kind {
        SuggestionKind::Service => {
            let service = &catalogue.services()[place];
            (service.data.plain_name.clone(), service.id.to_string())
        }
        SuggestionKind::Event => (vocabulary.events[place].name.clone(), vocabulary.events[place].id.to_string()),
        SuggestionKind::Domain => {
            let domain = &vocabulary.domains[place];
            (catalogue.domain_name(&domain.id, region).to_owned(), domain.id.to_string())
        }
    };
    let via = offer.by.and_then(|found| via(&finder.shelf.words[found.word], found, &key(&text)));
    let sensitive = offer.target.kind == SuggestionKind::Service && catalogue.services()[place].data.sensitive;
    Suggestion { text, kind: offer.target.kind, id, via, sensitive }
}

/// The word something was found by, where what was typed of it cannot be seen in the text itself.
fn via(word: &Word, found: Found, text: &str) -> Option<String> {
    let (from, to) = found.typed;
    let typed: String = word.key.chars().skip(from).take(to - from).collect();
    (!text.contains(&typed)).then(|| word.text.clone())
}
