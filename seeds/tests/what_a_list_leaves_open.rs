//! 要核实: what a list leaves open of a service, and nothing that its text settles.

use std::path::Path;

use Unsettled::{NotPrinted, NotStated, OpenList, ReviewDue, TwoReadings};
use seeds::{Catalogue, Date, RegionSlug, Unsettled};

fn catalogue() -> Catalogue {
    Catalogue::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap_or_else(|problem| panic!("{problem}"))
}

#[test]
fn each_kind_is_said_where_the_text_leaves_it_open() {
    let catalogue = catalogue();
    let (today, after_review) = (Date::constant(2026, 11, 22), Date::constant(2027, 11, 23));
    for (service, city, day, open) in [
        // 65岁及以上老年人
        ("elderly-health", "longchang", today, &[][..]),
        // The list of 自贡 prints nobody.
        ("elderly-health", "zigong", today, &[NotPrinted]),
        // 第二代残疾人证: whether a later one counts is not written.
        ("disability-allowances", "longchang", today, &[TwoReadings]),
        // 符合条件的参保缴费城乡居民
        ("resident-medical-insurance", "longchang", today, &[NotStated]),
        ("elderly-health", "longchang", after_review, &[ReviewDue]),
    ] {
        let found = catalogue.unsettled(catalogue.service(service).expect("a service"), &RegionSlug::from(city), day);
        assert_eq!(found, open, "{service} in {city} on {day}");
    }
}

/// Where a list is said to be open, its printed text says so.
#[test]
fn an_open_list_is_printed_as_one() {
    let catalogue = catalogue();
    let city = RegionSlug::from("longchang");
    let mut seen = 0;
    for service in catalogue.services() {
        if catalogue.unsettled(service, &city, Date::constant(2026, 11, 22)).contains(&OpenList) {
            seen += 1;
            let text = catalogue.audience(service, &city).expect("printed").text;
            assert!(["等", "其他", "相关"].iter().any(|word| text.contains(word)), "{}: {text}", service.id);
        }
    }
    assert!(seen > 0, "some list is open");
}
