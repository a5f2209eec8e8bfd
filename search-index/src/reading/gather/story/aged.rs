//! An age put to whom it is told of.

use seeds::Value;
use seeds::person::Line;

use super::{Brood, Story};
use crate::reading::ages::Age;
use crate::reading::cast::Topic;

impl Story<'_> {
    /// Puts an age to whom it is told of.
    pub(super) fn age(&mut self, age: &Age) {
        let Some(place) = self.catalogue.facts().place("age") else { return };
        let value = Value::Date(age.born);
        if self.in_passing(age, place, &value) {
            return;
        }
        if let Some(sex) = age.sex {
            self.noted(sex, age);
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

    /// 带一女6岁; 一儿一女（8岁、5岁）; 两口子65、63: an age of whoever stands beside it.
    fn in_passing(&mut self, age: &Age, place: usize, value: &Value) -> bool {
        let at = match (age.of_couple, age.sex) {
            (Some(which), _) => Some(self.one_of_a_couple(which, age.from)),
            (None, None) => self.one_of_several(age).or_else(|| self.one_beside(age, value)),
            (None, Some(_)) => None,
        };
        let Some(at) = at else { return false };
        let known = self.known(age.from, age.to, place, value.clone());
        self.cast.put(at, known);
        true
    }

    fn one_of_a_couple(&mut self, which: usize, from: usize) -> usize {
        let at = self.cast.someone(if which == 0 { "self" } else { "spouse" });
        if which == 1 {
            for known in std::mem::take(&mut self.of_both) {
                self.cast.put(at, known);
            }
        }
        self.cast.people[at].subject = true;
        self.cast.in_sentence(at, from);
        at
    }

    /// Someone who was only brought along, or cared for.
    fn one_beside(&mut self, age: &Age, value: &Value) -> Option<usize> {
        let at = self.cast.beside(age.from)?;
        let topic = self.cast.topic.clone();
        let at = self.another_if_taken(at, value);
        self.cast.topic = topic;
        self.cast.speak_of(at, age.from);
        Some(at)
    }

    /// 两个娃，8岁、5岁: the next of the children counted before.
    fn one_of_several(&mut self, age: &Age) -> Option<usize> {
        const OLDEST: u32 = 25;
        let Brood { to, mut kinds } = self.brood.take()?;
        let light = |at: usize| self.text.char(at).is_some_and(|c| "(:,、; 和与及分别为是今年各龄".contains(c));
        if age.born.years(self.as_of).least > OLDEST || kinds.is_empty() || !(to..age.from).all(light) {
            return None;
        }
        let kind = kinds.remove(0);
        let unknown = self
            .cast
            .people
            .iter()
            .position(|member| member.person.id.as_str() == kind && member.person.facts.is_empty());
        let at = unknown.unwrap_or_else(|| self.cast.another(kind));
        self.brood = Some(Brood { to: age.to, kinds });
        self.cast.speak_of(at, age.from);
        Some(at)
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
