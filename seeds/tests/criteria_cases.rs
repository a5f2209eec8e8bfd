//! Every service's criteria, said as cases: `tests/cases/<service>.toml`. A case gives facts of one
//! person (age in completed years on the day, or `born`), and whether the text speaks of them.

mod case_file;

use std::path::{Path, PathBuf};

use case_file::{Cases, Expect, Told, as_of, situation};
use seeds::{Bounds, Case, Catalogue, Criteria, Days, RegionSlug, Test};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn catalogue() -> Catalogue {
    Catalogue::load(&root()).unwrap_or_else(|problem| panic!("{problem}"))
}

fn cases(service: &str) -> Option<Vec<Told>> {
    let file = root().join("tests/cases").join(format!("{service}.toml"));
    let text = std::fs::read_to_string(&file).ok()?;
    let cases: Cases = toml::from_str(&text).unwrap_or_else(|problem| panic!("{}: {problem}", file.display()));
    Some(cases.case)
}

fn judged(catalogue: &Catalogue, criteria: &Criteria, told: &Told, region: &RegionSlug) -> Expect {
    let situation = situation(catalogue, told);
    let case = Case { catalogue, region, situation: &situation, asked: &[], as_of: as_of() };
    case.fit_of(situation.people.first(), criteria).into()
}

fn region_of(told: &Told, service: &seeds::Service) -> RegionSlug {
    match &told.region {
        Some(slug) => RegionSlug::from(slug.as_str()),
        None => service.data.regions.keys().next().expect("a service is listed somewhere").clone(),
    }
}

