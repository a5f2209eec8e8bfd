//! What a developer runs: `cargo xtask serve | test | build | screens | relevance`.
//!
//! Modules in reading order:
//!
//! - [`step`]: steps: said as they start, with a moving line on a terminal, and summed up.
//! - [`tools`]: what this machine may lack, fetched or named.
//! - [`site`]: WASM, styles and root files → `target/site`, hashed and precompressed.
//! - [`serve`], [`test`]: the two commands of the README.
//!
//! Why it is there: the site is built in a few steps of our own (wasm-bindgen as a library,
//! npm's binaryen and esbuild), where cargo-leptos would be 550 crates and a newer rustc.

mod serve;
mod site;
mod step;
mod test;
mod tools;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Tasks of 民生一问.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Gets what is missing, builds, and serves.
    Serve {
        /// Where to listen; 0.0.0.0:8080 opens it to a phone in the same network.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// The operator's file.
        #[arg(long)]
        config: Option<PathBuf>,
    },
    /// Every check there is: what CI runs.
    Test,
    /// Builds server and site; with --release as they are shipped.
    Build {
        /// The shipped server: target/release/server.
        #[arg(long)]
        release: bool,
    },
    /// Takes the README's pictures anew.
    Screens,
    /// The development set's figures by style, and every miss.
    Relevance {
        /// Another set of the same form.
        set: Option<PathBuf>,
    },
}

/// What stopped a task, in one sentence, with what to do about it.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let done = match Cli::parse().task {
        Task::Serve { listen, config } => serve::serve(listen, config.as_deref()),
        Task::Test => test::test(),
        Task::Build { release } => serve::build(release).map(|_| ()),
        Task::Screens => test::screens(),
        Task::Relevance { set } => relevance(set.as_deref()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            step::say(&format!("✗ {problem}"));
            ExitCode::FAILURE
        }
    }
}

fn relevance(set: Option<&Path>) -> Outcome {
    let mut cargo = step::cargo(&["run", "--package", "tests", "--bin", "relevance", "--"]);
    step::run("scoring", cargo.args(set))
}

/// The project's root.
fn root() -> PathBuf {
    // Asked when it runs, not when it was built: a checkout may have been moved since.
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here).join("..").canonicalize().unwrap_or_else(|_| PathBuf::from("."))
}
