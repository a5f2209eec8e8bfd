//! Questions are asked once, of whoever can answer them, and come to an end.

use proptest::collection::vec;
use proptest::prelude::*;
use seeds::edit::EditTo;
use seeds::{Days, Edit, Edits, FactKind, Question, RegionSlug, Situation, Value};

use crate::lives::judging::known_of;
use crate::lives::rare::aged;
use crate::lives::told::{Said, Told, anything};
use crate::lives::{CATALOGUE, always, case, ensure, fact, facts, slugs, today};

/// More than anyone answers.
const ROUNDS: usize = 60;

#[test]
fn questions_are_asked_once_and_come_to_an_end() {
    always(60, (anything(), vec(any::<u16>(), ROUNDS)), |(told, answers)| {
        for slug in slugs() {
            let asked = interview(&mut told.situation(), slug, &answers)?;
            ensure(asked < ROUNDS, || format!("{slug}: still asking after {asked} answers"))?;
        }
        Ok(())
    });
}

#[test]
fn a_grown_up_is_not_asked_for_their_school_nor_a_baby_for_a_job() {
    for (years, never) in
        [(0, "stage"), (0, "employment"), (0, "hypertension"), (34, "stage"), (52, "stage"), (8, "employment")]
    {
        let asked = all_asked(aged(years));
        assert!(!asked.contains(&never), "at {years}, {never} is asked: {asked:?}");
    }
    for (years, once) in [(8, "stage"), (34, "employment"), (82, "hypertension")] {
        let asked = all_asked(aged(years));
        assert!(asked.contains(&once), "at {years}, {once} is never asked: {asked:?}");
    }
}

#[test]
fn whoevers_age_is_left_open_may_be_asked_anything() {
    let open = Said { value: None, ..aged(34) };
    assert!(all_asked(open).contains(&"stage"));
}

#[test]
fn the_ages_of_a_question_run_upwards_and_stand_on_a_question() {
    for fact in facts().all() {
        let Some([least, most]) = fact.asked_between else { continue };
        assert!(least <= most, "{}: from {least} to {most}", fact.id);
        assert!(!fact.question.is_empty(), "{} has ages at which it is asked, and no question", fact.id);
    }
}

#[test]
fn a_question_that_takes_a_hurt_for_granted_is_put_only_to_whoever_told_of_it() {
    let bereaved = Said { fact: fact("only-child-dead"), value: Some(Value::Flag(true)) };
    let asked = all_asked(bereaved);
    assert!(asked.contains(&"couple"), "what the subsidy hangs on is asked: {asked:?}");
    assert!(!asked.contains(&"fp-surgery"), "nobody told of a complication: {asked:?}");
    let hurt = Said { fact: fact("fp-complication"), value: Some(Value::Flag(true)) };
    let asked = all_asked(hurt);
    assert!(asked.contains(&"fp-surgery"), "a complication was told, and its grade decides: {asked:?}");
}

/// Every fact asked of someone of whom one thing is known, each question left open.
fn all_asked(said: Said) -> Vec<&'static str> {
    let slug = slugs().next().expect("a city");
    let mut situation = Told::alone(&[said]).situation();
    let mut asked = Vec::new();
    while let Some(question) = {
        let case = case(&situation, slug, &[]);
        case.next_question(&case.judge())
    } {
        asked.push(fact(question.fact.as_str()).id.as_str());
        let left_open = Edit { who: question.who, fact: question.fact, change: EditTo::Open };
        Edits(vec![left_open]).apply(&mut situation, &CATALOGUE);
    }
    asked
}

/// Answers what is asked for as long as something is; how many times that was.
fn interview(situation: &mut Situation, slug: &RegionSlug, answers: &[u16]) -> Result<usize, String> {
    for (asked, &answer) in answers.iter().enumerate() {
        let case = case(situation, slug, &[]);
        let Some(question) = case.next_question(&case.judge()) else { return Ok(asked) };
        let (fact, who) = (&question.fact, &question.who);
        ensure(!was_asked(situation, &question), || format!("{slug}: asks {who:?} for {fact} again"))?;
        let mut answers = answers_to(&question);
        ensure(answers.len() > 1, || format!("{slug}: asks {who:?} for {fact}, and nothing can be answered"))?;
        let change = answers.swap_remove(usize::from(answer) % answers.len());
        Edits(vec![Edit { who: who.clone(), fact: fact.clone(), change }]).apply(situation, &CATALOGUE);
    }
    Ok(answers.len())
}

fn was_asked(situation: &Situation, question: &Question) -> bool {
    let person = question.who.as_ref().and_then(|who| situation.person(who.as_str()));
    known_of(situation, person).any(|known| known.fact == question.fact)
}

/// Everything that can be answered, 不清楚 among it; to a question for a day, the ages to tap.
fn answers_to(question: &Question) -> Vec<EditTo> {
    let fact = fact(question.fact.as_str());
    let ages = fact.ask.iter().filter(|_| fact.kind == FactKind::Date);
    let days = ages.filter_map(|&years| Days::born(years, years, today())).map(Value::Date);
    let values = question.choices.iter().map(|choice| choice.value.clone()).chain(days);
    values.map(EditTo::Set).chain([EditTo::Open]).collect()
}
