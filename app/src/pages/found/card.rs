//! One service found: what it is called, what it is, and why it is here.

use leptos::prelude::*;
use seeds::{Catalogue, Hit, RegionSlug};

use crate::parts::icon::{Glyph, Icon};
use crate::parts::marked::marked;
use crate::parts::rows::only_in;
use crate::parts::to_service::ToService;

/// A card. Its official name stands in the reason, or in a line of its own.
#[must_use]
pub(crate) fn hit_card(catalogue: &Catalogue, hit: &Hit, region: Option<&RegionSlug>) -> Option<AnyView> {
    let service = catalogue.service(hit.id.as_str())?;
    let (name, reason) = (service.name(region), hit.reason(service, region));
    let only = only_in(catalogue, service, region);
    let told = name == service.data.plain_name || reason.contains(name);
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
                <p class="quiet">
                    <span class="because">{reason}</span>
                    {only.map(|text| view! { <span class="tag">{text}</span> })}
                </p>
            </li>
        }
        .into_any(),
    )
}
