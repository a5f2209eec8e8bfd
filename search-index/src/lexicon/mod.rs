//! Every word the catalogue knows, by spelling and by sound.
//!
//! - [`term`]: a phrase that stands for services by itself.
//! - [`gather`]: the words of a catalogue.
//! - [`begun`]: how words begin.

mod begun;
mod gather;
mod term;

use std::borrow::Borrow;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};
use seeds::Catalogue;

use crate::fold::fold;
use crate::han::Han;
use crate::letters::{Letters, pinyin};
use crate::mechanism::Mechanism;
use crate::slips::Slips;
use crate::sound::Syllables;
use begun::Begun;
pub(crate) use gather::known_names;
use gather::{by_sound, lone, terms, words};
pub(crate) use term::{Meaning, Term};

/// Terms of this many characters are known again with one slip in them: shorter ones are near too much else.
const SLIPPING: (usize, usize) = (4, 12);
/// Pinyin of this many letters is known again with one slip in it.
const SLIPPING_LETTERS: (usize, usize) = (8, 40);
/// What a word that everybody says tells beside another.
const COMMON: f32 = 0.4;

/// The catalogue's words. Built once with the index and shared by every question.
pub(crate) struct Lexicon {
    /// Cuts text into words.
    pub(crate) han: Han,
    /// Reads letters as syllables.
    pub(crate) syllables: Syllables,
    /// Spells letters out.
    pub(crate) letters: Letters,
    /// Every term.
    pub(crate) terms: Vec<Term>,
    by_key: FxHashMap<String, Vec<usize>>,
    /// Word → how many services have it in their texts.
    words: FxHashMap<String, usize>,
    services: usize,
    by_sound: FxHashMap<String, Vec<String>>,
    fillers: FxHashSet<String>,
    left_out: Option<Mechanism>,
    /// What each service's plain name begins with, before it is explained.
    heads: Vec<String>,
    /// Words of the texts that everybody says about anything, and no service is called.
    common: FxHashSet<String>,
    /// Characters that are words by themselves: they stand where they do on purpose.
    lone: FxHashSet<char>,
    slips: Slips,
    letter_slips: Slips,
    /// How all of these begin.
    pub(crate) begun: Begun,
}

