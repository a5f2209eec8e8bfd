//! What a situation came to, part by part, in the order of the page.
//!
//! - [`urgent`]: help that comes before everything.
//! - [`own_words`]: what they wrote, with what was understood underlined.
//! - [`clash`]: what cannot both be so: which is it?
//! - [`facts`], [`fix`]: what was understood; each fact can be taken away or put right.
//! - [`headline`]: the answer in one sentence.
//! - [`group`], [`row`]: services by verdict; everything about one unfolds in place.
//! - [`call`], [`say`]: the one next step: a number, what to say, and a card for the window.
//! - [`question`]: the one next question.
//! - [`soon`]: what a birthday or a paper would change.
//! - [`rest`]: what they asked for that is not listed, what else may be meant, what nobody checked.
//! - [`ticked`]: which facts go along to be passed on.
//! - [`take`], [`along`]: the way to take it along, and the same answer as a message, a picture, a sheet of paper.

pub mod along;
pub mod call;
pub mod clash;
pub mod facts;
pub mod fix;
pub mod group;
pub mod headline;
pub mod own_words;
pub mod question;
pub mod rest;
pub mod row;
pub mod say;
pub mod soon;
pub mod take;
pub mod ticked;
pub mod urgent;

use leptos::prelude::*;
use seeds::view::phrase;
use seeds::{Catalogue, Date, Judged, Known, MatchAnswer, Region, Service, Verdict, WhoId};

use crate::parts::to_service::ToService;
use crate::result::own_words::heard;

/// An answer, and all that is needed to put it into words.
pub struct Seen<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The city asked about.
    pub region: &'a Region,
    /// The day.
    pub as_of: Date,
    /// The words as typed.
    pub words: &'a str,
    /// What came of them.
    pub answer: &'a MatchAnswer,
}

impl<'a> Seen<'a> {
    /// As the page speaks of someone: 您, 妈妈; 家里 for the household.
    #[must_use]
    pub fn call_of(&self, who: Option<&WhoId>) -> String {
        let call = self.catalogue.vocabulary().call_of(who);
        // 孩子2 before an age would be 孩子212岁.
        let Some((_, n)) = who.and_then(|who| who.numbered()) else { return call };
        let call = call.trim_end_matches(|c: char| c.is_ascii_digit());
        if call.contains("这位") {
            return call.replace("这位", &format!("第{n}位"));
        }
        match call.strip_prefix('您') {
            Some(call) => format!("您第{n}个{call}"),
            None => format!("第{n}个{}", call.trim_start_matches("这个")),
        }
    }

    /// For whom a service is: 妈妈、您.
    #[must_use]
    pub fn for_whom(&self, judged: &Judged) -> String {
        let calls: Vec<String> = judged.for_whom.iter().map(|who| self.call_of(Some(who))).collect();
        if calls.is_empty() { "一家".to_owned() } else { calls.join("、") }
    }

    /// The same in few words, where they are many: 爷爷、奶奶等 4 人.
    #[must_use]
    pub fn for_whom_in_short(&self, judged: &Judged) -> String {
        const MOST_CALLED: usize = 3;
        let all = judged.for_whom.len();
        if all <= MOST_CALLED {
            return self.for_whom(judged);
        }
        let calls: Vec<String> = judged.for_whom.iter().take(2).map(|who| self.call_of(Some(who))).collect();
        format!("{}等 {all} 人", calls.join("、"))
    }

