//! What a sentence does to a fact: states it, denies it, or leaves it open.

use seeds::fact::{Change, Fact, FactKind};

use super::pattern::{Cue, Use};
use super::spot::Spot;
use super::text::Text;

/// What a sentence does to a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It is so.
    Said,
    /// It is not so.
    Denied,
    /// It is asked, wished for, feared, or was so once.
    Open,
}

/// The words that turn sentences, where they stand.
pub(super) struct Turns<'a> {
    text: &'a Text,
    /// In order of where they begin.
    cues: Vec<(&'a Spot<'a>, Cue)>,
    /// Where facts stand, in order of where they begin.
    facts: Vec<(usize, usize)>,
    /// For each sentence, whether it asks or wishes for something.
    asking: Vec<bool>,
    /// For each sentence, whether it tells of a film, a dream, the news.
    fiction: Vec<bool>,
}

/// What is turned: where it stands, and what it is.
#[derive(Clone, Copy)]
pub(super) struct Turned<'a> {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The fact, where it is one.
    pub(super) fact: Option<&'a Fact>,
    /// Whether the words are also a name of a service, and may only ask for it.
    pub(super) weak: bool,
    /// Whether it is so now even if said of what was once.
    pub(super) lasting: bool,
    /// Whether it stands inside a longer word; then cues inside that word count too.
    pub(super) inside: bool,
}

