//! Ready sentences: what to say on the phone or at the window, with the services' names and what was told
//! of the person, as far as it may be said aloud.

use seeds::{Criteria, Judged, Known, Line, State, Value, Verdict, WhoId};

use crate::result::{Seen, in_a_row};

/// How many facts are told in one breath.
const MOST_TOLD: usize = 3;

/// One breath: who it is about, and what to ask about these services.
#[must_use]
pub fn sentence(seen: &Seen<'_>, who: Option<&WhoId>, services: &[&Judged]) -> String {
    // Spoken aloud, a name goes without what stands in brackets after it.
    let names = services.iter().filter_map(|judged| seen.name(judged).split('（').next());
    let names: Vec<&str> = names.collect();
    let about = about(seen, who, services).unwrap_or_default();
    let sure = services.iter().all(|judged| judged.verdict == Verdict::Entitled);
    let whether = if sure { "" } else { "能不能办，" };
    format!("您好，{about}想问{}{whether}在哪里办，要带什么？", in_a_row(&names))
}

/// Whom it is about and what was told of them; none where nothing may be said aloud.
#[must_use]
pub fn about(seen: &Seen<'_>, who: Option<&WhoId>, services: &[&Judged]) -> Option<String> {
    let told = told(seen, who, services);
    let first = told.first()?;
    // 我是残疾人, and not 我的情况是：是残疾人.
    let is = if first.starts_with('是') { "" } else { "的情况是：" };
    Some(format!("{}{is}{}。", spoken(seen, who), told.join("，")))
}

/// As the caller speaks of them.
fn spoken(seen: &Seen<'_>, who: Option<&WhoId>) -> String {
    let Some(who) = who else { return "我家".to_owned() };
    let call = seen.call_of(Some(who));
    match seen.catalogue.vocabulary().line_of(who) {
        Line::Own => "我".to_owned(),
        Line::Client => call,
        // Whoever answers the call cannot see whom the page speaks of.
        Line::Outside => "我替别人问一下，这位".to_owned(),
        _ => format!("我{}", one_of_two(seen, who, call.trim_start_matches('您'))),
    }
}

/// 嫂子（弟媳） is one or the other: the one they wrote; where they wrote neither, 嫂子或弟媳.
fn one_of_two(seen: &Seen<'_>, who: &WhoId, call: &str) -> String {
    let Some((one, other)) = call.strip_suffix('）').and_then(|call| call.split_once('（')) else {
        return call.to_owned();
    };
    let written = [other, one].into_iter().find(|word| seen.words.contains(word));
    let label = || seen.catalogue.vocabulary().kin(who).map_or(one, |kin| kin.label.as_str());
    written.unwrap_or_else(label).to_owned()
}

/// What they were found for: facts of that person which met a condition, and their age. Where one of
/// those must stay private, the rest would explain nothing, and none is told.
fn told(seen: &Seen<'_>, who: Option<&WhoId>, services: &[&Judged]) -> Vec<String> {
    let person = who.and_then(|who| seen.answer.situation.person(who.as_str()));
    let own = person.map_or(&[][..], |person| person.facts.as_slice());
    let needed = |known: &Known| services.iter().any(|judged| met(judged, known) || raised(seen, judged, known));
    let fact = |known: &Known| seen.catalogue.facts().get(known.fact.as_str());
    let private =
        |known: &Known| fact(known).zip(known.value.as_ref()).is_none_or(|(fact, value)| fact.is_sensitive(value));
    if own.iter().any(|known| needed(known) && private(known)) {
        return Vec::new();
    }
    let may_be_told: Vec<&Known> = own
        .iter()
        .filter(|known| known.value.is_some() && !private(known))
        // That it is drawn already is no reason to ask.
        .filter(|known| !known.fact.as_str().starts_with("already-"))
        .filter(|known| needed(known) || known.fact.as_str() == "age")
        .collect();
    let chosen = most_telling(seen, &may_be_told, services);
    chosen.into_iter().filter_map(|known| seen.phrase(known)).collect()
}

/// Whether a fact met one of a service's conditions.
fn met(judged: &Judged, known: &Known) -> bool {
    let mut met = judged.reasons.iter().filter(|reason| reason.state == State::Met);
    met.any(|reason| {
        reason.fact.as_ref() == Some(&known.fact) || (!known.words.is_empty() && reason.from == known.words)
    })
}

/// Whether a fact is why a service is spoken of at all, where none of its conditions is met yet.
fn raised(seen: &Seen<'_>, judged: &Judged, known: &Known) -> bool {
    let raised_by = seen.service(judged).and_then(|service| service.data.raised_by.as_ref());
    let leaves = raised_by.map(Criteria::leaves).unwrap_or_default();
    let holds = known.value.as_ref().is_some_and(|value| *value != Value::Flag(false));
    judged.verdict == Verdict::Possible && holds && leaves.iter().any(|leaf| leaf.fact == known.fact)
}

/// Few enough for one breath, in the order they were told: for each service first the fact that met it and the
/// fewest others, so that none is asked about without what it is for.
fn most_telling<'a>(seen: &Seen<'_>, facts: &[&'a Known], services: &[&Judged]) -> Vec<&'a Known> {
    let shared = |known: &Known| services.iter().filter(|judged| met(judged, known)).count();
    let deciding = services.iter().filter_map(|judged| {
        let own = (0..facts.len()).filter(|&at| met(judged, facts[at]));
        let why = (0..facts.len()).find(|&at| raised(seen, judged, facts[at]));
        why.or_else(|| own.min_by_key(|&at| shared(facts[at])))
    });
    let mut chosen: Vec<usize> = Vec::new();
    for at in deciding.chain(0..facts.len()) {
        if chosen.len() < MOST_TOLD && !chosen.contains(&at) {
            chosen.push(at);
        }
    }
    chosen.sort_unstable();
    chosen.into_iter().map(|at| facts[at]).collect()
}