    /// The service judged.
    #[must_use]
    pub fn service(&self, judged: &Judged) -> Option<&'a Service> {
        self.catalogue.service(judged.id.as_str())
    }

    /// What people call it.
    #[must_use]
    pub fn name(&self, judged: &Judged) -> &'a str {
        self.service(judged).map_or("", |service| service.data.plain_name.as_str())
    }

    /// A fact in words; of one that was left open, what is not known.
    #[must_use]
    pub fn phrase(&self, known: &Known) -> Option<String> {
        let fact = self.catalogue.facts().get(known.fact.as_str())?;
        Some(match &known.value {
            Some(value) => phrase(fact, value, self.as_of),
            None => format!("{}：先不说", fact.unknown),
        })
    }

    /// Whether help comes first and nothing was found yet: then nothing else is asked beside it.
    #[must_use]
    pub fn waits_for_help(&self) -> bool {
        let mut found = self.told(Verdict::Entitled).chain(self.told(Verdict::Possible));
        !self.answer.urgent.is_empty() && found.next().is_none()
    }

    /// Their words in quotation marks beside `ours`: only as they stand in what was written, where ours do not say
    /// them anyway, and never of a death.
    #[must_use]
    pub fn quoted(&self, words: &str, ours: &str) -> Option<String> {
        const DEATH: [&str; 3] = ["去世", "丧偶", "死"];
        let words = bare(words);
        let stands = !words.is_empty() && self.words.contains(words) && !ours.contains(words);
        let of_death = DEATH.iter().any(|death| ours.contains(death) || words.contains(death));
        (stands && !of_death).then(|| format!("“{words}”"))
    }

    /// What is known, person by person; what is the household's own, or happened to it, comes last.
    #[must_use]
    pub fn known_by_person(&self) -> Vec<(Option<&'a WhoId>, Vec<&'a Known>)> {
        let situation = &self.answer.situation;
        let shared = situation.household.iter().chain(&situation.events).collect();
        let people = situation.people.iter().map(|person| (Some(&person.id), person.facts.iter().collect()));
        people.chain([(None, shared)]).filter(|(_, facts): &(_, Vec<_>)| !facts.is_empty()).collect()
    }

    /// Whether it was asked for in so many words. 高血压 is a name of a service too: whoever says 我妈有高血压
    /// tells of her, and asks for nothing yet.
    #[must_use]
    pub fn called_for(&self, judged: &Judged) -> bool {
        let Some(service) = self.service(judged).filter(|_| judged.asked) else { return false };
        let aliases = service.data.aliases.iter().map(|(_, alias)| alias);
        let official = service.data.regions.values().map(|listing| listing.name.as_str());
        let names: Vec<&str> = aliases.chain(official).chain([service.data.plain_name.as_str()]).collect();
        let pieces = heard(self.words, &self.answer.situation);
        let has_a_name = |piece: &str| names.iter().any(|name| piece.contains(name));
        let named = |told: bool| pieces.iter().any(|(piece, of)| *of == told && has_a_name(piece));
        named(false) || !named(true)
    }

    /// The document it was looked up in.
    #[must_use]
    pub fn source(&self) -> String {
        let document = &self.region.data.document;
        format!(
            "来源：《{}》（{}），{}，管{}—{}年。",
            document.title,
            document.number,
            day_in_words(document.date),
            document.period.from,
            document.period.to,
        )
    }

    /// Services of one verdict, those asked for by name first.
    pub fn told(&self, verdict: Verdict) -> impl Iterator<Item = &'a Judged> + use<'a> {
        self.answer.judgement.results.iter().filter(move |judged| judged.verdict == verdict)
    }
}

/// A service's name that leads to its page and keeps the result.
#[must_use]
pub fn name_link(seen: &Seen<'_>, judged: &Judged) -> AnyView {
    let name = seen.name(judged).to_owned();
    let Some(service) = seen.service(judged) else { return name.into_any() };
    view! { <ToService service=service class="lnk">{name}</ToService> }.into_any()
}

/// Names in a row; where one of them has a 、 of its own, each in quotation marks.
#[must_use]
pub fn in_a_row(names: &[&str]) -> String {
    if names.len() > 1 && names.iter().any(|name| name.contains('、')) {
        return names.iter().map(|name| format!("“{name}”")).collect();
    }
    names.join("、")
}

/// 2026年11月21日
#[must_use]
pub fn day_in_words(day: Date) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// Words as quoted: without the comma a sentence went on with.
#[must_use]
pub fn bare(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_whitespace() || "，。、；！,.;!".contains(c))
}

/// How a form names a fact of someone: `mother.age`, `h.dibao`.
#[must_use]
pub fn named(who: Option<&WhoId>, fact: &seeds::Fact) -> String {
    format!("{}.{}", who.map_or("h", WhoId::as_str), fact.id)
}
