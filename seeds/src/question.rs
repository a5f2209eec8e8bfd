//! The one next question: the fact that settles most of what is still open.

use std::collections::HashSet;

use crate::catalogue::Catalogue;
use crate::fact::{Fact, FactKind, Scope};
use crate::fit::{Fit, Judged, Judgement, Verdict};
use crate::id::{FactId, ServiceId, WhoId};
use crate::judge::{Case, Member};
use crate::person::Line;
use crate::situation::Known;
use crate::value::{Bounds, Days, Value};

/// A question worth asking.
#[derive(Clone, Debug)]
pub struct Question {
    /// The fact it asks for.
    pub fact: FactId,
    /// Whom it is about; none for the household.
    pub who: Option<WhoId>,
    /// The sentence.
    pub text: String,
    /// Answers to tap; empty where a number is to be typed.
    pub choices: Vec<Answer>,
    /// The services that at least one answer settles.
    pub settles: Vec<ServiceId>,
}

/// One answer to tap.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What it means.
    pub value: Value,
    /// Its words.
    pub label: String,
}

/// The ages of whoever has children, grandchildren or a husband.
const GROWN: Bounds = Bounds { least: 25, most: 120 };

impl Case<'_> {
    /// The question that settles most; where nothing at all is known, the first of the opening questions
    /// that was not passed over. Never one that was answered or left open before.
    #[must_use]
    pub fn next_question(&self, judgement: &Judgement) -> Option<Question> {
        let members = self.members();
        let open: Vec<&Judged> = judgement.results.iter().filter(|r| r.verdict == Verdict::Possible).collect();
        let mut best: Option<Question> = None;
        for (place, at) in self.worth_asking(&open, &members) {
            let question = self.weigh(place, &members[at], &open);
            let better = best.as_ref().is_none_or(|b| question.settles.len() > b.settles.len());
            if better && !question.settles.is_empty() {
                best = Some(question);
            }
        }
        best.or_else(|| self.opening(&members))
    }

    /// Each open fact of each person once, by its place, in the order of the results.
    fn worth_asking(&self, open: &[&Judged], members: &[Member<'_>]) -> Vec<(usize, usize)> {
        let mut asked: Vec<(usize, usize)> = Vec::new();
        let mut seen: HashSet<(usize, usize)> = HashSet::new();
        for judged in open {
            for place in judged.missing.iter().filter_map(|id| self.catalogue.facts().place(id.as_str())) {
                for at in (0..members.len()).filter(|&at| self.concerns(judged, &members[at])) {
                    if seen.insert((place, at)) && self.may_ask(place, &members[at], members) {
                        asked.push((place, at));
                    }
                }
            }
        }
        asked
    }

    fn concerns(&self, judged: &Judged, member: &Member<'_>) -> bool {
        judged.for_whom.is_empty() || member.person.is_some_and(|person| judged.for_whom.contains(&person.id))
    }

    /// Asks for a fact that no rule needs yet, so that a silent visitor gets a first question.
    fn opening(&self, members: &[Member<'_>]) -> Option<Question> {
        let facts = self.catalogue.facts();
        let member = members.first()?;
        let places = self.catalogue.vocabulary().opening.iter().filter_map(|id| facts.place(id.as_str()));
        let mut open =
            places.filter(|&place| member.view.held(place).is_none() && self.may_ask(place, member, members));
        open.next().map(|place| self.question(facts.at(place), member, Vec::new()))
    }

    /// The question, with the services that an answer settles.
    fn weigh(&self, place: usize, member: &Member<'_>, open: &[&Judged]) -> Question {
        let fact = self.catalogue.facts().at(place);
        let mut settled: Vec<ServiceId> = Vec::new();
        for value in tried(fact, self) {
            let view = member.view.if_also(self.catalogue.vocabulary(), place, value);
            for judged in open.iter().filter(|judged| self.concerns(judged, member)) {
                let Some(service) = self.catalogue.service(judged.id.as_str()) else { continue };
                let Some((criteria, _)) = self.catalogue.criteria(service, self.region) else { continue };
                let before = member.view.fit(criteria);
                let voiced = before == Fit::Yes && service.data.needs.contains(&fact.id);
                let decided = before == Fit::Unknown && matches!(view.fit(criteria), Fit::Yes | Fit::No);
                if (decided || voiced) && !settled.contains(&judged.id) {
                    settled.push(judged.id.clone());
                }
            }
        }
        self.question(fact, member, settled)
    }

    fn question(&self, fact: &Fact, member: &Member<'_>, settles: Vec<ServiceId>) -> Question {
        let own = fact.scope == Scope::Person;
        // With nobody named yet, a question about a person is one about whoever asks.
        let who = own.then(|| member.person.map_or_else(|| WhoId::from("self"), |person| person.id.clone()));
        let call = self.catalogue.vocabulary().call_of(who.as_ref());
        Question {
            fact: fact.id.clone(),
            text: fact.question.replace("{who}", &call),
            choices: answers(fact),
            who,
            settles,
        }
    }

    fn may_ask(&self, place: usize, member: &Member<'_>, members: &[Member<'_>]) -> bool {
        let fact = self.catalogue.facts().at(place);
        !fact.question.is_empty()
            && !self.was_asked(fact, member)
            && self.is_sensible(fact, member, members)
            && self.was_told_before(fact, member)
    }

    /// Whether what the question takes for granted is known.
    fn was_told_before(&self, fact: &Fact, member: &Member<'_>) -> bool {
        let place = |id: &FactId| self.catalogue.facts().place(id.as_str());
        let held = |id| member.view.held(place(id)?).map(|held| &held.value);
        fact.asked_after.as_ref().is_none_or(|id| held(id) == Some(&Value::Flag(true)))
    }

    /// Whether someone of that age is asked such a thing; for a household, whether anyone in it is.
    fn is_sensible(&self, fact: &Fact, member: &Member<'_>, members: &[Member<'_>]) -> bool {
        let age = self.catalogue.facts().place("age");
        let sensible = |member: &Member<'_>| match age.and_then(|place| member.view.held(place)).map(|held| &held.value)
        {
            Some(Value::Date(days)) => fact.is_asked_at(days.years(self.as_of)),
            // A father or a wife whose age nobody told is grown up.
            _ => !self.is_grown_by_kin(member) || fact.is_asked_at(GROWN),
        };
        if fact.scope == Scope::Person { sensible(member) } else { members.iter().any(sensible) }
    }

    /// Whether someone is grown up by who they are to whoever asks.
    fn is_grown_by_kin(&self, member: &Member<'_>) -> bool {
        let line = member.person.map(|person| self.catalogue.vocabulary().line_of(&person.id));
        matches!(line, Some(Line::Spouse | Line::Parent | Line::Grandparent))
    }

    /// Answered, or left open with 不清楚 or 不想说.
    fn was_asked(&self, fact: &Fact, member: &Member<'_>) -> bool {
        let own = member.person.map_or(&[][..], |person| person.facts.as_slice());
        let asked = |known: &Known| known.fact == fact.id;
        own.iter().chain(&self.situation.household).chain(&self.situation.events).any(asked)
    }
}

