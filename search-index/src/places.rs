//! Where a word stands in a service's texts and in what any list prints of it.

use std::collections::HashMap;

/// Where a word stands in a service's texts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In what it is called: a name, an alias, a topic.
    Called,
    /// In what is said of it.
    Described,
    /// Nowhere.
    Nowhere,
}

/// Every word of the texts, and the services that have it. Two words in three stand in one service only.
#[derive(Default)]
pub(crate) struct Places {
    words: HashMap<String, Vec<(u32, Place)>>,
}

impl Places {
    /// Takes in that a service has some words. Services may come in any order.
    pub(crate) fn add<'a>(&mut self, slot: usize, place: Place, words: impl Iterator<Item = &'a str>) {
        let Ok(slot) = u32::try_from(slot) else { return };
        for word in words {
            let having = match self.words.get_mut(word) {
                Some(having) => having,
                None => self.words.entry(word.to_owned()).or_default(),
            };
            match having.binary_search_by_key(&slot, |(slot, _)| *slot) {
                Ok(at) if place == Place::Called => having[at].1 = place,
                Ok(_) => {}
                Err(at) => having.insert(at, (slot, place)),
            }
        }
    }

    /// Where the service has `word`.
    pub(crate) fn of(&self, slot: usize, word: &str) -> Place {
        let place = || {
            let having = self.words.get(word)?;
            let slot = u32::try_from(slot).ok()?;
            let at = having.binary_search_by_key(&slot, |(slot, _)| *slot).ok()?;
            Some(having[at].1)
        };
        place().unwrap_or(Place::Nowhere)
    }
}
