//! `/domains/{id}`: one domain in the city's own wording and order.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use seeds::DomainId;

use crate::asking::{asker, visitor};
use crate::pages::not_found::NotFoundPage;
use crate::parts::notice::Notice;
use crate::parts::or_tell::OrTell;
use crate::parts::rows::ServiceRows;

/// One domain.
#[component]
pub fn DomainPage() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let region = visitor().region;
    let id = use_params_map().read().get("id").unwrap_or_default();
    let Some(domain) = catalogue.vocabulary().domain(&id) else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let id = DomainId::from(id.as_str());
    let name = catalogue.domain_name(&id, region.as_ref()).to_owned();
    let services = catalogue.in_domain(&id, region.as_ref());
    let count = services.len();
    let goal = region.as_ref().and_then(|slug| catalogue.region_domain(slug, &id)).map(|d| d.goal.clone());
    let goal = goal.map(|text| view! { <p class="quiet">"清单原话："{text}</p> });
    view! {
        <Title text=format!("{name} · 民生一问")/>
        <div class="head">
            <h1>{name.clone()}</h1>
            <p>{format!("{}，一共 {count} 项。", domain.hint)}</p>
            {goal}
        </div>
        <Notice/>
        <section class="sec" aria-label=format!("{name}的服务")>
            <ServiceRows catalogue=catalogue services=services region=region.as_ref()/>
        </section>
        <OrTell/>
    }
    .into_any()
}
