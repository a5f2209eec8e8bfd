//! Services as rows that lead on.

use leptos::prelude::*;
use seeds::{Catalogue, RegionSlug, Service};

use crate::parts::icon::{Glyph, Icon};
use crate::parts::to_service::ToService;

/// One row a service: what people call it, and one plain line.
#[component]
pub fn ServiceRows<'a>(
    catalogue: &'a Catalogue,
    services: Vec<&'a Service>,
    region: Option<&'a RegionSlug>,
) -> impl IntoView + use<> {
    let rows: Vec<_> = services
        .into_iter()
        .map(|service| {
            let only = only_in(catalogue, service, region);
            let (name, summary) = (service.data.plain_name.clone(), service.data.summary.clone());
            view! {
                <li>
                    <ToService service=service listed=true>
                        <span>
                            {name}
                            {only.map(|text| view! { <span class="tag">{text}</span> })}
                            <small>{summary}</small>
                        </span>
                        <Icon glyph=Glyph::Go/>
                    </ToService>
                </li>
            }
        })
        .collect();
    view! { <ul class="rows links">{rows}</ul> }
}

/// 两市都有 / 仅自贡, where no city is chosen.
#[must_use]
pub fn only_in(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>) -> Option<String> {
    if region.is_some() {
        return None;
    }
    let listing: Vec<&str> = catalogue
        .regions()
        .iter()
        .filter(|region| service.listed_in(Some(&region.slug)))
        .map(|region| region.data.short.as_str())
        .collect();
    Some(if listing.len() == catalogue.regions().len() {
        "两市都有".to_owned()
    } else {
        format!("仅{}", listing.join("、"))
    })
}
