//! What was written where a word was meant: 残急人 for 残疾人.

use seeds::Slip;

use crate::sound::syllables;
use crate::typed::Typed;

/// What stands in `written` where this word was meant, if it is not the word itself.
pub(crate) fn slip(typed: &Typed, written: &str, meant: &str) -> Option<(String, Slip)> {
    let corrected = typed.corrected.as_deref()?;
    if written.contains(meant) {
        return None;
    }
    let typed = stretch(written, corrected, meant).unwrap_or_else(|| written.to_owned());
    let slip = if typed.is_ascii() {
        Slip::Pinyin
    } else if syllables(&typed).is_some_and(|sounds| Some(sounds) == syllables(meant)) {
        Slip::Sound
    } else {
        Slip::Spelling
    };
    Some((typed, slip))
}

/// The stretch of `written` that stands where `corrected` has `meant`: from the last character that both share
/// before it to the first that both share after it.
fn stretch(written: &str, corrected: &str, meant: &str) -> Option<String> {
    let (written, corrected): (Vec<char>, Vec<char>) = (written.chars().collect(), corrected.chars().collect());
    let meant: Vec<char> = meant.chars().collect();
    let from = corrected.windows(meant.len().max(1)).position(|part| part == meant)?;
    let shared = shared(&written, &corrected);
    let start = shared.iter().filter(|(_, c)| *c < from).map(|(w, _)| w + 1).max().unwrap_or(0);
    let end = shared.iter().filter(|(_, c)| *c >= from + meant.len()).map(|(w, _)| *w).min().unwrap_or(written.len());
    (start < end).then(|| written[start..end].iter().collect())
}

/// The places of the longest common subsequence.
fn shared(a: &[char], b: &[char]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0_u8; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i][j] = if a[i] == b[j] {
                longest[i + 1][j + 1].saturating_add(1)
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut shared) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            shared.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::stretch;

    #[test]
    fn what_was_written_is_found_where_the_word_was_meant() {
        for (written, corrected, meant, typed) in [
            ("残急人", "残疾人", "残疾人", "残急人"),
            ("残急人补帖", "残疾人补贴", "补贴", "补帖"),
            ("jumin养老baoxian", "居民养老保险", "居民", "jumin"),
            ("canjiren", "残疾人", "残疾人", "canjiren"),
            ("养老保保险", "养老保险", "养老保险", "养老保保险"),
        ] {
            assert_eq!(stretch(written, corrected, meant).as_deref(), Some(typed), "{written}");
        }
    }
}
