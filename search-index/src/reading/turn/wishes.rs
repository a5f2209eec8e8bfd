//! Sentences that want something.

use crate::reading::text::Text;

/// For each sentence, whether it asks or wishes for something.
pub(super) fn asking(text: &Text) -> Vec<bool> {
    let mut asking = vec![false; text.sentences()];
    for at in 0..text.chars.len() {
        asking[text.sentence(at)] |= ASKS.iter().any(|word| text.has(at, word));
    }
    asking
}

/// What someone says who asks for something or complains.
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
