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
    if !text.has(at, "满") {
        return None;
    }
    let number = number_at(text, at + 1).filter(|n| n.value <= 120 && n.value == n.most)?;
    let clause = text.clause(at);
    let before: String = text.chars[clause.start..at].iter().collect();
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
    Some(Told { from: at, to, days, of: Of::Birth })
}

/// Born so many years before a day that is so far ahead.
fn born_before((least, most): (Months, Months), years: i16, as_of: Date) -> Option<Days> {
    let (first, last) = (as_of.checked_add(least).ok()?, as_of.checked_add(most).ok()?);
    let back = Months::new().years(i64::from(years));
    Some(Days { earliest: first.checked_sub(back).ok()?, latest: last.checked_sub(back).ok()? })
}

/// 下个月, 年底, 明年: the birthdays of whoever turns so many years then.
fn relative(years: i16, month: Option<i8>, as_of: Date) -> Option<[(&'static str, Option<Days>); 13]> {
    let turning = |year: i16, month: Option<i8>| span(year - years, month, None);
    let next = as_of.checked_add(Months::new().months(1)).ok()?;
    let last = as_of.checked_sub(Months::new().months(1)).ok()?;
    let tomorrow = as_of.tomorrow().ok();
    let until = |latest: Date| Some(Days { earliest: exact(tomorrow, years)?.earliest, latest });
    Some([
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

/// The month named at the end of the words before: 今年12月.
fn month_in(before: &str) -> Option<i8> {
    let text = Text::new(before);
    (0..text.chars.len()).find_map(|at| {
        let number = number_at(&text, at).filter(|n| (1..=12).contains(&n.value))?;
        text.has(number.to, "月").then(|| i8::try_from(number.value).ok()).flatten()
    })
}
