//! One slip of the hand in a name: a character doubled, missing, swapped with the next, or one that looks alike.
//! The service is still among the first.

#[expect(dead_code, reason = "no situation is told here")]
mod finder;

use finder::{FINDER, today};
use seeds::{Ask, Service};

/// A page shows these at once.
const AT_ONCE: usize = 5;
/// Shorter names are one slip from too much else.
const SHORTEST: usize = 5;

#[test]
fn a_name_with_one_slip_in_it_is_still_found() {
    let mut lost = Vec::new();
    let mut tried = 0;
    for service in FINDER.catalogue().services() {
        let name = service.data.plain_name.replace(['（', '）', '、', '“', '”'], "");
        if name.chars().count() < SHORTEST {
            continue;
        }
        for typed in slips(&name) {
            tried += 1;
            if !found(&typed, service) {
                lost.push(format!("{}.toml: “{typed}” no longer finds {name}", service.id));
            }
        }
    }
    assert!(tried > 1_000, "only {tried} slips were tried");
    assert!(lost.is_empty(), "{} of {tried}:\n{}", lost.len(), lost.join("\n"));
}

/// Every way to double a character, to leave one out, and to swap two.
fn slips(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut typed = Vec::new();
    for at in 0..chars.len() {
        let (before, after): (String, String) = (chars[..at].iter().collect(), chars[at + 1..].iter().collect());
        typed.push(format!("{before}{0}{0}{after}", chars[at]));
        typed.push(format!("{before}{after}"));
        if let Some(next) = chars.get(at + 1).filter(|next| **next != chars[at]) {
            let rest: String = chars[at + 2..].iter().collect();
            typed.push(format!("{before}{next}{}{rest}", chars[at]));
        }
    }
    typed
}

#[test]
fn a_character_that_looks_alike_is_no_hindrance() {
    for (typed, id) in [
        ("养老保睑", "employee-pension"),
        ("医疗救肋", "medical-assistance"),
        ("失业保睑金", "unemployment-insurance"),
        ("预防接神", "vaccination"),
        ("义务教育免除学朵费", "compulsory-tuition-free"),
        ("最低生活保陪", "minimum-living-allowance"),
        ("法律扠助", "legal-aid"),
        ("无障碍坏境", "barrier-free-environment"),
    ] {
        let service = FINDER.catalogue().service(id).expect("in the catalogue");
        assert!(found(typed, service), "“{typed}” no longer finds {id}");
    }
}

#[test]
fn letters_with_a_slip_in_them_are_read() {
    for (typed, id) in [
        ("yanglaobaoxan", "employee-pension"),
        ("yilaiojiuzhu", "medical-assistance"),
        ("yufangjiezhongg", "vaccination"),
    ] {
        let service = FINDER.catalogue().service(id).expect("in the catalogue");
        assert!(found(typed, service), "“{typed}” no longer finds {id}");
    }
}

fn found(typed: &str, service: &Service) -> bool {
    let region = service.data.regions.keys().next();
    let answer =
        FINDER.search(&Ask { words: typed, region, domain: None, as_of: today(), limit: AT_ONCE, literal: false });
    answer.hits.iter().any(|hit| hit.id == service.id)
}
