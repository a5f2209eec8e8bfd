//! `server serve --listen ADDR [--seeds DIR] [--config site.toml]`, `server ask WORDS --region SLUG`.

use std::io::{ErrorKind, Read, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use server::ask::{Asked, ask};
use server::{Config, House, StartError, router};
use tokio::net::TcpListener;
use tracing::{error, info};
use tracing_subscriber::EnvFilter;

/// 民生一问: finds the basic public services of 自贡 and 隆昌.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves pages and API.
    Serve(Serve),
    /// Judges a situation and prints the answer. Nothing of it is kept anywhere.
    Ask(Ask),
}

#[derive(Args)]
struct Serve {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The catalogue's folder.
    #[arg(long, default_value = "seeds")]
    seeds: PathBuf,
    /// The folder `cargo xtask build` left the site in.
    #[arg(long, default_value = "target/site")]
    site: PathBuf,
    /// The operator's file.
    #[arg(long)]
    config: Option<PathBuf>,
    /// Takes this day for today, for tests and demonstrations (YYYY-MM-DD).
    #[arg(long, value_parser = day)]
    today: Option<Date>,
}

#[derive(Args)]
struct Ask {
    /// How someone lives. Without it, read from standard input, so that no shell remembers it.
    words: Option<String>,
    /// The city's slug.
    #[arg(long)]
    region: String,
    /// The day it is asked (YYYY-MM-DD); today without it.
    #[arg(long, value_parser = day)]
    as_of: Option<Date>,
    /// As JSON, as POST /api/v1/match answers.
    #[arg(long)]
    json: bool,
    /// The catalogue's folder.
    #[arg(long, default_value = "seeds")]
    seeds: PathBuf,
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|problem: jiff::Error| problem.to_string())
}

fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_target(false).with_writer(std::io::stderr).init();
    let (done, failed) = match Cli::parse().command {
        Command::Serve(serve) => (run(serve), "cannot start"),
        Command::Ask(ask) => (answer(ask), "cannot answer"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            error!("{failed}: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(serve: Serve) -> Result<(), StartError> {
    let config = serve.config.as_deref().map(Config::read).transpose()?.unwrap_or_default();
    let house = Arc::new(House::load(&serve.seeds, &serve.site, config, serve.today)?);
    // One worker a core, but never one alone: Leptos has hung on a single one (leptos#4647).
    let workers = std::thread::available_parallelism().map_or(4, usize::from).max(4);
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers)
        .enable_all()
        .build()?
        .block_on(listen(serve.listen, house))
}

fn answer(asked: Ask) -> Result<(), StartError> {
    let words = match asked.words {
        Some(words) => words,
        None => {
            let mut words = String::new();
            std::io::stdin().read_to_string(&mut words)?;
            words
        }
    };
    let asked_for = Asked { words: words.trim(), region: &asked.region, as_of: asked.as_of, json: asked.json };
    let answer = ask(&asked.seeds, &asked_for)?;
    match writeln!(std::io::stdout(), "{}", answer.trim_end()) {
        // Whoever reads has seen enough.
        Err(problem) if problem.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => Ok(printed?),
    }
}

async fn listen(address: SocketAddr, house: Arc<House>) -> Result<(), StartError> {
    let bound = TcpListener::bind(address).await;
    let listener = bound.map_err(|problem| StartError::Listen { address, problem })?;
    info!("listening on http://{}", listener.local_addr()?);
    Ok(server::serve_until(listener, router(house), stopped()).await?)
}

/// Ctrl-C, or the end of the terminal or service manager.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
