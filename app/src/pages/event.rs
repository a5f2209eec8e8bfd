//! `/events/{id}`: the services that help in a life event.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use crate::asking::{asker, visitor};
use crate::pages::not_found::NotFoundPage;
use crate::parts::notice::Notice;
use crate::parts::or_tell::OrTell;
use crate::parts::rows::ServiceRows;

/// One life event.
#[component]
pub fn EventPage() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let region = visitor().region;
    let id = use_params_map().read().get("id").unwrap_or_default();
    let Some(event) = catalogue.vocabulary().event(&id) else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let services = catalogue.in_event(&event.id, region.as_ref());
    view! {
        <Title text=format!("{} · 民生一问", event.name)/>
        <div class="head"><h1>{event.name.clone()}</h1><p>{event.line.clone()}</p></div>
        <Notice/>
        <section class="sec" aria-label=format!("{}能用上的服务", event.name)>
            <ServiceRows catalogue=catalogue services=services region=region.as_ref()/>
        </section>
        <OrTell/>
    }
    .into_any()
}
