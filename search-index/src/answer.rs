//! A situation → verdicts, the next question, urgent help: the straight line, put together.

use seeds::{Case, Catalogue, Known, MatchAnswer, MatchAsk, Person, Scope, Situation, Urgent, Value};

use crate::Finder;
use crate::reading;

/// Reads, corrects, judges.
pub(crate) fn answer(finder: &Finder, ask: &MatchAsk<'_>) -> MatchAnswer {
    let catalogue = finder.catalogue();
    let reading = finder.reader.read(ask.words, catalogue, ask.as_of);
    let mut situation = reading.situation;
    situation.asked = reading.asked;
    if let Some(given) = ask.situation {
        overlay(&mut situation, given, catalogue);
    }
    ask.edits.apply(&mut situation, catalogue);
    let case = Case { catalogue, region: ask.region, situation: &situation, asked: &situation.asked, as_of: ask.as_of };
    let judgement = case.judge();
    let question = case.next_question(&judgement);
    let urgent = dangers(catalogue, &reading.urgent, &situation);
    let sensitive = is_sensitive(&situation, catalogue)
        || urgent.iter().any(|danger| danger.sensitive)
        || catalogue.vocabulary().is_sensitive(ask.words);
    MatchAnswer { situation, judgement, question, urgent, sensitive }
}

/// Dangers the words tell of, and those that a tapped answer or a fact given beside the words tells of.
fn dangers(catalogue: &Catalogue, of_words: &[usize], situation: &Situation) -> Vec<Urgent> {
    let vocabulary = catalogue.vocabulary();
    let told = |urgent: &Urgent| situation.known().any(|(who, known)| urgent.is_told_by(who, known, vocabulary));
    let mut places: Vec<usize> = (0..vocabulary.urgent.len()).collect();
    places.retain(|place| of_words.contains(place) || told(&vocabulary.urgent[*place]));
    reading::dangers(catalogue, &places)
}

/// Whether something is so that others should not see. 没有 and 不想说 tell of nothing.
fn is_sensitive(situation: &Situation, catalogue: &Catalogue) -> bool {
    let sensitive = |known: &Known| {
        let value = known.value.as_ref().filter(|value| **value != Value::Flag(false));
        let fact = catalogue.facts().get(known.fact.as_str());
        fact.zip(value).is_some_and(|(fact, value)| fact.is_sensitive(value))
    };
    situation.known().any(|(_, known)| sensitive(known))
}

/// Facts given beside the words stand over what the words say.
fn overlay(situation: &mut Situation, given: &Situation, catalogue: &Catalogue) {
    for person in &given.people {
        let at = same_person(situation, person).unwrap_or_else(|| {
            situation.people.push(Person { id: person.id.clone(), who: person.who.clone(), facts: Vec::new() });
            situation.people.len() - 1
        });
        for known in &person.facts {
            put(&mut situation.people[at].facts, known);
        }
    }
    for known in given.household.iter().chain(&given.events) {
        let event = catalogue.facts().get(known.fact.as_str()).is_some_and(|fact| fact.scope == Scope::Event);
        put(if event { &mut situation.events } else { &mut situation.household }, known);
    }
    for service in &given.asked {
        if !situation.asked.contains(service) {
            situation.asked.push(service.clone());
        }
    }
    contradict(situation, given);
}

/// A contradiction stays until someone says which of the two it is.
fn contradict(situation: &mut Situation, given: &Situation) {
    for broken in &given.contradictions {
        if !situation.contradictions.iter().any(|own| own.who == broken.who && own.fact == broken.fact) {
            situation.contradictions.push(broken.clone());
        }
    }
    situation.contradictions.retain(|broken| {
        let same = |known: &Known| known.fact == broken.fact;
        let own = |person: &Person| Some(&person.id) == broken.who.as_ref() && person.facts.iter().any(same);
        let shared = || broken.who.is_none() && given.household.iter().chain(&given.events).any(same);
        !given.people.iter().any(own) && !shared()
    });
}

fn same_person(situation: &Situation, person: &Person) -> Option<usize> {
    let by_id = situation.people.iter().position(|own| own.id == person.id);
    by_id.or_else(|| situation.people.iter().position(|own| !person.who.is_empty() && own.who == person.who))
}

fn put(facts: &mut Vec<Known>, known: &Known) {
    facts.retain(|own| own.fact != known.fact);
    facts.push(known.clone());
}
