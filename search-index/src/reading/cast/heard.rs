//! A word for a person taken in.
//!
//! Past 250 lines, because the arms of one match are read in order: who was meant goes by what was heard before.

use seeds::Kin;
use seeds::person::Line;

use super::sexes::sex_in;
use super::{Cast, Topic};
use crate::reading::pattern::Use;
use crate::reading::spot::Spot;

impl Cast<'_> {
    /// Takes in a word for a person.
    pub(crate) fn hear(&mut self, spot: &Spot<'_>) {
        let Use::Person(place) = spot.does else { return };
        let kin = &self.catalogue.vocabulary().people[*place];
        if !self.counts(spot, kin) || self.is_a_messenger(spot) {
            return;
        }
        self.begin_sentence(spot.from);
        if self.is_the_speakers_role(spot, kin) {
            self.take_a_role(kin.line);
            self.last = Some(spot.to);
            return;
        }
        match kin.id.as_str() {
            // 邻居老王，屋头遭火烧: still his house.
            "household" if self.of_outside() && !self.text.has(spot.from, "我") => {}
            "household" => {
                self.we |= self.text.has(spot.from, "我们");
                self.place = !self.text.has(spot.from, "我们") && !self.text.has(spot.from, "咱");
                self.turn_to(Topic::Household);
            }
            // 我跟他一个屋: what follows is said of 我.
            "pronoun" if self.is_beside_the_speaker(spot) => {}
            "pronoun" => self.refer_back(),
            // 我还有个娃: the speaker's own, and nobody a note is about.
            "client" if self.spoke && self.ends_with_a_child(spot) => {
                let child = self.kin("child");
                self.person(spot, child, &self.catalogue.vocabulary().people[child]);
            }
            // 老两口，女方失智; 女，25，男方坐牢: whoever of the two has that sex.
            "partner" if self.text.has(spot.to - 1, "方") => {
                let Some(sex) = sex_in(self.text, spot) else { return };
                let (beside, together) = (self.stands_beside(spot), self.joined_to_last(spot));
                let at = self.party(sex, spot.from);
                self.take_up(spot, at, beside, together);
            }
            // 我老公的保姆: somebody else, whoever it is.
            _ if kin.line != Line::Outside && self.is_whose_helper(spot) => {
                let at = self.find_or_add(*place, spot);
                self.beside = Some((spot.from, spot.to, at));
                let helper = self.someone("neighbour");
                self.turn_to(Topic::People(vec![helper]));
            }
            "parents" if self.both_parents().len() > 1 => self.turn_to(Topic::People(self.both_parents())),
            // 隔壁说, 邻居讲: only where something was heard.
            _ if kin.line == Line::Outside && self.is_source(spot) => {
                self.person(spot, *place, kin);
                self.source = Some(spot.from);
            }
            _ if kin.line != Line::Outside && self.speaks_of_others(spot) => {}
            // 他们儿子, 她家娃: a child of others, whoever they are to the speaker.
            "son" | "daughter" | "child" if self.of_others(spot) => {
                let place = self.kin(if kin.id.as_str() == "daughter" { "niece" } else { "nephew" });
                self.person(spot, place, &self.catalogue.vocabulary().people[place]);
            }
            _ => self.person(spot, *place, kin),
        }
        self.last = Some(spot.to);
    }

    /// Father and mother, where both were spoken of one by one.
    fn both_parents(&self) -> Vec<usize> {
        (0..self.people.len()).filter(|&at| matches!(self.id_of(at), "father" | "mother")).collect()
    }

    /// Someone spoken of, whom what follows is about unless they stand only beside it.
    fn person(&mut self, spot: &Spot<'_>, place: usize, kin: &Kin) {
        self.spoke |= kin.line == Line::Own;
        if kin.line == Line::Own && ASKING.iter().any(|word| self.text.has(spot.to, word)) {
            self.find_or_add(place, spot);
            return;
        }
        let with = self.stands_beside(spot);
        let together = self.joined_to_last(spot);
        let at = self.find_or_add(place, spot);
        if kin.id.as_str() == "partner" {
            self.people[at].sex = self.people[at].sex.or_else(|| sex_in(self.text, spot));
        }
        // 子女均在外省，有高血压: what else the words tell is not theirs.
        if kin.id.as_str() == "offspring" || self.is_counted(spot, kin) {
            self.in_sentence(at, spot.from);
            self.aside = Some((at, self.text.clause(spot.from).end));
            self.beside = Some((spot.from, spot.to, at));
            self.people[at].subject = true;
            return;
        }
        self.take_up(spot, at, with, together);
    }

    /// Whether someone is only whom something is done with, or for.
    fn stands_beside(&self, spot: &Spot<'_>) -> bool {
        WITH.iter().any(|word| self.text.has_before(spot.from, word))
            || self.brings_one(spot)
            || self.is_cared_for(spot)
            || CARING.iter().any(|word| self.text.has(spot.to, word))
            || self.lives_with(spot)
    }

    /// Someone spoken of, alone or together with the last one.
    fn take_up(&mut self, spot: &Spot<'_>, at: usize, with: bool, together: bool) {
        if with {
            self.beside = Some((spot.from, spot.to, at));
            return;
        }
        self.people[at].subject = true;
        self.aside = None;
        self.in_sentence(at, spot.from);
        match (&mut self.topic, together) {
            (Some(Topic::People(now)), true) if !now.contains(&at) => now.push(at),
            _ => self.turn_to(Topic::People(vec![at])),
        }
    }

    /// Whoever was spoken of in sentences before is not meant by 都 and 均 any longer.
    fn begin_sentence(&mut self, at: usize) {
        self.sentence.retain(|(_, place)| self.text.same_sentence(*place, at));
    }

    /// Someone spoken of in this sentence, for 都 and 均.
    pub(crate) fn in_sentence(&mut self, who: usize, at: usize) {
        self.begin_sentence(at);
        if !self.sentence.iter().any(|(known, _)| *known == who) {
            self.sentence.push((who, at));
        }
    }

    /// 有个娃, 有个孩子.
    fn ends_with_a_child(&self, spot: &Spot<'_>) -> bool {
        ["娃", "娃儿", "孩子", "小孩"].iter().any(|word| self.text.has_before(spot.to, word))
    }

    /// 1子外出, 一女读高中: a child counted in a note.
    fn is_counted(&self, spot: &Spot<'_>, kin: &Kin) -> bool {
        let count = spot.from.checked_sub(1).and_then(|at| self.text.char(at));
        let count = count.is_some_and(|c| c == '一' || c.is_ascii_digit());
        let free = spot.from.checked_sub(2).and_then(|at| self.text.char(at)).is_none_or(|c| !c.is_alphanumeric());
        kin.line == Line::Child && spot.length() == 1 && count && free
    }

    /// 带一女, 育1子.
    fn brings_one(&self, spot: &Spot<'_>) -> bool {
        ["带", "带着", "携", "携带", "领着", "拖着", "拉扯"].iter().any(|lead| {
            ["一", "1", "个", "一个"].iter().any(|one| self.text.has_before(spot.from, &format!("{lead}{one}")))
        })
    }

    /// 老公的保姆, 娃儿的老师: whoever works for them.
    fn is_whose_helper(&self, spot: &Spot<'_>) -> bool {
        let helpers = ["保姆", "护工", "护理员", "老师", "医生", "房东", "老板", "同事", "同学", "朋友"];
        self.text.has(spot.to, "的") && helpers.iter().any(|word| self.text.has(spot.to + 1, word))
    }

    /// 我跟他, 我和她, but not 我和他都.
    fn is_beside_the_speaker(&self, spot: &Spot<'_>) -> bool {
        let beside =
            ["我跟", "我和", "我与", "我天天跟", "我天天和"].iter().any(|word| self.text.has_before(spot.from, word));
        beside && !["都", "俩", "两"].iter().any(|word| self.text.has(spot.to, word))
    }

    /// 和妈妈住, 与母同住.
    fn lives_with(&self, spot: &Spot<'_>) -> bool {
        let led =
            ["和", "跟", "与", "同", "跟我", "和我", "带"].iter().any(|word| self.text.has_before(spot.from, word));
        led && ["住", "过", "一起住", "同住", "一起过", "过日子", "生活", "一起生活", "在一起"]
            .iter()
            .any(|word| self.text.has(spot.to, word))
    }

    /// 我和老公, 爷爷、奶奶: two people of whom the same is said.
    fn joined_to_last(&self, spot: &Spot<'_>) -> bool {
        let line = |at: usize| self.people[at].line;
        let old =
            |place: usize| matches!(self.catalogue.vocabulary().people[place].line, Line::Grandparent | Line::Parent);
        // 爷爷奶奶85、83岁: side by side, as father and mother are.
        let side_by_side = matches!(spot.does, Use::Person(place) if old(*place))
            && self.last == Some(spot.from)
            && matches!(&self.topic, Some(Topic::People(now)) if now.iter().all(|&at| matches!(line(at), Line::Grandparent | Line::Parent)));
        side_by_side
            || self.last.is_some_and(|last| {
                last < spot.from
                    && spot.from - last <= 2
                    && self.text.same_clause(last.saturating_sub(1), spot.from)
                    && (last..spot.from).all(|at| self.text.char(at).is_some_and(|c| "和跟与、及同".contains(c)))
            })
    }
}

/// Words before a person who is only whom something is done with: 跟到奶奶住.
const WITH: [&str; 26] = [
    "带",
    "生了",
    "刚生",
    "生个",
    "生了个",
    "刚生了",
    "从",
    "借",
    "跟到",
    "跟着",
    "靠",
    "由",
    "被",
    "遭",
    "随",
    "伺候",
    "照顾",
    "归",
    "交给",
    "丢给",
    "甩给",
    "陪",
    "照看",
    "服侍",
    "护理",
    "孝敬",
];

/// Words after a person who is only who brings someone up: 大伯养大的.
const CARING: [&str; 5] = ["养大", "带大", "拉扯大", "盘大", "在盘"];

/// What follows 我 where it only introduces the question.
const ASKING: [&str; 23] = [
    "想问",
    "问",
    "想咨询",
    "来问",
    "帮",
    "替",
    "给",
    "觉得",
    "看",
    "听说",
    "听到",
    "听人",
    "说",
    "晓得",
    "不晓得",
    "不知道",
    "想给",
    "想帮",
    "想替",
    "咨询",
    "就想问",
    "要问",
    "是想问",
];
