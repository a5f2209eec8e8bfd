//! Every fact read keeps the words it came from and the place they stand at, in characters, so that a
//! page can show why it is there. Tried on the described situations of the journeys.

mod finder;

use std::path::Path;
use std::sync::LazyLock;

use finder::{FINDER, answer, today};
use seeds::{Date, FactKind, Known, Situation, Value};

/// What residents typed, in the development set.
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/situations_dev.jsonl");
    let lines = std::fs::read_to_string(&file).unwrap_or_else(|problem| panic!("{}: {problem}", file.display()));
    let text = |line: &str| {
        let case: serde_json::Value = serde_json::from_str(line).expect("a line is a case");
        case["text"].as_str().expect("a case has a text").to_owned()
    };
    let texts: Vec<String> = lines.lines().map(text).collect();
    assert!(texts.len() >= 70, "the set has shrunk to {}", texts.len());
    texts
});

/// Holds everything read from every text to a promise, and says all that break it.
fn always(promise: impl Fn(&str, &Known) -> Result<(), String>) {
    let mut facts = 0;
    let mut broken = Vec::new();
    for text in TEXTS.iter() {
        for (_, known) in answer(text).situation.known() {
            facts += 1;
            broken.extend(promise(text, known).err().map(|fault| format!("“{text}”: {} {fault}", known.fact)));
        }
    }
    assert!(broken.is_empty(), "{} of {facts} broken:\n{}", broken.len(), broken.join("\n"));
}

fn ensure(holds: bool, fault: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(fault()) }
}

/// The characters of a text from a place to a place.
fn part(text: &str, [from, to]: [usize; 2]) -> String {
    text.chars().skip(from).take(to.saturating_sub(from)).collect()
}

#[test]
fn a_span_lies_within_the_text_and_is_not_empty() {
    always(|text, known| {
        let length = text.chars().count();
        let lies = known.span.is_none_or(|[from, to]| from < to && to <= length);
        ensure(lies, || format!("stands at {:?} of {length} characters", known.span))
    });
}

#[test]
fn the_words_of_a_fact_are_the_words_at_its_span() {
    always(|text, known| {
        let Some(span) = known.span else { return Ok(()) };
        let there = part(text, span);
        // A choice narrowed by two words keeps both (“小学，幼儿园”), and the place of the first.
        let first = known.words.split('，').next() == Some(there.as_str());
        ensure(there == known.words || first, || format!("keeps “{}”, and “{there}” stands at {span:?}", known.words))
    });
}

#[test]
fn a_fact_without_a_place_still_says_what_it_came_from() {
    always(|_, known| ensure(!known.words.is_empty(), || "came from nothing".to_owned()));
}

#[test]
fn spans_count_characters_whatever_their_width() {
    for (text, words) in [
        ("我妈82岁", "82岁"),
        ("👵👵我妈82岁", "82岁"),
        ("e\u{301}我妈８２岁", "８２岁"),
        ("𠮷𠮷，我妈八十二歲", "八十二歲"),
        ("\u{200b}我妈\u{200b}82岁\u{200b}", "82岁"),
        ("مرحبا 我妈82岁", "82岁"),
    ] {
        let situation = answer(text).situation;
        let age = situation.known().map(|(_, known)| known).find(|known| known.fact.as_str() == "age");
        let age = age.unwrap_or_else(|| panic!("“{text}” tells an age"));
        assert_eq!(age.words, words, "“{text}”");
        assert_eq!(part(text, age.span.expect("an age stands somewhere")), words, "“{text}”");
    }
}

#[test]
fn a_fact_is_of_the_vocabulary_and_its_value_of_its_kind() {
    let catalogue = FINDER.catalogue();
    always(|_, known| {
        let Some(fact) = catalogue.facts().get(known.fact.as_str()) else { return Err("is no fact".to_owned()) };
        let fits = match &known.value {
            Some(Value::Flag(_)) => fact.kind == FactKind::Flag,
            Some(Value::Number(n)) => fact.kind == FactKind::Number && n.least <= n.most,
            Some(Value::Date(days)) => fact.kind == FactKind::Date && days.earliest <= days.latest,
            Some(Value::Choice(can)) => {
                fact.kind == FactKind::Choice && !can.is_empty() && can.iter().all(|id| fact.choice(id).is_some())
            }
            None => false,
        };
        ensure(fits, || format!("is a {:?}, and {:?} was read", fact.kind, known.value))
    });
}

#[test]
fn nobody_is_born_after_today() {
    always(|_, known| {
        let born: Option<Date> = match &known.value {
            Some(Value::Date(days)) if known.fact.as_str() == "age" => Some(days.earliest),
            _ => None,
        };
        ensure(born.is_none_or(|born| born <= today()), || format!("begins on {born:?}"))
    });
}

#[test]
fn a_fact_is_told_once_of_each() {
    let twice = |facts: &[Known]| {
        let ids: Vec<&str> = facts.iter().map(|known| known.fact.as_str()).collect();
        ids.iter().enumerate().find(|(at, id)| ids[..*at].contains(id)).map(|(_, id)| (*id).to_owned())
    };
    for text in TEXTS.iter() {
        let situation = answer(text).situation;
        for person in &situation.people {
            assert_eq!(twice(&person.facts), None, "“{text}”: of {} twice", person.id);
        }
        assert_eq!(twice(&situation.household), None, "“{text}”: of the home twice");
        assert_eq!(twice(&situation.events), None, "“{text}”: happened twice");
    }
}

#[test]
fn both_sides_of_a_contradiction_stand_in_the_text() {
    for text in TEXTS.iter().map(String::as_str).chain(["我65岁，今年30", "我妈有残疾证，我妈没有残疾证"])
    {
        for clash in answer(text).situation.contradictions {
            let there = clash.words.iter().all(|words| !words.is_empty() && text.contains(words.as_str()));
            assert!(there, "“{text}”: {:?} of {} are not its words", clash.words, clash.fact);
        }
    }
}

#[test]
fn reading_twice_reads_the_same() {
    let all = |read: &Situation| serde_json::to_string(read).expect("a situation can be written");
    for text in TEXTS.iter() {
        let (first, again) = (answer(text).situation, answer(text).situation);
        assert!(first == again && all(&first) == all(&again), "“{text}” is read two ways");
    }
}

#[test]
fn what_was_read_is_the_same_once_written_and_read_back() {
    for text in TEXTS.iter() {
        let read = answer(text).situation;
        let written = serde_json::to_string(&read).expect("a situation can be written");
        let back: Situation = serde_json::from_str(&written).expect("and read back");
        assert!(back == read, "“{text}” is another after a trip through JSON");
    }
}
