//! Lives that somebody lives, though nobody thinks of them first: facts that are all true of one
//! person at once. Whatever follows from some of them must leave room for the others.

use seeds::{Days, Value};

use super::told::Said;
use super::{fact, today};

/// A life, in a sentence and in facts.
pub(crate) struct Rare {
    pub(crate) who: &'static str,
    pub(crate) facts: Vec<Said>,
}

impl Rare {
    /// Those of its facts that a number's bits choose; every number below [`Rare::parts`] is a part.
    pub(crate) fn part(&self, which: u32) -> Vec<Said> {
        let chosen = |(at, said): (usize, &Said)| (which >> at & 1 == 1).then(|| said.clone());
        self.facts.iter().enumerate().filter_map(chosen).collect()
    }

    /// How many parts it has, from nothing to all.
    pub(crate) fn parts(&self) -> u32 {
        1 << self.facts.len()
    }
}

pub(crate) fn rare_lives() -> Vec<Rare> {
    let life = |who, facts: &[Said]| Rare { who, facts: facts.to_vec() };
    vec![
        life(
            "a graduate with a job who looks for a better one",
            &[yes("seeking"), of("graduate", "college"), of("stage", "none"), of("employment", "employed"), aged(26)],
        ),
        life(
            "a discharged soldier who drives a taxi and looks for something steadier",
            &[yes("seeking"), of("military", "discharged"), of("employment", "flexible"), aged(30)],
        ),
        life(
            "someone who retired ill at 47, has no work, and wants some",
            &[yes("jobless"), yes("need-work"), yes("seeking"), of("employment", "retired"), aged(47)],
        ),
        life("a pensioner without work", &[yes("jobless"), of("employment", "retired"), aged(70)]),
        life(
            "a pensioner who still works",
            &[yes("draws-pension"), yes("already-employee-pension"), of("employment", "employed"), aged(61)],
        ),
        life(
            "a pupil of 16 in primary school",
            &[of("stage", "primary"), aged(16), of("hukou", "rural"), of("parents-away", "both")],
        ),
        life("a pupil of 18 in junior school", &[of("stage", "junior"), aged(18), yes("disabled")]),
        life("a child of 8 still in kindergarten", &[of("stage", "kindergarten"), aged(8), yes("disabled")]),
        life("a student of 14 at a university", &[of("stage", "college"), aged(14)]),
        life("a student of 71 at a university", &[of("stage", "college"), aged(71)]),
        life(
            "a worker of 45 learning a trade at school",
            &[of("stage", "vocational"), aged(45), of("employment", "employed")],
        ),
        life(
            "someone of 52 with nothing to live on, whose pension insurance is paid up",
            &[yes("no-income"), yes("ins-employee-pension"), aged(52)],
        ),
        life(
            "a child whose father is in prison and whose mother works far away",
            &[yes("unattended"), of("father-fate", "prison"), of("parents-away", "one"), aged(9)],
        ),
        life("an orphan whose adoptive parents work far away", &[yes("orphan"), of("parents-away", "both"), aged(9)]),
    ]
}

fn yes(id: &str) -> Said {
    Said { fact: fact(id), value: Some(Value::Flag(true)) }
}

fn of(id: &str, choice: &str) -> Said {
    Said { fact: fact(id), value: Some(Value::choice(choice)) }
}

/// So many years completed, on a birthday that nobody names.
pub(crate) fn aged(years: u32) -> Said {
    let days = Days::born(years, years, today()).expect("an age people have");
    Said { fact: fact("age"), value: Some(Value::Date(days)) }
}
