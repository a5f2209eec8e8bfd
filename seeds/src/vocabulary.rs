//! The closed sets a record may name. Data, not code: a new word is a new line of TOML.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::audience::{Criteria, Leaf};
use crate::fact_book::FactBook;
use crate::id::{DomainId, EventId, FactId, HotlineNumber, ServiceId, WhoId};
use crate::person::{Kin, Line};
use crate::urgent::Urgent;

/// Everything under `seeds/vocabulary/`.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// The nine domains, in the order the documents share.
    pub domains: Vec<Domain>,
    /// Life events, in the order a resident sees them.
    pub events: Vec<Event>,
    /// What may be known of people, households and events.
    pub facts: FactBook,
    /// What follows from what.
    pub implications: Vec<Implication>,
    /// Questions for someone of whom nothing is known yet, the first one first.
    pub opening: Vec<FactId>,
    /// Who someone can be to whoever asks.
    pub people: Vec<Kin>,
    /// Words that turn what a sentence says: not, perhaps, whether.
    pub cues: Cues,
    /// Help that comes before everything.
    pub urgent: Vec<Urgent>,
    /// Numbers that may be given, and what is known of them.
    pub hotlines: BTreeMap<HotlineNumber, Hotline>,
    /// Broad words that mean several services.
    pub topics: Vec<Topic>,
    /// Words of speech that carry nothing for a search.
    pub fillers: Vec<String>,
    /// What residents ask for that no list has (护照, 公积金).
    pub elsewhere: Elsewhere,
    /// Words that lead astray (人事档案 is no 健康档案).
    pub confused: Vec<Confused>,
    /// Words that must enter no address.
    pub sensitive: Vec<String>,
    /// Longer words that hold one of those by chance (打我电话).
    pub harmless: Vec<String>,
    /// Words that say nothing of the kind in some company (天天关在家里).
    pub beside: Vec<Beside>,
}

/// Words that others may see beside some words, and must not see beside others.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// The words.
    pub words: Vec<String>,
    /// One of these stands in the text.
    pub near: Vec<String>,
    /// And none of these.
    pub never: Vec<String>,
}

impl Beside {
    /// Whether a word that begins at a place says nothing that others should not see.
    fn excuses(&self, words: &str, from: usize) -> bool {
        let has = |all: &[String]| all.iter().any(|word| words.contains(word.as_str()));
        self.words.iter().any(|word| words[from..].starts_with(word.as_str())) && has(&self.near) && !has(&self.never)
    }
}

/// A domain, whatever a city calls it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Its id.
    pub id: DomainId,
    /// Its name where no city is chosen.
    pub name: String,
    /// What is in it, in three everyday words.
    pub hint: String,
}

/// Something that happens in a life and brings someone here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What a resident would tap.
    pub name: String,
    /// One plain sentence on what is behind it.
    pub line: String,
    /// Words that mean it, to be recognised while someone types.
    #[serde(default)]
    pub words: Vec<String>,
}

/// One thing that follows from another: `when` holds, so `then` holds.
#[derive(Clone, Debug)]
pub struct Implication {
    /// What must hold.
    pub when: Criteria,
    /// What then holds.
    pub then: Vec<Leaf>,
    /// The line that admits it, where it is presumed and not certain.
    pub presumed: Option<String>,
    /// Why it follows.
    pub why: String,
}

