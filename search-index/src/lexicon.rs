//! Every word the catalogue knows, by spelling and by sound.

use std::collections::{HashMap, HashSet};

use seeds::{Catalogue, Service};

use crate::fold::fold;
use crate::han::Han;
use crate::letters::{Letters, pinyin};
use crate::mechanism::Mechanism;
use crate::slips::Slips;
use crate::sound::{Syllables, initials, syllables};

/// Longer phrases are not listened for: nobody mistypes a whole sentence in the right rhythm.
const LONGEST_SOUND: usize = 8;

/// Terms of this many characters are known again with one slip in them: shorter ones are near too much else.
const SLIPPING: (usize, usize) = (4, 12);
/// The same for letters.
const SLIPPING_LETTERS: (usize, usize) = (8, 40);

/// A phrase of the catalogue that stands for services by itself.
pub(crate) struct Term {
    /// As written in the data.
    pub(crate) text: String,
    /// Its spelling for comparing.
    pub(crate) key: String,
    /// Its initials, in every reading.
    pub(crate) initials: Vec<String>,
    /// What it stands for.
    pub(crate) meaning: Meaning,
}

/// What a term stands for.
pub(crate) enum Meaning {
    /// A service, by a name that a document prints or that this project gave it.
    Name(usize),
    /// A service, by what people call it.
    Alias(usize),
    /// Several services, the most wanted first.
    Topic(Vec<usize>),
}

impl Term {
    fn new(text: &str, meaning: Meaning) -> Self {
        let key = key(text);
        Self { text: text.to_owned(), initials: initials(&key), key, meaning }
    }

    /// The services it stands for, by their place in the catalogue, best first.
    pub(crate) fn services(&self) -> impl Iterator<Item = usize> {
        let slots: &[usize] = match &self.meaning {
            Meaning::Name(slot) | Meaning::Alias(slot) => std::slice::from_ref(slot),
            Meaning::Topic(slots) => slots,
        };
        slots.iter().copied()
    }
}

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
    by_key: HashMap<String, Vec<usize>>,
    /// Word → how many services have it in their texts.
    words: HashMap<String, usize>,
    services: usize,
    by_sound: HashMap<String, Vec<String>>,
    fillers: HashSet<String>,
    left_out: Option<Mechanism>,
    /// Characters that are words by themselves: they stand where they do on purpose.
    lone: HashSet<char>,
    slips: Slips,
    letter_slips: Slips,
}

