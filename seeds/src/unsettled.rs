//! What a list leaves open of a service, so that the window has to be asked: nothing more than the text itself says.

use jiff::civil::Date;

use crate::audience::Criteria;
use crate::catalogue::Catalogue;
use crate::id::RegionSlug;
use crate::service::Service;

/// One thing that is left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unsettled {
    /// The city's list prints the name alone, and not whom it is for.
    NotPrinted,
    /// A condition is announced and not stated: 符合条件的.
    NotStated,
    /// The wording admits two readings.
    TwoReadings,
    /// The list of people is left open: 等, 其他, 相关人群.
    OpenList,
    /// The record should have been compared with the document again.
    ReviewDue,
}

impl Unsettled {
    /// Every kind, in the order they are shown in.
    pub const ALL: [Self; 5] = [Self::NotPrinted, Self::NotStated, Self::TwoReadings, Self::OpenList, Self::ReviewDue];

    /// As a form names it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotPrinted => "not-printed",
            Self::NotStated => "not-stated",
            Self::TwoReadings => "two-readings",
            Self::OpenList => "open-list",
            Self::ReviewDue => "review-due",
        }
    }

    /// In a few plain words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NotPrinted => "没写给谁",
            Self::NotStated => "条件没写明",
            Self::TwoReadings => "有两种读法",
            Self::OpenList => "名单没写完",
            Self::ReviewDue => "该重新对一遍",
        }
    }
}

impl Catalogue {
    /// What is left open of a service where it is asked about in `region`; empty where the text settles it.
    #[must_use]
    pub fn unsettled(&self, service: &Service, region: &RegionSlug, as_of: Date) -> Vec<Unsettled> {
        let mut open = Vec::new();
        if self.audience(service, region).is_none() {
            open.push(Unsettled::NotPrinted);
        }
        if let Some((criteria, _)) = self.criteria(service, region) {
            gather(criteria, &mut open);
        }
        if service.data.review_due < as_of {
            open.push(Unsettled::ReviewDue);
        }
        open.sort_unstable();
        open.dedup();
        open
    }
}

fn gather(criteria: &Criteria, open: &mut Vec<Unsettled>) {
    match criteria {
        Criteria::All(parts) | Criteria::Any(parts) => parts.iter().for_each(|part| gather(part, open)),
        Criteria::Not(part) => gather(part, open),
        Criteria::Maybe(part, _) => {
            open.push(Unsettled::TwoReadings);
            gather(part, open);
        }
        Criteria::Undetermined(_) => open.push(Unsettled::NotStated),
        Criteria::OpenEnded(_) => open.push(Unsettled::OpenList),
        Criteria::Leaf(_) | Criteria::Universal(_) => {}
    }
}
