//! Every criterion's facts found in the vocabulary, so that judging looks nothing up by name.

use std::path::Path;

use serde::Deserialize;

use super::{CatalogueError, Loaded, Source, read};
use crate::audience::{Criteria, Leaf, Test};
use crate::fact::{Fact, FactKind};
use crate::fact_book::FactBook;
use crate::service::Service;
use crate::vocabulary::{Implication, Vocabulary};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Implications {
    implies: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    when: Criteria,
    then: Vec<Criteria>,
    #[serde(default)]
    presumed: Option<String>,
    why: String,
}

/// What follows from what.
pub(super) fn implications(file: &Path) -> Result<Vec<Implication>, CatalogueError> {
    let (source, written) = read::<Implications>(file)?;
    let conclusion = |criteria| match criteria {
        Criteria::Leaf(leaf) => Ok(leaf),
        _ => Err(source.mistake("then", "", "a conclusion is one fact with one value".to_owned())),
    };
    written
        .implies
        .into_iter()
        .map(|Written { when, then, presumed, why }| {
            let then = then.into_iter().map(conclusion).collect::<Result<_, _>>()?;
            Ok(Implication { when, then, presumed, why })
        })
        .collect()
}

/// The vocabulary's facts, and one a service for being in the scheme already.
pub(super) fn with_schemes(book: &FactBook, services: &[Loaded<Service>]) -> FactBook {
    let schemes = services.iter().map(|service| Fact::already(&service.data));
    FactBook::new(book.all().iter().cloned().chain(schemes).collect())
}

/// Puts every leaf's place in, and refuses a leaf that asks for what the vocabulary does not have.
pub(super) fn place(
    vocabulary: &mut Loaded<Vocabulary>,
    services: &mut [Loaded<Service>],
) -> Result<(), CatalogueError> {
    let Vocabulary { facts, implications, .. } = &mut vocabulary.data;
    for implication in implications.iter_mut() {
        let mut place = |leaf: &mut Leaf| place_leaf(leaf, facts, &vocabulary.source);
        implication.when.try_each_leaf(&mut place)?;
        implication.then.iter_mut().try_for_each(place)?;
    }
    for Loaded { source, data } in services {
        let listed = data.data.regions.values_mut().filter_map(|listing| listing.criteria.as_mut());
        for criteria in listed.chain(data.data.raised_by.as_mut()) {
            criteria.try_each_leaf(&mut |leaf| place_leaf(leaf, facts, source))?;
        }
    }
    Ok(())
}

fn place_leaf(leaf: &mut Leaf, facts: &FactBook, source: &Source) -> Result<(), CatalogueError> {
    let id = leaf.fact.as_str();
    let Some(place) = facts.place(id) else {
        let problem =
            format!("“{id}” is not a fact of vocabulary/facts/; check the spelling, or add it to its theme there");
        return Err(source.mistake("fact", id, problem));
    };
    let fact = facts.at(place);
    let fits = match (&leaf.test, fact.kind) {
        (Test::Is(_), FactKind::Flag) | (Test::WithinYears(_), FactKind::Date) => true,
        (Test::Between(..), FactKind::Number | FactKind::Date) => true,
        (Test::In(choices), FactKind::Choice) => {
            if let Some(unknown) = choices.iter().find(|choice| fact.choice(choice).is_none()) {
                let problem = format!("“{unknown}” is not a value of the fact {id}");
                return Err(source.mistake("in", unknown.as_str(), problem));
            }
            !choices.is_empty()
        }
        _ => false,
    };
    if !fits {
        return Err(source.mistake("fact", id, format!("the test does not fit {id}, which is a {:?}", fact.kind)));
    }
    leaf.place = place;
    Ok(())
}
