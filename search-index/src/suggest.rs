//! What to offer while someone types: services, life events, domains.

use seeds::{Catalogue, RegionSlug, Suggestion, SuggestionKind};

use crate::Finder;
use crate::lexicon::{Meaning, Term, key};

/// How well a term answers to what has been typed so far, and how long it is; lower is better.
type Fit = (u8, usize);

/// Suggests, best first, one of a kind each.
pub(crate) fn suggest(finder: &Finder, words: &str, region: Option<&RegionSlug>, limit: usize) -> Vec<Suggestion> {
    let typed = key(words);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut fits: Vec<(Fit, SuggestionKind, usize, Suggestion)> = Vec::new();
    services(finder, &typed, region, &mut fits);
    places(finder.catalogue(), &typed, &mut fits);
    fits.sort_by_key(|(fit, kind, place, _)| (*fit, *kind, *place));
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for (.., suggestion) in fits {
        if !suggestions.iter().any(|other| (other.kind, &other.id) == (suggestion.kind, &suggestion.id)) {
            suggestions.push(suggestion);
        }
    }
    suggestions.truncate(limit);
    suggestions
}

fn services(
    finder: &Finder,
    typed: &str,
    region: Option<&RegionSlug>,
    fits: &mut Vec<(Fit, SuggestionKind, usize, Suggestion)>,
) {
    let letters = typed.bytes().all(|byte| byte.is_ascii_lowercase());
    for term in &finder.lexicon.terms {
        let (Meaning::Name(slot) | Meaning::Alias(slot)) = term.meaning else { continue };
        let service = &finder.catalogue().services()[slot];
        if !service.listed_in(region) {
            continue;
        }
        let Some(fit) = fit(term, typed, letters) else { continue };
        let text = service.data.plain_name.clone();
        fits.push((fit, SuggestionKind::Service, slot, suggestion(text, SuggestionKind::Service, service.id.as_str())));
    }
}

fn places(catalogue: &Catalogue, typed: &str, fits: &mut Vec<(Fit, SuggestionKind, usize, Suggestion)>) {
    let vocabulary = catalogue.vocabulary();
    let events =
        vocabulary.events.iter().map(|e| (SuggestionKind::Event, e.name.as_str(), e.line.as_str(), e.id.as_str()));
    let domains =
        vocabulary.domains.iter().map(|d| (SuggestionKind::Domain, d.name.as_str(), d.hint.as_str(), d.id.as_str()));
    for (place, (kind, name, about, id)) in events.chain(domains).enumerate() {
        let fit = match (key(name).contains(typed), key(about).contains(typed)) {
            (true, _) => 2,
            (_, true) => 4,
            _ => continue,
        };
        let fit = (fit, key(name).chars().count());
        fits.push((fit, kind, place, suggestion(name.to_owned(), kind, id)));
    }
}

fn suggestion(text: String, kind: SuggestionKind, id: &str) -> Suggestion {
    Suggestion { text, kind, id: id.to_owned() }
}

fn fit(term: &Term, typed: &str, letters: bool) -> Option<Fit> {
    let spelled = || std::iter::once(&term.pinyin).chain(&term.initials);
    let how = if term.key == typed {
        0
    } else if letters && spelled().any(|all| all == typed) {
        1
    } else if term.key.starts_with(typed) {
        2
    } else if term.key.contains(typed) {
        3
    } else if letters && typed.len() > 1 && spelled().any(|all| all.starts_with(typed)) {
        // One letter begins too much to be a hint.
        4
    } else {
        return None;
    };
    Some((how, term.key.chars().count()))
}
