//! Whom a service is for, as a tree that a program can read.

use seeds::{Criteria, FactBook, Leaf, Test};
use serde::Serialize;
use utoipa::ToSchema;

/// A condition: exactly one of the shapes.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
#[schema(no_recursion)]
pub(crate) enum CriteriaOut {
    /// Every part must hold.
    All { all: Vec<CriteriaOut> },
    /// One part must hold.
    Any { any: Vec<CriteriaOut> },
    /// The part must not hold.
    Not { not: Box<CriteriaOut> },
    /// The wording admits two readings: where the part may hold, nobody can tell.
    Maybe { maybe: Box<CriteriaOut>, why: String },
    /// Holds for everyone: the printed words.
    Universal { universal: String },
    /// Announced and not stated (符合条件的): the printed words.
    Undetermined { undetermined: String },
    /// The list ends with 等 or 其他: the printed words.
    Open { open: String },
    /// One fact.
    Leaf {
        /// Its id.
        fact: String,
        /// Its short name: 残疾证.
        label: String,
        test: TestOut,
        /// The printed words it was read from.
        words: String,
    },
}

/// What a fact must be: exactly one of the shapes.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum TestOut {
    /// It must hold, or must not.
    Is { is: bool },
    /// One of these choices.
    In {
        #[serde(rename = "in")]
        choices: Vec<String>,
    },
    /// A number, or completed years, from least to most; both included, either may be missing.
    Between {
        #[serde(skip_serializing_if = "Option::is_none")]
        least: Option<u32>,
        #[serde(skip_serializing_if = "Option::is_none")]
        most: Option<u32>,
    },
    /// A day at most so many years ago.
    WithinYears { within_years: u32 },
}

impl CriteriaOut {
    pub(crate) fn new(criteria: &Criteria, book: &FactBook) -> Self {
        let parts = |parts: &[Criteria]| parts.iter().map(|part| Self::new(part, book)).collect();
        match criteria {
            Criteria::All(all) => Self::All { all: parts(all) },
            Criteria::Any(any) => Self::Any { any: parts(any) },
            Criteria::Not(part) => Self::Not { not: Box::new(Self::new(part, book)) },
            Criteria::Maybe(part, why) => Self::Maybe { maybe: Box::new(Self::new(part, book)), why: why.clone() },
            Criteria::Universal(words) => Self::Universal { universal: words.clone() },
            Criteria::Undetermined(words) => Self::Undetermined { undetermined: words.clone() },
            Criteria::OpenEnded(words) => Self::Open { open: words.clone() },
            Criteria::Leaf(leaf) => Self::leaf(leaf, book),
        }
    }

    fn leaf(leaf: &Leaf, book: &FactBook) -> Self {
        Self::Leaf {
            fact: leaf.fact.to_string(),
            label: book.at(leaf.place).label.clone(),
            test: TestOut::new(&leaf.test),
            words: leaf.words.clone(),
        }
    }
}

impl TestOut {
    fn new(test: &Test) -> Self {
        match test {
            Test::Is(is) => Self::Is { is: *is },
            Test::In(choices) => Self::In { choices: choices.iter().map(ToString::to_string).collect() },
            Test::Between(least, most) => {
                Self::Between { least: (*least > 0).then_some(*least), most: (*most < u32::MAX).then_some(*most) }
            }
            Test::WithinYears(years) => Self::WithinYears { within_years: *years },
        }
    }
}
