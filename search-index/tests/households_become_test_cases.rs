//! A household as cases of the catalogue's own tests: read back as those tests read them, every case comes out as
//! the household itself did, and none says more of anyone than the texts ask for.

#[path = "../../seeds/tests/case_file/mod.rs"]
mod case_file;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use case_file::{Cases, Expect, Told, as_of, situation};
use search_index::Finder;
use seeds::{Case, Catalogue, Edits, Line, MatchAsk, RegionSlug, Situation, Test, TestCaseFile};
use serde_json::Value as Json;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn finder() -> Finder {
    let catalogue = Catalogue::load(&root().join("seeds")).unwrap_or_else(|problem| panic!("{problem}"));
    Finder::new(catalogue).expect("indexes")
}

/// Every situation of ours, in the city it was told in: where, and the words.
fn told() -> Vec<(RegionSlug, String)> {
    let mut all = Vec::new();
    for file in ["situations_dev.jsonl", "situations_own.jsonl"] {
        let text = std::fs::read_to_string(root().join("tests/data").join(file)).expect(file);
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let case: Json = serde_json::from_str(line).expect("JSON");
            let region = case["region"].as_str().unwrap_or("longchang");
            all.push((RegionSlug::from(region), case["text"].as_str().expect("text").to_owned()));
        }
    }
    assert!(all.len() > 1000, "the situations are there");
    all
}

struct Made {
    situation: Situation,
    file: TestCaseFile,
    region: RegionSlug,
}

fn made(finder: &Finder, region: &RegionSlug, words: &str) -> Made {
    let ask = MatchAsk { words, situation: None, edits: &Edits::default(), region, as_of: as_of() };
    let answer = finder.answer(&ask);
    let case = Case {
        catalogue: finder.catalogue(),
        region,
        situation: &answer.situation,
        asked: &answer.situation.asked,
        as_of: as_of(),
    };
    let file = case.test_cases(&answer.judgement.results);
    Made { file, region: region.clone(), situation: answer.situation }
}

fn read(blocks: &str) -> Vec<Told> {
    if blocks.is_empty() {
        return Vec::new();
    }
    let cases: Cases = toml::from_str(blocks).unwrap_or_else(|problem| panic!("{problem}\n{blocks}"));
    cases.case
}

fn judged(catalogue: &Catalogue, service: &str, told: &Told, region: &RegionSlug) -> Expect {
    let service = catalogue.service(service).expect("a service");
    let (criteria, _) = catalogue.criteria(service, region).expect("criteria");
    let alone = situation(catalogue, told);
    let case = Case { catalogue, region, situation: &alone, asked: &[], as_of: as_of() };
    case.fit_of(alone.people.first(), criteria).into()
}

/// How each of the household stands to a service.
fn of_the_household(catalogue: &Catalogue, made: &Made, service: &str) -> BTreeSet<Expect> {
    let service = catalogue.service(service).expect("a service");
    let (criteria, _) = catalogue.criteria(service, &made.region).expect("criteria");
    let situation = &made.situation;
    let case = Case { catalogue, region: &made.region, situation, asked: &[], as_of: as_of() };
    let mut fits: BTreeSet<Expect> =
        situation.people.iter().map(|person| case.fit_of(Some(person), criteria).into()).collect();
    if situation.people.is_empty() {
        fits.insert(case.fit_of(None, criteria).into());
    }
    fits
}

/// Why a service that was judged gives no case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    Sensitive,
    /// Its city has a text of its own; a case could not be told from the other's without naming the city.
    AnotherText,
    /// Nothing that the text asks for is known of anyone, or the text asks for nothing.
    NothingToSay,
    /// An age on both sides of a bound (快满65), a day told by more than its year.
    WouldComeOutOtherwise,
}

fn why(catalogue: &Catalogue, made: &Made, service: &str) -> Why {
    let service = catalogue.service(service).expect("a service");
    let (criteria, _) = catalogue.criteria(service, &made.region).expect("criteria");
    let usual = service.data.regions.keys().next().expect("a city");
    let leaves = criteria.leaves();
    let asked = |id: &str| leaves.iter().any(|leaf| leaf.fact.as_str() == id);
    let mut known = made.situation.known().filter(|(_, known)| known.value.is_some());
    if service.data.sensitive || leaves.iter().any(|leaf| catalogue.facts().at(leaf.place).sensitive) {
        Why::Sensitive
    } else if !std::ptr::eq(criteria, catalogue.criteria(service, usual).expect("criteria").0) {
        Why::AnotherText
    } else if !known.any(|(_, known)| asked(known.fact.as_str())) {
        Why::NothingToSay
    } else {
        Why::WouldComeOutOtherwise
    }
}

