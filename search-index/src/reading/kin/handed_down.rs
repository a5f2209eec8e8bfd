//! What is said of parents and meant of their children.

use seeds::{Date, Known};

use super::children::children;
use crate::reading::cast::Cast;

/// 父母外出, 父母双亡 are said in one breath with the parents as topic, and are the child's.
pub(super) fn children_get_what_is_said_of_parents(cast: &mut Cast<'_>, as_of: Date) {
    let kids = children(cast, as_of);
    if kids.is_empty() {
        return;
    }
    for at in 0..cast.people.len() {
        if kids.contains(&at) {
            continue;
        }
        let facts = std::mem::take(&mut cast.people[at].person.facts);
        // 爹妈不要，丢在破屋头: said with the parents as topic; the speaker's own bruises are the speaker's.
        let parents =
            ["parents", "father", "mother", "kid-father", "kid-mother"].contains(&cast.people[at].person.id.as_str());
        let of_child = |known: &Known| {
            OF_THE_CHILD.contains(&known.fact.as_str()) || (parents && known.fact.as_str() == "child-harm")
        };
        let (moved, kept): (Vec<Known>, Vec<Known>) = facts.into_iter().partition(of_child);
        cast.people[at].person.facts = kept;
        for known in moved {
            for &kid in &kids {
                if !cast.people[kid].person.facts.iter().any(|own| own.fact == known.fact) {
                    cast.put(kid, known.clone());
                }
            }
        }
    }
}

/// 孙女14，孙子6岁，儿子儿媳均在浙江务工: said after the last of several, of them all.
pub(super) fn siblings_share_their_parents(cast: &mut Cast<'_>, as_of: Date) {
    let kids = children(cast, as_of);
    for &kid in &kids {
        let away = cast.people[kid].person.facts.iter().find(|known| known.fact.as_str() == "parents-away").cloned();
        let Some(known) = away else { continue };
        for &other in &kids {
            if cast.people[other].line == cast.people[kid].line && !cast.has(other, "parents-away") {
                cast.put(other, known.clone());
            }
        }
    }
}

/// Facts about a child, whoever the words are about.
const OF_THE_CHILD: [&str; 5] = ["parents-away", "orphan", "unattended", "parent-capable", "left-behind-asked"];
