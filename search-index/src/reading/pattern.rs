//! The vocabulary's words as one automaton: `(a|b)` alternatives, `<name>` groups, `…` gaps.

use std::collections::{BTreeMap, HashMap};

use aho_corasick::{AhoCorasick, MatchKind};
use seeds::{Catalogue, ChoiceId, Fact, FactKind, Reach, Value};

use crate::fold::is_han;
use crate::lexicon::{Lexicon, Meaning};

/// What a word does where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Use {
    /// It states a fact: the place in the vocabulary, and the value.
    Fact(usize, Value),
    /// It speaks of someone: the place in the vocabulary.
    Person(usize),
    /// It turns what a sentence says.
    Cue(Cue),
    /// It tells of a danger: the place in the vocabulary.
    Danger(usize),
    /// It is a name of a service: its place in the catalogue.
    Service(usize),
}

/// How a word turns a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// What follows is not so.
    Not,
    /// What precedes is not so.
    NotAfter,
    /// Nobody is sure of what follows.
    Perhaps,
    /// What follows is asked, wished for or planned.
    Whether,
    /// What precedes is asked.
    WhetherAfter,
    /// What follows was so once.
    Once,
    /// What follows is yet to come.
    Soon,
    /// What follows is others'.
    Others,
    /// The sentence tells of something that did not happen here.
    Fiction,
    /// A service near it is drawn, paid or approved already.
    Already,
}

/// A word of the vocabulary: its pieces in order, each some spellings.
pub(super) struct Word {
    /// How many pieces it has.
    pub(super) pieces: usize,
    /// What it does.
    pub(super) does: Use,
}

/// All words, ready to be looked for at once.
pub(super) struct Patterns {
    automaton: AhoCorasick,
    /// For each spelling, the words it is a piece of, and which piece.
    spellings: Vec<Vec<(usize, usize)>>,
    /// Every word.
    pub(super) words: Vec<Word>,
}

impl Patterns {
    /// Every word of a catalogue.
    pub(super) fn new(catalogue: &Catalogue, lexicon: &Lexicon) -> Self {
        let mut builder = Builder::new(&catalogue.vocabulary().cues.groups);
        builder.facts(catalogue);
        builder.people(catalogue);
        builder.cues(catalogue);
        for (place, urgent) in catalogue.vocabulary().urgent.iter().enumerate() {
            builder.add_all(&urgent.said, &Use::Danger(place));
        }
        builder.services(catalogue, lexicon);
        builder.build()
    }

    /// Every spelling in a text: which word and piece, and from where to where in bytes.
    pub(super) fn find<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = (usize, usize, usize, usize)> + 'a {
        self.automaton.find_overlapping_iter(folded).flat_map(move |found| {
            let (from, to) = (found.start(), found.end());
            self.spellings[found.pattern()].iter().map(move |&(word, piece)| (word, piece, from, to))
        })
    }
}

struct Builder<'a> {
    groups: Groups<'a>,
    texts: Vec<String>,
    by_text: HashMap<String, usize>,
    spellings: Vec<Vec<(usize, usize)>>,
    words: Vec<Word>,
}

type Groups<'a> = &'a BTreeMap<String, Vec<String>>;

impl<'a> Builder<'a> {
    fn new(groups: Groups<'a>) -> Self {
        Self { groups, texts: Vec::new(), by_text: HashMap::new(), spellings: Vec::new(), words: Vec::new() }
    }

    fn facts(&mut self, catalogue: &Catalogue) {
        for (place, fact) in catalogue.facts().all().iter().enumerate() {
            let (said, denied) = match fact.kind {
                // Words of a choice itself say that it is one of its values, and not which.
                FactKind::Choice => (Value::Choice(some_value(fact)), Value::Choice(vec!["none".into()])),
                _ => (Value::Flag(true), Value::Flag(false)),
            };
            self.add_all(&fact.said, &Use::Fact(place, said));
            self.add_all(&fact.denied, &Use::Fact(place, denied));
            for choice in &fact.values {
                self.add_all(&choice.said, &Use::Fact(place, Value::Choice(vec![choice.id.clone()])));
            }
        }
    }

    fn people(&mut self, catalogue: &Catalogue) {
        for (place, kin) in catalogue.vocabulary().people.iter().enumerate() {
            self.add_all(&kin.said, &Use::Person(place));
        }
    }

    fn cues(&mut self, catalogue: &Catalogue) {
        let cues = &catalogue.vocabulary().cues;
        let lists = [
            (&cues.not, Cue::Not),
            (&cues.not_after, Cue::NotAfter),
            (&cues.perhaps, Cue::Perhaps),
            (&cues.whether, Cue::Whether),
            (&cues.whether_after, Cue::WhetherAfter),
            (&cues.once, Cue::Once),
            (&cues.soon, Cue::Soon),
            (&cues.others, Cue::Others),
            (&cues.fiction, Cue::Fiction),
            (&cues.already, Cue::Already),
        ];
        for (words, cue) in lists {
            self.add_all(words, &Use::Cue(cue));
        }
    }

    /// Names and aliases only: a broad topic names no service. Letters are left to the search.
    fn services(&mut self, catalogue: &Catalogue, lexicon: &Lexicon) {
        for term in &lexicon.terms {
            let named = matches!(term.meaning, Meaning::Name(_) | Meaning::Alias(_));
            // A topic of few services, all of them for everyone, asks for those: 电视, 图书馆.
            let for_everyone = |slot: usize| catalogue.services()[slot].data.reach != Reach::Narrow;
            let wide = term.services().count() <= 3 && term.services().all(for_everyone);
            for slot in term.services().collect::<Vec<_>>() {
                if (named || wide) && term.key.chars().count() > 1 && term.key.chars().any(is_han) {
                    self.add(&term.key.clone(), &Use::Service(slot));
                }
            }
        }
    }

    fn add_all(&mut self, words: &[String], does: &Use) {
        for word in words {
            self.add(word, does);
        }
    }

    fn add(&mut self, written: &str, does: &Use) {
        let pieces: Vec<Vec<String>> = written.split('…').map(|piece| spelled(piece, self.groups)).collect();
        let word = self.words.len();
        self.words.push(Word { pieces: pieces.len(), does: does.clone() });
        for (piece, texts) in pieces.into_iter().enumerate() {
            for text in texts.into_iter().filter(|text| !text.is_empty()) {
                let spelling = *self.by_text.entry(text.clone()).or_insert_with(|| {
                    self.texts.push(text);
                    self.spellings.push(Vec::new());
                    self.texts.len() - 1
                });
                self.spellings[spelling].push((word, piece));
            }
        }
    }

    fn build(self) -> Patterns {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&self.texts)
            .unwrap_or_else(|_| AhoCorasick::new::<_, &str>([]).expect("no words at all fit an automaton"));
        Patterns { automaton, spellings: self.spellings, words: self.words }
    }
}

/// Every value that says that there is something at all.
fn some_value(fact: &Fact) -> Vec<ChoiceId> {
    fact.values.iter().map(|choice| choice.id.clone()).filter(|id| id.as_str() != "none").collect()
}

/// Every spelling of a piece: alternatives and groups multiplied out, lower case.
fn spelled(piece: &str, groups: Groups<'_>) -> Vec<String> {
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
