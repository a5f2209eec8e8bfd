//! One service found, and why.

use crate::id::{RegionSlug, ServiceId};
use crate::service::{AliasCause, Service};

/// One service found.
#[derive(Clone)]
pub struct Hit {
    /// The service.
    pub id: ServiceId,
    /// The words of its texts that matched, for marking them.
    pub highlights: Vec<String>,
    /// Why it was found.
    pub why: Why,
}

/// Why a service was found.
#[derive(Clone, PartialEq, Eq)]
pub enum Why {
    /// One of its own names was said: the name.
    Name(String),
    /// People call it that: the alias, and why it differs from the name.
    Alias(String, AliasCause),
    /// A broad word that means several services: the word.
    Topic(String),
    /// It is one of a life event or of a domain: the name of that.
    OneOf(String),
    /// What was typed is not the word that was meant.
    Mended(Mended),
    /// Its description has these words, or what was said comes to it.
    Text,
}

/// A slip, and what was made of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Mended {
    /// As typed.
    pub typed: String,
    /// The word of the catalogue that was meant.
    pub meant: String,
    /// What kind of slip it is.
    pub slip: Slip,
    /// Whether people call the service by the word that was meant, and no document does.
    pub alias: bool,
}

/// How typed words differ from the ones meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// They sound alike: 残急人.
    Sound,
    /// A character is wrong, missing or too many.
    Spelling,
    /// Letters that spell it: canjiren.
    Pinyin,
    /// The first letters of it: cjr.
    Initials,
}

// No `Debug` on these, on purpose: a slip holds what a person typed.

impl Hit {
    /// One plain line for a resident: the equation, the topic, the sound or the text that led to `service`.
    #[must_use]
    pub fn reason(&self, service: &Service, region: Option<&RegionSlug>) -> String {
        let name = service.name(region);
        match &self.why {
            Why::Name(said) if said == name => format!("清单里就叫“{said}”"),
            Why::Name(said) if *said == service.data.plain_name => equation(said, name, ""),
            Why::Name(said) => equation(said, name, "清单里也这样写"),
            Why::Alias(_, AliasCause::Situation) => "常有人这样问，可以看看这一项".to_owned(),
            Why::Alias(alias, cause) => equation(alias, name, of(*cause)),
            Why::Topic(word) => format!("“{word}”里常问的一项"),
            Why::OneOf(group) => format!("“{group}”里的一项"),
            Why::Mended(mended) => mended.line(name),
            Why::Text => self.where_it_stands(service, region),
        }
    }

    /// Where the matching words stand, the plainest place first.
    fn where_it_stands(&self, service: &Service, region: Option<&RegionSlug>) -> String {
        let data = &service.data;
        let has = |text: &str| self.highlights.iter().find(|word| holds(text, word)).cloned();
        if let Some(word) = has(service.name(region)).or_else(|| has(&data.plain_name)) {
            return format!("名字里有“{word}”");
        }
        let mut names = data.aliases.iter().filter(|(cause, _)| *cause != AliasCause::Situation);
        // A part of it was said, so it is not told as if the whole were.
        if let Some((_, alias)) = names.find(|(_, alias)| has(alias).is_some()) {
            return format!("也有人叫它“{alias}”");
        }
        if let Some(word) = has(&data.summary) {
            return format!("介绍里有“{word}”");
        }
        let told = [service.who(region), service.gives(region)];
        let printed = data.regions.values().filter_map(|listing| listing.audience.as_deref());
        let planned = data.facts.iter().map(|fact| fact.text.as_str());
        match told.into_iter().chain(printed).chain(planned).find_map(has) {
            Some(word) => format!("点进去看，里面写到“{word}”"),
            None => "照您说的情况，可以看看这一项".to_owned(),
        }
    }
}

/// Whether a text has a word that was folded. Characters have no case: hundreds of aliases are looked through for an
/// answer, and only words with letters need another spelling of them.
fn holds(text: &str, word: &str) -> bool {
    if word.bytes().any(|byte| byte.is_ascii_lowercase()) {
        text.to_lowercase().contains(word)
    } else {
        text.contains(word)
    }
}

impl Mended {
    fn line(&self, name: &str) -> String {
        let Self { typed, meant, .. } = self;
        let mended = match self.slip {
            Slip::Sound | Slip::Spelling => format!("“{typed}”，按“{meant}”找的"),
            Slip::Pinyin => format!("“{typed}”读出来是“{meant}”"),
            Slip::Initials => format!("“{typed}”是“{meant}”的首字母"),
        };
        if self.alias && meant != name { format!("{mended} = {name}") } else { mended }
    }
}

/// 打预防针 = 预防接种.
fn equation(said: &str, name: &str, of: &str) -> String {
    if of.is_empty() { format!("{said} = {name}") } else { format!("{said} = {name}（{of}）") }
}

/// Where an alias comes from, where that helps to understand it.
fn of(cause: AliasCause) -> &'static str {
    match cause {
        AliasCause::Everyday | AliasCause::Dialect | AliasCause::Situation => "",
        AliasCause::Former => "以前的叫法",
        AliasCause::Abbreviation => "简称",
        AliasCause::Staff => "办事的人这样叫",
    }
}
