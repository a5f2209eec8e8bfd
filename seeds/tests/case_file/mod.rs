//! A case file of `seeds/tests/cases`, read: shared by the tests that judge cases and the one that makes them.

use std::collections::BTreeMap;

use seeds::{Catalogue, Date, Days, FactKind, Fit, Known, Person, Situation, Value, WhoId};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cases {
    pub(crate) case: Vec<Told>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Told {
    /// One plain sentence on who this is.
    pub(crate) who: String,
    pub(crate) facts: BTreeMap<String, toml::Value>,
    pub(crate) expect: Expect,
    #[serde(default)]
    pub(crate) region: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Expect {
    Yes,
    No,
    Unknown,
    NotNamed,
}

impl From<Fit> for Expect {
    fn from(fit: Fit) -> Self {
        match fit {
            Fit::Yes => Self::Yes,
            Fit::No => Self::No,
            Fit::Unknown => Self::Unknown,
            Fit::NotNamed => Self::NotNamed,
        }
    }
}

/// The day that ages in case files are completed on.
pub(crate) fn as_of() -> Date {
    Date::constant(2026, 11, 21)
}

pub(crate) fn situation(catalogue: &Catalogue, told: &Told) -> Situation {
    let facts = told.facts.iter().map(|(id, value)| known(catalogue, id, value)).collect();
    Situation {
        people: vec![Person { id: WhoId::from("self"), who: "本人".to_owned(), facts }],
        ..Situation::default()
    }
}

pub(crate) fn known(catalogue: &Catalogue, id: &str, value: &toml::Value) -> Known {
    let id = if id == "born" { "age" } else { id };
    let fact = catalogue.facts().get(id).unwrap_or_else(|| panic!("“{id}” is not a fact of vocabulary/facts/"));
    let value = match (fact.kind, value) {
        (FactKind::Flag, toml::Value::Boolean(holds)) => Value::Flag(*holds),
        (FactKind::Number, toml::Value::Integer(n)) => Value::number(u32::try_from(*n).expect("a count")),
        (FactKind::Date, toml::Value::Integer(n)) => {
            let n = u32::try_from(*n).expect("years");
            Value::Date(Days::born(n, n, as_of()).expect("an age people have"))
        }
        (FactKind::Date, toml::Value::String(day)) => {
            let day: Date = day.parse().expect("YYYY-MM-DD");
            Value::Date(Days { earliest: day, latest: day })
        }
        (FactKind::Choice, toml::Value::String(choice)) => Value::choice(choice),
        (FactKind::Choice, toml::Value::Array(choices)) => {
            Value::Choice(choices.iter().map(|c| c.as_str().expect("a choice").into()).collect())
        }
        (kind, value) => panic!("{id} is a {kind:?}; {value} does not fit"),
    };
    assert!(seeds::view::fits_kind(fact, &value), "{id}: {value:?} is not one of its values");
    Known { fact: fact.id.clone(), value: Some(value), span: None, words: String::new() }
}
