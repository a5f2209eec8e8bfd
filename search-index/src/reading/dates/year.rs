//! The year that a number names.

use seeds::Date;

use crate::reading::numbers::Number;
use crate::reading::text::Text;

/// 1961, or 61 as people say it: the last such year that is past.
pub(super) fn full_year(number: Number, from: usize, as_of: Date) -> Option<i16> {
    let (value, written) = (number.value, number.to - from);
    match (value, written) {
        (1900..=2100, 4) => i16::try_from(value).ok(),
        (0..=99, 2) if number.digits => {
            let this_century = 2000 + i16::try_from(value).ok()?;
            Some(if this_century <= as_of.year() { this_century } else { this_century - 100 })
        }
        _ => None,
    }
}

/// 一九六二年, 六二年: digit by digit.
pub(super) fn han_year(text: &Text, at: usize) -> Option<Number> {
    let place = |c: char| "〇一二三四五六七八九".chars().position(|d| d == c).or((c == '零').then_some(0));
    let before = at.checked_sub(1).and_then(|at| text.char(at)).and_then(place);
    let digits: Vec<usize> = (at..at + 4).map_while(|at| text.char(at).and_then(place)).collect();
    let complete = before.is_none() && matches!(digits.len(), 2 | 4) && text.has(at + digits.len(), "年");
    let value = digits.iter().fold(0, |value, digit| value * 10 + digit);
    let value = u32::try_from(value).ok().filter(|_| complete)?;
    Some(Number { value, most: value, to: at + digits.len(), digits: true })
}
