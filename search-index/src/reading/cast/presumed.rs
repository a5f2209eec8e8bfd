//! Whom a fact must be of, whoever the words are about.

use seeds::person::{Line, Sex};

use super::{Cast, Topic};

impl Cast<'_> {
    /// A pregnancy told beside a man or a child is the wife's, or the speaker's.
    pub(crate) fn who_can_bear(&mut self, at: usize) -> usize {
        let may = |at: &usize| self.sex_of(*at) != Some(Sex::Male);
        let wife = (0..self.people.len()).find(|at| matches!(self.id_of(*at), "wife" | "spouse") && may(at));
        let partner = (0..self.people.len()).find(|at| self.id_of(*at) == "partner" && may(at));
        match (self.id_of(at), self.people[at].line) {
            ("self", _) if self.sex_of(at) == Some(Sex::Female) => at,
            // 女，25，男方坐牢，孕3月: never his.
            ("partner", _) | (_, Line::Spouse | Line::Client) if self.sex_of(at) == Some(Sex::Male) => {
                let own = (0..self.people.len())
                    .find(|at| matches!(self.people[*at].line, Line::Client | Line::Own) && may(at));
                let spoken = self.spoke || self.people[at].line == Line::Spouse;
                wife.or(own).or(partner.filter(|_| !spoken)).unwrap_or_else(|| self.someone("self"))
            }
            ("self", _) => wife.unwrap_or(at),
            ("daughter", _) if !self.people[at].person.facts.iter().any(|known| known.fact.as_str() == "stage") => at,
            ("husband" | "father" | "father-in-law", _) | (_, Line::Child | Line::Grandchild) => {
                wife.unwrap_or_else(|| self.someone("self"))
            }
            _ => at,
        }
    }

    /// Whoever writes is no small child: an age like that is a child's nobody has named yet.
    pub(crate) fn too_young_to_speak(&mut self, years: u32) {
        /// From here on someone's age told before is no small child's.
        const GROWN: u32 = 20;
        const YOUNGEST_WRITER: u32 = 11;
        let own = match &self.topic {
            None | Some(Topic::Household) => true,
            Some(Topic::People(now)) => {
                let grown = |at: usize| {
                    let of_age = self.years(at, self.as_of).is_some_and(|told| told.least >= GROWN);
                    let client = self.people[at].line == Line::Client && of_age;
                    client
                        || self.is_grown(at)
                        || matches!(self.id_of(at), "partner" | "kid-father" | "kid-mother" | "offspring")
                };
                now.iter().all(|&at| grown(at))
            }
        };
        if own && years <= YOUNGEST_WRITER {
            let named =
                (0..self.people.len()).rev().find(|&at| matches!(self.people[at].line, Line::Child | Line::Grandchild));
            let at = named.unwrap_or_else(|| self.someone("child"));
            self.people[at].subject = true;
            self.turn_to(Topic::People(vec![at]));
        }
    }
}
