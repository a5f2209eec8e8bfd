//! One written form of a word, spelled every way it allows.

use std::collections::BTreeMap;

/// Every spelling of a piece: alternatives and groups multiplied out, lower case.
pub(super) fn spelled(piece: &str, groups: Groups<'_>) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut rest = piece;
    while let Some(c) = rest.chars().next() {
        let (alternatives, after): (Vec<String>, &str) = match c {
            '(' => bracketed(rest, ')', |inside| inside.split('|').map(str::to_lowercase).collect()),
            '<' => bracketed(rest, '>', |inside| groups.get(inside).cloned().unwrap_or_default()),
            _ => (vec![c.to_lowercase().collect()], &rest[c.len_utf8()..]),
        };
        texts = texts.iter().flat_map(|text| alternatives.iter().map(move |next| format!("{text}{next}"))).collect();
        rest = after;
    }
    texts
}

/// Lists of alternatives that words share, by name.
pub(super) type Groups<'a> = &'a BTreeMap<String, Vec<String>>;

/// What a bracket that opens here stands for, and what follows it; one never closed is itself.
fn bracketed(rest: &str, close: char, read: impl Fn(&str) -> Vec<String>) -> (Vec<String>, &str) {
    match rest[1..].split_once(close) {
        Some((inside, after)) => (read(inside), after),
        None => (vec![rest.to_owned()], ""),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::spelled;

    #[test]
    fn a_word_is_spelled_every_way_it_allows() {
        let groups = BTreeMap::from([("away".to_owned(), vec!["打工".to_owned(), "务工".to_owned()])]);
        for (written, texts) in [
            ("残疾证", vec!["残疾证"]),
            ("交(了|)社保", vec!["交了社保", "交社保"]),
            ("在外<away>", vec!["在外打工", "在外务工"]),
            ("HIV阳性", vec!["hiv阳性"]),
            ("(没闭合", vec!["(没闭合"]),
        ] {
            assert_eq!(spelled(written, &groups), texts, "{written}");
        }
    }
}
