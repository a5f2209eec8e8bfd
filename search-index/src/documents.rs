//! A service's texts, and what a list prints of it, as tantivy's documents.

use std::collections::{HashMap, HashSet};

use seeds::Catalogue;
use tantivy::TantivyDocument;
use tantivy::tokenizer::{PreTokenizedString, Token};

use crate::fold::fold;
use crate::han::{Han, pairs};
use crate::lexicon::{Lexicon, Meaning, key};
use crate::places::{Place, Places};
use crate::schema::In;
use crate::sound::initials;
use crate::wordings::Wording;

/// A run of words longer than this is not typed as initials.
const MOST_WORDS_IN_INITIALS: usize = 4;

/// Writes documents.
pub(crate) struct Documents<'a> {
    catalogue: &'a Catalogue,
    han: &'a Han,
    places: &'a mut Places,
    /// For each service, the keys of what stands for it wherever one lives: its plain name, aliases, topics.
    terms: Vec<HashSet<&'a str>>,
    /// Audiences cut into words: what whole provinces print to the letter.
    audiences: HashMap<&'a str, Vec<String>>,
}

impl<'a> Documents<'a> {
    /// Nothing written yet.
    pub(crate) fn new(catalogue: &'a Catalogue, lexicon: &'a Lexicon, places: &'a mut Places) -> Self {
        let mut terms = vec![HashSet::new(); catalogue.services().len()];
        for term in lexicon.terms.iter().filter(|term| !matches!(term.meaning, Meaning::Name(_))) {
            for slot in term.services() {
                terms[slot].insert(term.key.as_str());
            }
        }
        Self { catalogue, han: &lexicon.han, places, terms, audiences: HashMap::new() }
    }

    /// A service's own texts.
    pub(crate) fn texts(&mut self, slot: usize) -> TantivyDocument {
        let data = &self.catalogue.services()[slot].data;
        let plain_name = key(&data.plain_name);
        let aliases: Vec<&str> = data.aliases.iter().map(|(_, alias)| alias).collect();
        let facts: Vec<&str> = data.facts.iter().map(|fact| fact.text.as_str()).collect();
        let called = || aliases.iter().copied().chain([data.plain_name.as_str()]);
        let mut terms: HashSet<&str> = self.terms[slot].clone();
        terms.insert(&plain_name);
        self.places.add(slot, Place::Called, terms.iter().copied());
        let mut document = TantivyDocument::default();
        put(&mut document, In::Term, terms.into_iter().map(str::to_owned));
        put(&mut document, In::Initials, self.every_initials(called()).into_iter());
        self.put_words(&mut document, slot, In::Name, &[&data.plain_name]);
        self.put_words(&mut document, slot, In::Alias, &aliases);
        self.put_words(&mut document, slot, In::Audience, &[&data.who]);
        self.put_words(&mut document, slot, In::Plain, &[&data.summary, &data.gives]);
        self.put_words(&mut document, slot, In::Fact, &facts);
        put(&mut document, In::Pairs, called().flat_map(|text| pairs(&fold(text))));
        document
    }

    /// What a list prints, beside the service's own texts: a name that is its plain name too counts once.
    pub(crate) fn wording(&mut self, wording: &Wording<'a>) -> TantivyDocument {
        let slot = wording.slot;
        let mut seen = HashSet::from([key(&self.catalogue.services()[slot].data.plain_name)]);
        let names: Vec<&str> = wording.names().filter(|name| seen.insert(key(name))).collect();
        let mut document = TantivyDocument::default();
        let keys = names.iter().map(|name| key(name)).filter(|key| !self.terms[slot].contains(key.as_str()));
        let keys: Vec<String> = keys.collect();
        self.places.add(slot, Place::Called, keys.iter().map(String::as_str));
        put(&mut document, In::Term, keys.into_iter());
        put(&mut document, In::Initials, self.every_initials(names.iter().copied()).into_iter());
        self.put_words(&mut document, slot, In::Name, &names);
        put(&mut document, In::Pairs, names.iter().flat_map(|text| pairs(&fold(text))));
        if let Some(audience) = wording.audience() {
            let words = self.audiences.entry(audience).or_insert_with(|| words(audience, self.han));
            self.places.add(slot, Place::Described, words.iter().map(String::as_str));
            put(&mut document, In::Audience, words.iter().cloned());
        }
        document
    }

    fn put_words(&mut self, document: &mut TantivyDocument, slot: usize, field: In, texts: &[&str]) {
        let place = if matches!(field, In::Name | In::Alias) { Place::Called } else { Place::Described };
        let words: Vec<String> = texts.iter().flat_map(|text| words(text, self.han)).collect();
        self.places.add(slot, place, words.iter().map(String::as_str));
        put(document, field, words.into_iter());
    }

    /// Initials of every run of whole words in a name: 养老保险 inside 职工基本养老保险.
    fn every_initials<'b>(&self, texts: impl Iterator<Item = &'b str>) -> HashSet<String> {
        let mut all = HashSet::new();
        for text in texts {
            let key = key(text);
            let words: Vec<&str> = self.han.cut(&key).collect();
            for from in 0..words.len() {
                let to_most = words.len().min(from + MOST_WORDS_IN_INITIALS);
                for to in (from + 1..=to_most).chain([words.len()]) {
                    let run = words[from..to].concat();
                    if run.chars().count() > 1 {
                        all.extend(initials(&run));
                    }
                }
            }
        }
        all
    }
}

fn words(text: &str, han: &Han) -> Vec<String> {
    han.words(&fold(text)).map(str::to_owned).collect()
}

/// Words already cut. Offsets are deliberately not kept: nothing here is marked up by offset.
fn put(document: &mut TantivyDocument, field: In, words: impl Iterator<Item = String>) {
    let token = |(position, text)| Token { position, text, ..Token::default() };
    let tokens: Vec<Token> = words.enumerate().map(token).collect();
    if !tokens.is_empty() {
        document.add_pre_tokenized_text(field.field(), PreTokenizedString { text: String::new(), tokens });
    }
}
