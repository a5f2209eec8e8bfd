//! Criteria and a person → the conditions that decide, each with how it stands and why.

use crate::audience::{Criteria, Leaf};
use crate::fact_book::FactBook;
use crate::fit::{Fit, Reason, State};
use crate::view::View;

/// The conditions on the best way through the criteria: every part of an “all”,
/// the part of an “any” that comes nearest.
#[must_use]
pub fn reasons(criteria: &Criteria, view: &View<'_>, book: &FactBook) -> Vec<Reason> {
    let mut found = Vec::new();
    gather(criteria, view, book, &mut found);
    // Two branches may ask for the same thing in the same words; it is said once.
    let mut once: Vec<Reason> = Vec::with_capacity(found.len());
    for reason in found {
        if !once.contains(&reason) {
            once.push(reason);
        }
    }
    once
}

fn gather(criteria: &Criteria, view: &View<'_>, book: &FactBook, into: &mut Vec<Reason>) {
    match criteria {
        Criteria::All(parts) => parts.iter().for_each(|part| gather(part, view, book, into)),
        Criteria::Any(parts) => {
            if let Some(part) = nearest(parts, view) {
                gather(part, view, book, into);
            }
        }
        Criteria::Not(part) => into.push(negated(part, view, book)),
        Criteria::Maybe(part, why) => {
            gather(part, view, book, into);
            if view.fit(part) != Fit::No {
                into.push(unstated(why.clone(), why.clone()));
            }
        }
        Criteria::Leaf(leaf) => into.push(reason(leaf, view, book)),
        Criteria::Universal(words) => into.push(Reason {
            criterion: words.clone(),
            state: State::Met,
            sentence: format!("清单写的是“{words}”，人人都在内"),
            fact: None,
            from: String::new(),
            presumed: false,
        }),
        Criteria::Undetermined(words) => {
            into.push(unstated(words.clone(), format!("文件写“{words}”，什么条件没写")));
        }
        Criteria::OpenEnded(words) => {
            into.push(unstated(words.clone(), format!("文件写“{words}”，没有点名")));
        }
    }
}

/// The part of an “any” that comes nearest: the truest, then the one with most met and least open.
fn nearest<'a>(parts: &'a [Criteria], view: &View<'_>) -> Option<&'a Criteria> {
    let score = |part: &Criteria| {
        let leaves = part.leaves();
        let count = |fit: Fit| leaves.iter().filter(|leaf| view.fit_leaf(leaf) == fit).count();
        let said = leaves
            .iter()
            .filter(|leaf| {
                view.fit_leaf(leaf) == Fit::Yes && view.held(leaf.place).is_some_and(|h| h.presumed.is_none())
            })
            // An age alone brings nobody nearer to one branch than to another.
            .filter(|leaf| leaf.fact.as_str() != "age")
            .count();
        (view.fit(part), said, std::cmp::Reverse(count(Fit::No)), std::cmp::Reverse(count(Fit::Unknown)))
    };
    // The first of equals, so that the order of the text is kept.
    parts.iter().rev().max_by_key(|part| score(part))
}

fn reason(leaf: &Leaf, view: &View<'_>, book: &FactBook) -> Reason {
    let fact = book.at(leaf.place);
    let held = view.held(leaf.place);
    let phrase = view.phrase(leaf.place).unwrap_or_default();
    let (state, sentence) = match view.fit_leaf(leaf) {
        // Nobody said so, and nobody checked.
        Fit::Yes if held.is_some_and(|held| held.presumed.is_some()) => (State::Met, format!("先当作：{phrase}")),
        Fit::Yes => (State::Met, filled(leaf.met.as_deref(), &phrase).unwrap_or(phrase)),
        Fit::No => {
            let usual = format!("清单写“{}”，{phrase}", leaf.words);
            (State::Unmet, filled(leaf.unmet.as_deref(), &phrase).unwrap_or(usual))
        }
        Fit::Unknown | Fit::NotNamed => {
            let usual = leaf.unknown.as_ref().unwrap_or(&fact.unknown);
            // Something is known, and not enough: 64到65岁.
            let near = if held.is_some() { format!("{phrase}，{usual}") } else { usual.clone() };
            (State::Unknown, near)
        }
    };
    Reason {
        criterion: leaf.words.clone(),
        state,
        sentence,
        fact: Some(fact.id.clone()),
        from: held.and_then(|held| held.said).map(|known| known.words.clone()).unwrap_or_default(),
        presumed: held.is_some_and(|held| held.presumed.is_some()),
    }
}

fn filled(template: Option<&str>, phrase: &str) -> Option<String> {
    template.map(|text| text.replace("{value}", phrase))
}

fn negated(part: &Criteria, view: &View<'_>, book: &FactBook) -> Reason {
    let mut inner = Vec::new();
    gather(part, view, book, &mut inner);
    let fit = view.fit(part);
    let mut reason = inner.into_iter().next().unwrap_or_else(|| unstated(String::new(), String::new()));
    reason.state = match fit {
        Fit::Yes => State::Unmet,
        Fit::No => State::Met,
        Fit::Unknown | Fit::NotNamed => State::Unknown,
    };
    reason
}

fn unstated(criterion: String, sentence: String) -> Reason {
    Reason { criterion, state: State::Unknown, sentence, fact: None, from: String::new(), presumed: false }
}
