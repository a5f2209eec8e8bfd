//! One service found: what it is called, what it is, and why it is here, where that cannot be seen.

use leptos::prelude::*;
use seeds::{Catalogue, Hit, RegionSlug, Service, Why};

use crate::parts::icon::{Glyph, Icon};
use crate::parts::marked::marked;
use crate::parts::rows::only_in;
use crate::parts::to_service::ToService;

/// A card. Its official name stands in the reason, or in a line of its own.
#[must_use]
pub(crate) fn hit_card(catalogue: &Catalogue, hit: &Hit, region: Option<&RegionSlug>) -> Option<AnyView> {
    let service = catalogue.service(hit.id.as_str())?;
    let (name, why) = (service.name(region), hit.reason(service, region));
    let only = only_in(catalogue, service, region);
    let reason = (!is_seen(hit, service)).then_some(why);
    let told = name == service.data.plain_name || reason.as_ref().is_some_and(|reason| reason.contains(name));
    let called = (!told).then(|| format!("清单里叫：{name}"));
    let heading = marked(&service.data.plain_name, &hit.highlights);
    Some(
        view! {
            <li class="card hit">
                <h2>
                    <ToService service=service listed=true>
                        <span>{heading}</span><Icon glyph=Glyph::Go/>
                    </ToService>
                </h2>
                <p>{marked(&service.data.summary, &hit.highlights)}</p>
                {called.map(|line| view! { <p class="quiet">{marked(&line, &hit.highlights)}</p> })}
                {(reason.is_some() || only.is_some()).then(|| view! {
                    <p class="quiet">
                        {only.map(|text| view! { <span class="tag">{text}</span> })}
                        {reason.map(|reason| view! { <span class="because">{reason}</span> })}
                    </p>
                })}
            </li>
        }
        .into_any(),
    )
}

/// Why it is here can be seen without a line of its own: the words are marked in what the card shows,
/// or what was mended is said once, over all cards.
fn is_seen(hit: &Hit, service: &Service) -> bool {
    let shown = |text: &str| hit.highlights.iter().any(|word| !word.is_empty() && text.contains(word.as_str()));
    let marked = shown(&service.data.plain_name) || shown(&service.data.summary);
    match &hit.why {
        Why::Text => marked,
        Why::Mended(mended) => !mended.alias && marked,
        _ => false,
    }
}
