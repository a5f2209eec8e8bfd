//! What follows for one person from what another is: a mother away leaves a child, a son in the
//! army makes a soldier's family, a wife with child makes a birth to come.

use seeds::person::Line;
use seeds::{Catalogue, Date, Days, Known, Value};

use super::cast::{Cast, Member};

/// Adds what follows between people. What was said of them stays as it is.
pub(super) fn follow(cast: &mut Cast<'_>, household: &mut Vec<Known>, catalogue: &Catalogue, as_of: Date) {
    children_get_what_is_said_of_parents(cast);
    parents_fates(cast, catalogue);
    parents_away(cast);
    soldiers_families(cast);
    only_children(cast, household);
    majors_of_pupils_only(cast);
    births(cast, household);
    newborns(cast, as_of);
    couples(cast, household);
}

fn holds<'m>(member: &'m Member, fact: &str) -> Option<&'m Known> {
    member.person.facts.iter().find(|known| known.fact.as_str() == fact && known.value == Some(Value::Flag(true)))
}

fn chosen<'m>(member: &'m Member, fact: &str) -> Option<(&'m Known, &'m str)> {
    member.person.facts.iter().find(|known| known.fact.as_str() == fact).and_then(|known| match &known.value {
        Some(Value::Choice(can)) if can.len() == 1 => Some((known, can[0].as_str())),
        _ => None,
    })
}

fn concluded(fact: &str, value: Value, from: &Known) -> Known {
    Known { fact: fact.into(), value: Some(value), span: from.span, words: from.words.clone() }
}

/// Whether someone is a child whose parents may be spoken of: by kin, and not plainly grown up.
fn is_child(member: &Member) -> bool {
    let id = member.person.id.as_str();
    let by_kin = matches!(member.line, Line::Child | Line::Grandchild)
        || ["nephew", "niece", "child-client"].iter().any(|kin| id.starts_with(kin));
    by_kin
        || (member.line == Line::Relative && is_young(member))
        || (member.line == Line::Client && is_young(member))
        || (member.line == Line::Outside && is_young(member))
        || (member.line == Line::Own && is_young(member))
}

/// In school, or born so lately that nobody doubts it.
fn is_young(member: &Member) -> bool {
    let school =
        chosen(member, "stage").is_some_and(|(_, stage)| matches!(stage, "kindergarten" | "primary" | "junior"));
    school || born_after(member, 2008)
}

fn born_after(member: &Member, year: i16) -> bool {
    member.person.facts.iter().any(|known| {
        known.fact.as_str() == "age" && matches!(&known.value, Some(Value::Date(days)) if days.earliest.year() > year)
    })
}

fn children(cast: &Cast<'_>) -> Vec<usize> {
    (0..cast.people.len()).filter(|&at| is_child(&cast.people[at]) && !is_grown(&cast.people[at])).collect()
}

fn is_grown(member: &Member) -> bool {
    member.person.facts.iter().any(|known| {
        known.fact.as_str() == "age" && matches!(&known.value, Some(Value::Date(days)) if days.latest.year() < 2006)
    })
}

