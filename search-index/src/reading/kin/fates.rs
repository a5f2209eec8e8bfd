//! Parents dead, in prison, gone, or too disabled to bring up a child.

use seeds::person::Line;
use seeds::{Date, Value};

use super::children::children;
use super::parents::parents_of;
use super::told::{chosen, concluded, severely_disabled};
use crate::reading::cast::{Cast, Member};

/// A father dead, in prison or gone is a fact about the child.
pub(super) fn parents_fates(cast: &mut Cast<'_>, as_of: Date) {
    if children(cast, as_of).is_empty() && cast.people.iter().any(is_a_childs_parent) {
        let child = cast.someone("child");
        cast.people[child].subject = true;
    }
    for kid in children(cast, as_of) {
        let (fathers, mothers) = parents_of(cast, kid, as_of);
        for (parents, fact) in [(fathers, "father-fate"), (mothers, "mother-fate")] {
            let fate = parents.iter().find_map(|&at| {
                let member = &cast.people[at];
                let told = chosen(member, "fate").map(|(known, fate)| concluded(fact, Value::choice(fate), known));
                told.or_else(|| {
                    severely_disabled(member).map(|known| concluded(fact, Value::choice("disabled"), known))
                })
            });
            if let Some(known) = fate {
                cast.put(kid, known);
            }
        }
        let both = (0..cast.people.len()).find_map(|at| {
            let member = &cast.people[at];
            let parents = member.person.id.as_str() == "parents" && cast.people[kid].line != Line::Child;
            parents.then(|| chosen(member, "fate")).flatten().map(|(known, fate)| (known.clone(), fate.to_owned()))
        });
        if let Some((known, fate)) = both {
            cast.put(kid, concluded("father-fate", Value::choice(&fate), &known));
            cast.put(kid, concluded("mother-fate", Value::choice(&fate), &known));
        }
    }
}

/// 娃儿他爸死了: someone spoken of by their child, of whom a fate is told.
fn is_a_childs_parent(member: &Member) -> bool {
    let by_child = ["kid-father", "kid-mother"].contains(&member.person.id.as_str());
    by_child && chosen(member, "fate").is_some()
}
