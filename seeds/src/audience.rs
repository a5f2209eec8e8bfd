//! Whom a service is for, as a tree that can be judged: typed predicates over the
//! vocabulary's facts, read from the printed 服务对象 and nothing else.

use serde::Deserialize;

use crate::id::{ChoiceId, FactId};

/// A condition.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Written")]
pub enum Criteria {
    /// Every part must hold.
    All(Vec<Criteria>),
    /// One part must hold.
    Any(Vec<Criteria>),
    /// The part must not hold.
    Not(Box<Criteria>),
    /// The wording admits two readings: where the part may hold, nobody can tell.
    Maybe(Box<Criteria>, String),
    /// One fact.
    Leaf(Leaf),
    /// Holds for everyone: 城乡居民.
    Universal(String),
    /// Announced and not stated (“符合条件的”): the words. Only being in the scheme already settles it.
    Undetermined(String),
    /// The list ends with 等 / 其他: the words. Whoever is not named is neither refused nor offered it.
    OpenEnded(String),
}

/// One fact that a text asks for.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Which fact.
    pub fact: FactId,
    /// Its place in the vocabulary; set when the catalogue is loaded.
    pub place: usize,
    /// What it must be.
    pub test: Test,
    /// The printed words this was read from.
    pub words: String,
    /// The sentence where it holds, if not the vocabulary's own.
    pub met: Option<String>,
    /// The sentence where it does not hold, if not the usual one.
    pub unmet: Option<String>,
    /// What is unknown, if not the vocabulary's own words.
    pub unknown: Option<String>,
}

/// What a fact must be.
#[derive(Clone, Debug)]
pub enum Test {
    /// A flag must hold, or must not.
    Is(bool),
    /// A choice must be one of these.
    In(Vec<ChoiceId>),
    /// A number, or the completed years since a day, from least to most; both included.
    Between(u32, u32),
    /// A day at most so many years ago, to the day.
    WithinYears(u32),
}

/// A criterion as it stands in a file: exactly one of the shapes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    all: Option<Vec<Criteria>>,
    any: Option<Vec<Criteria>>,
    not: Option<Box<Criteria>>,
    maybe: Option<Box<Criteria>>,
    why: Option<String>,
    universal: Option<String>,
    undetermined: Option<String>,
    open: Option<String>,
    fact: Option<FactId>,
    is: Option<bool>,
    #[serde(rename = "in")]
    one_of: Option<Vec<ChoiceId>>,
    least: Option<u32>,
    most: Option<u32>,
    within_years: Option<u32>,
    words: Option<String>,
    met: Option<String>,
    unmet: Option<String>,
    unknown: Option<String>,
}

impl TryFrom<Written> for Criteria {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let shape =
            "a criterion is one of all, any, not, maybe (with why), universal, undetermined, open, or fact with a test";
        match written {
            Written { all: Some(parts), any: None, fact: None, .. } => Ok(Self::All(parts)),
            Written { any: Some(parts), all: None, fact: None, .. } => Ok(Self::Any(parts)),
            Written { not: Some(part), fact: None, .. } => Ok(Self::Not(part)),
            Written { maybe: Some(part), why: Some(why), fact: None, .. } => Ok(Self::Maybe(part, why)),
            Written { universal: Some(words), fact: None, .. } => Ok(Self::Universal(words)),
            Written { undetermined: Some(words), fact: None, .. } => Ok(Self::Undetermined(words)),
            Written { open: Some(words), fact: None, .. } => Ok(Self::OpenEnded(words)),
            written if written.fact.is_some() => leaf(written).map(Self::Leaf),
            _ => Err(shape.to_owned()),
        }
    }
}

fn leaf(written: Written) -> Result<Leaf, String> {
    let Written { fact, is, one_of, least, most, within_years, words, met, unmet, unknown, .. } = written;
    let test = match (is, one_of, least, most, within_years) {
        (Some(holds), None, None, None, None) => Test::Is(holds),
        (None, Some(choices), None, None, None) => Test::In(choices),
        (None, None, None, None, Some(years)) => Test::WithinYears(years),
        (None, None, least, most, None) if least.is_some() || most.is_some() => {
            Test::Between(least.unwrap_or(0), most.unwrap_or(u32::MAX))
        }
        _ => return Err("a fact needs exactly one test: is, in, least and/or most, within_years".to_owned()),
    };
    let fact = fact.ok_or("a leaf names its fact")?;
    Ok(Leaf { fact, place: usize::MAX, test, words: words.unwrap_or_default(), met, unmet, unknown })
}

impl Criteria {
    /// Every leaf, in the order written.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Leaf> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::leaves).collect(),
            Self::Not(part) | Self::Maybe(part, _) => part.leaves(),
            Self::Leaf(leaf) => vec![leaf],
            Self::Universal(_) | Self::Undetermined(_) | Self::OpenEnded(_) => Vec::new(),
        }
    }

    /// Calls `with` on every leaf, to change it.
    ///
    /// # Errors
    /// The first that `with` reports.
    pub fn try_each_leaf<E>(&mut self, with: &mut impl FnMut(&mut Leaf) -> Result<(), E>) -> Result<(), E> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter_mut().try_for_each(|part| part.try_each_leaf(with)),
            Self::Not(part) | Self::Maybe(part, _) => part.try_each_leaf(with),
            Self::Leaf(leaf) => with(leaf),
            Self::Universal(_) | Self::Undetermined(_) | Self::OpenEnded(_) => Ok(()),
        }
    }
}
