//! How words sound: pinyin without tones, confusions folded, initials.

use pinyin::{ToPinyin, ToPinyinMulti};
use rustc_hash::FxHashSet;

use crate::fewest::fewest;
use crate::fold::is_han;

/// At most this many readings of a phrase's initials: 行 and 重 have two, and they multiply.
const MOST_READINGS: usize = 8;

/// The pinyin of one Han character in the reading people use most, as keyboards write it: v for ü.
pub(crate) fn plain(c: char) -> Option<&'static str> {
    Some(as_typed(c.to_pinyin()?.plain()))
}

/// The same in every reading.
pub(crate) fn readings(c: char) -> impl Iterator<Item = &'static str> {
    c.to_pinyin_multi().into_iter().flatten().map(|reading| as_typed(reading.plain()))
}

fn as_typed(pinyin: &'static str) -> &'static str {
    match pinyin {
        "lü" => "lv",
        "nü" => "nv",
        "lüe" => "lve",
        "nüe" => "nve",
        "ê" => "ei",
        ascii => ascii,
    }
}

/// The sound of one Han character, with what Sichuan ears and pinyin keyboards confuse folded together.
pub(crate) fn syllable(c: char) -> Option<String> {
    plain(c).map(confused)
}

/// The sounds of every Han character in `word`; none if it has any other character.
pub(crate) fn syllables(word: &str) -> Option<Vec<String>> {
    word.chars().map(syllable).collect()
}

/// How words are spelled out in pinyin, to put names in order; signs and letters stay as they are.
#[must_use]
pub fn alphabetical(words: &str) -> String {
    let spelled = |c: char| c.to_pinyin().map_or_else(|| c.to_string(), |pinyin| format!("{} ", pinyin.plain()));
    words.chars().map(spelled).collect()
}

/// n/l, zh/z, ch/c, sh/s, h/f before u, in/ing, en/eng folded to the first way of writing.
pub(crate) fn confused(pinyin: &str) -> String {
    let (start, rest) = match pinyin {
        p if p.starts_with("zh") || p.starts_with("ch") || p.starts_with("sh") => (&p[..1], &p[2..]),
        "hui" => ("f", "ei"),
        "hun" => ("f", "en"),
        "hu" => ("f", "u"),
        p if p.starts_with("hua") => ("f", &p[2..]),
        p if p.starts_with('n') => ("l", &p[1..]),
        p => p.split_at(p.chars().next().map_or(0, char::len_utf8)),
    };
    let rest = match rest.strip_suffix('g') {
        Some(shorter) if ["in", "en"].iter().any(|end| shorter.ends_with(end)) => shorter,
        _ => rest,
    };
    format!("{start}{rest}")
}

/// Every way to write the initials of a phrase: 养老保险 → ylbx.
pub(crate) fn initials(word: &str) -> Vec<String> {
    spellings(&word.chars().map(first_letters).collect::<Vec<_>>())
}

/// Every way to take one letter of each place.
pub(crate) fn spellings(letters: &[Vec<char>]) -> Vec<String> {
    let mut spellings = vec![String::with_capacity(letters.len())];
    for choices in letters {
        if let [only] = choices.as_slice() {
            spellings.iter_mut().for_each(|spelling| spelling.push(*only));
            continue;
        }
        let with = |before: &String, letter: &char| before.chars().chain([*letter]).collect::<String>();
        let longer = spellings.iter().flat_map(|before| choices.iter().map(move |letter| with(before, letter)));
        spellings = longer.take(MOST_READINGS).collect();
    }
    spellings
}

/// How a character can begin when it is spoken; itself where it is no Han.
pub(crate) fn first_letters(c: char) -> Vec<char> {
    if !is_han(c) {
        return vec![c];
    }
    let mut letters: Vec<char> = readings(c).filter_map(|reading| reading.chars().next()).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

/// Every syllable that is one, to read letters typed without spaces.
pub(crate) struct Syllables {
    known: FxHashSet<&'static str>,
}

impl Syllables {
    /// The syllables of all Han characters.
    pub(crate) fn new() -> Self {
        let han = ('\u{4e00}'..='\u{9fff}').filter_map(plain);
        Self { known: han.filter(|syllable| syllable.is_ascii()).collect() }
    }

    /// Letters → syllables, as few as can be, confusions folded; none if letters are left over.
    pub(crate) fn read(&self, letters: &str) -> Option<Vec<String>> {
        Some(self.spelled(letters)?.into_iter().map(confused).collect())
    }

    /// The same as they were written.
    pub(crate) fn spelled<'a>(&self, letters: &'a str) -> Option<Vec<&'a str>> {
        const LONGEST: usize = 6;
        fewest(letters, LONGEST, |letters| self.known.contains(letters))
    }
}

#[cfg(test)]
mod tests {
    use super::{Syllables, initials, syllables};

    #[test]
    fn words_that_sound_alike_sound_the_same() {
        for (typed, meant) in
            [("残急人", "残疾人"), ("医疗就助", "医疗救助"), ("居明", "居民"), ("老宁", "老林"), ("飞机", "灰机")]
        {
            assert_eq!(syllables(typed), syllables(meant), "{typed} / {meant}");
        }
        assert_ne!(syllables("养老"), syllables("医疗"));
    }

    #[test]
    fn letters_are_read_as_syllables() {
        let known = Syllables::new();
        assert_eq!(known.read("dibao"), Some(vec!["di".into(), "bao".into()]));
        assert_eq!(known.read("tushuguan"), Some(vec!["tu".into(), "su".into(), "guan".into()]));
        assert_eq!(known.read("nvxing"), Some(vec!["lv".into(), "xin".into()]));
        assert_eq!(known.read("gzf"), None);
    }

    #[test]
    fn initials_have_every_reading() {
        assert!(initials("公租房").contains(&"gzf".to_owned()));
        assert!(initials("银行").contains(&"yh".to_owned()) && initials("银行").contains(&"yx".to_owned()));
    }
}
