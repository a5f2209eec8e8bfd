//! What nobody wants is not offered: where the wish a service answers was denied, nothing is open.

use seeds::{ServiceId, State, Value, Verdict};

use crate::lives::judging::all_judged;
use crate::lives::rare::aged;
use crate::lives::told::{Said, Told, anything};
use crate::lives::{CATALOGUE, always, case, ensure, fact, slugs};

#[test]
fn what_is_called_possible_has_something_open() {
    always(600, anything(), |told| {
        let situation = told.situation();
        for (slug, judged) in all_judged(&situation).iter().filter(|(_, judged)| judged.verdict == Verdict::Possible) {
            let open = judged.reasons.iter().any(|reason| reason.state == State::Unknown);
            // Paid into, an insurance waits for what has not happened; that is what is open of it.
            let service = CATALOGUE.service(judged.id.as_str()).expect("a judged service is one of the catalogue");
            let waits =
                service.data.paid_in_advance && judged.reasons.iter().any(|reason| reason.state == State::Unmet);
            ensure(open || waits, || format!("{}, {slug}: possible, and nothing is open", judged.id))?;
        }
        Ok(())
    });
}

#[test]
fn a_veteran_who_wants_none_of_it_is_not_promised_work() {
    let veteran = Said { fact: fact("military"), value: Some(Value::choice("discharged")) };
    let denied = |id: &str| Said { fact: fact(id), value: Some(Value::Flag(false)) };
    let service = ServiceId::from("veteran-employment");
    let wishes = CATALOGUE.service(service.as_str()).expect("a service").data.needs.clone();
    let wishes = wishes.iter().filter(|need| need.as_str() != "may-work").map(|need| denied(need.as_str()));
    let told: Vec<Said> = [veteran, aged(66)].into_iter().chain(wishes).collect();
    let situation = Told::alone(&told).situation();
    for slug in slugs() {
        let judged = case(&situation, slug, std::slice::from_ref(&service)).judge();
        let found = judged.results.iter().find(|judged| judged.id == service).expect("asked for by name");
        assert_eq!(found.verdict, Verdict::NotEntitled, "{slug}");
        let said = found.reasons.iter().find(|reason| reason.state == State::Unmet).expect("a reason");
        assert_eq!(said.sentence, fact("need-work").no, "{slug}: the wish that was denied is the reason");
        assert!(found.near_miss.is_empty(), "{slug}: no birthday and no paper brings a wish");
    }
}
