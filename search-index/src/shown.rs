//! What a hit shows of itself: why it was found, and the words to mark.

use std::cmp::Reverse;

use seeds::{Catalogue, Hit, Mended, Service, Slip, Why};

use crate::Finder;
use crate::lexicon::{Meaning, Term, key, known_names};
use crate::places::Place;
use crate::search::Found;
use crate::sound::syllables;
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
        Self { finder, typed, written: key(words), parts: typed.words.iter().map(parts).collect() }
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
        let meant = self.typed.words.iter().filter(|word| self.slip(&word.text).is_some());
        let terms = meant.filter_map(|word| self.finder.lexicon.terms_of(&word.text).next());
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
        let reasons = self.typed.words.iter().flat_map(|word| {
            let terms = self.finder.lexicon.terms_of(&word.text);
            let terms = terms.filter(move |term| term.services().any(|other| other == slot));
            terms.map(move |term| (self.reason(word, term, service), word.length()))
        });
        let best = reasons.min_by_key(|((rank, _), length)| (*rank, Reverse(*length)));
        best.map(|((_, why), _)| why).or_else(|| self.mended_text(highlights)).unwrap_or(Why::Text)
    }

    fn reason(&self, word: &Word, term: &Term, service: &Service) -> (u8, Why) {
        let text = term.text.clone();
        if let Some((typed, slip)) = self.slip(&word.text) {
            let (rank, alias) = match term.meaning {
                Meaning::Name(_) => (2, false),
                Meaning::Alias(_) => (2, true),
                Meaning::Topic(_) => (5, false),
            };
            return (rank, Why::Mended(Mended { typed, meant: text, slip, alias }));
        }
        match term.meaning {
            Meaning::Name(_) => (0, Why::Name(text)),
            Meaning::Alias(_) => match service.data.aliases.iter().find(|(_, alias)| *alias == text) {
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
        let (typed, slip) = self.slip(meant)?;
        Some(Why::Mended(Mended { typed, meant: meant.clone(), slip, alias: false }))
    }

    /// The name or alias whose first letters were typed.
    fn initials(&self, slot: usize) -> Option<Mended> {
        let letters = self.typed.letters.as_deref()?;
        let terms = self.finder.lexicon.terms.iter().filter(|term| match term.meaning {
            Meaning::Name(own) | Meaning::Alias(own) => own == slot,
            Meaning::Topic(_) => false,
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

    /// What was written where this word was meant, if it was not the word itself.
    fn slip(&self, meant: &str) -> Option<(String, Slip)> {
        let corrected = self.typed.corrected.as_deref()?;
        if self.written.contains(meant) {
            return None;
        }
        let typed = stretch(&self.written, corrected, meant).unwrap_or_else(|| self.written.clone());
        let slip = if typed.is_ascii() {
            Slip::Pinyin
        } else if syllables(&typed).is_some_and(|sounds| Some(sounds) == syllables(meant)) {
            Slip::Sound
        } else {
            Slip::Spelling
        };
        Some((typed, slip))
    }
}

/// The stretch of `written` that stands where `corrected` has `meant`: from the last character that both share
/// before it to the first that both share after it.
fn stretch(written: &str, corrected: &str, meant: &str) -> Option<String> {
    let (written, corrected): (Vec<char>, Vec<char>) = (written.chars().collect(), corrected.chars().collect());
    let meant: Vec<char> = meant.chars().collect();
    let from = corrected.windows(meant.len().max(1)).position(|part| part == meant)?;
    let shared = shared(&written, &corrected);
    let start = shared.iter().filter(|(_, c)| *c < from).map(|(w, _)| w + 1).max().unwrap_or(0);
    let end = shared.iter().filter(|(_, c)| *c >= from + meant.len()).map(|(w, _)| *w).min().unwrap_or(written.len());
    (start < end).then(|| written[start..end].iter().collect())
}

/// The places of the longest common subsequence.
fn shared(a: &[char], b: &[char]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0_u8; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i][j] = if a[i] == b[j] {
                longest[i + 1][j + 1].saturating_add(1)
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut shared) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            shared.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::stretch;

    #[test]
    fn what_was_written_is_found_where_the_word_was_meant() {
        for (written, corrected, meant, typed) in [
            ("残急人", "残疾人", "残疾人", "残急人"),
            ("残急人补帖", "残疾人补贴", "补贴", "补帖"),
            ("jumin养老baoxian", "居民养老保险", "居民", "jumin"),
            ("canjiren", "残疾人", "残疾人", "canjiren"),
            ("养老保保险", "养老保险", "养老保险", "养老保保险"),
        ] {
            assert_eq!(stretch(written, corrected, meant).as_deref(), Some(typed), "{written}");
        }
    }
}
