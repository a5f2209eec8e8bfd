//! What the words are about that no service is: what neither list has, a shop's business, and words often confused.

use daachorse::CharwiseDoubleArrayAhoCorasick;
use seeds::Catalogue;

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

/// Which way a word leads.
pub(crate) enum Leads {
    /// To what neither list has, unless a service is called by its name besides.
    Elsewhere,
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

    /// The words in a text, longest first.
    pub(crate) fn find(&self, text: &str) -> Vec<&Aside> {
        let found = self.automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(text));
        let mut found: Vec<&Aside> = found.flat_map(|found| self.same_key(found.value() as usize)).collect();
        found.sort_by_key(|aside| std::cmp::Reverse(aside.key.len()));
        found
    }

    fn same_key(&self, first: usize) -> impl Iterator<Item = &Aside> {
        let key = &self.words[first].key;
        self.words[first..].iter().take_while(move |aside| aside.key == *key)
    }
}
