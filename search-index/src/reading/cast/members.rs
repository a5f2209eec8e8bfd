//! Someone found among those spoken of, or added to them.

use seeds::person::Line;
use seeds::{Kin, Person, WhoId};

use super::{Cast, Member};
use crate::reading::spot::Spot;

impl Cast<'_> {
    /// Whom a word means: someone spoken of already, or else someone new.
    pub(super) fn find_or_add(&mut self, place: usize, spot: &Spot<'_>) -> usize {
        let place = self.seen_from_the_child(place);
        let kin = &self.catalogue.vocabulary().people[place];
        let modifier = self.modifier(spot, kin);
        if let Some(&at) = self.by_word.get(&(place, modifier)) {
            return at;
        }
        let same = self.people.iter().position(|member| member.kin == place);
        if let Some(at) = same.filter(|_| modifier == ' ').or_else(|| self.meant_already(kin, modifier)) {
            self.by_word.insert((place, modifier), at);
            return at;
        }
        let at = self.add(place);
        self.by_word.insert((place, modifier), at);
        at
    }

    /// 男娃8岁，父服刑，妈在福建: where nobody says 我, a child's father and mother.
    fn seen_from_the_child(&self, place: usize) -> usize {
        let people = &self.catalogue.vocabulary().people;
        let child = self.people.iter().any(|member| {
            matches!(member.line, Line::Child | Line::Grandchild)
                || member.person.id.as_str().starts_with("child-client")
        });
        match people[place].id.as_str() {
            "father" if child && !self.spoke && !self.we => self.kin("kid-father"),
            "mother" if child && !self.spoke && !self.we => self.kin("kid-mother"),
            _ => place,
        }
    }

    /// 大女儿, 二孙子, 次子: which of several.
    fn modifier(&self, spot: &Spot<'_>, kin: &Kin) -> char {
        const WHICH: &str = "大小二幺三长次";
        if !matches!(kin.line, Line::Child | Line::Grandchild) {
            return ' ';
        }
        let own = self.text.char(spot.from).filter(|c| WHICH.contains(*c));
        let before = spot.from.checked_sub(1).and_then(|at| self.text.char(at)).filter(|c| WHICH.contains(*c));
        own.or(before).map_or(' ', |which| match which {
            '长' => '大',
            '次' => '二',
            which => which,
        })
    }

    /// 娃 after 女儿, 老人 after 我妈: a general word for someone spoken of already.
    fn meant_already(&self, kin: &Kin, modifier: char) -> Option<usize> {
        let general = match kin.id.as_str() {
            "child" if modifier == ' ' => [Line::Child, Line::Grandchild].as_slice(),
            "spouse" => &[Line::Spouse],
            "client" => &[Line::Client, Line::Parent, Line::Grandparent],
            "child-client" => &[Line::Client],
            "wife" | "husband" => &[],
            _ => return None,
        };
        if general.is_empty() {
            return (0..self.people.len()).rev().find(|&at| self.id_of(at) == "spouse");
        }
        (0..self.people.len()).rev().find(|&at| {
            let member = &self.people[at];
            general.contains(&member.line)
                || (kin.id.as_str() == "child" && matches!(self.id_of(at), "nephew" | "niece" | "child-client"))
        })
    }

    /// Someone new of a kin word; the second of a kind is numbered.
    pub(crate) fn add(&mut self, place: usize) -> usize {
        /// More people than any household has; further ones are not told apart.
        const MOST: usize = 30;
        if self.people.len() >= MOST {
            return self.people.len() - 1;
        }
        let kin = &self.catalogue.vocabulary().people[place];
        let same = self.people.iter().filter(|member| member.kin == place).count();
        let id = if same == 0 { kin.id.clone() } else { WhoId::from(format!("{}-{}", kin.id, same + 1).as_str()) };
        let who = if same == 0 { kin.label.clone() } else { format!("{}{}", kin.label, same + 1) };
        let person = Person { id, who, facts: Vec::new() };
        self.people.push(Member { kin: place, line: kin.line, person, subject: false, sex: kin.sex });
        self.people.len() - 1
    }

    /// Someone of a kin word, beside those there are already.
    pub(crate) fn another(&mut self, id: &str) -> usize {
        self.add(self.kin(id))
    }

    /// The place of a kin word in the vocabulary.
    pub(crate) fn kin(&self, id: &str) -> usize {
        self.catalogue.vocabulary().people.iter().position(|kin| kin.id.as_str() == id).unwrap_or(0)
    }

    /// The person of a kin word, brought up now if nobody did.
    pub(crate) fn someone(&mut self, id: &str) -> usize {
        // In a note, whoever it is about speaks for themselves, and nobody else does.
        let client = self.people.iter().position(|member| member.line == Line::Client && member.subject);
        if let Some(client) = client.filter(|_| id == "self" && !self.spoke && !self.we) {
            return client;
        }
        let place = self.kin(id);
        self.people.iter().position(|member| member.kin == place).unwrap_or_else(|| self.add(place))
    }
}
