//! Unknown is never a no: only what somebody said rules anything out.

use seeds::{Fit, Reason, Situation, State, Verdict};

use crate::lives::judging::{all_judged, verdicts};
use crate::lives::learning::learning;
use crate::lives::told::anything;
use crate::lives::{EVERY_NAME, always, case, ensure, slugs, texts};

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
