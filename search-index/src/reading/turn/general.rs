//! A question about the thing itself.

use super::{Turned, Turns};

impl Turns<'_> {
    /// 孤儿有哪些补助, 残疾证怎么评: a question about the thing, and nothing said of anyone.
    pub(crate) fn asks_in_general(&self, turned: Turned<'_>, speaks: bool) -> bool {
        let how = HOW.iter().any(|words| self.text.has(turned.to, words));
        let which = WHICH.iter().any(|words| self.text.has(turned.to, words));
        let begins = turned.from == self.text.clause(turned.from).start;
        let such = ["的人", "的老人", "的家庭", "的娃儿", "的孩子"].iter().any(|words| self.text.has(turned.to, words));
        !turned.is_need() && ((how && turned.is_paper()) || ((which || such) && !speaks && begins))
    }
}

/// 有哪些: what there is for such people.
const WHICH: [&str; 8] = ["有哪些", "有什么", "有啥", "可以领", "能领", "能享受", "能不能", "可以享受"];

/// 怎么办: how such a paper is had.
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
