//! Whom the words are about now.

use seeds::person::Line;

use super::Cast;

/// Whom something is said of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// These people.
    People(Vec<usize>),
    /// 我们, 一家: everyone who lives together.
    Household,
}

impl Cast<'_> {
    /// Whom something is said of: the topic, or the speaker. 都 and 均 mean everyone of the sentence.
    pub(crate) fn said_of(&mut self, at: usize) -> Topic {
        if self.source.is_some_and(|source| !self.text.same_clause(source, at)) {
            self.source = None;
            if self.of_outside() {
                self.turn_back();
            }
        }
        let all = ["都", "均", "两个都", "全", "都是", "全是", "均是", "均为", "都为", "都有", "都在", "均有", "均在"]
            .iter()
            .any(|word| self.text.has_before(at, word));
        // 爷爷奶奶都…: whoever stands in the clause is meant, and nobody of the clauses before.
        let here: Vec<usize> =
            self.sentence.iter().filter(|(_, place)| self.text.same_clause(*place, at)).map(|(who, _)| *who).collect();
        if all && here.len() != 1 && self.sentence.len() > 1 {
            let whole = self.sentence.iter().map(|(who, _)| *who).collect();
            return Topic::People(if here.is_empty() { whole } else { here });
        }
        if let Some(who) = self.in_passing(at) {
            return Topic::People(vec![who]);
        }
        if let Some(topic) = &self.topic {
            return topic.clone();
        }
        let own = self.someone("self");
        self.people[own].subject = true;
        Topic::People(vec![own])
    }

    /// Whether people were spoken of, and nobody in this sentence.
    pub(crate) fn nobody_in_sentence(&self, at: usize) -> bool {
        self.people.len() > 1 && self.last.is_some_and(|last| !self.text.same_sentence(last.saturating_sub(1), at))
    }

    /// Makes someone the topic who is spoken of without a word of their own: 独生 speaks of a child.
    pub(crate) fn bring_up(&mut self, id: &str) {
        let line = self.catalogue.vocabulary().people[self.kin(id)].line;
        let known = (0..self.people.len()).rev().find(|&at| self.people[at].line == line);
        let at = known.unwrap_or_else(|| self.someone(id));
        self.topic = Some(Topic::People(vec![at]));
    }

    /// Makes the words be about someone else.
    pub(super) fn turn_to(&mut self, topic: Topic) {
        if self.topic.as_ref() != Some(&topic) {
            self.before = self.topic.replace(topic);
        }
    }

    /// Whoever has died is not spoken of any longer: the words go on about whom they were about before.
    pub(crate) fn turn_back(&mut self) {
        self.topic = self.before.take();
    }

    /// 他, 她: the last one spoken of who is not the speaker.
    pub(super) fn refer_back(&mut self) {
        let other = |at: &usize| self.people[*at].line != Line::Own;
        let recent = match &self.topic {
            Some(Topic::People(now)) => now.iter().copied().find(|at| other(at)),
            _ => None,
        };
        let known = recent.or_else(|| (0..self.people.len()).rev().find(|at| other(at)));
        // 我们老两口，我61她59: nobody else was spoken of.
        let spouse = || self.couple && !self.people.is_empty();
        let at = match known {
            None if spouse() => Some(self.someone("spouse")),
            known => known,
        };
        if let Some(at) = at {
            self.people[at].subject = true;
            self.turn_to(Topic::People(vec![at]));
        }
    }

    /// Of whom something personal is said at home: whoever was spoken of before 屋头, or the speaker of 我们.
    pub(crate) fn at_home(&mut self) -> usize {
        let before = match &self.before {
            Some(Topic::People(people)) if self.place => people.first().copied(),
            _ => None,
        };
        let at = before.unwrap_or_else(|| self.someone("self"));
        self.people[at].subject = true;
        at
    }
}
