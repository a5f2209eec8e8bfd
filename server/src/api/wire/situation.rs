//! What was understood, with words for whoever shows it. May be edited and sent back.

use seeds::view::phrase;
use seeds::{Catalogue, Contradiction, Date, Known, Situation, Value, WhoId};
use serde::Serialize;
use utoipa::ToSchema;

/// What was understood of how someone lives.
#[derive(Serialize, ToSchema)]
pub(crate) struct SituationOut {
    people: Vec<PersonOut>,
    /// What holds for everyone who lives together.
    household: Vec<KnownOut>,
    /// What happened to them.
    events: Vec<KnownOut>,
    /// What cannot both be so. Such a fact counts as unknown until it is sent back with a value.
    contradictions: Vec<ContradictionOut>,
    /// Services called by a name of theirs, by id.
    asked: Vec<String>,
}

/// Someone spoken of.
#[derive(Serialize, ToSchema)]
struct PersonOut {
    /// Their name within this situation: `mother`, `child-2`.
    id: String,
    /// As people call them: 母亲.
    who: String,
    facts: Vec<KnownOut>,
}

/// A fact that was said, or read from what was said.
#[derive(Serialize, ToSchema)]
struct KnownOut {
    fact: String,
    /// Its short name: 残疾证.
    label: String,
    /// What it can be; null where it was asked about and left open.
    value: Option<Value>,
    /// The value in words: 82岁.
    phrase: Option<String>,
    /// Where in the text, in characters, from and to.
    span: Option<[usize; 2]>,
    /// The words it came from.
    words: String,
}

/// Two things said of one fact that cannot both be so.
#[derive(Serialize, ToSchema)]
struct ContradictionOut {
    /// Whom it is about, by id; null for the household.
    who: Option<String>,
    fact: String,
    /// The fact's short name.
    label: String,
    /// The words on both sides.
    words: [String; 2],
}

impl SituationOut {
    pub(crate) fn new(situation: &Situation, catalogue: &Catalogue, as_of: Date) -> Self {
        let all = |facts: &[Known]| facts.iter().map(|known| KnownOut::new(known, catalogue, as_of)).collect();
        let people = situation.people.iter().map(|person| PersonOut {
            id: person.id.to_string(),
            who: person.who.clone(),
            facts: all(&person.facts),
        });
        let broken = situation.contradictions.iter().map(|broken| ContradictionOut::new(broken, catalogue));
        Self {
            people: people.collect(),
            household: all(&situation.household),
            events: all(&situation.events),
            contradictions: broken.collect(),
            asked: situation.asked.iter().map(ToString::to_string).collect(),
        }
    }
}

impl KnownOut {
    fn new(known: &Known, catalogue: &Catalogue, as_of: Date) -> Self {
        let fact = catalogue.facts().get(known.fact.as_str());
        let said = |value: &Value| Some(phrase(fact?, value, as_of));
        Self {
            fact: known.fact.to_string(),
            label: fact.map(|fact| fact.label.clone()).unwrap_or_default(),
            phrase: known.value.as_ref().and_then(said),
            value: known.value.clone(),
            span: known.span,
            words: known.words.clone(),
        }
    }
}

impl ContradictionOut {
    fn new(broken: &Contradiction, catalogue: &Catalogue) -> Self {
        let fact = catalogue.facts().get(broken.fact.as_str());
        Self {
            who: broken.who.as_ref().map(WhoId::to_string),
            fact: broken.fact.to_string(),
            label: fact.map(|fact| fact.label.clone()).unwrap_or_default(),
            words: broken.words.clone(),
        }
    }
}
