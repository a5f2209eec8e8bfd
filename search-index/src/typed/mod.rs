//! What was typed, understood as words of the catalogue.
//!
//! Every way to read a stretch of the text (a known word, a filler, a word that sounds
//! like it) is weighed, and the best way through the whole text is taken. So a filler
//! inside a word stays a word (地 in 地方病), and a slip is mended only where nothing
//! that was really written is known (补帖 → 补贴).
//!
//! - [`stretch`]: what a stretch may be: a known word, a filler, a word that sounds so, a word with a slip in it.
//! - [`way`]: the best way through. [`halves`]: words half in characters and half in pinyin. [`letters`]: letters alone.

mod halves;
mod letters;
mod stretch;
mod way;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::fold::{fold, fold_as_written};
use crate::lexicon::Lexicon;
use crate::mechanism::Mechanism;
use crate::sound;
use letters::{read_letters, without_tones};
use stretch::{Reading, SHORTEST_SLIP, UNREAD, larger, read_slip, read_stretch};
use way::{LONGEST, Step, best_way, doubtful};

/// Typed words, read.
#[derive(Debug, Default)]
pub(crate) struct Typed {
    /// The text folded, without spaces.
    pub(crate) key: String,
    /// What it is about, in order.
    pub(crate) words: Vec<Word>,
    /// How many characters no word accounts for.
    pub(crate) unknown: usize,
    /// Where they stand.
    pub(crate) unread: Vec<usize>,
    /// Letters that are no pinyin, perhaps initials.
    pub(crate) letters: Option<String>,
    /// The text with its slips mended, where some were.
    pub(crate) corrected: Option<String>,
    /// Which place in the text each character of `corrected` stands for.
    pub(crate) origin: Vec<usize>,
}

/// A word of the catalogue found in the typed text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    /// As the catalogue spells it.
    pub(crate) text: String,
    /// Whether it was written or only sounded like it.
    pub(crate) heard: Heard,
    /// Where it stands in the text as it is compared: the first character, and one past the last.
    pub(crate) at: (usize, usize),
}

/// How a word was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It was written so.
    Written,
    /// It sounds so.
    Sounded,
    /// It is one slip of the hand away.
    Slipped,
    /// It was written as a part of another word: 孕妇 in 孕妇装.
    Inside,
}

