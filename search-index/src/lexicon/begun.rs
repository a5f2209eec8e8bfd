//! How words and their sounds begin, so that reading stops where no word goes on.

use rustc_hash::FxHashSet;

use crate::sound::syllables;

/// The beginnings of words, each as a number: two beginnings of one number cost a look, and never a word.
#[derive(Default)]
pub(crate) struct Begun {
    written: FxHashSet<u64>,
    sounded: FxHashSet<u64>,
}

/// A stretch that grows by a character at a time.
pub(crate) struct Stretch<'a> {
    begun: &'a Begun,
    written: Option<u64>,
    sounded: Option<u64>,
}

impl Begun {
    /// Takes in words, and how they sound where `heard`.
    pub(crate) fn add<'a>(&mut self, words: impl Iterator<Item = &'a str>, heard: bool) {
        for word in words {
            self.written.extend(beginnings(word.chars().map(u64::from)));
            if let Some(sounds) = heard.then(|| syllables(word)).flatten() {
                self.sounded.extend(beginnings(sounds.iter().map(|sound| number(sound))));
            }
        }
    }

    /// Nothing of a word yet.
    pub(crate) fn stretch(&self) -> Stretch<'_> {
        Stretch { begun: self, written: Some(0), sounded: Some(0) }
    }
}

impl Stretch<'_> {
    /// Whether some word begins with the stretch and this character, or sounds as if it did.
    pub(crate) fn grows(&mut self, c: char, sound: Option<&str>) -> bool {
        let written = self.written.map(|so_far| next(so_far, u64::from(c)));
        let sounded = self.sounded.zip(sound).map(|(so_far, sound)| next(so_far, number(sound)));
        self.written = written.filter(|so_far| self.begun.written.contains(so_far));
        self.sounded = sounded.filter(|so_far| self.begun.sounded.contains(so_far));
        self.written.is_some() || self.sounded.is_some()
    }
}

fn beginnings(pieces: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
    pieces.scan(0, |so_far, piece| {
        *so_far = next(*so_far, piece);
        Some(*so_far)
    })
}

/// A polynomial over a large odd base, as rolling hashes are made (Rabin and Karp 1987).
fn next(so_far: u64, piece: u64) -> u64 {
    so_far.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(piece + 1)
}

fn number(sound: &str) -> u64 {
    sound.bytes().fold(0, |so_far, byte| so_far << 8 | u64::from(byte))
}
