//! A value sent to us, in the form `match` returns or a shorter one: 82, "primary", "1944-05-01".

use seeds::{Bounds, ChoiceId, Date, Days, Fact, FactKind, Value};
use serde::Deserialize;
use utoipa::ToSchema;

/// A value as `match` returns it, or shorter: completed years or a day for a date, one number, one choice.
#[derive(Deserialize, ToSchema)]
#[serde(untagged)]
pub(super) enum ValueIn {
    Flag(bool),
    Whole(u32),
    Word(String),
    Words(Vec<String>),
    Between(Bounds),
    Days(Days),
}

/// The value, or what is expected of this fact.
pub(super) fn read(given: &ValueIn, fact: &Fact, as_of: Date) -> Result<Value, String> {
    match fact.kind {
        FactKind::Flag => flag(given).ok_or_else(|| "expected true or false".to_owned()),
        FactKind::Number => number(given).ok_or_else(|| "expected a whole number, or {least, most}".to_owned()),
        FactKind::Date => days(given, as_of).map(Value::Date).ok_or_else(|| {
            "expected completed years (0 to 120), {least, most} years, YYYY-MM-DD, or {earliest, latest} days"
                .to_owned()
        }),
        FactKind::Choice => choice(given, fact).ok_or_else(|| {
            let ids: Vec<&str> = fact.values.iter().map(|choice| choice.id.as_str()).collect();
            format!("expected one or several of: {}", ids.join(", "))
        }),
    }
}

fn flag(given: &ValueIn) -> Option<Value> {
    let ValueIn::Flag(holds) = given else { return None };
    Some(Value::Flag(*holds))
}

fn number(given: &ValueIn) -> Option<Value> {
    match given {
        ValueIn::Whole(n) => Some(Value::number(*n)),
        ValueIn::Between(bounds) if bounds.least <= bounds.most => Some(Value::Number(*bounds)),
        _ => None,
    }
}

fn days(given: &ValueIn, as_of: Date) -> Option<Days> {
    let days = match given {
        ValueIn::Whole(years) => Days::born(*years, *years, as_of)?,
        ValueIn::Between(years) => Days::born(years.least, years.most, as_of)?,
        ValueIn::Word(day) => one_day(day)?,
        ValueIn::Days(days) => *days,
        _ => return None,
    };
    // Wider than anyone alive on any day that may be asked about.
    let sane = days.earliest.year() >= 1850 && days.latest.year() <= 2150 && days.earliest <= days.latest;
    sane.then_some(days)
}

fn one_day(text: &str) -> Option<Days> {
    let day = (text.len() == "1944-05-01".len()).then(|| text.parse().ok()).flatten()?;
    Some(Days { earliest: day, latest: day })
}

fn choice(given: &ValueIn, fact: &Fact) -> Option<Value> {
    let words = match given {
        ValueIn::Word(word) => std::slice::from_ref(word),
        ValueIn::Words(words) if !words.is_empty() => words,
        _ => return None,
    };
    let known = |word: &String| Some(fact.choice(&ChoiceId::from(word.as_str()))?.id.clone());
    words.iter().map(known).collect::<Option<_>>().map(Value::Choice)
}
