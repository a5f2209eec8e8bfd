//! Whom a note speaks of: 女，34; 男62，女60; 男53女49，子读大二.

use seeds::Value;
use seeds::person::Line;

use super::Story;
use crate::reading::ages::Age;
use crate::reading::cast::Topic;

impl Story<'_> {
    /// 女，34: whom a worker writes about, their husband or wife, or their child.
    pub(super) fn noted(&mut self, sex: char, age: &Age) {
        let family = self.cast.people.iter().any(|member| {
            member.subject
                && (matches!(member.line, Line::Spouse | Line::Child)
                    || member.line == Line::Client && !member.person.facts.is_empty())
        });
        let at = match (family, self.of_the_same_age(sex, age), sex) {
            (true, Some(at), _) => at,
            (true, None, '男') => self.cast.someone("son"),
            (true, None, _) => self.cast.someone("daughter"),
            (false, ..) => self.client(),
        };
        self.cast.people[at].subject = true;
        self.cast.in_sentence(at, age.from);
        self.cast.topic = Some(Topic::People(vec![at]));
    }

    /// Whom the note is about.
    fn client(&mut self) -> usize {
        let at = self.cast.someone("client");
        // 失业登记：男，52: what stood before was of the same person, and nobody said 我.
        if !self.cast.spoke && !self.cast.we {
            let own = self.cast.people.iter().position(|member| member.line == Line::Own);
            if let Some(own) = own {
                let facts = std::mem::take(&mut self.cast.people[own].person.facts);
                self.cast.people[at].person.facts.extend(facts);
                self.cast.people[own].subject = false;
            }
        }
        at
    }

    /// 男62，女60: too near in age for a parent and a child, so husband and wife; of one sex or of ages no couple has,
    /// someone else the note is about.
    fn of_the_same_age(&mut self, sex: char, age: &Age) -> Option<usize> {
        /// A parent is so many years older than a child, at the least.
        const GENERATION: u32 = 15;
        /// Two told to be a couple may be further apart than two of whom nothing is told.
        const WIDEST_COUPLE: u32 = 22;
        let years = age.born.years(self.as_of);
        let told = |at: usize| matches!(self.cast.people[at].line, Line::Client | Line::Spouse | Line::Own);
        let first = (0..self.cast.people.len()).find(|&at| told(at) && self.cast.years(at, self.as_of).is_some())?;
        let older = self.cast.years(first, self.as_of)?;
        let apart = older.most.abs_diff(years.least);
        let may_be_child = older.most >= years.least + GENERATION;
        let couple = self.cast.couple && apart <= WIDEST_COUPLE;
        if may_be_child && !couple {
            return None;
        }
        let grown = older.least >= 18 && years.least >= 18;
        let pair = grown && (couple || apart < GENERATION) && !self.is_of_sex(first, sex);
        let spouse = self.cast.people.iter().position(|member| member.line == Line::Spouse);
        Some(match (pair, spouse) {
            (true, Some(spouse)) if self.cast.years(spouse, self.as_of).is_none() => spouse,
            (true, None) => {
                let at = self.cast.someone(if sex == '男' { "husband" } else { "wife" });
                for known in std::mem::take(&mut self.of_both) {
                    self.cast.put(at, known);
                }
                at
            }
            _ => self.cast.another("client"),
        })
    }

    /// Whether someone is known to be of a sex.
    fn is_of_sex(&self, at: usize, sex: char) -> bool {
        let wanted = Value::choice(if sex == '男' { "male" } else { "female" });
        let facts = &self.cast.people[at].person.facts;
        facts.iter().any(|known| known.fact.as_str() == "sex" && known.value.as_ref() == Some(&wanted))
    }
}