impl<'a> Turns<'a> {
    /// Gathers the cues of a text.
    pub(super) fn new(text: &'a Text, spots: &'a [Spot<'a>]) -> Self {
        let cues: Vec<(&Spot<'_>, Cue)> = spots
            .iter()
            .filter_map(|spot| match spot.does {
                Use::Cue(cue) => Some((spot, *cue)),
                _ => None,
            })
            .collect();
        let facts =
            spots.iter().filter(|spot| matches!(spot.does, Use::Fact(..))).map(|spot| (spot.from, spot.to)).collect();
        let mut fiction = vec![false; text.sentences()];
        for (spot, _) in cues.iter().filter(|(_, cue)| *cue == Cue::Fiction) {
            fiction[text.sentence(spot.from)] = true;
        }
        Self { text, cues, facts, asking: asking(text), fiction }
    }

    /// What the sentence does to a word in it.
    pub(super) fn of(&self, turned: Turned<'_>) -> Turn {
        if self.is_fiction(turned.from) {
            return Turn::Open;
        }
        let need =
            turned.fact.is_some_and(|fact| fact.id.as_str().starts_with("need-") || fact.id.as_str() == "seeking");
        if self.asked(turned, need) {
            return Turn::Open;
        }
        if self.before(turned, Cue::Not, not_reaches) || self.denied_after(turned) {
            return Turn::Denied;
        }
        let heard = self.before(turned, Cue::Others, |_, gap| gap <= 8);
        let perhaps = !need && (heard || self.before(turned, Cue::Perhaps, |_, gap| gap <= 5));
        let once =
            !turned.lasting && turned.fact.is_some_and(passes) && self.before(turned, Cue::Once, |_, gap| gap <= 6);
        let soon = turned.fact.is_some_and(|fact| fact.now) && self.before(turned, Cue::Soon, |_, gap| gap <= 5);
        if perhaps || once || soon { Turn::Open } else { Turn::Said }
    }

    /// Whether the sentence tells of a film, a dream, the news.
    pub(super) fn is_fiction(&self, at: usize) -> bool {
        self.fiction[self.text.sentence(at)]
    }

    /// Whether a service called by name is drawn, paid or approved already: the words for that stand near it.
    pub(super) fn is_drawn(&self, spot: &Spot<'_>, paid_counts: bool) -> bool {
        const NEAR: usize = 12;
        self.cues_of(spot.from).any(|(cue, kind)| {
            let near = cue.from.abs_diff(spot.to) <= NEAR || spot.from.abs_diff(cue.to) <= NEAR;
            let denied = || {
                self.before(
                    Turned { from: cue.from, to: cue.to, fact: None, weak: false, lasting: false, inside: false },
                    Cue::Not,
                    not_reaches,
                )
            };
            let asked = self.cues_of(cue.from).any(|(after, kind)| {
                *kind == Cue::WhetherAfter
                    && after.from >= cue.to
                    && after.from - cue.to <= 4
                    && ["得到不", "吗", "能不能", "可不可以", "得不得行"]
                        .iter()
                        .any(|word| self.text.has(after.from, word))
            }) || self.text.has(cue.to, "得到不")
                || self.text.has(cue.to, "不到");
            let paid = (cue.from..cue.to).any(|at| self.text.char(at).is_some_and(|c| "交缴买参".contains(c)));
            *kind == Cue::Already
                && (paid_counts || !paid)
                && !asked
                && near
                && self.text.same_clause(cue.from, spot.from)
                && !cue.within.cue
                && !denied()
        })
    }

    /// 孤儿有哪些补助, 残疾证怎么评: a question about the thing, and nothing said of anyone.
    pub(super) fn asks_in_general(&self, turned: Turned<'_>, speaks: bool) -> bool {
        const HOW: [&str; 14] = [
            "在哪里办",
            "在哪办",
            "怎么办",
            "咋个办",
            "咋办",
            "怎么评",
            "咋个评",
            "去哪办",
            "去哪里办",
            "哪里办",
            "怎么弄",
            "如何办",
            "啷个办",
            "咋个弄",
        ];
        let need =
            turned.fact.is_some_and(|fact| fact.id.as_str().starts_with("need-") || fact.id.as_str() == "seeking");
        let how = HOW.iter().any(|words| self.text.has(turned.to, words));
        let which = ["有哪些", "有什么", "有啥", "可以领", "能领", "能享受", "能不能", "可以享受"]
            .iter()
            .any(|words| self.text.has(turned.to, words));
        let paper = turned.fact.is_some_and(|fact| fact.granted || fact.changes == Change::Paper);
        !need && ((how && paper) || (which && !speaks && turned.from == self.text.clause(turned.from).start))
    }

    /// A drill, an insurance, a vaccine, or long ago: no danger now.
    pub(super) fn is_harmless(&self, spot: &Spot<'_>) -> bool {
        let around: String =
            self.text.chars[spot.from.saturating_sub(8)..(spot.to + 8).min(self.text.chars.len())].iter().collect();
        let harmless = ["演习", "演练", "预防", "宣传", "保险", "针", "疫苗", "早离婚", "年前", "已经修好"]
            .iter()
            .any(|word| around.contains(word));
        let turned = Turned { from: spot.from, to: spot.to, fact: None, weak: false, lasting: false, inside: false };
        harmless || self.before(turned, Cue::Once, |_, gap| gap <= 8)
    }

    /// Whether a sentence asks or wishes for something.
    pub(super) fn asks_something(&self, at: usize) -> bool {
        self.asking[self.text.sentence(at)]
    }

    fn asked(&self, turned: Turned<'_>, need: bool) -> bool {
        let hard = |spot: &Spot<'_>| {
            [
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
            ]
            .iter()
            .any(|word| self.text.has(spot.from, word))
        };
        if self.cues_before(turned, Cue::Whether).any(|(spot, gap)| hard(spot) && gap <= 4) {
            return true;
        }
        if self.text.has(turned.to, "吗") || self.text.has(turned.to, "没得?") || self.text.has(turned.to, "不?") {
            return true;
        }
        if need {
            return false;
        }
        let paper = turned.weak || turned.fact.is_some_and(|fact| fact.granted || fact.changes == Change::Paper);
        let done = |from: usize| {
            ["了", "过", "好", "起", "到", "上", "下", "有", "得", "着"].iter().any(|word| self.text.has(from, word))
        };
        let stands = |spot: &Spot<'_>| {
            // 公办, 民办: no one is asking to have anything done.
            let before = spot.from.checked_sub(1).and_then(|at| self.text.char(at));
            spot.length() > 1
                || before.is_none_or(|c| !c.is_alphanumeric() || "想去要来给帮能以会得才再该我你他她们先还".contains(c))
        };
        let wished = |(spot, gap): (&Spot<'_>, usize)| {
            stands(spot) && gap <= if spot.length() == 1 { 0 } else { 4 } && !done(spot.to)
        };
        if paper && self.cues_before(turned, Cue::Whether).any(wished) {
            return true;
        }
        turned.weak && self.cues_after(turned, Cue::WhetherAfter).any(|(_, gap)| gap <= 8)
    }

