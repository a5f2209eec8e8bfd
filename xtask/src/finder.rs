//! `cargo xtask ask | relevance | catalogue why | bench`: the finder by itself: one answer, its figures, its speed.

use std::path::Path;

use crate::step::{cargo, run};
use crate::{Outcome, tools};

/// Judges one situation by the program that is served.
pub(crate) fn ask(words: Option<String>, region: &str, as_of: Option<String>, json: bool) -> Outcome {
    let mut server = cargo(&["run", "--quiet", "--package", "server", "--", "ask", "--region", region]);
    server.args(as_of.map(|day| format!("--as-of={day}"))).args(json.then_some("--json"));
    run("asking", server.arg("--").args(words))
}

/// The development set's figures and every miss, or what each mechanism adds to them.
pub(crate) fn relevance(situations: bool, mechanisms: bool, set: Option<&Path>) -> Outcome {
    let program = if situations { "situations" } else { "relevance" };
    let mut scorer = cargo(&["run", "--package", "tests", "--bin", program, "--"]);
    run("scoring", scorer.args(set).args(mechanisms.then_some("--mechanisms")))
}

/// How a search is read, and why a service ranks where it does.
pub(crate) fn why(words: &str, service: Option<&str>) -> Outcome {
    let mut why = cargo(&["run", "--quiet", "--package", "tests", "--bin", "why", "--"]);
    run("explaining", why.arg(words).args(service))
}

/// How long searches and answers take; in a nation; under load.
pub(crate) fn bench(dev: bool, nation: bool, load: bool) -> Outcome {
    if load {
        tools::wrk()?;
    }
    let mut bench = cargo(&["run", "--package", "tests", "--bin", "bench"]);
    bench.args((!dev).then_some("--release")).arg("--");
    run("measuring", bench.args(nation.then_some("--nation")).args(load.then_some("--load")))
}
