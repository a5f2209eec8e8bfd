//! How far ahead something is: 还差两个月, 还有20天, 再过三年.

use seeds::value::Months;

use crate::reading::numbers::number_at;
use crate::reading::text::Text;

/// 还差两个月, 还有20天, 再过三年: from and to how far ahead.
pub(super) fn still_to_go(before: &str) -> Option<(Months, Months)> {
    let text = Text::new(before);
    let leads = ["差", "还有", "再过", "再等", "还要"];
    let (at, lead) =
        (0..text.chars.len()).rev().find_map(|at| Some((at, leads.into_iter().find(|lead| text.has(at, lead))?)))?;
    let at = at + lead.chars().count();
    if text.has(at, "半年") {
        return Some((Months::new().months(5), Months::new().months(7)));
    }
    let number = number_at(&text, at)?;
    let count = i64::from(number.value.min(120));
    if text.has(number.to, "个月") || text.has(number.to, "个多月") {
        let days = |months: i64, days: i64| Months::new().months(months).days(days);
        return Some((days(count - 1, 15), days(count, 15)));
    }
    if text.has(number.to, "年") || text.has(number.to, "岁") {
        let months = |count: i64| Months::new().months(count);
        return Some((months((count * 12 - 6).max(1)), months(count * 12 + 6)));
    }
    text.has(number.to, "天").then(|| (Months::new().days(count), Months::new().days(count)))
}