#[test]
fn every_case_comes_out_as_its_file_says() {
    let catalogue = catalogue();
    let mut faults = Vec::new();
    for service in catalogue.services() {
        for told in cases(service.id.as_str()).unwrap_or_default() {
            let region = region_of(&told, service);
            let (criteria, _) = catalogue.criteria(service, &region).expect("criteria");
            let found = judged(&catalogue, criteria, &told, &region);
            if found != told.expect {
                faults.push(format!(
                    "tests/cases/{}.toml: {}: expected {:?}, found {found:?}",
                    service.id, told.who, told.expect
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_service_has_a_yes_a_no_and_an_unknown_where_its_text_allows_them() {
    let catalogue = catalogue();
    let mut faults = Vec::new();
    for service in catalogue.services() {
        let id = &service.id;
        let Some(cases) = cases(id.as_str()) else {
            faults.push(format!("seeds/tests/cases/{id}.toml is missing: write its cases"));
            continue;
        };
        let region = service.data.regions.keys().next().expect("a service is listed somewhere");
        let (criteria, _) = catalogue.criteria(service, region).expect("criteria");
        for wanted in possible(criteria) {
            if !cases.iter().any(|case| case.expect == wanted) {
                faults.push(format!("seeds/tests/cases/{id}.toml has no case that comes out {wanted:?}"));
            }
        }
        for leaf in criteria.leaves() {
            if let Test::Between(least, most) = leaf.test {
                let edges =
                    [least.checked_sub(1), Some(least), (most < 200).then_some(most), (most < 200).then(|| most + 1)];
                for edge in edges.into_iter().flatten().filter(|_| least > 0 || most < 200) {
                    if !cases.iter().any(|case| has_number(case, leaf.fact.as_str(), edge))
                        && (edge > 0 || leaf.fact.as_str() == "age")
                    {
                        faults.push(format!(
                            "seeds/tests/cases/{id}.toml has no case with {} = {edge}, a bound of its text",
                            leaf.fact
                        ));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn has_number(told: &Told, fact: &str, n: u32) -> bool {
    told.facts.get(fact).and_then(toml::Value::as_integer) == Some(i64::from(n))
}

/// What a text's criteria can come out as at all.
fn possible(criteria: &Criteria) -> Vec<Expect> {
    match criteria {
        Criteria::Universal(_) => vec![Expect::Yes],
        Criteria::Undetermined(_) => vec![Expect::Unknown],
        Criteria::OpenEnded(_) => vec![Expect::NotNamed],
        Criteria::Leaf(_) => vec![Expect::Yes, Expect::No, Expect::Unknown],
        Criteria::Not(part) => possible(part),
        Criteria::Maybe(..) => vec![Expect::No, Expect::Unknown],
        Criteria::All(parts) => {
            let parts: Vec<Vec<Expect>> = parts.iter().map(possible).collect();
            let yes = parts.iter().all(|part| part.contains(&Expect::Yes));
            let mut can = vec![Expect::Unknown];
            can.extend(yes.then_some(Expect::Yes));
            can.extend(parts.iter().any(|part| part.contains(&Expect::No)).then_some(Expect::No));
            can
        }
        Criteria::Any(parts) => {
            let parts: Vec<Vec<Expect>> = parts.iter().map(possible).collect();
            let mut can = vec![Expect::Unknown];
            can.extend(parts.iter().any(|part| part.contains(&Expect::Yes)).then_some(Expect::Yes));
            let all_no = parts.iter().all(|part| part.contains(&Expect::No));
            can.push(if all_no { Expect::No } else { Expect::NotNamed });
            can
        }
    }
}

#[test]
fn every_fact_a_criterion_asks_for_can_be_asked_or_follows_from_one_that_can() {
    let catalogue = catalogue();
    let mut faults = Vec::new();
    let followed: Vec<&str> = catalogue
        .vocabulary()
        .implications
        .iter()
        .flat_map(|implication| implication.then.iter().map(|leaf| leaf.fact.as_str()))
        .collect();
    for service in catalogue.services() {
        for listing in service.data.regions.values() {
            for leaf in listing.criteria.iter().flat_map(Criteria::leaves) {
                let fact = catalogue.facts().get(leaf.fact.as_str()).expect("loaded");
                let answerable = seeds::question::can_be_asked(&catalogue, &leaf.fact)
                    || fact.presumed
                    || fact.from_age.is_some()
                    || followed.contains(&fact.id.as_str())
                    || !fact.said.is_empty();
                if !answerable {
                    faults.push(format!("catalogue/{}/{}.toml asks for {}, which nobody can answer: give it a question in vocabulary/facts/", service.domain, service.id, fact.id));
                }
                if leaf.words.is_empty() {
                    faults.push(format!(
                        "catalogue/{}/{}.toml: the leaf on {} lacks `words`, the printed words it was read from",
                        service.domain, service.id, fact.id
                    ));
                }
                if fact.unknown.is_empty() {
                    faults.push(format!("vocabulary/facts/: {} is used by a criterion and lacks `unknown`", fact.id));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_fact_is_used_by_something_or_marked_descriptive() {
    let catalogue = catalogue();
    let mut used: Vec<&str> = Vec::new();
    for service in catalogue.services() {
        let trees = service.data.regions.values().filter_map(|l| l.criteria.as_ref()).chain(&service.data.raised_by);
        used.extend(trees.flat_map(Criteria::leaves).map(|leaf| leaf.fact.as_str()));
        used.extend(service.data.needs.iter().map(seeds::FactId::as_str));
    }
    for implication in &catalogue.vocabulary().implications {
        used.extend(implication.when.leaves().iter().map(|leaf| leaf.fact.as_str()));
    }
    let idle: Vec<String> = catalogue
        .facts()
        .all()
        .iter()
        .filter(|fact| !fact.descriptive && !used.contains(&fact.id.as_str()))
        .map(|fact| format!("vocabulary/facts/: nothing uses {}; remove it, or mark it descriptive", fact.id))
        .collect();
    assert!(idle.is_empty(), "{}", idle.join("\n"));
}

#[test]
fn the_number_of_years_is_the_number_completed() {
    let day = Days::born(65, 65, as_of()).expect("an age people have");
    assert_eq!(day.years(as_of()), Bounds { least: 65, most: 65 });
}
