//! What is known of a fact: always the set of what it still can be, so that knowing more
//! only ever makes it smaller.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::ChoiceId;

/// A value, exact or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Value {
    /// It holds, or it was denied.
    Flag(bool),
    /// A count or a grade, from least to most.
    Number(Bounds),
    /// A day, from earliest to latest.
    Date(Days),
    /// The choices it still can be; never empty.
    Choice(Vec<ChoiceId>),
}

/// A number from least to most, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// The least it can be.
    pub least: u32,
    /// The most it can be.
    pub most: u32,
}

/// A day from earliest to latest, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// The earliest it can be, YYYY-MM-DD.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub earliest: Date,
    /// The latest it can be, YYYY-MM-DD.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub latest: Date,
}

impl Value {
    /// One number.
    #[must_use]
    pub fn number(n: u32) -> Self {
        Self::Number(Bounds { least: n, most: n })
    }

    /// One choice.
    #[must_use]
    pub fn choice(id: &str) -> Self {
        Self::Choice(vec![ChoiceId::from(id)])
    }

    /// What is left where both hold; none where they cannot both.
    #[must_use]
    pub fn narrowed(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Flag(a), Self::Flag(b)) => (a == b).then_some(Self::Flag(*a)),
            (Self::Number(a), Self::Number(b)) => {
                let (least, most) = (a.least.max(b.least), a.most.min(b.most));
                (least <= most).then_some(Self::Number(Bounds { least, most }))
            }
            (Self::Date(a), Self::Date(b)) => {
                let (earliest, latest) = (a.earliest.max(b.earliest), a.latest.min(b.latest));
                (earliest <= latest).then_some(Self::Date(Days { earliest, latest }))
            }
            (Self::Choice(a), Self::Choice(b)) => {
                let both: Vec<ChoiceId> = a.iter().filter(|id| b.contains(id)).cloned().collect();
                (!both.is_empty()).then_some(Self::Choice(both))
            }
            _ => None,
        }
    }
}

impl Days {
    /// The birthdays of whoever has completed `least` to `most` years on `as_of`.
    /// Ages beyond [`OLDEST`] give none.
    #[must_use]
    pub fn born(least: u32, most: u32, as_of: Date) -> Option<Self> {
        if least > most || most > OLDEST {
            return None;
        }
        let earliest = years_before(as_of, most + 1)?.tomorrow().ok()?;
        Some(Self { earliest, latest: years_before(as_of, least)? })
    }

    /// The days of a year that somebody alive may speak of, up to `as_of`; none of a year yet to come.
    #[must_use]
    pub fn in_year(year: u32, as_of: Date) -> Option<Self> {
        let year = i16::try_from(year).ok()?;
        let oldest = as_of.year() - i16::try_from(OLDEST).ok()?;
        let (earliest, latest) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
        (year >= oldest && earliest <= as_of).then_some(Self { earliest, latest: latest.min(as_of) })
    }

    /// Completed years on `as_of`, least and most; a day yet to come counts as none.
    #[must_use]
    pub fn years(self, as_of: Date) -> Bounds {
        Bounds { least: completed(self.latest, as_of), most: completed(self.earliest, as_of) }
    }

    /// Completed months on `as_of`, least and most.
    #[must_use]
    pub fn months(self, as_of: Date) -> Bounds {
        Bounds { least: months(self.latest, as_of), most: months(self.earliest, as_of) }
    }
}

/// A length of time in calendar terms.
pub use jiff::Span as Months;

/// The oldest age that is believed.
pub const OLDEST: u32 = 120;

/// The day on which `years` years are completed: born on 29 February, on 1 March.
#[must_use]
pub fn birthday(born: Date, years: u32) -> Option<Date> {
    let year = born.year().checked_add(i16::try_from(years).ok()?)?;
    Date::new(year, born.month(), born.day()).or_else(|_| Date::new(year, 3, 1)).ok()
}

/// The latest birthday that has completed `years` years on `day`.
fn years_before(day: Date, years: u32) -> Option<Date> {
    let year = day.year().checked_sub(i16::try_from(years).ok()?)?;
    // Whoever is born on 29 February completes a year on 1 March, not on 28 February.
    Date::new(year, day.month(), day.day()).or_else(|_| Date::new(year, 2, 28)).ok()
}

fn completed(born: Date, as_of: Date) -> u32 {
    let years = i32::from(as_of.year()) - i32::from(born.year());
    let reached = (as_of.month(), as_of.day()) >= (born.month(), born.day());
    u32::try_from(years - i32::from(!reached)).unwrap_or(0)
}

fn months(born: Date, as_of: Date) -> u32 {
    let years = i32::from(as_of.year()) - i32::from(born.year());
    let months = years * 12 + i32::from(as_of.month()) - i32::from(born.month());
    u32::try_from(months - i32::from(as_of.day() < born.day())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_birthday_counts_from_its_own_day() {
        for (born, as_of, years) in [
            (date(1961, 11, 21), date(2026, 11, 20), 64),
            (date(1961, 11, 21), date(2026, 11, 21), 65),
            (date(1961, 11, 21), date(2026, 11, 22), 65),
            (date(2004, 2, 29), date(2025, 2, 28), 20),
            (date(2004, 2, 29), date(2025, 3, 1), 21),
            (date(2004, 2, 29), date(2024, 2, 29), 20),
            (date(2027, 1, 1), date(2026, 11, 21), 0),
        ] {
            assert_eq!(
                Days { earliest: born, latest: born }.years(as_of),
                Bounds { least: years, most: years },
                "{born} {as_of}"
            );
        }
    }

    #[test]
    fn an_age_is_every_birthday_that_has_it_and_no_other() {
        for as_of in [date(2026, 11, 21), date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1)] {
            for years in [0, 1, 6, 7, 16, 65, 80, 119] {
                let born = Days::born(years, years, as_of).expect("an age people have");
                assert_eq!(born.years(as_of), Bounds { least: years, most: years }, "{years} on {as_of}");
                let before = born.earliest.yesterday().expect("a day");
                assert_eq!(completed(before, as_of), years + 1, "{before} on {as_of}");
                let after = born.latest.tomorrow().expect("a day");
                assert!(years == 0 || completed(after, as_of) == years - 1, "{after} on {as_of}");
            }
        }
    }

    #[test]
    fn nonsense_ages_are_not_ages() {
        assert!(Days::born(300, 300, date(2026, 11, 21)).is_none());
        assert!(Days::born(9, 3, date(2026, 11, 21)).is_none());
    }
}
