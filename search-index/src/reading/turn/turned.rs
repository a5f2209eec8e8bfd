//! What is turned.

use seeds::fact::{Change, Fact};

/// What is turned: where it stands, and what it is.
#[derive(Clone, Copy)]
pub(crate) struct Turned<'a> {
    /// First character.
    pub(crate) from: usize,
    /// One past the last.
    pub(crate) to: usize,
    /// The fact, where it is one.
    pub(crate) fact: Option<&'a Fact>,
    /// Whether the words are also a name of a service, and may only ask for it.
    pub(crate) weak: bool,
    /// Whether it is so now even if said of what was once.
    pub(crate) lasting: bool,
    /// Whether it stands inside a longer word; then cues inside that word count too.
    pub(crate) inside: bool,
}

impl Turned<'_> {
    /// A word that is no fact.
    pub(crate) fn word(from: usize, to: usize) -> Self {
        Self { from, to, fact: None, weak: false, lasting: false, inside: false }
    }

    /// Whether it says that someone needs something, which may be asked for and is so all the same.
    pub(super) fn is_need(&self) -> bool {
        self.fact.is_some_and(|fact| fact.id.as_str().starts_with("need-") || fact.id.as_str() == "seeking")
    }

    /// Whether it is a paper, or something that an office grants.
    pub(super) fn is_paper(&self) -> bool {
        self.fact.is_some_and(|fact| fact.granted || fact.changes == Change::Paper)
    }
}
