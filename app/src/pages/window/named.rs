//! How the window speaks of people: 本人, 母亲, 居民. Never 您, which would be the worker:
//! helpers have applied for themselves where it was unclear for whom they worked.

use seeds::{Judged, WhoId};

use crate::result::Seen;

/// Someone of the household; the household itself.
#[must_use]
pub fn name_of(seen: &Seen<'_>, who: Option<&WhoId>) -> String {
    let Some(who) = who else { return "家里".to_owned() };
    let label = seen.catalogue.vocabulary().kin(who).map_or("居民", |kin| kin.label.as_str());
    match who.numbered() {
        Some((_, n)) => format!("{label}{n}"),
        None => label.to_owned(),
    }
}

/// For whom a service is.
#[must_use]
pub fn for_whom(seen: &Seen<'_>, judged: &Judged) -> String {
    const MOST_NAMED: usize = 2;
    let all = judged.for_whom.len();
    let names = judged.for_whom.iter().take(MOST_NAMED).map(|who| name_of(seen, Some(who)));
    let names = names.collect::<Vec<_>>().join("、");
    match all {
        0 => name_of(seen, None),
        1..=MOST_NAMED => names,
        _ => format!("{names}等 {all} 人"),
    }
}
