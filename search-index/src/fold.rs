//! One spelling for what is the same: traditional → simplified, full-width → ASCII,
//! lower case, signs → spaces.

/// Folds text for comparing and indexing. Han characters stay one for one.
pub(crate) fn fold(text: &str) -> String {
    fold_as_written(&fast2s::convert(text))
}

/// The same, with traditional characters left as they are.
pub(crate) fn fold_as_written(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().map(half_width).map(toneless) {
        if c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
        } else if !folded.ends_with(' ') && !folded.is_empty() {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Full-width letters, digits and signs sit a fixed distance above their ASCII twins.
fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// A vowel without its tone: yǎng lǎo is typed by those who copy it.
fn toneless(c: char) -> char {
    // Most of what is typed is Han, which has none.
    if !matches!(c, '\u{80}'..='\u{24f}') {
        return c;
    }
    const VOWELS: [(&str, char); 6] =
        [("āáǎà", 'a'), ("ēéěè", 'e'), ("īíǐì", 'i'), ("ōóǒò", 'o'), ("ūúǔù", 'u'), ("ǖǘǚǜü", 'v')];
    VOWELS.iter().find(|(toned, _)| toned.contains(c)).map_or(c, |(_, vowel)| *vowel)
}

/// Whether a character is Han.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn the_same_words_fold_to_the_same_text() {
        for (typed, folded) in [
            ("養老保險", "养老保险"),
            ("殘疾人康復", "残疾人康复"),
            ("ＨＩＶ阳性", "hiv阳性"),
            ("yǎng lǎo", "yang lao"),
            ("“12333”人力资源", "12333 人力资源"),
            ("  低保！！ ", "低保"),
            ("职业介绍、职业指导", "职业介绍 职业指导"),
            ("", ""),
            ("😀", ""),
        ] {
            assert_eq!(fold(typed), folded, "{typed}");
        }
    }
}
