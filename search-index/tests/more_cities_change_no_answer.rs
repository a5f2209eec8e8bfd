//! However many cities are covered, and however each words its list: whoever asks in one of them finds the service
//! they found when there were two. Only the tail may differ: the rarest names of a nation are known by their words.

use std::path::Path;

use search_index::Finder;
use seeds::{Ask, Catalogue, Date, RegionSlug, Service};

const AS_OF: Date = Date::constant(2026, 11, 21);
/// More names than are known as phrases, so that some are found by their words alone.
const MORE: usize = 60;

fn catalogue() -> Catalogue {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    Catalogue::load(&seeds).unwrap_or_else(|problem| panic!("{problem}"))
}

/// The same with made-up counties, each with its own name inside every name it prints.
fn with_counties(two: &Catalogue) -> Catalogue {
    let mut regions = two.regions().to_vec();
    let mut services: Vec<Service> = two.services().to_vec();
    for number in 0..MORE {
        let model = &two.regions()[number % two.regions().len()];
        let slug = RegionSlug::from(format!("county-{number}").as_str());
        let name = format!("{}溪县", ["云", "金", "松", "柳", "晴"][number % 5].repeat(number / 5 + 1));
        for service in &mut services {
            if let Some(mut listing) = service.data.regions.get(&model.slug).cloned() {
                listing.name.insert_str(0, &name);
                service.data.regions.insert(slug.clone(), listing);
            }
        }
        let mut region = model.clone();
        region.slug = slug;
        regions.push(region);
    }
    Catalogue::new(regions, services, two.vocabulary().clone())
}

/// What people call the services, and what the lists do.
fn words(catalogue: &Catalogue) -> Vec<String> {
    let called = |service: &Service| -> Vec<String> {
        let printed = service.data.regions.values().map(|listing| listing.name.clone());
        let aliases = service.data.aliases.iter().map(|(_, alias)| alias.to_owned()).take(5);
        printed.chain(aliases).chain([service.data.plain_name.clone()]).collect()
    };
    catalogue.services().iter().flat_map(called).collect()
}

fn best(finder: &Finder, words: &str, region: &RegionSlug) -> (Option<String>, bool) {
    let ask = Ask { words, region: Some(region), domain: None, as_of: AS_OF, limit: 5, literal: false };
    let answer = finder.search(&ask);
    (answer.hits.first().map(|hit| hit.id.to_string()), answer.confident)
}

#[test]
fn the_best_answer_is_the_same_with_sixty_cities_more() {
    let two = catalogue();
    let words = words(&two);
    let cities: Vec<RegionSlug> = two.regions().iter().map(|region| region.slug.clone()).collect();
    let many = Finder::new(with_counties(&two)).expect("many cities are indexed");
    let two = Finder::new(two).expect("two cities are indexed");
    for words in &words {
        for city in &cities {
            assert_eq!(best(&many, words, city), best(&two, words, city), "“{words}” in {city}");
        }
    }
}

#[test]
fn a_name_that_one_city_prints_is_found_there() {
    let two = catalogue();
    let many = Finder::new(with_counties(&two)).expect("many cities are indexed");
    for region in &many.catalogue().regions()[two.regions().len()..] {
        for service in many.catalogue().services().iter().filter(|service| service.listed_in(Some(&region.slug))) {
            let name = service.name(Some(&region.slug));
            let (found, _) = best(&many, name, &region.slug);
            assert_eq!(found.as_deref(), Some(service.id.as_str()), "“{name}” in {}", region.slug);
        }
    }
}
