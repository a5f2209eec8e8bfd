//! Ages in every form: 82岁, 六十五周岁, 三岁半, 8个月大, 虚岁66, 快满65, 六十几, 爷爷74, 女，34.
//!
//! - [`bare`]: a number without 岁 that is an age all the same.
//! - [`rule`]: an age that is not anyone's today.
//! - [`leaning`]: what 快满, 虚岁 and their like make of a number.
//! - [`sign`]: the sex as workers write it, right before an age.
//! - [`couple`]: 两口子65、63, two ages of two people.
//! - [`months`]: those not a year old.
//! - [`zodiac`]: what 属马 makes of an age told loosely.

mod bare;
mod couple;
mod leaning;
mod months;
mod rule;
mod sign;
mod zodiac;

use seeds::{Date, Days};

use super::numbers::{Number, number_at};
use super::text::Text;
use bare::{counts_something, is_bare_age};
use couple::of_a_couple;
use months::{in_months, is_in_short_months, newborn, of_a_birth};
use rule::tells_a_rule;
pub(super) use sign::{is_sign_of_sex, sex_before};
use zodiac::of_the_animal;

/// A day of birth as told by an age.
pub(super) struct Age {
    /// First character.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// The birthdays it allows.
    pub(super) born: Days,
    /// Said with 男 or 女 before it, as workers write: the sex.
    pub(super) sex: Option<char>,
    /// Which of a couple, where both ages stand side by side: 两口子65、63.
    pub(super) of_couple: Option<usize>,
    /// Which of several, where their ages stand side by side: 85、83岁.
    pub(super) in_list: Option<usize>,
}

/// Where people stand, so that a bare number beside one is an age.
pub(super) struct Beside<'a> {
    /// Whether a word for a person ends right there.
    pub(super) person_before: &'a dyn Fn(usize) -> bool,
    /// Whether a word for a child ends within a few characters before, in the same clause.
    pub(super) child_before: &'a dyn Fn(usize) -> bool,
}

/// Every age in a text.
pub(super) fn ages(text: &Text, beside: &Beside<'_>, as_of: Date) -> Vec<Age> {
    let mut found: Vec<Age> = Vec::new();
    let mut at = 0;
    while at < text.chars.len() {
        match number_at(text, at) {
            Some(number) => {
                found.extend(age(text, at, number, beside, as_of));
                at = number.to.max(at + 1);
            }
            None => {
                found.extend(newborn(text, at, as_of));
                at += 1;
            }
        }
    }
    joined(text, found)
}

/// 六十大几七十来岁: one age, told twice.
fn joined(text: &Text, ages: Vec<Age>) -> Vec<Age> {
    let mut kept: Vec<Age> = Vec::new();
    for age in ages {
        match kept.last_mut() {
            // 8岁5岁 are two children.
            Some(last) if last.to == age.from && last.sex == age.sex && !text.has_before(last.to, "岁") => {
                last.born = Days {
                    earliest: last.born.earliest.min(age.born.earliest),
                    latest: last.born.latest.max(age.born.latest),
                };
                last.to = age.to;
            }
            _ => kept.push(age),
        }
    }
    kept
}

/// The age that a number tells, if it tells one.
fn age(text: &Text, from: usize, number: Number, beside: &Beside<'_>, as_of: Date) -> Option<Age> {
    // -1岁, 负1岁; and a number among Latin words is not told in the language read here.
    let minus = ["-", "负", "−", "减"].iter().any(|sign| text.has_before(from, sign));
    if minus || ends_a_range(text, from) || among_letters(text, from, number.to) {
        return None;
    }
    let number = without_decimals(text, number);
    let months = ["个月", "个多月", "个半月", "月大", "月龄"].iter().any(|unit| text.has(number.to, unit));
    if months || is_in_short_months(text, from, number, beside) {
        return in_months(text, from, number, beside, as_of);
    }
    let days = text.has(number.to, "天") && !text.has(number.to, "天天");
    let of_a_child =
        (beside.child_before)(from) && text.char(number.to + 1).is_none_or(|c| "，。,;；了大的、 ".contains(c));
    if text.has(number.to, "天大") || (days && (of_a_birth(text, from) || of_a_child)) {
        let years = number.value / 366;
        return Some(Age {
            from,
            to: number.to + 1,
            born: Days::born(years, number.most / 365, as_of)?,
            sex: None,
            of_couple: None,
            in_list: None,
        });
    }
    let sex = sex_before(text, from);
    if let Some((which, to)) = of_a_couple(text, from, number) {
        let born = Days::born(number.value, number.most, as_of)?;
        return Some(Age { from, to, born, sex: None, of_couple: Some(which), in_list: None });
    }
    let bare = || is_bare_age(text, from, number, sex.is_some(), beside).then_some(number.to);
    if leads_to_a_count(text, number) {
        return None;
    }
    let listed = listed(text, from, number);
    let to = unit_after(text, number.to).or_else(bare).or_else(|| listed.map(|_| number.to))?;
    let to = if text.has(to, "半") || text.has(to, "多") || text.has(to, "了") { to + 1 } else { to };
    let unit = to > number.to;
    if tells_a_rule(text, from, to, unit) {
        return None;
    }
    let (least, most) = leaning::leaning(text, from, to, number);
    let born = of_the_animal(text, from, Days::born(least, most, as_of)?);
    Some(Age { from, to, born, sex, of_couple: None, in_list: listed })
}

