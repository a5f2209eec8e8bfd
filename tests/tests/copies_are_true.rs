//! The project's own copies of the team's data, compared with the originals where those exist.
//! In a stranger's clone there is nothing to compare with, and the test says so.

#![expect(clippy::print_stdout, reason = "a skipped comparison must not look like a passed one")]

use serde_json::Value;

#[test]
fn copies_equal_their_originals() {
    for (ours, theirs) in [
        ("search_dev.jsonl", "eval/search_dev.jsonl"),
        ("situations_dev.jsonl", "eval/situations_dev.jsonl"),
        ("catalogue.json", "catalogue/catalogue.json"),
    ] {
        match tests::shared(theirs) {
            Some(original) => assert_eq!(tests::data(ours), original, "tests/data/{ours} differs from shared/{theirs}"),
            None => println!("no ../shared/{theirs} beside this clone: nothing to compare"),
        }
    }
}

#[test]
fn facts_are_a_true_extract() {
    let Some(original) = tests::shared("catalogue/facts.json") else {
        println!("no ../shared beside this clone: nothing to compare");
        return;
    };
    let all: Vec<Value> = serde_json::from_str(&original).expect("JSON");
    let ours: Vec<Value> = serde_json::from_str(&tests::data("facts.json")).expect("JSON");
    for fact in &ours {
        let kept = all
            .iter()
            .any(|entry| fact.as_object().expect("an object").iter().all(|(key, value)| &entry[key] == value));
        assert!(kept, "tests/data/facts.json has a fact that shared/catalogue/facts.json has not: {fact}");
    }
}
