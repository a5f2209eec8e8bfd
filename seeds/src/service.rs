//! One service, once, with what each city's list says of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use crate::audience::Criteria;
use crate::id::{DomainId, EventId, FactId, HotlineNumber, RegionSlug, ServiceId};
use crate::plan_fact::PlanFact;

/// A service of the catalogue.
#[derive(Clone, Debug)]
pub struct Service {
    /// The file's name.
    pub id: ServiceId,
    /// The folder it lies in.
    pub domain: DomainId,
    /// What the file says.
    pub data: ServiceData,
}

/// The content of `seeds/catalogue/<domain>/<id>.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceData {
    /// What people call it (ours).
    pub plain_name: String,
    /// What it is, in one plain sentence (ours).
    pub summary: String,
    /// Whom it is for, in plain words (ours), true to the printed audience.
    pub who: String,
    /// What one gets, in plain words (ours), and what the plans do not say.
    pub gives: String,
    /// How many people it is for.
    pub reach: Reach,
    /// Whom it is given to.
    #[serde(default)]
    pub unit: Unit,
    /// What a person must be looking for, or what must have happened, before it is theirs:
    /// flags of the vocabulary, one of which must hold; empty for most.
    #[serde(default)]
    pub needs: Vec<FactId>,
    /// Paying into it is not yet drawing it: an unemployment insurance pays once the job is lost.
    #[serde(default)]
    pub paid_in_advance: bool,
    /// What in a situation raises the question of this service. Not a condition: without it a
    /// narrow service is raised by any fact that meets one of its conditions, a wide one by its name only.
    #[serde(default)]
    pub raised_by: Option<Criteria>,
    /// Asking about it tells something that must enter no address and no picture.
    #[serde(default)]
    pub sensitive: bool,
    /// What this finder cannot check or the list does not state.
    pub not_checked: Vec<String>,
    /// The life events it helps in.
    pub events: Vec<EventId>,
    /// Whom to call, the likeliest first.
    pub hotlines: Vec<HotlineNumber>,
    /// Services someone looking at this one may need too.
    pub related: Vec<ServiceId>,
    /// Services one does not get together with this one, where a text says so.
    #[serde(default)]
    pub excludes: Vec<ServiceId>,
    /// Services one must have first, where a text says so.
    #[serde(default)]
    pub requires: Vec<ServiceId>,
    /// The day this record was compared with the documents.
    pub checked: Date,
    /// The day it should be compared again.
    pub review_due: Date,
    /// The words people use for it.
    pub aliases: Aliases,
    /// What each city's list says.
    pub regions: BTreeMap<RegionSlug, Listing>,
    /// Sentences of the plans that help.
    #[serde(default)]
    pub facts: Vec<PlanFact>,
}

/// What one city's list says of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// The official name as printed in the list.
    pub name: String,
    /// Other names the same document prints for it.
    #[serde(default)]
    pub also_printed: Vec<String>,
    /// 服务对象 as printed, to the letter; none where the list prints none.
    #[serde(default)]
    pub audience: Option<String>,
    /// The audience as a tree that can be judged, read from `audience` and nothing else. None where
    /// this city's list prints none and its plan says nothing of its own: another city's is borrowed.
    #[serde(default)]
    pub criteria: Option<Criteria>,
    /// Whom it is for, where this city's text differs from the record's `who`.
    #[serde(default)]
    pub who: Option<String>,
    /// What one gets, where this city's text differs from the record's `gives`.
    #[serde(default)]
    pub gives: Option<String>,
}

/// How many people a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// 城乡居民: anyone at all.
    Everyone,
    /// A very large group: all workers, all rural residents.
    Wide,
    /// A group one belongs to by a fact about oneself.
    Narrow,
}

/// Whom a service is given to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// One person.
    #[default]
    Person,
    /// A household together.
    Household,
}

/// The words people use for a service, grouped by why they differ from its name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aliases {
    /// Everyday words: 打预防针.
    pub everyday: Vec<String>,
    /// Former and abolished names: 新农合.
    pub former: Vec<String>,
    /// Short forms: 居保.
    pub abbreviation: Vec<String>,
    /// What office staff say: 两癌筛查.
    pub staff: Vec<String>,
    /// Sichuan words: 娃儿打针.
    pub dialect: Vec<String>,
    /// Lives that people tell instead of a name: 父母都坐牢. Never an equation with the service.
    #[serde(default)]
    pub situation: Vec<String>,
}

/// Why a word differs from the official name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AliasCause {
    /// Everyday words.
    Everyday,
    /// A former or abolished name.
    Former,
    /// A short form.
    Abbreviation,
    /// Office language.
    Staff,
    /// Sichuan speech.
    Dialect,
    /// A life that people tell, which is no name of the service.
    Situation,
}

impl Aliases {
    /// Every alias with its cause, everyday words first.
    pub fn iter(&self) -> impl Iterator<Item = (AliasCause, &str)> {
        [
            (AliasCause::Everyday, &self.everyday),
            (AliasCause::Former, &self.former),
            (AliasCause::Abbreviation, &self.abbreviation),
            (AliasCause::Staff, &self.staff),
            (AliasCause::Dialect, &self.dialect),
            (AliasCause::Situation, &self.situation),
        ]
        .into_iter()
        .flat_map(|(cause, words)| words.iter().map(move |word| (cause, word.as_str())))
    }
}

impl Service {
    /// The official name in `region`; with none asked for or listed, any city's own.
    #[must_use]
    pub fn name(&self, region: Option<&RegionSlug>) -> &str {
        region
            .and_then(|slug| self.data.regions.get(slug))
            .or_else(|| self.data.regions.values().next())
            .map_or(self.data.plain_name.as_str(), |listing| listing.name.as_str())
    }

    /// Whether `region` lists the service; with no region asked for, any city will do.
    #[must_use]
    pub fn listed_in(&self, region: Option<&RegionSlug>) -> bool {
        region.is_none_or(|slug| self.data.regions.contains_key(slug))
    }

    /// Whom it is for in plain words, in the city's own reading where it differs.
    #[must_use]
    pub fn who(&self, region: Option<&RegionSlug>) -> &str {
        self.listing(region).and_then(|l| l.who.as_deref()).unwrap_or(&self.data.who)
    }

    /// What one gets in plain words, in the city's own reading where it differs.
    #[must_use]
    pub fn gives(&self, region: Option<&RegionSlug>) -> &str {
        self.listing(region).and_then(|l| l.gives.as_deref()).unwrap_or(&self.data.gives)
    }

    fn listing(&self, region: Option<&RegionSlug>) -> Option<&Listing> {
        self.data.regions.get(region?)
    }
}
