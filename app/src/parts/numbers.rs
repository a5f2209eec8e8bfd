//! Numbers in a sentence: a finger on one dials it. The pages switch the phone's own guessing off
//! (`format-detection`), so every number that a sentence tells to call has to be a link.

use leptos::prelude::*;
use seeds::Catalogue;

use crate::asking::AtWindow;

/// The sentence, with each number of the catalogue's hotlines as a link. At the service window nobody dials
/// from the screen: there it stays text.
#[must_use]
pub fn dialled(catalogue: &Catalogue, text: &str) -> AnyView {
    if use_context::<AtWindow>().is_some() {
        return text.to_owned().into_any();
    }
    let known = |number: &str| catalogue.vocabulary().hotlines.keys().any(|hotline| hotline.as_str() == number);
    let mut parts: Vec<AnyView> = Vec::new();
    let mut before = String::new();
    for piece in pieces(text) {
        if !known(piece) {
            before.push_str(piece);
            continue;
        }
        // An empty text would be drawn as a space.
        if !before.is_empty() {
            parts.push(std::mem::take(&mut before).into_any());
        }
        parts.push(view! { <a href=format!("tel:{piece}")>{piece.to_owned()}</a> }.into_any());
    }
    if !before.is_empty() {
        parts.push(before.into_any());
    }
    parts.into_any()
}

/// The text cut before and after every run of digits.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn a_sentence_is_cut_at_its_numbers_and_nothing_is_lost() {
        for (text, cut) in [
            ("请打12345核实", vec!["请打", "12345", "核实"]),
            ("12345", vec!["12345"]),
            ("打 120 或者 110", vec!["打 ", "120", " 或者 ", "110"]),
            ("没有号码", vec!["没有号码"]),
            ("", vec![]),
        ] {
            assert_eq!(pieces(text), cut);
            assert_eq!(pieces(text).concat(), text);
        }
    }
}
