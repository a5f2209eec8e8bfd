//! Words that differ from what was typed by one character: a wrong one, a missing one, one too many, two changed
//! about. Of letters the same.

use crate::suggest::shelf::{Found, Shelf};
use crate::suggest::unit::Key;

/// What a slip costs.
const SLIP: u32 = 95;
/// What each character still to come costs.
const TO_COME: u32 = 3;
/// Fewer characters with one wrong among them are anything.
const LEAST_SIGNS: usize = 3;
/// The same of letters.
const LEAST_LETTERS: usize = 5;

impl Shelf {
    /// Every word that begins as was typed but for one slip.
    pub(crate) fn slipped(&self, keys: &[Key], put: &mut impl FnMut(Found)) {
        let letters: Option<Vec<u8>> = keys
            .iter()
            .map(|key| match key {
                Key::Letter(letter) => Some(*letter),
                Key::Sign(..) => None,
            })
            .collect();
        let least = if letters.is_some() { LEAST_LETTERS } else { LEAST_SIGNS };
        if keys.len() < least {
            return;
        }
        for (place, word) in self.words.iter().enumerate() {
            let to_come = match &letters {
                Some(letters) => one_slip(letters.len(), word.pinyin.len(), |t, w| letters[t] == word.pinyin[w])
                    .map(|to_come| to_come / 3),
                None => one_slip(keys.len(), word.units.len(), |t, w| match keys[t] {
                    Key::Letter(letter) => self.units[word.units[w]].sign == char::from(letter),
                    Key::Sign(sign, _) => self.units[word.units[w]].sign == sign,
                }),
            };
            if let Some(to_come) = to_come.and_then(|to_come| u32::try_from(to_come).ok()) {
                put(Found { word: place, cost: SLIP + TO_COME * to_come.min(12), typed: (0, word.units.len()) });
            }
        }
    }
}

/// How much of the word is still to come, where what was typed is its beginning but for one slip.
/// The first character must be right: whoever begins wrong means something else.
fn one_slip(typed: usize, word: usize, same: impl Fn(usize, usize) -> bool) -> Option<usize> {
    let alike = (0..typed.min(word)).take_while(|&at| same(at, at)).count();
    if alike == 0 || alike == typed {
        return None;
    }
    let goes_on = |t: usize, w: usize| {
        (typed >= t && word >= w && word - w >= typed - t && (t..typed).all(|at| same(at, at - t + w)))
            .then(|| word - w - (typed - t))
    };
    // The last character alone may be wrong or too many only where enough was right before it.
    let at_the_end = alike + 1 == typed;
    let enough = !at_the_end || alike > 2;
    let wrong = goes_on(alike + 1, alike + 1).filter(|_| enough);
    let missing = goes_on(alike, alike + 1);
    let too_many = goes_on(alike + 1, alike).filter(|_| enough);
    let changed = (alike + 1 < typed && alike + 1 < word && same(alike, alike + 1) && same(alike + 1, alike))
        .then(|| goes_on(alike + 2, alike + 2))
        .flatten();
    [wrong, missing, too_many, changed].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::one_slip;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for (typed, word, to_come) in [
            ("残的人补贴", "残疾人补贴", Some(0)),
            ("预接种", "预防接种", Some(0)),
            ("养老老保", "养老保险", Some(1)),
            ("保老养险", "养老保险", None),
            ("医保疗险", "医疗保险", Some(0)),
            ("医保疗", "医疗保险", Some(1)),
            ("养老保险", "养老保险", None),
            ("低报", "低保", None),
        ] {
            let (t, w): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
            assert_eq!(one_slip(t.len(), w.len(), |a, b| t[a] == w[b]), to_come, "{typed} / {word}");
        }
    }
}
