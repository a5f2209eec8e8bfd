//! Any text at all is read to its end and answered: nothing panics, and every fact's span lies within
//! the text. How long it takes is measured by the benchmarks, not here.

mod finder;

use std::path::Path;
use std::sync::LazyLock;

use finder::{FINDER, answer};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

/// The longest text that is tried; the form takes no longer one.
const LONGEST: usize = 2_000;

/// What is written between words, and in numbers.
const SIGNS: &[&str] = &[
    "，", "。", "、", "；", "：", "？", "！", "…", "—", "（", "）", "“", "”", " ", "\n", "\t", "\u{3000}", "/", "-",
    ".", "0", "1", "2", "3", "6", "7", "18", "34", "65", "82", "100", "120", "300", "1961", "19611205", "99999999",
    "０", "８２", "一", "二", "三", "六", "八", "十", "百", "零", "〇", "两", "半", "几", "多", "岁", "个月", "年",
    "月", "日", "生", "级", "满", "差",
];

/// Every word the seeds know for a person, a fact, a turn of a sentence or a danger.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let vocabulary = FINDER.catalogue().vocabulary();
    let cues = &vocabulary.cues;
    let turns = [
        &cues.not,
        &cues.not_after,
        &cues.pending,
        &cues.settled,
        &cues.elsewhen,
        &cues.elsewhen_after,
        &cues.perhaps,
        &cues.whether,
        &cues.whether_after,
        &cues.once,
        &cues.others,
        &cues.fiction,
        &cues.already,
    ];
    let facts = vocabulary.facts.all().iter().flat_map(|fact| {
        let choices = fact.values.iter().flat_map(|choice| &choice.said);
        fact.said.iter().chain(&fact.denied).chain(choices)
    });
    let people = vocabulary.people.iter().flat_map(|kin| &kin.said);
    let dangers = vocabulary.urgent.iter().flat_map(|urgent| &urgent.said);
    let words: Vec<String> = facts.chain(people).chain(dangers).chain(turns.into_iter().flatten()).cloned().collect();
    assert!(words.len() > 2_000, "the vocabulary has shrunk to {}", words.len());
    words
});

/// A word of the vocabulary, a sign or number, or any character.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => select(WORDS.as_slice()),
        4 => select(SIGNS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Answers a text and holds what was read to its place in it.
fn read(text: &str) -> Result<(), String> {
    let situation = answer(text).situation;
    let length = text.chars().count();
    for (_, known) in situation.known() {
        if let Some([from, to]) = known.span
            && !(from < to && to <= length)
        {
            return Err(format!("{} stands at {from}..{to} of {length} characters", known.fact));
        }
    }
    Ok(())
}

/// Reads `times` such texts, and panics with the shortest that cannot be read. The texts are the same
/// in every run; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` ask for more and for others.
fn any_is_read(times: u32, texts: impl Strategy<Value = String>) {
    let given = Config::default();
    let config = Config {
        cases: std::env::var_os("PROPTEST_CASES").map_or(times, |_| given.cases),
        rng_seed: std::env::var_os("PROPTEST_RNG_SEED").map_or(RngSeed::Fixed(2026), |_| given.rng_seed),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..given
    };
    let tried = TestRunner::new(config).run(&texts, |text| read(&text).map_err(TestCaseError::fail));
    if let Err(broken) = tried {
        panic!("{broken}");
    }
}

#[test]
fn any_characters_are_read() {
    any_is_read(400, vec(any::<char>(), 0..300).prop_map(String::from_iter));
}

#[test]
fn any_words_in_any_order_are_read() {
    any_is_read(1_500, vec(piece(), 0..40).prop_map(|pieces| pieces.concat()));
}

#[test]
fn anything_said_over_and_over_is_read() {
    let fragment = vec(piece(), 1..7).prop_map(|pieces| pieces.concat());
    any_is_read(60, fragment.prop_map(|fragment| fragment.chars().cycle().take(LONGEST).collect()));
}

#[test]
fn every_text_ever_found_hard_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/reading");
    let files = std::fs::read_dir(&folder).unwrap_or_else(|problem| panic!("{}: {problem}", folder.display()));
    let mut broken = Vec::new();
    let mut tried = 0;
    for file in files {
        let path = file.expect("a file of the corpus").path();
        let bytes = std::fs::read(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()));
        let text = String::from_utf8_lossy(&bytes);
        broken.extend(read(&text).err().map(|fault| format!("{}: {fault}", path.display())));
        tried += 1;
    }
    assert!(tried >= 40, "the corpus has shrunk to {tried}");
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}
