//! The one next step: a number to call, what to say, and a card to show at the window instead.

use leptos::prelude::*;
use seeds::{HotlineNumber, Judged, Verdict, WhoId};

use crate::parts::call::Dial;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::numbers::dialled;
use crate::parts::window::{Asking, card, listed};
use crate::result::Seen;
use crate::result::headline::asked_for;
use crate::result::say::{about, sentence};

/// How many services are asked about in one call.
const MOST_ASKED: usize = 3;

/// One call about the first services.
#[must_use]
pub fn next_step(seen: &Seen<'_>) -> Option<AnyView> {
    // Whoever asked for one by name asks about that one.
    let asked = asked_for(seen).filter(|judged| matches!(judged.verdict, Verdict::Entitled | Verdict::Possible));
    let mut services: Vec<&Judged> = match asked {
        Some(asked) => vec![asked],
        None => seen.told(Verdict::Entitled).collect(),
    };
    if services.is_empty() {
        services = seen.told(Verdict::Possible).collect();
    }
    let first = services.first()?;
    let number = seen.service(first)?.data.hotlines.first()?.clone();
    // One breath about one person; and another line knows nothing of them.
    let who = services.iter().find_map(|judged| judged.for_whom.first());
    let all = services.clone();
    services.retain(|judged| {
        let same = judged.for_whom.is_empty() || judged.for_whom.iter().any(|one| Some(one) == who);
        same && seen.service(judged).is_some_and(|service| service.data.hotlines.contains(&number))
    });
    services.truncate(MOST_ASKED);
    let rest: Vec<&Judged> = all.into_iter().filter(|own| services.iter().all(|asked| asked.id != own.id)).collect();
    let title = match (services.len(), rest.is_empty()) {
        (1, _) => "下一步：打个电话问",
        (_, true) => "下一步：一个电话问齐",
        (_, false) => "下一步：一个电话先问这几项",
    };
    Some(
        view! {
            <section class="next" aria-labelledby="h-next">
                <h2 id="h-next">{title}</h2>
                <p class="quiet">"在哪里办、带什么，清单没有写，所以要问。可以这样说："</p>
                <p class="say">{sentence(seen, who, &services)}</p>
                <Dial number=number.to_string()/>
                {not_asked(seen, &rest, &number)}
                {at_window(seen, who, &services)}
            </section>
        }
        .into_any(),
    )
}

/// What one call leaves out: whatever is asked elsewhere by name and number, the rest by where it stands.
fn not_asked(seen: &Seen<'_>, rest: &[&Judged], called: &HotlineNumber) -> Option<AnyView> {
    if rest.is_empty() {
        return None;
    }
    let elsewhere =
        |judged: &&Judged| seen.service(judged).is_some_and(|service| !service.data.hotlines.contains(called));
    let (elsewhere, here): (Vec<&Judged>, Vec<&Judged>) = rest.iter().copied().partition(elsewhere);
    let mut parts: Vec<String> = elsewhere
        .iter()
        .take(MOST_ASKED)
        .filter_map(|judged| {
            let number = seen.service(judged)?.data.hotlines.first()?;
            Some(format!("“{}”另打 {number} 问", seen.name(judged)))
        })
        .collect();
    let more = here.len() + elsewhere.len() - parts.len();
    if more > 0 {
        let names: Vec<&str> = here.iter().map(|judged| seen.name(judged)).collect();
        parts.push(match names.as_slice() {
            [name] if more == 1 => format!("“{name}”怎么问，上面它那一项里写着"),
            _ => format!("其余 {more} 项怎么问，每一项里写着"),
        });
    }
    Some(view! { <p class="quiet">{dialled(seen.catalogue, &format!("{}。", parts.join("；")))}</p> }.into_any())
}

/// The same to show instead of to say.
fn at_window(seen: &Seen<'_>, who: Option<&WhoId>, services: &[&Judged]) -> AnyView {
    let slug = Some(&seen.region.slug);
    let named = services.iter().filter_map(|judged| seen.service(judged));
    let named = named.flat_map(|service| listed(seen.catalogue, service, slug)).collect();
    let asking = Asking { services: named, about: about(seen, who, services), open: Vec::new() };
    view! {
        <details class="at-window" id="at-window">
            <summary><Icon glyph=Glyph::Desk/>"给窗口人员看（大字）"</summary>
            {card(&asking)}
        </details>
    }
    .into_any()
}
