//! Who is spoken of: people as they come up, and whom a fact or an age is said of.
//!
//! - [`heard`]: a word for a person taken in; [`counts`]: whether it is one at all.
//! - [`sexes`]: the man and the woman of a couple; [`roles`]: who the speaker is to someone.
//! - [`others`]: the people of another household.
//! - [`members`]: someone found among those spoken of, or added.
//! - [`topic`]: whom the words are about now.
//! - [`beside`]: someone who stands only beside what is said.
//! - [`presumed`]: whom a fact must be of, whoever the words are about.

mod beside;
mod counts;
mod heard;
mod members;
mod others;
mod presumed;
mod roles;
mod sexes;
mod topic;

use std::collections::{HashMap, HashSet};

use seeds::person::{Line, Sex};
use seeds::{Bounds, Catalogue, Date, Known, Person, Value};

use super::text::Text;
pub(super) use beside::TENDING;
pub(super) use topic::Topic;

/// Everyone spoken of so far.
pub(super) struct Cast<'a> {
    text: &'a Text,
    catalogue: &'a Catalogue,
    as_of: Date,
    /// The people, in the order they came up.
    pub(super) people: Vec<Member>,
    /// Whom the sentence is about now.
    pub(super) topic: Option<Topic>,
    /// Those of this sentence, for 都 and 均.
    sentence: Vec<(usize, usize)>,
    /// Where the last word for a person ended.
    last: Option<usize>,
    /// Whom the words were about before the present topic.
    before: Option<Topic>,
    /// Where something was heard from someone: what that clause tells is theirs.
    source: Option<usize>,
    /// Whether the household was spoken of as a place: 屋头, 家里.
    place: bool,
    /// Whether the speaker was spoken of at all.
    pub(super) spoke: bool,
    /// Whether 我们 was said.
    pub(super) we: bool,
    /// Whether 两口子, 夫妻 were spoken of.
    pub(super) couple: bool,
    /// Where facts end, for a word right after one.
    fact_ends: HashSet<usize>,
    /// Someone who stood only beside what was said: where the word for them began and ended, and who.
    beside: Option<(usize, usize, usize)>,
    /// Whose age was told in passing, and up to where the clause speaks of them: 带一女6岁读小学.
    aside: Option<(usize, usize)>,
    /// Who was meant by a kin word, with 大, 二 or 幺 before it.
    by_word: HashMap<(usize, char), usize>,
}

/// Someone spoken of.
pub(super) struct Member {
    /// Which kin word.
    pub(super) kin: usize,
    /// Their place in the family.
    pub(super) line: Line,
    /// The person as the situation knows them.
    pub(super) person: Person,
    /// Whether they were spoken of as someone facts are about.
    pub(super) subject: bool,
    /// Their sex, where the word for them tells it.
    pub(super) sex: Option<Sex>,
}

impl<'a> Cast<'a> {
    /// Nobody yet.
    pub(super) fn new(text: &'a Text, catalogue: &'a Catalogue, as_of: Date, fact_ends: HashSet<usize>) -> Self {
        Self {
            text,
            catalogue,
            as_of,
            people: Vec::new(),
            topic: None,
            sentence: Vec::new(),
            last: None,
            before: None,
            source: None,
            place: false,
            spoke: false,
            we: false,
            couple: false,
            fact_ends,
            beside: None,
            aside: None,
            by_word: HashMap::new(),
        }
    }

    /// The id of someone's kin word.
    pub(super) fn id_of(&self, at: usize) -> &str {
        self.catalogue.vocabulary().people[self.people[at].kin].id.as_str()
    }

    /// Whether a fact was said of a person already.
    pub(super) fn has(&self, at: usize, fact: &str) -> bool {
        self.people[at].person.facts.iter().any(|known| known.fact.as_str() == fact)
    }

    /// The ages a child's school goes with, very widely.
    pub(super) fn ages_of_stage(&self, stage: &str) -> Option<[u32; 2]> {
        self.catalogue.facts().get("stage")?.values.iter().find(|choice| choice.id.as_str() == stage)?.ages
    }

    /// Someone's age in years, where it is known.
    pub(super) fn years(&self, at: usize, as_of: Date) -> Option<Bounds> {
        self.people[at].person.facts.iter().find_map(|known| match &known.value {
            Some(Value::Date(days)) if known.fact.as_str() == "age" => Some(days.years(as_of)),
            _ => None,
        })
    }

    /// Whether someone is grown up by who they are to the speaker.
    pub(super) fn is_grown(&self, at: usize) -> bool {
        matches!(self.people[at].line, Line::Own | Line::Spouse | Line::Parent | Line::Grandparent)
    }

    /// Puts a fact to a person.
    pub(super) fn put(&mut self, at: usize, known: Known) {
        self.people[at].person.facts.push(known);
    }
}
