//! What was understood of how someone lives: people, household, events; every fact with the
//! words it came from. Raw words are never part of it beyond those.

use serde::{Deserialize, Serialize};

use crate::id::{FactId, ServiceId, WhoId};
use crate::value::Value;

/// Everything understood. Empty says nothing about anyone.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Situation {
    /// The people spoken of.
    pub people: Vec<Person>,
    /// What holds for everyone who lives together.
    pub household: Vec<Known>,
    /// What happened to them.
    pub events: Vec<Known>,
    /// What cannot both be so; such a fact counts as unknown until someone says which.
    pub contradictions: Vec<Contradiction>,
    /// Services called by a name of theirs: each ends in a verdict, whatever it is.
    pub asked: Vec<ServiceId>,
}

/// A person and what is known of them.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    /// A name for this person within this situation: `mother`, `child-2`.
    #[serde(default = "nobody")]
    pub id: WhoId,
    /// As people call them: 母亲.
    #[serde(default)]
    pub who: String,
    /// What is known.
    #[serde(default)]
    pub facts: Vec<Known>,
}

fn nobody() -> WhoId {
    WhoId::from("self")
}

/// A fact that was said, or read from what was said.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Known {
    /// Which fact.
    pub fact: FactId,
    /// What it can be. None: asked about, and left open (不清楚, 不想说).
    pub value: Option<Value>,
    /// Where in the text, in characters; none where it was chosen and not typed.
    #[serde(default)]
    pub span: Option<[usize; 2]>,
    /// The words it came from.
    #[serde(default)]
    pub words: String,
}

/// Two things said of one person that cannot both be so.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contradiction {
    /// Whom it is about; none for the household.
    #[serde(default)]
    pub who: Option<WhoId>,
    /// Which fact.
    pub fact: FactId,
    /// The words on both sides.
    pub words: [String; 2],
}

impl Situation {
    /// Whether nothing at all was understood of anyone; a service's name says nothing of a person.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people.iter().all(|person| person.facts.is_empty()) && self.household.is_empty() && self.events.is_empty()
    }

    /// The person of this id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id.as_str() == id)
    }

    /// Every fact known, with whom it is about; none for the household.
    pub fn known(&self) -> impl Iterator<Item = (Option<&Person>, &Known)> {
        let own = self.people.iter().flat_map(|person| person.facts.iter().map(move |known| (Some(person), known)));
        own.chain(self.household.iter().chain(&self.events).map(|known| (None, known)))
    }
}

// No `Debug`, on purpose: what was understood of a person must not reach a log line by way of `{:?}`.
