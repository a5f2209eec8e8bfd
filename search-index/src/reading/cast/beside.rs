//! Someone who stands only beside what is said: 带一女6岁, 照顾瘫痪母亲82岁.

use seeds::person::Line;

use super::{Cast, Topic};
use crate::reading::spot::Spot;

impl Cast<'_> {
    /// Whoever stands right before a place and is only cared for or brought along.
    pub(crate) fn beside(&self, at: usize) -> Option<usize> {
        let (_, to, who) = self.beside?;
        let light = |at: usize| self.text.char(at).is_some_and(|c| "才刚今年已( ".contains(c));
        (to <= at && at - to <= 3 && (to..at).all(light)).then_some(who)
    }

    /// Whoever is cared for and described by what stands before the word for them: 照顾瘫痪母亲. It is taken in after
    /// them, though it begins before.
    pub(crate) fn described(&self, from: usize) -> Option<usize> {
        let (begins, _, who) = self.beside?;
        (from < begins).then_some(who)
    }

    /// What the rest of the clause tells is theirs; of a child, what else the speaker tells, too.
    pub(crate) fn speak_of(&mut self, who: usize, at: usize) {
        let note = matches!(&self.topic, Some(Topic::People(now)) if now.iter().any(|&at| self.people[at].line == Line::Client));
        self.people[who].subject = true;
        if !note && matches!(self.people[who].line, Line::Child | Line::Grandchild) {
            self.turn_to(Topic::People(vec![who]));
        } else {
            self.aside = Some((who, self.text.clause(at).end));
        }
    }

    /// Whom a clause speaks of in passing.
    pub(super) fn in_passing(&self, at: usize) -> Option<usize> {
        self.aside.filter(|(_, end)| at < *end).map(|(who, _)| who)
    }

    /// 照顾瘫痪母亲, 护理生病的老伴: cared for, with what they have between.
    pub(super) fn is_cared_for(&self, spot: &Spot<'_>) -> bool {
        const FARTHEST: usize = 5;
        (1..=FARTHEST.min(spot.from)).any(|gap| {
            let at = spot.from - gap;
            let between: String = self.text.chars[at..spot.from].iter().collect();
            between != "的"
                && between.chars().all(|c| c.is_alphabetic() && !"我他她你们和跟".contains(c))
                && TENDING.iter().any(|word| self.text.has_before(at, word))
        })
    }

    /// 子代办, 女儿代问: who comes instead of whom it is about.
    pub(super) fn is_a_messenger(&self, spot: &Spot<'_>) -> bool {
        ["代办", "代问", "代领", "代理", "代为", "代填", "代述", "代申", "代询"]
            .iter()
            .any(|word| self.text.has(spot.to, word))
    }
}

/// What someone does for whoever cannot look after themselves.
pub(crate) const TENDING: [&str; 9] = ["照顾", "护理", "伺候", "服侍", "照料", "照看", "陪护", "赡养", "经佑"];
