//! The answer in one sentence: the page's one `h1`.

use leptos::prelude::*;
use seeds::{Judged, Known, UrgentKind, Verdict, WhoId};

use crate::result::Seen;

/// Under urgent help: nothing is more urgent.
const SAFETY: &str = "先保平安，别的慢慢说";
const AFTERWARDS: &str = "电话打过了、人安全了，再慢慢看别的。";

/// The sentence, and what it rests on.
#[must_use]
pub fn headline(seen: &Seen<'_>) -> AnyView {
    let (sure, lent) = sure(seen);
    let open: Vec<&Judged> = seen.told(Verdict::Possible).collect();
    let named = asked_for(seen);
    let danger = seen.answer.urgent.iter().any(|urgent| urgent.kind != UrgentKind::NoFoodOrRoof);
    let named = named.filter(|_| !danger);
    let sentence = match named {
        _ if danger => SAFETY.to_owned(),
        Some(named) => of_one(seen, named),
        None => of_all(seen, &sure, &lent, open.len()),
    };
    // Of each kind, how many the sentence does not speak of: it speaks of the one named, or of the first kind there is.
    let kinds = [(&sure, "很可能可以享受"), (&lent, "，照别市的条件看可能可以"), (&open, "还差一点信息")];
    let there = kinds.into_iter().filter(|(of, _)| !of.is_empty()).skip(usize::from(named.is_none() && !danger));
    let more = if danger { "下面有" } else { "另有" };
    let others = there
        .map(|(of, what)| (of.iter().filter(|judged| named.is_none_or(|named| named.id != judged.id)).count(), what));
    let line: String =
        others.filter(|(count, _)| *count > 0).map(|(count, what)| format!("{more} {count} 项{what}。")).collect();
    let line = match seen.answer.urgent.is_empty() {
        true => line + &rests_on(seen, &sure, &lent),
        false if line.is_empty() => AFTERWARDS.to_owned(),
        false => format!("{AFTERWARDS}{line}{}", rests_on(seen, &sure, &lent)),
    };
    view! {
        <div class="head" id="ans"><h1 id="answer" tabindex="-1">{in_breaths(&sentence)}</h1><p>{line}</p></div>
    }
    .into_any()
}

/// In large type a line ends between 很可能可以 and 享受 5 项, and not inside either.
fn in_breaths(sentence: &str) -> AnyView {
    const SURE: &str = "很可能可以";
    let Some((whose, what)) = sentence.split_once(SURE) else { return sentence.to_owned().into_any() };
    view! { {whose.to_owned()}<span class="nb">{SURE}</span><span class="nb">{what.to_owned()}</span> }.into_any()
}

/// The one service that was asked for by name: whoever asks for one hears of it first. A name that only says
/// what somebody has (有高血压) asks for nothing yet.
#[must_use]
pub fn asked_for<'a>(seen: &Seen<'a>) -> Option<&'a Judged> {
    let within = |judged: &Judged, known: &Known| {
        seen.service(judged)
            .is_some_and(|service| service.data.aliases.iter().any(|(_, name)| known.words.contains(name)))
    };
    let told = |judged: &Judged| {
        let mut known = seen.answer.situation.known();
        known.any(|(_, known)| known.value.is_some() && within(judged, known))
    };
    let mut asked = seen.answer.judgement.results.iter().filter(|judged| judged.asked && !told(judged));
    asked.next().filter(|_| asked.next().is_none())
}

fn of_one(seen: &Seen<'_>, judged: &Judged) -> String {
    let name = seen.name(judged);
    match (judged.verdict, lender(seen, judged)) {
        (Verdict::Entitled, None) => format!("{name}：{}很可能可以享受", whose(seen, &[judged])),
        (Verdict::Entitled, Some(lender)) => {
            format!("{name}：按{lender}的条件看，{}可能可以享受", whose(seen, &[judged]))
        }
        (Verdict::Possible, _) => format!("{name}：还差一点信息"),
        (Verdict::NotEntitled, _) => format!("{name}：目前还没有对上"),
        (Verdict::General, _) => format!("{name}：大家都可以用"),
    }
}

/// What it was looked at by; where there is nothing yet, what to do.
fn rests_on(seen: &Seen<'_>, sure: &[&Judged], lent: &[&Judged]) -> String {
    let city = &seen.region.data.short;
    let nothing = seen.answer.judgement.results.iter().all(|judged| judged.verdict == Verdict::General);
    if nothing && seen.answer.question.is_some() && seen.answer.situation.contradictions.is_empty() {
        return "答一答下面这一题，就看得准一点。".to_owned();
    }
    if sure.is_empty() && !lent.is_empty() {
        return format!("服务都是{city}清单里的，能不能办，以窗口答复为准。");
    }
    format!("这是对照{city}的清单看的，能不能办，以窗口答复为准。")
}

/// Entitled by the city's own text, and by another city's.
#[must_use]
pub fn sure<'a>(seen: &Seen<'a>) -> (Vec<&'a Judged>, Vec<&'a Judged>) {
    seen.told(Verdict::Entitled).partition(|judged| judged.basis.is_none())
}

fn of_all(seen: &Seen<'_>, sure: &[&Judged], lent: &[&Judged], open: usize) -> String {
    let situation = &seen.answer.situation;
    if !sure.is_empty() {
        return format!("{}很可能可以享受 {} 项", whose(seen, sure), sure.len());
    }
    if let Some(first) = lent.first() {
        let lender = lender(seen, first).unwrap_or_default();
        return format!("按{lender}的条件看，{}可能可以享受 {} 项", whose(seen, lent), lent.len());
    }
    if open > 0 {
        return format!("有 {open} 项可能用得上，还差一点信息");
    }
    if !situation.contradictions.is_empty() {
        return "先说清哪一个对，再往下看".to_owned();
    }
    if !seen.answer.urgent.is_empty() {
        return SAFETY.to_owned();
    }
    if situation
        .asked
        .iter()
        .any(|id| seen.catalogue.service(id.as_str()).is_some_and(|s| !s.listed_in(Some(&seen.region.slug))))
    {
        return format!("{}的清单里没有这一项", seen.region.data.short);
    }
    if seen.told(Verdict::NotEntitled).next().is_some() {
        return "目前还没有对上的".to_owned();
    }
    "再说一点，才看得准".to_owned()
}

/// The city whose conditions a service was looked at by, where it is another.
#[must_use]
pub fn lender<'a>(seen: &Seen<'a>, judged: &Judged) -> Option<&'a str> {
    let slug = judged.basis.as_ref()?;
    Some(seen.catalogue.region(slug.as_str())?.data.short.as_str())
}

/// Whose they are: 妈妈, where all are hers; 您家 where they are several people's.
fn whose(seen: &Seen<'_>, services: &[&Judged]) -> String {
    let mut people: Vec<&WhoId> = Vec::new();
    for who in services.iter().flat_map(|judged| &judged.for_whom) {
        if !people.contains(&who) {
            people.push(who);
        }
    }
    match people.as_slice() {
        [one] => seen.call_of(Some(one)),
        _ => "您家".to_owned(),
    }
}
