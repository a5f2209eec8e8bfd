//! What comes back from the finder.

use serde::{Deserialize, Serialize};

use crate::fit::Judgement;
use crate::id::{DomainId, ServiceId};
use crate::question::Question;
use crate::situation::Situation;
use crate::urgent::Urgent;

/// Services found for some words, best first.
#[derive(Clone, Debug, Default)]
pub struct SearchAnswer {
    /// The services.
    pub hits: Vec<Hit>,
    /// Whether the finder stands behind them. Where not, a page says so and gives 12345.
    pub confident: bool,
    /// The words the finder searched for instead of the ones typed, where it corrected them.
    pub corrected: Option<String>,
    /// Domains to look through, the nearest first, for when the hits are not enough.
    pub near: Vec<DomainId>,
}

/// One service found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The service.
    pub id: ServiceId,
    /// The words of its texts that matched, for marking them.
    pub highlights: Vec<String>,
    /// Why it was found.
    pub why: Why,
}

/// Why a service was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its own name was said.
    Name,
    /// People call it that: the alias.
    Alias(String),
    /// A broad word that means several services: the word.
    Topic(String),
    /// It sounds like this: the name or alias meant.
    Sound(String),
    /// Its description has these words.
    Text,
}

impl Why {
    /// One plain sentence for a resident; `name` is the service's official name.
    #[must_use]
    pub fn sentence(&self, name: &str) -> String {
        match self {
            Self::Name => "清单里就叫这个名字".to_owned(),
            Self::Alias(alias) => format!("说“{alias}”，可以看清单里的“{name}”"),
            Self::Topic(word) => format!("说“{word}”，常常指这一项"),
            Self::Sound(word) => format!("读音像“{word}”"),
            Self::Text => "介绍里有这些字".to_owned(),
        }
    }
}

/// Something to tap while typing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// The words to show.
    pub text: String,
    /// What it leads to.
    pub kind: SuggestionKind,
    /// The id of the service, event or domain.
    pub id: String,
}

/// What a suggestion leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum SuggestionKind {
    /// A service page.
    Service,
    /// A life event page.
    Event,
    /// A domain page.
    Domain,
}

/// What a situation comes to.
#[derive(Clone, Default)]
pub struct MatchAnswer {
    /// What was understood, corrections made.
    pub situation: Situation,
    /// Services judged, the surest first.
    pub judgement: Judgement,
    /// The one next question.
    pub question: Option<Question>,
    /// Help that comes before everything, by place in the vocabulary.
    pub urgent: Vec<Urgent>,
    /// Whether any word or fact of it must stay out of addresses and pictures.
    pub sensitive: bool,
}

// No `Debug`, on purpose: it holds what was understood of a person.
