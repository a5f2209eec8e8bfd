//! What judging promises of any situation whatever, tried on the real catalogue.
//!
//! The cases of `criteria_cases.rs` say what single texts mean; here no text matters, only that
//! knowing more never contradicts knowing less, and that what is printed is so.

mod promises;

use std::collections::{BTreeMap, BTreeSet};

use promises::told::{Told, anyone, anything, value};
use promises::world::learning;
use promises::{AGES, CATALOGUE, EVERY_NAME, always, bounds, case, ensure, fact, facts, place_of, slugs, texts, today};
use proptest::collection::vec;
use proptest::prelude::*;
use seeds::edit::EditTo;
use seeds::fact::Change;
use seeds::fit::Through;
use seeds::view::{View, fits_kind};
use seeds::{
    Case, Criteria, Date, Days, Edit, Edits, FactKind, Fit, Judged, Known, Leaf, Person, Question, Reason, RegionSlug,
    Service, ServiceId, Situation, State, Test, Value, Verdict, WhoId,
};

// ── 1. Unknown is never a no ─────────────────────────────────────────────────

#[test]
fn nothing_said_rules_nothing_out() {
    let nothing = Situation::default();
    for (service, slug, criteria) in texts() {
        let fit = case(&nothing, slug, &[]).fit_of(None, criteria);
        assert_ne!(fit, Fit::No, "{}, {slug}: nothing was said, and it is refused", service.id);
    }
}

#[test]
fn whatever_is_refused_names_something_said_that_rules_it_out() {
    always(500, anything(), |told| {
        let situation = told.situation();
        for (slug, judged) in all_judged(&situation) {
            let said = |reason: &Reason| reason.state == State::Unmet && !reason.presumed;
            let refused = judged.verdict == Verdict::NotEntitled;
            ensure(!refused || judged.reasons.iter().any(said), || {
                format!("{}, {slug}: refused, and nothing that was said rules it out", judged.id)
            })?;
        }
        Ok(())
    });
}

#[test]
fn what_is_refused_stays_refused_whatever_more_is_learned() {
    always(300, learning(), |learning| {
        let stages = learning.stages().map(|stage| stage.situation());
        for slug in slugs() {
            let verdicts = stages.each_ref().map(|stage| verdicts(&case(stage, slug, &EVERY_NAME)));
            for (from, to) in [(0, 1), (1, 2)] {
                for (id, (verdict, _)) in &verdicts[from] {
                    let later = verdicts[to].get(id).map(|(verdict, _)| *verdict);
                    let stays = *verdict != Verdict::NotEntitled || later == Some(Verdict::NotEntitled);
                    ensure(stays, || {
                        format!("{id}, {slug}: refused, then {later:?} by {:?}", learning.beyond(from, to))
                    })?;
                }
            }
        }
        Ok(())
    });
}

// ── 2. Learning never turns a yes or a no round ──────────────────────────────

