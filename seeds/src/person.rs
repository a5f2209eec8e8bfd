//! Who a person is to whoever asks: the closed vocabulary of `vocabulary/people.toml`.

use serde::Deserialize;

use crate::id::WhoId;

/// One way to be someone's: mother, child, neighbour.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kin {
    /// Its id.
    pub id: WhoId,
    /// As the API names them: 母亲.
    pub label: String,
    /// As a page speaks of them to the reader: 妈妈; 您 for the reader.
    pub call: String,
    /// Where the word itself says it.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// Where in the family, seen from whoever asks.
    pub line: Line,
    /// Words for them.
    pub said: Vec<String>,
}

/// 男 or 女.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// 男
    Male,
    /// 女
    Female,
}

impl Sex {
    /// The value of the fact `sex`.
    #[must_use]
    pub fn value(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

/// Where in a family, seen from whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    /// Whoever asks.
    Own,
    /// Husband or wife.
    Spouse,
    /// Father or mother.
    Parent,
    /// Grandparents.
    Grandparent,
    /// Son, daughter, child.
    Child,
    /// Grandchildren.
    Grandchild,
    /// Brothers, sisters, nephews, uncles: the wider family.
    Relative,
    /// The person a worker writes about.
    Client,
    /// Not of this household: neighbours, a child in class. Judged only where nobody else is spoken of.
    Outside,
}