fn answers(fact: &Fact) -> Vec<Answer> {
    match fact.kind {
        FactKind::Flag => [true, false]
            .into_iter()
            .map(|holds| Answer { value: Value::Flag(holds), label: fact.answer(holds).to_owned() })
            .collect(),
        FactKind::Choice => fact
            .values
            .iter()
            .map(|choice| Answer { value: Value::Choice(vec![choice.id.clone()]), label: choice.label.clone() })
            .collect(),
        FactKind::Number => fact
            .ask
            .iter()
            .map(|&n| Answer { value: Value::number(n), label: fact.yes.replace("{n}", &n.to_string()) })
            .collect(),
        FactKind::Date => Vec::new(),
    }
}

/// What is tried out to see what an answer would settle.
fn tried(fact: &Fact, case: &Case<'_>) -> Vec<Value> {
    if fact.kind == FactKind::Date {
        let days = fact.ask.iter().filter_map(|&years| Days::born(years, years, case.as_of));
        return days.map(Value::Date).collect();
    }
    answers(fact).into_iter().map(|answer| answer.value).collect()
}

/// Whether a question may be asked about a fact at all.
#[must_use]
pub fn can_be_asked(catalogue: &Catalogue, id: &FactId) -> bool {
    catalogue
        .facts()
        .get(id.as_str())
        .is_some_and(|fact| !fact.question.is_empty() && (fact.kind == FactKind::Date || !answers(fact).is_empty()))
}
