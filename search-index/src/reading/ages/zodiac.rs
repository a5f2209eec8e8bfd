//! The animal of someone's year of birth.

use seeds::{Date, Days};

use crate::reading::text::Text;

/// 属马，六十几岁: of the birthdays an age allows, those in a year of the animal named nearby, where only one such
/// year is among them.
pub(super) fn of_the_animal(text: &Text, at: usize, born: Days) -> Days {
    let Some(animal) = animal_near(text, at) else { return born };
    let years = (born.earliest.year() - 1..=born.latest.year()).filter(|year| year.rem_euclid(12) == animal);
    let mut allowed = years.filter_map(|year| within(year, born));
    match (allowed.next(), allowed.next()) {
        (Some(days), None) => days,
        _ => born,
    }
}

/// The days of an animal's year that an age allows. The year begins with the lunar new year, some day from
/// 21 January to 20 February.
fn within(year: i16, born: Days) -> Option<Days> {
    let (first, last) = (Date::new(year, 1, 21).ok()?, Date::new(year + 1, 2, 20).ok()?);
    let days = Days { earliest: first.max(born.earliest), latest: last.min(born.latest) };
    (days.earliest <= days.latest).then_some(days)
}

/// Which animal is named in the sentence, close to a place; numbered as years are modulo 12.
fn animal_near(text: &Text, at: usize) -> Option<i16> {
    const NEAR: usize = 10;
    const ANIMALS: &str = "猴鸡狗猪鼠牛虎兔龙蛇马羊";
    (at.saturating_sub(NEAR)..at + NEAR)
        .filter(|&place| text.has(place, "属") && text.same_sentence(place, at))
        .find_map(|place| {
            let animal = text.char(place + 1)?;
            ANIMALS.chars().position(|c| c == animal).and_then(|place| i16::try_from(place).ok())
        })
}
