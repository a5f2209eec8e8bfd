//! The closed vocabulary of facts about people, households and events: what a criterion
//! may ask for, what a resident may be asked, and the words that say it.
//!
//! Longer than most files: every attribute that the vocabulary may give a fact has its line of meaning here.

use jiff::civil::Date;
use serde::Deserialize;

use crate::id::{ChoiceId, FactId, WhoId};
use crate::service::Service;
use crate::value::{Bounds, Days, OLDEST, Value};

/// A fact the finder can speak of: one entry of a theme under `vocabulary/facts/`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// A short name: 残疾证.
    pub label: String,
    /// What values it takes.
    pub kind: FactKind,
    /// Whom it is said of.
    pub scope: Scope,
    /// Said of 我们, it holds for every member (农村户口); other facts of a person then stay the speaker's.
    #[serde(default)]
    pub shared: bool,
    /// What a resident is asked; `{who}` is the person. Empty for facts that no criterion uses.
    #[serde(default)]
    pub question: String,
    /// The ages at which asking makes sense, both included; none: any. Whoever's age is not known may be asked.
    #[serde(default)]
    pub asked_between: Option<[u32; 2]>,
    /// A flag that must be known to hold before this is asked: a question that takes a hurt for granted is
    /// put to nobody who told of none.
    #[serde(default)]
    pub asked_after: Option<FactId>,
    /// A flag's two answers, yes first: 有, 没有.
    #[serde(default)]
    pub answers: Option<[String; 2]>,
    /// A number's answers, or ages to tap.
    #[serde(default)]
    pub ask: Vec<u32>,
    /// The sentence where a flag holds: 有残疾证. For a number or date, `{n}` stands in it: {n}级残疾.
    #[serde(default)]
    pub yes: String,
    /// The sentence where a flag does not hold.
    #[serde(default)]
    pub no: String,
    /// What is not known: 有没有残疾证.
    #[serde(default)]
    pub unknown: String,
    /// Taken as true unless denied, and always said to be so.
    #[serde(default)]
    pub presumed: bool,
    /// Named under 没有核对的条件 where presumed.
    #[serde(default)]
    pub presumed_line: String,
    /// How it can change.
    pub changes: Change,
    /// Given by an office: 想办, 申请 before it ask for it, and do not say that it is there.
    #[serde(default)]
    pub granted: bool,
    /// Of two values said of one person, the one listed first stands: 转业 over 当过兵.
    #[serde(default)]
    pub ranked: bool,
    /// What someone is now: 明年入伍 is not yet.
    #[serde(default)]
    pub now: bool,
    /// Of two values said of one person, the later one stands: 下岗, 现在跑网约车.
    #[serde(default)]
    pub latest: bool,
    /// It passes: what was so once need not be so now (a job, an illness that can heal).
    #[serde(default)]
    pub passes: bool,
    /// Words near a value that `ends`, after which nobody takes it for granted: 流产 of a pregnancy.
    #[serde(default)]
    pub ended_by: Vec<String>,
    /// What whoever waits for it tells of all the same: 残疾证申请中 of something the matter with the body.
    #[serde(default)]
    pub on_its_way: Option<FactId>,
    /// Whoever its words name is spoken of besides: 还有个儿子 tells of a son.
    #[serde(default)]
    pub names_people: bool,
    /// Its words name what someone is owed: 加班费一分没得 says so all the more.
    #[serde(default)]
    pub owed: bool,
    /// It is nobody's alone: bad food in the shop downstairs is no neighbour's affair.
    #[serde(default)]
    pub public: bool,
    /// An illness that may be over: 医好了 after it says that it is.
    #[serde(default)]
    pub curable: bool,
    /// Its words of several pieces say all that stands between them: 爸妈都在外省打工.
    #[serde(default)]
    pub swallows: bool,
    /// A person whom the words speak of besides: 独生 speaks of a child.
    #[serde(default)]
    pub speaks_of: Option<WhoId>,
    /// Enters no address and no picture, ever (HIV, mental illness, abuse).
    #[serde(default)]
    pub sensitive: bool,
    /// Health or money: left out of a shared code unless its owner ticks it.
    #[serde(default)]
    pub private: bool,
    /// No criterion needs it; it describes, or feeds an implication.
    #[serde(default)]
    pub descriptive: bool,
    /// A choice's values.
    #[serde(default)]
    pub values: Vec<Choice>,
    /// Words that state a flag.
    #[serde(default)]
    pub said: Vec<String>,
    /// Words that deny a flag, beyond a negation before `said`.
    #[serde(default)]
    pub denied: Vec<String>,
    /// Age-like words: which ages certainly are, and certainly are not.
    #[serde(default)]
    pub from_age: Option<Bands>,
}

