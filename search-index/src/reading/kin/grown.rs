//! What is a child's only, taken from whoever is none: a hurt that asks for a guardian, a school of children.

use seeds::person::Line;
use seeds::{Date, Known, Value};

use super::told::chosen;
use crate::reading::cast::Cast;

/// 前夫家暴, 我被强奸了 tell of no child without anyone to look after it. Whoever is hurt is told where help is by the
/// words themselves.
pub(super) fn harm_is_childrens(cast: &mut Cast<'_>, as_of: Date) {
    let parents = cast.people.iter().any(|member| matches!(member.line, Line::Parent | Line::Grandparent));
    for at in 0..cast.people.len() {
        let member = &cast.people[at];
        let pupil = chosen(member, "stage").is_some_and(|(_, stage)| stage != "none" && stage != "college");
        let years = cast.years(at, as_of);
        let grown = match (member.line, years) {
            (_, Some(years)) => years.least >= 18,
            (Line::Spouse | Line::Parent | Line::Grandparent, None) => true,
            (Line::Relative, None) => member.person.id.as_str() == "partner",
            // 我爸打我: whoever says so may be a child.
            (Line::Own, None) => !pupil && !parents,
            _ => false,
        };
        if grown {
            let by_a_parent = |known: &Known| known.words.contains(BY_A_PARENT) || known.words.contains(OF_A_CHILD);
            let own = member.line == Line::Own && years.is_none();
            let harm = |known: &Known| known.fact.as_str() == "child-harm" && !(own && by_a_parent(known));
            cast.people[at].person.facts.retain(|known| !harm(known) || known.value == Some(Value::Flag(false)));
        }
    }
}

/// 女66，高1: an illness in a worker's short hand, and no school.
pub(super) fn schools_go_with_ages(cast: &mut Cast<'_>, as_of: Date) {
    /// Beyond the widest ages a school goes with.
    const LATE: u32 = 6;
    for at in 0..cast.people.len() {
        let ages = chosen(&cast.people[at], "stage").and_then(|(_, stage)| cast.ages_of_stage(stage));
        let (Some([least, most]), Some(years)) = (ages, cast.years(at, as_of)) else { continue };
        // 娃9月，读一年级: the month school begins in, and no age of nine months.
        if years.most + 1 < least {
            let bare = |known: &Known| {
                known.fact.as_str() == "age" && known.words.ends_with('月') && !known.words.contains('个')
            };
            cast.people[at].person.facts.retain(|known| !bare(known));
        }
        if most <= 25 && years.least > most + LATE {
            let facts = &mut cast.people[at].person.facts;
            facts.retain(|known| !matches!(known.fact.as_str(), "stage" | "school-year"));
        }
    }
}

const BY_A_PARENT: [char; 9] = ['爸', '妈', '爹', '娘', '汉', '父', '母', '继', '师'];
const OF_A_CHILD: [char; 4] = ['娃', '孩', '儿', '幼'];