/// 父母外出, 父母双亡 are said in one breath with the parents as topic, and are the child's.
fn children_get_what_is_said_of_parents(cast: &mut Cast<'_>) {
    const OF_THE_CHILD: [&str; 5] = ["parents-away", "orphan", "unattended", "parent-capable", "left-behind-asked"];
    let kids = children(cast);
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

/// Which people are a child's father and mother, seen from whoever asks.
fn parents_of(cast: &Cast<'_>, kid: usize) -> (Vec<usize>, Vec<usize>) {
    let (fathers, mothers): (&[&str], &[&str]) = match cast.people[kid].line {
        Line::Grandchild => (&["kid-father", "son"], &["kid-mother", "daughter"]),
        Line::Child => (&["kid-father", "husband"], &["kid-mother", "wife"]),
        _ => (
            &["kid-father", "father", "brother", "uncle"],
            &["kid-mother", "mother", "sister-in-law", "sister", "aunt"],
        ),
    };
    let of = |ids: &[&str]| -> Vec<usize> {
        (0..cast.people.len())
            .filter(|&at| at != kid && ids.iter().any(|id| cast.people[at].person.id.as_str() == *id))
            .collect()
    };
    // 丢下两个娃 after a son or a brother: whose children they are was said by the order of the words.
    let or = |found: Vec<usize>, others: &[&str]| if found.is_empty() { of(others) } else { found };
    (
        or(of(fathers), &["son", "brother", "uncle", "father"]),
        or(of(mothers), &["daughter", "sister-in-law", "sister", "mother"]),
    )
}

/// A father dead, in prison or gone is a fact about the child.
fn parents_fates(cast: &mut Cast<'_>, _catalogue: &Catalogue) {
    for kid in children(cast) {
        let (fathers, mothers) = parents_of(cast, kid);
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

/// Too disabled to bring up a child: grade 1 or 2, or 重度 in so many words.
fn severely_disabled(member: &Member) -> Option<&Known> {
    let grade = member.person.facts.iter().find(|known| {
        known.fact.as_str() == "disability-grade" && matches!(&known.value, Some(Value::Number(n)) if n.most <= 2)
    });
    grade.or_else(|| holds(member, "severely-disabled"))
}

/// Which of a child's parents work away, and whether the other can care for it.
fn parents_away(cast: &mut Cast<'_>) {
    for kid in children(cast) {
        if cast.people[kid].person.facts.iter().any(|known| known.fact.as_str() == "parents-away") {
            continue;
        }
        let (fathers, mothers) = parents_of(cast, kid);
        let away = |people: &[usize]| people.iter().find_map(|&at| holds(&cast.people[at], "away").cloned());
        let both = (0..cast.people.len()).find_map(|at| {
            let is_parents = cast.people[at].person.id.as_str() == "parents" && cast.people[kid].line != Line::Child;
            is_parents.then(|| holds(&cast.people[at], "away").cloned()).flatten()
        });
        let found = match (away(&fathers), away(&mothers), both) {
            (_, _, Some(known)) => Some(concluded("parents-away", Value::choice("both"), &known)),
            (Some(known), Some(_), _) => Some(concluded("parents-away", Value::choice("both"), &known)),
            (Some(known), None, _) => Some(one_away(cast, &known, kid, &mothers)),
            (None, Some(known), _) => Some(one_away(cast, &known, kid, &fathers)),
            (None, None, None) => None,
        };
        if let Some(known) = found {
            cast.put(kid, known);
            capable(cast, kid, &[fathers, mothers].concat());
        }
    }
}

/// One away: whether only one, where the other was spoken of or speaks.
fn one_away(cast: &Cast<'_>, known: &Known, kid: usize, others: &[usize]) -> Known {
    let speaks = cast.people[kid].line == Line::Child && cast.people.iter().any(|member| member.line == Line::Own);
    if others.is_empty() && !speaks {
        return concluded("parents-away", Value::Choice(vec!["one".into(), "both".into()]), known);
    }
    concluded("parents-away", Value::choice("one"), known)
}

fn capable(cast: &mut Cast<'_>, kid: usize, parents: &[usize]) {
    if cast.people[kid].person.facts.iter().any(|known| known.fact.as_str() == "parent-capable") {
        return;
    }
    let unable = parents.iter().find_map(|&at| {
        let member = &cast.people[at];
        let ill = holds(member, "severe-mental").or_else(|| severely_disabled(member));
        let gone = chosen(member, "fate").map(|(known, _)| known);
        ill.or(gone).cloned()
    });
    if let Some(known) = unable {
        cast.put(kid, concluded("parent-capable", Value::Flag(false), &known));
    }
}

/// Someone in the army makes the others a soldier's family.
fn soldiers_families(cast: &mut Cast<'_>) {
    let soldier = (0..cast.people.len()).find_map(|at| {
        let (known, status) = chosen(&cast.people[at], "military")?;
        let close = !matches!(cast.people[at].line, Line::Outside | Line::Own | Line::Relative);
        (status == "active" && close).then(|| (at, known.clone()))
    });
    let Some((at, known)) = soldier else { return };
    cast.someone("self");
    for other in (0..cast.people.len()).filter(|&other| other != at) {
        if !matches!(cast.people[other].line, Line::Outside | Line::Relative | Line::Grandchild) {
            cast.put(other, concluded("army-family", Value::choice("active"), &known));
        }
    }
}

/// An only child disabled or dead is a fact about the household.
fn only_children(cast: &mut Cast<'_>, household: &mut Vec<Known>) {
    if !household.iter().any(|known| known.fact.as_str() == "only-child" && known.value == Some(Value::Flag(true))) {
        return;
    }
    let mut found = Vec::new();
    for member in cast.people.iter().filter(|member| member.line == Line::Child) {
        if let Some((known, "dead")) = chosen(member, "fate") {
            found.push(concluded("only-child-dead", Value::Flag(true), known));
        }
        let disabled = holds(member, "disability-cert").or_else(|| holds(member, "disabled"));
        if let Some(known) =
            disabled.or_else(|| member.person.facts.iter().find(|k| k.fact.as_str() == "disability-grade"))
        {
            found.push(concluded("only-child-disabled", Value::Flag(true), known));
        }
    }
    if !found.is_empty() {
        household.extend(found);
        let own = cast.someone("self");
        cast.people[own].subject = true;
    }
}

/// 物流, 护理 are a trade unless a vocational school is spoken of.
fn majors_of_pupils_only(cast: &mut Cast<'_>) {
    for member in &mut cast.people {
        let school = member.person.facts.iter().any(|known| {
            known.fact.as_str() == "stage"
                && matches!(&known.value, Some(Value::Choice(can)) if can.iter().any(|id| id.as_str() == "vocational"))
        });
        if !school {
            member.person.facts.retain(|known| !matches!(known.fact.as_str(), "farming-major" | "performing-major"));
        }
    }
}

/// A birth to come concerns both parents.
fn births(cast: &Cast<'_>, household: &mut Vec<Known>) {
    let expecting = cast.people.iter().filter(|member| member.line != Line::Outside).find_map(|member| {
        let (known, status) = chosen(member, "pregnancy")?;
        matches!(status, "pregnant" | "postpartum").then(|| known.clone())
    });
    household.extend(expecting.map(|known| concluded("need-maternity", Value::Flag(true), &known)));
}

/// Whoever has just given birth speaks of a newborn child.
fn newborns(cast: &mut Cast<'_>, as_of: Date) {
    let born = cast.people.iter().find_map(|member| {
        let (known, status) = chosen(member, "pregnancy")?;
        (status == "postpartum").then(|| known.clone())
    });
    let Some((known, days)) = born.zip(Days::born(0, 0, as_of)) else { return };
    let ageless = |member: &Member| {
        member.person.id.as_str() == "child"
            && member.person.facts.iter().all(|known| !matches!(known.fact.as_str(), "age" | "stage"))
    };
    if let Some(at) = cast.people.iter().position(ageless) {
        cast.people[at].subject = true;
        cast.put(at, concluded("age", Value::Date(days), &known));
    }
}

/// A living husband or wife makes a couple.
fn couples(cast: &Cast<'_>, household: &mut Vec<Known>) {
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
