//! The paper a resident is handed, as it lies on the screen before it is printed: on A4, as a short receipt of 80 mm,
//! or as a card that only says what to ask. What to bring is printed only where the catalogue knows, and today it
//! knows nowhere: it says so.
//!
//! - [`paper`]: on what it is printed.
//! - [`group`]: services of one verdict, each with its conditions in a line.
//! - [`calls`]: whom to call, and what to say.

mod calls;
mod group;
mod paper;

use leptos::prelude::*;
use seeds::{Known, Urgent, WhoId};

use self::calls::{calls, said};
use self::group::groups;
use super::change;
use super::hand::Handing;
use super::named::name_of;
use crate::result::urgent::help;
use crate::result::{Seen, day_in_words};

pub use self::calls::to_ask;
pub use self::paper::Paper;

/// A phone's code, and what it opens.
pub struct Code {
    /// Drawn.
    pub drawn: AnyView,
    /// Whether it opens all that stands on the paper.
    pub all: bool,
}

/// The paper, with a phone's code where there is one.
#[must_use]
pub fn sheet(seen: &Seen<'_>, handing: Handing, urgent: &[Urgent], code: Option<Code>) -> AnyView {
    let code = code.map(|code| {
        let line = if code.all {
            "手机扫一扫，看同样的结果"
        } else {
            "手机扫一扫，看其中能带的部分"
        };
        view! { <div class="sheet-qr">{code.drawn}<p>{line}</p></div> }.into_any()
    });
    let help = urgent.iter().map(|urgent| help(seen.catalogue, urgent)).collect_view().into_any();
    let body = if handing.paper == Paper::Say { card(seen, handing, help) } else { list(seen, handing, help, code) };
    view! {
        <article class=format!("sheet {}", handing.paper.code()) aria-labelledby="h-sheet">
            // Chromium repeats this on every sheet.
            <div class="sheet-top"><p class="sheet-c"><b>{seen.region.data.name.clone()}</b>{format!(" {}在“民生一问”查的", day_in_words(seen.as_of))}</p></div>
            <div class="sheet-all">{body}{end(seen)}</div>
        </article>
    }
    .into_any()
}

fn list(seen: &Seen<'_>, handing: Handing, help: AnyView, code: Option<AnyView>) -> AnyView {
    let groups = groups(seen, handing);
    let told = told(seen);
    let told = (!told.is_empty()).then(|| view! { <p>{format!("按这些情况看：{}。", told.join("；"))}</p> });
    let none = groups.is_empty().then(|| view! { <p>"照这些情况，还没有对上的。可以打 12345 问问。"</p> });
    let whole = handing.paper == Paper::A4;
    let (soon, said) = (whole.then(|| soon(seen, handing.agreed)), whole.then(|| said(seen, handing.agreed)));
    view! {
        <h1 id="h-sheet">"可以去问的公共服务"</h1>
        {help}
        {told}
        {none}
        {groups.iter().map(|group| group.view(seen, handing.paper)).collect_view()}
        {soon}
        {said}
        {calls(seen, &groups, whole)}
        {code}
    }
    .into_any()
}

/// What to say at a window or on the telephone, and nothing of anyone.
fn card(seen: &Seen<'_>, handing: Handing, help: AnyView) -> AnyView {
    let lines = to_ask(seen, handing.agreed);
    let none = lines.is_empty().then(|| view! { <p>"还没有要问的服务。可以打 12345 问问。"</p> });
    let lines = lines.into_iter().map(|line| view! { <p class="sheet-line">{line}</p> }).collect_view();
    view! {
        <h1 id="h-sheet">"可以这样说"</h1>
        {help}
        {none}
        {lines}
        {calls(seen, &groups(seen, handing), true)}
    }
    .into_any()
}

/// What a birthday or a paper would change: worth keeping the sheet for.
fn soon(seen: &Seen<'_>, agreed: bool) -> Option<AnyView> {
    let lines = change::lines(seen, agreed);
    let items = lines.iter().map(|(sentence, services)| {
        view! { <li>{format!("{sentence}（{}）", services.join("、"))}</li> }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <h2>"以后会变的"</h2><ul class="sheet-soon">{items}</ul> }.into_any())
}

/// What it was made from, person by person.
fn told(seen: &Seen<'_>) -> Vec<String> {
    let situation = &seen.answer.situation;
    let shared: Vec<&Known> = situation.household.iter().chain(&situation.events).collect();
    let people = situation.people.iter().map(|person| (Some(&person.id), person.facts.iter().collect::<Vec<_>>()));
    let all = people.chain([(None, shared)]).filter(|(_, facts)| !facts.is_empty());
    let line = |(who, facts): (Option<&WhoId>, Vec<&Known>)| {
        let phrases: Vec<String> = facts.into_iter().filter_map(|known| seen.phrase(known)).collect();
        format!("{} {}", name_of(seen, who), phrases.join("、"))
    };
    all.map(line).collect()
}

/// Where it stands, how old it is, and who has the last word.
fn end(seen: &Seen<'_>) -> AnyView {
    let notice = seen.region.notice(seen.as_of).map(|notice| view! { <p>{format!("{notice}。")}</p> });
    view! {
        <footer>
            <p><b>"这是对照清单看的，不是审批。能不能办，以窗口答复为准。"</b></p>
            <p>{seen.source()}</p>
            {notice}
        </footer>
    }
    .into_any()
}
