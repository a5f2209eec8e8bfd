//! A fact put to whom it is said of.

use seeds::person::Line;
use seeds::{ChoiceId, Known, Scope, Value};

use super::Story;
use crate::reading::cast::Topic;

impl Story<'_> {
    /// Puts a fact to whom it is said of.
    pub(super) fn fact(&mut self, from: usize, to: usize, place: usize, value: Value) {
        let fact = self.catalogue.facts().at(place);
        let known = self.known(from, to, place, value);
        self.cast.couple |= known.fact.as_str() == "couple" && known.value == Some(Value::Flag(true));
        if let Some(who) = &fact.speaks_of {
            self.cast.bring_up(who.as_str());
        }
        // 九月份进的一年级, with nobody named: whoever writes has a child there.
        if schools_children(&known) && self.text.has_before(to, "年级") && !self.goes_there(from) {
            self.cast.too_young_to_speak(6);
        }
        // 农村户籍, as a sentence of its own: everyone's.
        if fact.shared && self.cast.nobody_in_sentence(from) {
            self.household.push(known);
            return;
        }
        let topic = match self.cast.said_of(from) {
            // 下铺同学确诊: the contact is the speaker's.
            Topic::People(people) if is_contact(&known) && self.are_outside(&people) => {
                Topic::People(vec![self.cast.someone("self")])
            }
            topic => topic,
        };
        match (fact.scope, topic) {
            (Scope::Person, Topic::Household) if fact.shared => self.household.push(known),
            (Scope::Person, Topic::Household) => {
                let at = self.cast.at_home();
                if !self.schools_a_grown_up(at, &known, from) {
                    self.cast.put(at, known);
                }
            }
            (_, Topic::People(people)) if self.are_outside(&people) && !fact.public => {
                for at in people {
                    self.cast.put(at, known.clone());
                }
            }
            (Scope::Person, Topic::People(people)) => self.said_of_each(&people, &known, from, to),
            (Scope::Household, _) => self.household.push(known),
            (Scope::Event, _) => self.events.push(known),
        }
    }

    /// Puts a fact to each of the people, but for those it cannot be meant of.
    fn said_of_each(&mut self, people: &[usize], known: &Known, from: usize, to: usize) {
        let people = self.whose_fate(people, known);
        for &at in &people {
            let at = if known.fact.as_str() == "pregnancy" { self.cast.who_can_bear(at) } else { at };
            let at = self.old_enough(at, known);
            if self.schools_a_grown_up(at, known, from) {
                continue;
            }
            // 职中读了，一年级: of the school told already.
            let told = known.fact.as_str() == "stage" && self.text.has_before(to, "年级") && self.cast.has(at, "stage");
            if !told {
                self.cast.put(at, known.clone());
            }
        }
        if known.fact.as_str() == "fate" && known.value == Some(Value::choice("dead")) {
            self.cast.turn_back();
        }
    }

    /// Whoever writes is neither dead nor in prison: 两口子都在坐牢 tells of a child's parents.
    fn whose_fate(&mut self, people: &[usize], known: &Known) -> Vec<usize> {
        let own = people.iter().any(|&at| self.cast.people[at].line == Line::Own);
        if known.fact.as_str() != "fate" || !own {
            return people.to_vec();
        }
        let named = self.cast.people.iter().position(|member| member.person.id.as_str() == "parents");
        let parents =
            named.map_or_else(|| vec![self.cast.someone("kid-father"), self.cast.someone("kid-mother")], |at| vec![at]);
        let others = people.iter().copied().filter(|&at| self.cast.people[at].line != Line::Own);
        others.chain(parents).collect()
    }

    /// 幺儿36天，公司给我交了生育保险: what no small child has is whoever writes'.
    fn old_enough(&mut self, at: usize, known: &Known) -> usize {
        let least = self
            .catalogue
            .facts()
            .get(known.fact.as_str())
            .and_then(|fact| fact.asked_between)
            .map_or(0, |ages| ages[0]);
        let of_age = self.cast.people[at]
            .person
            .facts
            .iter()
            .filter(|own| own.fact.as_str() == "age")
            .all(|own| !matches!(&own.value, Some(Value::Date(days)) if days.years(self.as_of).most + 4 < least));
        if of_age || least < 14 { at } else { self.cast.someone("self") }
    }

    /// Whether all of them are people of another household.
    fn are_outside(&self, people: &[usize]) -> bool {
        people.iter().all(|&at| self.cast.people[at].line == Line::Outside)
    }

    /// Whether a children's school is only a place beside someone who is grown up.
    fn schools_a_grown_up(&self, at: usize, known: &Known, from: usize) -> bool {
        self.cast.is_grown(at) && schools_children(known) && !self.goes_there(from)
    }

    /// 读小学, 上幼儿园; 挤在小学操场 is a place.
    fn goes_there(&self, from: usize) -> bool {
        ["读", "上", "念", "在读", "进"].iter().any(|word| self.text.has_before(from, word))
    }
}

/// Whether a fact is a school for children.
fn schools_children(known: &Known) -> bool {
    let school = |id: &ChoiceId| matches!(id.as_str(), "kindergarten" | "primary" | "junior");
    known.fact.as_str() == "stage" && matches!(&known.value, Some(Value::Choice(can)) if can.iter().all(school))
}

/// Whether a fact is contact with someone ill.
fn is_contact(known: &Known) -> bool {
    known.fact.as_str() == "contagion" && known.value == Some(Value::choice("contact"))
}
