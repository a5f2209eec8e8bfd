//! Help that comes before everything else: from `urgent.toml`, with where each number is from.

use serde::Deserialize;

use crate::id::HotlineNumber;

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
    /// Facts that tell of it.
    #[serde(default)]
    pub facts: Vec<crate::id::FactId>,
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
