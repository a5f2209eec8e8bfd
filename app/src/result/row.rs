//! One service: what it comes to, and everything about it unfolding in place.

use leptos::prelude::*;
use seeds::{Judged, Reason, Service, State, Verdict};

use crate::parts::icon::{Glyph, Icon};
use crate::parts::to_service::{Showing, ToService};
use crate::result::headline::lender;
use crate::result::say::sentence;
use crate::result::{Seen, bare};

/// A row that unfolds; `open` from the start.
#[must_use]
pub fn row(seen: &Seen<'_>, judged: &Judged, open: bool) -> Option<AnyView> {
    let service = seen.service(judged)?;
    let whom = seen.for_whom_in_short(judged);
    Some(
        view! {
            <details id=format!("s-{}", service.id) open=open>
                <summary>
                    <h3>{service.data.plain_name.clone()}</h3>
                    <span class="meta"><span class="for">{whom}</span>{short(judged)}</span>
                </summary>
                <div class="in">{inside(seen, judged, service)}</div>
            </details>
        }
        .into_any(),
    )
}

/// Why, in a few words, and how many conditions are met.
#[must_use]
pub fn short(judged: &Judged) -> AnyView {
    let why = in_short(judged);
    if judged.verdict != Verdict::Possible || judged.not_named {
        return why.into_any();
    }
    let (met, of) = judged.counted();
    if of == 0 {
        return why.into_any();
    }
    view! { <span class="met">{pips(met, of)}{format!("已满足 {met}/{of} 条，")}</span>{why} }.into_any()
}

/// Why, in a few words.
#[must_use]
pub fn in_short(judged: &Judged) -> String {
    let first = |state: State, or: &'static str| {
        let of = judged.reasons.iter().filter(|reason| reason.state == state);
        let said = of.clone().find(|reason| !reason.presumed).or_else(|| of.clone().next());
        said.map_or(or.to_owned(), |reason| reason.sentence.clone())
    };
    match judged.verdict {
        Verdict::Entitled | Verdict::General => first(State::Met, "条件对上了"),
        Verdict::NotEntitled => first(State::Unmet, "条件对不上"),
        Verdict::Possible if judged.not_named => "文件没有点名".to_owned(),
        Verdict::Possible => {
            let open = judged.reasons.iter().filter(|reason| reason.state == State::Unknown);
            // What can be asked comes before what no list states.
            let open = open.clone().find(|reason| reason.fact.is_some()).or_else(|| open.clone().next());
            let open = open.map(|reason| match reason.fact {
                Some(_) => format!("还差：{}", reason.sentence),
                None => reason.sentence.clone(),
            });
            open.unwrap_or_default()
        }
    }
}

/// How many conditions are met; those that were only taken as true are counted by themselves.
fn counted(judged: &Judged) -> Option<String> {
    let (met, of) = judged.counted();
    let met = (of > 0).then(|| format!("已满足 {met}/{of} 条"));
    let taken = Some(judged.taken_as_true()).filter(|&n| n > 0).map(|n| format!("有 {n} 条没有核对"));
    let parts: Vec<String> = met.into_iter().chain(taken).collect();
    (!parts.is_empty()).then(|| format!("{}：", parts.join("，")))
}

fn pips(met: usize, of: usize) -> AnyView {
    const MOST: usize = 6;
    let dots = (0..of.min(MOST)).map(|n| view! { <i class=(n < met).then_some("on")></i> }).collect_view();
    view! { <span class="pips" aria-hidden="true">{dots}</span> }.into_any()
}

fn inside(seen: &Seen<'_>, judged: &Judged, service: &Service) -> AnyView {
    let region = Some(&seen.region.slug);
    let official = service.name(region).to_owned();
    let called = (official != service.data.plain_name).then(|| format!("清单里叫：{official}"));
    let counted = (judged.verdict != Verdict::NotEntitled).then(|| counted(judged)).flatten();
    // Of what is very likely, the group says so already.
    let lent = lender(seen, judged).filter(|_| judged.verdict != Verdict::Entitled).map(|city| {
        let line = format!("{}的清单没写给谁，这里照{city}的说法看，只能作参考。", seen.region.data.short);
        view! { <p class="quiet">{line}</p> }
    });
    view! {
        {called.map(|line| view! { <p class="off">{line}</p> })}
        {(judged.for_whom.len() > 3).then(|| view! { <p class="quiet">{format!("给：{}。", seen.for_whom(judged))}</p> })}
        <p>{service.gives(region).to_owned()}</p>
        {counted.map(|line| view! { <p>{line}</p> })}
        <ul class="why">{judged.reasons.iter().map(|reason| condition(seen, reason)).collect_view()}</ul>
        {(judged.verdict == Verdict::NotEntitled).then(|| would_change(judged))}
        {to_say(seen, judged)}
        {acts(service)}
        {left_unchecked(judged, service.gives(region))}
        {printed(seen, service)}
        {lent}
    }
    .into_any()
}

