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
        // 爷爷奶奶85、83岁: each their own.
        let own = age.in_list.filter(|_| people.len() > 1).map(|which| people.get(which).copied());
        let people = own.map_or(people, |own| own.into_iter().collect());
        for at in people {
            let at = self.another_if_taken(at, &value);
            if self.is_one_of_both(at, age) {
                continue;
            }
            let known = self.known(age.from, age.to, place, value.clone());
            self.cast.put(at, known);
        }
    }

    /// 父母85、83岁: two ages of two people of whom one word speaks: what was told of them is either.
    fn is_one_of_both(&mut self, at: usize, age: &Age) -> bool {
        let member = &mut self.cast.people[at];
        let both = member.person.id.as_str() == "parents" && age.in_list.is_some_and(|which| which > 0);
        let told = member.person.facts.iter_mut().rev().filter(|_| both).find_map(|known| match &mut known.value {
            Some(Value::Date(days)) if known.fact.as_str() == "age" => Some(days),
            _ => None,
        });
        let Some(days) = told else { return false };
        (days.earliest, days.latest) = (days.earliest.min(age.born.earliest), days.latest.max(age.born.latest));
        true
    }

    /// 带一女6岁; 一儿一女（8岁、5岁）; 两口子65、63: an age of whoever stands beside it.
    pub(super) fn in_passing(&mut self, age: &Age, place: usize, value: &Value) -> bool {
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
        const GENERATION: u32 = 15;
        let brood = self.brood.as_ref()?;
        let (to, years) = (brood.to, age.born.years(self.as_of));
        let light = |at: usize| self.text.char(at).is_some_and(|c| "(:,、; 和与及分别为是今年各龄".contains(c));
        // 男，70，两女，45岁、40岁: of an age to be the children of whoever is spoken of.
        let parent =
            |at: usize| self.cast.years(at, self.as_of).is_some_and(|own| own.least >= years.most + GENERATION);
        let grown = years.least > OLDEST && !(0..self.cast.people.len()).any(parent);
        if grown || brood.kinds.is_empty() || !(to..age.from).all(light) {
            return None;
        }
        let Brood { mut kinds, .. } = self.brood.take()?;
        let at = self.next_of_kind(kinds.remove(0));
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