impl Lexicon {
    /// Gathers the words of a catalogue.
    pub(crate) fn new(catalogue: &Catalogue, left_out: Option<Mechanism>) -> Self {
        let mut terms = terms(catalogue);
        terms.retain(|term| match term.meaning {
            Meaning::Name(_) => true,
            Meaning::Alias(_) => left_out != Some(Mechanism::Aliases),
            Meaning::Topic(_) => left_out != Some(Mechanism::Topics),
        });
        let keys: Vec<String> = terms.iter().map(|term| term.key.clone()).collect();
        let han = Han::new(keys.iter().map(String::as_str));
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, key) in keys.iter().enumerate() {
            by_key.entry(key.clone()).or_default().push(at);
        }
        let words = words(catalogue, &terms, &han);
        let by_sound = by_sound(words.keys().chain(&keys));
        let fillers = catalogue.vocabulary().fillers.iter().filter(|_| left_out != Some(Mechanism::Fillers));
        let fillers: HashSet<String> = fillers.map(|filler| key(filler)).collect();
        let called = keys.iter().map(|key| (key, (0, 0)));
        let described = words.iter().map(|(word, having)| (word, (1, usize::MAX - having)));
        let letters = Letters::new(called.chain(described).chain(fillers.iter().map(|filler| (filler, (2, 0)))));
        let lone = lone(&keys, &han);
        let slips = Slips::new(keys.iter().map(String::as_str), SLIPPING.0, SLIPPING.1);
        let spelled: Vec<String> = keys.iter().filter_map(|key| pinyin(key)).collect();
        let letter_slips = Slips::new(spelled.iter().map(String::as_str), SLIPPING_LETTERS.0, SLIPPING_LETTERS.1);
        Self {
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

    /// How much a word tells, 0 to 1: one that every service has tells nothing, one that few have much.
    #[expect(clippy::cast_precision_loss, reason = "counts of services are small")]
    pub(crate) fn tells(&self, word: &str) -> f32 {
        let having = self.words.get(word).copied().unwrap_or(1).max(1) as f32;
        let all = (self.services.max(2)) as f32;
        1.0 - having.ln() / all.ln()
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
    pub(crate) fn sounding_like(&self, syllables: &[String]) -> &[String] {
        self.by_sound.get(&syllables.join(" ")).map_or(&[], Vec::as_slice)
    }
}

/// A term's spelling for comparing: folded, without spaces.
pub(crate) fn key(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(|c| c != ' ');
    folded
}

fn terms(catalogue: &Catalogue) -> Vec<Term> {
    let mut terms = Vec::new();
    for (slot, service) in catalogue.services().iter().enumerate() {
        let mut names: Vec<&str> = printed_names(service).collect();
        names.push(&service.data.plain_name);
        names.sort_unstable();
        names.dedup();
        terms.extend(names.into_iter().map(|name| Term::new(name, Meaning::Name(slot))));
        terms.extend(service.data.aliases.iter().map(|(_, alias)| Term::new(alias, Meaning::Alias(slot))));
    }
    let slot_of = |id: &seeds::ServiceId| catalogue.services().iter().position(|s| &s.id == id);
    let topic = |text: &str, slots: Vec<usize>| Term::new(text, Meaning::Topic(slots));
    for group in &catalogue.vocabulary().topics {
        let slots: Vec<usize> = group.services.iter().filter_map(slot_of).collect();
        terms.extend(group.words.iter().map(|word| topic(word, slots.clone())));
    }
    for event in &catalogue.vocabulary().events {
        let services = catalogue.in_event(&event.id, None);
        terms.push(topic(&event.name, services.iter().filter_map(|s| slot_of(&s.id)).collect()));
    }
    for domain in &catalogue.vocabulary().domains {
        let services = catalogue.in_domain(&domain.id, None);
        terms.push(topic(&domain.name, services.iter().filter_map(|s| slot_of(&s.id)).collect()));
    }
    terms
}

/// Every name a document prints for a service.
pub(crate) fn printed_names(service: &Service) -> impl Iterator<Item = &str> {
    service
        .data
        .regions
        .values()
        .flat_map(|listing| std::iter::once(&listing.name).chain(&listing.also_printed))
        .map(String::as_str)
}

/// Every word of two characters or more in the texts that are searched, and how many services have it.
fn words(catalogue: &Catalogue, terms: &[Term], han: &Han) -> HashMap<String, usize> {
    let mut by_service: Vec<HashSet<String>> = catalogue.services().iter().map(|s| described(s, han)).collect();
    for term in terms {
        let words: Vec<&str> = long_words(&term.key, han).collect();
        for slot in term.services() {
            by_service[slot].extend(words.iter().map(|word| (*word).to_owned()));
        }
    }
    let mut having = HashMap::new();
    for word in by_service.into_iter().flatten() {
        *having.entry(word).or_default() += 1;
    }
    having
}

/// Characters that are words by themselves in several terms.
fn lone(keys: &[String], han: &Han) -> HashSet<char> {
    const SEVERAL: usize = 3;
    let mut times: HashMap<char, usize> = HashMap::new();
    for word in keys.iter().flat_map(|key| han.cut(key)) {
        let mut chars = word.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            *times.entry(c).or_default() += 1;
        }
    }
    times.into_iter().filter(|(_, times)| *times >= SEVERAL).map(|(c, _)| c).collect()
}

fn described(service: &Service, han: &Han) -> HashSet<String> {
    let data = &service.data;
    // What many cities print to the letter is cut once.
    let audiences: HashSet<&str> = data.regions.values().filter_map(|listing| listing.audience.as_deref()).collect();
    let facts = data.facts.iter().map(|fact| fact.text.as_str());
    let texts = audiences.into_iter().chain(facts).chain([data.summary.as_str(), &data.who, &data.gives]);
    texts.flat_map(|text| long_words(&fold(text), han).map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn long_words<'a>(folded: &'a str, han: &Han) -> impl Iterator<Item = &'a str> {
    han.words(folded).filter(|word| word.chars().count() > 1)
}

fn by_sound<'a>(words: impl Iterator<Item = &'a String>) -> HashMap<String, Vec<String>> {
    let mut by_sound: HashMap<String, Vec<String>> = HashMap::new();
    for word in words.filter(|word| (2..=LONGEST_SOUND).contains(&word.chars().count())) {
        let Some(sound) = syllables(word) else { continue };
        let alike = by_sound.entry(sound.join(" ")).or_default();
        if !alike.contains(word) {
            alike.push(word.clone());
        }
    }
    for alike in by_sound.values_mut() {
        alike.sort_unstable();
    }
    by_sound
}
