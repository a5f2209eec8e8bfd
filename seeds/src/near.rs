//! What would change a no: a birthday to come, a paper to obtain. Never a death, an illness,
//! a divorce or an income.

use jiff::civil::Date;

use crate::audience::{Criteria, Test};
use crate::fact::Change;
use crate::fit::{Fit, NearMiss, Through};
use crate::judge::{Case, Member};
use crate::value::{Days, Value, birthday};

/// How far ahead a birthday is worth telling, in years.
const FARTHEST: i16 = 5;

/// Every single change that would turn this member's no into something better.
pub(crate) fn near_misses(case: &Case<'_>, member: &Member<'_>, criteria: &Criteria) -> Vec<NearMiss> {
    let mut found: Vec<NearMiss> = Vec::new();
    for leaf in criteria.leaves() {
        if member.view.fit_leaf(leaf) != Fit::No {
            continue;
        }
        let fact = case.catalogue.facts().at(leaf.place);
        let near = match (fact.changes, &leaf.test, member.view.held(leaf.place).map(|held| &held.value)) {
            (Change::Time, Test::Between(least, _), Some(Value::Date(days))) if fact.id.as_str() == "age" => {
                by_birthday(case, member, criteria, *days, *least)
            }
            // Only where its lack was said: who is not disabled needs no certificate.
            (Change::Paper, Test::Is(wanted), Some(Value::Flag(_)))
                if lack_was_said(member, leaf.place, fact.id.as_str()) =>
            {
                by_paper(case, member, criteria, (leaf.place, *wanted), &fact.label)
            }
            _ => None,
        };
        found.extend(near.filter(|near| !found.contains(near)));
    }
    found
}

fn lack_was_said(member: &Member<'_>, place: usize, fact: &str) -> bool {
    member.view.held(place).and_then(|held| held.said).is_some_and(|known| known.fact.as_str() == fact)
}

fn by_birthday(case: &Case<'_>, member: &Member<'_>, criteria: &Criteria, days: Days, least: u32) -> Option<NearMiss> {
    let (first, last) = (birthday(days.earliest, least)?, birthday(days.latest, least)?);
    if first <= case.as_of || first.year() - case.as_of.year() > FARTHEST {
        return None;
    }
    let then = Case { as_of: last, ..*case };
    (then.view(member.person, &[]).fit(criteria) > Fit::NotNamed).then(|| NearMiss {
        change: Through::Time,
        sentence: match same_month(first, last) {
            Some((year, month)) => format!("{year}年{month}月满{least}岁，到时候再来查"),
            None => format!("满{least}岁后再来查"),
        },
    })
}

fn same_month(first: Date, last: Date) -> Option<(i16, i8)> {
    ((first.year(), first.month()) == (last.year(), last.month())).then(|| (first.year(), first.month()))
}

fn by_paper(
    case: &Case<'_>,
    member: &Member<'_>,
    criteria: &Criteria,
    (place, wanted): (usize, bool),
    label: &str,
) -> Option<NearMiss> {
    let changed = case.view(member.person, &[(place, Value::Flag(wanted))]);
    (wanted && changed.fit(criteria) > Fit::NotNamed)
        .then(|| NearMiss { change: Through::Paper, sentence: format!("有了{label}以后，可以再来查") })
}
