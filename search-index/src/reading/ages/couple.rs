//! 两口子65、63, 老两口，78/76: two ages of two people.

use super::bare::counts_something;
use crate::reading::numbers::{Number, number_at};
use crate::reading::text::Text;

/// Which of a couple a number is the age of, and where that age ends.
pub(super) fn of_a_couple(text: &Text, from: usize, number: Number) -> Option<(usize, usize)> {
    if !is_grown(number) {
        return None;
    }
    let past_unit = |number: Number| number.to + usize::from(text.has(number.to, "岁"));
    let sign = |at: usize| text.char(at).is_some_and(|c| "、/和-~".contains(c));
    // 两口子30、40天没上班: days, and nobody's age.
    let ends = |number: Number| {
        let slash = text.char(number.to).is_some_and(|c| "/.".contains(c));
        let digits = text.char(number.to + 1).is_some_and(|c| c.is_ascii_digit());
        if slash { !digits } else { !counts_something(text, number) }
    };
    let first = past_unit(number);
    if names_a_couple(text, from)
        && sign(first)
        && number_at(text, first + 1).is_some_and(|other| is_grown(other) && ends(other))
    {
        return Some((0, first));
    }
    let before = from.checked_sub(1).filter(|&at| sign(at) && ends(number))?;
    let other = (2..=3).filter_map(|back| before.checked_sub(back)).find(|&at| {
        names_a_couple(text, at)
            && number_at(text, at).is_some_and(|other| is_grown(other) && past_unit(other) == before)
    });
    other.map(|_| (1, past_unit(number)))
}

fn is_grown(number: Number) -> bool {
    number.digits && number.value == number.most && (18..=110).contains(&number.value)
}

/// Whether a couple is spoken of right before a place.
fn names_a_couple(text: &Text, at: usize) -> bool {
    let at = (0..at).rev().find(|&at| text.char(at).is_some_and(|c| !",: (".contains(c))).map_or(0, |at| at + 1);
    ["两口子", "老两口", "夫妻", "夫妇", "夫妻俩", "夫妻二人", "夫妻两人"].iter().any(|word| text.has_before(at, word))
}
