//! Whom to call, and what to say.

use leptos::prelude::*;
use seeds::{HotlineNumber, Judged, Service, Verdict};

use super::group::{Group, HAD, groups};
use crate::pages::window::hand::Handing;
use crate::parts::window::questions;
use crate::result::Seen;

/// About how many services there are ready words.
const MOST_ASKED: usize = 3;
/// The line that knows where anything is asked.
pub(super) const GENERAL: &str = "12345";

/// Whom to call; `about`: with what each number is for.
pub(super) fn calls(seen: &Seen<'_>, groups: &[Group<'_>], about: bool) -> AnyView {
    let services: Vec<&Service> =
        groups.iter().flat_map(|group| &group.services).map(|(_, service)| *service).collect();
    let numbers = numbers(seen, &services, about);
    view! {
        <h2>"打电话问"</h2>
        <p>"要带什么、在哪里办，清单没有写。先打电话问清楚，省得白跑。上面没写电话的，打 12345。"</p>
        {numbers}
    }
    .into_any()
}

/// Ready words about the first services, by the names their list has for them; nothing of the resident is in them.
#[must_use]
pub fn to_ask(seen: &Seen<'_>, agreed: bool) -> Vec<String> {
    let groups = groups(seen, Handing { agreed, ..Handing::default() });
    let groups = groups.iter().filter(|group| group.title != HAD);
    let services =
        groups.flat_map(|group| &group.services).filter(|(judged, _)| judged.verdict != Verdict::NotEntitled);
    let line = |(_, service): &(&Judged, &Service)| {
        let name = service.name(Some(&seen.region.slug)).to_owned();
        format!("您好，我想问“{name}”：能不能办，在哪里办，要带什么？{}", questions(service).concat())
    };
    services.take(MOST_ASKED).map(line).collect()
}

/// The same under a heading of its own.
pub(super) fn said(seen: &Seen<'_>, agreed: bool) -> Option<AnyView> {
    let lines = to_ask(seen, agreed);
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        view! { <section class="sheet-say" aria-labelledby="h-say"><h2 id="h-say">"可以这样说"</h2>{lines}</section> }
            .into_any()
    })
}

/// Every number that stands with a service, and the one that knows all; each with what it is for.
fn numbers(seen: &Seen<'_>, services: &[&Service], about: bool) -> AnyView {
    let general = HotlineNumber::from(GENERAL);
    let mut all: Vec<&HotlineNumber> = services.iter().flat_map(|service| &service.data.hotlines).collect();
    all.push(&general);
    let numbers = all.iter().enumerate().filter(|(at, number)| !all[..*at].contains(number));
    let lines = numbers.filter_map(|(_, number)| {
        let line = seen.catalogue.vocabulary().hotlines.get(*number)?;
        let what = if about { format!(" {}：{}。", line.name, line.about) } else { format!(" {}", line.name) };
        Some(view! { <p><b>{number.to_string()}</b>{what}</p> })
    });
    lines.collect_view().into_any()
}
