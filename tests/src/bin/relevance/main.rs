//! `cargo xtask relevance [FILE] [--mechanisms]`: a set's figures, overall and by style, and every miss with why;
//! or what each mechanism adds to them.
//!
//! - [`figures`]: the table by style.
//! - [`misses`]: what went wrong, and how it was read.
//! - [`mechanisms`]: the figures with one mechanism left out after the other.

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

mod figures;
mod mechanisms;
mod misses;

use search_index::Finder;
use seeds::Catalogue;
use tests::relevance::{score_search, search_cases};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (flags, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let set = match files.first() {
        Some(file) => std::fs::read_to_string(file)?,
        None => tests::data("search_dev.jsonl"),
    };
    if flags.iter().any(|flag| flag == "--mechanisms") {
        return mechanisms::print(&set);
    }
    let finder = Finder::new(Catalogue::load(&tests::seeds_dir())?)?;
    let rows = score_search(&finder, search_cases(&set));
    figures::print(&rows);
    misses::print(&finder, &rows);
    Ok(())
}
