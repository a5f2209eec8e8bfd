//! What is not so by words after it, or as part of a list.

use seeds::fact::FactKind;

use super::{Turned, Turns};
use crate::reading::pattern::Cue;

impl Turns<'_> {
    /// 残疾证还没办: after the fact, with no other fact for it to belong to.
    pub(super) fn denied_after(&self, turned: Turned<'_>) -> bool {
        if turned.fact.is_some_and(|fact| fact.kind != FactKind::Flag) {
            return false;
        }
        self.cues_after(turned, Cue::NotAfter).any(|(spot, gap)| {
            let next = self
                .facts_from(spot.from)
                .any(|&(from, _)| from <= spot.to + 4 && self.text.same_clause(spot.from, from));
            let another =
                (turned.to..spot.from).any(|at| self.text.char(at).is_some_and(|c| "他她我你爸妈娃儿公婆".contains(c)));
            gap <= 2 && !next && !another
        })
    }

    /// Whether a place continues a list: 没有高血压、糖尿病.
    pub(crate) fn continues_list(&self, last: usize, from: usize) -> bool {
        last <= from
            && from - last <= 2
            && (last..from).all(|at| self.text.char(at).is_some_and(|c| "、和或及与跟".contains(c)))
            && last != from
    }
}
