//! What one part of a situation says of each fact: everything said of it taken together, so that
//! the order in which it was said decides nothing.

use std::collections::BTreeMap;

use crate::fact_book::FactBook;
use crate::situation::Known;
use crate::value::Value;
use crate::view::fits_kind;

/// What was said of one fact.
pub(crate) enum Heard<'a> {
    /// What is left where everything said of it holds, and the words that say it best.
    Of { value: Value, said: &'a Known },
    /// It cannot all be so. Which of it is, only who said it can tell.
    Torn,
}

/// What is said of each fact, by its place. What is no value of its fact says nothing.
pub(crate) fn heard<'a>(part: &'a [Known], book: &FactBook) -> BTreeMap<usize, Heard<'a>> {
    let mut told: BTreeMap<usize, Vec<(&Known, &Value)>> = BTreeMap::new();
    for known in part {
        let (Some(place), Some(value)) = (book.place(known.fact.as_str()), &known.value) else { continue };
        if fits_kind(book.at(place), value) {
            told.entry(place).or_default().push((known, value));
        }
    }
    told.into_iter().map(|(place, told)| (place, together(&told))).collect()
}

fn together<'a>(told: &[(&'a Known, &Value)]) -> Heard<'a> {
    let mut values = told.iter().map(|(_, value)| *value);
    let first = values.next().cloned();
    let left = first.and_then(|first| values.try_fold(first, |left, value| left.narrowed(value)));
    let Some(value) = left.map(|left| if told.len() > 1 { in_one_order(left) } else { left }) else {
        return Heard::Torn;
    };
    // The words that say all of it come first; of equals, the ones that stand first in the text.
    let best = |(known, own): &&(&'a Known, &Value)| (in_one_order((*own).clone()) != value, known.span, &known.words);
    match told.iter().min_by_key(best) {
        Some(&(said, _)) => Heard::Of { value, said },
        None => Heard::Torn,
    }
}

/// The same choices are the same value, whichever was said first.
fn in_one_order(mut value: Value) -> Value {
    if let Value::Choice(can) = &mut value {
        can.sort();
    }
    value
}
