//! A phrase that stands for services by itself, and what it stands for.

use super::key;
use crate::sound::initials;

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
    /// A service, by a life that people tell when they want it.
    Life(usize),
    /// Several services, the most wanted first.
    Topic(Vec<usize>),
}

impl Term {
    pub(super) fn new(text: &str, meaning: Meaning) -> Self {
        let key = key(text);
        Self { text: text.to_owned(), initials: initials(&key), key, meaning }
    }

    /// The services it stands for, by their place in the catalogue, best first.
    pub(crate) fn services(&self) -> impl Iterator<Item = usize> {
        let slots: &[usize] = match &self.meaning {
            Meaning::Name(slot) | Meaning::Alias(slot) | Meaning::Life(slot) => std::slice::from_ref(slot),
            Meaning::Topic(slots) => slots,
        };
        slots.iter().copied()
    }
}
