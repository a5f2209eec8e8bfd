//! What is said by 也有 and 没有 alone: 隔壁有残疾证，我没有.

use seeds::{Catalogue, Value};

use super::item::Item;
use super::stated::denied;
use crate::reading::pattern::Use;
use crate::reading::spot::Spot;
use crate::reading::text::Text;

/// The same fact, or its contrary, of someone named after it.
pub(super) fn elliptic<'s>(
    text: &Text,
    found: &[Spot<'_>],
    items: &[Item<'s>],
    catalogue: &Catalogue,
) -> Vec<Item<'s>> {
    let people = found.iter().filter(|spot| matches!(spot.does, Use::Person(_)) && !spot.within.person);
    people
        .filter_map(|spot| {
            let (also, to) = answer_after(text, spot.to)?;
            let (place, value) = last_before(text, spot.from, items, catalogue)?;
            let value = if also { value } else { denied(place, &value, catalogue)? };
            Some(Item::Fact { from: spot.to, to, place, value })
        })
        .collect()
}

/// Whether 也有 or 没有 is all that is said of someone, and where it ends.
fn answer_after(text: &Text, at: usize) -> Option<(bool, usize)> {
    let (word, also) = ANSWERS.into_iter().find(|(word, _)| text.has(at, word))?;
    let to = at + word.chars().count();
    let end = to + usize::from(text.has(to, "了"));
    text.char(end).is_none_or(|c| !c.is_alphanumeric()).then_some((also, to))
}

/// The last fact stated a little before a place. Ages are nobody else's.
fn last_before(text: &Text, at: usize, items: &[Item<'_>], catalogue: &Catalogue) -> Option<(usize, Value)> {
    const NEAR: usize = 12;
    let close = |to: usize| to <= at && at - to <= NEAR && text.same_sentence(to.saturating_sub(1), at);
    let facts = items.iter().filter_map(|item| match item {
        Item::Fact { to, place, value, .. } if close(*to) => Some((*to, *place, value)),
        _ => None,
    });
    let age = catalogue.facts().place("age");
    let (_, place, value) = facts.filter(|(_, place, _)| Some(*place) != age).max_by_key(|(to, ..)| *to)?;
    let stated = matches!(value, Value::Flag(true) | Value::Choice(_));
    stated.then(|| (place, value.clone()))
}

/// Longer words first.
const ANSWERS: [(&str, bool); 12] = [
    ("也没有", false),
    ("也没得", false),
    ("也不是", false),
    ("都没有", false),
    ("没有", false),
    ("没得", false),
    ("莫得", false),
    ("不是", false),
    ("也一样", true),
    ("也有", true),
    ("也是", true),
    ("也得了", true),
];
