//! The plans end with 2025: from the first day of 2026 every page says so, and not a day before.

use seeds::{Catalogue, Date};
use server::Config;
use tests::house::Server;

const NOTICE: &str = "这份清单的规划期到2025年底，现在的标准请打12345核实";

#[test]
fn the_notice_begins_with_the_first_day_of_2026() {
    let catalogue = Catalogue::load(&tests::seeds_dir()).expect("loads");
    for region in catalogue.regions() {
        assert_eq!(region.notice(Date::constant(2025, 12, 31)), None, "{}", region.slug);
        assert_eq!(region.notice(Date::constant(2026, 1, 1)).as_deref(), Some(NOTICE), "{}", region.slug);
    }
}

/// Whether a page says it, with its number as a link: no phone guesses one there (`format-detection`).
fn said(page: &str) -> bool {
    // Leptos marks where one text ends and another begins.
    page.replace("<!>", "").contains(&NOTICE.replace("12345", "<a href=\"tel:12345\">12345</a>"))
}

#[test]
fn pages_and_api_carry_it_on_that_day_and_not_before() {
    for (today, expected) in [(Date::constant(2025, 12, 31), false), (Date::constant(2026, 1, 1), true)] {
        let server = Server::start(today, Config::default());
        for path in [
            "/",
            "/find?q=dibao",
            "/services",
            "/services/radio",
            "/domains/culture",
            "/events/birth",
            "/about",
            "/find",
            "/elsewhere",
            "/privacy",
            "/accessibility",
            "/nope",
        ] {
            assert_eq!(said(&server.get(path).text), expected, "{path} on {today}");
        }
        let notice = &server.get("/api/v1/services/radio?region=zigong").json()["notice"];
        assert_eq!(notice.is_string(), expected, "the API on {today}");
    }
}
