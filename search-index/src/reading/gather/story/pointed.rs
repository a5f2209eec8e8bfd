//! A word that points back to someone spoken of already.

use seeds::person::{Line, Sex};

use super::{Brood, Story};
use crate::reading::gather::marks::{Mark, Whom};

impl Story<'_> {
    /// Turns to whomever a word points back to, if there is someone.
    pub(super) fn point_back(&mut self, mark: Mark) {
        let at = match mark.whom {
            Whom::OfSex(sex) => self.of_the_pair(sex, mark),
            Whom::OneOf => return self.one_of_a_group(mark),
            Whom::Client => self.whoever_the_note_is_about(),
        };
        if let Some(at) = at {
            self.cast.turn_back_to(at, mark.from);
            self.pointed = (mark.from, mark.to);
        }
    }

    /// 男53女49，男残疾二级: never a son or a daughter; after a child, 女 is one: 子24，女残疾.
    fn of_the_pair(&mut self, sex: Sex, mark: Mark) -> Option<usize> {
        let daughter = mark.to - mark.from == 1 && sex == Sex::Female && self.cast.of_a_child();
        let with_a_child = mark.to - mark.from > 1 && self.cast.is_with_a_child(sex);
        ((self.cast.are_a_pair() || with_a_child) && !daughter).then(|| self.cast.party(sex, mark.from))
    }

    fn whoever_the_note_is_about(&self) -> Option<usize> {
        let spoke = self.cast.spoke || self.cast.we;
        self.cast.people.iter().position(|member| member.line == Line::Client && member.subject).filter(|_| !spoke)
    }

    /// 2子，一个残疾: one of them, and never whoever the note is about.
    fn one_of_a_group(&mut self, mark: Mark) {
        let counted = self.brood.take().filter(|brood| self.text.same_sentence(brood.to.saturating_sub(1), mark.from));
        let at = match counted {
            Some(Brood { mut kinds, .. }) if !kinds.is_empty() => {
                // 一子一女，一个残疾: either of them.
                let either = kinds.iter().any(|kind| *kind != kinds[0]);
                if either {
                    kinds = vec!["child"; kinds.len()];
                }
                let at = self.next_of_kind(kinds.remove(0));
                self.brood = Some(Brood { to: mark.from, kinds });
                at
            }
            _ => {
                let group =
                    self.groups.iter().any(|&group| group < mark.from && self.text.same_sentence(group, mark.from));
                if !group {
                    return;
                }
                self.cast.someone("offspring")
            }
        };
        self.cast.speak_of(at, mark.from);
        self.pointed = (mark.from, mark.to);
    }

    /// Someone counted of whom nothing was told yet, or else one more.
    pub(super) fn next_of_kind(&mut self, kind: &str) -> usize {
        let unknown = |member: &crate::reading::cast::Member| {
            let told = |fact: &str| member.person.facts.iter().any(|known| known.fact.as_str() == fact);
            member.person.id.as_str() == kind && !told("age") && !told("stage") && !told("disabled")
        };
        self.cast.people.iter().position(unknown).unwrap_or_else(|| self.cast.another(kind))
    }
}
