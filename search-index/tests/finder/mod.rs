//! The finder that every promise is tried on: over the real seeds, loaded once.

use std::path::Path;
use std::sync::LazyLock;

use search_index::Finder;
use seeds::{Catalogue, Date, Edits, MatchAnswer, MatchAsk, RegionSlug};

/// Every word and service of the real seeds.
pub(crate) static FINDER: LazyLock<Finder> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    let catalogue = Catalogue::load(&seeds).unwrap_or_else(|problem| panic!("{problem}"));
    Finder::new(catalogue).expect("indexes")
});

/// The day on which everything here is asked.
pub(crate) fn today() -> Date {
    Date::constant(2026, 11, 21)
}

/// What a text comes to, asked in 隆昌.
pub(crate) fn answer(words: &str) -> MatchAnswer {
    let (region, edits) = (RegionSlug::from("longchang"), Edits::default());
    FINDER.answer(&MatchAsk { words, situation: None, edits: &edits, region: &region, as_of: today() })
}
