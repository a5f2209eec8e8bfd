//! Tables of promises about reading: a text, and what must be read from it, in a line.
//!
//! `mother.age 82; home.dibao no` — of whom, which fact, which value. Whom: a person's id, `home` for
//! the household and what happened to it, `anyone` for every person and the home but not for
//! neighbours (then only `?`). Values: `yes`, `no`; a choice's id, several in the order of their names as
//! `both/one`, or `not one` for a choice that cannot be that; a number, or least and most as `60-69`;
//! of an age the completed years, `8 months`, or the day of birth as `1961-12-05`, `1961-12` or `1961`;
//! `?` where nothing may be known.

use seeds::{Bounds, Date, Days, Known, Situation, Value};

use crate::finder::{FINDER, answer, today};

/// Holds every row to its promise, and says all that are broken.
pub(crate) fn holds(rows: &[(&str, &str)]) {
    let broken: Vec<String> = rows.iter().flat_map(|(text, wanted)| broken(text, wanted)).collect();
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}

fn broken(text: &str, wanted: &str) -> Vec<String> {
    let situation = answer(text).situation;
    let fault = |promise: &str| {
        let (whose, value) = promise.split_once(' ').expect("a promise is `who.fact value`");
        let (who, fact) = whose.split_once('.').expect("whose fact is `who.fact`");
        assert!(FINDER.catalogue().facts().get(fact).is_some(), "“{text}”: there is no fact “{fact}”");
        let found = known(&situation, who, fact);
        let kept = match (value, found.first()) {
            ("?", found) => found.is_none(),
            (_, None) => false,
            (value, Some(found)) => match value.strip_prefix("not ") {
                Some(other) => !said(found, value).split('/').any(|choice| choice == other),
                None => said(found, value) == value,
            },
        };
        let is = || found.first().map_or_else(|| "nothing".to_owned(), |found| said(found, value));
        (!kept).then(|| format!("“{text}”: {whose} must be {value}, and is {}", is()))
    };
    wanted.split("; ").filter_map(fault).collect()
}

/// What is known of a fact, of whom it is asked.
fn known<'a>(situation: &'a Situation, who: &str, fact: &str) -> Vec<&'a Value> {
    let outside = |id: &str| id.starts_with("neighbour");
    let asked = |id: &str| id == who || (who == "anyone" && !outside(id));
    let people = situation.people.iter().filter(|person| asked(person.id.as_str())).flat_map(|person| &person.facts);
    let home = situation.household.iter().chain(&situation.events).filter(|_| matches!(who, "home" | "anyone"));
    let of = |known: &&'a Known| known.fact.as_str() == fact;
    people.chain(home).filter(of).filter_map(|known| known.value.as_ref()).collect()
}

/// A value in the words of a table; an age in the manner of `like`.
fn said(value: &Value, like: &str) -> String {
    match value {
        Value::Flag(true) => "yes".to_owned(),
        Value::Flag(false) => "no".to_owned(),
        Value::Choice(can) => {
            let mut choices: Vec<&str> = can.iter().map(seeds::ChoiceId::as_str).collect();
            choices.sort_unstable();
            choices.join("/")
        }
        Value::Number(n) => number(*n),
        Value::Date(days) if like.ends_with(" months") => format!("{} months", number(days.months(today()))),
        Value::Date(days) if like.starts_with("19") || like.starts_with("20") => born(*days),
        Value::Date(days) => number(days.years(today())),
    }
}

fn number(n: Bounds) -> String {
    if n.least == n.most { n.least.to_string() } else { format!("{}-{}", n.least, n.most) }
}

/// A day, a month, a year, or from when to when.
fn born(Days { earliest, latest }: Days) -> String {
    let (year, month) = (earliest.year(), earliest.month());
    if earliest == latest {
        earliest.to_string()
    } else if earliest.day() == 1 && latest == earliest.last_of_month() {
        format!("{year}-{month:02}")
    } else if earliest == Date::constant(year, 1, 1) && latest == Date::constant(year, 12, 31) {
        year.to_string()
    } else {
        format!("{earliest}/{latest}")
    }
}
