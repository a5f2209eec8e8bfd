//! A situation sent to us, read. What the vocabulary does not have is refused by the name of its
//! field: dropped in silence, it would turn a verdict.

use seeds::{Catalogue, Contradiction, Date, Known, Person, Scope, ServiceId, Situation, WhoId};

use super::given::{ContradictionIn, KnownIn, PersonIn, SituationIn};
use super::value;
use super::who::{People, unknown};
use crate::error::Problem;

/// More people than live together or are spoken of in one breath.
const MOST_PEOPLE: usize = 40;

impl SituationIn {
    /// The situation, or the first field that the vocabulary does not have.
    pub(super) fn read(&self, catalogue: &Catalogue, as_of: Date) -> Result<Situation, Problem> {
        if self.people.len() > MOST_PEOPLE {
            return Err(Problem::unfit("situation.people".to_owned(), format!("at most {MOST_PEOPLE} people")));
        }
        let reader = Reader { catalogue, as_of };
        let mut people = People::new(catalogue);
        let person =
            |(at, person): (usize, &PersonIn)| reader.person(person, &mut people, &format!("situation.people[{at}]"));
        Ok(Situation {
            people: self.people.iter().enumerate().map(person).collect::<Result<_, _>>()?,
            household: reader.shared(&self.household, "situation.household")?,
            events: reader.shared(&self.events, "situation.events")?,
            contradictions: reader.contradictions(&self.contradictions)?,
            asked: reader.asked(&self.asked)?,
        })
    }
}

struct Reader<'a> {
    catalogue: &'a Catalogue,
    as_of: Date,
}

impl Reader<'_> {
    fn person(&self, given: &PersonIn, people: &mut People<'_>, field: &str) -> Result<Person, Problem> {
        let (id, who) = people.take(given, field)?;
        let facts =
            given.facts.iter().enumerate().map(|(at, known)| self.known(known, &format!("{field}.facts[{at}]")));
        Ok(Person { id, who, facts: facts.collect::<Result<_, _>>()? })
    }

    /// What holds for all of them: a person's own age does not.
    fn shared(&self, facts: &[KnownIn], field: &str) -> Result<Vec<Known>, Problem> {
        let read = |(at, known): (usize, &KnownIn)| {
            let field = format!("{field}[{at}]");
            let own = self.fact(&known.fact).is_some_and(|fact| fact.scope == Scope::Person && !fact.shared);
            match own {
                true => {
                    Err(Problem::unfit(format!("{field}.fact"), "a fact of one person: expected under `people`".into()))
                }
                false => self.known(known, &field),
            }
        };
        facts.iter().enumerate().map(read).collect()
    }

    fn fact(&self, id: &str) -> Option<&seeds::Fact> {
        self.catalogue.facts().get(id)
    }

    fn known(&self, given: &KnownIn, field: &str) -> Result<Known, Problem> {
        let fact = self.fact(&given.fact).ok_or_else(|| unknown_fact(field))?;
        let value = given.value.as_ref().map(|value| value::read(value, fact, self.as_of));
        let value = value.transpose().map_err(|expected| Problem::unfit(format!("{field}.value"), expected))?;
        Ok(Known { fact: fact.id.clone(), value, span: given.span, words: given.words.clone() })
    }

    fn contradictions(&self, given: &[ContradictionIn]) -> Result<Vec<Contradiction>, Problem> {
        let read = |(at, broken): (usize, &ContradictionIn)| {
            let field = format!("situation.contradictions[{at}]");
            let fact = self.fact(&broken.fact).ok_or_else(|| unknown_fact(&field))?;
            let known = |who: &WhoId| self.catalogue.vocabulary().kin(who).is_some();
            let who = broken.who.as_deref().map(WhoId::from);
            if who.as_ref().is_some_and(|who| !known(who)) {
                return Err(unknown(&format!("{field}.who")));
            }
            Ok(Contradiction { who, fact: fact.id.clone(), words: broken.words.clone() })
        };
        given.iter().enumerate().map(read).collect()
    }

    fn asked(&self, ids: &[String]) -> Result<Vec<ServiceId>, Problem> {
        let known = |(at, id): (usize, &String)| {
            let service = self.catalogue.service(id).map(|service| service.id.clone());
            service
                .ok_or_else(|| Problem::unfit(format!("situation.asked[{at}]"), "expected the id of a service".into()))
        };
        ids.iter().enumerate().map(known).collect()
    }
}

fn unknown_fact(field: &str) -> Problem {
    Problem::unfit(format!("{field}.fact"), "expected the id of a fact, as `match` returns them".to_owned())
}
