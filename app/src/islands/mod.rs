//! What wakes up in the browser. Every island stands beside plain HTML that works without it.

pub mod in_place;
pub mod suggest;
