//! What a stretch of the text may be: a known word, a filler, a word that sounds so, a word with a slip in it.

use super::{Heard, Word};
use crate::fold::is_han;
use crate::lexicon::Lexicon;
use crate::mechanism::Mechanism;

/// What is left of the shortest term where a character is missing; within other words it would be found by chance.
pub(super) const SHORTEST_SLIP: usize = 3;
/// How far a slip is trusted beside what was written, what it costs, and what leaving a character unread costs
/// against it: one slip in a long term is likelier than two words beside a slip in a short one.
const SLIPPED: f32 = 0.9;
const A_SLIP: f32 = 1.2;
pub(super) const UNREAD: f32 = 0.4;

/// One way to read a stretch.
#[derive(Clone)]
pub(super) struct Reading {
    /// How good a reading it is.
    pub(super) worth: f32,
    /// The words meant; none for a filler.
    pub(super) words: Vec<Word>,
}

impl Reading {
    pub(super) fn sounding(length: usize, alike: &[String]) -> Self {
        let words = alike.iter().map(|text| Word { text: text.clone(), heard: Heard::Sounded, at: (0, 0) }).collect();
        Self { worth: worth(length, 0.8), words }
    }
}

/// Longer is better, fewer pieces are better, and written beats heard.
fn worth(length: usize, trust: f32) -> f32 {
    const A_PIECE: f32 = 0.4;
    #[expect(clippy::cast_precision_loss, reason = "lengths are at most a hundred")]
    let length = length as f32;
    length * trust - A_PIECE
}

/// A stretch as a known word, a filler, or, where there are any `sounds` of its characters, a word that sounds so.
pub(super) fn read_stretch(chars: &[char], sounds: &[Option<String>], lexicon: &Lexicon) -> Option<Reading> {
    let written: String = chars.iter().collect();
    // 咋办 stays a filler where some alias ends with it.
    let called = || lexicon.terms_of(&written).next().is_some();
    if lexicon.knows(&written) && (called() || !lexicon.is_filler(&written)) {
        let word = Word { text: written, heard: Heard::Written, at: (0, 0) };
        return Some(Reading { worth: worth(chars.len(), 1.0), words: vec![word] });
    }
    if lexicon.is_filler(&written) {
        return Some(Reading { worth: worth(chars.len(), 0.95), words: Vec::new() });
    }
    if chars.len() < 2 || sounds.is_empty() || !chars.iter().all(|&c| is_han(c)) {
        return None;
    }
    if !lexicon.uses(Mechanism::NearSounds) || lexicon.han.has(&written) {
        return None;
    }
    // 上喊 is no 伤寒: two characters that are words by themselves stand there on purpose.
    if chars.len() == 2 && chars.iter().all(|&c| lexicon.stands_alone(c)) {
        return None;
    }
    let sounds: Vec<&str> = sounds.iter().map(Option::as_deref).collect::<Option<_>>()?;
    let alike = lexicon.sounding_like(&sounds);
    (!alike.is_empty()).then(|| Reading::sounding(chars.len(), alike))
}

/// Where words of the dictionary stand that the catalogue does not know, longer than two characters.
pub(super) fn larger(key: &str, lexicon: &Lexicon) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut larger = Vec::new();
    for word in lexicon.han.cut(key) {
        let to = at + word.chars().count();
        if to - at > 2 && !lexicon.knows(word) && !lexicon.is_filler(word) {
            larger.push((at, to));
        }
        at = to;
    }
    larger
}

/// A stretch as a term with one slip in it.
pub(super) fn read_slip(chars: &[char], lexicon: &Lexicon) -> Option<Reading> {
    if chars.len() < SHORTEST_SLIP {
        return None;
    }
    let written: String = chars.iter().collect();
    let meant = lexicon.one_slip_from(&written);
    if meant.is_empty() || lexicon.han.cut(&written).all(|word| word.chars().count() > 1) {
        return None;
    }
    let words: Vec<Word> =
        meant.into_iter().map(|text| Word { text: text.to_owned(), heard: Heard::Slipped, at: (0, 0) }).collect();
    (!words.is_empty()).then(|| Reading { worth: worth(chars.len(), SLIPPED) - A_SLIP, words })
}
