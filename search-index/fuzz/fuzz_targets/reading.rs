//! Any bytes at all, read as a situation: nothing panics, and every span lies within the text.
//!
//! From `search-index/`: `cargo +nightly fuzz run reading` (the corpus of this folder is its start).
//! The same corpus is replayed by `search-index/tests/any_text_is_read.rs`.

#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use search_index::Finder;
use seeds::{Catalogue, Date, Edits, MatchAsk, RegionSlug};

static FINDER: LazyLock<Finder> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    Finder::new(Catalogue::load(&seeds).expect("loads")).expect("indexes")
});

fuzz_target!(|bytes: &[u8]| {
    let words = String::from_utf8_lossy(bytes);
    let (region, edits) = (RegionSlug::from("longchang"), Edits::default());
    let as_of = Date::constant(2026, 11, 21);
    let answer = FINDER.answer(&MatchAsk { words: &words, situation: None, edits: &edits, region: &region, as_of });
    let length = words.chars().count();
    for (_, known) in answer.situation.known() {
        if let Some([from, to]) = known.span {
            assert!(from < to && to <= length, "{} stands at {from}..{to} of {length}", known.fact);
        }
    }
});
