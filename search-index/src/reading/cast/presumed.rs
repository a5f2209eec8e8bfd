//! Whom a fact must be of, whoever the words are about.

use seeds::person::Line;

use super::{Cast, Topic};

impl Cast<'_> {
    /// A pregnancy told beside a man or a child is the wife's, or the speaker's.
    pub(crate) fn who_can_bear(&mut self, at: usize) -> usize {
        let wife = (0..self.people.len()).find(|&at| matches!(self.id_of(at), "wife" | "spouse"));
        match (self.id_of(at), self.people[at].line) {
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
        const YOUNGEST_WRITER: u32 = 11;
        let own = match &self.topic {
            None | Some(Topic::Household) => true,
            Some(Topic::People(now)) => {
                let grown = |at: usize| {
                    self.is_grown(at) || matches!(self.id_of(at), "partner" | "kid-father" | "kid-mother" | "offspring")
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
