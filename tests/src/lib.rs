//! The journeys: the whole thing from outside, and what they share.
//!
//! - [`seeds_dir`], [`shared`]: where the catalogue lies, and the project's own notes where they exist.
//! - [`relevance`]: the development sets and score.py's arithmetic, in Rust.
//! - [`situations`]: the same for described situations.
//! - [`taken`]: what a page made to be taken along, read back.
//! - [`house`]: a real server on a port of its own, and asking it over HTTP; [`page`]: what every page keeps to.

pub mod house;
pub mod page;
pub mod relevance;
pub mod situations;
pub mod taken;

use std::path::{Path, PathBuf};

/// The project's root.
#[must_use]
pub fn root() -> PathBuf {
    // Asked when it runs, not when it was built: a checkout may have been moved since.
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&here).join("..")
}

/// The catalogue's folder.
#[must_use]
pub fn seeds_dir() -> PathBuf {
    root().join("seeds")
}

/// A file of this crate's test data.
#[must_use]
pub fn data(name: &str) -> String {
    let path = root().join("tests/data").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

/// A file of the team's notes beside the project; a stranger's clone has none.
#[must_use]
pub fn shared(name: &str) -> Option<String> {
    std::fs::read_to_string(root().join("../shared").join(name)).ok()
}
