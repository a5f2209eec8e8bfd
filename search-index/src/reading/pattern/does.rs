//! What a word does where it stands.

use seeds::Value;

/// What a word does where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Use {
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
pub(crate) enum Cue {
    /// What follows is not so.
    Not,
    /// What precedes is not so.
    NotAfter,
    /// Weighs nothing between a negation and what it denies.
    Light,
    /// It holds another word by chance.
    Idle,
    /// The illness before it is over.
    Cured,
    /// The paper or the diagnosis beside it is on its way, or has run out.
    Pending,
    /// What was on its way has come through.
    Settled,
    /// The end of something that follows has not come, or was another time's.
    Elsewhen,
    /// The one that precedes.
    ElsewhenAfter,
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