/// Words that turn what a sentence says. Lists of words, never rules for sentences.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cues {
    /// Before a fact: it does not hold (没有, 不是).
    pub not: Vec<String>,
    /// After a fact: it does not hold (没批下来).
    pub not_after: Vec<String>,
    /// Between a negation and its fact, without weight of their own (没给我买, 未参加).
    pub light: Vec<String>,
    /// Words that hold a word of the vocabulary and have nothing to do with it (那种地方, 一家公司).
    pub idle: Vec<String>,
    /// After an illness: it is over (医好了, 断根了).
    pub cured: Vec<String>,
    /// Beside a paper or a diagnosis: on its way, or run out (申请中, 待审, 未确诊, 过期).
    pub pending: Vec<String>,
    /// After one of those: it has come through (审核通过, 公示结束).
    pub settled: Vec<String>,
    /// Before the end of something: it has not come, or was another time's (先兆流产, 前年引产).
    pub elsewhen: Vec<String>,
    /// After it: the same (流产史).
    pub elsewhen_after: Vec<String>,
    /// Before a fact: nobody is sure (可能, 怀疑是).
    pub perhaps: Vec<String>,
    /// Before a fact: it is asked, wished for or planned (是不是, 想申请).
    pub whether: Vec<String>,
    /// After a fact: it is asked (得不得行, 吗).
    pub whether_after: Vec<String>,
    /// Before a fact: it was so once (以前).
    pub once: Vec<String>,
    /// Before a fact: it is yet to come (明年).
    pub soon: Vec<String>,
    /// Before a fact: it is others' (听说, 人家).
    pub others: Vec<String>,
    /// Of the whole sentence: it was seen or told, and did not happen here (电影里).
    pub fiction: Vec<String>,
    /// Before a service's name: it is drawn, paid or approved already (每月领).
    pub already: Vec<String>,
    /// After a service's name: the same (批下来了).
    pub already_after: Vec<String>,
    /// Named alternatives that words may use as `<name>`.
    #[serde(default)]
    pub groups: BTreeMap<String, Vec<String>>,
}

/// A telephone number and how far it may be used.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    /// What the line is called.
    pub name: String,
    /// What one can ask there, in plain words.
    pub about: String,
    /// Where the number is from; neither plan prints any but 12333.
    pub source: String,
}

/// A broad word people type that means several services.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The words.
    pub words: Vec<String>,
    /// The services they mean, the most wanted first.
    pub services: Vec<ServiceId>,
}

/// What no list has.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// What residents ask a government for: no list has it, unless a service is called by its name as well.
    pub words: Vec<String>,
    /// Papers that one also brings along for something else: no list has them where nothing else is asked for.
    pub papers: Vec<String>,
    /// Words of buying and choosing: whoever says one asks a shop, whatever else they name.
    pub shopping: Vec<String>,
}

/// Words often confused: what must not lead to a service though a word of it is in them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confused {
    /// The words.
    pub words: Vec<String>,
    /// The services that are not meant.
    pub not: Vec<ServiceId>,
    /// The one that is, where a list has it.
    #[serde(default)]
    pub means: Option<ServiceId>,
    /// Why, for whoever keeps the words.
    pub why: String,
}

impl Vocabulary {
    /// The event of this id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id.as_str() == id)
    }

    /// The domain of this id.
    #[must_use]
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id.as_str() == id)
    }

    /// Who this person is to whoever asks; a number at the end of the id tells several apart.
    #[must_use]
    pub fn kin(&self, who: &WhoId) -> Option<&Kin> {
        let id = who.numbered().map_or(who.as_str(), |(id, _)| id);
        self.people.iter().find(|kin| kin.id.as_str() == id)
    }

    /// Where in the family; whoever is not known is whoever asks.
    #[must_use]
    pub fn line_of(&self, who: &WhoId) -> Line {
        self.kin(who).map_or(Line::Own, |kin| kin.line)
    }

    /// As a page speaks of them: 妈妈; 家里 for the household.
    #[must_use]
    pub fn call_of(&self, who: Option<&WhoId>) -> String {
        let Some(who) = who else { return "家里".to_owned() };
        let call = self.kin(who).map_or("您", |kin| kin.call.as_str());
        match who.numbered() {
            Some((_, n)) => format!("{call}{n}"),
            None => call.to_owned(),
        }
    }

    /// Whether the words touch on what must enter no address, title or picture.
    #[must_use]
    pub fn is_sensitive(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        // 打我电话, 小姐姐: part of a longer word that says nothing of the kind.
        let harmless = |from: usize, word: &str| {
            self.harmless.iter().any(|longer| {
                let places = longer.match_indices(word).filter_map(|(at, _)| from.checked_sub(at));
                places.into_iter().any(|start| words[start.min(words.len())..].starts_with(longer.as_str()))
            })
        };
        self.sensitive.iter().any(|word| {
            let mut places = words.match_indices(word.as_str());
            places.any(|(from, _)| {
                !harmless(from, word) && !self.beside.iter().any(|beside| beside.excuses(&words, from))
            })
        })
    }
}
