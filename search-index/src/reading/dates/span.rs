//! The days that a day, a month or a year allows.

use seeds::value::Months;
use seeds::{Date, Days};

/// A day, a month or a whole year.
pub(super) fn span(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Days> {
    match (month, day) {
        (Some(month), Some(day)) => {
            let day = Date::new(year, month, day).ok()?;
            Some(Days { earliest: day, latest: day })
        }
        (Some(month), None) => {
            let first = Date::new(year, month, 1).ok()?;
            Some(Days { earliest: first, latest: first.last_of_month() })
        }
        _ => Some(Days { earliest: Date::new(year, 1, 1).ok()?, latest: Date::new(year, 12, 31).ok()? }),
    }
}

/// Born so many years before a day.
pub(super) fn exact(day: Option<Date>, years: i16) -> Option<Days> {
    let born = day?.checked_sub(Months::new().years(i64::from(years))).ok()?;
    Some(Days { earliest: born, latest: born })
}
