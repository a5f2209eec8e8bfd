//! A danger that is none.

use super::{Turned, Turns};
use crate::reading::pattern::Cue;
use crate::reading::spot::Spot;

impl Turns<'_> {
    /// A drill, an insurance, a vaccine, or long ago: no danger now.
    pub(crate) fn is_harmless(&self, spot: &Spot<'_>) -> bool {
        let around: String =
            self.text.chars[spot.from.saturating_sub(8)..(spot.to + 8).min(self.text.chars.len())].iter().collect();
        // 打了预防针发高烧抽筋: a fit after a vaccination is a danger like any other.
        let past_the_vaccine = around.replace("预防针", "");
        let harmless = ["演习", "演练", "预防", "宣传", "保险", "早离婚", "年前", "已经修好"]
            .iter()
            .any(|word| past_the_vaccine.contains(word));
        // 打娃儿的预防针.
        let beats = (spot.from..spot.to).any(|at| self.text.char(at) == Some('打'));
        let harmless = harmless || beats && ["针", "疫苗"].iter().any(|word| around.contains(word));
        let turned = Turned::word(spot.from, spot.to);
        // 老公打我电话.
        let rings = ["电话", "手机", "微信", "招呼"].iter().any(|word| self.text.has(spot.to, word));
        harmless || rings || self.before(turned, Cue::Once, |_, gap| gap <= 8)
    }
}