#[test]
fn what_fits_or_does_not_fit_stays_so_whatever_more_is_learned() {
    always(1000, learning(), |learning| {
        let stages = learning.stages().map(|stage| stage.situation());
        let views = stages.each_ref().map(view);
        for (service, slug, criteria) in texts() {
            let fits = views.each_ref().map(|view| view.fit(criteria));
            for (from, to) in [(0, 1), (1, 2)] {
                let stays = !matches!(fits[from], Fit::Yes | Fit::No) || fits[from] == fits[to];
                ensure(stays, || {
                    let (was, is, id) = (fits[from], fits[to], &service.id);
                    format!("{id}, {slug}: {was:?}, then {is:?} by {:?}", learning.beyond(from, to))
                })?;
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_held_of_a_fact_only_ever_gets_narrower() {
    always(1500, learning(), |learning| {
        let stages = learning.stages().map(|stage| stage.situation());
        let views = stages.each_ref().map(view);
        for (from, to) in [(0, 1), (1, 2)] {
            for (place, fact) in facts().all().iter().enumerate() {
                let held = |stage: usize| views[stage].held(place).map(|held| &held.value);
                let narrower =
                    held(from).is_none_or(|was| held(to).is_some_and(|is| is.narrowed(was).as_ref() == Some(is)));
                ensure(narrower, || {
                    let (was, is, by) = (held(from), held(to), learning.beyond(from, to));
                    format!("{} was {was:?}, and is {is:?} by {by:?}", fact.id)
                })?;
            }
        }
        Ok(())
    });
}

#[test]
fn what_was_said_of_a_person_is_never_overruled() {
    always(600, anything(), |told| {
        let situation = told.situation();
        for (person, (who, said)) in situation.people.iter().zip(&told.people) {
            let view = view_of(&situation, Some(person));
            for said in said {
                let Some(value) = &said.value else { continue };
                let held = view.held(place_of(said.fact.id.as_str())).map(|held| &held.value);
                let stands = held.is_some_and(|held| held.narrowed(value).as_ref() == Some(held));
                ensure(stands, || format!("{said:?} was said of {who}, and {held:?} is held"))?;
            }
        }
        Ok(())
    });
}

/// The first person as the criteria see them.
fn view(situation: &Situation) -> View<'_> {
    view_of(situation, situation.people.first())
}

fn view_of<'a>(situation: &'a Situation, person: Option<&'a Person>) -> View<'a> {
    view_on(today(), situation, person)
}

fn view_on<'a>(as_of: Date, situation: &'a Situation, person: Option<&'a Person>) -> View<'a> {
    let own = person.map_or(&[][..], |person| person.facts.as_slice());
    View::new(CATALOGUE.vocabulary(), as_of, &[own, &situation.household, &situation.events], &[])
}

// ── 3. Order changes nothing ─────────────────────────────────────────────────

#[test]
fn the_order_of_facts_and_people_changes_no_verdict_and_nobody_it_is_for() {
    always(600, (anything(), any::<u64>(), any::<bool>()), |(told, order, asked)| {
        let asked: &[ServiceId] = if asked { &EVERY_NAME } else { &[] };
        let (one, other) = (told.situation(), in_another_order(&told, order).situation());
        for slug in slugs() {
            let (one, other) = (verdicts(&case(&one, slug, asked)), verdicts(&case(&other, slug, asked)));
            for id in one.keys().chain(other.keys()) {
                let (one, other) = (one.get(id), other.get(id));
                ensure(one == other, || format!("{id}, {slug}: {one:?} in one order, {other:?} in another"))?;
            }
        }
        Ok(())
    });
}

fn in_another_order(told: &Told, order: u64) -> Told {
    let mut people = shuffled(&told.people, order);
    people.iter_mut().for_each(|(_, said)| *said = shuffled(said, order));
    Told { people, household: shuffled(&told.household, order) }
}

/// The same things in an order that a number decides.
fn shuffled<T: Clone>(things: &[T], order: u64) -> Vec<T> {
    let mut placed: Vec<(u64, &T)> = things.iter().enumerate().map(|(at, thing)| (mixed(order, at), thing)).collect();
    placed.sort_by_key(|(key, _)| *key);
    placed.into_iter().map(|(_, thing)| thing.clone()).collect()
}

fn mixed(order: u64, at: usize) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let step = (order ^ (at as u64).wrapping_mul(ODD)).wrapping_mul(ODD);
    step ^ (step >> 29)
}

// ── 4. What is printed is so ─────────────────────────────────────────────────

#[test]
fn every_printed_reason_is_true_of_whom_it_is_printed_for() {
    always(300, anything(), |told| {
        let situation = told.situation();
        for (slug, judged) in all_judged(&situation) {
            let service = CATALOGUE.service(judged.id.as_str()).expect("a judged service is one of the catalogue");
            let conditions = conditions(service, slug);
            let untrue = |person: &Option<&Person>| {
                judged.reasons.iter().find_map(|reason| untrue(reason, &conditions, &situation, *person))
            };
            let readers = readers(&situation, service, &judged);
            let faults: Vec<String> = readers.iter().filter_map(untrue).collect();
            ensure(faults.len() < readers.len(), || {
                format!("{}, {slug}, {:?} for {:?}: {}", judged.id, judged.verdict, judged.for_whom, faults[0])
            })?;
        }
        Ok(())
    });
}

#[test]
fn whoever_is_entitled_has_every_condition_met() {
    always(1500, anything(), |told| {
        let situation = told.situation();
        for (slug, judged) in all_judged(&situation).iter().filter(|(_, judged)| judged.verdict == Verdict::Entitled) {
            let open = judged.reasons.iter().find(|reason| reason.state != State::Met);
            ensure(open.is_none(), || format!("{}, {slug}: entitled, and yet {open:?}", judged.id))?;
        }
        Ok(())
    });
}

/// Whom the reasons can be about: the first it is for; for a household, any of them.
fn readers<'a>(situation: &'a Situation, service: &Service, judged: &Judged) -> Vec<Option<&'a Person>> {
    match (service.data.unit, judged.for_whom.first()) {
        (seeds::Unit::Household, _) => situation.people.iter().map(Some).chain([None]).collect(),
        (_, first) => vec![first.and_then(|who| situation.person(who.as_str()))],
    }
}

/// Why a reason is not true of a person, if it is not.
fn untrue(
    reason: &Reason,
    conditions: &[(Leaf, bool)],
    situation: &Situation,
    person: Option<&Person>,
) -> Option<String> {
    let fact = reason.fact.as_ref()?;
    let view = view_of(situation, person);
    let of_it = |leaf: &Leaf| &leaf.fact == fact && (leaf.words == reason.criterion || leaf.words.is_empty());
    // Several where a text asks for the same in the same words more than once.
    let conditions = conditions.iter().filter(|(leaf, _)| of_it(leaf));
    let states: Vec<State> = conditions.map(|(leaf, sign)| stands(view.fit_leaf(leaf), *sign)).collect();
    if !states.contains(&reason.state) {
        return Some(format!("{fact} is called {:?} ({}), and is {states:?}", reason.state, reason.sentence));
    }
    let said = reason.from.is_empty() || known_of(situation, person).any(|known| known.words == reason.from);
    (!said).then(|| format!("{fact} is said to come from “{}”, which nobody said of them", reason.from))
}

/// What a service's reasons can be about: what its text asks for or rules out; and, of no text and so
/// without words, that it is drawn already and the needs it answers.
fn conditions(service: &Service, slug: &RegionSlug) -> Vec<(Leaf, bool)> {
    let (criteria, _) = CATALOGUE.criteria(service, slug).expect("a judged service has criteria");
    let of_text = signed_leaves(criteria, true).into_iter().map(|(leaf, sign)| (leaf.clone(), sign));
    let already = flag(&format!("already-{}", service.id));
    let needs = service.data.needs.iter().map(|need| flag(need.as_str()));
    of_text.chain([already].into_iter().chain(needs).map(|leaf| (leaf, true))).collect()
}

fn stands(fit: Fit, sign: bool) -> State {
    match (fit, sign) {
        (Fit::Yes, true) | (Fit::No, false) => State::Met,
        (Fit::No, true) | (Fit::Yes, false) => State::Unmet,
        (Fit::Unknown | Fit::NotNamed, _) => State::Unknown,
    }
}

/// Every leaf, and whether it is asked for or ruled out.
fn signed_leaves(criteria: &Criteria, sign: bool) -> Vec<(&Leaf, bool)> {
    match criteria {
        Criteria::All(parts) | Criteria::Any(parts) => {
            parts.iter().flat_map(|part| signed_leaves(part, sign)).collect()
        }
        Criteria::Not(part) => signed_leaves(part, !sign),
        Criteria::Maybe(part, _) => signed_leaves(part, sign),
        Criteria::Leaf(leaf) => vec![(leaf, sign)],
        Criteria::Universal(_) | Criteria::Undetermined(_) | Criteria::OpenEnded(_) => Vec::new(),
    }
}

/// A leaf that asks for a flag to hold.
fn flag(id: &str) -> Leaf {
    let fact = fact(id).id.clone();
    Leaf {
        fact,
        place: place_of(id),
        test: Test::Is(true),
        words: String::new(),
        met: None,
        unmet: None,
        unknown: None,
    }
}

/// What was said that counts for a person.
fn known_of<'a>(situation: &'a Situation, person: Option<&'a Person>) -> impl Iterator<Item = &'a Known> {
    person.into_iter().flat_map(|person| &person.facts).chain(&situation.household).chain(&situation.events)
}

// ── 5. Near misses ───────────────────────────────────────────────────────────

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
    assert_eq!(fact("age").changes, Change::Time, "vocabulary/facts.toml: age changes with time");
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

// ── 6. Questions ─────────────────────────────────────────────────────────────

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

// ── 7. Birthdays ─────────────────────────────────────────────────────────────

#[test]
fn an_age_is_reached_on_the_birthday_and_not_a_day_before() {
    let mut faults = Vec::new();
    for as_of in ["2026-11-21", "2024-02-29", "2025-02-28", "2025-03-01", "2026-12-31"].map(day) {
        for leaf in AGES.iter() {
            for born in bounds(leaf).flat_map(|bound| around(as_of, bound)) {
                let (right, found) = (right_side(born, as_of, leaf), fit_of_birth(born, as_of, leaf));
                if found != right {
                    faults.push(format!("{:?} years: born {born}, on {as_of}: {found:?}", leaf.test));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The day so many years before, the days beside it, and 29 February where it is beside them.
fn around(as_of: Date, years: u32) -> Vec<Date> {
    let year = as_of.year() - i16::try_from(years).expect("an age people have");
    let same = Date::new(year, as_of.month(), as_of.day()).unwrap_or(Date::constant(year, 3, 1));
    let leap = Date::new(year, 2, 29).ok().filter(|_| (2..=3).contains(&as_of.month()));
    let beside = [same.yesterday(), Ok(same), same.tomorrow()].into_iter().map(|day| day.expect("a day"));
    beside.chain(leap).collect()
}

fn fit_of_birth(born: Date, as_of: Date, leaf: &Leaf) -> Fit {
    let value = Some(Value::Date(Days { earliest: born, latest: born }));
    let age = Known { fact: leaf.fact.clone(), value, span: None, words: String::new() };
    let person = Person { id: WhoId::from("self"), who: String::new(), facts: vec![age] };
    let situation = Situation { people: vec![person], ..Situation::default() };
    let slug = slugs().next().expect("a city");
    Case { as_of, ..case(&situation, slug, &[]) }.fit_of(situation.people.first(), &Criteria::Leaf(leaf.clone()))
}

fn right_side(born: Date, as_of: Date, leaf: &Leaf) -> Fit {
    let Test::Between(least, most) = leaf.test else { panic!("an age is asked for from one to another") };
    if (least..=most).contains(&completed(born, as_of)) { Fit::Yes } else { Fit::No }
}

/// Years completed, counted birthday by birthday.
fn completed(born: Date, as_of: Date) -> u32 {
    (1..).take_while(|&years| completes(born, years) <= as_of).last().unwrap_or(0)
}

/// The day on which so many years are completed: whoever is born on 29 February has no birthday in
/// most years, and completes the year when February is over.
fn completes(born: Date, years: u32) -> Date {
    let year = born.year() + i16::try_from(years).expect("an age people have");
    Date::new(year, born.month(), born.day()).unwrap_or(Date::constant(year, 3, 1))
}

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

// ── 8. Edits ─────────────────────────────────────────────────────────────────

#[test]
fn a_code_gives_the_edits_back() {
    always(400, vec(correction(), 0..40), |made| {
        let edits = edits(&made);
        let code = edits.code();
        ensure(code.is_ascii(), || format!("not ASCII: {code}"))?;
        ensure(Edits::read(&code, &CATALOGUE) == edits, || format!("read back otherwise: {code}"))
    });
}

#[test]
fn what_a_code_cannot_mean_is_left_out_and_the_rest_is_read() {
    let nonsense = "[ -}]{0,30}";
    always(400, vec((correction(), nonsense), 0..30), |parts| {
        let (made, nonsense): (Vec<Correction>, Vec<String>) = parts.into_iter().unzip();
        let edits = edits(&made);
        let nonsense = nonsense.iter().filter(|part| seeds::edit::read_edit(part, &CATALOGUE).is_none());
        let mixed: Vec<String> =
            edits.0.iter().map(Edit::code).zip(nonsense).map(|(a, b)| format!("{b}~{a}")).collect();
        let kept = mixed.len();
        let code = mixed.join("~");
        let read = Edits::read(&code, &CATALOGUE);
        ensure(read.0 == edits.0[..kept], || format!("read otherwise: {code}"))
    });
}

#[test]
fn no_code_from_outside_breaks_anything() {
    always(800, (codes(), anything()), |(code, told)| {
        let edits = Edits::read(&code, &CATALOGUE);
        ensure(Edits::read(&edits.code(), &CATALOGUE) == edits, || {
            format!("means something else when read again: {code}")
        })?;
        let fits = |edit: &Edit| match &edit.change {
            EditTo::Set(value) => fits_kind(fact(edit.fact.as_str()), value),
            EditTo::Drop | EditTo::Open => true,
        };
        ensure(edits.0.iter().all(fits), || format!("sets a fact to what it cannot be: {code}"))?;
        let mut situation = told.situation();
        edits.apply(&mut situation, &CATALOGUE);
        let slug = slugs().next().expect("a city");
        let judged = case(&situation, slug, &EVERY_NAME).judge().results.len();
        ensure(judged > 0, || format!("nothing is judged any more after {code}"))
    });
}

/// What arrives in place of a code: nonsense, codes with a letter changed, lost or cut off, and
/// corrections of real facts to anything.
fn codes() -> impl Strategy<Value = String> {
    let real = || vec(correction(), 1..6).prop_map(|made| edits(&made).code());
    let spoiled = (real(), any::<usize>(), any::<char>(), 0..3usize).prop_map(|(code, at, with, how)| {
        let mut code: Vec<char> = code.chars().collect();
        let at = at % code.len();
        match how {
            0 => code[at] = with,
            1 => drop(code.remove(at)),
            _ => code.truncate(at),
        }
        code.into_iter().collect::<String>()
    });
    let to_anything = (correction(), "[ync]?[0-9a-z_-]{0,18}").prop_map(|(made, to)| {
        let edit = edit(&made);
        format!("{}.{}.{to}", edit.who.as_ref().map_or("h", WhoId::as_str), edit.fact)
    });
    let numbers =
        (correction(), "[nd][0-9]{1,10}-[0-9]{1,10}").prop_map(|(made, to)| format!("self.{}.{to}", edit(&made).fact));
    prop_oneof![".*", "[ -~]*", spoiled, to_anything, numbers]
}

#[test]
fn correcting_twice_is_correcting_once() {
    always(400, (anything(), vec(correction(), 0..12)), |(told, made)| {
        let edits = edits(&made);
        let mut once = told.situation();
        edits.apply(&mut once, &CATALOGUE);
        let mut twice = once.clone();
        edits.apply(&mut twice, &CATALOGUE);
        ensure(once == twice, || format!("twice is not once: {}", edits.code()))
    });
}

/// A correction as it can be printed: whom, their number, which fact, what becomes of it.
type Correction = (usize, u32, usize, u8, u32, u32);

fn correction() -> impl Strategy<Value = Correction> {
    (any::<usize>(), 0..4u32, 0..facts().all().len(), 0..6u8, any::<u32>(), any::<u32>())
}

fn edits(made: &[Correction]) -> Edits {
    Edits(made.iter().map(edit).collect())
}

fn edit(&(who, number, place, change, what, how): &Correction) -> Edit {
    let people = &CATALOGUE.vocabulary().people;
    // One beyond the people is the household; the second of a kind has a number.
    let who = people.get(who % (people.len() + 1)).map(|kin| match number {
        0 | 1 => kin.id.clone(),
        n => WhoId::from(format!("{}-{n}", kin.id).as_str()),
    });
    let fact = facts().at(place);
    let change = match change {
        0 => EditTo::Drop,
        1 => EditTo::Open,
        _ => EditTo::Set(value(fact, what, how)),
    };
    Edit { who, fact: fact.id.clone(), change }
}

// ── What several promises look at ────────────────────────────────────────────

/// Every service judged in every city, as if each had been asked for by name and as if none had.
fn all_judged(situation: &Situation) -> Vec<(&'static RegionSlug, Judged)> {
    let asked: [&[ServiceId]; 2] = [&EVERY_NAME, &[]];
    let pairs = slugs().flat_map(|slug| asked.map(|asked| (slug, asked)));
    pairs
        .flat_map(|(slug, asked)| case(situation, slug, asked).judge().results.into_iter().map(move |j| (slug, j)))
        .collect()
}

/// What each service is, and for whom.
fn verdicts(case: &Case<'_>) -> BTreeMap<ServiceId, (Verdict, BTreeSet<WhoId>)> {
    let judged = case.judge().results.into_iter();
    judged.map(|judged| (judged.id, (judged.verdict, judged.for_whom.into_iter().collect()))).collect()
}
