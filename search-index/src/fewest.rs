//! Letters cut into pieces that are known, as few as can be.

/// The pieces of `letters` from first to last, none longer than `longest`; none if letters are left over.
/// Only for ASCII: every byte is a letter.
pub(crate) fn fewest(letters: &str, longest: usize, known: impl Fn(&str) -> bool) -> Option<Vec<&str>> {
    if !letters.is_ascii() {
        return None;
    }
    // best[end]: how many pieces make letters[..end], and where the last one begins.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; letters.len() + 1];
    best[0] = Some((0, 0));
    for end in 1..=letters.len() {
        best[end] = (end.saturating_sub(longest)..end)
            .filter(|&start| known(&letters[start..end]))
            .filter_map(|start| Some((best[start]?.0 + 1, start)))
            .min();
    }
    let mut pieces = Vec::new();
    let mut end = letters.len();
    while end > 0 {
        let (_, start) = best[end]?;
        pieces.push(&letters[start..end]);
        end = start;
    }
    pieces.reverse();
    Some(pieces)
}
