//! What was typed, understood as words of the catalogue.
//!
//! Every way to read a stretch of the text (a known word, a filler, a word that sounds
//! like it) is weighed, and the best way through the whole text is taken. So a filler
//! inside a word stays a word (地 in 地方病), and a slip is mended only where nothing
//! that was really written is known (补帖 → 补贴).

use crate::fold::{fold, fold_as_written, is_han};
use crate::lexicon::Lexicon;
use crate::mechanism::Mechanism;
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
    /// Where they stand.
    pub(crate) unread: Vec<usize>,
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
        if lexicon.knows(&letters) {
            return Self::read_text(letters, lexicon);
        }
        let spelled = lexicon.letters.spelled_out(&letters).filter(|_| lexicon.uses(Mechanism::Pinyin));
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
        Self::read_stretches(key, lexicon, false)
    }

    /// A text whose letters were spelled out.
    fn read_spelled(text: String, lexicon: &Lexicon) -> Self {
        let typed = Self::read_text(text, lexicon);
        Self { corrected: typed.corrected.or_else(|| Some(typed.key.clone())), ..typed }
    }

    /// Letters alone: pinyin, or initials.
    fn read_letters(letters: String, lexicon: &Lexicon) -> Self {
        let mut typed = Self { key: letters.clone(), ..Self::default() };
        let sounds = lexicon.syllables.read(&letters).filter(|_| lexicon.uses(Mechanism::Pinyin));
        let Some(sounds) = sounds else {
            if let Some(meant) = lexicon.letters_one_slip_from(&letters).filter(|_| lexicon.uses(Mechanism::Pinyin)) {
                return Self::read_letters(meant.to_owned(), lexicon);
            }
            typed.unknown = letters.len();
            typed.letters = Some(letters);
            return typed;
        };
        let steps = best_way(sounds.len(), 0.0, |from, to| {
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
        Self::read_stretches(key, lexicon, true)
    }

    fn read_stretches(key: String, lexicon: &Lexicon, mending: bool) -> Self {
        let chars: Vec<char> = key.chars().collect();
        let sounds: Vec<Option<String>> = chars.iter().map(|&c| sound::syllable(c)).collect();
        let clear = |from: usize, to: usize| {
            let reading = read_stretch(&chars[from..to], &sounds[from..to], lexicon);
            reading.filter(|reading| mending || reading.words.iter().all(|word| word.heard == Heard::Written))
        };
        let mut steps = best_way(chars.len(), 0.0, clear);
        let doubtful = doubtful(&steps, chars.len());
        if mending && lexicon.uses(Mechanism::Slips) && doubtful.contains(&true) {
            steps = best_way(chars.len(), UNREAD, |from, to| {
                clear(from, to).or_else(|| {
                    let whole = to - from == chars.len();
                    let tried = doubtful[from..to].contains(&true) && (whole || to - from > SHORTEST_SLIP);
                    tried.then(|| read_slip(&chars[from..to], lexicon))?
                })
            });
        }
        let larger = if lexicon.uses(Mechanism::Inside) { larger(&key, lexicon) } else { Vec::new() };
        let mut typed = Self::default();
        let mut mended = String::new();
        for step in &steps {
            let written: String = chars[step.from..step.to].iter().collect();
            match &step.reading {
                Some(reading) => {
                    let slip = reading.words.first().filter(|word| word.heard != Heard::Written);
                    mended.push_str(slip.map_or(written.as_str(), |word| word.text.as_str()));
                    let inside = larger
                        .iter()
                        .any(|&(from, to)| (from, to) != (step.from, step.to) && from <= step.from && step.to <= to);
                    typed.words.extend(reading.words.iter().cloned().map(|word| {
                        let heard = if inside && word.heard == Heard::Written { Heard::Inside } else { word.heard };
                        Word { heard, at: (step.from, step.to), ..word }
                    }));
                }
                None => {
                    typed.unknown += step.to - step.from;
                    typed.unread.extend(step.from..step.to);
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

fn read_stretch(chars: &[char], sounds: &[Option<String>], lexicon: &Lexicon) -> Option<Reading> {
    let written: String = chars.iter().collect();
    // 咋办 stays a filler where some alias ends with it.
    let called = lexicon.terms_of(&written).next().is_some();
    if lexicon.knows(&written) && (called || !lexicon.is_filler(&written)) {
        let word = Word { text: written, heard: Heard::Written, at: (0, 0) };
        return Some(Reading { worth: worth(chars.len(), 1.0), words: vec![word] });
    }
    if lexicon.is_filler(&written) {
        return Some(Reading { worth: worth(chars.len(), 0.95), words: Vec::new() });
    }
    if chars.len() < 2 || !chars.iter().all(|&c| is_han(c)) {
        return None;
    }
    if !lexicon.uses(Mechanism::NearSounds) || lexicon.han.has(&written) {
        return None;
    }
    // 上喊 is no 伤寒: two characters that are words by themselves stand there on purpose.
    if chars.len() == 2 && chars.iter().all(|&c| lexicon.stands_alone(c)) {
        return None;
    }
    let sounds: Vec<String> = sounds.iter().cloned().collect::<Option<_>>()?;
    let alike = lexicon.sounding_like(&sounds);
    (!alike.is_empty()).then(|| Reading::sounding(chars.len(), alike))
}

/// Where words of the dictionary stand that the catalogue does not know, longer than two characters.
fn larger(key: &str, lexicon: &Lexicon) -> Vec<(usize, usize)> {
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

/// What may hold a slip: characters no word accounts for, and fillers of a single character.
fn doubtful(steps: &[Step], length: usize) -> Vec<bool> {
    let mut doubtful = vec![false; length];
    for step in steps {
        let filler = step.reading.as_ref().is_some_and(|reading| reading.words.is_empty());
        if step.reading.is_none() || (filler && step.to - step.from == 1) {
            doubtful[step.from..step.to].fill(true);
        }
    }
    doubtful
}

/// A stretch as a term with one slip in it.
fn read_slip(chars: &[char], lexicon: &Lexicon) -> Option<Reading> {
    if chars.len() < SHORTEST_SLIP {
        return None;
    }
    let written: String = chars.iter().collect();
    if lexicon.han.cut(&written).all(|word| word.chars().count() > 1) {
        return None;
    }
    let meant = lexicon.one_slip_from(&written);
    let words: Vec<Word> =
        meant.into_iter().map(|text| Word { text: text.to_owned(), heard: Heard::Slipped, at: (0, 0) }).collect();
    (!words.is_empty()).then(|| Reading { worth: worth(chars.len(), SLIPPED) - A_SLIP, words })
}

/// What is left of the shortest term where a character is missing; within other words it would be found by chance.
const SHORTEST_SLIP: usize = 3;
/// How far a slip is trusted beside what was written, what it costs, and what leaving a character unread costs
/// against it: one slip in a long term is likelier than two words beside a slip in a short one.
const SLIPPED: f32 = 0.9;
const A_SLIP: f32 = 1.2;
const UNREAD: f32 = 0.4;

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
fn best_way(length: usize, unread: f32, read: impl Fn(usize, usize) -> Option<Reading>) -> Vec<Step> {
    let mut ways = vec![Way { worth: 0.0, last: None }];
    for to in 1..=length {
        let unread = Way { worth: ways[to - 1].worth - unread, last: Some(Step { from: to - 1, to, reading: None }) };
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
