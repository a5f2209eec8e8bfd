//! What the words are about that no service is: what neither list has, a shop's business, and words often confused.

use std::collections::HashSet;

use daachorse::CharwiseDoubleArrayAhoCorasick;
use seeds::Catalogue;

use crate::fold::is_han;
use crate::han::Han;
use crate::lexicon::{Lexicon, key};
use crate::mechanism::Mechanism;

/// Every such word, looked for at once.
pub(crate) struct Asides {
    /// None where there is no word at all.
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    /// Its words, in order.
    words: Vec<Aside>,
}

/// A word that leads away from services.
pub(crate) struct Aside {
    /// As it is compared.
    pub(crate) key: String,
    /// Which way it leads.
    pub(crate) leads: Leads,
}

/// Such a word where it was typed.
#[derive(Clone, Copy)]
pub(crate) struct Met<'a> {
    /// The word.
    pub(crate) aside: &'a Aside,
    /// Where it stands: its first character, and one past its last.
    pub(crate) at: (usize, usize),
}

/// Which way a word leads.
pub(crate) enum Leads {
    /// To what neither list has, unless a service is called by its name besides.
    Elsewhere,
    /// To a paper that one also brings along: to what neither list has, unless anything of a service is said besides.
    Paper,
    /// To a shop, whatever else is named.
    Shopping,
    /// Not to these services, by their slots, unless they are called by name besides.
    Away {
        /// The services.
        from: Vec<usize>,
        /// Whether another service is meant.
        to_another: bool,
    },
}

impl Asides {
    /// Gathers the words of a catalogue.
    pub(crate) fn new(catalogue: &Catalogue, lexicon: &Lexicon) -> Self {
        let vocabulary = catalogue.vocabulary();
        let slot_of = |id: &seeds::ServiceId| catalogue.services().iter().position(|service| &service.id == id);
        let mut words: Vec<Aside> = Vec::new();
        let mut add = |word: &String, leads| words.push(Aside { key: key(word), leads });
        vocabulary.elsewhere.words.iter().for_each(|word| add(word, Leads::Elsewhere));
        vocabulary.elsewhere.papers.iter().for_each(|word| add(word, Leads::Paper));
        vocabulary.elsewhere.shopping.iter().for_each(|word| add(word, Leads::Shopping));
        for confused in &vocabulary.confused {
            let from: Vec<usize> = confused.not.iter().filter_map(slot_of).collect();
            let to_another = confused.means.is_some();
            confused.words.iter().for_each(|word| add(word, Leads::Away { from: from.clone(), to_another }));
        }
        words.retain(|aside| !aside.key.is_empty() && lexicon.uses(Mechanism::Asides));
        words.sort_by(|a, b| a.key.cmp(&b.key));
        // One word may lead several ways; the automaton has it once, and its ways stand side by side.
        let mut patterns: Vec<(&str, u32)> = (0..).zip(&words).map(|(at, aside)| (aside.key.as_str(), at)).collect();
        patterns.dedup_by_key(|(key, _)| *key);
        let automaton = CharwiseDoubleArrayAhoCorasick::with_values(patterns).ok();
        Self { automaton, words }
    }

    /// The words in a text, longest first. Not what only its neighbours make: 120 in 1200, 租车 in 出租车, 学区 in
    /// 中学区别.
    pub(crate) fn find(&self, text: &str, han: &Han) -> Vec<Met<'_>> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let found: Vec<_> = automaton.find_overlapping_iter(text).collect();
        if found.is_empty() {
            return Vec::new();
        }
        let begins = beginnings(text, han);
        let stands = found.into_iter().filter(|found| {
            let (before, own) = (text[..found.start()].chars().next_back(), &text[found.start()..found.end()]);
            let after = text[found.end()..].chars().next();
            let edges = (own.chars().next(), own.chars().next_back());
            !runs_on(before, edges.0) && !runs_on(edges.1, after) && begins.contains(&found.start())
        });
        let mut met: Vec<Met<'_>> = stands
            .flat_map(|found| {
                let from = text[..found.start()].chars().count();
                let at = (from, from + text[found.start()..found.end()].chars().count());
                self.same_key(found.value() as usize).map(move |aside| Met { aside, at })
            })
            .collect();
        met.sort_by_key(|met| std::cmp::Reverse(met.aside.key.len()));
        met
    }

    fn same_key(&self, first: usize) -> impl Iterator<Item = &Aside> {
        let key = &self.words[first].key;
        self.words[first..].iter().take_while(move |aside| aside.key == *key)
    }
}

/// Where words begin, in bytes; within what is no Han, anywhere.
fn beginnings(text: &str, han: &Han) -> HashSet<usize> {
    let mut at = 0;
    let mut words = Vec::new();
    for word in han.cut(text) {
        words.push(at);
        at += word.len();
    }
    let others = text.char_indices().filter(|(_, c)| !is_han(*c)).map(|(at, _)| at);
    words.into_iter().chain(others).collect()
}

/// Whether two neighbours are of one number, or of one word of letters.
fn runs_on(left: Option<char>, right: Option<char>) -> bool {
    let (Some(left), Some(right)) = (left, right) else { return false };
    (left.is_ascii_digit() && right.is_ascii_digit()) || (left.is_ascii_alphabetic() && right.is_ascii_alphabetic())
}