/// A no is never the last word: what would change it, and that we may have heard wrong.
fn would_change(judged: &Judged) -> AnyView {
    let near = judged.near_miss.iter().map(|near| view! { <p>{format!("{}。", near.sentence)}</p> }).collect_view();
    view! {
        <div class="change">
            <h4>"怎样会变"</h4>
            {near}
            <p>"情况变了，或者是我们听错了，"<a href="#facts">"改一改"</a>"，马上重新看。"</p>
        </div>
    }
    .into_any()
}

/// A ready sentence, where there is something to ask.
fn to_say(seen: &Seen<'_>, judged: &Judged) -> Option<AnyView> {
    let asks = judged.verdict != Verdict::NotEntitled || judged.asked;
    let said = || sentence(seen, judged.for_whom.first(), &[judged]);
    asks.then(|| view! { <div class="to-say"><h4>"可以这样问"</h4><p class="say">{said()}</p></div> }.into_any())
}

/// One condition, and the words it was seen in, as they stand in what was written.
fn condition(seen: &Seen<'_>, reason: &Reason) -> AnyView {
    stands(reason, seen.quoted(&reason.from, &reason.sentence).map(|words| format!("您说的{words}")))
}

/// One condition: how it stands, and the words it was seen in, `said` by whom.
#[must_use]
pub fn why(reason: &Reason, said_by: &str) -> AnyView {
    let said = bare(&reason.from);
    stands(reason, (!said.is_empty() && !reason.sentence.contains(said)).then(|| format!("{said_by}“{said}”")))
}

fn stands(reason: &Reason, from: Option<String>) -> AnyView {
    let (class, glyph, spoken) = match reason.state {
        // Its sentence says so itself.
        State::Met if reason.presumed => ("taken", Glyph::About, ""),
        State::Met => ("yes", Glyph::Tick, "对上了："),
        State::Unknown => ("huh", Glyph::Ask, "还不知道："),
        State::Unmet => ("no", Glyph::Dash, "对不上："),
    };
    let spoken = (!spoken.is_empty()).then(|| view! { <span class="vh">{spoken}</span> });
    let from = from.or_else(|| reason.presumed.then(|| "没有核对".to_owned()));
    view! {
        <li class=class>
            <Icon glyph=glyph/>{spoken}{reason.sentence.clone()}
            {from.map(|words| view! { " "<small>{words}</small> })}
        </li>
    }
    .into_any()
}

/// The list's own words, and where they stand.
fn printed(seen: &Seen<'_>, service: &Service) -> Option<AnyView> {
    let slug = &seen.region.slug;
    let audience =
        seen.catalogue.audience(service, slug).or_else(|| seen.catalogue.borrowed_audience(service, slug))?;
    let document = &audience.region.data.document;
    let text = audience.text.replace('\n', " ");
    let place = format!(
        "{}的清单写给谁：“{text}”（{}，{}第{}项）",
        audience.region.data.short, document.number, audience.domain.table, audience.row
    );
    Some(view! { <p class="quiet">{place}</p> }.into_any())
}

/// What nobody checked.
#[must_use]
pub fn not_checked(judged: &Judged) -> Option<AnyView> {
    left_unchecked(judged, "")
}

/// The same, without what was `told` a few lines above already.
fn left_unchecked(judged: &Judged, told: &str) -> Option<AnyView> {
    let lines = judged.not_checked.iter().filter(|line| !told.contains(line.as_str()));
    let lines: Vec<_> = lines.map(|line| view! { <li>{line.clone()}</li> }).collect();
    (!lines.is_empty()).then(|| view! { <div class="unk"><h4>"没有核对的"</h4><ul>{lines}</ul></div> }.into_any())
}

fn acts(service: &Service) -> AnyView {
    let call = service.data.hotlines.first().map(|number| {
        view! { <a class="btn btn-2" href=format!("tel:{number}")><Icon glyph=Glyph::Tel/>{format!("打 {number} 问")}</a> }
    });
    view! {
        <div class="acts">
            {call}
            <ToService service=service showing=Showing::Card class="btn btn-2"><Icon glyph=Glyph::Desk/>"给窗口人员看"</ToService>
            <ToService service=service class="btn btn-2">"看这项服务"<Icon glyph=Glyph::Go/></ToService>
        </div>
    }
    .into_any()
}
