//! Every name, domain, audience, place and count of both lists, compared with exact copies of them.

use seeds::{Catalogue, RegionSlug};
use serde_json::Value;

fn catalogue() -> Catalogue {
    Catalogue::load(&tests::seeds_dir()).unwrap_or_else(|problem| panic!("{problem}"))
}

fn lists() -> Value {
    serde_json::from_str(&tests::data("catalogue.json")).expect("catalogue.json is JSON")
}

#[test]
fn each_city_lists_its_domains_and_services_in_its_own_words_and_order() {
    let (catalogue, lists) = (catalogue(), lists());
    for (slug, services) in [("zigong", 80), ("longchang", 78)] {
        let region = catalogue.region(slug).expect("both cities are there");
        assert_eq!(region.service_count(), services, "regions/{slug}.toml: the document lists {services} services");
        let printed = lists[slug]["domains"].as_array().expect("domains");
        assert_eq!(region.data.domains.len(), printed.len(), "regions/{slug}.toml: number of domains");
        for (ours, theirs) in region.data.domains.iter().zip(printed) {
            assert_eq!(theirs["domain"], ours.name.as_str(), "regions/{slug}.toml: domain name");
            assert_eq!(theirs["content_and_goal"], ours.goal.as_str(), "regions/{slug}.toml: goal of {}", ours.name);
            let theirs: Vec<&str> = theirs["items"].as_array().expect("items").iter().map(name).collect();
            let ours: Vec<&str> = ours
                .services
                .iter()
                .map(|id| catalogue.service(id.as_str()).expect("loaded").name(Some(&region.slug)))
                .collect();
            assert_eq!(ours, theirs, "regions/{slug}.toml: services of a domain, by name and order");
        }
    }
}

#[test]
fn every_audience_is_printed_to_the_letter() {
    let (catalogue, lists) = (catalogue(), lists());
    let longchang = RegionSlug::from("longchang");
    for domain in lists["longchang"]["domains"].as_array().expect("domains") {
        for (row, item) in domain["items"].as_array().expect("items").iter().enumerate() {
            let service = catalogue
                .services()
                .iter()
                .find(|s| s.listed_in(Some(&longchang)) && s.name(Some(&longchang)) == name(item))
                .unwrap_or_else(|| panic!("{} is missing", name(item)));
            let audience = catalogue.audience(service, &longchang);
            let audience = audience.unwrap_or_else(|| panic!("{}.toml: no audience for longchang", service.id));
            assert_eq!(item["target"], audience.text, "{}.toml: the audience differs from the list", service.id);
            assert_eq!(domain["table"], audience.domain.table.as_str(), "{}: the table", service.id);
            assert_eq!(row + 1, audience.row, "{}: the row", service.id);
        }
    }
    let zigong = RegionSlug::from("zigong");
    for service in catalogue.services() {
        assert!(catalogue.audience(service, &zigong).is_none(), "{}.toml: 自贡's list prints no audience", service.id);
    }
}

#[test]
fn each_document_is_named_with_number_and_date() {
    let (catalogue, lists) = (catalogue(), lists());
    for region in catalogue.regions() {
        let (printed, document) = (&lists[region.slug.as_str()], &region.data.document);
        assert_eq!(printed["jurisdiction_name"], region.data.name.as_str());
        assert_eq!(printed["document"], document.title.as_str());
        assert_eq!(printed["document_number"], document.number.as_str());
        assert_eq!(printed["issuer"], document.issuer.as_str());
        assert_eq!(printed["date"], document.date.to_string());
    }
}

#[test]
fn there_are_eighty_services_and_two_that_only_zigong_lists() {
    let catalogue = catalogue();
    assert_eq!(catalogue.services().len(), 80);
    let only: Vec<&str> = catalogue
        .services()
        .iter()
        .filter(|service| !service.listed_in(Some(&RegionSlug::from("longchang"))))
        .map(|service| service.id.as_str())
        .collect();
    assert_eq!(only, ["severe-disability-living-allowance", "special-group-care"]);
}

fn name(item: &Value) -> &str {
    item["name"].as_str().expect("an item has a name")
}