impl Typed {
    /// Reads what was typed.
    pub(crate) fn read(words: &str, lexicon: &Lexicon) -> Self {
        let folded = if lexicon.uses(Mechanism::Traditional) { fold(words) } else { fold_as_written(words) };
        let letters: String = folded.chars().filter(|&c| c != ' ').collect();
        let toneless = without_tones(&letters).filter(|toneless| lexicon.syllables.read(toneless).is_some());
        let letters = toneless.unwrap_or(letters);
        if lexicon.knows(&letters) {
            return Self::read_text(letters, lexicon);
        }
        let spelled = lexicon.letters.spelled_out(&letters).filter(|_| lexicon.uses(Mechanism::Pinyin));
        if !letters.is_empty() && letters.chars().all(|c| c.is_ascii_lowercase()) {
            let typed = read_letters(letters, lexicon);
            let understood = typed.unknown == 0 && !typed.words.is_empty();
            return spelled.filter(|_| !understood).map_or(typed, |text| Self::read_spelled(text, lexicon));
        }
        let halves = || halves::written_out(&letters, lexicon).filter(|_| lexicon.uses(Mechanism::Pinyin));
        match spelled.or_else(halves) {
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
        Self::read_stretches(key, lexicon, false)
    }

    /// A text whose letters were spelled out.
    fn read_spelled(text: String, lexicon: &Lexicon) -> Self {
        let typed = Self::read_text(text, lexicon);
        Self { corrected: typed.corrected.or_else(|| Some(typed.key.clone())), ..typed }
    }

    /// Characters, perhaps with letters and digits among them.
    fn read_text(key: String, lexicon: &Lexicon) -> Self {
        let typed = Self::read_stretches(key, lexicon, true);
        // 2胎 is 二胎, and 65岁 is not always 六十五岁: whichever is better understood.
        let numerals = (typed.unknown > 0).then(|| in_numerals(&typed.key)).flatten();
        let said = numerals.map(|text| Self::read_stretches(text, lexicon, true));
        said.filter(|said| said.unknown < typed.unknown).unwrap_or(typed)
    }

    fn read_stretches(key: String, lexicon: &Lexicon, mending: bool) -> Self {
        let chars: Vec<char> = key.chars().collect();
        let steps = steps(&chars, lexicon, mending);
        let larger = if lexicon.uses(Mechanism::Inside) { larger(&key, lexicon) } else { Vec::new() };
        let mut typed = Self::default();
        let mut mended = String::new();
        for step in steps {
            let written: String = chars[step.from..step.to].iter().collect();
            let slip = step.reading.as_ref().and_then(|reading| reading.words.first());
            let slip = slip.filter(|word| word.heard != Heard::Written);
            let meant = slip.map_or(written.as_str(), |word| word.text.as_str());
            typed.origin.extend((0..meant.chars().count()).map(|at| (step.from + at).min(step.to - 1)));
            mended.push_str(meant);
            let Some(reading) = step.reading else {
                typed.unknown += step.to - step.from;
                typed.unread.extend(step.from..step.to);
                continue;
            };
            let at = (step.from, step.to);
            let inside = larger.iter().any(|&(from, to)| (from, to) != at && from <= at.0 && at.1 <= to);
            typed.words.extend(reading.words.into_iter().map(|word| {
                let heard = if inside && word.heard == Heard::Written { Heard::Inside } else { word.heard };
                Word { heard, at, ..word }
            }));
        }
        typed.corrected = (mended != key).then_some(mended);
        typed.key = key;
        typed
    }
}

/// A text whose numbers below ten stand in numerals; none where it has no such number.
fn in_numerals(text: &str) -> Option<String> {
    const NUMERALS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let numeral = |c: char| NUMERALS.get(usize::try_from(c.to_digit(10)?).ok()?).copied();
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let alone = |at: usize| !digit(at.checked_sub(1)) && !digit(Some(at + 1));
    let said: String =
        (0..chars.len()).map(|at| numeral(chars[at]).filter(|_| alone(at)).unwrap_or(chars[at])).collect();
    (said != text).then_some(said)
}

/// The best way through a text; where mending, once more with slips wherever something stayed unread.
fn steps(chars: &[char], lexicon: &Lexicon, mending: bool) -> Vec<Step<Reading>> {
    let mut clear = clear(chars, lexicon);
    if !mending {
        clear.retain(|_, reading| reading.words.iter().all(|word| word.heard == Heard::Written));
    }
    let steps = best_way(chars.len(), 0.0, |from, to| clear.get(&(from, to)).map(Cow::Borrowed));
    let doubtful = doubtful(&steps, chars.len());
    if !mending || !lexicon.uses(Mechanism::Slips) || !doubtful.contains(&true) {
        return owned(steps);
    }
    owned(best_way(chars.len(), UNREAD, |from, to| {
        clear.get(&(from, to)).map(Cow::Borrowed).or_else(|| {
            let whole = to - from == chars.len();
            let tried = doubtful[from..to].contains(&true) && (whole || to - from > SHORTEST_SLIP);
            tried.then(|| read_slip(&chars[from..to], lexicon))?.map(Cow::Owned)
        })
    }))
}

/// Of all ways that were weighed, only the readings of the best one are copied.
fn owned(steps: Vec<Step<Cow<'_, Reading>>>) -> Vec<Step<Reading>> {
    let owned = |step: Step<Cow<'_, Reading>>| Step {
        from: step.from,
        to: step.to,
        reading: step.reading.map(Cow::into_owned),
    };
    steps.into_iter().map(owned).collect()
}

/// Every stretch that has a reading without a slip, from where to where.
fn clear(chars: &[char], lexicon: &Lexicon) -> FxHashMap<(usize, usize), Reading> {
    let text: String = chars.iter().collect();
    let within = within_common(&text, lexicon);
    let sounds: Vec<Option<String>> = chars.iter().map(|&c| sound::syllable(c)).collect();
    let mut clear = FxHashMap::default();
    for from in 0..chars.len() {
        let mut stretch = lexicon.begun.stretch();
        for to in from + 1..=chars.len().min(from + LONGEST) {
            if !stretch.grows(chars[to - 1], sounds[to - 1].as_deref()) {
                break;
            }
            let cuts = within[from] || within.get(to).copied().unwrap_or(false);
            let sounds = if cuts { &[] } else { &sounds[from..to] };
            let reading = read_stretch(&chars[from..to], sounds, lexicon);
            clear.extend(reading.map(|reading| ((from, to), reading)));
        }
    }
    clear
}

/// Which characters stand within a word that everybody says, after its first: 娃以 in 生了娃以后 is no 娃儿.
fn within_common(text: &str, lexicon: &Lexicon) -> Vec<bool> {
    let mut within = Vec::with_capacity(text.len());
    for word in lexicon.han.cut(text) {
        let common = lexicon.han.is_common(word);
        within.extend(word.chars().enumerate().map(|(at, _)| common && at > 0));
    }
    within
}

impl Typed {
    /// What is so of some characters of the text with its slips mended, as it is of the text that was typed.
    pub(crate) fn as_written(&self, mended: &[bool]) -> Vec<bool> {
        if self.corrected.is_none() {
            return mended.to_vec();
        }
        let mut written = vec![false; self.origin.iter().max().map_or(0, |last| last + 1)];
        for (&at, _) in self.origin.iter().zip(mended).filter(|(_, so)| **so) {
            written[at] = true;
        }
        written
    }
}

impl Word {
    /// In characters.
    pub(crate) fn length(&self) -> usize {
        self.text.chars().count()
    }
}
