//! Two variants of the household, side by side: as it is, and as it would be with a paper more or a hukou
//! moved back. Both go through the same finder; only what differs is shown.

use leptos::prelude::*;
use seeds::edit::EditTo;
use seeds::fact::Change;
use seeds::view::phrase;
use seeds::{Edit, Edits, Fact, FactKind, Judged, Judgement, Known, Scope, State, Value, Verdict, WhoId};

use super::answered;
use super::named::{for_whom, name_of};
use super::pick::pick;
use crate::asking::Posted;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::Act;
use crate::result::{Seen, named};

/// How many changes are offered to tap.
const MOST_OFFERED: usize = 5;

/// What would be different, and what it would change.
#[must_use]
pub fn compare(seen: &Seen<'_>, posted: &Posted, what_if: &Edits) -> AnyView {
    let offered = offered(seen, what_if);
    let offered: Vec<AnyView> = offered.iter().map(|(who, fact)| offer(seen, who.as_ref(), fact)).collect();
    let offers = (!offered.is_empty()).then(|| view! { <div class="offers no-print">{offered}</div> });
    let open = !what_if.0.is_empty();
    view! {
        <details class="grp compare" id="compare" open=open>
            <summary><h3 class="gh">"比一比：如果……"</h3></summary>
            <div class="card">
                {open.then(|| side_by_side(seen, posted, what_if))}
                {offers}
                {pick(seen, "if", "比一比")}
            </div>
        </details>
    }
    .into_any()
}

fn offer(seen: &Seen<'_>, who: Option<&WhoId>, fact: &Fact) -> AnyView {
    let value = Value::Flag(true);
    let label = format!("{}{}", name_of(seen, who), phrase(fact, &value, seen.as_of));
    let code = format!("{}.{}", named(who, fact), EditTo::Set(value).code());
    view! { <Act class="btn btn-2" name="if-set" value=code>{label}</Act> }.into_any()
}

/// Papers that somebody lacks, or nobody knows of: what an office can give. Never an illness or an income.
fn offered<'a>(seen: &Seen<'a>, what_if: &Edits) -> Vec<(Option<WhoId>, &'a Fact)> {
    let mut found: Vec<(Option<WhoId>, &Fact)> = Vec::new();
    for judged in seen.answer.judgement.results.iter().rev().filter(|judged| judged.verdict != Verdict::General) {
        for reason in judged.reasons.iter().filter(|reason| reason.state != State::Met) {
            let fact = reason.fact.as_ref().and_then(|id| seen.catalogue.facts().get(id.as_str()));
            let Some(fact) = fact.filter(|fact| fact.changes == Change::Paper && fact.kind == FactKind::Flag) else {
                continue;
            };
            let who = judged.for_whom.first().filter(|_| fact.scope == Scope::Person).cloned();
            let sayable = who.is_some() || fact.scope != Scope::Person;
            let new = !found.iter().any(|(one, known)| *one == who && known.id == fact.id);
            let set = what_if.0.iter().any(|edit| edit.who == who && edit.fact == fact.id);
            if sayable && new && !set && !fact.question.is_empty() {
                found.push((who, fact));
            }
        }
    }
    found.truncate(MOST_OFFERED);
    found
}

fn side_by_side(seen: &Seen<'_>, posted: &Posted, what_if: &Edits) -> AnyView {
    let mut edits = posted.edits.clone();
    what_if.0.iter().for_each(|edit| edits.push(edit.clone()));
    let other = answered(posted, &edits, seen.region);
    let then = Seen { answer: &other, ..*seen };
    let rows: Vec<AnyView> = changed(&seen.answer.judgement, &other.judgement)
        .into_iter()
        .map(|(now, later)| row(seen, &then, now, later))
        .collect();
    let same = seen.answer.judgement.results.len().saturating_sub(rows.len());
    let table = if rows.is_empty() {
        view! { <p class="same">"两样都一样，没有哪一项会变。"</p> }.into_any()
    } else {
        view! {
            <table class="tbl">
                <caption class="vh">"哪些会变"</caption>
                <thead><tr><th scope="col">"服务"</th><th scope="col">"现在"</th><th scope="col">"如果这样"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="quiet">{format!("别的 {same} 项不变。")}</p>
        }
        .into_any()
    };
    let chips = what_if.0.iter().filter_map(|edit| condition(seen, edit)).collect_view();
    view! {
        <div class="what-if" role="group" aria-label="和现在不同的">
            <b>"如果"</b><ul class="chips">{chips}</ul>
            <Act class="lnk" name="do" value="if-none">"不比了"</Act>
        </div>
        {households(seen, &then)}
        {table}
    }
    .into_any()
}

