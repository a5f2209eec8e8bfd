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
    /// What was asked goes along, so that there is a way back to it.
    #[prop(optional)]
    kept: bool,
    /// What [`legend`] says is said over several such lists already.
    #[prop(optional)]
    told: bool,
) -> impl IntoView + use<> {
    let apart = legend(catalogue, &services, region).filter(|_| !told);
    let rows: Vec<_> = services
        .into_iter()
        .map(|service| {
            let only = only_in(catalogue, service, region);
            let (name, summary) = (service.data.plain_name.clone(), service.data.summary.clone());
            view! {
                <li>
                    <ToService service=service listed=!kept>
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
    view! {
        {apart.map(|line| view! { <p class="quiet both">{line}</p> })}
        <ul class="rows links">{rows}</ul>
    }
}

/// Said once over a list, so that only the rows that differ are marked: where no city is chosen.
#[must_use]
pub fn legend(catalogue: &Catalogue, services: &[&Service], region: Option<&RegionSlug>) -> Option<&'static str> {
    if region.is_some() || services.is_empty() {
        return None;
    }
    let marked = services.iter().filter(|service| only_in(catalogue, service, None).is_some()).count();
    match marked {
        0 if services.len() == 1 => Some("这一项两市都有。"),
        0 => Some("这些两市都有。"),
        all if all == services.len() => None,
        _ => Some("没有标“仅”的，两市都有。"),
    }
}

/// 仅自贡, where no city is chosen and not all have it.
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
    (listing.len() < catalogue.regions().len()).then(|| format!("仅{}", listing.join("、")))
}
