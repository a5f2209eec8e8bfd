//! Steps: said as they start, with a moving line on a terminal, and summed up.

#![expect(clippy::print_stderr, reason = "talking to a developer is what it is for")]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::{Outcome, root};

/// Says a line.
pub(crate) fn say(line: &str) {
    eprintln!("{line}");
}

/// A cargo command at the project's root.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    cargo.args(arguments);
    cargo
}

/// A command at the project's root.
pub(crate) fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Runs a command that shows its own progress (cargo, tests).
pub(crate) fn run(what: &str, command: &mut Command) -> Outcome {
    say(&format!("▸ {what}"));
    let status = command.status().map_err(|problem| format!("{what}: {problem}"))?;
    if status.success() { Ok(()) } else { Err(format!("{what}: failed ({status})")) }
}

/// Runs a silent command behind a moving line; its words are shown only if it fails.
pub(crate) fn run_quietly(what: &str, command: &mut Command) -> Outcome {
    let output =
        moving(what, || command.stdin(Stdio::null()).output()).map_err(|problem| format!("{what}: {problem}"))?;
    if output.status.success() {
        return Ok(());
    }
    say(&String::from_utf8_lossy(&output.stdout));
    say(&String::from_utf8_lossy(&output.stderr));
    Err(format!("{what}: failed ({})", output.status))
}

/// Does something behind a moving line. Off a terminal, only the first line is printed.
pub(crate) fn moving<T>(what: &str, work: impl FnOnce() -> T) -> T {
    say(&format!("▸ {what}"));
    let style = ProgressStyle::with_template("  {spinner} {elapsed}").unwrap_or(ProgressStyle::default_spinner());
    let line = ProgressBar::new_spinner().with_style(style);
    line.enable_steady_tick(Duration::from_millis(120));
    let done = work();
    line.finish_and_clear();
    done
}

/// Steps one after the other, each tried whatever became of the others.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<(String, Outcome, Duration)>,
}

impl Steps {
    /// Takes a step.
    pub(crate) fn take(&mut self, name: &str, step: impl FnOnce() -> Outcome) {
        let start = Instant::now();
        let outcome = step();
        if let Err(problem) = &outcome {
            say(&format!("✗ {problem}"));
        }
        self.done.push((name.to_owned(), outcome, start.elapsed()));
    }

    /// Says how each went; an error if any failed.
    pub(crate) fn sum_up(self) -> Outcome {
        say("\nsummary");
        for (name, outcome, time) in &self.done {
            let mark = if outcome.is_ok() { "✓" } else { "✗" };
            say(&format!("  {mark} {name:<34}{:>6} s", time.as_secs()));
        }
        let failed = self.done.iter().filter(|(_, outcome, _)| outcome.is_err()).count();
        let passed = self.done.len() - failed;
        say(&format!("steps: {passed} passed, {failed} failed"));
        if failed == 0 { Ok(()) } else { Err("not everything passed; see above".to_owned()) }
    }
}
