//! Words that point back to someone spoken of already: 男53女49，男残疾二级; 2子，一人残疾; 本人农村户口.

use std::collections::BTreeSet;

use seeds::FactBook;
use seeds::person::Sex;

use super::item::{Item, heard_from};
use crate::reading::numbers::number_at;
use crate::reading::pattern::Use;
use crate::reading::spot::Spot;
use crate::reading::text::Text;

/// A word that points back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// First character.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// To whom.
    pub(super) whom: Whom,
}

/// Whom a word points back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whom {
    /// The man or the woman of two.
    OfSex(Sex),
    /// One of those counted just before.
    OneOf,
    /// Whoever a note is about.
    Client,
}

/// Every such word in a text.
pub(super) fn marks<'s>(text: &Text, found: &[Spot<'_>], items: &[Item<'s>], facts: &FactBook) -> Vec<Item<'s>> {
    let begins = |from: usize, end: usize| (from..end).find(|&at| text.char(at).is_some_and(char::is_alphanumeric));
    let starts: BTreeSet<usize> = text.clauses.iter().filter_map(|clause| begins(clause.start, clause.end)).collect();
    let after_facts = found.iter().filter(|spot| matches!(spot.does, Use::Fact(..)) && !spot.within.fact);
    let after: BTreeSet<usize> =
        after_facts.flat_map(|spot| [spot.to, spot.to + usize::from(text.has(spot.to, "、"))]).collect();
    let of_sex = starts.union(&after).filter_map(|&at| of_sex(text, at, items, facts));
    let pointing = starts.iter().filter_map(|&at| one_of(text, at).or_else(|| client(text, at)));
    of_sex.chain(pointing).map(Item::Mark).collect()
}

/// 男残疾二级, 女的高血压; never 男孩, 女儿 or 女22.
fn of_sex(text: &Text, at: usize, items: &[Item<'_>], facts: &FactBook) -> Option<Mark> {
    let sex = match text.char(at)? {
        '男' => Sex::Male,
        '女' => Sex::Female,
        _ => return None,
    };
    if text.has(at + 1, "的") {
        return Some(Mark { from: at, to: at + 2, whom: Whom::OfSex(sex) });
    }
    let to = at + 1;
    let next = (to..text.chars.len()).find(|&at| text.char(at).is_some_and(char::is_alphanumeric))?;
    let part = text.char(to).is_some_and(|c| PARTS.contains(c));
    // 女读高三: a daughter.
    let school = |place: usize| facts.place("stage") == Some(place) || facts.place("school-year") == Some(place);
    let clause = text.clause(at);
    let first = items
        .iter()
        .filter_map(|item| match item {
            Item::Fact { from, place, .. } if (to..clause.end).contains(from) => Some((*from, *place)),
            _ => None,
        })
        .min();
    let pupil = first.is_some_and(|(_, place)| school(place));
    (!part && !pupil && number_at(text, next).is_none()).then_some(Mark { from: at, to, whom: Whom::OfSex(sex) })
}

/// 其中一人, 一个.
fn one_of(text: &Text, at: usize) -> Option<Mark> {
    let lead = ["其中有", "其中", "另外", "另", "有"].iter().find(|lead| text.has(at, lead));
    let from = at + lead.map_or(0, |lead| lead.chars().count());
    let one = ["一个", "一人", "一名", "1个", "1人", "1名"].iter().find(|one| text.has(from, one))?;
    let to = from + one.chars().count();
    let alone = text.char(to).is_some_and(|c| ALONE.contains(c)) || text.has(to, "在家");
    (!alone).then_some(Mark { from: at, to, whom: Whom::OneOf })
}

/// 本人, 自己.
fn client(text: &Text, at: usize) -> Option<Mark> {
    let word = ["本人", "自己", "其本人", "其自己"].iter().find(|word| text.has(at, word))?;
    let to = at + word.chars().count();
    (!text.has(to, "的")).then_some(Mark { from: at, to, whom: Whom::Client })
}

/// After 男 or 女: a part of another word.
const PARTS: &str = "儿子孩童婴宝娃生性士友朋方人工职同厕装权神贫青少单双科厂队团婿丁声款用式主家男女宫时夜亲公们的";

/// After 一个, 一人: living alone, a length of time, or a person by another word.
const ALONE: &str = "人月星礼小钟半季学年多住居独过生带户宿工周天村镇";

/// Whether something found is part of what a word says that points back.
pub(super) fn is_part_of(item: &Item<'_>, from: usize, to: usize) -> bool {
    let ends = match item {
        Item::Person(spot) => spot.to,
        Item::Fact { to, .. } => *to,
        Item::Age(_) | Item::Mark(_) => return false,
    };
    from <= heard_from(item) && ends <= to
}
