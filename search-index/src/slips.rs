//! One slip of the hand: a character wrong, missing, doubled, or swapped with its neighbour.
//! Two words are one slip apart where taking one character from each, or from one of them, leaves
//! the same (deletion neighbourhoods, as SymSpell keeps them); then it is checked.

use rustc_hash::FxHashMap;

/// Words by everything that is left of them without one character.
pub(crate) struct Slips {
    words: Vec<String>,
    /// By a number for what is left: two of one number are told apart when the slip is looked at.
    left: FxHashMap<u64, Vec<u32>>,
}

impl Slips {
    /// Gathers words of at least `shortest` and at most `longest` characters. Shorter ones are one slip from too much
    /// else; longer ones are not typed.
    pub(crate) fn new<'a>(words: impl Iterator<Item = &'a str>, shortest: usize, longest: usize) -> Self {
        let fitting = |word: &&str| (shortest..=longest).contains(&word.chars().count());
        let mut words: Vec<String> = words.filter(fitting).map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        let mut left: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        for (at, word) in (0..).zip(&words) {
            for rest in rests(word) {
                let having = left.entry(rest).or_default();
                if having.last() != Some(&at) {
                    having.push(at);
                }
            }
        }
        Self { words, left }
    }

    /// The words that `typed` is one slip away from, in the order of their spelling; not the word itself. A wrong
    /// character is a slip only where `may_be_wrong` says it may be.
    pub(crate) fn near(&self, typed: &str, may_be_wrong: impl Fn(char) -> bool) -> Vec<&str> {
        let mut near: Vec<u32> =
            rests(typed).iter().filter_map(|rest| self.left.get(rest)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        let words = near.into_iter().filter_map(|at| self.words.get(at as usize));
        let slipped = |word: &&str| match slip(typed, word) {
            Some(Slip::Wrong(c)) => may_be_wrong(c),
            Some(Slip::Other) => true,
            None => false,
        };
        words.map(String::as_str).filter(slipped).collect()
    }
}

/// A word, and what is left of it without each of its characters, as numbers: a polynomial over a large odd base,
/// so that each is made of the part before the gap and the part after it.
fn rests(word: &str) -> Vec<u64> {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let chars: Vec<u64> = word.chars().map(|c| u64::from(c) + 1).collect();
    let mut after = vec![(0_u64, 1_u64); chars.len() + 1];
    for at in (0..chars.len()).rev() {
        let (sum, power) = after[at + 1];
        after[at] = (sum.wrapping_add(chars[at].wrapping_mul(power)), power.wrapping_mul(BASE));
    }
    let mut rests = vec![after[0].0];
    let mut before = 0_u64;
    for (at, c) in chars.iter().enumerate() {
        let (sum, power) = after[at + 1];
        rests.push(before.wrapping_mul(power).wrapping_add(sum));
        before = before.wrapping_mul(BASE).wrapping_add(*c);
    }
    rests
}

/// What went wrong.
enum Slip {
    /// This character stands for another.
    Wrong(char),
    /// One is missing or too many, or two stand in the wrong order.
    Other,
}

/// The one slip between two words: optimal string alignment distance 1.
fn slip(typed: &str, meant: &str) -> Option<Slip> {
    let (typed, meant): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    let same = typed.iter().zip(&meant).take_while(|(a, b)| a == b).count();
    match (&typed[same..], &meant[same..]) {
        (typed, [_, rest @ ..]) if typed == rest => Some(Slip::Other),
        ([_, rest @ ..], meant) if meant == rest => Some(Slip::Other),
        ([a, b, rest @ ..], [c, d, others @ ..]) if (a, b, rest) == (d, c, others) => Some(Slip::Other),
        ([wrong, rest @ ..], [_, others @ ..]) if rest == others => Some(Slip::Wrong(*wrong)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Slips;

    #[test]
    fn one_slip_is_near_and_two_are_not() {
        let slips = Slips::new(["养老保险", "医疗救助", "失业保险金", "低保"].into_iter(), 4, 12);
        for (typed, meant) in [
            ("养老保验", vec!["养老保险"]),
            ("养老险", vec!["养老保险"]),
            ("养老老保险", vec!["养老保险"]),
            ("医疗助救", vec!["医疗救助"]),
            ("失业保金", vec!["失业保险金"]),
            ("养老保险", vec![]),
            ("养老机险", vec![]),
            ("养老机构", vec![]),
            ("低宝", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(slips.near(typed, |c| c != '机'), meant, "{typed}");
        }
    }
}
