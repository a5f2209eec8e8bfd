//! Ages turn on the birthday and not a day before.

use seeds::{Case, Criteria, Date, Days, Fit, Known, Leaf, Person, Situation, Test, Value, WhoId};

use crate::lives::{AGES, bounds, case, slugs};

#[test]
fn an_age_is_reached_on_the_birthday_and_not_a_day_before() {
    let mut faults = Vec::new();
    for as_of in ["2026-11-21", "2024-02-29", "2025-02-28", "2025-03-01", "2026-12-31"].map(day) {
        for leaf in AGES.iter() {
            for born in bounds(leaf).flat_map(|bound| around(as_of, bound)) {
                let (right, found) = (right_side(born, as_of, leaf), fit_of_birth(born, as_of, leaf));
                if found != right {
                    faults.push(format!("{:?} years: born {born}, on {as_of}: {found:?}", leaf.test));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The day so many years before, the days beside it, and 29 February where it is beside them.
fn around(as_of: Date, years: u32) -> Vec<Date> {
    let year = as_of.year() - i16::try_from(years).expect("an age people have");
    let same = Date::new(year, as_of.month(), as_of.day()).unwrap_or(Date::constant(year, 3, 1));
    let leap = Date::new(year, 2, 29).ok().filter(|_| (2..=3).contains(&as_of.month()));
    let beside = [same.yesterday(), Ok(same), same.tomorrow()].into_iter().map(|day| day.expect("a day"));
    beside.chain(leap).collect()
}

fn fit_of_birth(born: Date, as_of: Date, leaf: &Leaf) -> Fit {
    let value = Some(Value::Date(Days { earliest: born, latest: born }));
    let age = Known { fact: leaf.fact.clone(), value, span: None, words: String::new() };
    let person = Person { id: WhoId::from("self"), who: String::new(), facts: vec![age] };
    let situation = Situation { people: vec![person], ..Situation::default() };
    let slug = slugs().next().expect("a city");
    Case { as_of, ..case(&situation, slug, &[]) }.fit_of(situation.people.first(), &Criteria::Leaf(leaf.clone()))
}

fn right_side(born: Date, as_of: Date, leaf: &Leaf) -> Fit {
    let Test::Between(least, most) = leaf.test else { panic!("an age is asked for from one to another") };
    if (least..=most).contains(&completed(born, as_of)) { Fit::Yes } else { Fit::No }
}

/// Years completed, counted birthday by birthday.
fn completed(born: Date, as_of: Date) -> u32 {
    (1..).take_while(|&years| completes(born, years) <= as_of).last().unwrap_or(0)
}

/// The day on which so many years are completed: whoever is born on 29 February has no birthday in
/// most years, and completes the year when February is over.
pub(crate) fn completes(born: Date, years: u32) -> Date {
    let year = born.year() + i16::try_from(years).expect("an age people have");
    Date::new(year, born.month(), born.day()).unwrap_or(Date::constant(year, 3, 1))
}

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}
