//! Domains to look through.

use leptos::prelude::*;
use seeds::{Catalogue, DomainId, RegionSlug};

/// Links to domains, each with how many services it has.
#[must_use]
pub(crate) fn narrow(
    catalogue: &Catalogue,
    near: &[DomainId],
    region: Option<&RegionSlug>,
    title: &'static str,
) -> Option<AnyView> {
    let links = near.iter().filter_map(|id| {
        let count = catalogue.in_domain(id, region).len();
        let hint = catalogue.vocabulary().domain(id.as_str())?.hint.clone();
        let name = catalogue.domain_name(id, region).to_owned();
        let link = view! {
            <li>
                <a href=format!("/domains/{id}")>
                    <span>{name}<small>{hint}</small></span>
                    <small class="many">{format!("{count} 项")}</small>
                </a>
            </li>
        };
        (count > 0).then_some(link)
    });
    let links = links.collect::<Vec<_>>();
    (!links.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="h-near">
                <h2 id="h-near">{title}</h2>
                <ul class="rows links narrow">{links}</ul>
            </section>
        }
        .into_any()
    })
}
