//! One fact put right, from what the vocabulary says of it: the other answers as buttons, or a number to type.

use leptos::prelude::*;
use seeds::edit::EditTo;
use seeds::view::phrase;
use seeds::{Fact, FactKind, Value, WhoId};

use crate::parts::keep::{Act, KEEP};
use crate::result::{Seen, named};

/// Every answer but the one that stands.
#[must_use]
pub fn fix(seen: &Seen<'_>, who: Option<&WhoId>, fact: &Fact, stands: Option<&Value>) -> AnyView {
    let others = values(fact).into_iter().filter(|value| Some(value) != stands);
    let others = others.map(|value| answer(who, fact, &value, phrase(fact, &value, seen.as_of)));
    let others: Vec<AnyView> = others.collect();
    if others.is_empty() {
        return number(who, fact);
    }
    others.into_any()
}

/// A button that says: it is this.
#[must_use]
pub fn answer(who: Option<&WhoId>, fact: &Fact, value: &Value, label: String) -> AnyView {
    let code = format!("{}.{}", named(who, fact), EditTo::Set(value.clone()).code());
    view! { <Act class="btn btn-2" name="set" value=code>{label}</Act> }.into_any()
}

/// A number to type, and a button to send it.
#[must_use]
pub fn number(who: Option<&WhoId>, fact: &Fact) -> AnyView {
    let unit = match (fact.kind, fact.id.as_str()) {
        (FactKind::Date, "age") => "（岁，不满 1 岁写 0）",
        (FactKind::Date, _) => "（年）",
        _ => "",
    };
    let name = format!("n.{}", named(who, fact));
    let label = format!("{}{unit}", fact.unknown);
    view! {
        <label class="num">
            <span>{label}</span>
            <input
                class="box" form=KEEP name=name type="number" inputmode="numeric" min="0" max="120" step="1"
                autocomplete="off"
            />
        </label>
        <Act class="btn btn-2">"就是这个"</Act>
    }
    .into_any()
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
