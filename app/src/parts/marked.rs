//! Text with the words marked that were asked for.

use leptos::prelude::*;

/// The text, with each of `words` in `<mark>` wherever it stands in it.
#[must_use]
pub fn marked(text: &str, words: &[String]) -> AnyView {
    let parts = parts(text, words).into_iter().map(|(hit, part)| {
        let part = part.to_owned();
        if hit { view! { <mark>{part}</mark> }.into_any() } else { part.into_any() }
    });
    parts.collect_view().into_any()
}

/// The text cut where a word begins or ends. Words are folded, the text is not: case and the signs between
/// characters make no difference. Of words that overlap, all of it is marked.
fn parts<'a>(text: &'a str, words: &[String]) -> Vec<(bool, &'a str)> {
    let letters: Vec<(usize, char)> =
        text.char_indices().filter(|(_, c)| c.is_alphanumeric()).map(|(at, c)| (at, lower(c))).collect();
    let mut hit = vec![false; text.len()];
    for word in words {
        let word: Vec<char> = word.chars().filter(|c| c.is_alphanumeric()).map(lower).collect();
        let here = |from: &usize| letters[*from..*from + word.len()].iter().map(|(_, c)| c).eq(&word);
        let last = (letters.len() + 1).saturating_sub(word.len());
        for from in (0..last).filter(here).filter(|_| !word.is_empty()) {
            let (begin, (end, c)) = (letters[from].0, letters[from + word.len() - 1]);
            let end = text[end..].chars().next().unwrap_or(c).len_utf8() + end;
            hit[begin..end].fill(true);
        }
    }
    let mut parts: Vec<(bool, &str)> = Vec::new();
    let mut from = 0;
    for at in 1..=text.len() {
        if at == text.len() || hit[at] != hit[from] {
            parts.push((hit[from], &text[from..at]));
            from = at;
        }
    }
    parts
}

/// Lower case, where that is one character as well.
fn lower(c: char) -> char {
    let mut lower = c.to_lowercase();
    lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn words_are_marked_wherever_they_stand() {
        for (text, words, shown) in [
            ("给残疾人的补贴", vec!["残疾人", "补贴"], "给[残疾人]的[补贴]"),
            ("HIV治疗", vec!["hiv"], "[HIV]治疗"),
            ("“12333”人力资源", vec!["12333人力"], "“[12333”人力]资源"),
            ("养老保险", vec!["养老保险", "保险"], "[养老保险]"),
            ("低保低保", vec!["低保"], "[低保低保]"),
            ("低保", vec![], "低保"),
            ("低保", vec!["", "最低生活保障"], "低保"),
            ("", vec!["低保"], ""),
        ] {
            let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
            let parts = parts(text, &words).into_iter();
            let cut: String =
                parts.map(|(hit, part)| if hit { format!("[{part}]") } else { part.to_owned() }).collect();
            assert_eq!(cut, shown);
        }
    }
}
