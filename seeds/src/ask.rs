//! What is asked of the finder.

use jiff::civil::Date;

use crate::edit::Edits;
use crate::id::{DomainId, RegionSlug};
use crate::situation::Situation;

/// One question. Borrowed from the request and gone with it: nothing keeps it.
#[derive(Clone, Copy)]
pub struct Ask<'a> {
    /// The words as typed.
    pub words: &'a str,
    /// Where the person lives and asks; none covers every city.
    pub region: Option<&'a RegionSlug>,
    /// One domain to stay in.
    pub domain: Option<&'a DomainId>,
    /// The day it is asked (UTC+8).
    pub as_of: Date,
    /// How many hits at most.
    pub limit: usize,
    /// Whether the words are taken as they are written: nothing is mended by sound or spelling,
    /// and no letters are spelled out.
    pub literal: bool,
}

// No `Debug`, on purpose: what a person typed must not reach a log line by way of `{:?}`.

/// A situation to judge. Borrowed from the request and gone with it: nothing keeps it.
#[derive(Clone, Copy)]
pub struct MatchAsk<'a> {
    /// The words as typed; empty where only facts were chosen.
    pub words: &'a str,
    /// Facts given beside the words; they stand over what the words say.
    pub situation: Option<&'a Situation>,
    /// Corrections made to what was understood.
    pub edits: &'a Edits,
    /// Where the person lives and asks.
    pub region: &'a RegionSlug,
    /// The day it is asked (UTC+8).
    pub as_of: Date,
}
