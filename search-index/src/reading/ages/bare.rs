//! A number without 岁 that is an age all the same.

use super::Beside;
use crate::reading::numbers::Number;
use crate::reading::text::Text;

/// A number without 岁 is an age beside a person, after 今年 or 都, or in a worker's 女，34.
pub(super) fn is_bare_age(text: &Text, from: usize, number: Number, shorthand: bool, beside: &Beside<'_>) -> bool {
    // 女/41/肢体三级.
    let decimal = text.char(number.to + 1).is_some_and(|c| c.is_ascii_digit());
    // 80/120 is a pressure of the blood.
    let slash = shorthand && !decimal && (text.has(number.to, "/") || text.has(number.to, "."));
    // 女11小学五年级.
    let slash = slash || shorthand && goes_to_school(text, number);
    if number.value > 110 || number.most == 0 || (!slash && counts_something(text, number)) {
        return false;
    }
    if shorthand || is_whole_clause(text, from, number.to) {
        return true;
    }
    let led = LEADS.iter().filter(|lead| text.has_before(from, lead)).map(|lead| lead.chars().count()).max();
    match led {
        None => {
            let told = (beside.person_before)(from) || ["男的", "女的"].iter().any(|word| text.has_before(from, word));
            (number.digits || number.value >= 10) && told || begins_with_it(text, from, number)
        }
        Some(length) => number.value >= 10 && is_led(text, from, number.to, from - length, beside),
    }
}

/// 女11小学五年级: a school that goes with the age; never 12中学教师.
fn goes_to_school(text: &Text, number: Number) -> bool {
    const WORK: &str = "教老校退职工保门食厨医";
    let fits = |(school, [least, most]): (&str, [u32; 2])| {
        let past = number.to + school.chars().count();
        text.has(number.to, school)
            && (least..=most).contains(&number.value)
            && !text.char(past).is_some_and(|c| WORK.contains(c))
    };
    [("小学", [5, 15]), ("中学", [10, 20]), ("中职", [13, 25])].into_iter().any(fits)
}

/// What a number counts that is no age.
const UNITS: &str = "年个斤块万元月级楼号天次口亩户平%人家分公千百队组村点届辆间套层米度型周孕胎把条张本页楼期代中小多位名件种样十样百.:-/~—+两第后对边直起般";

/// What leads to an age.
const LEADS: &[&str] = &[
    "今年有",
    "今年",
    "现在",
    "现年",
    "今年也",
    "现已",
    "现",
    "都",
    "已经",
    "快",
    "刚",
    "刚满",
    "才",
    "满",
    "也",
    "有",
    "快要",
    "马上",
    "马上就",
    "就",
    "要",
    "眼看",
    "快满",
    "都快",
    "已满",
    "年满",
    "今年满",
    "虚岁",
    "周岁",
    "虚",
    "奔",
    "上了",
    "上",
    "今年都",
    "今年快",
    "今年刚",
    "今年才",
    "都已经",
    "将近",
    "刚刚",
    "大概",
    "差不多",
    "整",
    "，",
    ",",
];

/// Leads that nothing but an age follows.
const STRONG_LEADS: [&str; 11] = ["今年", "今年有", "现在", "现年", "都", "虚岁", "周岁", "年满", "快满", "奔", "满"];

/// Whether a number counts the word after it: 75天 is a length of time; 75天天要看新闻 is a person's age.
pub(super) fn counts_something(text: &Text, number: Number) -> bool {
    let next = text.char(number.to);
    let doubled = next.is_some() && next == text.char(number.to + 1);
    !doubled && next.is_some_and(|c| UNITS.contains(c) || c.is_ascii_alphanumeric())
}

/// Whether a number after a lead is someone's age: the lead is strong, or the person stands beside it.
fn is_led(text: &Text, from: usize, to: usize, lead_from: usize, beside: &Beside<'_>) -> bool {
    if STRONG_LEADS.iter().any(|word| text.has_before(from, word)) {
        return true;
    }
    let ends = text.char(to).is_none_or(|c| "，。,;；!?了 的\n、".contains(c));
    // 快八十的老人: the person comes after.
    let described = ["的老", "的人", "的娃", "的爸", "的妈"].iter().any(|tail| text.has(to, tail));
    ends && (described || (beside.person_before)(lead_from))
}

/// 六十一了身板还硬: a clause that begins with someone's age.
fn begins_with_it(text: &Text, from: usize, number: Number) -> bool {
    let clause = text.clause(from);
    number.value >= 14 && from == clause.start && text.has(number.to, "了") && number.to + 1 < clause.end
}

/// …，七十二，…: a number that is all a clause says, said of someone.
fn is_whole_clause(text: &Text, from: usize, to: usize) -> bool {
    let clause = text.clause(from);
    let rest = &text.chars[to..clause.end.max(to)];
    from == clause.start && to - from > 1 && rest.iter().all(|c| "了,。;、!?的 ".contains(*c))
}
