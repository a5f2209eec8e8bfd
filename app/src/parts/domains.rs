//! The nine domains as a grid of links.

use leptos::prelude::*;
use seeds::RegionSlug;

use crate::asking::{asker, visitor};

/// All nine, in the city's own wording where one is chosen, and the whole list.
#[component]
pub fn DomainGrid(#[prop(into)] labelled_by: String) -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let region: Option<RegionSlug> = visitor().region;
    let cells = catalogue.vocabulary().domains.iter().map(|domain| {
        let name = catalogue.domain_name(&domain.id, region.as_ref()).to_owned();
        let count = catalogue.in_domain(&domain.id, region.as_ref()).len();
        view! {
            <a href=format!("/domains/{}", domain.id)>
                <b>{name}<span>{format!("{count} 项")}</span></b>
                <small>{domain.hint.clone()}</small>
            </a>
        }
    });
    let all = catalogue.services().iter().filter(|s| s.listed_in(region.as_ref())).count();
    view! {
        <nav class="doms" aria-labelledby=labelled_by>
            {cells.collect_view()}
            <a class="all" href="/services"><b>"全部服务"<span>{format!("{all} 项")}</span></b><small>"从头翻到尾"</small></a>
        </nav>
    }
}
