//! A row of fields: who, how old, what. For a member of the household or a fact that is quicker chosen
//! than written, and for what would be different in the second variant.

use leptos::prelude::*;
use seeds::view::phrase;
use seeds::{Fact, FactKind, Kin, Line, Scope, Value, WhoId};

use super::named::name_of;
use crate::parts::keep::{Act, KEEP};
use crate::result::Seen;

/// The row `add` or `if`; its fields are named after it, and count only when its own button is pressed.
#[must_use]
pub fn pick(seen: &Seen<'_>, row: &'static str, button: &'static str) -> AnyView {
    let who = options(people(seen));
    let own = options(facts(seen, |scope| scope == Scope::Person));
    let shared = options(facts(seen, |scope| scope != Scope::Person));
    view! {
        <div class="pick-row no-print">
            <label class="whom"><span>"谁"</span><select class="sel" form=KEEP name=format!("{row}-who") autocomplete="off">{who}</select></label>
            <label class="age"><span>"岁数"</span><input
                class="sel" form=KEEP name=format!("{row}-age") type="number" inputmode="numeric" min="0" max="120"
                autocomplete="off"
            /></label>
            <label class="what"><span>"情况"</span><select class="sel" form=KEEP name=format!("{row}-fact") autocomplete="off">
                <option value="">"不选"</option>
                <optgroup label="这个人">{own}</optgroup>
                <optgroup label="一家人">{shared}</optgroup>
            </select></label>
            <Act class="btn btn-2" name="do" value=row>{button}</Act>
        </div>
    }
    .into_any()
}

fn options(all: Vec<(String, String)>) -> Vec<AnyView> {
    all.into_iter().map(|(value, label)| view! { <option value=value>{label}</option> }.into_any()).collect()
}

/// Whoever was spoken of first; then whoever else a household has.
fn people(seen: &Seen<'_>) -> Vec<(String, String)> {
    let spoken_of: Vec<&WhoId> = seen.answer.situation.people.iter().map(|person| &person.id).collect();
    let present = spoken_of.iter().map(|who| (who.to_string(), name_of(seen, Some(who))));
    let others = seen.catalogue.vocabulary().people.iter().filter_map(|kin| another(kin, &spoken_of));
    present.chain(others).collect()
}

/// Someone more of that kind; of most there is only one.
fn another(kin: &Kin, spoken_of: &[&WhoId]) -> Option<(String, String)> {
    // Words that stand for others: they, the household.
    let nobody = matches!(kin.id.as_str(), "household" | "pronoun") || kin.line == Line::Outside;
    let several = matches!(kin.line, Line::Child | Line::Grandchild | Line::Relative);
    let here = spoken_of.iter().filter(|who| who.numbered().map_or(who.as_str(), |(id, _)| id) == kin.id.as_str());
    match here.count() {
        _ if nobody => None,
        0 => Some((kin.id.to_string(), kin.label.clone())),
        n if several => Some((format!("{}-{}", kin.id, n + 1), format!("{}{}", kin.label, n + 1))),
        _ => None,
    }
}

/// What a criterion may ask of someone, and can be chosen.
fn facts(seen: &Seen<'_>, of: impl Fn(Scope) -> bool) -> Vec<(String, String)> {
    let asked = seen.catalogue.facts().all().iter().filter(|fact| !fact.question.is_empty() && of(fact.scope));
    asked.flat_map(|fact| values(seen, fact)).collect()
}

fn values(seen: &Seen<'_>, fact: &Fact) -> Vec<(String, String)> {
    let one = |value: Value| {
        let code = seeds::edit::EditTo::Set(value.clone()).code();
        (format!("{}.{code}", fact.id), phrase(fact, &value, seen.as_of))
    };
    match fact.kind {
        FactKind::Flag => vec![one(Value::Flag(true)), one(Value::Flag(false))],
        FactKind::Choice => fact.values.iter().map(|choice| one(Value::Choice(vec![choice.id.clone()]))).collect(),
        FactKind::Number => fact.ask.iter().map(|&n| one(Value::number(n))).collect(),
        FactKind::Date => Vec::new(),
    }
}
