//! What an age says of age-like words, and a school of an age.

use super::{Held, View};
use crate::value::{Days, Value};

impl View<'_> {
    /// A school stage goes with an age, very widely.
    pub(super) fn age_from_stage(&mut self) -> bool {
        let (Some(age), Some(stage)) = (self.book.place("age"), self.book.place("stage")) else { return false };
        let Some(Held { value: Value::Choice(can), said, .. }) = self.held[stage].clone() else { return false };
        let ages: Option<Vec<[u32; 2]>> = can.iter().map(|id| self.book.at(stage).choice(id)?.ages).collect();
        let born = ages.and_then(|ages| {
            let least = ages.iter().map(|[least, _]| *least).min()?;
            let most = ages.iter().map(|[_, most]| *most).max()?;
            Days::born(least, most, self.as_of)
        });
        let Some(roughly) = born.map(Value::Date) else { return false };
        // An age that was said is only ever made narrower by the school, never overruled.
        let (value, said) = match &self.held[age] {
            None if self.torn.contains(&age) => return false,
            None => (roughly, said),
            Some(held) => match held.value.narrowed(&roughly) {
                Some(less) if less != held.value => (less, held.said.or(said)),
                _ => return false,
            },
        };
        self.held[age] = Some(Held { value, said, presumed: None });
        true
    }

    /// 老年人, 儿童, 劳动年龄: true and false where the ages are safe, unknown between.
    pub(super) fn age_words(&mut self) -> bool {
        let Some(age) = self.book.place("age").and_then(|place| self.held[place].clone()) else { return false };
        let Value::Date(days) = age.value else { return false };
        let years = days.years(self.as_of);
        let mut changed = false;
        for (place, (fact, held)) in self.book.all().iter().zip(&mut self.held).enumerate() {
            let (None, Some(bands)) = (&held, fact.from_age) else { continue };
            if self.torn.contains(&place) {
                continue;
            }
            let yes = years.least >= bands.yes[0] && years.most <= bands.yes[1];
            let below = bands.not_below.is_some_and(|edge| years.most < edge);
            let above = bands.not_above.is_some_and(|edge| years.least > edge);
            if yes || below || above {
                *held = Some(Held { value: Value::Flag(yes), said: age.said, presumed: None });
                changed = true;
            }
        }
        changed
    }
}
