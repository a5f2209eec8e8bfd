//! Learning never turns a yes or a no round, and what was said is never overruled.

use seeds::Fit;

use crate::lives::judging::{view, view_of};
use crate::lives::learning::learning;
use crate::lives::told::anything;
use crate::lives::{always, ensure, facts, place_of, texts};

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
