//! What a hit shows of itself: why it was found, and the words to mark.

use std::cmp::Reverse;

use seeds::{Catalogue, Hit, Mended, Service, Slip, Why};

use crate::Finder;
use crate::lexicon::{Meaning, Term, key, known_names};
use crate::mended::slip;
use crate::places::Place;
use crate::search::Found;
use crate::sure::place_of;
use crate::typed::{Typed, Word};

/// What was typed, ready to be laid beside each hit.
pub(crate) struct Shown<'a> {
    finder: &'a Finder,
    typed: &'a Typed,
    /// As it was written, before any letters were spelled out: folded, without spaces.
    written: String,
    /// The parts of each typed word that are words themselves, the longest first.
    parts: Vec<Vec<&'a str>>,
    /// What was written for each typed word, where it was not the word itself.
    slips: Vec<Option<(String, Slip)>>,
}

/// What can be seen of each service on a card, in lower case.
pub(crate) struct Cards {
    texts: Vec<String>,
}

impl Cards {
    /// Of every service: its names, its plain name, what it is.
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let card = |service: &Service| {
            let mut texts = known_names(service);
            texts.extend([service.data.plain_name.as_str(), &service.data.summary]);
            texts.join("\n").to_lowercase()
        };
        Self { texts: catalogue.services().iter().map(card).collect() }
    }

    /// Whether a word can be seen.
    fn shows(&self, slot: usize, word: &str) -> bool {
        self.texts[slot].contains(word)
    }
}

impl<'a> Shown<'a> {
    /// Of these words, read so.
    pub(crate) fn new(finder: &'a Finder, typed: &'a Typed, words: &str) -> Self {
        let parts = |word: &'a Word| {
            let parts = finder.lexicon.han.words(&word.text);
            let mut parts: Vec<&str> = parts.filter(|part| *part != word.text && part.chars().count() > 1).collect();
            parts.sort_by_key(|part| Reverse(part.len()));
            parts
        };
        let written = key(words);
        let slips = typed.words.iter().map(|word| slip(typed, &written, &word.text)).collect();
        Self { finder, typed, written, parts: typed.words.iter().map(parts).collect(), slips }
    }

    /// A hit with its reason.
    pub(crate) fn hit(&self, found: &Found) -> Hit {
        let service = &self.finder.catalogue.services()[found.slot];
        let highlights = self.highlights(found.slot);
        let why = self.why(found.slot, service, &highlights);
        Hit { id: service.id.clone(), highlights, why }
    }

    /// The longest word that a slip may have hidden and that stands for services by itself.
    pub(crate) fn guess(&self) -> Option<String> {
        let meant = self.typed.words.iter().zip(&self.slips).filter(|(_, slip)| slip.is_some());
        let terms = meant.filter_map(|(word, _)| self.finder.lexicon.terms_of(&word.text).next());
        terms.max_by_key(|term| term.key.len()).map(|term| term.text.clone())
    }

    /// Typed words that stand in the service's texts, and of those that none shows whole, their parts.
    fn highlights(&self, slot: usize) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for (word, parts) in self.typed.words.iter().zip(&self.parts) {
            let stands = place_of(self.finder, slot, &word.text) != Place::Nowhere;
            let seen = self.finder.cards.shows(slot, &word.text);
            let parts = parts.iter().filter(|part| !seen && self.finder.cards.shows(slot, part)).copied();
            for text in stands.then_some(word.text.as_str()).into_iter().chain(parts) {
                // Of 残疾人 and 残疾 the longer says more.
                if !words.iter().any(|other| other != &word.text && other.contains(text) || other == text) {
                    words.push(text.to_owned());
                }
            }
        }
        words
    }

    /// The best reason: its name, what people call it, a slip, a topic, and last its texts.
    fn why(&self, slot: usize, service: &Service, highlights: &[String]) -> Why {
        if let Some(initials) = self.initials(slot) {
            return Why::Mended(initials);
        }
        let reasons = self.typed.words.iter().zip(&self.slips).flat_map(|(word, slip)| {
            let terms = self.finder.lexicon.terms_of(&word.text);
            let terms = terms.filter(move |term| term.services().any(|other| other == slot));
            terms.map(move |term| (self.reason(slip.as_ref(), term, service), word.length()))
        });
        let best = reasons.min_by_key(|((rank, _), length)| (*rank, Reverse(*length)));
        best.map(|((_, why), _)| why).or_else(|| self.mended_text(highlights)).unwrap_or(Why::Text)
    }

    fn reason(&self, slip: Option<&(String, Slip)>, term: &Term, service: &Service) -> (u8, Why) {
        let text = term.text.clone();
        if let Some((typed, slip)) = slip.cloned() {
            let (rank, alias) = match term.meaning {
                Meaning::Name(_) => (2, false),
                Meaning::Alias(_) => (2, true),
                Meaning::Life(_) => (4, false),
                Meaning::Topic(_) => (5, false),
            };
            return (rank, Why::Mended(Mended { typed, meant: text, slip, alias }));
        }
        match term.meaning {
            Meaning::Name(_) => (0, Why::Name(text)),
            Meaning::Alias(_) | Meaning::Life(_) => match service.data.aliases.iter().find(|(_, alias)| *alias == text)
            {
                Some((cause, _)) => (1, Why::Alias(text, cause)),
                None => (6, Why::Text),
            },
            Meaning::Topic(_) if self.is_group(&text) => (4, Why::OneOf(text)),
            Meaning::Topic(_) => (3, Why::Topic(text)),
        }
    }

    /// Whether it is the name of a life event or a domain, and no topic besides.
    fn is_group(&self, text: &str) -> bool {
        let vocabulary = self.finder.catalogue.vocabulary();
        let events = vocabulary.events.iter().map(|event| &event.name);
        let group = events.chain(vocabulary.domains.iter().map(|domain| &domain.name)).any(|name| name == text);
        group && !vocabulary.topics.iter().any(|topic| topic.words.iter().any(|word| word == text))
    }

    /// A word of the texts that was not written so.
    fn mended_text(&self, highlights: &[String]) -> Option<Why> {
        let meant = highlights.first()?;
        let (typed, slip) = slip(self.typed, &self.written, meant)?;
        Some(Why::Mended(Mended { typed, meant: meant.clone(), slip, alias: false }))
    }

    /// The name or alias whose first letters were typed.
    fn initials(&self, slot: usize) -> Option<Mended> {
        let letters = self.typed.letters.as_deref()?;
        let terms = self.finder.lexicon.terms.iter().filter(|term| match term.meaning {
            Meaning::Name(own) | Meaning::Alias(own) => own == slot,
            Meaning::Life(_) | Meaning::Topic(_) => false,
        });
        let begun = terms.filter_map(|term| {
            let at = term.initials.iter().filter_map(|initials| initials.find(letters)).min()?;
            Some((term, at))
        });
        let (term, at) = begun.min_by_key(|(term, at)| (*at, term.key.chars().count()))?;
        let meant: String = term.key.chars().skip(at).take(letters.len()).collect();
        let alias = meant == term.key && matches!(term.meaning, Meaning::Alias(_));
        Some(Mended { typed: letters.to_owned(), meant, slip: Slip::Initials, alias })
    }
}
