//! Days told as days: 1961年12月生, 61年的, 今年12月满65, 还差两个月满65, 2023年6月毕业, 毕业一年多.

use seeds::value::Months;
use seeds::{Date, Days};

use super::numbers::{Number, number_at};
use super::text::Text;

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
}

/// What happened on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Someone was born.
    Birth,
    /// Someone left school.
    Leaving,
}

/// Every such day in a text.
pub(super) fn dates(text: &Text, as_of: Date) -> Vec<Told> {
    let mut found = Vec::new();
    for at in 0..text.chars.len() {
        if let Some(number) = number_at(text, at).filter(|number| number.digits).or_else(|| han_year(text, at)) {
            found.extend(written_year(text, at, number, as_of));
            found.extend(eight_digits(at, number, as_of));
        }
        found.extend(coming_of_age(text, at, as_of));
        found.extend(since_leaving(text, at, as_of));
        found.extend(this_or_last_year(text, at, as_of));
    }
    found
}

/// A day, a month or a whole year.
fn span(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Days> {
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

/// 1961年12月5日生, 61年的, 生于1961.3.12, 2023年6月本科毕业.
fn written_year(text: &Text, from: usize, number: Number, as_of: Date) -> Option<Told> {
    let (year, mut to) = (full_year(number, from, as_of)?, number.to);
    let mark = text.char(to).filter(|c| "年./-".contains(*c))?;
    to += 1;
    let (mut month, mut day) = (None, None);
    let month_of =
        |n: &Number| (1..=12).contains(&n.value) && n.most == n.value && (mark != '年' || text.has(n.to, "月"));
    if let Some(next) = number_at(text, to).filter(month_of) {
        month = i8::try_from(next.value).ok();
        to = next.to + usize::from(text.char(next.to).is_some_and(|c| "月./-".contains(c)));
        if let Some(last) = number_at(text, to).filter(|n| (1..=31).contains(&n.value)) {
            day = i8::try_from(last.value).ok();
            to = last.to + usize::from(text.has(last.to, "日") || text.has(last.to, "号"));
        }
    }
    let days = span(year, month, day).filter(|days| days.earliest <= as_of)?;
    let born_before = ["生于", "出生于", "出生", "生日", "出生日期", "生日是", "出生日期:"]
        .iter()
        .any(|word| text.has_before(from, word));
    let born_after = [
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
    ]
    .iter()
    .any(|word| text.has(to, word))
        || (text.has(to, "的") && (number.to - from == 2 || month.is_some()) && !text.has(to, "的时候"))
        || (text.has(to, ",属") || text.has(to, "属"));
    // 1949年解放那年出生的: further on in the clause, for a year in full.
    let clause = text.clause(from);
    let rest: String = text.chars[to..clause.end.min(to + 9).max(to)].iter().collect();
    let born_after = born_after || (number.to - from == 4 && (rest.contains("出生") || rest.contains("生的")));
    if (born_before || born_after) && mark_fits(mark, born_before) {
        let to =
            if text.has(to, "出生") { to + 2 } else { to + usize::from(text.has(to, "生") || text.has(to, "的")) };
        return Some(Told { from, to, days, of: Of::Birth });
    }
    leaving_after(text, to).then_some(Told { from, to, days, of: Of::Leaving })
}

fn mark_fits(mark: char, born_before: bool) -> bool {
    mark == '年' || born_before
}

/// 一九六二年, 六二年: digit by digit.
fn han_year(text: &Text, at: usize) -> Option<Number> {
    let place = |c: char| "〇一二三四五六七八九".chars().position(|d| d == c).or((c == '零').then_some(0));
    let before = at.checked_sub(1).and_then(|at| text.char(at)).and_then(place);
    let digits: Vec<usize> = (at..at + 4).map_while(|at| text.char(at).and_then(place)).collect();
    let complete = before.is_none() && matches!(digits.len(), 2 | 4) && text.has(at + digits.len(), "年");
    let value = digits.iter().fold(0, |value, digit| value * 10 + digit);
    let value = u32::try_from(value).ok().filter(|_| complete)?;
    Some(Number { value, most: value, to: at + digits.len(), digits: true })
}

/// 19611203, as an identity card has it.
fn eight_digits(from: usize, number: Number, as_of: Date) -> Option<Told> {
    if number.to - from != 8 {
        return None;
    }
    let (year, rest) = (number.value / 10_000, number.value % 10_000);
    let (month, day) = (i8::try_from(rest / 100).ok()?, i8::try_from(rest % 100).ok()?);
    let days = span(i16::try_from(year).ok()?, Some(month), Some(day))?;
    (days.latest <= as_of && year > 1900).then_some(Told { from, to: number.to, days, of: Of::Birth })
}

/// 1961, or 61 as people say it: the last such year that is past.
fn full_year(number: Number, from: usize, as_of: Date) -> Option<i16> {
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

/// Whether the clause goes on to say that someone left school.
fn leaving_after(text: &Text, to: usize) -> bool {
    let clause = text.clause(to);
    let rest: String = text.chars[to..clause.end.min(to + 10).max(to)].iter().collect();
    rest.contains("毕业") || rest.contains("毕了业") || rest.contains("离校")
}

/// 今年12月满65, 明年满60, 下个月就满65, 还差两个月满65.
fn coming_of_age(text: &Text, at: usize, as_of: Date) -> Option<Told> {
    if !text.has(at, "满") {
        return None;
    }
    let number = number_at(text, at + 1).filter(|n| n.value <= 120 && n.value == n.most)?;
    let clause = text.clause(at);
    let before: String = text.chars[clause.start..at].iter().collect();
    let near = |word: &str| {
        before.rfind(word).is_some_and(|place| before[place + word.len()..].chars().count() <= 6).then_some(())
    };
    let years = i16::try_from(number.value).ok()?;
    let to = number.to + usize::from(text.has(number.to, "岁"));
    let told = |days: Option<Days>| days.map(|days| Told { from: at, to, days, of: Of::Birth });
    if let Some(left) = still_to_go(&before) {
        let (first, last) = (as_of.checked_add(left.0).ok()?, as_of.checked_add(left.1).ok()?);
        let back = Months::new().years(i64::from(years));
        return told(Some(Days { earliest: first.checked_sub(back).ok()?, latest: last.checked_sub(back).ok()? }));
    }
    let month = month_in(&before);
    let turning = |year: i16, month: Option<i8>| span(year - years, month, None);
    let next = as_of.checked_add(Months::new().months(1)).ok()?;
    let last = as_of.checked_sub(Months::new().months(1)).ok()?;
    let relative = [
        ("下个月", turning(next.year(), Some(next.month()))),
        ("下月", turning(next.year(), Some(next.month()))),
        ("这个月", turning(as_of.year(), Some(as_of.month()))),
        ("上个月", turning(last.year(), Some(last.month()))),
        ("明天", exact(as_of.tomorrow().ok(), years)),
        ("后天", exact(as_of.tomorrow().ok().and_then(|day| day.tomorrow().ok()), years)),
        (
            "月底",
            Some(Days {
                earliest: exact(as_of.tomorrow().ok(), years)?.earliest,
                latest: exact(Some(as_of.last_of_month()), years)?.latest,
            }),
        ),
        (
            "年底",
            Some(Days {
                earliest: exact(as_of.tomorrow().ok(), years)?.earliest,
                latest: span(as_of.year() - years, None, None)?.latest,
            }),
        ),
        ("翻年", turning(as_of.year() + 1, month)),
        ("今年", turning(as_of.year(), month)),
        ("明年", turning(as_of.year() + 1, month)),
        ("去年", turning(as_of.year() - 1, month)),
        ("后年", turning(as_of.year() + 2, month)),
    ];
    let (_, days) = relative.into_iter().find(|(word, _)| near(word).is_some())?;
    told(days)
}

/// Born so many years before a day.
fn exact(day: Option<Date>, years: i16) -> Option<Days> {
    let born = day?.checked_sub(Months::new().years(i64::from(years))).ok()?;
    Some(Days { earliest: born, latest: born })
}

/// The month named at the end of the words before: 今年12月.
fn month_in(before: &str) -> Option<i8> {
    let text = Text::new(before);
    (0..text.chars.len()).find_map(|at| {
        let number = number_at(&text, at).filter(|n| (1..=12).contains(&n.value))?;
        text.has(number.to, "月").then(|| i8::try_from(number.value).ok()).flatten()
    })
}

/// 还差两个月, 还有20天, 再过三年: from and to how far ahead.
fn still_to_go(before: &str) -> Option<(Months, Months)> {
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

/// 毕业一年多, 毕业三年, 刚毕业, 毕业半年, 应届.
fn since_leaving(text: &Text, at: usize, as_of: Date) -> Option<Told> {
    let word = ["毕业", "离校", "毕了业"].into_iter().find(|word| text.has(at, word))?;
    let after = at + word.chars().count();
    let after = after
        + ["都", "有", "快", "已经", "才", "了"]
            .into_iter()
            .find(|w| text.has(after, w))
            .map_or(0, |w| w.chars().count());
    let ago = |months: i64| as_of.checked_sub(Months::new().months(months)).ok();
    let told = |to, least: i64, most: i64| {
        Some(Told { from: at, to, days: Days { earliest: ago(most)?, latest: ago(least)? }, of: Of::Leaving })
    };
    if text.has(after, "半年") {
        return told(after + 2, 4, 10);
    }
    if let Some(number) = number_at(text, after).filter(|n| n.value <= 40) {
        let count = i64::from(number.value);
        if text.has(number.to, "年多") {
            return told(number.to + 2, count * 12 + 1, count * 12 + 12);
        }
        if text.has(number.to, "年半") {
            return told(number.to + 2, count * 12 + 4, count * 12 + 9);
        }
        // 毕业三年级 is a grade; 毕业两年 is about two years.
        if text.has(number.to, "年") && !text.has(number.to, "年级") {
            return told(number.to + 1, count * 12 - 6, count * 12 + 11);
        }
        if text.has(number.to, "个月") || text.has(number.to, "个多月") {
            return told(number.to + 2, count, count + 1);
        }
    }
    let fresh = ["刚", "才", "刚刚", "应届", "大学刚", "今年刚", "刚从大学", "初中刚", "高中刚"]
        .iter()
        .any(|lead| text.has_before(at, lead));
    fresh.then(|| told(after, 0, 11)).flatten()
}

/// 去年6月大学毕业, 今年毕业, 前年大专毕业.
fn this_or_last_year(text: &Text, at: usize, as_of: Date) -> Option<Told> {
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
    (days.earliest <= days.latest).then_some(Told { from: at, to, days, of: Of::Leaving })
}
