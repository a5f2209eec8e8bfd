//! Whatever is typed into the search is answered: random strings, every single character of the vocabulary, every
//! pair of ASCII signs. Nothing panics, and what is found is a service once each, of the city asked about.
//! How long it takes is measured by the benchmarks, not here.

mod finder;

use std::collections::BTreeSet;

use finder::{FINDER, answer, today};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use seeds::{Ask, DomainId, RegionSlug, SearchAnswer};

/// What is found in 隆昌.
fn search(words: &str) -> SearchAnswer {
    let region = RegionSlug::from("longchang");
    FINDER.search(&Ask { words, region: Some(&region), domain: None, as_of: today(), limit: 10, literal: false })
}

/// Asked in every other way: to the letter, of one domain, of no city, for nothing, while still typing.
fn otherwise(words: &str) -> Option<String> {
    let domain = DomainId::from("health");
    let anywhere = Ask { words, region: None, domain: None, as_of: today(), limit: 10, literal: false };
    let literal = FINDER.search(&Ask { literal: true, ..anywhere });
    let health = FINDER.search(&Ask { domain: Some(&domain), ..anywhere });
    let none = FINDER.search(&Ask { limit: 0, ..anywhere });
    let of_health = |id: &str| FINDER.catalogue().service(id).is_some_and(|service| service.domain == domain);
    let stranger = health.hits.iter().find(|hit| !of_health(hit.id.as_str()));
    let offered = FINDER.suggest(&Ask { limit: 6, ..anywhere });
    match stranger {
        _ if literal.corrected.is_some() => Some(format!("“{words}” is mended though asked to the letter")),
        _ if !none.hits.is_empty() => Some(format!("“{words}” finds what nobody asked for")),
        _ if offered.len() > 6 => Some(format!("“{words}” offers {} things", offered.len())),
        Some(hit) => Some(format!("“{words}” finds {} in health", hit.id)),
        None => None,
    }
}

/// What is wrong with an answer, if anything.
fn fault(words: &str) -> Option<String> {
    let answer = search(words);
    let region = RegionSlug::from("longchang");
    let ids: BTreeSet<&str> = answer.hits.iter().map(|hit| hit.id.as_str()).collect();
    if ids.len() != answer.hits.len() {
        return Some(format!("“{words}” finds a service twice"));
    }
    if answer.confident && answer.hits.is_empty() {
        return Some(format!("“{words}” is sure of nothing"));
    }
    let listed = |id: &&str| FINDER.catalogue().service(id).is_some_and(|service| service.listed_in(Some(&region)));
    let stranger = ids.into_iter().find(|id| !listed(id))?;
    Some(format!("“{words}” finds {stranger}, which 隆昌 does not list"))
}

fn no_faults(typed: impl Iterator<Item = String>) {
    let faults: Vec<String> = typed.filter_map(|words| fault(&words)).take(20).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_thousand_random_strings() {
    let config =
        Config { cases: 1_000, rng_seed: RngSeed::Fixed(20_261_121), failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&".{0,60}", |words| {
        prop_assert_eq!(fault(&words), None);
        prop_assert_eq!(otherwise(&words), None);
        // The same box takes situations.
        prop_assert!(answer(&words).situation.people.len() < 40);
        Ok(())
    });
    result.unwrap_or_else(|found| panic!("{found}"));
}

#[test]
fn every_single_character_of_the_vocabulary() {
    let catalogue = FINDER.catalogue();
    let aliases = catalogue.services().iter().flat_map(|service| service.data.aliases.iter().map(|(_, alias)| alias));
    let facts =
        catalogue.facts().all().iter().flat_map(|fact| fact.said.iter().chain(&fact.denied).map(String::as_str));
    let characters: BTreeSet<char> = aliases.chain(facts).flat_map(str::chars).collect();
    assert!(characters.len() > 1_000, "the vocabulary has shrunk to {} characters", characters.len());
    no_faults(characters.into_iter().map(String::from));
}

#[test]
fn every_pair_of_ascii_signs() {
    let signs = || (0x20_u8..0x7f).map(char::from);
    no_faults(signs().flat_map(|first| signs().map(move |second| format!("{first}{second}"))));
}
