//! Letters among characters, spelled out: 看dianying不要钱 → 看电影不要钱, jumin养老baoxian → 居民养老保险.

use std::collections::HashMap;

use crate::fewest::fewest;
use crate::sound::plain;

/// Every word by its pinyin, run together without tones.
pub(crate) struct Letters {
    words: HashMap<String, (Rank, String)>,
}

/// Of two words written with the same letters, the lower one is meant: a term of the catalogue before a word of its
/// texts, and one that many services have before one that few have.
pub(crate) type Rank = (u8, usize);

/// A run shorter than this is no word, but initials or a sign.
const SHORTEST: usize = 4;
/// A word of more letters is not typed in one go.
const LONGEST: usize = 36;

impl Letters {
    /// Gathers words of two characters and more, each with its rank.
    pub(crate) fn new<'a>(words: impl Iterator<Item = (&'a String, Rank)>) -> Self {
        let mut best: HashMap<String, (Rank, String)> = HashMap::new();
        for (word, rank) in words.filter(|(word, _)| word.chars().count() > 1) {
            let Some(letters) = pinyin(word).filter(|letters| letters.len() <= LONGEST) else { continue };
            let known = best.entry(letters).or_insert_with(|| (rank, word.clone()));
            if (rank, word) < (known.0, &known.1) {
                *known = (rank, word.clone());
            }
        }
        Self { words: best }
    }

    /// The text with every run of letters that is the pinyin of words written in characters; none where no run is.
    pub(crate) fn spelled_out(&self, text: &str) -> Option<String> {
        let mut written = String::new();
        let mut found = false;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let same = |c: char| c.is_ascii_lowercase() == first.is_ascii_lowercase();
            let (run, after) = rest.split_at(rest.find(|c| !same(c)).unwrap_or(rest.len()));
            let spelled = first.is_ascii_lowercase().then(|| self.spell(run)).flatten();
            found |= spelled.is_some();
            written.push_str(spelled.as_deref().unwrap_or(run));
            rest = after;
        }
        found.then_some(written)
    }

    /// A run of letters as the fewest words that spell all of it.
    fn spell(&self, run: &str) -> Option<String> {
        if run.len() < SHORTEST {
            return None;
        }
        let words = fewest(run, LONGEST, |letters| self.words.contains_key(letters))?;
        words.into_iter().map(|letters| Some(self.words.get(letters)?.1.as_str())).collect()
    }
}

/// The pinyin of a word that is all Han.
pub(crate) fn pinyin(word: &str) -> Option<String> {
    word.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn letters_are_spelled_out_where_they_are_the_pinyin_of_words() {
        let words = ["电影", "居民", "保险", "无障碍", "免费"].map(str::to_owned);
        let letters = Letters::new(words.iter().map(|word| (word, (0, 0))));
        for (typed, written) in [
            ("看dianying不要钱", Some("看电影不要钱")),
            ("jumin养老baoxian", Some("居民养老保险")),
            ("wuzhangai", Some("无障碍")),
            ("mianfeidianying", Some("免费电影")),
            ("hpv疫苗", None),
            ("低保", None),
            ("dianyin", None),
        ] {
            assert_eq!(letters.spelled_out(typed).as_deref(), written, "{typed}");
        }
    }
}
