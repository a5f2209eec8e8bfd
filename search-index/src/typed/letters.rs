//! Letters alone: pinyin, or initials.

use super::stretch::Reading;
use super::way::best_way;
use super::{Typed, Word};
use crate::lexicon::Lexicon;
use crate::mechanism::Mechanism;

/// Reads letters as the words they spell, mended where one slip of the hand keeps them from it; as initials where
/// they spell nothing.
pub(super) fn read_letters(letters: String, lexicon: &Lexicon) -> Typed {
    if !lexicon.uses(Mechanism::Pinyin) {
        return unread(letters);
    }
    let spelled = spelled(&letters, lexicon);
    let mended = || self::spelled(lexicon.letters_one_slip_from(&letters)?, lexicon);
    spelled.or_else(mended).unwrap_or_else(|| unread(letters))
}

/// As syllables; none where the letters are no pinyin. Places are counted in syllables then, as in the characters
/// they stand for.
fn spelled(letters: &str, lexicon: &Lexicon) -> Option<Typed> {
    let sounds = lexicon.syllables.read(letters)?;
    let mut typed = Typed { key: letters.to_owned(), ..Typed::default() };
    let steps = best_way(sounds.len(), 0.0, |from, to| {
        let alike = lexicon.sounding_like(&sounds[from..to]);
        (!alike.is_empty()).then(|| Reading::sounding(to - from, alike))
    });
    let mut spelled = String::new();
    for step in steps {
        let Some(reading) = step.reading else {
            typed.unknown += 1;
            typed.unread.extend(step.from..step.to);
            continue;
        };
        spelled.push_str(&reading.words[0].text);
        let at = (step.from, step.to);
        typed.words.extend(reading.words.into_iter().map(|word| Word { at, ..word }));
    }
    if typed.words.is_empty() {
        typed.letters = Some(letters.to_owned());
    } else if typed.unknown == 0 {
        typed.origin = (0..sounds.len()).collect();
        typed.corrected = Some(spelled);
    }
    Some(typed)
}

fn unread(letters: String) -> Typed {
    Typed { unknown: letters.len(), key: letters.clone(), letters: Some(letters), ..Typed::default() }
}

/// Pinyin without the digits of its tones: yang3lao3. None where it is no such thing.
pub(super) fn without_tones(letters: &str) -> Option<String> {
    let tone = |byte: u8| (b'1'..=b'5').contains(&byte);
    let ends = |pair: &[u8]| !tone(pair[1]) || pair[0].is_ascii_lowercase();
    let spelled = letters.bytes().all(|byte| byte.is_ascii_lowercase() || tone(byte))
        && letters.bytes().any(tone)
        && letters.starts_with(|c: char| c.is_ascii_lowercase())
        && letters.as_bytes().windows(2).all(ends);
    spelled.then(|| letters.chars().filter(char::is_ascii_lowercase).collect())
}
