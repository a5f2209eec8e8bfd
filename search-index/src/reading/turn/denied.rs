//! What is not so: by words before it, by words after it, or as part of a list.

use seeds::fact::FactKind;

use super::{Turned, Turns};
use crate::reading::pattern::Cue;
use crate::reading::spot::Spot;

impl Turns<'_> {
    /// 没有残疾证, 未参加职工医保, 没给我买工伤保险.
    pub(super) fn denied_before(&self, turned: Turned<'_>) -> bool {
        self.cues_before(turned, Cue::Not).any(|(spot, gap)| {
            // 没给抚养费 is what someone is owed, and no denial of it.
            let owed = turned.fact.is_some_and(|fact| fact.owed);
            (not_reaches(spot, gap) || !owed && self.leads_to(spot, turned)) && !self.turns_aside(spot.to, turned.from)
        })
    }

    /// 残疾证还没办, 高血压糖尿病都没查出来过.
    pub(super) fn denied_after(&self, turned: Turned<'_>) -> bool {
        self.denied_by_a_tail(turned) || self.denied_at_the_end(turned)
    }

    /// 大脖子病，早医断根了: an illness that is over.
    pub(super) fn is_over(&self, turned: Turned<'_>) -> bool {
        const NEAR: usize = 10;
        turned.fact.is_some_and(|fact| fact.curable)
            && self.cues.iter().any(|(spot, cue)| {
                let near = spot.from >= turned.to && spot.from - turned.to <= NEAR;
                let denied = ["没", "不", "难", "能", "想"].iter().any(|word| self.text.has_before(spot.from, word));
                *cue == Cue::Cured && near && self.text.same_sentence(turned.from, spot.from) && !denied
            })
    }

    /// 残疾证还没办: a word for it after the fact, with no other fact for it to belong to.
    fn denied_by_a_tail(&self, turned: Turned<'_>) -> bool {
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

    /// 居民医保我今年没买, 高血压糖尿病都没得: a negation after it that ends the clause, with nothing to deny but this.
    fn denied_at_the_end(&self, turned: Turned<'_>) -> bool {
        let (listed, at) = self.rest_of_list(turned.to);
        let (all, at) = self.past_fillers(at);
        if listed && !all {
            return false;
        }
        // 低保、特困均没批.
        let tail =
            |(spot, cue): &(&Spot<'_>, Cue)| *cue == Cue::NotAfter && spot.from == at && self.clause_ends(spot.to);
        if listed && self.cues_of(at).any(tail) {
            return true;
        }
        self.cues_of(turned.to.saturating_sub(1)).any(|(spot, cue)| {
            // 车祸没了 is a death; 一分赔偿没有 is a word of its own.
            let plain = self.text.char(spot.from).is_some_and(|c| "没未莫".contains(c))
                && !self.text.has(spot.from, "没了")
                && !spot.within.fact;
            let ends = |at: usize| self.clause_ends(at);
            *cue == Cue::Not
                && plain
                && spot.from == at
                && self.lands_lightly(spot.to, spot.to + 8).into_iter().any(ends)
        })
    }

    /// The end of the facts and names of services that stand right after a place, and whether there are any.
    pub(super) fn rest_of_list(&self, from: usize) -> (bool, usize) {
        let mut end = from;
        loop {
            let next = end + usize::from(self.text.char(end).is_some_and(|c| "、和跟与及".contains(c)));
            match self.names_from(next).next().filter(|name| name.0 == next) {
                Some(name) => end = name.1,
                None => return (end > from, end),
            }
        }
    }

    /// Past 都, 也, 我, 今年; and whether 都, 也, 均 was among them.
    pub(super) fn past_fillers(&self, mut at: usize) -> (bool, usize) {
        let mut all = false;
        while let Some(word) = FILLERS.iter().find(|word| self.text.has(at, word)) {
            all |= matches!(*word, "都" | "也" | "均" | "皆" | "全");
            at += word.chars().count();
        }
        (all, at)
    }

    /// Every place from one on that words without weight lead to, up to a farthest one.
    fn lands_lightly(&self, from: usize, farthest: usize) -> Vec<usize> {
        let mut landed = vec![from];
        let mut next = 0;
        while let Some(&at) = landed.get(next) {
            next += 1;
            let light = self.cues_of(from).filter(|(spot, cue)| *cue == Cue::Light && spot.from == at);
            let further: Vec<usize> = light.map(|(spot, _)| spot.to).filter(|to| *to <= farthest).collect();
            landed.extend(further.into_iter().filter(|to| !landed.contains(to)).collect::<Vec<_>>());
        }
        landed
    }

    /// Whether only words without weight stand between a cue and a word.
    pub(super) fn leads_to(&self, spot: &Spot<'_>, turned: Turned<'_>) -> bool {
        self.lands_lightly(spot.to, turned.from).contains(&turned.from)
    }

    /// 没有证，就是耳朵背: what comes after 就是 is so.
    fn turns_aside(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| ["就是", "只是", "但", "而是"].iter().any(|word| self.text.has(at, word)))
    }

    /// Whether a clause ends here, but for 过, 了 and their like.
    fn clause_ends(&self, mut at: usize) -> bool {
        while let Some(word) = ASPECTS.iter().find(|word| self.text.has(at, word)) {
            at += word.chars().count();
        }
        self.text.char(at).is_none_or(|c| !c.is_alphanumeric())
    }

    /// Whether a place continues a list: 没有高血压、糖尿病.
    pub(crate) fn continues_list(&self, last: usize, from: usize) -> bool {
        last <= from
            && from - last <= 2
            && (last..from).all(|at| self.text.char(at).is_some_and(|c| "、和或及与跟".contains(c)))
            && last != from
    }
}

/// One-character negations reach the very next word only: 不识字低保户 is a 低保户.
fn not_reaches(spot: &Spot<'_>, gap: usize) -> bool {
    match spot.length() {
        1 => gap == 0,
        2 => gap <= 3,
        _ => gap <= 4,
    }
}

/// Between a fact and the negation after it.
const FILLERS: [&str; 26] = [
    "均",
    "皆",
    "全",
    "拖起",
    "拖着",
    "拖到",
    "到现在",
    "至今",
    "暂时",
    "到今天",
    "都",
    "也",
    "还",
    "一直",
    "从来",
    "就",
    "又",
    "并",
    "根本",
    "我们",
    "我",
    "他",
    "她",
    "今年",
    "去年",
    "现在",
];

/// After a verb at the end of a clause.
const ASPECTS: [&str; 12] = ["出来", "下来", "起来", "过", "了", "到", "起", "成", "上", "的", "哦", "呢"];