    /// 残疾证还没办: after the fact, with no other fact for it to belong to.
    fn denied_after(&self, turned: Turned<'_>) -> bool {
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

    fn before(&self, turned: Turned<'_>, cue: Cue, reaches: fn(&Spot<'_>, usize) -> bool) -> bool {
        self.cues_before(turned, cue).any(|(spot, gap)| reaches(spot, gap))
    }

    /// Cues of a kind before a word, in its clause, with how far; none with another fact between.
    fn cues_before<'s>(&'s self, turned: Turned<'s>, wanted: Cue) -> impl Iterator<Item = (&'s Spot<'a>, usize)> + 's {
        self.cues_of(turned.from).filter(move |(_, cue)| *cue == wanted).filter_map(move |(spot, _)| {
            let counts =
                turned.inside || !(spot.within.fact || spot.within.person || (spot.within.cue && wanted != Cue::Not));
            // 没当过 and 当过兵 share a piece.
            let own = self.text.char(turned.from).is_some_and(|c| "没不无未莫".contains(c));
            let leads =
                spot.to <= turned.from || (!own && spot.length() > 2 && spot.from < turned.from && spot.to < turned.to);
            let near = leads && self.text.same_clause(spot.from, turned.from);
            let free = counts && near && !self.fact_between(spot.to, turned.from);
            free.then(|| (*spot, turned.from.saturating_sub(spot.to)))
        })
    }

    fn cues_after<'s>(&'s self, turned: Turned<'s>, wanted: Cue) -> impl Iterator<Item = (&'s Spot<'a>, usize)> + 's {
        self.cues_of(turned.to.saturating_sub(1)).filter(move |(_, cue)| *cue == wanted).filter_map(move |(spot, _)| {
            let counts = !(spot.within.fact || spot.within.person);
            let near = spot.from >= turned.to && self.text.same_clause(turned.to.saturating_sub(1), spot.from);
            (counts && near && !self.fact_between(turned.to, spot.from)).then(|| (*spot, spot.from - turned.to))
        })
    }

    /// The cues of a clause.
    fn cues_of(&self, at: usize) -> impl Iterator<Item = &(&'a Spot<'a>, Cue)> {
        let clause = self.text.clause(at);
        let first = self.cues.partition_point(|(spot, _)| spot.from < clause.start);
        self.cues[first..].iter().take_while(move |(spot, _)| spot.from < clause.end)
    }

    fn facts_from(&self, from: usize) -> impl Iterator<Item = &(usize, usize)> {
        let first = self.facts.partition_point(|fact| fact.0 < from);
        self.facts[first..].iter()
    }

    fn fact_between(&self, from: usize, to: usize) -> bool {
        self.facts_from(from).take_while(|fact| fact.0 < to).any(|fact| fact.1 <= to)
    }

    /// Whether a place continues a list: 没有高血压、糖尿病.
    pub(super) fn continues_list(&self, last: usize, from: usize) -> bool {
        last <= from
            && from - last <= 2
            && (last..from).all(|at| self.text.char(at).is_some_and(|c| "、和或及与跟".contains(c)))
            && last != from
    }
}

/// For each sentence, whether it asks or wishes for something.
fn asking(text: &Text) -> Vec<bool> {
    const ASKS: [&str; 34] = [
        "想",
        "哪",
        "咋",
        "啥",
        "吗",
        "?",
        "怎",
        "没得",
        "能不能",
        "好久",
        "找",
        "谁",
        "要不要",
        "收不收",
        "可以",
        "几点",
        "多少",
        "得行",
        "是不是",
        "拿不到",
        "缺货",
        "免费",
        "要钱",
        "反映",
        "举报",
        "没来",
        "没见",
        "没人",
        "断了",
        "哑",
        "收不到",
        "好久没",
        "断货",
        "收得到",
    ];
    let mut asking = vec![false; text.sentences()];
    for at in 0..text.chars.len() {
        asking[text.sentence(at)] |= ASKS.iter().any(|word| text.has(at, word));
    }
    asking
}

/// One-character negations reach the very next word only: 不识字低保户 is a 低保户.
fn not_reaches(spot: &Spot<'_>, gap: usize) -> bool {
    match spot.length() {
        1 => gap == 0,
        2 => gap <= 3,
        _ => gap <= 4,
    }
}

/// Facts that pass: a job, a school, an insurance. Having been a soldier does not.
fn passes(fact: &Fact) -> bool {
    fact.passes || fact.granted
}
