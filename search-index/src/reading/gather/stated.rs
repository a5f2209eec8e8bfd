//! What the words state or deny.

use std::collections::HashMap;

use seeds::{Catalogue, ChoiceId, Value};

use super::item::Item;
use crate::reading::pattern::Use;
use crate::reading::spot::{LONGEST_WORD, Spot};
use crate::reading::text::Text;
use crate::reading::turn::{Turn, Turned, Turns};

/// What the words state or deny.
pub(super) fn stated<'s>(
    text: &Text,
    found: &'s [Spot<'s>],
    turns: &Turns<'_>,
    catalogue: &Catalogue,
) -> Vec<Item<'s>> {
    let mut items = Vec::new();
    let mut denied_until = usize::MAX;
    // For each fact, where its last words ended.
    let mut ends: HashMap<usize, usize> = HashMap::new();
    let mut last = usize::MAX;
    for spot in found {
        let Use::Fact(place, value) = spot.does else { continue };
        // A part of a longer word says nothing by itself; what the longer one says besides, it lists.
        if spot.within.same || spot.within.fact {
            continue;
        }
        // 病死 and 死了 share a piece: one death; 不想要娃 and 想要娃, too.
        // Told between words of another fact, both are weighed: 确诊的是淋巴结核 names no pulmonary one; but of ranked
        // values the shorter word would win.
        let weighed = last != *place && !catalogue.facts().at(*place).ranked;
        last = *place;
        if !weighed && ends.get(place).is_some_and(|&end| spot.from < end) {
            continue;
        }
        if speaks_of_another(text, spot, found, catalogue) {
            continue;
        }
        ends.insert(*place, spot.to);
        let turn = turn_of(spot, text, found, turns, catalogue);
        let listed = denied_until != usize::MAX && turns.continues_list(denied_until, spot.from);
        let value = match turn {
            Turn::Open => {
                items.extend(on_its_way(spot, turns, catalogue));
                continue;
            }
            Turn::Denied => denied(*place, value, catalogue),
            Turn::Said if listed => match value {
                Value::Flag(_) => Some(Value::Flag(false)),
                other => denied(*place, other, catalogue),
            },
            Turn::Said => Some(value.clone()),
        };
        denied_until = if turn == Turn::Denied || listed { spot.to } else { usize::MAX };
        items.extend(value.map(|value| Item::Fact { from: spot.from, to: spot.to, place: *place, value }));
    }
    items
}

/// 低保户申请特困没批: between the pieces of what is denied, something else is named that it is said of.
fn speaks_of_another(text: &Text, spot: &Spot<'_>, found: &[Spot<'_>], catalogue: &Catalogue) -> bool {
    let Use::Fact(place, Value::Flag(false)) = spot.does else { return false };
    let granted = |place: usize| catalogue.facts().at(place).granted;
    let after = found.partition_point(|other| other.from <= spot.from + 1);
    let within = &found[after..after + found[after..].partition_point(|other| other.from < spot.to)];
    let own = |at: usize| {
        within.iter().any(|other| other.from == at && matches!(other.does, Use::Fact(same, _) if same == place))
    };
    granted(*place)
        && within.iter().any(|other| {
            let names = match other.does {
                Use::Fact(another, Value::Flag(true)) => another != place && granted(*another),
                Use::Service(_) => true,
                _ => false,
            };
            let listed = ["、", "和", "跟", "与", "及"].iter().any(|join| text.has_before(other.from, join));
            names && other.to < spot.to && !listed && !own(other.from)
        })
}

/// 残疾证申请中: what whoever waits for it tells of all the same.
fn on_its_way<'s>(spot: &Spot<'_>, turns: &Turns<'_>, catalogue: &Catalogue) -> Option<Item<'s>> {
    let Use::Fact(place, Value::Flag(true)) = spot.does else { return None };
    let fact = catalogue.facts().at(*place);
    let place = catalogue.facts().place(fact.on_its_way.as_ref()?.as_str())?;
    let turned = Turned { fact: Some(fact), ..Turned::word(spot.from, spot.to) };
    let tells = turns.is_pending(turned) && !turns.is_fiction(spot.from);
    tells.then_some(Item::Fact { from: spot.from, to: spot.to, place, value: Value::Flag(true) })
}

