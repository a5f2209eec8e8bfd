//! The day of leaving school, told by how long ago it was or in which year.

use seeds::value::Months;
use seeds::{Date, Days};

use super::span::span;
use super::{Of, Told};
use crate::reading::numbers::number_at;
use crate::reading::text::Text;

/// 毕业一年多, 毕业三年, 刚毕业, 毕业半年, 应届.
pub(super) fn since_leaving(text: &Text, at: usize, as_of: Date) -> Option<Told> {
    let word = ["毕业", "离校", "毕了业"].into_iter().find(|word| text.has(at, word))?;
    let after = at + word.chars().count();
    let after = after
        + ["都", "有", "快", "已经", "才", "了"]
            .into_iter()
            .find(|w| text.has(after, w))
            .map_or(0, |w| w.chars().count());
    let ago = |months: i64| as_of.checked_sub(Months::new().months(months)).ok();
    let told = |to, least: i64, most: i64| {
        Some(Told {
            from: at,
            to,
            days: Days { earliest: ago(most)?, latest: ago(least)? },
            of: Of::Leaving,
            sex: None,
        })
    };
    if let Some((to, least, most)) = months_since(text, after) {
        return told(to, least, most);
    }
    let fresh = ["刚", "才", "刚刚", "应届", "大学刚", "今年刚", "刚从大学", "初中刚", "高中刚"]
        .iter()
        .any(|lead| text.has_before(at, lead));
    fresh.then(|| told(after, 0, 11)).flatten()
}

/// 去年6月大学毕业, 今年毕业, 前年大专毕业.
pub(super) fn this_or_last_year(text: &Text, at: usize, as_of: Date) -> Option<Told> {
    let words = [("今年", 0), ("去年", 1), ("大前年", 3), ("前年", 2)];
    let (word, back) = words.into_iter().find(|(word, _)| text.has(at, word))?;
    if word == "前年" && text.has_before(at, "大") {
        return None;
    }
    let mut to = at + word.chars().count();
    let mut month = None;
    if let Some(number) = number_at(text, to).filter(|n| (1..=12).contains(&n.value) && text.has(n.to, "月")) {
        month = i8::try_from(number.value).ok();
        to = number.to + 1;
    }
    if !leaving_after(text, to) {
        return None;
    }
    let mut days = span(as_of.year() - back, month, None)?;
    days.latest = days.latest.min(as_of);
    (days.earliest <= days.latest).then_some(Told { from: at, to, days, of: Of::Leaving, sex: None })
}

/// Whether the clause goes on to say that someone left school.
pub(super) fn leaving_after(text: &Text, to: usize) -> bool {
    let clause = text.clause(to);
    let rest: String = text.chars[to..clause.end.min(to + 10).max(to)].iter().collect();
    rest.contains("毕业") || rest.contains("毕了业") || rest.contains("离校")
}

/// 一年多, 半年, 五个月: where it ends, and from and to how many months it is.
fn months_since(text: &Text, at: usize) -> Option<(usize, i64, i64)> {
    if text.has(at, "半年") {
        return Some((at + 2, 4, 10));
    }
    let number = number_at(text, at).filter(|n| n.value <= 40)?;
    let (to, count) = (number.to, i64::from(number.value));
    if text.has(to, "年多") {
        return Some((to + 2, count * 12 + 1, count * 12 + 12));
    }
    if text.has(to, "年半") {
        return Some((to + 2, count * 12 + 4, count * 12 + 9));
    }
    // 毕业三年级 is a grade; 毕业两年 is about two years.
    if text.has(to, "年") && !text.has(to, "年级") {
        return Some((to + 1, count * 12 - 6, count * 12 + 11));
    }
    let months = ["个月", "个多月"].into_iter().find(|unit| text.has(to, unit))?;
    Some((to + months.chars().count(), count, count + 1))
}