/// 30、40天: the first of two numbers that count something.
fn leads_to_a_count(text: &Text, number: Number) -> bool {
    let sign = text.char(number.to).is_some_and(|c| "、到至-~".contains(c));
    let unit = |next: Number| text.char(next.to).is_some_and(char::is_alphabetic) && counts_something(text, next);
    let more = |next: Number| next.value > number.value && !text.has(next.to, "个月") && !text.has(next.to, "月");
    sign && number_at(text, number.to + 1).is_some_and(|next| unit(next) && more(next))
}

/// 15、12、8岁: which of several ages of which only the last has its 岁. 2、3岁 is one age, told loosely.
fn listed(text: &Text, from: usize, number: Number) -> Option<usize> {
    let exact = |at: usize| {
        number_at(text, at).filter(|number| number.digits && number.value == number.most && number.value <= 110)
    };
    let sign = |at: usize| text.char(at).is_some_and(|c| "、和与/".contains(c));
    let mut begins = from;
    while let Some(before) = begins.checked_sub(1).filter(|&at| sign(at)) {
        let Some(other) = (1..=3)
            .filter_map(|back| before.checked_sub(back))
            .find(|&at| exact(at).is_some_and(|n| n.to == before || n.to + 1 == before && text.has(n.to, "岁")))
        else {
            break;
        };
        begins = other;
    }
    let (mut values, mut own, mut at) = (Vec::new(), None, begins);
    loop {
        let number_here = exact(at)?;
        own = own.or_else(|| (at == from).then_some(values.len()));
        values.push(number_here.value);
        let past = number_here.to + usize::from(text.has(number_here.to, "岁"));
        if !sign(past) || exact(past + 1).is_none() {
            let loosely = values.len() == 2 && values[1] == values[0] + 1 && values[1] < 13;
            let ends = text.has(past.saturating_sub(1), "岁") && past > number_here.to;
            return own.filter(|_| ends && values.len() > 1 && !loosely && number.value > 0);
        }
        at = past + 1;
    }
}

/// 3到6岁, 0—6岁: whom something is for, and nobody's age.
fn ends_a_range(text: &Text, from: usize) -> bool {
    let dash = from.checked_sub(1).and_then(|at| text.char(at)).is_some_and(|c| "到至—–~".contains(c));
    let number = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c);
    dash && from.checked_sub(2).and_then(|at| text.char(at)).is_some_and(number)
}

/// 6.5岁 is 6 years and some.
fn without_decimals(text: &Text, number: Number) -> Number {
    let decimals = text.has(number.to, ".") && text.char(number.to + 1).is_some_and(|c| c.is_ascii_digit());
    if number.digits && decimals && text.has(number.to + 2, "岁") {
        Number { to: number.to + 2, ..number }
    } else {
        number
    }
}

/// Whether the nearest sign on either side, spaces aside, is a Latin letter.
fn among_letters(text: &Text, from: usize, to: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let before = (0..from).rev().find_map(|at| text.char(at).filter(|c| *c != ' '));
    let after = (to..text.chars.len()).find_map(|at| text.char(at).filter(|c| *c != ' '));
    letter(before) || letter(after)
}

/// 岁, 周岁, 虚岁, 多岁.
fn unit_after(text: &Text, at: usize) -> Option<usize> {
    let units = ["周岁", "虚岁", "多岁", "来岁", "几岁", "岁", "週岁"];
    units.into_iter().find(|unit| text.has(at, unit)).map(|unit| at + unit.chars().count())
}
