//! Who is spoken of: people as they come up, and whom a fact or an age is said of.

use std::collections::HashMap;

use seeds::person::Line;
use seeds::{Catalogue, Kin, Known, Person, WhoId};

use super::pattern::Use;
use super::spot::Spot;
use super::text::Text;

/// Whom something is said of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// These people.
    People(Vec<usize>),
    /// 我们, 一家: everyone who lives together.
    Household,
}

/// Everyone spoken of so far.
pub(super) struct Cast<'a> {
    text: &'a Text,
    catalogue: &'a Catalogue,
    /// The people, in the order they came up.
    pub(super) people: Vec<Member>,
    /// Whom the sentence is about now.
    pub(super) topic: Option<Topic>,
    /// Those of this sentence, for 都 and 均.
    sentence: Vec<(usize, usize)>,
    last: Option<usize>,
    /// Whom the words were about before the present topic.
    before: Option<Topic>,
    /// Where something was heard from someone: what that clause tells is theirs.
    source: Option<usize>,
    /// Whether the household was spoken of as a place: 屋头, 家里.
    place: bool,
    /// Whether the speaker was spoken of at all.
    pub(super) spoke: bool,
    /// Whether 我们 was said.
    pub(super) we: bool,
    by_word: HashMap<(usize, char), usize>,
}

/// Someone spoken of.
pub(super) struct Member {
    /// Which kin word.
    pub(super) kin: usize,
    /// Their place in the family.
    pub(super) line: Line,
    /// The person as the situation knows them.
    pub(super) person: Person,
    /// Whether they were spoken of as someone facts are about.
    pub(super) subject: bool,
}

/// Words before a person who is only whom something is done with: 跟到奶奶住.
const WITH: [&str; 20] = [
    "从", "借", "跟到", "跟着", "靠", "由", "被", "遭", "随", "伺候", "照顾", "归", "交给", "丢给", "甩给", "陪",
    "照看", "服侍", "护理", "孝敬",
];
/// What follows 我 where it only introduces the question.
const ASKING: [&str; 23] = [
    "想问",
    "问",
    "想咨询",
    "来问",
    "帮",
    "替",
    "给",
    "觉得",
    "看",
    "听说",
    "听到",
    "听人",
    "说",
    "晓得",
    "不晓得",
    "不知道",
    "想给",
    "想帮",
    "想替",
    "咨询",
    "就想问",
    "要问",
    "是想问",
];

impl<'a> Cast<'a> {
    /// Nobody yet.
    pub(super) fn new(text: &'a Text, catalogue: &'a Catalogue) -> Self {
        Self {
            text,
            catalogue,
            people: Vec::new(),
            topic: None,
            sentence: Vec::new(),
            last: None,
            before: None,
            source: None,
            place: false,
            spoke: false,
            we: false,
            by_word: HashMap::new(),
        }
    }

    /// Takes in a word for a person. Returns whom it made the topic, if anyone.
    pub(super) fn hear(&mut self, spot: &Spot<'_>) {
        let Use::Person(place) = spot.does else { return };
        let kin = &self.catalogue.vocabulary().people[*place];
        if !self.counts(spot, kin) {
            return;
        }
        if self.last.is_none_or(|last| !self.text.same_sentence(last, spot.from)) {
            self.sentence.clear();
        }
        match kin.id.as_str() {
            // 邻居老王，屋头遭火烧: still his house.
            "household" if self.of_outside() && !self.text.has(spot.from, "我") => {}
            "household" => {
                self.we |= self.text.has(spot.from, "我们");
                self.place = !self.text.has(spot.from, "我们") && !self.text.has(spot.from, "咱");
                self.turn_to(Topic::Household);
            }
            "pronoun" => self.refer_back(),
            "parents" if self.both_parents().len() > 1 => self.turn_to(Topic::People(self.both_parents())),
            // 隔壁说, 邻居讲: only where something was heard.
            _ if kin.line == Line::Outside && self.is_source(spot) => {
                self.person(spot, *place, kin);
                self.source = Some(spot.from);
            }
            _ if kin.line != Line::Outside && self.speaks_of_others(spot) => {}
            // 他们儿子, 她家娃: a child of others, whoever they are to the speaker.
            "son" | "daughter" | "child" if self.of_others(spot) => {
                let place = self.kin(if kin.id.as_str() == "daughter" { "niece" } else { "nephew" });
                self.person(spot, place, &self.catalogue.vocabulary().people[place]);
            }
            _ => self.person(spot, *place, kin),
        }
        self.last = Some(spot.to);
    }

