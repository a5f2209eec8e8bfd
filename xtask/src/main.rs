//! What a developer runs: `cargo xtask serve | test | build | screens | relevance | catalogue | ask | bench`.
//!
//! Modules in reading order:
//!
//! - [`step`]: steps: said as they start, with a moving line on a terminal, and summed up.
//! - [`tools`]: what this machine may lack, fetched or named.
//! - [`site`]: WASM, styles and root files → `target/site`, hashed and precompressed.
//! - [`serve`], [`test`]: the two commands of the README.
//! - [`finder`]: the finder by itself: one answer, its figures, its speed.
//!
//! Why it is there: the site is built in a few steps of our own (wasm-bindgen as a library,
//! npm's binaryen and esbuild), where cargo-leptos would be 550 crates and a newer rustc.

mod finder;
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
enum CatalogueTask {
    /// How a search is read, and why a service ranks where it does.
    Why {
        /// What someone types.
        words: String,
        /// A service's id: shown wherever it stands.
        service: Option<String>,
    },
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
    /// Takes the README's pictures anew, and one of every named state into target/screens.
    Screens,
    /// The development set's figures, and every miss.
    Relevance {
        /// Described situations instead of short searches.
        #[arg(long)]
        situations: bool,
        /// What each mechanism of a search adds: the figures without it.
        #[arg(long, conflicts_with = "situations")]
        mechanisms: bool,
        /// Another set of the same form.
        set: Option<PathBuf>,
    },
    /// For whoever keeps the catalogue.
    Catalogue {
        #[command(subcommand)]
        task: CatalogueTask,
    },
    /// Judges a situation and prints the answer.
    Ask {
        /// How someone lives; from standard input without it.
        words: Option<String>,
        /// The city's slug.
        #[arg(long, default_value = "longchang")]
        region: String,
        /// The day it is asked (YYYY-MM-DD); today without it.
        #[arg(long)]
        as_of: Option<String>,
        /// As JSON, as POST /api/v1/match answers.
        #[arg(long)]
        json: bool,
    },
    /// How long searches and answers take.
    Bench {
        /// In the profile that is built already: quick to start, slower figures.
        #[arg(long)]
        dev: bool,
        /// 2,880 made-up counties, about 230,000 records: start, memory, a search in one of them.
        #[arg(long, conflicts_with = "load")]
        nation: bool,
        /// Requests a second over loopback, beside a handler that answers without searching. Needs wrk.
        #[arg(long)]
        load: bool,
        /// First visits in Chromium on a slow line and a slow phone, beside their limits; how soon the window answers.
        #[arg(long, conflicts_with_all = ["nation", "load"])]
        pages: bool,
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
        Task::Relevance { situations, mechanisms, set } => finder::relevance(situations, mechanisms, set.as_deref()),
        Task::Ask { words, region, as_of, json } => finder::ask(words, &region, as_of, json),
        Task::Catalogue { task: CatalogueTask::Why { words, service } } => finder::why(&words, service.as_deref()),
        Task::Bench { dev, pages: true, .. } => test::pages(dev),
        Task::Bench { dev, nation, load, pages: false } => finder::bench(dev, nation, load),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            step::say(&format!("✗ {problem}"));
            ExitCode::FAILURE
        }
    }
}

/// The project's root.
fn root() -> PathBuf {
    // Asked when it runs, not when it was built: a checkout may have been moved since.
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here).join("..").canonicalize().unwrap_or_else(|_| PathBuf::from("."))
}
