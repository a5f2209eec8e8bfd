//! A paper or a diagnosis that is on its way or has run out; a pregnancy that has ended.

use seeds::Value;

use super::{Turned, Turns};
use crate::reading::pattern::Cue;
use crate::reading::spot::Spot;

impl Turns<'_> {
    /// 低保申请中, 拟办低保, 残疾证（过期）, 血压偏高，未确诊: nothing an office or a doctor has settled.
    pub(super) fn is_pending(&self, turned: Turned<'_>) -> bool {
        let Some(fact) = turned.fact else { return false };
        // 结核待查 says itself that nobody is sure.
        let settled = turned.is_paper() || fact.curable && !self.hedges_itself(turned);
        // 残疾证和低保都在办: of all that is listed.
        let listed = Turned { to: self.rest_of_list(turned.to).1, ..turned };
        settled && [turned, listed].into_iter().any(|one| self.pending_beside(one) || self.pending_alone(one))
    }

    /// In its clause: right before it, or a little after.
    fn pending_beside(&self, turned: Turned<'_>) -> bool {
        const LEADS: usize = 2;
        const FOLLOWS: usize = 5;
        self.cues_before(turned, Cue::Pending).any(|(_, gap)| gap <= LEADS)
            || self.cues_after(turned, Cue::Pending).any(|(_, gap)| gap <= FOLLOWS)
            || self.cues_of(turned.from).any(|(spot, cue)| {
                // 申请中的低保 and 低保申请中 may share no piece; 等评 and 评残 do.
                *cue == Cue::Pending && spot.from < turned.from && turned.from < spot.to && spot.to <= turned.to
            })
    }

    /// As a clause of its own right after it: 低保，待审.
    fn pending_alone(&self, turned: Turned<'_>) -> bool {
        let clause = self.text.clause(turned.to.saturating_sub(1));
        let ends = (turned.to..clause.end).all(|at| self.text.char(at).is_some_and(|c| !c.is_alphanumeric()));
        let next = self.text.clause(clause.end);
        let covers = |spot: &Spot<'_>| {
            spot.from == next.start
                && (spot.to..next.end).all(|at| self.text.char(at).is_some_and(|c| !c.is_alphanumeric() || c == '了'))
        };
        ends && !next.is_empty()
            && self.text.same_sentence(turned.from, next.start)
            && self.cues_of(next.start).any(|(spot, cue)| *cue == Cue::Pending && covers(spot))
    }

    /// 疑似, 待查 among the fact's own words.
    fn hedges_itself(&self, turned: Turned<'_>) -> bool {
        (turned.from..turned.to).any(|at| self.text.char(at).is_some_and(|c| "疑像怕待未".contains(c)))
    }

    /// 孕8周已流产, 引产后1月: what the words beside it say has ended.
    pub(crate) fn is_ended(&self, turned: Turned<'_>, value: &Value) -> bool {
        let (Some(fact), Value::Choice(can)) = (turned.fact, value) else { return false };
        let choices = can.iter().filter_map(|id| fact.choice(id));
        let words: Vec<&String> = choices.flat_map(|choice| &choice.ended_by).collect();
        self.places_beside(turned).any(|at| words.iter().any(|word| self.text.has(at, word) && self.has_come(at, word)))
    }

    /// Its own clause, and the beginning of the next: what comes later may be told of someone else.
    fn places_beside(&self, turned: Turned<'_>) -> impl Iterator<Item = usize> {
        const BEGINNING: usize = 3;
        let own = self.text.clause(turned.from);
        let next = self.text.clause(own.end);
        let follows = self.text.same_sentence(turned.from, next.start);
        let until = if follows { next.end.min(next.start + BEGINNING) } else { own.end };
        own.start..until.max(own.end)
    }

    /// Whether the end of something has come, and now: no 先兆流产, 怕流产, 流产史.
    fn has_come(&self, at: usize, word: &str) -> bool {
        let to = at + word.chars().count();
        !AVOIDED.iter().any(|lead| self.text.has_before(at, lead))
            && !LONG_AGO.iter().any(|tail| self.text.has(to, tail))
    }
}

/// Before the end of something: it has not come, or was another one's.
const AVOIDED: [&str; 17] = [
    "先兆",
    "怕",
    "防",
    "防止",
    "避免",
    "差点",
    "险些",
    "习惯性",
    "曾",
    "曾经",
    "过去",
    "以前",
    "上次",
    "之前",
    "不会",
    "没",
    "去年",
];

/// After it: the same.
const LONG_AGO: [&str; 6] = ["史", "过", "征兆", "风险", "先兆", "倾向"];
