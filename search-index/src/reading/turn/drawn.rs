//! A service drawn, paid or approved already.

use super::{Turned, Turns};
use crate::reading::pattern::Cue;
use crate::reading::spot::Spot;

impl Turns<'_> {
    /// Whether a service called by name is drawn, paid or approved already: the words for that stand near it.
    pub(crate) fn is_drawn(&self, spot: &Spot<'_>, paid_counts: bool) -> bool {
        const NEAR: usize = 12;
        self.cues_of(spot.from).any(|(cue, kind)| {
            let near = cue.from.abs_diff(spot.to) <= NEAR || spot.from.abs_diff(cue.to) <= NEAR;
            *kind == Cue::Already
                && (paid_counts || !self.tells_of_paying(cue))
                && !self.is_asked_after(cue)
                && near
                && self.text.same_clause(cue.from, spot.from)
                && !cue.within.cue
                && !self.denied_before(Turned::word(cue.from, cue.to))
        })
    }

    /// 交了, 参保: paid by whoever speaks, not to them.
    fn tells_of_paying(&self, cue: &Spot<'_>) -> bool {
        (cue.from..cue.to).any(|at| self.text.char(at).is_some_and(|c| "交缴买参".contains(c)))
    }

    /// 领得到不, 领到吗: whether it is drawn is what is asked.
    fn is_asked_after(&self, cue: &Spot<'_>) -> bool {
        let asked = self.cues_of(cue.from).any(|(after, kind)| {
            *kind == Cue::WhetherAfter
                && after.from >= cue.to
                && after.from - cue.to <= 4
                && ["得到不", "吗", "能不能", "可不可以", "得不得行"].iter().any(|word| self.text.has(after.from, word))
        });
        asked || self.text.has(cue.to, "得到不") || self.text.has(cue.to, "不到")
    }
}
