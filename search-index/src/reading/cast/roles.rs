//! Who the speaker is to someone spoken of: 我是他奶奶.

use seeds::Kin;
use seeds::person::Line;

use super::{Cast, Topic};
use crate::reading::spot::Spot;

impl Cast<'_> {
    /// 我是他奶奶, 我是娃儿的外公: a word for the speaker, and for nobody else.
    pub(super) fn is_the_speakers_role(&self, spot: &Spot<'_>, kin: &Kin) -> bool {
        if matches!(kin.line, Line::Own | Line::Outside | Line::Client) || self.text.char(spot.to).is_some_and(goes_on)
        {
            return false;
        }
        let speaks = |at: usize| ["我是", "我就是", "本人是", "我系"].iter().any(|word| self.text.has_before(at, word));
        let owner = WHOSE.iter().find(|whose| self.text.has_before(spot.from, whose));
        let named = ["他", "她", "娃", "孩子"].iter().any(|whose| self.text.has(spot.from, whose));
        let own = owner.map_or(spot.from, |whose| spot.from - whose.chars().count());
        speaks(own) && (owner.is_some() || named || kin.line == Line::Grandparent)
    }

    /// What follows is said of the speaker; a grandchild's father and mother are not the speaker's own.
    pub(super) fn take_a_role(&mut self, line: Line) {
        self.spoke = true;
        if line == Line::Grandparent {
            self.see_from_the_child("father", "kid-father");
            self.see_from_the_child("mother", "kid-mother");
        }
        let own = self.someone("self");
        self.people[own].subject = true;
        self.aside = None;
        self.turn_to(Topic::People(vec![own]));
    }

    /// 爸爸在监狱，…我是他奶奶: the child's father and not the speaker's.
    fn see_from_the_child(&mut self, own: &str, childs: &str) {
        let (from, to) = (self.kin(own), self.kin(childs));
        if self.people.iter().any(|member| member.kin == to) {
            return;
        }
        let kin = &self.catalogue.vocabulary().people[to];
        if let Some(member) = self.people.iter_mut().find(|member| member.kin == from) {
            (member.kin, member.line) = (to, kin.line);
            (member.person.id, member.person.who) = (kin.id.clone(), kin.label.clone());
        }
    }
}

/// Whether a word goes on: 我是爷爷带大的.
fn goes_on(c: char) -> bool {
    c.is_alphabetic() && !"今现".contains(c)
}

/// Of whom someone says who they are to them.
const WHOSE: [&str; 11] = ["他的", "她的", "娃儿的", "娃的", "孩子的", "他们的", "他", "她", "娃儿", "孩子", "娃"];
