//! What wakes up in the browser. Every island stands beside plain HTML that works without it.

pub mod fill_box;
pub mod in_place;
pub mod read_aloud;
pub mod suggest;
