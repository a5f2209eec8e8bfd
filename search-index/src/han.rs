//! Chinese words: jieba with the catalogue's own words, and tantivy's tokenizer for them.

use std::sync::Arc;

use jieba_rs::Jieba;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::fold::{fold, is_han};

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

/// What a text field is indexed by.
#[derive(Clone)]
pub(crate) enum HanTokenizer {
    /// By its words.
    Words(Han),
    /// By its neighbouring characters.
    Pairs,
}

impl Tokenizer for HanTokenizer {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        let folded = fold(text);
        let words = match self {
            Self::Words(han) => han.words(&folded).map(str::to_owned).collect(),
            Self::Pairs => pairs(&folded),
        };
        Tokens { words: words.into_iter(), position: 0, token: Token::default() }
    }
}

/// Tokens by position only: offsets into unfolded text are deliberately not kept,
/// because nothing here is marked up by offset.
pub(crate) struct Tokens {
    words: std::vec::IntoIter<String>,
    position: usize,
    token: Token,
}

impl TokenStream for Tokens {
    fn advance(&mut self) -> bool {
        let Some(word) = self.words.next() else { return false };
        self.token.position = self.position;
        self.token.text = word;
        self.position += 1;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
