//! Which facts go along to be passed on: whatever is known and not sensitive, ticked one by one;
//! health and money only where somebody ticked them.

use leptos::prelude::*;
use seeds::{Fact, WhoId};

use crate::asking::Taking;
use crate::parts::keep::KEEP;
use crate::result::along::called;
use crate::result::{Seen, named};

/// A fact that may be taken along.
pub struct Offered {
    name: String,
    label: String,
    /// Of health or money.
    pub private: bool,
    /// Whether it goes along now.
    pub ticked: bool,
}

/// Whatever is known and not sensitive.
#[must_use]
pub fn offered(seen: &Seen<'_>, taking: &Taking) -> Vec<Offered> {
    let known = seen.answer.situation.known().filter(|(_, known)| known.value.is_some());
    let offered = known.filter_map(|(person, known)| {
        let value = known.value.as_ref()?;
        let fact = seen.catalogue.facts().get(known.fact.as_str()).filter(|fact| !fact.is_sensitive(value))?;
        let who = person.map(|person| &person.id);
        Some(Offered {
            name: named(who, fact),
            label: format!("{}：{}", called(seen, who), seen.phrase(known)?),
            private: fact.private,
            ticked: is_taken(taking, who, fact),
        })
    });
    offered.collect()
}

/// Whether a fact goes along.
#[must_use]
pub fn is_taken(taking: &Taking, who: Option<&WhoId>, fact: &Fact) -> bool {
    match taking {
        Taking::Usual => !fact.private,
        Taking::Ticked(names) => names.contains(&named(who, fact)),
        Taking::Everything => true,
    }
}

/// A box a fact.
#[must_use]
pub fn boxes(legend: &'static str, offered: &[&Offered]) -> Option<AnyView> {
    let boxes = offered.iter().map(|one| {
        view! {
            <label class="pick">
                <input type="checkbox" form=KEEP name="take" value=one.name.clone() checked=one.ticked autocomplete="off"/>
                <span>{one.label.clone()}</span>
            </label>
        }
    });
    (!offered.is_empty()).then(|| {
        view! { <fieldset class="ticks"><legend class="lab">{legend}</legend>{boxes.collect_view()}</fieldset> }
            .into_any()
    })
}
