//! Something found in a text, and where it is taken in.

use seeds::{FactBook, Value};

use super::marks::Mark;
use crate::reading::ages::Age;
use crate::reading::cast::TENDING;
use crate::reading::pattern::Use;
use crate::reading::spot::Spot;
use crate::reading::text::Text;

/// Something found in a text, to be taken in where it stands.
pub(super) enum Item<'s> {
    /// A word for a person.
    Person(&'s Spot<'s>),
    /// A fact of the vocabulary, and its value.
    Fact { from: usize, to: usize, place: usize, value: Value },
    /// An age.
    Age(Age),
    /// A word that points back to someone.
    Mark(Mark),
}

/// Where something found begins.
pub(super) fn heard_from(item: &Item<'_>) -> usize {
    item.from()
}

impl Item<'_> {
    /// Its first character.
    pub(super) fn from(&self) -> usize {
        match self {
            Self::Person(spot) => spot.from,
            Self::Fact { from, .. } => *from,
            Self::Age(age) => age.from,
            Self::Mark(mark) => mark.from,
        }
    }
}

/// 四岁的孤独症儿子: a fact between 的, or the beginning of a clause, and the person it is said of.
fn describes(item: &Item<'_>, text: &Text, found: &[Spot<'_>]) -> bool {
    let Item::Fact { from, to, value, .. } = item else { return false };
    let person = found.iter().any(|spot| spot.from == *to && matches!(spot.does, Use::Person(_)));
    // 照顾瘫痪母亲: whom someone cares for.
    let has = usize::from(["患", "得", "生", "有"].iter().any(|word| text.has_before(*from, word)));
    if person && TENDING.iter().any(|word| text.has_before(*from - has, word)) {
        return true;
    }
    if *value != Value::Flag(true) {
        return false;
    }
    let begins = text.has_before(*from, "的") || *from == text.clause(*from).start;
    let child = ["儿子", "女儿", "娃", "孩子", "孙子", "孙女", "弟弟", "妹妹"].iter().any(|word| text.has(*to, word));
    begins && child && person
}

/// 瘫痪母亲82岁, 照顾一级残疾老公: what is said right before a word for someone, with nobody else before it. Where the
/// word for them begins.
fn describes_next(item: &Item<'_>, text: &Text, found: &[Spot<'_>], facts: &FactBook) -> Option<usize> {
    let Item::Fact { from, to, place, value } = item else { return None };
    if !DESCRIBING.contains(&facts.at(*place).id.as_str()) || *value == Value::Flag(false) {
        return None;
    }
    let clause = text.clause(*from);
    let facts_here = || found.iter().filter(|spot| matches!(spot.does, Use::Fact(..)) && clause.contains(&spot.from));
    // 一级残疾母亲: the grade stands before another word of the same.
    let mut end = *to;
    while let Some(next) = facts_here().find(|spot| (*from..=end).contains(&spot.from) && spot.to > end) {
        end = next.to;
    }
    let person = found.iter().find(|spot| {
        let general = ["老人", "老人家", "患者"].iter().any(|word| text.has_before(spot.to, word));
        let word = spot.length() > 1 && !general && !["我", "咱", "俺"].iter().any(|own| text.has(spot.from, own));
        let tended = general && is_tended(text, *from);
        (word || tended) && spot.from == end && matches!(spot.does, Use::Person(_)) && !spot.within.fact
    })?;
    let of_grade = |at: usize| text.char(at).is_some_and(|c| "一二三四1234级".contains(c));
    let begins = (clause.start..*from).rev().find(|&at| !of_grade(at)).map_or(clause.start, |at| at + 1);
    // 退伍老兵爷爷: all of it is his.
    let describing = |spot: &&Spot<'_>| matches!(spot.does, Use::Fact(place, _) if DESCRIBING.contains(&facts.at(*place).id.as_str()));
    let before = facts_here().filter(|spot| spot.to == begins).filter(describing);
    let begins = before.map(|spot| spot.from).min().unwrap_or(begins);
    let leads = ["有", "有个", "还有", "还有个", "家有", "带", "带着"];
    let led = begins == clause.start || leads.iter().any(|lead| text.has_before(begins, lead));
    // 爷爷偏瘫评的二级肢体证奶奶七十九: said of whoever stands before it.
    let before = found.iter().any(|spot| {
        let own = ["我", "咱", "俺"].iter().any(|own| text.has(spot.from, own)) && spot.length() == 1;
        matches!(spot.does, Use::Person(_)) && !own && (clause.start..begins).contains(&spot.from) && !spot.within.fact
    });
    (!before && (led || is_tended(text, begins))).then_some(person.from)
}

/// 照顾, 照顾不了, 照顾我: someone is looked after, or cannot be.
fn is_tended(text: &Text, at: usize) -> bool {
    let has = usize::from(["患", "得", "生", "有"].iter().any(|word| text.has_before(at, word)));
    let at = at - has;
    TENDING.iter().any(|word| {
        ["", "我", "了", "过", "着", "起", "到", "不了", "不到"]
            .iter()
            .any(|tail| text.has_before(at, &format!("{word}{tail}")))
    })
}

/// What is said of someone in a word or two before the word for them.
const DESCRIBING: [&str; 22] = [
    "disabled",
    "maybe-disabled",
    "severely-disabled",
    "disability-type",
    "disability-grade",
    "autism",
    "cerebral-palsy",
    "hypertension",
    "diabetes",
    "severe-mental",
    "mental-unsure",
    "tb-confirmed",
    "tb-suspected",
    "hiv",
    "serious-illness",
    "critical",
    "employment",
    "jobless",
    "military",
    "away",
    "fate",
    "pregnancy",
];

/// Where something is taken in: 82岁的老妈 tells the age of whoever comes after it.
pub(super) fn heard_at(item: &Item<'_>, text: &Text, found: &[Spot<'_>], facts: &FactBook) -> usize {
    const BREATH: usize = 6;
    let (from, to) = match item {
        Item::Person(spot) => return spot.from,
        Item::Fact { from, to, .. } => (*from, *to),
        Item::Age(age) => (age.from, age.to),
        Item::Mark(mark) => return mark.from,
    };
    let of = text.has(to, "的");
    // 四岁半男孩, 82岁老人; but 我66老伴64.
    let school =
        matches!(item, Item::Fact { value: Value::Choice(_), .. }) && text.char(to).is_some_and(|c| "男女".contains(c));
    if let Some(described) = describes_next(item, text, found, facts) {
        return described;
    }
    let school = school || describes(item, text, found);
    let age = school || matches!(item, Item::Age(_)) && text.char(to - 1).is_some_and(|c| "岁半多月".contains(c));
    // 大的8岁小的5岁: told already of whoever stands before it.
    let told = !of
        && found.iter().any(|spot| {
            spot.to == from && matches!(spot.does, Use::Person(_)) && !spot.within.person && !spot.within.fact
        });
    if told || !of && !age {
        return from;
    }
    // An age may describe from a little further off: 82岁的农村老妈; a fact only right before: 瘫痪的老汉.
    let reach = match item {
        Item::Age(_) if of => to + BREATH,
        _ if of => to + 1,
        _ => to,
    };
    let described = found.iter().find(|spot| {
        let person = matches!(spot.does, Use::Person(_)) && !spot.within.person && !spot.within.fact;
        // 11岁我在带: 我 is not whom an age describes.
        let own = !of && ["我", "咱", "俺"].iter().any(|word| text.has(spot.from, word));
        person && !own && spot.from >= to && spot.from <= reach && text.same_clause(to, spot.from)
    });
    described.map_or(from, |spot| spot.from)
}
