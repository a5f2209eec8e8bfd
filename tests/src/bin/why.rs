//! `cargo xtask catalogue why "词" [SERVICE]`: how a search was read and why a service ranks where it does.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use search_index::{ExplainedHit, Explanation, Finder};
use seeds::{Ask, Catalogue};
use tests::relevance::AS_OF;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let words = arguments.next().ok_or("say what was typed: cargo xtask catalogue why 打预防针")?;
    let wanted = arguments.next();
    let finder = Finder::new(Catalogue::load(&tests::seeds_dir())?)?;
    if let Some(id) = wanted.as_deref().filter(|id| finder.catalogue().service(id).is_none()) {
        return Err(format!("there is no service “{id}”; its id is its file's name in seeds/catalogue").into());
    }
    let every = finder.catalogue().services().len();
    let ask = Ask { words: &words, region: None, domain: None, as_of: AS_OF, limit: every, literal: false };
    let explanation = finder.explain(&ask);
    print_reading(&explanation);
    print_hits(&explanation, wanted.as_deref());
    Ok(())
}

fn print_reading(explanation: &Explanation) {
    println!("read as    {}", explanation.key);
    if let Some(corrected) = &explanation.corrected {
        println!("mended to  {corrected}");
    }
    for word in &explanation.words {
        let how = if word.written { "written" } else { "sounds so" };
        let ids: Vec<&str> = word.stands_for.iter().map(|id| id.as_str()).collect();
        let stands = if ids.is_empty() { "stands for none by itself".to_owned() } else { ids.join(" ") };
        println!("  {:<12} {how:<10} tells {:.2}  {stands}", word.text, word.tells);
    }
    println!("unknown    {} characters", explanation.unknown);
    if let Some(word) = &explanation.elsewhere {
        println!("elsewhere  {word}: neither list has it (seeds/vocabulary/elsewhere.toml or confused.toml)");
    }
    for (word, id) in &explanation.led_away {
        println!("led away   from {id} by {word} (seeds/vocabulary/confused.toml)");
    }
    println!("confident  {}\n", explanation.confident);
}

/// The first ten, and the service asked about wherever it stands.
fn print_hits(explanation: &Explanation, wanted: Option<&str>) {
    println!("{:>3}  {:<34} {:>7} {:>6} {:>5}", "", "service", "score", "share", "gain");
    for (place, hit) in explanation.hits.iter().enumerate() {
        if place < 10 || Some(hit.id.as_str()) == wanted {
            print_hit(place + 1, hit);
        }
    }
    if let Some(id) = wanted.filter(|id| explanation.hits.iter().all(|hit| hit.id.as_str() != *id)) {
        let led = explanation.led_away.iter().any(|(_, from)| from.as_str() == id);
        let why = if led { "led away from" } else { "none of its names, aliases and texts has a word of these" };
        println!("     {id}: not found; {why}");
    }
}

fn print_hit(place: usize, hit: &ExplainedHit) {
    println!("{place:>3}. {:<34} {:>7.2} {:>6.2} {:>5.2}", hit.id.as_str(), hit.score, hit.share, hit.gain);
    if !hit.called.is_empty() {
        println!("       called: {}", hit.called.join("、"));
    }
    if !hit.described.is_empty() {
        println!("       said of it: {}", hit.described.join("、"));
    }
}
