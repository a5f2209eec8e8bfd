//! Days told as days: 1961年12月生, 61年的, 今年12月满65, 还差两个月满65, 2023年6月毕业, 毕业一年多.
//!
//! - [`year`]: the year that a number names.
//! - [`written`]: a day written out, of birth or of leaving school.
//! - [`turning`]: the day someone comes of an age, [`ahead`]: how far off it is.
//! - [`leaving`]: how long ago someone left school.
//! - [`span`]: the days that a day, a month or a year allows.

mod ahead;
mod leaving;
mod span;
mod turning;
mod written;
mod year;

use seeds::{Date, Days};

use super::numbers::number_at;
use super::text::Text;
use leaving::{since_leaving, this_or_last_year};
use turning::coming_of_age;
use written::{eight_digits, written_year};
use year::han_year;

/// A day as told, and what it is the day of.
pub(super) struct Told {
    /// First character.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// What it can be.
    pub(super) days: Days,
    /// What happened on it.
    pub(super) of: Of,
    /// Said with 男 or 女 before it, as workers write: the sex.
    pub(super) sex: Option<char>,
}

/// What happened on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Someone was born.
    Birth,
    /// Someone left school.
    Leaving,
}

/// Every such day in a text; `person_before` tells whether a word for a person ends at a place.
pub(super) fn dates(text: &Text, person_before: &dyn Fn(usize) -> bool, as_of: Date) -> Vec<Told> {
    let mut found = Vec::new();
    for at in 0..text.chars.len() {
        if let Some(number) = number_at(text, at).filter(|number| number.digits).or_else(|| han_year(text, at)) {
            found.extend(written_year(text, at, number, person_before(at), as_of));
            found.extend(eight_digits(text, at, number, as_of));
        }
        found.extend(coming_of_age(text, at, as_of));
        found.extend(since_leaving(text, at, as_of));
        found.extend(this_or_last_year(text, at, as_of));
    }
    found
}