/// What values a fact takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// It holds or it does not.
    Flag,
    /// One of some values.
    Choice,
    /// A count or a grade.
    Number,
    /// A day: of birth, of leaving school.
    Date,
}

/// Whom a fact is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// One person.
    Person,
    /// Everyone who lives together.
    Household,
    /// Something that happened to them.
    Event,
}

/// How a fact can change: near misses are shown through time and paper only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A birthday, a school stage.
    Time,
    /// A certificate, a registration, joining an insurance.
    Paper,
    /// Nothing anyone should wish for or wait for.
    Never,
}

/// A value of a choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// The sentence where it holds: 读小学.
    pub label: String,
    /// Words that state it.
    #[serde(default)]
    pub said: Vec<String>,
    /// Others should not see it, though the fact may be seen: 在服刑 of what became of someone.
    #[serde(default)]
    pub sensitive: bool,
    /// Whether the fact's `ended_by` ends it.
    #[serde(default)]
    pub ends: bool,
    /// Ages this value goes with, very widely (小学: 5 to 14); none says nothing about age.
    #[serde(default)]
    pub ages: Option<[u32; 2]>,
}

/// Which completed years of age certainly are a word's, and which certainly are not.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// From and to, both included.
    pub yes: [u32; 2],
    /// Below this: certainly not.
    #[serde(default)]
    pub not_below: Option<u32>,
    /// Above this: certainly not.
    #[serde(default)]
    pub not_above: Option<u32>,
}

impl Fact {
    /// A choice's value by its id.
    #[must_use]
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.values.iter().find(|choice| &choice.id == id)
    }

    /// 已经在享受 of a service: drawn, paid into, or approved. There is one for every service;
    /// it settles what a text announces and does not state.
    #[must_use]
    pub fn already(service: &Service) -> Self {
        let name = &service.data.plain_name;
        Self {
            curable: false,
            ended_by: Vec::new(),
            on_its_way: None,
            names_people: false,
            owed: false,
            public: false,
            id: FactId::from(format!("already-{}", service.id).as_str()),
            label: format!("已经在享受{name}"),
            kind: FactKind::Flag,
            scope: Scope::Person,
            shared: true,
            question: String::new(),
            asked_between: None,
            asked_after: None,
            answers: None,
            ask: Vec::new(),
            yes: format!("已经在享受{name}，或者核过了"),
            no: format!("没有享受{name}"),
            unknown: format!("有没有在享受{name}"),
            presumed: false,
            presumed_line: String::new(),
            changes: Change::Paper,
            granted: true,
            now: false,
            latest: false,
            ranked: false,
            passes: true,
            swallows: false,
            speaks_of: None,
            sensitive: service.data.sensitive,
            private: true,
            descriptive: true,
            values: Vec::new(),
            said: Vec::new(),
            denied: Vec::new(),
            from_age: None,
        }
    }

    /// Whether a value is one that others should not see.
    #[must_use]
    pub fn is_sensitive(&self, value: &Value) -> bool {
        let of = |id: &ChoiceId| self.choice(id).is_some_and(|choice| choice.sensitive);
        self.sensitive || matches!(value, Value::Choice(can) if can.iter().any(of))
    }

    /// Whether any value of it is one that others should not see: then asking for it is, too.
    #[must_use]
    pub fn may_be_sensitive(&self) -> bool {
        self.sensitive || self.values.iter().any(|choice| choice.sensitive)
    }

    /// What a typed number says of it: a grade, a count, completed years or the year itself (1958). None where it takes no
    /// number, or not one that is believed.
    #[must_use]
    pub fn typed(&self, n: u32, as_of: Date) -> Option<Value> {
        match self.kind {
            FactKind::Number => (n <= OLDEST).then(|| Value::number(n)),
            FactKind::Date => Days::born(n, n, as_of).or_else(|| Days::in_year(n, as_of)).map(Value::Date),
            FactKind::Flag | FactKind::Choice => None,
        }
    }

    /// Whether asking makes sense of someone of about that age: nobody asks a baby for a job.
    #[must_use]
    pub fn is_asked_at(&self, years: Bounds) -> bool {
        self.asked_between.is_none_or(|[least, most]| years.most >= least && years.least <= most)
    }

    /// A flag's answer in words.
    #[must_use]
    pub fn answer(&self, holds: bool) -> &str {
        match &self.answers {
            Some([yes, no]) => {
                if holds {
                    yes
                } else {
                    no
                }
            }
            None => {
                if holds {
                    "是"
                } else {
                    "不是"
                }
            }
        }
    }
}
