//! Whose child someone is.

use seeds::person::Line;

use crate::reading::cast::Cast;

/// Which people are a child's father and mother, seen from whoever asks.
pub(super) fn parents_of(cast: &Cast<'_>, kid: usize) -> (Vec<usize>, Vec<usize>) {
    let (fathers, mothers): (&[&str], &[&str]) = match cast.people[kid].line {
        Line::Grandchild => (&["kid-father", "son"], &["kid-mother", "daughter"]),
        Line::Child => (&["kid-father", "husband"], &["kid-mother", "wife"]),
        _ => (
            &["kid-father", "father", "brother", "uncle"],
            &["kid-mother", "mother", "sister-in-law", "sister", "aunt"],
        ),
    };
    let of = |ids: &[&str]| -> Vec<usize> {
        (0..cast.people.len())
            .filter(|&at| at != kid && ids.iter().any(|id| cast.people[at].person.id.as_str() == *id))
            .collect()
    };
    // 丢下两个娃 after a son or a brother: whose children they are was said by the order of the words.
    // The speaker's own child is not the speaker's father's.
    let own = cast.people[kid].line == Line::Child;
    // 子24，女15: a daughter is the son's sister and not his child. 娃 may be either's.
    let named = own && matches!(cast.people[kid].person.id.as_str(), "son" | "daughter");
    let or = |found: Vec<usize>, others: &[&str], older: &[&str]| match (found.is_empty(), own) {
        (false, _) => found,
        (true, _) if named => Vec::new(),
        (true, true) => of(others),
        (true, false) => of(&[others, older].concat()),
    };
    (
        or(of(fathers), &["son", "brother", "uncle"], &["father"]),
        or(of(mothers), &["daughter", "sister-in-law", "sister"], &["mother"]),
    )
}
