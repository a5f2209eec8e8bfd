//! What 快满, 虚岁, 大概 and their like make of a number.

use crate::reading::numbers::Number;
use crate::reading::text::Text;

/// From and to how many years a number may mean, by the words around it.
pub(super) fn leaning(text: &Text, from: usize, to: usize, number: Number) -> (u32, u32) {
    let (least, most) = (number.value, number.most);
    let before = |words: &[&str]| words.iter().any(|word| text.has_before(from, word));
    // 按虚岁算: said once in a sentence, it is how its ages are reckoned.
    let sentence = text.sentence_before(from, 24);
    let exact = before(&["周岁", "实岁", "足岁"]) || text.has_before(to, "周岁") || text.has(to, "周岁");
    let reckoned =
        before(&["虚"]) || text.has_before(to, "虚岁") || sentence.contains("虚岁") || sentence.contains("虚龄");
    if reckoned && !exact {
        return (least.saturating_sub(2), most.saturating_sub(1));
    }
    if before(NOT_YET) {
        return (least.saturating_sub(1), most.saturating_sub(1));
    }
    if before(&["奔"]) {
        return (least.saturating_sub(8), most.saturating_sub(1));
    }
    if before(&["将近", "接近", "差不多", "快有", "近"]) {
        return (least.saturating_sub(2), most);
    }
    if before(&["大概", "大约", "可能", "估计", "怕有", "左右"]) || text.has(to, "左右") || text.has(to, "上下")
    {
        return (least.saturating_sub(2), most + 2);
    }
    if before(&["上", "上了"]) && least >= 50 && least % 10 == 0 {
        return (least, least + 9);
    }
    (least, most)
}

/// Before an age not reached yet.
const NOT_YET: &[&str] = &[
    "明年就",
    "明年",
    "翻年就",
    "快满",
    "快",
    "马上满",
    "马上",
    "马上就",
    "即将",
    "就要",
    "要满",
    "将满",
    "快要",
    "快到",
    "就快",
    "眼看",
    "马上要",
    "还没满",
    "不到",
    "没满",
    "未满",
    "还不到",
    "没到",
    "还没到",
    "就满",
    "差点",
    "不满",
    "要",
    "快上",
    "眼看就",
    "马上就要",
    "还差一点",
];
