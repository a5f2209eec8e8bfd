//! Whether a word for a person speaks of anyone at all.

use seeds::Kin;
use seeds::person::Line;

use super::Cast;
use crate::reading::ages::is_sign_of_sex;
use crate::reading::numbers::number_at;
use crate::reading::spot::Spot;

impl Cast<'_> {
    /// A word of one character is a person only where it stands free: 夫外出务工, 爸68.
    pub(super) fn counts(&self, spot: &Spot<'_>, kin: &Kin) -> bool {
        if spot.within.fact || spot.within.person {
            return false;
        }
        // 没讨婆娘, 没得娃儿: nobody is spoken of.
        if ["没", "没得", "没有", "无"].iter().any(|word| self.text.has_before(spot.from, word)) {
            return false;
        }
        // 想打掉娃儿, 怀了二娃: nobody is born yet.
        if UNBORN.iter().any(|word| self.text.has_before(spot.from, word)) {
            return false;
        }
        // 一家公司 is nobody's 家公.
        if self.text.has(spot.to, "司") {
            return false;
        }
        // 拉扯大的 is no elder child.
        if matches!(kin.id.as_str(), "elder-child" | "younger-child") && self.text.has(spot.to - 1, "的") {
            let before = spot.from.checked_sub(1).and_then(|at| self.text.char(at));
            return before.is_none_or(|c| !c.is_alphanumeric() || c.is_ascii_digit() || "娃个孩儿家了岁".contains(c));
        }
        if spot.length() > 1
            || self.text.has(spot.from, "娃")
            || kin.id.as_str() == "self"
            || kin.id.as_str() == "pronoun"
        {
            return true;
        }
        let before = spot.from.checked_sub(1).and_then(|at| self.text.char(at));
        let free = before.is_none_or(|c| {
            !c.is_alphanumeric() || c.is_ascii_digit() || "岁和跟与给帮带替代陪让叫的长次大二三幺小".contains(c)
        }) || self.is_led_to(spot);
        let after = self.text.char(spot.to);
        // 48，女，: a sex and not a daughter.
        // 子，17: the age comes next.
        let aged = !self.text.has(spot.from, "女") && number_at(self.text, spot.to + 1).is_some();
        if kin.line == Line::Child && !aged && after.is_none_or(|c| !c.is_alphanumeric() && c != '、') {
            return false;
        }
        // 女34: a worker's note of someone grown up.
        let grown = number_at(self.text, spot.to).is_some_and(|number| number.value >= 20);
        let sign = before.is_none_or(|c| !c.is_alphanumeric()) || is_sign_of_sex(self.text, spot.from);
        if self.text.has(spot.from, "女") && grown && sign {
            return false;
        }
        free && !after.is_some_and(|c| PARTS.contains(c))
    }

    /// 带一女, 监护人父, 父服刑母失联: a word of one character right after what leads to a person, or after something
    /// said of another.
    fn is_led_to(&self, spot: &Spot<'_>) -> bool {
        let one = ["一", "独"].iter().any(|word| self.text.has_before(spot.from, word));
        let lead = spot.from.checked_sub(2).and_then(|at| self.text.char(at));
        let one = one && lead.is_none_or(|c| !c.is_alphanumeric() || "带携领拖育有生养抚留仅只".contains(c));
        // 一儿一女 counts them.
        let pair = number_at(self.text, spot.to)
            .is_some_and(|next| self.text.char(next.to).is_some_and(|c| "儿子女".contains(c)));
        let one = one && !pair;
        let role = ["监护人", "联系人", "照护人", "照料人", "赡养人", "扶养人", "抚养人", "代理人", "申请人"]
            .iter()
            .any(|word| self.text.has_before(spot.from, word));
        // 离异女, 独生子 are one person.
        let child = self.text.char(spot.from).is_some_and(|c| "女子儿孙".contains(c));
        let after_fact = self.fact_ends.contains(&spot.from) && !child;
        one || role || after_fact
    }
}

/// Before a child that is not born.
const UNBORN: [&str; 7] = ["打掉", "流掉", "引掉", "堕掉", "拿掉", "做掉", "刮掉"];

/// After a word of one character: a part of another word, and no son, daughter or wife. 子宫, 女方, 妻子.
const PARTS: &str = "亲女子公主家们宫痫弟孙时夜方宝婴生士职性户工装";
