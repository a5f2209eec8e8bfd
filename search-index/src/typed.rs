//! What was typed, understood as words of the catalogue.
//!
//! Every way to read a stretch of the text (a known word, a filler, a word that sounds
//! like it) is weighed, and the best way through the whole text is taken. So a filler
//! inside a word stays a word (地 in 地方病), and a slip is mended only where nothing
//! that was really written is known (补帖 → 补贴).

use crate::fold::{fold, is_han};
use crate::lexicon::Lexicon;
use crate::sound;

/// Typed words, read.
#[derive(Debug, Default)]
pub(crate) struct Typed {
    /// The text folded, without spaces.
    pub(crate) key: String,
    /// What it is about, in order.
    pub(crate) words: Vec<Word>,
    /// How many characters no word accounts for.
    pub(crate) unknown: usize,
    /// Letters that are no pinyin, perhaps initials.
    pub(crate) letters: Option<String>,
    /// The text with its slips mended, where some were.
    pub(crate) corrected: Option<String>,
}

/// A word of the catalogue found in the typed text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    /// As the catalogue spells it.
    pub(crate) text: String,
    /// Whether it was written or only sounded like it.
    pub(crate) heard: Heard,
}

/// How a word was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It was written so.
    Written,
    /// It sounds so.
    Sounded,
}

impl Typed {
    /// Reads what was typed.
    pub(crate) fn read(words: &str, lexicon: &Lexicon) -> Self {
        let folded = fold(words);
        let letters: String = folded.chars().filter(|&c| c != ' ').collect();
        if lexicon.knows(&letters) {
            return Self::read_text(letters, lexicon);
        }
        let spelled = lexicon.letters.spelled_out(&letters);
        if !letters.is_empty() && letters.chars().all(|c| c.is_ascii_lowercase()) {
            let typed = Self::read_letters(letters, lexicon);
            let understood = typed.unknown == 0 && !typed.words.is_empty();
            return spelled.filter(|_| !understood).map_or(typed, |text| Self::read_spelled(text, lexicon));
        }
        match spelled {
            Some(text) => Self::read_spelled(text, lexicon),
            None => Self::read_text(letters, lexicon),
        }
    }

    /// Reads what was typed to the letter: nothing is mended, no letters are spelled out.
    pub(crate) fn literally(words: &str, lexicon: &Lexicon) -> Self {
        let key = crate::lexicon::key(words);
        if !lexicon.knows(&key) && !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase()) {
            return Self { unknown: key.len(), letters: Some(key.clone()), key, ..Self::default() };
        }
        Self::read_stretches(key, lexicon, |reading| reading.words.iter().all(|word| word.heard == Heard::Written))
    }

    /// A text whose letters were spelled out.
    fn read_spelled(text: String, lexicon: &Lexicon) -> Self {
        let typed = Self::read_text(text, lexicon);
        Self { corrected: typed.corrected.or_else(|| Some(typed.key.clone())), ..typed }
    }

    /// Letters alone: pinyin, or initials.
    fn read_letters(letters: String, lexicon: &Lexicon) -> Self {
        let mut typed = Self { key: letters.clone(), ..Self::default() };
        let Some(sounds) = lexicon.syllables.read(&letters) else {
            typed.unknown = letters.len();
            typed.letters = Some(letters);
            return typed;
        };
        let steps = best_way(sounds.len(), |from, to| {
            let alike = lexicon.sounding_like(&sounds[from..to]);
            (!alike.is_empty()).then(|| Reading::sounding(to - from, alike))
        });
        let mut spelled = String::new();
        for step in &steps {
            match &step.reading {
                Some(reading) => {
                    spelled.push_str(&reading.words[0].text);
                    typed.words.extend(reading.words.iter().cloned());
                }
                None => typed.unknown += 1,
            }
        }
        if typed.words.is_empty() {
            typed.letters = Some(letters);
        } else if typed.unknown == 0 {
            typed.corrected = Some(spelled);
        }
        typed
    }

    /// Characters, perhaps with letters and digits among them.
    fn read_text(key: String, lexicon: &Lexicon) -> Self {
        Self::read_stretches(key, lexicon, |_| true)
    }

    fn read_stretches(key: String, lexicon: &Lexicon, allowed: impl Fn(&Reading) -> bool) -> Self {
        let chars: Vec<char> = key.chars().collect();
        let sounds: Vec<Option<String>> = chars.iter().map(|&c| sound::syllable(c)).collect();
        let steps = best_way(chars.len(), |from, to| {
            read_stretch(&chars[from..to], &sounds[from..to], lexicon).filter(&allowed)
        });
        let mut typed = Self::default();
        let mut mended = String::new();
        for step in &steps {
            let written: String = chars[step.from..step.to].iter().collect();
            match &step.reading {
                Some(reading) => {
                    let slip = reading.words.first().filter(|word| word.heard == Heard::Sounded);
                    mended.push_str(slip.map_or(written.as_str(), |word| word.text.as_str()));
                    typed.words.extend(reading.words.iter().cloned());
                }
                None => {
                    typed.unknown += step.to - step.from;
                    mended.push_str(&written);
                }
            }
        }
        typed.corrected = (mended != key).then_some(mended);
        typed.key = key;
        typed
    }
}

