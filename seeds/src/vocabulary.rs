//! The closed sets a record may name. Data, not code: a new word is a new line of TOML.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::id::{DomainId, EventId, HotlineNumber, NeedId, ServiceId};

/// Everything under `seeds/vocabulary/`.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// The nine domains, in the order the documents share.
    pub domains: Vec<Domain>,
    /// Life events, in the order a resident sees them.
    pub events: Vec<Event>,
    /// What a person may be looking for.
    pub needs: BTreeMap<NeedId, Need>,
    /// Numbers that may be given, and what is known of them.
    pub hotlines: BTreeMap<HotlineNumber, Hotline>,
    /// Broad words that mean several services.
    pub topics: Vec<Topic>,
    /// Words of speech that carry nothing for a search.
    pub fillers: Vec<String>,
    /// Words that must enter no address.
    pub sensitive: Vec<String>,
}

/// A domain, whatever a city calls it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Its id.
    pub id: DomainId,
    /// Its name where no city is chosen.
    pub name: String,
    /// What is in it, in three everyday words.
    pub hint: String,
}

/// Something that happens in a life and brings someone here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What a resident would tap.
    pub name: String,
    /// One plain sentence on what is behind it.
    pub line: String,
}

/// What a person may be looking for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// In the person's words.
    pub label: String,
}

/// A telephone number and how far it may be used.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    /// What the line is called.
    pub name: String,
    /// What one can ask there, in plain words.
    pub about: String,
    /// Where the number is from; neither plan prints any but 12333.
    pub source: String,
}

/// A broad word people type that means several services.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The words.
    pub words: Vec<String>,
    /// The services they mean, the most wanted first.
    pub services: Vec<ServiceId>,
}

impl Vocabulary {
    /// The event of this id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id.as_str() == id)
    }

    /// The domain of this id.
    #[must_use]
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id.as_str() == id)
    }

    /// Whether the words touch on what must enter no address, title or picture.
    #[must_use]
    pub fn is_sensitive(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        self.sensitive.iter().any(|word| words.contains(word.as_str()))
    }
}
