//! The day of birth of whoever turns so many years on a day told: 今年12月满65.

use seeds::value::Months;
use seeds::{Date, Days};

use super::ahead::still_to_go;
use super::span::{exact, span};
use super::{Of, Told};
use crate::reading::numbers::number_at;
use crate::reading::text::Text;

/// 今年12月满65, 明年满60, 下个月就满65, 还差两个月满65.
pub(super) fn coming_of_age(text: &Text, at: usize, as_of: Date) -> Option<Told> {
    let clause = text.clause(at);
    let before: String = text.chars[clause.start..at].iter().collect();
    // 去年满的60; 还差一个月七岁.
    let comes = text.has(at, "满");
    let after = at + usize::from(comes) + usize::from(comes && text.has(at + 1, "的"));
    let number = number_at(text, after).filter(|n| n.value <= 120 && n.value == n.most)?;
    let due = ["个月", "个多月", "天", "年"].iter().any(|unit| before.ends_with(unit)) && text.has(number.to, "岁");
    let due = due && still_to_go(&before).is_some();
    if !comes && !due {
        return None;
    }
    let years = i16::try_from(number.value).ok()?;
    let to = number.to + usize::from(text.has(number.to, "岁"));
    let days = match still_to_go(&before) {
        Some(left) => born_before(left, years, as_of)?,
        None => {
            let near =
                |word: &str| before.rfind(word).is_some_and(|place| before[place + word.len()..].chars().count() <= 6);
            relative(years, month_in(&before), as_of)?.into_iter().find(|(word, _)| near(word))?.1?
        }
    };
    Some(Told { from: at, to, days, of: Of::Birth, sex: None })
}

/// Born so many years before a day that is so far ahead.
fn born_before((least, most): (Months, Months), years: i16, as_of: Date) -> Option<Days> {
    let (first, last) = (as_of.checked_add(least).ok()?, as_of.checked_add(most).ok()?);
    let back = Months::new().years(i64::from(years));
    Some(Days { earliest: first.checked_sub(back).ok()?, latest: last.checked_sub(back).ok()? })
}

/// 下个月, 年底, 明年: the birthdays of whoever turns so many years then.
fn relative(years: i16, month: Option<i8>, as_of: Date) -> Option<[(&'static str, Option<Days>); 16]> {
    let turning = |year: i16, month: Option<i8>| span(year - years, month, None);
    let next = as_of.checked_add(Months::new().months(1)).ok()?;
    let last = as_of.checked_sub(Months::new().months(1)).ok()?;
    let tomorrow = as_of.tomorrow().ok();
    let until = |latest: Date| {
        let earliest = exact(tomorrow, years)?.earliest;
        Some(Days { earliest: earliest.min(latest), latest })
    };
    Some([
        ("明年年底", turning(as_of.year() + 1, None)),
        ("明年底", turning(as_of.year() + 1, None)),
        ("腊月", twelfth_moon(as_of.year() - years)),
        ("下个月", turning(next.year(), Some(next.month()))),
        ("下月", turning(next.year(), Some(next.month()))),
        ("这个月", turning(as_of.year(), Some(as_of.month()))),
        ("上个月", turning(last.year(), Some(last.month()))),
        ("明天", exact(tomorrow, years)),
        ("后天", exact(tomorrow.and_then(|day| day.tomorrow().ok()), years)),
        ("月底", Some(until(exact(Some(as_of.last_of_month()), years)?.latest)?)),
        ("年底", Some(until(span(as_of.year() - years, None, None)?.latest)?)),
        ("翻年", turning(as_of.year() + 1, month)),
        ("今年", turning(as_of.year(), month)),
        ("明年", turning(as_of.year() + 1, month)),
        ("去年", turning(as_of.year() - 1, month)),
        ("后年", turning(as_of.year() + 2, month)),
    ])
}

/// The twelfth month of the lunar calendar: some days from the end of December to the middle of February.
fn twelfth_moon(year: i16) -> Option<Days> {
    Some(Days { earliest: Date::new(year, 12, 20).ok()?, latest: Date::new(year + 1, 2, 20).ok()? })
}

/// The month named at the end of the words before: 今年12月.
fn month_in(before: &str) -> Option<i8> {
    let text = Text::new(before);
    (0..text.chars.len()).find_map(|at| {
        let number = number_at(&text, at).filter(|n| (1..=12).contains(&n.value))?;
        text.has(number.to, "月").then(|| i8::try_from(number.value).ok()).flatten()
    })
}
