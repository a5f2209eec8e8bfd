//! A paper or a diagnosis that is on its way or has run out; a pregnancy that has ended.

use seeds::Value;

use super::{Turned, Turns};
use crate::reading::pattern::Cue;
use crate::reading::spot::Spot;

impl Turns<'_> {
    /// 低保申请中, 拟办低保, 残疾证（过期）, 血压偏高，未确诊: nothing an office or a doctor has settled.
    pub(crate) fn is_pending(&self, turned: Turned<'_>) -> bool {
        let Some(fact) = turned.fact else { return false };
        // 结核待查 says itself that nobody is sure.
        let settled = turned.is_paper() || fact.curable && !self.hedges_itself(turned);
        // 残疾证和低保都在办: of all that is listed.
        let (in_a_list, end) = self.rest_of_list(turned.to);
        let end = if in_a_list { self.past_fillers(end).1 } else { end };
        let listed = Turned { to: end, ..turned };
        settled && [turned, listed].into_iter().any(|one| self.pending_beside(one) || self.pending_alone(one))
    }

    /// 低保拟取消, 低保没批复: words that deny by themselves end in longer ones that leave it open.
    pub(crate) fn is_only_announced(&self, turned: Turned<'_>) -> bool {
        turned.is_paper()
            && self.cues_of(turned.from).any(|(spot, cue)| {
                *cue == Cue::Pending && (turned.from + 1..turned.to).contains(&spot.from) && spot.to >= turned.to
            })
    }

    /// In its clause: right before it, or a little after.
    fn pending_beside(&self, turned: Turned<'_>) -> bool {
        const LEADS: usize = 2;
        const FOLLOWS: usize = 5;
        self.cues_before(turned, Cue::Pending).any(|(spot, gap)| gap <= LEADS && self.is_still_so(spot))
            || self.cues_after(turned, Cue::Pending).any(|(spot, gap)| gap <= FOLLOWS && self.is_still_so(spot))
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
            && self
                .cues_of(next.start)
                .any(|(spot, cue)| *cue == Cue::Pending && covers(spot) && self.is_still_so(spot))
    }

    /// Not 审核通过, 没过期, 2028年到期.
    fn is_still_so(&self, pending: &Spot<'_>) -> bool {
        !pending.within.idle && !self.has_come_through(pending) && !self.is_dated(pending.from, |year| year > self.year)
    }

    /// 公示结束; 已申请，批下来了. Not 审核没通过, 等批下来.
    fn has_come_through(&self, pending: &Spot<'_>) -> bool {
        const NEAR: usize = 8;
        let own = self.text.clause(pending.from);
        [own.start, own.end].into_iter().flat_map(|at| self.cues_of(at)).any(|(spot, cue)| {
            let near = (pending.to..=pending.to + NEAR).contains(&spot.from);
            let negated = spot.from.checked_sub(1).and_then(|at| self.text.char(at));
            let negated = negated.is_some_and(|c| "没未不等待有能".contains(c));
            let asked = ["没", "不", "吗", "了没", "了不", "了吗"].iter().any(|word| self.text.has(spot.to, word));
            *cue == Cue::Settled
                && near
                && !(negated || asked)
                && self.text.same_sentence(pending.from, spot.from)
                && !self.fact_between(pending.to, spot.from)
        })
    }

    /// Whether a year like that stands right before a place: 2028年, 2028年3月.
    fn is_dated(&self, at: usize, like: impl Fn(i16) -> bool) -> bool {
        let before = self.text.sentence_before(at, "2028年12月31日".chars().count());
        let Some((year, rest)) = before.rsplit_once('年') else { return false };
        let digits = year.len() - year.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let in_it = rest.chars().all(|c| c.is_ascii_digit() || "月日号底初才就会".contains(c));
        in_it && year[year.len() - digits..].parse().is_ok_and(like)
    }

    /// 疑似, 待查 among the fact's own words.
    fn hedges_itself(&self, turned: Turned<'_>) -> bool {
        (turned.from..turned.to).any(|at| self.text.char(at).is_some_and(|c| "疑像怕待未".contains(c)))
    }

    /// 孕8周已流产, 引产后1月: what the words beside it say has ended.
    pub(crate) fn is_ended(&self, turned: Turned<'_>, value: &Value) -> bool {
        let (Some(fact), Value::Choice(can)) = (turned.fact, value) else { return false };
        let ends = can.iter().filter_map(|id| fact.choice(id)).any(|choice| choice.ends);
        ends && self.places_beside(turned).any(|at| {
            fact.ended_by.iter().any(|word| self.text.has(at, word) && self.has_come(at, at + word.chars().count()))
        })
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

    /// Whether the end of something has come, and now: no 先兆流产, 怕流产, 前年引产, 流产史.
    fn has_come(&self, from: usize, to: usize) -> bool {
        let another_time = self.cues_of(from).any(|(spot, cue)| {
            let reach = match cue {
                Cue::Not => 0,
                Cue::Perhaps | Cue::Soon => 2,
                Cue::Once | Cue::Elsewhen => 6,
                Cue::ElsewhenAfter => return spot.from == to,
                _ => return false,
            };
            (spot.to..=spot.to + reach).contains(&from) && !self.fact_between(spot.to, from)
        });
        !another_time && !self.is_dated(from, |year| year != self.year)
    }
}
