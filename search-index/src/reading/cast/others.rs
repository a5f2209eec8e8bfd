//! The people of another household.

use seeds::person::Line;

use super::{Cast, Topic};
use crate::reading::spot::Spot;

impl Cast<'_> {
    /// Whether the words are about people of another household.
    pub(super) fn of_outside(&self) -> bool {
        matches!(&self.topic, Some(Topic::People(now)) if now.iter().all(|&at| self.people[at].line == Line::Outside))
    }

    /// 楼上王嬢嬢, 隔壁的娃: still the people of another household.
    pub(super) fn speaks_of_others(&self, spot: &Spot<'_>) -> bool {
        self.of_outside()
            && self.source.is_none_or(|source| self.text.same_clause(source, spot.from))
            && self
                .last
                .is_some_and(|last| last <= spot.from && self.text.same_sentence(last.saturating_sub(1), spot.from))
            && !["我", "咱", "俺"].iter().any(|own| self.text.has(spot.from, own))
    }

    /// Whether something was heard from someone: 隔壁说, 邻居讲.
    pub(super) fn is_source(&self, spot: &Spot<'_>) -> bool {
        (spot.to..spot.to + 4).any(|at| {
            self.text.same_clause(spot.from, at)
                && ["说", "讲", "告诉", "喊我"].iter().any(|word| self.text.has(at, word))
        })
    }

    /// Whether a word comes after 他们 or 她家, said of relatives.
    pub(super) fn of_others(&self, spot: &Spot<'_>) -> bool {
        ["他们", "他们的", "她们", "她们的", "他家", "她家", "他屋头", "她屋头", "他们家"]
            .iter()
            .any(|word| self.text.has_before(spot.from, word))
            && self.people.iter().any(|member| member.line == Line::Relative)
    }
}
