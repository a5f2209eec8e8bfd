//! Near misses come true: through a birthday or a paper, and through nothing else.

use seeds::fact::Change;
use seeds::fit::Through;
use seeds::view::View;
use seeds::{Criteria, Fit, Known, Person, Situation, Value, Verdict};

use crate::ages_turn_on_the_birthday::completes;
use crate::lives::judging::{all_judged, known_of, readers, view_on};
use crate::lives::told::anyone;
use crate::lives::{CATALOGUE, always, ensure, fact, facts, today};

#[test]
fn a_near_miss_comes_through_time_or_paper_and_gives_something_better_than_no() {
    always(600, anyone(), |told| {
        let situation = told.situation();
        for (slug, judged) in all_judged(&situation) {
            let service = CATALOGUE.service(judged.id.as_str()).expect("a judged service is one of the catalogue");
            let (criteria, _) = CATALOGUE.criteria(service, slug).expect("a judged service has criteria");
            let refused = judged.near_miss.is_empty() || judged.verdict == Verdict::NotEntitled;
            ensure(refused, || format!("{}, {slug}: near, though {:?}", judged.id, judged.verdict))?;
            for near in &judged.near_miss {
                let then = |person| match near.change {
                    Through::Time => after_birthday(&situation, person, criteria, &near.sentence),
                    Through::Paper => with_paper(&situation, person, criteria, &near.sentence),
                };
                let best = readers(&situation, service, &judged).into_iter().filter_map(then).max();
                let better = best.is_some_and(|fit| fit > Fit::NotNamed);
                ensure(better, || format!("{}, {slug}: “{}” leads to {best:?}", judged.id, near.sentence))?;
            }
        }
        Ok(())
    });
}

/// The fit once even the youngest that the person can be has the age named: 满65岁后….
fn after_birthday(situation: &Situation, person: Option<&Person>, criteria: &Criteria, sentence: &str) -> Option<Fit> {
    let years: u32 = sentence.split_once('满')?.1.split_once('岁')?.0.parse().ok()?;
    assert_eq!(fact("age").changes, Change::Time, "vocabulary/facts/: age changes with time");
    let ages = known_of(situation, person).filter(|known| known.fact.as_str() == "age");
    let Some(Value::Date(days)) = ages.into_iter().find_map(|known| known.value.clone()) else { return None };
    Some(view_on(completes(days.latest, years), situation, person).fit(criteria))
}

/// The fit once the paper named is there: 有了残疾人证以后….
fn with_paper(situation: &Situation, person: Option<&Person>, criteria: &Criteria, sentence: &str) -> Option<Fit> {
    let label = sentence.strip_prefix("有了")?.strip_suffix("以后，可以再来查")?;
    let papers = facts().all().iter().filter(|fact| fact.label == label && fact.changes == Change::Paper);
    let with = |paper: &seeds::Fact| {
        let had = known_of(situation, person).filter(|known| known.fact != paper.id).cloned();
        let value = Some(Value::Flag(true));
        let has = Known { fact: paper.id.clone(), value, span: None, words: String::new() };
        let known: Vec<Known> = had.chain([has]).collect();
        View::new(CATALOGUE.vocabulary(), today(), &[&known], &[]).fit(criteria)
    };
    papers.map(with).max()
}
