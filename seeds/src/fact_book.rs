//! Every fact there is, by place and by id.

use std::collections::HashMap;

use crate::fact::Fact;
use crate::id::FactId;

/// Every fact, by place and by id.
#[derive(Clone, Debug, Default)]
pub struct FactBook {
    facts: Vec<Fact>,
    by_id: HashMap<FactId, usize>,
}

impl FactBook {
    /// The facts in the order they are shown in.
    #[must_use]
    pub fn new(facts: Vec<Fact>) -> Self {
        let by_id = facts.iter().enumerate().map(|(at, fact)| (fact.id.clone(), at)).collect();
        Self { facts, by_id }
    }

    /// Every fact.
    #[must_use]
    pub fn all(&self) -> &[Fact] {
        &self.facts
    }

    /// A fact's place, by its id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// A fact by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.place(id).map(|at| &self.facts[at])
    }

    /// A fact by its place.
    #[must_use]
    pub fn at(&self, place: usize) -> &Fact {
        &self.facts[place]
    }
}
