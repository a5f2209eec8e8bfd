//! What is asked or wished for.

use super::{Turned, Turns};
use crate::reading::pattern::Cue;
use crate::reading::spot::Spot;

impl Turns<'_> {
    /// Whether the sentence asks whether it is so, or wishes for it.
    pub(super) fn asked(&self, turned: Turned<'_>, need: bool) -> bool {
        if self.asked_outright(turned) {
            return true;
        }
        if need {
            return false;
        }
        if self.names_a_benefit(turned) {
            return true;
        }
        let may = |spot: &Spot<'_>| ["能不能", "可不可以", "得不得"].iter().any(|word| self.text.has(spot.from, word));
        if self
            .cues_before(turned, Cue::Whether)
            .any(|(spot, gap)| may(spot) && (gap <= 3 || self.leads_to(spot, turned)))
        {
            return true;
        }
        let paper = turned.weak || turned.is_paper();
        if paper && self.cues_before(turned, Cue::Whether).any(|(spot, gap)| self.wished(spot, gap)) {
            return true;
        }
        // 低保和公租房能申请哪个: asked of all that is listed.
        let listed = Turned { to: self.rest_of_list(turned.to).1, ..turned };
        turned.weak
            && [turned, listed]
                .into_iter()
                .any(|asked| self.cues_after(asked, Cue::WhetherAfter).any(|(_, gap)| gap <= 8))
    }

    /// 是不是低保户, 低保户吗: asked in so many words.
    fn asked_outright(&self, turned: Turned<'_>) -> bool {
        let outright = |spot: &Spot<'_>| OUTRIGHT.iter().any(|word| self.text.has(spot.from, word));
        self.cues_before(turned, Cue::Whether).any(|(spot, gap)| outright(spot) && gap <= 4)
            || ["吗", "没得?", "不?"].iter().any(|tail| self.text.has(self.past_its_tail(turned.to), tail))
            || self.makes_a_rule(turned)
            || self.text.has(turned.to, "算") && self.clause_asks(turned.to)
    }

    /// …不, …吗 at the end of a clause.
    fn clause_asks(&self, at: usize) -> bool {
        let clause = self.text.clause(at);
        let last = self.text.chars[clause].iter().rev().find(|c| c.is_alphanumeric());
        last.is_some_and(|c| "不吗没".contains(*c))
    }

    /// 失业金, 退伍补助: what there is for such people; 是孤儿，补助… is someone.
    fn names_a_benefit(&self, turned: Turned<'_>) -> bool {
        let benefit = BENEFITS.iter().any(|word| self.text.has(turned.to, word));
        // 低保待遇调整中: it runs.
        let runs = RUNS.iter().any(|word| self.text.has(turned.to, word));
        benefit && !runs && turned.fact.is_some() && !self.text.has_before(turned.from, "是")
    }

    /// Past 户, 的 and their like, which belong to the word: 低保户吗.
    fn past_its_tail(&self, at: usize) -> usize {
        at + usize::from(self.text.char(at).is_some_and(|c| "户的了".contains(c)))
    }

    /// 要有残疾证才能领: what is asked of people, and said of nobody.
    fn makes_a_rule(&self, turned: Turned<'_>) -> bool {
        (turned.to..turned.to + 3).any(|at| {
            self.text.same_clause(turned.from, at)
                && ["才能", "才可以", "才领", "才给", "才得", "才算"].iter().any(|word| self.text.has(at, word))
        })
    }

    /// 想办, 申请: wished for and not done yet.
    fn wished(&self, spot: &Spot<'_>, gap: usize) -> bool {
        // 公办, 民办: no one is asking to have anything done.
        let before = spot.from.checked_sub(1).and_then(|at| self.text.char(at));
        let stands = spot.length() > 1
            || before.is_none_or(|c| !c.is_alphanumeric() || "想去要来给帮能以会得才再该我你他她们先还".contains(c));
        let done = DONE.iter().any(|word| self.text.has(spot.to, word));
        stands && gap <= if spot.length() == 1 { 0 } else { 4 } && !done
    }
}

/// What is given to people of a kind, right after the word for them.
const BENEFITS: [&str; 9] = ["金", "保险", "险", "补助", "补贴", "优待", "待遇", "政策", "津贴"];

/// What is given, and that it is.
const RUNS: [&str; 6] = ["待遇调整", "待遇正常", "待遇发放", "待遇按月", "待遇每月", "待遇已"];

/// After a verb: what it speaks of is done.
const DONE: [&str; 10] = ["了", "过", "好", "起", "到", "上", "下", "有", "得", "着"];

/// What asks and can do nothing else.
const OUTRIGHT: [&str; 14] = [
    "是不是",
    "有没有",
    "算不算",
    "是否",
    "会不会",
    "什么是",
    "啥子是",
    "啥是",
    "什么叫",
    "有没得",
    "算",
    "办没办",
    "评没评",
    "得没得",
];
