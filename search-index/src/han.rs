//! Chinese words: jieba with the catalogue's own.

use std::sync::Arc;

use jieba_rs::Jieba;

use crate::fold::is_han;

/// Longer phrases are found as phrases; as dictionary words they would hide their parts.
const LONGEST_WORD: usize = 4;

/// Cuts folded text into words. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Han {
    jieba: Arc<Jieba>,
}

impl Han {
    /// jieba's dictionary and these words of the catalogue.
    pub(crate) fn new<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut jieba = Jieba::new();
        for word in words {
            let length = word.chars().count();
            if (2..=LONGEST_WORD).contains(&length) && word.chars().all(is_han) && !jieba.has_word(word) {
                jieba.add_word(word, None, None);
            }
        }
        Self { jieba: Arc::new(jieba) }
    }

    /// The words of folded text, each once per place, long words with the short ones in them.
    pub(crate) fn words<'a>(&self, folded: &'a str) -> impl Iterator<Item = &'a str> {
        self.jieba
            .cut_for_search(folded, false)
            .into_iter()
            .map(|token| token.word)
            .filter(|word| !word.trim().is_empty())
    }

    /// Whether this is a word of the dictionary.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.jieba.has_word(word)
    }

    /// Whether this is among the words that people say most, whatever they speak of.
    pub(crate) fn is_common(&self, word: &str) -> bool {
        /// How often the dictionary's texts have it: about 4,500 words are as common.
        const OFTEN: usize = 1_000;
        self.jieba.has_word(word) && self.jieba.suggest_freq(word) > OFTEN
    }

    /// The words of folded text, one after the other.
    pub(crate) fn cut<'a>(&self, folded: &'a str) -> impl Iterator<Item = &'a str> {
        self.jieba.cut(folded, false).into_iter().map(|token| token.word).filter(|word| !word.trim().is_empty())
    }
}

/// Every two neighbouring Han characters of folded text: what is left of a word with a slip in it.
pub(crate) fn pairs(folded: &str) -> Vec<String> {
    let chars: Vec<char> = folded.chars().collect();
    chars.windows(2).filter(|pair| pair.iter().all(|&c| is_han(c))).map(|pair| pair.iter().collect()).collect()
}
