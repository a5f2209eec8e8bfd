//! A day written out, of birth or of leaving school.

use seeds::{Date, Days};

use super::leaving::leaving_after;
use super::span::span;
use super::year::full_year;
use super::{Of, Told};
use crate::reading::ages::sex_before;
use crate::reading::numbers::{Number, number_at};
use crate::reading::text::Text;

/// 1961年12月5日生, 61年的, 生于1961.3.12, 2023年6月本科毕业.
pub(super) fn written_year(text: &Text, from: usize, number: Number, of_someone: bool, as_of: Date) -> Option<Told> {
    let Written { to, mark, month, days } = written(text, from, number, as_of)?;
    let sex = sex_before(text, from).filter(|_| number.to - from == 4 || mark == '年');
    let noted = sex.is_some()
        && (month.is_some() || mark == '年')
        && text.char(to).is_none_or(|c| !c.is_alphanumeric() || c == '生');
    let before = BORN_BEFORE.iter().any(|word| text.has_before(from, word));
    let after = born_after(text, from, number.to, to, month.is_some() || of_someone);
    // A year with a point or a dash after it is one of birth only after 生于: 1961.3 may be anything.
    if noted || before || after && mark == '年' {
        let end = if text.has(to, "出生") { 2 } else { usize::from(text.has(to, "生") || text.has(to, "的")) };
        return Some(Told { from, to: to + end, days, of: Of::Birth, sex });
    }
    leaving_after(text, to).then_some(Told { from, to, days, of: Of::Leaving, sex: None })
}

/// 19611203, as an identity card has it.
pub(super) fn eight_digits(text: &Text, from: usize, number: Number, as_of: Date) -> Option<Told> {
    if number.to - from != 8 {
        return None;
    }
    let (year, rest) = (number.value / 10_000, number.value % 10_000);
    let (month, day) = (i8::try_from(rest / 100).ok()?, i8::try_from(rest % 100).ok()?);
    let days = span(i16::try_from(year).ok()?, Some(month), Some(day))?;
    (days.latest <= as_of && year > 1900).then_some(Told {
        from,
        to: number.to,
        days,
        of: Of::Birth,
        sex: sex_before(text, from),
    })
}

/// A day written out as far as it was.
struct Written {
    /// One past its last character.
    to: usize,
    /// What stands after the year: 年, a point or a dash.
    mark: char,
    /// The month, where it was written.
    month: Option<i8>,
    /// What it can be.
    days: Days,
}

/// The day, month or year that a number begins.
fn written(text: &Text, from: usize, number: Number, as_of: Date) -> Option<Written> {
    let (year, mut to) = (full_year(number, from, as_of)?, number.to);
    let mark = text.char(to).filter(|c| "年./-".contains(*c))?;
    to += 1;
    let (mut month, mut day) = (None, None);
    let month_of =
        |n: &Number| (1..=12).contains(&n.value) && n.most == n.value && (mark != '年' || text.has(n.to, "月"));
    if let Some(next) = part_at(text, to).filter(month_of) {
        month = i8::try_from(next.value).ok();
        to = next.to + usize::from(text.char(next.to).is_some_and(|c| "月./-".contains(c)));
        if let Some(last) = part_at(text, to).filter(|n| (1..=31).contains(&n.value)) {
            day = i8::try_from(last.value).ok();
            to = last.to + usize::from(text.has(last.to, "日") || text.has(last.to, "号"));
        }
    }
    let days = span(year, month, day).filter(|days| days.earliest <= as_of)?;
    Some(Written { to, mark, month, days })
}

/// A month or a day: one or two digits, also after a point, or a number in Han.
fn part_at(text: &Text, at: usize) -> Option<Number> {
    let digits = (at..at + 3).take_while(|&place| text.char(place).is_some_and(|c| c.is_ascii_digit())).count();
    if digits == 0 || digits > 2 {
        return number_at(text, at).filter(|number| !number.digits);
    }
    let value = text.chars[at..at + digits].iter().collect::<String>().parse().ok()?;
    Some(Number { value, most: value, to: at + digits, digits: true })
}

/// Before a day of birth.
const BORN_BEFORE: [&str; 7] = ["生于", "出生于", "出生", "生日", "出生日期", "生日是", "出生日期:"];

/// Right after a day of birth.
const BORN_AFTER: [&str; 17] = [
    "生",
    "出生",
    "的生",
    "出世",
    "份生",
    "间生",
    "间的",
    "间出生",
    "里生",
    "份的",
    "份出生",
    "头生",
    "头的",
    "底生",
    "初生",
    "底的",
    "底出生",
];

/// Whether what follows a day, from where it begins, where its year and it end, makes it one of birth.
fn born_after(text: &Text, from: usize, year_to: usize, to: usize, sure: bool) -> bool {
    if BORN_AFTER.iter().any(|word| text.has(to, word)) {
        return true;
    }
    // 61年的, 1961年3月的, 女儿2012年的; but not 2023年6月的通知.
    let ends = text.char(to + 1).is_none_or(|c| !c.is_alphanumeric() || "人老娃今".contains(c));
    if text.has(to, "的") && ends && (year_to - from == 2 || sure) {
        return true;
    }
    // 61年,属牛.
    if (text.has(to, ",属") || text.has(to, "属")) && !text.has(to, "属于") {
        return true;
    }
    // 1949年解放那年出生的: further on in the clause, for a year in full.
    let clause = text.clause(from);
    let rest: String = text.chars[to..clause.end.min(to + 9).max(to)].iter().collect();
    year_to - from == 4 && (rest.contains("出生") || rest.contains("生的"))
}