impl Word {
    /// In characters.
    pub(crate) fn length(&self) -> usize {
        self.text.chars().count()
    }
}

/// One way to read a stretch.
struct Reading {
    /// How good a reading it is.
    worth: f32,
    /// The words meant; none for a filler.
    words: Vec<Word>,
}

impl Reading {
    fn sounding(length: usize, alike: &[String]) -> Self {
        let words = alike.iter().map(|text| Word { text: text.clone(), heard: Heard::Sounded }).collect();
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

fn read_stretch(chars: &[char], sounds: &[Option<String>], lexicon: &Lexicon) -> Option<Reading> {
    let written: String = chars.iter().collect();
    // 咋办 stays a filler where some alias ends with it.
    let called = lexicon.terms_of(&written).next().is_some();
    if lexicon.knows(&written) && (called || !lexicon.is_filler(&written)) {
        let word = Word { text: written, heard: Heard::Written };
        return Some(Reading { worth: worth(chars.len(), 1.0), words: vec![word] });
    }
    if lexicon.is_filler(&written) {
        return Some(Reading { worth: worth(chars.len(), 0.95), words: Vec::new() });
    }
    if chars.len() < 2 || !chars.iter().all(|&c| is_han(c)) {
        return None;
    }
    let sounds: Vec<String> = sounds.iter().cloned().collect::<Option<_>>()?;
    let alike = lexicon.sounding_like(&sounds);
    (!alike.is_empty()).then(|| Reading::sounding(chars.len(), alike))
}

/// A stretch of the best way through; without a reading it is one unknown piece.
struct Step {
    from: usize,
    to: usize,
    reading: Option<Reading>,
}

/// Longest stretch that is tried as one word.
const LONGEST: usize = 20;

/// The best way to a place: what it is worth, and its last step.
struct Way {
    worth: f32,
    last: Option<Step>,
}

/// The way through `length` pieces whose readings are worth most together.
fn best_way(length: usize, read: impl Fn(usize, usize) -> Option<Reading>) -> Vec<Step> {
    let mut ways = vec![Way { worth: 0.0, last: None }];
    for to in 1..=length {
        let unread = Way { worth: ways[to - 1].worth, last: Some(Step { from: to - 1, to, reading: None }) };
        let read = (to.saturating_sub(LONGEST)..to).filter_map(|from| {
            let reading = read(from, to)?;
            Some(Way { worth: ways[from].worth + reading.worth, last: Some(Step { from, to, reading: Some(reading) }) })
        });
        let best = read.fold(unread, |best, way| if way.worth > best.worth { way } else { best });
        ways.push(best);
    }
    let mut steps = Vec::new();
    let mut to = length;
    while let Some(step) = ways[to].last.take() {
        to = step.from;
        steps.push(step);
    }
    steps.reverse();
    steps
}
