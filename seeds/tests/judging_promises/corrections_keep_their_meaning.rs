//! Corrections keep their meaning on the way through a code, and codes from outside break nothing.

use proptest::collection::vec;
use proptest::prelude::*;
use seeds::edit::EditTo;
use seeds::view::fits_kind;
use seeds::{Edit, Edits, WhoId};

use crate::lives::told::{anything, value};
use crate::lives::{CATALOGUE, EVERY_NAME, always, case, ensure, fact, facts, slugs};

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
fn people_are_counted_from_the_second_on_and_no_other_number_names_anyone() {
    let vocabulary = CATALOGUE.vocabulary();
    for (id, call) in [("mother", "妈妈"), ("child-2", "孩子2"), ("child-12", "孩子12")] {
        let who = WhoId::from(id);
        assert!(vocabulary.kin(&who).is_some(), "{id} is someone");
        assert_eq!(vocabulary.call_of(Some(&who)), call);
    }
    for id in
        ["mother-", "mother-007", "mother-0", "mother-1", "child-02", "child-100", "child-+2", "child--2", "-2", "-"]
    {
        assert!(vocabulary.kin(&WhoId::from(id)).is_none(), "{id} is nobody");
        let code = format!("{id}.disabled.y~mother.disabled.y");
        assert_eq!(Edits::read(&code, &CATALOGUE).code(), "mother.disabled.y", "of {code}");
    }
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
