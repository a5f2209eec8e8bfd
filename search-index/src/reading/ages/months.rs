//! The ages of those not a year old, and a little beyond.

use seeds::value::Months;
use seeds::{Date, Days};

use super::{Age, Beside, sex_before};
use crate::reading::numbers::Number;
use crate::reading::text::Text;

/// 8个月大, 三个月的娃, 娃儿才8个月; never 怀孕5个月 or 学了8个月.
pub(super) fn in_months(text: &Text, from: usize, number: Number, beside: &Beside<'_>, as_of: Date) -> Option<Age> {
    let clause = text.clause(from);
    let before: String = text.chars[clause.start..from].iter().collect();
    if ["孕", "怀", "胎", "肚", "产检"].iter().any(|word| before.contains(word)) {
        return None;
    }
    // 六岁九个月 is an age already told.
    if ["岁", "岁零", "岁又", "零", "岁多"].iter().any(|word| text.has_before(from, word)) {
        return None;
    }
    let tail =
        ["个多月", "个半月", "个月龄", "个月", "月龄", "月"].into_iter().find(|tail| text.has(number.to, tail))?;
    let to = number.to + tail.chars().count();
    let of_a_child = ["大", "的娃", "的宝", "的孩", "的婴", "的崽", "的小", "多大", "多的娃", "的男", "的女", "的奶"]
        .iter()
        .any(|word| text.has(to, word));
    let ends = text.char(to).is_none_or(|c| "，。,;；、了多 \n又就还在".contains(c));
    let sex = sex_before(text, from);
    if !(ends && sex.is_some()
        || of_a_child
        || tail.ends_with('龄')
        || ends && (of_a_birth(text, from) || (beside.child_before)(from)))
    {
        return None;
    }
    let born = born_months_ago(number.value, number.most, as_of)?;
    Some(Age { from, to, born, sex, of_couple: None, in_list: None })
}

/// 娃3月, 男，8月: months without 个, where a clause ends after them.
pub(super) fn is_in_short_months(text: &Text, from: usize, number: Number, beside: &Beside<'_>) -> bool {
    let ends = text.has(number.to, "月") && text.char(number.to + 1).is_none_or(|c| !c.is_alphanumeric());
    ends && number.value <= 36 && ((beside.child_before)(from) || sex_before(text, from).is_some())
}

/// Whether a birth is told of before a place in its clause.
pub(super) fn of_a_birth(text: &Text, at: usize) -> bool {
    let clause = text.clause(at);
    let before: String = text.chars[clause.start..at].iter().collect();
    BIRTHS.iter().any(|word| before.contains(word))
}

/// A birth told of in the clause: what time is told after it is the child's age.
const BIRTHS: [&str; 6] = ["生完", "生了", "生下", "生老", "出生", "落地"];

/// 刚出生, 满月, 百天, 刚满周岁; 生完快半年了.
pub(super) fn newborn(text: &Text, at: usize, as_of: Date) -> Option<Age> {
    let words = [
        ("刚出生", 0, 2),
        ("才出生", 0, 2),
        ("新生儿", 0, 1),
        ("刚满月", 1, 1),
        ("才满月", 1, 1),
        ("满月", 1, 2),
        ("百天", 3, 3),
        ("周岁", 12, 12),
        ("半岁", 6, 9),
        ("半年", 4, 8),
    ];
    let (word, least, most) = words.into_iter().find(|(word, ..)| text.has(at, word))?;
    let numbered =
        word == "周岁" && !(text.has_before(at, "刚满") || text.has_before(at, "满") || text.has_before(at, "才"));
    let length_of_time = word == "半年" && !of_a_birth(text, at);
    let born = born_months_ago(least, most, as_of)?;
    (!numbered && !length_of_time).then_some(Age {
        from: at,
        to: at + word.chars().count(),
        born,
        sex: None,
        of_couple: None,
        in_list: None,
    })
}

/// The birthdays of someone from so many to so many months old.
fn born_months_ago(least: u32, most: u32, as_of: Date) -> Option<Days> {
    let back = |months: u32| as_of.checked_sub(Months::new().months(i64::from(months.min(LONGEST)))).ok();
    Some(Days { earliest: back(most + 1)?.tomorrow().ok()?, latest: back(least)? })
}

/// A hundred years: whatever number was typed, a calendar can count back from today.
const LONGEST: u32 = 1200;
