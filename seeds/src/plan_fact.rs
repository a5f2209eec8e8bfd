//! A sentence of a plan that helps a resident, with its quote and its place.

use serde::Deserialize;

use crate::id::RegionSlug;

/// Something a plan says about a service. Never shown as in force today:
/// the plans are of 2022, and a reader is told so.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFact {
    /// Whose plan says it.
    pub region: RegionSlug,
    /// What sort of statement it is.
    pub kind: PlanFactKind,
    /// What standing the plan gives it.
    pub status: FactStatus,
    /// The statement in plain words (ours).
    pub text: String,
    /// The plan's own words, short.
    pub quote: String,
    /// Chapter and section.
    #[serde(rename = "where")]
    pub place: String,
}

impl PlanFact {
    /// What a resident reads before the statement: a sum, an age or a condition of 2022 must never sound
    /// like today's, nor a plan like a promise.
    #[must_use]
    pub fn lead(&self) -> &'static str {
        use PlanFactKind::{Age, Amount, Condition};
        match (self.kind, self.status) {
            (Amount | Age | Condition, FactStatus::Task | FactStatus::Listed) => FactStatus::CurrentIn2022.lead(),
            (_, status) => status.lead(),
        }
    }
}

/// What sort of statement a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanFactKind {
    /// A sum of money.
    Amount,
    /// An age.
    Age,
    /// A condition.
    Condition,
    /// Where or how it is done.
    Channel,
    /// What it consists of.
    Content,
}

/// What standing the plan gives a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum FactStatus {
    /// A task the plan sets.
    #[serde(rename = "规划任务")]
    Task,
    /// The list itself.
    #[serde(rename = "清单")]
    Listed,
    /// A past result; never what one gets.
    #[serde(rename = "“十三五”成效")]
    PastResult,
    /// A target for 2025; never what one gets.
    #[serde(rename = "2025目标")]
    Target,
    /// Called current by the document of 2022.
    #[serde(rename = "现行")]
    CurrentIn2022,
    /// As of the end of 2020.
    #[serde(rename = "截至2020年底的表述")]
    AsOf2020,
}

impl FactStatus {
    /// The status as facts.json and the API word it; no page shows it, where 现行 would be read as today's.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Task => "规划任务",
            Self::Listed => "清单",
            Self::PastResult => "“十三五”成效",
            Self::Target => "2025目标",
            Self::CurrentIn2022 => "现行",
            Self::AsOf2020 => "截至2020年底的表述",
        }
    }

    fn lead(self) -> &'static str {
        match self {
            Self::Task => "规划里要做的",
            Self::Listed => "清单里写的",
            Self::PastResult => "2020年以前做到的",
            Self::Target => "2025年的目标",
            Self::CurrentIn2022 => "2022年文件写的是",
            Self::AsOf2020 => "2020年底的说法",
        }
    }
}
