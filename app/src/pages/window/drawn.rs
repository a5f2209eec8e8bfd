//! What one has already: drawn, paid into, approved. Asking whether it can be had would waste a call.

use seeds::{Case, Criteria, FactId, Fit, Judged, Leaf, Test};

use crate::result::Seen;

/// Whether everyone it is for has it already. Not so of what is paid into ahead: it is asked for when it happens.
#[must_use]
pub fn is_drawn(seen: &Seen<'_>, judged: &Judged) -> bool {
    let ahead = seen.service(judged).is_none_or(|service| service.data.paid_in_advance);
    let id = format!("already-{}", judged.id);
    let Some(place) = seen.catalogue.facts().place(&id).filter(|_| !ahead) else { return false };
    let drawn = Criteria::Leaf(Leaf {
        fact: FactId::from(id.as_str()),
        place,
        test: Test::Is(true),
        words: String::new(),
        met: None,
        unmet: None,
        unknown: None,
    });
    let situation = &seen.answer.situation;
    let case = Case { catalogue: seen.catalogue, region: &seen.region.slug, situation, asked: &[], as_of: seen.as_of };
    let has = |who: Option<&seeds::WhoId>| {
        case.fit_of(who.and_then(|who| situation.person(who.as_str())), &drawn) == Fit::Yes
    };
    if judged.for_whom.is_empty() { has(None) } else { judged.for_whom.iter().all(|who| has(Some(who))) }
}
