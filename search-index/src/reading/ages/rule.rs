//! An age that is not anyone's today.

use crate::reading::text::Text;

/// 65岁以上, 60岁退休: a rule or a year long gone, not anyone's age today.
pub(super) fn tells_a_rule(text: &Text, from: usize, to: usize, unit: bool) -> bool {
    let clause = text.clause(from);
    let before: String = text.chars[clause.start..from].iter().collect();
    // 牺牲的时候我才两岁; 是不是到了65岁就可以.
    let long_gone = ["的时候", "那年", "那时", "那阵", "那会", "当年"].iter().any(|words| before.contains(words));
    // 补助的康复只做到六岁.
    let limit = before.ends_with('到') && !["快到", "没到", "不到", "要到"].iter().any(|words| before.ends_with(words));
    let comes_due = limit || before.ends_with("到了") && text.has(to, "就");
    // 今年七十三以前在盐厂: without 岁, only 以上 and its like speak of a rule.
    let tails: &[&str] = if unit {
        RULE_TAILS
    } else {
        &["以上", "以下", "以内", "的去", "的可以", "的都", "的才", "才领", "才能", "才可以", "才有", "才得"]
    };
    long_gone || comes_due || tails.iter().any(|tail| text.has(to, tail))
}

/// What follows an age in a rule, or in a tale of a year long gone.
const RULE_TAILS: &[&str] = &[
    "的免费",
    "的体检",
    "的去",
    "的可以",
    "的都",
    "的才",
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
    "嫁",
    "结婚",
    "结的婚",
    "生的",
    "进厂",
    "参军",
    "入伍",
    "来的",
    "离开",
];
