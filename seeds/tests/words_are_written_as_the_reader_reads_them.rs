//! Every word of the vocabulary keeps to the four signs: `(a|b)` closed within its piece and never nested, `<group>`
//! one of cues.toml and outside brackets, `…` outside brackets, `^` first and `$` last. A word that does not would simply never be heard.

use std::path::Path;

use seeds::Catalogue;

#[test]
fn every_word_can_be_spelled() {
    let catalogue = Catalogue::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap_or_else(|e| panic!("{e}"));
    let vocabulary = catalogue.vocabulary();
    let mut faults = Vec::new();
    let mut check = |place: String, words: &[String]| {
        for word in words {
            if let Some(fault) = fault(word, |group| vocabulary.cues.groups.contains_key(group)) {
                faults.push(format!("{place}: “{word}” {fault}"));
            }
        }
    };
    for fact in catalogue.facts().all() {
        check(format!("vocabulary/facts, {} said", fact.id), &fact.said);
        check(format!("vocabulary/facts, {} denied", fact.id), &fact.denied);
        for choice in &fact.values {
            check(format!("vocabulary/facts, {} {}", fact.id, choice.id), &choice.said);
        }
    }
    for kin in &vocabulary.people {
        check(format!("vocabulary/people.toml, {}", kin.id), &kin.said);
    }
    for urgent in &vocabulary.urgent {
        check(format!("urgent.toml, {}", urgent.kind.as_str()), &urgent.said);
    }
    for (name, words) in &vocabulary.cues.groups {
        check(format!("vocabulary/cues.toml, group {name}"), words);
    }
    assert!(faults.is_empty(), "{} words are never heard:\n{}", faults.len(), faults.join("\n"));
}

/// What is wrong with a word as written, if anything.
fn fault(word: &str, is_group: impl Fn(&str) -> bool) -> Option<String> {
    let inner = word.strip_prefix('^').unwrap_or(word);
    if inner.strip_suffix('$').unwrap_or(inner).contains(['^', '$']) {
        return Some("has a ^ that is not first, or a $ that is not last".to_owned());
    }
    word.split('…').find_map(|piece| {
        let mut open = false;
        for c in piece.chars() {
            match (c, open) {
                ('(', true) => return Some("has a bracket in a bracket; write it as two words".to_owned()),
                ('<', true) => return Some("has a group in a bracket; write it as two words".to_owned()),
                ('(', false) => open = true,
                (')', false) => {
                    return Some("has a … in a bracket, or a bracket never opened; write it as two words".to_owned());
                }
                (')', true) => open = false,
                _ => {}
            }
        }
        if open {
            return Some("has a … in a bracket, or a bracket never closed; write it as two words".to_owned());
        }
        let groups = piece.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or(rest));
        groups
            .into_iter()
            .find(|group| !is_group(group))
            .map(|group| format!("asks for the group “{group}”; cues.toml has none"))
    })
}
