//! Where a word stands in a service's texts and in what any list prints of it.

use rustc_hash::FxHashMap;

use crate::schema::In;

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

/// Every word of the texts, and the services that have it.
#[derive(Default)]
pub(crate) struct Places {
    words: FxHashMap<String, Having>,
}

/// Where a word stands.
#[derive(Default)]
struct Having {
    /// The fields that have it in any service, a bit each.
    fields: u16,
    services: Vec<(u32, Place)>,
}

impl Places {
    /// Takes in that a service has some words in a field. Services may come in any order.
    pub(crate) fn add<'a>(&mut self, slot: usize, field: In, words: impl Iterator<Item = &'a str>) {
        let Ok(slot) = u32::try_from(slot) else { return };
        let place = if matches!(field, In::Name | In::Alias) { Place::Called } else { Place::Described };
        for word in words {
            let having = match self.words.get_mut(word) {
                Some(having) => having,
                None => self.words.entry(word.to_owned()).or_default(),
            };
            having.fields |= bit(field);
            match having.services.binary_search_by_key(&slot, |(slot, _)| *slot) {
                Ok(at) if place == Place::Called => having.services[at].1 = place,
                Ok(_) => {}
                Err(at) => having.services.insert(at, (slot, place)),
            }
        }
    }

    /// Where the service has `word`.
    pub(crate) fn of(&self, slot: usize, word: &str) -> Place {
        let place = || {
            let services = &self.words.get(word)?.services;
            let slot = u32::try_from(slot).ok()?;
            let at = services.binary_search_by_key(&slot, |(slot, _)| *slot).ok()?;
            Some(services[at].1)
        };
        place().unwrap_or(Place::Nowhere)
    }

    /// Whether any service has `word` in each field.
    pub(crate) fn fields(&self, word: &str) -> impl Fn(In) -> bool + use<> {
        let fields = self.words.get(word).map_or(0, |having| having.fields);
        move |field| fields & bit(field) != 0
    }
}

fn bit(field: In) -> u16 {
    1 << field.place()
}
