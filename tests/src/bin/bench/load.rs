//! `GET /api/v1/search` on loopback, by turns with a handler that answers a fixed ten-hit answer: bare (a route and
//! nothing else), and behind everything that stands before every answer of ours (limits, headers, ETag, compression).

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use server::{Config, House, router, stack};
use tests::house::{encoded, plain_site, serve};
use tests::relevance::AS_OF;

use crate::wrk::{Run, wrk};
use crate::{Outcome, queries};

/// How long each turn takes, and how many there are of each: short ones, so that whatever else the machine does
/// meets all alike.
const SECONDS: u32 = 4;
const TURNS: usize = 5;
/// A search with ten hits, whose answer the fixed handler gives.
const TYPICAL: &str = "低保";

/// Measures and prints.
pub(crate) fn run() -> Outcome {
    let house = House::load(&tests::seeds_dir(), plain_site(), Config::default(), Some(AS_OF))?;
    let house = Arc::new(house);
    let ours = serve(router(house.clone()));
    let words = words(&house);
    let searches =
        paths("searches", words.iter().map(|words| format!("/api/v1/search?region=zigong&q={}", encoded(words))))?;
    let fixed = paths("fixed", std::iter::once("/fixed".to_owned()))?;
    let answer = typical(ours)?;
    println!("{} distinct searches; the fixed answer has {} bytes", words.len(), answer.len());
    let handler =
        Router::new().route("/fixed", get(async move || ([(CONTENT_TYPE, "application/json")], answer.clone())));
    let bare = serve(handler.clone());
    let behind = serve(stack(handler, &house));
    println!("{:<44}{:>10}{:>10}{:>10}{:>8}", "32 connections", "a second", "p50", "p99", "errors");
    let mut sums = [0.0; 3];
    for _ in 0..TURNS {
        let turns = [
            ("fixed answer, bare", bare, &fixed),
            ("fixed answer, same layers", behind, &fixed),
            ("search", ours, &searches),
        ];
        for (sum, (what, address, paths)) in sums.iter_mut().zip(turns) {
            let Run { a_second, p50, p99, errors } = wrk(&address.to_string(), paths, SECONDS)?;
            println!("{what:<44}{a_second:>10.0}{p50:>10}{p99:>10}{errors:>8}");
            *sum += a_second;
        }
    }
    let [bare, behind, search] = sums;
    println!(
        "\nsearches beside fixed answers: {:.0} % (same layers), {:.0} % (bare)",
        100.0 * search / behind,
        100.0 * search / bare
    );
    Ok(())
}

/// Words to search for, each once: the sets, and what the catalogue knows services by.
fn words(house: &House) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = ["search_dev.jsonl", "search_own.jsonl"].into_iter().flat_map(queries).collect();
    for service in house.finder().catalogue().services() {
        words.extend(service.data.aliases.iter().map(|(_, alias)| alias.to_owned()));
        words.extend(service.data.regions.values().map(|listing| listing.name.clone()));
    }
    words
}

fn typical(server: SocketAddr) -> Outcome<String> {
    let mut answer = ureq::get(format!("http://{server}/api/v1/search?region=zigong&q={}", encoded(TYPICAL))).call()?;
    let text = answer.body_mut().read_to_string()?;
    let hits = serde_json::from_str::<serde_json::Value>(&text)?["hits"].as_array().map_or(0, Vec::len);
    if hits == 10 { Ok(text) } else { Err(format!("{TYPICAL} has {hits} hits, not ten; choose another").into()) }
}

fn paths(name: &str, paths: impl Iterator<Item = String>) -> Outcome<PathBuf> {
    let file = std::env::temp_dir().join(format!("minsheng-{name}-{}.txt", std::process::id()));
    std::fs::write(&file, paths.map(|path| path + "\n").collect::<String>())?;
    Ok(file)
}
