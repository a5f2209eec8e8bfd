//! What the promises are tried on:
//! - [`told`]: anything at all that a request can say, sensible or not.
//! - [`world`]: one person's life in full, free of contradictions; [`learning`]: how it becomes known
//!   bit by bit; [`rare`]: lives that somebody lives, though nobody thinks of them.
//! - [`judging`]: what several promises look at.

pub(crate) mod judging;
pub(crate) mod learning;
pub(crate) mod rare;
pub(crate) mod told;
pub(crate) mod world;

use std::fmt::Debug;
use std::path::Path;
use std::sync::LazyLock;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use seeds::{Case, Catalogue, Criteria, Date, Fact, FactBook, Leaf, RegionSlug, Service, ServiceId, Situation, Test};

/// The real catalogue, loaded once.
pub(crate) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    Catalogue::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap_or_else(|problem| panic!("{problem}"))
});

/// Every service: all of them asked for by name, so that no verdict stays off the page.
pub(crate) static EVERY_NAME: LazyLock<Vec<ServiceId>> =
    LazyLock::new(|| CATALOGUE.services().iter().map(|service| service.id.clone()).collect());

pub(crate) fn today() -> Date {
    Date::constant(2026, 11, 21)
}

pub(crate) fn facts() -> &'static FactBook {
    CATALOGUE.facts()
}

pub(crate) fn fact(id: &str) -> &'static Fact {
    facts().at(place_of(id))
}

pub(crate) fn place_of(id: &str) -> usize {
    facts().place(id).unwrap_or_else(|| panic!("“{id}” is not a fact of vocabulary/facts/"))
}

pub(crate) fn slugs() -> impl Iterator<Item = &'static RegionSlug> {
    CATALOGUE.regions().iter().map(|region| &region.slug)
}

/// What each service is judged by in each city that lists it.
pub(crate) fn texts() -> impl Iterator<Item = (&'static Service, &'static RegionSlug, &'static Criteria)> {
    slugs().flat_map(|slug| {
        CATALOGUE.services().iter().filter_map(move |service| {
            let (criteria, _) = CATALOGUE.criteria(service, slug)?;
            Some((service, slug, criteria))
        })
    })
}

pub(crate) fn case<'a>(situation: &'a Situation, region: &'a RegionSlug, asked: &'a [ServiceId]) -> Case<'a> {
    Case { catalogue: &CATALOGUE, region, situation, asked, as_of: today() }
}

/// Every leaf that asks for an age, wherever one stands.
pub(crate) static AGES: LazyLock<Vec<Leaf>> = LazyLock::new(|| {
    let raised = CATALOGUE.services().iter().filter_map(|service| service.data.raised_by.as_ref());
    let implied = CATALOGUE.vocabulary().implications.iter().map(|implied| &implied.when);
    let all = texts().map(|(_, _, criteria)| criteria).chain(raised).chain(implied);
    let ages: Vec<Leaf> = all.flat_map(Criteria::leaves).filter(|leaf| leaf.fact.as_str() == "age").cloned().collect();
    assert!(!ages.is_empty(), "the catalogue asks for ages");
    ages
});

/// The age from which such a leaf speaks of one, and the age from which no longer.
pub(crate) fn bounds(leaf: &Leaf) -> impl Iterator<Item = u32> {
    let (from, until) = match leaf.test {
        Test::Between(least, most) => (Some(least), most.checked_add(1)),
        _ => (None, None),
    };
    from.into_iter().chain(until).filter(|&bound| bound > 0)
}

/// Tries a promise on `times` examples, and panics with the smallest that breaks it. The examples are
/// the same in every run; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` ask for more and for others.
pub(crate) fn always<S: Strategy>(times: u32, examples: S, promise: impl Fn(S::Value) -> Result<(), String>)
where
    S::Value: Debug,
{
    let given = Config::default();
    let config = Config {
        cases: std::env::var_os("PROPTEST_CASES").map_or(times, |_| given.cases),
        rng_seed: std::env::var_os("PROPTEST_RNG_SEED").map_or(RngSeed::Fixed(2026), |_| given.rng_seed),
        failure_persistence: None,
        max_shrink_iters: u32::MAX,
        max_shrink_time: 4_000, // Milliseconds.
        ..given
    };
    let tried = TestRunner::new(config).run(&examples, |example| promise(example).map_err(TestCaseError::fail));
    if let Err(broken) = tried {
        panic!("{broken}");
    }
}

/// Ok where a promise holds; else the sentence that says how it does not.
pub(crate) fn ensure(holds: bool, fault: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(fault()) }
}
