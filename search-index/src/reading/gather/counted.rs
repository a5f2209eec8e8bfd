//! What is said in numbers: ages, days, school years, grades.

use seeds::person::Line;
use seeds::{Catalogue, Date, FactBook, Value};

use super::item::Item;
use crate::reading::ages::{Age, Beside, ages};
use crate::reading::dates::{Of, Told, dates};
use crate::reading::grades::{Graded, Says, grades};
use crate::reading::pattern::Use;
use crate::reading::spot::Spot;
use crate::reading::text::Text;
use crate::reading::turn::{Turn, Turned, Turns};

/// Ages, days, school years, grades.
pub(super) fn counted<'s>(
    text: &Text,
    found: &[Spot<'_>],
    turns: &Turns<'_>,
    catalogue: &Catalogue,
    as_of: Date,
) -> Vec<Item<'s>> {
    let facts = catalogue.facts();
    let stage = facts.place("stage");
    let stage_before = |at: usize| {
        found.iter().any(|spot| {
            spot.to <= at && at - spot.to <= 3 && matches!(spot.does, Use::Fact(place, _) if Some(*place) == stage)
        })
    };
    let person_before = |at: usize| is_person_before(found, at);
    let dated = dates(text, &person_before, as_of);
    let is_dated = |age: &Age| dated.iter().any(|told| age.from < told.to && told.from < age.to);
    let mut items: Vec<Item<'s>> = dated.iter().filter_map(|told| day(told, facts)).collect();
    let graded = grades(text, &stage_before);
    // 1子1女: a number of children is nobody's age.
    let is_graded = |age: &Age| graded.iter().any(|graded| age.from < graded.to && graded.from < age.to);
    let told = aged(text, found, catalogue, as_of).into_iter().filter(|age| !is_dated(age) && !is_graded(age));
    items.extend(told.map(Item::Age));
    items.extend(graded.into_iter().filter_map(|graded| grade(graded, turns, facts)));
    items
}

/// The ages in a text, with who stands beside them.
fn aged(text: &Text, found: &[Spot<'_>], catalogue: &Catalogue, as_of: Date) -> Vec<Age> {
    let people = &catalogue.vocabulary().people;
    let person_before = |at: usize| is_person_before(found, at);
    let is_child = |kin: usize| matches!(people[kin].line, Line::Child | Line::Grandchild | Line::Client);
    let nothing_else = |from: usize, to: usize| {
        (from..to).all(|at| text.char(at).is_some_and(|c| "才刚只有还快满今年都,的出生又已经大小".contains(c)))
    };
    let child_before = |at: usize| {
        found.iter().any(|spot| {
            // 娃儿才8个月; but 娃发烧5天, 娃上幼儿园三个月 tell how long.
            let near = spot.to <= at && at - spot.to <= 4 && nothing_else(spot.to, at);
            near && matches!(spot.does, Use::Person(kin) if is_child(*kin))
        })
    };
    ages(text, &Beside { person_before: &person_before, child_before: &child_before }, as_of)
}

/// Whether a word for a person ends right there.
fn is_person_before(found: &[Spot<'_>], at: usize) -> bool {
    found.iter().any(|spot| spot.to == at && matches!(spot.does, Use::Person(_)) && !spot.within.person)
}

/// A day of birth or of leaving school as a fact.
fn day<'s>(told: &Told, facts: &FactBook) -> Option<Item<'s>> {
    let id = match told.of {
        // 女，1958年生: of whoever the note is about.
        Of::Birth if told.sex.is_some() => {
            let (from, to, born, sex) = (told.from, told.to, told.days, told.sex);
            return Some(Item::Age(Age { from, to, born, sex, of_couple: None, in_list: None }));
        }
        Of::Birth => "age",
        Of::Leaving => "left-school",
    };
    let place = facts.place(id)?;
    Some(Item::Fact { from: told.from, to: told.to, place, value: Value::Date(told.days) })
}

/// What a grade says as a fact, where the sentence says it.
fn grade<'s>(graded: Graded, turns: &Turns<'_>, facts: &FactBook) -> Option<Item<'s>> {
    let (id, value) = match graded.says {
        Says::Stage(stage) => ("stage", Value::choice(stage)),
        Says::SchoolYear(n) => ("school-year", Value::number(n)),
        Says::DisabilityGrade(n) => ("disability-grade", Value::number(n)),
        Says::ComplicationGrade(n) => ("fp-surgery", Value::number(n)),
        Says::DisabilityKind(kind) => ("disability-type", Value::choice(kind)),
        Says::Children(n) => ("children", Value::number(n)),
        Says::Pregnant => ("pregnancy", Value::choice("pregnant")),
    };
    let place = facts.place(id)?;
    let turned = Turned {
        from: graded.from,
        to: graded.to,
        fact: Some(facts.at(place)),
        weak: false,
        lasting: true,
        inside: false,
    };
    (turns.of(turned) == Turn::Said && !turns.is_ended(turned, &value)).then_some(Item::Fact {
        from: graded.from,
        to: graded.to,
        place,
        value,
    })
}
