//! What the documents print about a service: their own words, and where they stand.

use leptos::prelude::*;
use seeds::{Catalogue, Region, RegionSlug, Service};

use crate::parts::numbers::dialled;
use crate::parts::printed::quote;

/// To whom it is given, in the words of each list; none where the city's own list does not have it.
pub(super) fn as_printed(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>) -> Option<AnyView> {
    let regions = catalogue.regions().iter().filter(|r| region.is_none_or(|slug| slug == &r.slug));
    let quotes = regions.filter(|r| service.listed_in(Some(&r.slug))).map(|r| {
        let Some(audience) = catalogue.audience(service, &r.slug) else {
            return unprinted(catalogue, service, r, region.is_some());
        };
        quote(audience, region.is_none())
    });
    let quotes: Vec<AnyView> = quotes.collect();
    (!quotes.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="h-who">
                <h2 id="h-who">"清单原话：给谁"</h2>
                <div class="card">{quotes}</div>
            </section>
        }
        .into_any()
    })
}

/// A list that prints no audience: said so, and another city's wording is shown as what it is.
fn unprinted(catalogue: &Catalogue, service: &Service, region: &Region, lend: bool) -> AnyView {
    let row = region.place_of(&service.id).map(|(domain, row)| format!("{}“{}”第{row}项", domain.table, domain.name));
    let line = format!(
        "{}的清单只列了名称，没有写给谁（{}，{}）。",
        region.data.short,
        region.data.document.number,
        row.unwrap_or_default(),
    );
    let lent = catalogue.borrowed_audience(service, &region.slug).filter(|_| lend).map(|audience| {
        let lead = format!("{}的清单是这样写的，只能作参考：", audience.region.data.short);
        view! { <p>{lead}</p> {quote(audience, false)} }
    });
    view! { <p>{line}</p> {lent} }.into_any()
}

/// What the plans say of it beside.
pub(super) fn facts(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>) -> Option<AnyView> {
    // Where one city is asked about, its document is named above, and a place in it is enough.
    let whose = |of: &Region| if region.is_some() { "" } else { of.data.short.as_str() }.to_owned();
    let rows: Vec<_> = service
        .data
        .facts
        .iter()
        .filter(|fact| region.is_none_or(|slug| slug == &fact.region))
        .filter_map(|fact| {
            let of = catalogue.region(fact.region.as_str())?;
            Some(view! {
                <div>
                    <dt>{fact.lead()}</dt>
                    <dd>
                        {dialled(catalogue, &fact.text)}
                        <p class="quiet">{format!("原文：“{}”（{}{}）", fact.quote, whose(of), fact.place)}</p>
                    </dd>
                </div>
            })
        })
        .collect();
    let sources = sources(catalogue, service, region).into_iter().map(|line| view! { <p class="quiet">{line}</p> });
    (!rows.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="h-f">
                <h2 id="h-f">"规划里写到的"</h2>
                <div class="cited">{sources.collect_view()}</div>
                <dl class="card dl">{rows}</dl>
            </section>
        }
        .into_any()
    })
}

/// The documents that facts are from, each once.
fn sources(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>) -> Vec<String> {
    let cited = |of: &&Region| service.data.facts.iter().any(|fact| fact.region == of.slug);
    let asked = |of: &&Region| region.is_none_or(|slug| slug == &of.slug);
    let documents = catalogue.regions().iter().filter(cited).filter(asked);
    documents
        .map(|of| format!("{}：《{}》（{}）。", of.data.short, of.data.document.title, of.data.document.number))
        .collect()
}
