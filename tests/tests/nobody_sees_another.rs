//! Many at once, and each page is of whoever asked for it: their words, their city, their 长辈版, and nobody else's.
//! Pages are rendered on threads that all share, and Leptos keeps who asks beside the thread.

use std::thread;

use tests::house::{encoded, server};

/// Every kind of page that words are posted to, those that are found and those that are not.
const PAGES: &[(&str, u16)] = &[
    ("/find", 200),
    ("/guide", 200),
    ("/services/elderly-health", 200),
    ("/services/no-such-service", 404),
    ("/services/no-such-service/card", 404),
    ("/service", 404),
    ("/service/card", 404),
    ("/take", 200),
    ("/window", 200),
];
/// So many ask side by side, so many times each.
const AT_ONCE: usize = 12;
const TURNS: usize = 15;

#[test]
fn each_page_is_of_whoever_asked_for_it() {
    thread::scope(|scope| {
        for person in 0..AT_ONCE {
            scope.spawn(move || {
                for turn in 0..TURNS * PAGES.len() {
                    asked_by(person, PAGES[(turn + person) % PAGES.len()]);
                }
            });
        }
    });
}

fn asked_by(person: usize, (path, status): (&str, u16)) {
    let (elder, city) = (person.is_multiple_of(2), if person.is_multiple_of(3) { "zigong" } else { "longchang" });
    let cookie = format!("region={city}{}", if elder { "; edition=elder" } else { "" });
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("cookie", &cookie)];
    let words = format!("我妈{}岁，记号{person:02}号", 70 + person);
    let page = server().send("POST", path, &headers, &format!("text={}", encoded(&words)));
    assert_eq!(page.status, status, "{path}");
    assert!(page.text.contains(&words), "{path}: {person}'s own words");
    for other in (0..AT_ONCE).filter(|other| *other != person) {
        assert!(!page.text.contains(&format!("记号{other:02}号")), "{path}: {person} is shown the words of {other}");
    }
    if path != "/window" {
        assert_eq!(page.text.contains("class=\"elder\""), elder, "{path}: {person}'s own edition");
        assert_eq!(page.text.contains("data-region=\"zigong\""), city == "zigong", "{path}: {person}'s own city");
    }
}