    fn of_outside(&self) -> bool {
        matches!(&self.topic, Some(Topic::People(now)) if now.iter().all(|&at| self.people[at].line == Line::Outside))
    }

    /// Father and mother, where both were spoken of one by one.
    fn both_parents(&self) -> Vec<usize> {
        (0..self.people.len()).filter(|&at| matches!(self.id_of(at), "father" | "mother")).collect()
    }

    /// 楼上王嬢嬢, 隔壁的娃: still the people of another household.
    fn speaks_of_others(&self, spot: &Spot<'_>) -> bool {
        self.of_outside()
            && self.source.is_none_or(|source| self.text.same_clause(source, spot.from))
            && self
                .last
                .is_some_and(|last| last <= spot.from && self.text.same_sentence(last.saturating_sub(1), spot.from))
            && !["我", "咱", "俺"].iter().any(|own| self.text.has(spot.from, own))
    }

    fn is_source(&self, spot: &Spot<'_>) -> bool {
        (spot.to..spot.to + 4).any(|at| {
            self.text.same_clause(spot.from, at)
                && ["说", "讲", "告诉", "喊我"].iter().any(|word| self.text.has(at, word))
        })
    }

    fn of_others(&self, spot: &Spot<'_>) -> bool {
        ["他们", "他们的", "她们", "她们的", "他家", "她家", "他屋头", "她屋头", "他们家"]
            .iter()
            .any(|word| self.text.has_before(spot.from, word))
            && self.people.iter().any(|member| member.line == Line::Relative)
    }

    /// A word of one character is a person only where it stands free: 夫外出务工, 爸68.
    fn counts(&self, spot: &Spot<'_>, kin: &Kin) -> bool {
        if spot.within.fact || spot.within.person {
            return false;
        }
        // 没讨婆娘, 没得娃儿: nobody is spoken of.
        if ["没", "没得", "没有", "无"].iter().any(|word| self.text.has_before(spot.from, word)) {
            return false;
        }
        // 拉扯大的 is no elder child.
        if matches!(kin.id.as_str(), "elder-child" | "younger-child") && self.text.has(spot.to - 1, "的") {
            let before = spot.from.checked_sub(1).and_then(|at| self.text.char(at));
            return before.is_none_or(|c| !c.is_alphanumeric() || "娃个孩儿家了".contains(c));
        }
        if spot.length() > 1
            || self.text.has(spot.from, "娃")
            || kin.id.as_str() == "self"
            || kin.id.as_str() == "pronoun"
        {
            return true;
        }
        let before = spot.from.checked_sub(1).and_then(|at| self.text.char(at));
        let free = before.is_none_or(|c| {
            !c.is_alphanumeric() || c.is_ascii_digit() || "岁和跟与给帮带替陪让叫的长次大二三幺小".contains(c)
        });
        let after = self.text.char(spot.to);
        // 48，女，: a sex and not a daughter.
        if kin.line == Line::Child && after.is_none_or(|c| !c.is_alphanumeric() && c != '、') {
            return false;
        }
        free && !after.is_some_and(|c| "亲女子公主的家们".contains(c) && c != '的')
    }

    /// 他, 她: the last one spoken of who is not the speaker.
    fn refer_back(&mut self) {
        let other = |at: &usize| self.people[*at].line != Line::Own;
        let recent = match &self.topic {
            Some(Topic::People(now)) => now.iter().copied().find(|at| other(at)),
            _ => None,
        };
        if let Some(at) = recent.or_else(|| (0..self.people.len()).rev().find(|at| other(at))) {
            self.turn_to(Topic::People(vec![at]));
        }
    }

    /// Of whom something personal is said at home: whoever was spoken of before 屋头, or the speaker of 我们.
    pub(super) fn at_home(&mut self) -> usize {
        let before = match &self.before {
            Some(Topic::People(people)) if self.place => people.first().copied(),
            _ => None,
        };
        let at = before.unwrap_or_else(|| self.someone("self"));
        self.people[at].subject = true;
        at
    }

    fn turn_to(&mut self, topic: Topic) {
        if self.topic.as_ref() != Some(&topic) {
            self.before = self.topic.replace(topic);
        }
    }

    /// Whoever has died is not spoken of any longer: the words go on about whom they were about before.
    pub(super) fn turn_back(&mut self) {
        self.topic = self.before.take();
    }

