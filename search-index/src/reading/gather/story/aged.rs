//! An age put to whom it is told of.

use seeds::Value;
use seeds::person::Line;

use super::Story;
use crate::reading::ages::Age;
use crate::reading::cast::Topic;

impl Story<'_> {
    /// Puts an age to whom it is told of.
    pub(super) fn age(&mut self, age: &Age) {
        let Some(place) = self.catalogue.facts().place("age") else { return };
        let value = Value::Date(age.born);
        if let Some(sex) = age.sex {
            self.client(sex);
            self.sex(age.from, sex);
        }
        self.cast.too_young_to_speak(age.born.years(self.as_of).most);
        let Topic::People(people) = self.cast.said_of(age.from) else {
            let own = self.cast.someone("self");
            self.cast.people[own].subject = true;
            let known = self.known(age.from, age.to, place, value);
            return self.cast.put(own, known);
        };
        for at in people {
            let at = self.another_if_taken(at, &value);
            let known = self.known(age.from, age.to, place, value.clone());
            self.cast.put(at, known);
        }
    }

    /// 女，34: the sex is told as well.
    fn sex(&mut self, before: usize, sex: char) {
        let Some(place) = self.catalogue.facts().place("sex") else { return };
        let Some(from) = (0..before).rev().find(|&at| self.text.char(at) == Some(sex)) else { return };
        let value = Value::choice(if sex == '男' { "male" } else { "female" });
        let known = self.known(from, from + 1, place, value);
        if let Some(Topic::People(people)) = self.cast.topic.clone() {
            for at in people {
                self.cast.put(at, known.clone());
            }
        }
    }

    /// 女，34: whom a worker writes about; after a family's parents, their child.
    fn client(&mut self, sex: char) {
        let family = self.cast.people.iter().any(|member| {
            member.subject
                && (matches!(member.line, Line::Spouse | Line::Child)
                    || member.line == Line::Client && !member.person.facts.is_empty())
        });
        let id = match (family, sex) {
            (true, '男') => "son",
            (true, _) => "daughter",
            (false, _) => "client",
        };
        let at = self.cast.someone(id);
        // 失业登记：男，52: what stood before was of the same person, and nobody said 我.
        if !family && !self.cast.spoke && !self.cast.we {
            let own = self.cast.people.iter().position(|member| member.line == Line::Own);
            if let Some(own) = own {
                let facts = std::mem::take(&mut self.cast.people[own].person.facts);
                self.cast.people[at].person.facts.extend(facts);
                self.cast.people[own].subject = false;
            }
        }
        self.cast.people[at].subject = true;
        self.cast.topic = Some(Topic::People(vec![at]));
    }

    /// 一个8岁，一个3岁: a child or grandchild whose age is told already is another one.
    fn another_if_taken(&mut self, at: usize, value: &Value) -> usize {
        let member = &self.cast.people[at];
        let several = matches!(member.line, Line::Child | Line::Grandchild | Line::Relative);
        let told = member
            .person
            .facts
            .iter()
            .filter(|known| known.fact.as_str() == "age")
            .filter_map(|known| known.value.as_ref());
        let clash = told.clone().any(|own| own.narrowed(value).is_none());
        if !several || !clash {
            return at;
        }
        let kin = member.kin;
        let at = self.cast.add(kin);
        self.cast.people[at].subject = true;
        self.cast.topic = Some(Topic::People(vec![at]));
        at
    }
}
