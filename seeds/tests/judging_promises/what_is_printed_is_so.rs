//! What is printed is so: every reason is true of whoever it is printed for.

use seeds::{Criteria, Fit, Leaf, Person, Reason, RegionSlug, Service, Situation, State, Test, Verdict};

use crate::lives::judging::{all_judged, known_of, readers, view_of};
use crate::lives::told::anything;
use crate::lives::{CATALOGUE, always, ensure, fact, place_of};

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
