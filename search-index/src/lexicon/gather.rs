//! The words of a catalogue, gathered: its terms, and what stands in its texts.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use rustc_hash::{FxHashMap, FxHashSet};
use seeds::{AliasCause, Catalogue, Service};

use super::term::{Meaning, Term};
use crate::fold::fold;
use crate::han::Han;
use crate::sound::syllables;

/// Longer phrases are not listened for: nobody mistypes a whole sentence in the right rhythm.
const LONGEST_SOUND: usize = 8;

pub(super) fn terms(catalogue: &Catalogue) -> Vec<Term> {
    let mut terms = Vec::new();
    for (slot, service) in catalogue.services().iter().enumerate() {
        let mut names = known_names(service);
        names.push(&service.data.plain_name);
        names.sort_unstable();
        names.dedup();
        terms.extend(names.into_iter().map(|name| Term::new(name, Meaning::Name(slot))));
        terms.extend(service.data.aliases.iter().map(|(cause, alias)| match cause {
            AliasCause::Situation => Term::new(alias, Meaning::Life(slot)),
            _ => Term::new(alias, Meaning::Alias(slot)),
        }));
    }
    let slot_of = |id: &seeds::ServiceId| catalogue.services().iter().position(|s| &s.id == id);
    let topic = |text: &str, slots: Vec<usize>| Term::new(text, Meaning::Topic(slots));
    for group in &catalogue.vocabulary().topics {
        let slots: Vec<usize> = group.services.iter().filter_map(slot_of).collect();
        terms.extend(group.words.iter().map(|word| topic(word, slots.clone())));
    }
    for event in &catalogue.vocabulary().events {
        let services = catalogue.in_event(&event.id, None);
        terms.push(topic(&event.name, services.iter().filter_map(|s| slot_of(&s.id)).collect()));
    }
    for domain in &catalogue.vocabulary().domains {
        let services = catalogue.in_domain(&domain.id, None);
        terms.push(topic(&domain.name, services.iter().filter_map(|s| slot_of(&s.id)).collect()));
    }
    terms
}

/// Names that documents print for a service, as many as are known as phrases: what most cities print comes first.
/// Any other name is found by its words. Among thousands of cities, one's own name is a slip away from its
/// neighbours', and what is read, heard and mended must not grow with them.
pub(crate) fn known_names(service: &Service) -> Vec<&str> {
    const MOST: usize = 32;
    let mut printed: HashMap<&str, usize> = HashMap::new();
    for name in printed_names(service) {
        *printed.entry(name).or_default() += 1;
    }
    let mut names: Vec<(usize, &str)> = printed.into_iter().map(|(name, times)| (times, name)).collect();
    names.sort_unstable_by_key(|(times, name)| (Reverse(*times), *name));
    names.into_iter().take(MOST).map(|(_, name)| name).collect()
}

/// Every name a document prints for a service.
fn printed_names(service: &Service) -> impl Iterator<Item = &str> {
    service
        .data
        .regions
        .values()
        .flat_map(|listing| std::iter::once(&listing.name).chain(&listing.also_printed))
        .map(String::as_str)
}

/// Every word of two characters or more in the texts that are searched, and how many services have it.
pub(super) fn words(catalogue: &Catalogue, terms: &[Term], han: &Han) -> FxHashMap<String, usize> {
    let mut by_service: Vec<HashSet<String>> = catalogue.services().iter().map(|s| described(s, han)).collect();
    for term in terms {
        let words: Vec<&str> = long_words(&term.key, han).collect();
        for slot in term.services() {
            by_service[slot].extend(words.iter().map(|word| (*word).to_owned()));
        }
    }
    let mut having = FxHashMap::default();
    for word in by_service.into_iter().flatten() {
        *having.entry(word).or_default() += 1;
    }
    having
}

/// Characters that are words by themselves in several terms.
pub(super) fn lone(keys: &[String], han: &Han) -> FxHashSet<char> {
    const SEVERAL: usize = 3;
    let mut times: HashMap<char, usize> = HashMap::new();
    for word in keys.iter().flat_map(|key| han.cut(key)) {
        let mut chars = word.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            *times.entry(c).or_default() += 1;
        }
    }
    times.into_iter().filter(|(_, times)| *times >= SEVERAL).map(|(c, _)| c).collect()
}

fn described(service: &Service, han: &Han) -> HashSet<String> {
    let data = &service.data;
    // What many cities print to the letter is cut once.
    let audiences: HashSet<&str> = data.regions.values().filter_map(|listing| listing.audience.as_deref()).collect();
    let facts = data.facts.iter().map(|fact| fact.text.as_str());
    let names: HashSet<&str> = printed_names(service).collect();
    let texts = audiences.into_iter().chain(names).chain(facts).chain([data.summary.as_str(), &data.who, &data.gives]);
    texts.flat_map(|text| long_words(&fold(text), han).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn long_words<'a>(folded: &'a str, han: &Han) -> impl Iterator<Item = &'a str> {
    han.words(folded).filter(|word| word.chars().count() > 1)
}

pub(super) fn by_sound<'a>(words: impl Iterator<Item = &'a String>) -> FxHashMap<String, Vec<String>> {
    let mut by_sound: FxHashMap<String, Vec<String>> = FxHashMap::default();
    for word in words.filter(|word| (2..=LONGEST_SOUND).contains(&word.chars().count())) {
        let Some(sound) = syllables(word) else { continue };
        let alike = by_sound.entry(sound.join(" ")).or_default();
        if !alike.contains(word) {
            alike.push(word.clone());
        }
    }
    for alike in by_sound.values_mut() {
        alike.sort_unstable();
    }
    by_sound
}
