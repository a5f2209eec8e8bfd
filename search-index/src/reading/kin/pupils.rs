//! Majors, which only pupils have.

use seeds::Value;

use crate::reading::cast::Cast;

/// 物流, 护理 are a trade unless a vocational school is spoken of.
pub(super) fn majors_of_pupils_only(cast: &mut Cast<'_>) {
    for member in &mut cast.people {
        let school = member.person.facts.iter().any(|known| {
            known.fact.as_str() == "stage"
                && matches!(&known.value, Some(Value::Choice(can)) if can.iter().any(|id| id.as_str() == "vocational"))
        });
        if !school {
            member.person.facts.retain(|known| !matches!(known.fact.as_str(), "farming-major" | "performing-major"));
        }
    }
}