impl Lexicon {
    /// Gathers the words of a catalogue.
    pub(crate) fn new(catalogue: &Catalogue, left_out: Option<Mechanism>) -> Self {
        let mut terms = terms(catalogue);
        terms.retain(|term| match term.meaning {
            Meaning::Name(_) => true,
            Meaning::Alias(_) | Meaning::Life(_) => left_out != Some(Mechanism::Aliases),
            Meaning::Topic(_) => left_out != Some(Mechanism::Topics),
        });
        let keys: Vec<String> = terms.iter().map(|term| term.key.clone()).collect();
        let han = Han::new(keys.iter().map(String::as_str));
        let mut by_key: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, key) in keys.iter().enumerate() {
            by_key.entry(key.clone()).or_default().push(at);
        }
        let words = words(catalogue, &terms, &han);
        let common = words.keys().filter(|word| !by_key.contains_key(*word) && han.is_common(word)).cloned().collect();
        let by_sound = by_sound(words.keys().chain(&keys));
        let fillers = catalogue.vocabulary().fillers.iter().filter(|_| left_out != Some(Mechanism::Fillers));
        let fillers: FxHashSet<String> = fillers.map(|filler| key(filler)).collect();
        let called = keys.iter().map(|key| (key, (0, 0)));
        let described = words.iter().map(|(word, having)| (word, (1, usize::MAX - having)));
        let letters = Letters::new(called.chain(described).chain(fillers.iter().map(|filler| (filler, (2, 0)))));
        let lone = lone(&keys, &han);
        let slips = Slips::new(keys.iter().map(String::as_str), SLIPPING.0, SLIPPING.1);
        let spelled: Vec<String> = keys.iter().filter_map(|key| pinyin(key)).collect();
        let letter_slips = Slips::new(spelled.iter().map(String::as_str), SLIPPING_LETTERS.0, SLIPPING_LETTERS.1);
        let mut begun = Begun::default();
        begun.add(keys.iter().chain(words.keys()).map(String::as_str), true);
        begun.add(fillers.iter().map(String::as_str), false);
        Self {
            begun,
            han,
            syllables: Syllables::new(),
            letters,
            terms,
            by_key,
            words,
            services: catalogue.services().len(),
            by_sound,
            fillers,
            left_out,
            heads: catalogue.services().iter().map(|service| head(&service.data.plain_name)).collect(),
            common,
            lone,
            slips,
            letter_slips,
        }
    }

    /// Whether a mechanism is in use: each one is, but for measuring.
    pub(crate) fn uses(&self, mechanism: Mechanism) -> bool {
        self.left_out != Some(mechanism)
    }

    /// The term that folded text is, if it is one and nothing more; names before topics.
    pub(crate) fn exact(&self, folded: &str) -> Option<&Term> {
        self.terms_of(&key(folded)).next()
    }

    /// The terms of this key.
    pub(crate) fn terms_of(&self, key: &str) -> impl Iterator<Item = &Term> {
        self.by_key.get(key).into_iter().flatten().map(|&at| &self.terms[at])
    }

    /// Whether the index has this word.
    pub(crate) fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word) || self.by_key.contains_key(word)
    }

    /// How much a word tells, 0 to 1: one that every service has tells nothing, one that few have much; less where
    /// everybody says it about anything (看看, 晓得) and no service is called so.
    #[expect(clippy::cast_precision_loss, reason = "counts of services are small")]
    pub(crate) fn tells(&self, word: &str) -> f32 {
        let common = if self.is_common(word) { COMMON } else { 1.0 };
        let having = self.words.get(word).copied().unwrap_or(1).max(1) as f32;
        let all = (self.services.max(2)) as f32;
        common * (1.0 - having.ln() / all.ln())
    }

    /// The services whose whole name or alias has these initials, once each, and whether it is a name.
    pub(crate) fn spelled_by(&self, letters: &str) -> BTreeMap<usize, bool> {
        let mut spelled = BTreeMap::new();
        for term in self.terms.iter().filter(|term| term.initials.iter().any(|initials| initials == letters)) {
            match term.meaning {
                Meaning::Name(slot) => *spelled.entry(slot).or_default() = true,
                // 低保（最低生活保障） begins with what everybody calls it.
                Meaning::Alias(slot) => *spelled.entry(slot).or_default() |= self.heads[slot] == term.key,
                Meaning::Life(_) | Meaning::Topic(_) => {}
            }
        }
        spelled
    }

    /// Whether everybody says it about anything, and no service is called so.
    pub(crate) fn is_common(&self, word: &str) -> bool {
        self.common.contains(word)
    }

    /// Whether a word carries nothing for a search.
    pub(crate) fn is_filler(&self, word: &str) -> bool {
        self.fillers.contains(word)
    }

    /// Whether a character is a word by itself in what services are called.
    pub(crate) fn stands_alone(&self, c: char) -> bool {
        self.lone.contains(&c)
    }

    /// The terms that are one slip of the hand away.
    pub(crate) fn one_slip_from(&self, typed: &str) -> Vec<&str> {
        self.slips.near(typed, |c| !self.stands_alone(c))
    }

    /// The pinyin of terms, run together, that is one slip of the hand away.
    pub(crate) fn letters_one_slip_from(&self, letters: &str) -> Option<&str> {
        self.letter_slips.near(letters, |_| true).into_iter().next()
    }

    /// The words that sound like these syllables.
    pub(crate) fn sounding_like<S: Borrow<str>>(&self, syllables: &[S]) -> &[String] {
        self.by_sound.get(&syllables.join(" ")).map_or(&[], Vec::as_slice)
    }
}

/// A plain name up to where it is explained.
fn head(plain_name: &str) -> String {
    key(plain_name.split('（').next().unwrap_or_default())
}

/// A term's spelling for comparing: folded, without spaces.
pub(crate) fn key(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(|c| c != ' ');
    folded
}
