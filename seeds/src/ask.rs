//! What is asked of the finder.

use jiff::civil::Date;

use crate::id::{DomainId, RegionSlug};

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
}

// No `Debug`, on purpose: what a person typed must not reach a log line by way of `{:?}`.