/// Both households, person by person; what only one of them has stands out.
fn households(now: &Seen<'_>, then: &Seen<'_>) -> AnyView {
    let (left, right) = (facts_of(now), facts_of(then));
    let people = left.iter().chain(&right).map(|(who, _)| *who);
    let people: Vec<Option<&WhoId>> = people
        .enumerate()
        .filter(|(at, who)| !left.iter().chain(&right).take(*at).any(|(known, _)| known == who))
        .map(|(_, who)| who)
        .collect();
    let of = |all: &[(Option<&WhoId>, Vec<String>)], who: Option<&WhoId>| {
        all.iter().find(|(known, _)| *known == who).map(|(_, facts)| facts.clone()).unwrap_or_default()
    };
    let rows = people.into_iter().map(|who| {
        let (one, other) = (of(&left, who), of(&right, who));
        view! { <tr><th scope="row">{name_of(then, who)}</th><td>{listed(&one, &other)}</td><td>{listed(&other, &one)}</td></tr> }
    });
    let rows = rows.collect_view();
    view! {
        <table class="tbl both">
            <caption class="vh">"两样情况"</caption>
            <thead><tr><th scope="col">"情况"</th><th scope="col">"现在"</th><th scope="col">"如果这样"</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn facts_of<'a>(seen: &Seen<'a>) -> Vec<(Option<&'a WhoId>, Vec<String>)> {
    let in_words = |facts: Vec<&Known>| facts.into_iter().filter_map(|known| seen.phrase(known)).collect();
    seen.known_by_person().into_iter().map(|(who, facts)| (who, in_words(facts))).collect()
}

/// What is the same in both in plain letters, what is not in bold ones.
fn listed(own: &[String], other: &[String]) -> AnyView {
    if own.is_empty() {
        return "没说到".into_any();
    }
    let last = own.len() - 1;
    let one = |(at, fact): (usize, &String)| {
        let comma = if at < last { "、" } else { "" };
        let fact = fact.clone();
        let fact = if other.contains(&fact) { fact.into_any() } else { view! { <b>{fact}</b> }.into_any() };
        view! { {fact}{comma} }
    };
    own.iter().enumerate().map(one).collect_view().into_any()
}

fn condition(seen: &Seen<'_>, edit: &Edit) -> Option<AnyView> {
    let fact = seen.catalogue.facts().get(edit.fact.as_str())?;
    let EditTo::Set(value) = &edit.change else { return None };
    let who = edit.who.as_ref();
    let label = format!("{}{}", name_of(seen, who), phrase(fact, value, seen.as_of));
    let spoken = format!("去掉：{label}");
    Some(
        view! {
            <li class="chip"><span>{label}</span><Act name="if-drop" value=named(who, fact) spoken=spoken><Icon glyph=Glyph::Cross/></Act></li>
        }
        .into_any(),
    )
}

type Pair<'a> = (Option<&'a Judged>, Option<&'a Judged>);

/// Services that come to something else, what becomes possible first.
fn changed<'a>(now: &'a Judgement, then: &'a Judgement) -> Vec<Pair<'a>> {
    let find = |all: &'a Judgement, judged: &Judged| all.results.iter().find(|other| other.id == judged.id);
    let kept = then.results.iter().map(|later| (find(now, later), Some(later)));
    let gone = now.results.iter().filter(|one| find(then, one).is_none()).map(|one| (Some(one), None));
    let general = |judged: &Option<&Judged>| judged.is_none_or(|judged| judged.verdict == Verdict::General);
    let differs = |(now, later): &Pair<'_>| match (now, later) {
        // What is there for everyone is no news, for however many it is.
        _ if general(now) && general(later) => false,
        (Some(now), Some(later)) => {
            let open = now.verdict == Verdict::Possible && now.counted() != later.counted();
            open || now.verdict != later.verdict || now.for_whom != later.for_whom
        }
        _ => true,
    };
    kept.chain(gone).filter(differs).collect()
}

fn row(seen: &Seen<'_>, then: &Seen<'_>, now: Option<&Judged>, later: Option<&Judged>) -> AnyView {
    let name = later.or(now).map(|judged| seen.name(judged).to_owned());
    let rank = |judged: Option<&Judged>| judged.map(|judged| (judged.verdict, judged.counted().0));
    let better = rank(later) > rank(now);
    view! {
        <tr class=if better { "up" } else { "down" }>
            <th scope="row">{name}</th><td>{cell(seen, now)}</td><td>{cell(then, later)}</td>
        </tr>
    }
    .into_any()
}

fn cell(seen: &Seen<'_>, judged: Option<&Judged>) -> String {
    let Some(judged) = judged else { return "没有说到".to_owned() };
    let verdict = match judged.verdict {
        Verdict::Entitled if judged.basis.is_some() => "可能可以",
        Verdict::Entitled => "很可能可以",
        Verdict::Possible => "还差信息",
        Verdict::General => "大家都可以用",
        Verdict::NotEntitled => "目前不符合",
    };
    let (met, of) = judged.counted();
    let counted = (judged.verdict == Verdict::Possible).then(|| format!("，已满足 {met}/{of} 条"));
    format!("{verdict}（{}）{}", for_whom(seen, judged), counted.unwrap_or_default())
}
