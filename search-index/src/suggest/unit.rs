//! A character and every way to type it: itself, a digit for its numeral, its pinyin in every reading, its first
//! letter, and what sounds like it.

use std::collections::HashMap;

use crate::fold::is_han;
use crate::sound::{confused, plain, readings};
use crate::suggest::shelf::Shelf;

/// A character of a word.
pub(crate) struct Unit {
    /// What it is compared by: itself, or the digit of a numeral.
    pub(crate) sign: char,
    /// Its syllables, in every reading.
    pub(crate) spelled: Vec<&'static str>,
    /// Syllables that are mistaken for them.
    pub(crate) near: Vec<&'static str>,
    /// Its sounds with what is confused folded together.
    pub(crate) sounds: Vec<u16>,
}

/// Every sound, numbered, with the syllables that are heard as it.
pub(crate) struct Sounds {
    numbers: HashMap<String, u16>,
    syllables: Vec<Vec<&'static str>>,
}

impl Sounds {
    /// Of every Han character.
    pub(crate) fn new() -> Self {
        let mut sounds = Self { numbers: HashMap::new(), syllables: Vec::new() };
        for syllable in ('\u{4e00}'..='\u{9fff}').filter_map(plain) {
            let next = u16::try_from(sounds.syllables.len()).unwrap_or(u16::MAX);
            let number = *sounds.numbers.entry(confused(syllable)).or_insert(next);
            if number == next {
                sounds.syllables.push(Vec::new());
            }
            let heard = &mut sounds.syllables[usize::from(number)];
            if !heard.contains(&syllable) {
                heard.push(syllable);
            }
        }
        sounds
    }

    /// How a character can be typed.
    pub(crate) fn unit(&self, c: char) -> Unit {
        let mut spelled: Vec<&'static str> = Vec::new();
        for reading in readings(c).filter(|_| is_han(c)) {
            if !spelled.contains(&reading) {
                spelled.push(reading);
            }
        }
        let mut sounds: Vec<u16> = spelled.iter().filter_map(|s| self.numbers.get(&confused(s)).copied()).collect();
        sounds.dedup();
        let heard = sounds.iter().flat_map(|&sound| &self.syllables[usize::from(sound)]);
        let near = heard.filter(|syllable| !spelled.contains(syllable)).copied().collect();
        Unit { sign: sign(c), spelled, near, sounds }
    }

    /// The sound of a typed character, in the reading people use most.
    fn of(&self, c: char) -> Option<u16> {
        self.numbers.get(&confused(plain(c)?)).copied()
    }
}

/// One key of what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// A letter of pinyin, of initials, or of a word of letters.
    Letter(u8),
    /// A character, and how it sounds.
    Sign(char, Option<u16>),
}

impl Key {
    /// Typed text, folded; the digits of tones belong to nobody.
    pub(crate) fn all(typed: &str, shelf: &Shelf) -> Vec<Self> {
        let chars: Vec<char> = typed.chars().collect();
        let tone = |at: usize| matches!(chars[at], '1'..='5') && at > 1 && chars[..at].iter().all(char::is_ascii);
        let spelled = chars.first().is_some_and(char::is_ascii_lowercase);
        let keys = (0..chars.len()).filter(|&at| !(spelled && tone(at)));
        keys.map(|at| match chars[at] {
            c if c.is_ascii_lowercase() => Self::Letter(u8::try_from(c).unwrap_or_default()),
            c => Self::Sign(sign(c), shelf.sounds.of(c)),
        })
        .collect()
    }
}

/// One sign for a digit and the numerals that say it.
fn sign(c: char) -> char {
    match c {
        '零' | '〇' => '0',
        '一' | '幺' => '1',
        '二' | '两' => '2',
        '三' => '3',
        '四' => '4',
        '五' => '5',
        '六' => '6',
        '七' => '7',
        '八' => '8',
        '九' => '9',
        _ => c,
    }
}
