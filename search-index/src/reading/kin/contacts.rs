//! Contact with someone ill.

use seeds::Value;

use super::told::chosen;
use crate::reading::cast::{Cast, Member};

/// 上下铺, 跟他住 are contact with an illness only where somebody else has one.
pub(super) fn contacts_need_someone_ill(cast: &mut Cast<'_>) {
    let ill: Vec<usize> = (0..cast.people.len()).filter(|&at| is_ill(&cast.people[at])).collect();
    for at in 0..cast.people.len() {
        let of_another = ill.iter().any(|&other| other != at);
        cast.people[at].person.facts.retain(|known| {
            let contact = known.fact.as_str() == "contagion" && known.value == Some(Value::choice("contact"));
            !contact || of_another || !is_only_nearness(&known.words)
        });
    }
}

/// Whether someone has an illness that is passed on, or may have.
fn is_ill(member: &Member) -> bool {
    let passes = ["tb-confirmed", "tb-suspected"].iter().any(|fact| super::told::holds(member, fact).is_some());
    passes || chosen(member, "contagion").is_some_and(|(_, which)| which == "patient" || which == "suspected")
}

/// Words that tell where someone sleeps or eats, and of no illness.
fn is_only_nearness(words: &str) -> bool {
    ["上下铺", "跟他住", "和他住", "一个屋", "一间", "同吃", "同住"].iter().any(|near| words.contains(near))
}
