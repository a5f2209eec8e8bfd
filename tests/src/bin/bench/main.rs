//! `cargo xtask bench`: plain clock readings, each question asked again and again.
//!
//! - [`clock`]: readings: p50, p99, worst.
//! - [`cities`]: both cities: a search, an answer, both.
//! - [`nation`], [`counties`]: 2,880 made-up counties: start, memory, a search in one of them.
//! - [`load`], [`wrk`]: requests a second, beside a handler that answers without searching.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

mod cities;
mod clock;
mod counties;
mod load;
mod nation;
mod wrk;

use std::path::Path;

use tests::relevance::search_cases;

/// What stopped it, for whoever measures.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    println!("{}", profile());
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => cities::run(),
        ["--nation"] => nation::run(),
        ["--seeds", folder] => nation::measure(Path::new(folder)),
        ["--load"] => load::run(),
        _ => Err("usage: bench [--nation | --load]".into()),
    }
}

/// What is typed in a set of search cases.
fn queries(set: &str) -> Vec<String> {
    search_cases(&tests::data(set)).into_iter().map(|case| case.q).collect()
}

fn profile() -> &'static str {
    if cfg!(debug_assertions) {
        "dev profile: figures are too high; cargo xtask bench measures the release profile"
    } else {
        "release profile"
    }
}