#[test]
fn every_case_comes_out_as_the_household_did() {
    let finder = finder();
    let (mut cases, mut left_out): (usize, BTreeMap<Why, usize>) = (0, BTreeMap::new());
    for (region, words) in told() {
        let made = made(&finder, &region, &words);
        for service in &made.file.left_out {
            *left_out.entry(why(finder.catalogue(), &made, service.as_str())).or_default() += 1;
        }
        let all = read(&made.file.text());
        assert_eq!(all.len(), made.file.files.iter().map(|file| read(&file.blocks).len()).sum::<usize>());
        for file in &made.file.files {
            let service = file.service.as_str();
            let usual =
                finder.catalogue().service(service).expect("listed").data.regions.keys().next().expect("a city");
            for told in read(&file.blocks) {
                cases += 1;
                assert!(told.region.is_none(), "{words}: no place");
                // As the catalogue's own test judges it, and as this household was judged.
                for city in [usual, &region] {
                    let found = judged(finder.catalogue(), service, &told, city);
                    assert_eq!(found, told.expect, "{words}: {service} in {city}: {}", told.who);
                }
                let own = of_the_household(finder.catalogue(), &made, service);
                assert!(own.contains(&told.expect), "{words}: {service}: {:?}, the household {own:?}", told.expect);
            }
        }
    }
    assert!(cases > 5000, "{cases} cases is too few to prove anything");
    let otherwise = left_out.get(&Why::WouldComeOutOtherwise).copied().unwrap_or_default();
    assert!(
        otherwise * 50 < cases,
        "{otherwise} cases would come out otherwise, beside {cases}; left out {left_out:?}"
    );
}

/// Numbers in a case are bounds of the text it is judged by, or the last one before.
#[test]
fn a_case_tells_bounds_and_never_ages() {
    let finder = finder();
    for (region, words) in told() {
        for file in made(&finder, &region, &words).file.files {
            let service = finder.catalogue().service(file.service.as_str()).expect("listed");
            let (criteria, _) = finder.catalogue().criteria(service, &region).expect("criteria");
            for told in read(&file.blocks) {
                for (fact, value) in &told.facts {
                    let leaves = criteria.leaves();
                    let tests: Vec<_> = leaves.iter().filter(|leaf| leaf.fact.as_str() == fact).collect();
                    assert!(!tests.is_empty(), "{words}: {}: the text never asks for {fact}", service.id);
                    let Some(n) = value.as_integer() else { continue };
                    let is_bound = tests.iter().any(|leaf| match leaf.test {
                        Test::Between(least, most) => {
                            [i64::from(least), i64::from(least) - 1, i64::from(most), i64::from(most) + 1].contains(&n)
                        }
                        Test::WithinYears(years) => (i64::from(years) - 1..=i64::from(years) + 1).contains(&n),
                        Test::Is(_) | Test::In(_) => false,
                    });
                    assert!(is_bound, "{words}: {}: {fact} = {n} is no bound of its text", service.id);
                }
            }
        }
    }
}

#[test]
fn a_case_holds_no_words_no_place_and_no_relation_but_parent_and_child() {
    let finder = finder();
    let catalogue = finder.catalogue();
    let vocabulary = catalogue.vocabulary();
    let others: Vec<&str> = vocabulary
        .people
        .iter()
        .filter(|kin| !matches!(kin.line, Line::Parent | Line::Child | Line::Own | Line::Client | Line::Outside))
        .map(|kin| kin.id.as_str())
        .collect();
    for (region, words) in told() {
        let text = made(&finder, &region, &words).file.text();
        for city in catalogue.regions() {
            assert!(!text.contains(city.slug.as_str()) && !text.contains(&city.data.short), "{words}: {text}");
            assert!(city.data.districts.iter().all(|district| !text.contains(district)), "{words}: {text}");
        }
        for told in read(&text) {
            let (whose, _) = told.who.split_once('：').expect("who: what");
            assert!(["一个人", "父母", "孩子"].contains(&whose), "{words}: {whose}");
            assert!(told.facts.keys().all(|fact| !catalogue.facts().get(fact).expect("a fact").sensitive));
        }
        assert!(others.iter().all(|id| !text.contains(&format!("\"{id}\""))), "{words}: {text}");
    }
}

#[test]
fn an_age_becomes_the_bound_it_meets_or_just_misses() {
    let finder = finder();
    let region = RegionSlug::from("longchang");
    for (words, service, line) in [
        ("我妈82岁", "elderly-health", "facts = { age = 65 }\nexpect = \"yes\""),
        ("我妈63岁，想体检", "elderly-health", "facts = { age = 64 }\nexpect = \"no\""),
        ("男，67，有二级肢体残疾证，农村低保", "disability-allowances", "disability-grade = 1"),
    ] {
        let file = made(&finder, &region, words).file;
        let cases = file.files.iter().find(|file| file.service.as_str() == service);
        let cases = cases.unwrap_or_else(|| panic!("{words}: nothing of {service} in {}", file.text()));
        assert!(cases.blocks.contains(line), "{words}: {}", cases.blocks);
    }
    let mother = made(&finder, &region, "我妈82岁").file.text();
    assert!(mother.contains("父母：65岁") && !mother.contains("82"), "{mother}");
    assert!(made(&finder, &region, "我查出感染了艾滋病病毒").file.files.is_empty(), "what is sensitive is no case");
}
