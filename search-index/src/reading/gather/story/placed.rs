//! A fact put to whom it is said of.

use seeds::person::Line;
use seeds::{ChoiceId, Known, Scope, Value};

use super::{Brood, Story};
use crate::reading::ages::Age;
use crate::reading::cast::Topic;

impl Story<'_> {
    /// Puts a fact to whom it is said of.
    pub(super) fn fact(&mut self, from: usize, to: usize, place: usize, value: Value) {
        let fact = self.catalogue.facts().at(place);
        let known = self.known(from, to, place, value);
        self.cast.couple |= known.fact.as_str() == "couple" && known.value == Some(Value::Flag(true));
        if known.fact.as_str() == "children" {
            self.brood = Some(Brood { to, kinds: counted_children(&known) });
        }
        // 照顾瘫痪母亲: said of her, and of nobody else.
        if let Some(at) = self.cast.described(from).filter(|_| fact.scope == Scope::Person) {
            self.cast.put(at, known);
            return;
        }
        if let Some(Value::Date(born)) = &known.value
            && known.fact.as_str() == "age"
        {
            let age = Age { from, to, born: *born, sex: None, of_couple: None, in_list: None };
            if self.in_passing(&age, place, &Value::Date(*born)) {
                return;
            }
        }
        // 现役军属: of the one who serves, and of nobody named here.
        if known.fact.as_str() == "military"
            && ["军属", "家属", "军人家属", "军嫂"].iter().any(|word| self.text.has(to, word))
        {
            return;
        }
        // 前男友家暴我: whoever it is done to.
        if known.fact.as_str() == "child-harm" && ["我", "了我", "过我"].iter().any(|word| self.text.has(to, word))
        {
            let own = self.cast.someone("self");
            return self.cast.put(own, known);
        }
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
        // 夫妻俩均下岗, 夫妻双残: of both, though neither was spoken of yet.
        let both =
            ["均", "都", "双", "双双"].iter().any(|word| self.text.has_before(from, word)) || known.words == "双残";
        let couple = self.cast.couple || known.words == "双残";
        if both && couple && fact.scope == Scope::Person && self.cast.topic.is_none() {
            self.of_both.push(known.clone());
        }
        let topic = match self.cast.said_of(from) {
            // 下铺同学确诊: the contact is the speaker's.
            Topic::People(people) if is_contact(&known) && self.are_outside(&people) => {
                Topic::People(vec![self.cast.someone("self")])
            }
            topic => topic,
        };
        match (fact.scope, topic) {
            (_, Topic::People(people)) if is_marriage(&known) && self.are_others(&people) => {}
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
            let at = self.who_is_left_without(at, known);
            let at = if known.fact.as_str() == "pregnancy" { self.cast.who_can_bear(at) } else { at };
            let at = self.old_enough(at, known);
            if self.schools_a_grown_up(at, known, from) {
                if let Some(child) = self.child_of_a_note(at, known) {
                    self.cast.put(child, known.clone());
                }
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
        // 儿女都死了: of them, though the words for them are part of what is said.
        let clause = self.text.clause(known.span.map_or(0, |[_, to]| to.saturating_sub(1)));
        if self.groups.iter().any(|group| clause.contains(group)) {
            return vec![self.cast.someone("offspring")];
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

    /// 前夫不给生活费: not his own lack, but that of whoever speaks or is spoken of.
    fn who_is_left_without(&mut self, at: usize, known: &Known) -> usize {
        let ex = self.cast.people[at].person.id.as_str() == "partner";
        if ex && known.fact.as_str() == "unsupported" { self.cast.someone("self") } else { at }
    }

    /// Whether all of them are people of another household.
    fn are_outside(&self, people: &[usize]) -> bool {
        people.iter().all(|&at| self.cast.people[at].line == Line::Outside)
    }

    /// Whether what is said of a marriage would be said of people other than whoever writes or is written about:
    /// 子29岁未婚, 母再婚 say nothing of their own.
    fn are_others(&self, people: &[usize]) -> bool {
        people.iter().all(|&at| {
            let member = &self.cast.people[at];
            !matches!(member.line, Line::Own | Line::Client | Line::Spouse) && member.person.id.as_str() != "partner"
        })
    }

    /// Whether a children's school is only a place beside someone who is grown up.
    fn schools_a_grown_up(&self, at: usize, known: &Known, from: usize) -> bool {
        schools_children(known) && (self.cast.is_grown(at) && !self.goes_there(from) || self.is_a_grown_client(at))
    }

    /// 女，34，带一女6岁，读小学: the school is the child's.
    fn is_a_grown_client(&self, at: usize) -> bool {
        self.cast.people[at].line == Line::Client
            && self.cast.years(at, self.as_of).is_some_and(|years| years.least >= 20)
    }

    /// The last child spoken of, where a note about someone grown up tells of a school and the child has none yet.
    fn child_of_a_note(&self, at: usize, known: &Known) -> Option<usize> {
        let child = |&at: &usize| matches!(self.cast.people[at].line, Line::Child | Line::Grandchild);
        let last = (0..self.cast.people.len()).rev().find(child).filter(|_| self.is_a_grown_client(at))?;
        (!self.cast.has(last, known.fact.as_str())).then_some(last)
    }

    /// 读小学, 上幼儿园; 挤在小学操场 is a place.
    fn goes_there(&self, from: usize) -> bool {
        ["读", "上", "念", "在读", "进"].iter().any(|word| self.text.has_before(from, word))
    }
}

/// Whether a fact is that someone is not married, not any longer, or again.
fn is_marriage(known: &Known) -> bool {
    known.fact.as_str() == "couple" && (known.value == Some(Value::Flag(false)) || known.words.contains('婚'))
}

/// Who the children of a count are, as far as it says: 一儿一女, 两女, 2孩.
fn counted_children(known: &Known) -> Vec<&'static str> {
    let Some(Value::Number(count)) = &known.value else { return Vec::new() };
    let mut chars = known.words.chars().filter_map(|c| match c {
        '儿' | '子' => Some("son"),
        '女' => Some("daughter"),
        _ => None,
    });
    let kinds: Vec<&'static str> = match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if first != second && count.most == 2 && !known.words.contains("子女") => {
            vec![first, second]
        }
        (Some(only), None) if !known.words.contains(['娃', '孩']) => vec![only; count.most as usize],
        _ => vec!["child"; count.most as usize],
    };
    kinds
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