    fn person(&mut self, spot: &Spot<'_>, place: usize, kin: &Kin) {
        self.spoke |= kin.line == Line::Own;
        if kin.line == Line::Own && ASKING.iter().any(|word| self.text.has(spot.to, word)) {
            self.find_or_add(place, spot);
            return;
        }
        let with = WITH.iter().any(|word| self.text.has_before(spot.from, word)) || self.lives_with(spot);
        let together = self.joined_to_last(spot);
        let at = self.find_or_add(place, spot);
        if with {
            return;
        }
        self.people[at].subject = true;
        if !self.sentence.iter().any(|(known, _)| *known == at) {
            self.sentence.push((at, spot.from));
        }
        match (&mut self.topic, together) {
            (Some(Topic::People(now)), true) if !now.contains(&at) => now.push(at),
            _ => self.turn_to(Topic::People(vec![at])),
        }
    }

    /// 和妈妈住, 与母同住.
    fn lives_with(&self, spot: &Spot<'_>) -> bool {
        let led =
            ["和", "跟", "与", "同", "跟我", "和我", "带"].iter().any(|word| self.text.has_before(spot.from, word));
        led && ["住", "一起住", "同住", "一起过", "过日子", "生活", "一起生活", "在一起"]
            .iter()
            .any(|word| self.text.has(spot.to, word))
    }

    /// 我和老公, 爷爷、奶奶: two people of whom the same is said.
    fn joined_to_last(&self, spot: &Spot<'_>) -> bool {
        self.last.is_some_and(|last| {
            last < spot.from
                && spot.from - last <= 2
                && self.text.same_clause(last.saturating_sub(1), spot.from)
                && (last..spot.from).all(|at| self.text.char(at).is_some_and(|c| "和跟与、及同".contains(c)))
        })
    }

    fn find_or_add(&mut self, place: usize, spot: &Spot<'_>) -> usize {
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

    fn id_of(&self, at: usize) -> &str {
        self.catalogue.vocabulary().people[self.people[at].kin].id.as_str()
    }

    /// Someone new of a kin word; the second of a kind is numbered.
    pub(super) fn add(&mut self, place: usize) -> usize {
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
        self.people.push(Member { kin: place, line: kin.line, person, subject: false });
        self.people.len() - 1
    }

    /// The place of a kin word in the vocabulary.
    pub(super) fn kin(&self, id: &str) -> usize {
        self.catalogue.vocabulary().people.iter().position(|kin| kin.id.as_str() == id).unwrap_or(0)
    }

    /// The person of a kin word, brought up now if nobody did.
    pub(super) fn someone(&mut self, id: &str) -> usize {
        let place = self.kin(id);
        self.people.iter().position(|member| member.kin == place).unwrap_or_else(|| self.add(place))
    }

    /// Makes someone the topic who is spoken of without a word of their own: 独生 speaks of a child.
    pub(super) fn bring_up(&mut self, id: &str) {
        let line = self.catalogue.vocabulary().people[self.kin(id)].line;
        let known = (0..self.people.len()).rev().find(|&at| self.people[at].line == line);
        let at = known.unwrap_or_else(|| self.someone(id));
        self.topic = Some(Topic::People(vec![at]));
    }

    /// A pregnancy told beside a man or a child is the wife's, or the speaker's.
    pub(super) fn who_can_bear(&mut self, at: usize) -> usize {
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
    pub(super) fn too_young_to_speak(&mut self, years: u32) {
        const YOUNGEST_WRITER: u32 = 11;
        let own = match &self.topic {
            None | Some(Topic::Household) => true,
            Some(Topic::People(now)) => {
                now.iter().all(|&at| self.people[at].line == Line::Own || self.people[at].line == Line::Spouse)
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

    /// Whom something is said of: the topic, or the speaker. 都 and 均 mean everyone of the sentence.
    pub(super) fn said_of(&mut self, at: usize) -> Topic {
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
        if let Some(topic) = &self.topic {
            return topic.clone();
        }
        let own = self.someone("self");
        self.people[own].subject = true;
        Topic::People(vec![own])
    }

    /// Whether a fact was said of a person already.
    pub(super) fn has(&self, at: usize, fact: &str) -> bool {
        self.people[at].person.facts.iter().any(|known| known.fact.as_str() == fact)
    }

    /// Whether people were spoken of, and nobody in this sentence.
    pub(super) fn nobody_in_sentence(&self, at: usize) -> bool {
        self.people.len() > 1 && self.last.is_some_and(|last| !self.text.same_sentence(last.saturating_sub(1), at))
    }

    /// Whether someone is grown up by who they are to the speaker.
    pub(super) fn is_grown(&self, at: usize) -> bool {
        matches!(self.people[at].line, Line::Own | Line::Spouse | Line::Parent | Line::Grandparent)
    }

    /// Puts a fact to a person.
    pub(super) fn put(&mut self, at: usize, known: Known) {
        self.people[at].person.facts.push(known);
    }
}
