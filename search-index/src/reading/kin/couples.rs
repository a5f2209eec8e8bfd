//! A couple, spoken of or speaking.

use seeds::person::Line;
use seeds::{Known, Value};

use super::told::chosen;
use crate::reading::cast::Cast;

/// A living husband or wife makes a couple.
pub(super) fn couples(cast: &Cast<'_>, household: &mut Vec<Known>) {
    if household.iter().any(|known| known.fact.as_str() == "couple") {
        return;
    }
    let spouse = cast.people.iter().find(|member| member.line == Line::Spouse && chosen(member, "fate").is_none());
    if let Some(member) = spouse {
        let words = member.person.who.clone();
        household.push(Known { fact: "couple".into(), value: Some(Value::Flag(true)), span: None, words });
    } else if cast.we && cast.people.iter().any(|member| member.line == Line::Child) {
        // 我们 with a child of theirs are its parents.
        let words = "我们".to_owned();
        household.push(Known { fact: "couple".into(), value: Some(Value::Flag(true)), span: None, words });
    }
}
