//! The best way through a text: the readings that are worth most together.

use std::borrow::Borrow;

use super::stretch::Reading;

/// A stretch of the best way through; without a reading it is one unknown piece.
pub(super) struct Step<R> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) reading: Option<R>,
}

/// Longest stretch that is tried as one word.
pub(super) const LONGEST: usize = 20;

/// The best way to a place: what it is worth, and its last step.
struct Way<R> {
    worth: f32,
    last: Option<Step<R>>,
}

/// The way through `length` pieces whose readings, owned or lent, are worth most together.
pub(super) fn best_way<R: Borrow<Reading>>(
    length: usize,
    unread: f32,
    read: impl Fn(usize, usize) -> Option<R>,
) -> Vec<Step<R>> {
    let mut ways = vec![Way { worth: 0.0, last: None }];
    for to in 1..=length {
        let unread = Way { worth: ways[to - 1].worth - unread, last: Some(Step { from: to - 1, to, reading: None }) };
        let read = (to.saturating_sub(LONGEST)..to).filter_map(|from| {
            let reading = read(from, to)?;
            Some(Way {
                worth: ways[from].worth + reading.borrow().worth,
                last: Some(Step { from, to, reading: Some(reading) }),
            })
        });
        let best = read.fold(unread, |best, way| if way.worth > best.worth { way } else { best });
        ways.push(best);
    }
    let mut steps = Vec::new();
    let mut to = length;
    while let Some(step) = ways[to].last.take() {
        to = step.from;
        steps.push(step);
    }
    steps.reverse();
    steps
}

/// What may hold a slip: characters no word accounts for, and fillers of a single character.
pub(super) fn doubtful<R: Borrow<Reading>>(steps: &[Step<R>], length: usize) -> Vec<bool> {
    let mut doubtful = vec![false; length];
    for step in steps {
        let filler = step.reading.as_ref().is_some_and(|reading| reading.borrow().words.is_empty());
        if step.reading.is_none() || (filler && step.to - step.from == 1) {
            doubtful[step.from..step.to].fill(true);
        }
    }
    doubtful
}