/// What the sentence does to a fact; one that says nothing of anyone is left open.
fn turn_of(spot: &Spot<'_>, text: &Text, found: &[Spot<'_>], turns: &Turns<'_>, catalogue: &Catalogue) -> Turn {
    let Use::Fact(place, value) = spot.does else { return Turn::Open };
    let fact = catalogue.facts().at(*place);
    let weak = is_service_name(found, spot) && !names_someone(text, spot);
    // A service's name and nothing else says nothing of anyone.
    if is_only_a_name(text, found, spot)
        || *value == Value::Flag(true) && fact.granted && is_all(text, spot.from, spot.to)
    {
        return Turn::Open;
    }
    let turned = Turned { from: spot.from, to: spot.to, fact: Some(fact), weak, lasting: lasts(value), inside: false };
    // 不是没有残疾证: that much and no more.
    let doubled = ["不是", "能说", "不是没有", "能说没有"].iter().any(|words| text.has_before(spot.from, words))
        && (*value == Value::Flag(false) || text.has_before(spot.from, "没有"));
    let doubted = doubled
        || (text.has_before(spot.from, "是") && text.has(spot.from, "不是"))
        || (text.has_before(spot.from, "有") && text.has(spot.from, "没有"));
    if doubted || turns.asks_in_general(turned, speaks(found, spot.from)) {
        return Turn::Open;
    }
    // Words that deny by themselves say so whatever stands before them.
    let denies = *value == Value::Flag(false) && !turns.is_fiction(spot.from);
    match (denies, turns.was_once(turned)) {
        // 以前没有残疾证: and now?
        (true, true) => Turn::Open,
        // 低保拟取消, 低保没批复: and until then?
        (true, false) if turns.is_only_announced(turned) => Turn::Open,
        (true, false) => Turn::Said,
        (false, _) if turns.is_ended(turned, value) => Turn::Open,
        (false, _) => turns.of(turned),
    }
}

/// Having lost a job or retired is so now, whatever the job was before.
fn lasts(value: &Value) -> bool {
    matches!(value, Value::Choice(can) if can.iter().any(|id| matches!(id.as_str(), "unemployed" | "retired")))
}

/// Whether anyone was spoken of before a place.
fn speaks(found: &[Spot<'_>], at: usize) -> bool {
    found.iter().take_while(|spot| spot.from < at).any(|spot| matches!(spot.does, Use::Person(_)) && !spot.within.fact)
}

/// Whether a stretch is all the text says: dibao.
fn is_all(text: &Text, from: usize, to: usize) -> bool {
    text.chars[..from].iter().chain(&text.chars[to..]).all(|c| !c.is_alphanumeric())
}

/// Whether all that the text says is what a service is called: 免费孕前优生健康检查. Not where someone is named in it
/// besides: 家里失火了, 聋哑娃上学.
fn is_only_a_name(text: &Text, found: &[Spot<'_>], spot: &Spot<'_>) -> bool {
    let covers = |other: &Spot<'_>| other.from <= spot.from && spot.to <= other.to;
    let names_all = |other: &Spot<'_>| covers(other) && is_all(text, other.from, other.to);
    let someone =
        |other: &Spot<'_>| matches!(other.does, Use::Person(_)) && !other.within.fact && !other.within.service;
    let named = |other: &Spot<'_>| matches!(other.does, Use::Service(_)) && names_all(other);
    found.iter().any(named) && !found.iter().any(someone)
}

/// 低保户, 特困人员 say who someone is, whatever is asked after it.
fn names_someone(text: &Text, spot: &Spot<'_>) -> bool {
    ["户", "人员", "家庭", "对象", "人"].iter().any(|tail| text.has_before(spot.to, tail))
}

/// Whether the very words are also a name of a service.
fn is_service_name(found: &[Spot<'_>], spot: &Spot<'_>) -> bool {
    let after = found.partition_point(|other| other.from <= spot.from);
    let near = found[..after].iter().rev().take_while(|other| other.from + LONGEST_WORD > spot.from);
    near.into_iter().any(|other| matches!(other.does, Use::Service(_)) && other.to >= spot.to)
}

/// The contrary of a value: the other flag, the other choices.
pub(super) fn denied(place: usize, value: &Value, catalogue: &Catalogue) -> Option<Value> {
    match value {
        Value::Flag(holds) => Some(Value::Flag(!holds)),
        Value::Choice(said) => {
            let all = catalogue.facts().at(place).values.iter().map(|choice| choice.id.clone());
            let left: Vec<ChoiceId> = all.filter(|id| !said.contains(id)).collect();
            (!left.is_empty()).then_some(Value::Choice(left))
        }
        Value::Number(_) | Value::Date(_) => None,
    }
}
