//! What judging says: three answers and a reason, and what a resident is told.

use serde::{Deserialize, Serialize};

use crate::id::{FactId, RegionSlug, ServiceId, WhoId};

/// Whether a person is one of those a text speaks of. Ordered from no to yes:
/// all of several conditions is the least of them, any of several the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// What is known rules it out.
    No,
    /// An open list does not name them; neither refused nor offered.
    NotNamed,
    /// Nobody can tell yet.
    Unknown,
    /// What is known meets every condition.
    Yes,
}

/// What a resident is told of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 目前不符合
    NotEntitled,
    /// 大家都可以用的
    General,
    /// 还差信息
    Possible,
    /// 很可能可以
    Entitled,
}

/// How one condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// 对上了
    Met,
    /// 对不上
    Unmet,
    /// 还不知道
    Unknown,
}

/// One condition and how it stands, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The printed words the condition was read from.
    pub criterion: String,
    /// How it stands.
    pub state: State,
    /// One plain sentence.
    pub sentence: String,
    /// The fact it asks for; none where the text states no condition.
    pub fact: Option<FactId>,
    /// The resident's own words that it was seen in; empty where nothing was said.
    pub from: String,
    /// Taken as true without having been said.
    pub presumed: bool,
}

/// What would change a no, through time or a paper only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// Through what.
    pub change: Through,
    /// One plain sentence.
    pub sentence: String,
}

/// What may be waited for or obtained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Through {
    /// A birthday.
    Time,
    /// A certificate, a registration.
    Paper,
}

/// A service judged for a household.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The service.
    pub id: ServiceId,
    /// What a resident is told.
    pub verdict: Verdict,
    /// For whom, in the order they were spoken of; empty means the household.
    pub for_whom: Vec<WhoId>,
    /// The conditions as they stand for the first of them.
    pub reasons: Vec<Reason>,
    /// Facts that would tell more.
    pub missing: Vec<FactId>,
    /// What would change a no.
    pub near_miss: Vec<NearMiss>,
    /// What nobody checked.
    pub not_checked: Vec<String>,
    /// The city whose wording was judged by, where it is not the one asked about.
    pub basis: Option<RegionSlug>,
    /// An open list that does not name them (文件没有点名).
    pub not_named: bool,
    /// Whether it was asked for by name.
    pub asked: bool,
}

impl Reason {
    /// Taken as true without having been said, and nobody checked: no condition that was met.
    #[must_use]
    pub fn is_taken_as_true(&self) -> bool {
        self.presumed && self.state == State::Met
    }
}

impl Judged {
    /// Conditions met, and how many there are, without those that were only taken as true.
    #[must_use]
    pub fn counted(&self) -> (usize, usize) {
        let checked = self.reasons.iter().filter(|reason| !reason.is_taken_as_true());
        let met = checked.clone().filter(|reason| reason.state == State::Met).count();
        (met, checked.count())
    }

    /// Conditions that were only taken as true.
    #[must_use]
    pub fn taken_as_true(&self) -> usize {
        self.reasons.iter().filter(|reason| reason.is_taken_as_true()).count()
    }
}

/// Everything judged.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// Touched services, the surest first.
    pub results: Vec<Judged>,
    /// How many services nothing touched.
    pub untouched: usize,
}
