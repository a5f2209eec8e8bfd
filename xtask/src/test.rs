//! `cargo xtask test`: every check there is, in one profile, with a summary at the end.

use std::path::Path;
use std::process::Command;

use crate::serve::build;
use crate::step::{Steps, cargo, command, run};
use crate::{Outcome, root, tools};

/// Runs everything; what fails does not keep the rest from running.
pub(crate) fn test() -> Outcome {
    let mut steps = Steps::default();
    steps.take("formatting", || run("formatting", &mut cargo(&["fmt", "--all", "--check"])));
    steps.take("clippy", clippy);
    steps.take("server and site", || build(false).map(|_| ()));
    steps.take("clippy for the browser", clippy_for_the_browser);
    steps.take("unit, data, API and relevance", || {
        run(
            "cargo test",
            &mut cargo(&["test", "--workspace", "--exclude", "browser", "--exclude", "window", "--no-fail-fast"]),
        )
    });
    steps.take("Chromium and its tools", || tools::chromium().and_then(|()| tools::test_packages()));
    steps.take("browser", browser);
    steps.sum_up()
}

/// Takes the README's pictures anew, and one of every named state, from the real pages.
pub(crate) fn screens() -> Outcome {
    let program = build(false)?;
    run("taking pictures", scripted("tests/browser/screens.cjs", &program)?.arg("--every-state"))
}

/// Measures first visits as a slow phone makes them, and how soon the window answers.
pub(crate) fn pages(dev: bool) -> Outcome {
    let program = build(!dev)?;
    run("measuring pages", &mut scripted("tests/browser/bench.cjs", &program)?)
}

/// A script that starts this server and drives Chromium.
fn scripted(script: &str, server: &Path) -> Outcome<Command> {
    tools::chromium().and_then(|()| tools::test_packages())?;
    let mut node = command("node");
    node.env("NODE_PATH", tools::node_modules()).env("SERVER", server).arg(script);
    Ok(node)
}

fn clippy() -> Outcome {
    let lint = ["clippy", "--workspace", "--exclude", "browser", "--exclude", "window", "--all-targets"];
    run("clippy", cargo(&lint).args(["--", "--deny", "warnings"]))
}

/// Island code that only the browser sees; in the module's own profile, so that nothing is built twice.
fn clippy_for_the_browser() -> Outcome {
    tools::wasm_target()?;
    let target = ["--target", "wasm32-unknown-unknown", "--profile", "wasm-release", "--", "--deny", "warnings"];
    let residents = ["clippy", "--package", "browser", "--package", "app", "--features", "app/hydrate"];
    run("clippy for the browser", cargo(&residents).args(target))?;
    run("clippy for the window", cargo(&["clippy", "--package", "window"]).args(target))
}

fn browser() -> Outcome {
    let mut node = command("node");
    node.env("NODE_PATH", tools::node_modules()).args(["--test", "--test-concurrency=1"]);
    let folder = root().join("tests/browser");
    let entries = std::fs::read_dir(&folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.cjs"));
    files.sort();
    run("browser tests", node.args(files))
}
