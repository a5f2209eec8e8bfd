//! Broad words (补贴, 残疾, 小孩): a short answer over the likely needs, from as many domains as can be,
//! and the domains to narrow by.

use std::collections::HashMap;

use seeds::DomainId;

use crate::Finder;
use crate::lexicon::Meaning;
use crate::search::Found;
use crate::typed::Typed;

/// A word that stands for so many services, or that so many have in their texts, means none of them.
const MANY: usize = 3;
/// Hits of a broad answer: as many as are looked through.
const MOST_HITS: usize = 6;
/// So many of one domain stand together before another has its turn.
const TOGETHER: usize = 2;
/// Domains to narrow by.
const MOST_DOMAINS: usize = 5;

/// Whether what was typed is one word and means many services: a topic, a life event, a domain, or a word that is
/// nobody's name and stands in the texts of many.
pub(crate) fn is_broad(finder: &Finder, typed: &Typed) -> bool {
    let [word] = typed.words.as_slice() else { return false };
    let mut terms = finder.lexicon.terms_of(&word.text).peekable();
    let wide = terms.peek().is_some() || finder.lexicon.tells(&word.text) < 0.5;
    typed.unknown == 0
        && wide
        && terms.all(|term| matches!(&term.meaning, Meaning::Topic(slots) if slots.len() >= MANY))
}

/// Puts the service most wanted by the word first, what the word stands for before what only has it in its texts, and
/// the hits of other domains between those of one; keeps a few. The domains to narrow by: of those first.
pub(crate) fn spread(finder: &Finder, typed: &Typed, found: &mut Vec<Found>) -> Vec<DomainId> {
    let meant: Vec<usize> = typed
        .words
        .iter()
        .flat_map(|word| finder.lexicon.terms_of(&word.text))
        .flat_map(|term| term.services().collect::<Vec<_>>())
        .collect();
    // The vocabulary knows what most people want by it; the rest stand as they were found.
    let wanted = meant.iter().find_map(|slot| found.iter().position(|found| found.slot == *slot));
    if let Some(wanted) = wanted {
        found[..=wanted].rotate_right(1);
    }
    let mut of_domain: HashMap<&DomainId, usize> = HashMap::new();
    let mut turns: Vec<(usize, Found)> = Vec::with_capacity(found.len());
    for found in found.drain(..) {
        let before = of_domain.entry(&finder.catalogue.services()[found.slot].domain).or_default();
        let turn = *before / TOGETHER + usize::from(!meant.is_empty() && !meant.contains(&found.slot));
        *before += 1;
        turns.push((turn, found));
    }
    turns.sort_by_key(|(turn, _)| *turn);
    found.extend(turns.into_iter().map(|(_, found)| found));
    let domains = domains(finder, found);
    found.truncate(MOST_HITS);
    domains
}

fn domains(finder: &Finder, found: &[Found]) -> Vec<DomainId> {
    let mut domains: Vec<DomainId> = Vec::new();
    for found in found {
        let domain = &finder.catalogue.services()[found.slot].domain;
        if domains.len() < MOST_DOMAINS && !domains.contains(domain) {
            domains.push(domain.clone());
        }
    }
    domains
}
