//! Whose child someone is.

use seeds::Date;
use seeds::person::Line;

use crate::reading::cast::Cast;

/// Which people are a child's father and mother, seen from whoever asks.
pub(super) fn parents_of(cast: &Cast<'_>, kid: usize, as_of: Date) -> (Vec<usize>, Vec<usize>) {
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
    let named = own && matches!(cast.id_of(kid), "son" | "daughter");
    // 女，40，大女18岁坐牢，娃8岁: a child the client can have, and none of the daughter's.
    let client = |at: usize| cast.people[at].line == Line::Client && may_be_parent(cast, at, kid, as_of) == Some(true);
    let named = named || own && (0..cast.people.len()).any(client);
    let or = |found: Vec<usize>, others: &[&str], older: &[&str]| match (found.is_empty(), own) {
        (false, _) => found,
        (true, _) if named => Vec::new(),
        (true, true) => {
            of(others).into_iter().filter(|&at| may_be_parent(cast, at, kid, as_of) != Some(false)).collect()
        }
        (true, false) => of(&[others, older].concat()),
    };
    (
        or(of(fathers), &["son", "brother", "uncle"], &["father"]),
        or(of(mothers), &["daughter", "sister-in-law", "sister"], &["mother"]),
    )
}

/// Whether someone is of an age to be a child's parent, where both ages are known.
fn may_be_parent(cast: &Cast<'_>, at: usize, kid: usize, as_of: Date) -> Option<bool> {
    const YOUNGEST: u32 = 15;
    const OLDEST: u32 = 50;
    let (parent, child) = (cast.years(at, as_of)?, cast.years(kid, as_of)?);
    let apart = parent.least.saturating_sub(child.most);
    Some((YOUNGEST..=OLDEST).contains(&apart))
}
