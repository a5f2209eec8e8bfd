//! A service's texts, and what a list prints of it, as tantivy's documents.

use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};

use seeds::{AliasCause, Catalogue};
use tantivy::TantivyDocument;

use crate::fold::fold;
use crate::han::{Han, pairs};
use crate::lexicon::{Lexicon, Meaning, key};
use crate::mechanism::Mechanism;
use crate::places::Places;
use crate::schema::In;
use crate::sound::{first_letters, spellings};
use crate::wordings::Wording;

/// A run of words longer than this is not typed as initials.
const MOST_WORDS_IN_INITIALS: usize = 4;

/// Writes documents.
pub(crate) struct Documents<'a> {
    catalogue: &'a Catalogue,
    lexicon: &'a Lexicon,
    han: &'a Han,
    places: &'a mut Places,
    /// For each service, the keys of what stands for it wherever one lives: its plain name, aliases, topics.
    terms: Vec<HashSet<&'a str>>,
    /// For each service, the keys of lives that people tell when they want it.
    lives: Vec<Vec<&'a str>>,
    /// Audiences cut into words: what whole provinces print to the letter.
    audiences: HashMap<&'a str, Vec<String>>,
}

impl<'a> Documents<'a> {
    /// Nothing written yet.
    pub(crate) fn new(catalogue: &'a Catalogue, lexicon: &'a Lexicon, places: &'a mut Places) -> Self {
        let mut terms = vec![HashSet::new(); catalogue.services().len()];
        let mut lives = vec![Vec::new(); catalogue.services().len()];
        for term in &lexicon.terms {
            match &term.meaning {
                Meaning::Name(_) => {}
                Meaning::Life(slot) => lives[*slot].push(term.key.as_str()),
                Meaning::Alias(_) | Meaning::Topic(_) => term.services().for_each(|slot| {
                    terms[slot].insert(term.key.as_str());
                }),
            }
        }
        Self { catalogue, lexicon, han: &lexicon.han, places, terms, lives, audiences: HashMap::new() }
    }

    /// A service's own texts.
    pub(crate) fn texts(&mut self, slot: usize) -> TantivyDocument {
        let data = &self.catalogue.services()[slot].data;
        let plain_name = key(&data.plain_name);
        let aliases = data.aliases.iter().filter(|_| self.lexicon.uses(Mechanism::Aliases));
        let (lives, aliases): (Vec<_>, Vec<_>) = aliases.partition(|(cause, _)| *cause == AliasCause::Situation);
        let lives: Vec<&str> = lives.into_iter().map(|(_, alias)| alias).collect();
        let aliases: Vec<&str> = aliases.into_iter().map(|(_, alias)| alias).collect();
        let facts: Vec<&str> = data.facts.iter().map(|fact| fact.text.as_str()).collect();
        let called = || aliases.iter().copied().chain([data.plain_name.as_str()]);
        let mut terms: HashSet<&str> = self.terms[slot].clone();
        terms.insert(&plain_name);
        let mut document = TantivyDocument::default();
        put(&mut document, In::Term, &terms.into_iter().collect::<Vec<_>>());
        put(&mut document, In::Life, &self.lives[slot]);
        put(&mut document, In::Initials, &self.every_initials(called()));
        self.put_words(&mut document, slot, In::Name, &[&data.plain_name]);
        self.put_words(&mut document, slot, In::Alias, &aliases);
        // 厂里 in a life that was told calls nothing: it only describes what the service is for.
        self.put_words(&mut document, slot, In::Plain, &lives);
        self.put_words(&mut document, slot, In::Audience, &[&data.who]);
        self.put_words(&mut document, slot, In::Plain, &[&data.summary, &data.gives]);
        self.put_words(&mut document, slot, In::Fact, &facts);
        let told = called().chain(lives.iter().copied());
        put(&mut document, In::Pairs, &told.flat_map(|text| pairs(&fold(text))).collect::<Vec<_>>());
        document
    }

    /// What a list prints, beside the service's own texts: a name that is its plain name too counts once.
    pub(crate) fn wording(&mut self, wording: &Wording<'a>) -> TantivyDocument {
        let slot = wording.slot;
        let mut seen = HashSet::from([key(&self.catalogue.services()[slot].data.plain_name)]);
        let names: Vec<&str> = wording.names().filter(|name| seen.insert(key(name))).collect();
        let mut document = TantivyDocument::default();
        // A name that is not known as a phrase is never looked for as one.
        let known =
            |key: &String| self.lexicon.terms_of(key).next().is_some() && !self.terms[slot].contains(key.as_str());
        let keys = names.iter().map(|name| key(name)).filter(known);
        let keys: Vec<String> = keys.collect();
        put(&mut document, In::Term, &keys);
        put(&mut document, In::Initials, &self.every_initials(names.iter().copied()));
        self.put_words(&mut document, slot, In::Name, &names);
        put(&mut document, In::Pairs, &names.iter().flat_map(|text| pairs(&fold(text))).collect::<Vec<_>>());
        if let Some(audience) = wording.audience() {
            let words = self.audiences.entry(audience).or_insert_with(|| words(audience, self.han));
            self.places.add(slot, In::Audience, words.iter().map(String::as_str));
            put(&mut document, In::Audience, words);
        }
        document
    }

    fn put_words(&mut self, document: &mut TantivyDocument, slot: usize, field: In, texts: &[&str]) {
        let words: Vec<String> = texts.iter().flat_map(|text| words(text, self.han)).collect();
        self.places.add(slot, field, words.iter().map(String::as_str));
        put(document, field, &words);
    }

    /// Initials of every run of whole words in a name: 养老保险 inside 职工基本养老保险.
    fn every_initials<'b>(&self, texts: impl Iterator<Item = &'b str>) -> Vec<String> {
        let mut all = HashSet::new();
        for text in texts {
            let key = key(text);
            let words = self.han.cut(&key).map(|word| word.chars().map(first_letters).collect::<Vec<_>>());
            let (mut letters, mut starts) = (Vec::new(), vec![0]);
            for word in words {
                letters.extend(word);
                starts.push(letters.len());
            }
            let last = starts.len() - 1;
            for from in 0..last {
                let to_most = last.min(from + MOST_WORDS_IN_INITIALS);
                for to in (from + 1..=to_most).chain([last]) {
                    let run = &letters[starts[from]..starts[to]];
                    if run.len() > 1 {
                        all.extend(spellings(run));
                    }
                }
            }
        }
        all.into_iter().collect()
    }
}

fn words(text: &str, han: &Han) -> Vec<String> {
    han.words(&fold(text)).map(str::to_owned).collect()
}

/// Words already cut, which tantivy takes apart at the spaces: folded words have none in them.
fn put(document: &mut TantivyDocument, field: In, words: &[impl Borrow<str>]) {
    if !words.is_empty() {
        document.add_text(field.field(), words.join(" "));
    }
}
