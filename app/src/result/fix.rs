//! One fact put right, from what the vocabulary says of it: the other answers as buttons, or a number to type.

use leptos::prelude::*;
use seeds::edit::EditTo;
use seeds::view::phrase;
use seeds::{Catalogue, Fact, FactKind, Line, Value, WhoId};

use crate::asking::{Posted, Refused, Typed};
use crate::parts::keep::{Act, DONE, KEEP};
use crate::result::{Seen, named};

/// Every answer but the one that stands.
#[must_use]
pub fn fix(seen: &Seen<'_>, who: Option<&WhoId>, fact: &Fact, stands: Option<&Value>) -> AnyView {
    if stands.is_some() && !can_be_fixed(fact) {
        return ().into_any();
    }
    let others = values(fact).into_iter().filter(|value| Some(value) != stands);
    let others = others.map(|value| answer(who, fact, &value, phrase(fact, &value, seen.as_of)));
    let others: Vec<AnyView> = others.collect();
    if others.is_empty() {
        return number(who, fact, &typed(seen.catalogue, who, fact));
    }
    others.into_any()
}

/// Whether there is anything to put in the place of what stands. What nobody is ever asked is offered to nobody,
/// either: 在服刑 to a widow. It can be taken back.
#[must_use]
pub fn can_be_fixed(fact: &Fact) -> bool {
    !fact.question.is_empty() || fact.kind != FactKind::Choice
}

/// A button that says: it is this.
#[must_use]
pub fn answer(who: Option<&WhoId>, fact: &Fact, value: &Value, label: String) -> AnyView {
    let code = format!("{}.{}", named(who, fact), EditTo::Set(value.clone()).code());
    view! { <Act class="btn btn-2" name="set" value=code>{label}</Act> }.into_any()
}

/// A button that leaves it open: 不清楚, 不想说.
#[must_use]
pub fn left_open(who: Option<&WhoId>, fact: &Fact, label: &'static str) -> AnyView {
    let code = format!("{}.{}", named(who, fact), EditTo::Open.code());
    view! { <Act class="btn soft" name="set" value=code>{label}</Act> }.into_any()
}

/// A number to type, and a button to send it. What cannot be taken is said beside it. Text to the browser: a field for
/// numbers takes no 82岁, and takes the arrows that lead on at the window.
#[must_use]
pub fn number(who: Option<&WhoId>, fact: &Fact, label: &str) -> AnyView {
    let done = named(who, fact);
    let said = wrong(who, fact);
    let typed = said.and(refused(who, fact)).map(|typed| typed.text);
    let id = said.map(|_| format!("w-{done}"));
    view! {
        {said.map(|said| view! { <p class="wrong" role="alert" id=id.clone()>{said}</p> })}
        <label class="num">
            <span>{label.to_owned()}</span>
            <input
                class="box" form=KEEP name=format!("n.{done}") type="text" inputmode="numeric" value=typed maxlength="12"
                autocomplete="off" aria-invalid=said.map(|_| "true") aria-describedby=id autofocus=said.is_some()
            />
        </label>
        <Act class="btn btn-2" name=DONE value=done>"就是这个"</Act>
    }
    .into_any()
}

/// Why what was just typed of this fact could not be taken.
#[must_use]
pub fn wrong(who: Option<&WhoId>, fact: &Fact) -> Option<&'static str> {
    refused(who, fact)?;
    Some(match (use_context::<Posted>()?.refused?, fact.kind, fact.id.as_str()) {
        (Refused::Impossible(_), FactKind::Date, "age") => "这个数不像。写岁数，或者哪一年生的，比如 1958。",
        (Refused::Impossible(_), FactKind::Date, _) => "这个数不像。写几年，或者写哪一年，比如 2020。",
        (Refused::Impossible(_), ..) => "这个数不像，再看一看。",
        _ => "先写数字，再点“就是这个”。只写数字就行。",
    })
}

/// What was just typed of this fact and could not be taken.
fn refused(who: Option<&WhoId>, fact: &Fact) -> Option<Typed> {
    match use_context::<Posted>()?.refused? {
        Refused::NoNumber(typed) | Refused::Impossible(typed) => {
            Some(typed).filter(|typed| typed.of == named(who, fact))
        }
        Refused::Nobody => None,
    }
}

/// What is to be typed: completed years, or the year, also where a question asks for the year.
#[must_use]
pub fn typed(catalogue: &Catalogue, who: Option<&WhoId>, fact: &Fact) -> String {
    // Whoever may be a baby yet.
    let small = who.is_none_or(|who| {
        matches!(catalogue.vocabulary().line_of(who), Line::Child | Line::Grandchild) || who.as_str() == "child-client"
    });
    match (fact.kind, fact.id.as_str()) {
        (FactKind::Date, "age") if !small => "岁数，或者哪年生的".to_owned(),
        (FactKind::Date, "age") => "岁数（不满 1 岁写 0）".to_owned(),
        (FactKind::Date, _) => format!("{}（几年，或者哪一年；不满 1 年写 0）", fact.unknown),
        _ => fact.unknown.clone(),
    }
}

/// What the fact can be, where that can be tapped.
fn values(fact: &Fact) -> Vec<Value> {
    match fact.kind {
        FactKind::Flag => vec![Value::Flag(true), Value::Flag(false)],
        FactKind::Choice => fact.values.iter().map(|choice| Value::Choice(vec![choice.id.clone()])).collect(),
        FactKind::Number => fact.ask.iter().map(|&n| Value::number(n)).collect(),
        FactKind::Date => Vec::new(),
    }
}
