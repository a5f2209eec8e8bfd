//! An age that is not anyone's today.

use crate::reading::text::Text;

/// 65岁以上, 60岁退休: a rule or a year long gone, not anyone's age today.
pub(super) fn tells_a_rule(text: &Text, to: usize, unit: bool) -> bool {
    // 今年七十三以前在盐厂: without 岁, only 以上 and its like speak of a rule.
    if !unit {
        return ["以上", "以下", "以内"].iter().any(|tail| text.has(to, tail));
    }
    RULE_TAILS.iter().any(|tail| text.has(to, tail))
}

/// What follows an age in a rule, or in a tale of a year long gone.
const RULE_TAILS: &[&str] = &[
    "的免费",
    "的体检",
    "的老年",
    "的优惠",
    "免费",
    "以上",
    "以下",
    "以内",
    "及以上",
    "往上",
    "以后",
    "之后",
    "以前",
    "之前",
    "那年",
    "时",
    "的时候",
    "退休",
    "当兵",
    "就当",
    "就没",
    "就跟",
    "起",
    "领钱",
    "就出",
    "就嫁",
    "就开始",
    "才能",
    "前",
];
