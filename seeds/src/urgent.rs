//! Help that comes before everything else: from `urgent.toml`, with where each number is from.

use serde::Deserialize;

use crate::id::{FactId, HotlineNumber};
use crate::person::Line;
use crate::situation::{Known, Person};
use crate::value::Value;
use crate::vocabulary::Vocabulary;

/// A danger, the words it is told in, and whom to call.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urgent {
    /// What kind of danger.
    pub kind: UrgentKind,
    /// What to do, in one or two plain sentences.
    pub sentence: String,
    /// Whom to call, in this order.
    pub numbers: Vec<HotlineNumber>,
    /// Where the numbers are from.
    pub source: String,
    /// Words it is told in.
    pub said: Vec<String>,
    /// Facts that tell of it, said of others or answered.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Facts that tell of it where they are the answer to a question, and not where words say so:
    /// who asks about the bill of an ambulance tells of what is over.
    #[serde(default)]
    pub answered: Vec<FactId>,
    /// Whether nothing of it may enter an address or a picture, and a quick way out is shown.
    #[serde(default)]
    pub sensitive: bool,
}

/// What kind of danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UrgentKind {
    /// Life in danger, now.
    Life,
    /// Fire.
    Fire,
    /// Violence.
    Violence,
    /// Someone may take their own life.
    SelfHarm,
    /// A child is hurt.
    ChildHurt,
    /// A woman is beaten at home.
    WomanBeaten,
    /// Nothing to eat, nowhere to sleep.
    NoFoodOrRoof,
}

impl Urgent {
    /// Whether a fact tells of it. Words about oneself, one's spouse or parents do not: their bruises are
    /// told by other words. An answer does, whoever it is about.
    #[must_use]
    pub fn is_told_by(&self, person: Option<&Person>, known: &Known, vocabulary: &Vocabulary) -> bool {
        if known.value != Some(Value::Flag(true)) {
            return false;
        }
        if known.words.is_empty() {
            return self.facts.contains(&known.fact) || self.answered.contains(&known.fact);
        }
        let line = person.map(|person| vocabulary.line_of(&person.id));
        self.facts.contains(&known.fact) && !matches!(line, Some(Line::Own | Line::Spouse | Line::Parent))
    }
}

impl UrgentKind {
    /// As the API names it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Life => "life",
            Self::Fire => "fire",
            Self::Violence => "violence",
            Self::SelfHarm => "self-harm",
            Self::ChildHurt => "child-hurt",
            Self::WomanBeaten => "woman-beaten",
            Self::NoFoodOrRoof => "no-food-or-roof",
        }
    }
}
