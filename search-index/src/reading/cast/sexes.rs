//! The man and the woman of a couple, or of two who belong together: 男方, 女方, 男的, 女的.

use seeds::person::{Line, Sex};
use seeds::{Known, Value};

use super::{Cast, Topic};
use crate::reading::spot::Spot;

impl Cast<'_> {
    /// Someone's sex, as the word for them or the words about them tell it.
    pub(crate) fn sex_of(&self, at: usize) -> Option<Sex> {
        let member = &self.people[at];
        let told = |sex: &Sex| {
            let value = Value::choice(sex.value());
            let is_it = |known: &Known| known.fact.as_str() == "sex" && known.value.as_ref() == Some(&value);
            member.person.facts.iter().any(is_it)
        };
        member.sex.or_else(|| [Sex::Male, Sex::Female].into_iter().find(told))
    }

    /// Whether two are spoken of of whom one is the man and the other the woman.
    pub(crate) fn are_a_pair(&self) -> bool {
        self.couple || self.people.iter().any(|member| member.line == Line::Spouse && member.subject)
    }

    /// 男方, 女方, and after a couple 男, 女的: whoever of the two has that sex, or else is not known to have the other.
    pub(crate) fn party(&mut self, sex: Sex, from: usize) -> usize {
        let at = self.one_of_the_two(sex);
        let unsaid = self.sex_of(at).is_none();
        self.people[at].sex = Some(sex);
        if unsaid && self.people[at].line != Line::Relative {
            let (value, words) = (Some(Value::choice(sex.value())), self.text.typed(from, from + 1));
            self.put(at, Known { fact: "sex".into(), value, span: Some([from, from + 1]), words });
        }
        at
    }

    fn one_of_the_two(&mut self, sex: Sex) -> usize {
        let of = |line: Line| {
            self.people.iter().position(|member| member.line == line && !member.person.id.as_str().starts_with("child"))
        };
        let first = of(Line::Client).or_else(|| of(Line::Own)).filter(|&at| !self.is_a_minor(at));
        let spouse = of(Line::Spouse);
        let partner = self.people.iter().position(|member| member.person.id.as_str() == "partner");
        let told = [first, spouse, partner].into_iter().flatten().find(|&at| self.sex_of(at) == Some(sex));
        if let Some(at) = told {
            return at;
        }
        // 我儿子30岁，女的跑了，孙子5岁: whoever the child is with.
        if self.is_with_a_child(sex) {
            return self.someone(if sex == Sex::Male { "kid-father" } else { "kid-mother" });
        }
        let is_the_other = |at: Option<usize>| at.is_some_and(|at| self.sex_of(at).is_some());
        if is_the_other(first) {
            return match spouse {
                Some(at) if !is_the_other(spouse) => at,
                None if self.couple => self.someone(if sex == Sex::Male { "husband" } else { "wife" }),
                _ => self.someone("partner"),
            };
        }
        if is_the_other(spouse) || is_the_other(partner) {
            return first.unwrap_or_else(|| self.someone("self"));
        }
        match (first, spouse) {
            // 老两口，78/76，男方…: the man is named first.
            (Some(first), Some(spouse)) if self.has(first, "age") && self.has(spouse, "age") => {
                if sex == Sex::Male {
                    first
                } else {
                    spouse
                }
            }
            (_, Some(spouse)) => spouse,
            (_, None) if self.couple => self.someone("spouse"),
            _ => self.someone("partner"),
        }
    }

    /// Whether the words are about a son or a daughter of the other sex.
    pub(crate) fn is_with_a_child(&self, sex: Sex) -> bool {
        let other = |at: usize| self.people[at].line == Line::Child && self.sex_of(at).is_some_and(|own| own != sex);
        matches!(&self.topic, Some(Topic::People(now)) if now.len() == 1 && other(now[0]))
    }

    /// Whether someone is not of age for certain.
    fn is_a_minor(&self, at: usize) -> bool {
        self.years(at, self.as_of).is_some_and(|years| years.most < 18)
    }

    /// Turns to someone whom a word points back to.
    pub(crate) fn turn_back_to(&mut self, at: usize, from: usize) {
        self.people[at].subject = true;
        (self.aside, self.beside) = (None, None);
        self.in_sentence(at, from);
        self.turn_to(Topic::People(vec![at]));
    }

    /// Whether the words are about someone's child now.
    pub(crate) fn of_a_child(&self) -> bool {
        let child = |at: &usize| matches!(self.people[*at].line, Line::Child | Line::Grandchild);
        let aside = self.aside.is_some_and(|(at, _)| child(&at));
        aside || matches!(&self.topic, Some(Topic::People(now)) if now.iter().any(child))
    }
}

/// The sex that a word for the one or the other of two tells: 男方, 女朋友, 前夫.
pub(super) fn sex_in(text: &crate::reading::text::Text, spot: &Spot<'_>) -> Option<Sex> {
    (spot.from..spot.to).find_map(|at| match text.char(at) {
        Some('男' | '夫') => Some(Sex::Male),
        Some('女' | '妻') => Some(Sex::Female),
        _ => None,
    })
}
