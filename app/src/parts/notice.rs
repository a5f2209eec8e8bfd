//! What every page says about how far its content may be trusted.

use leptos::prelude::*;

use crate::asking::{asker, chosen_region, visitor};
use crate::parts::icon::{Glyph, Icon};
use crate::parts::numbers::dialled;

/// The notice once a plan's period is over. Without a chosen city, the notices of all,
/// each once: the two plans end together today, and need not tomorrow.
#[component]
pub fn Notice() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let as_of = visitor().as_of;
    let mut notices: Vec<String> = match chosen_region(catalogue) {
        Some(region) => region.notice(as_of).into_iter().collect(),
        None => catalogue.regions().iter().filter_map(|region| region.notice(as_of)).collect(),
    };
    notices.dedup();
    notices
        .into_iter()
        .map(|text| view! { <p class="note warn" role="note"><Icon glyph=Glyph::Info/><span>{dialled(catalogue, &text)}"。"</span></p> })
        .collect_view()
}

/// Which documents the content is from, with number and date.
#[component]
pub fn Sources() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let chosen = chosen_region(catalogue).map(|region| region.slug.clone());
    let lines =
        catalogue.regions().iter().filter(|region| chosen.as_ref().is_none_or(|slug| slug == &region.slug)).map(
            |region| {
                let document = &region.data.document;
                let line = format!(
                    "{}：{}年{}月{}日印发的《{}》（{}），{}项服务，管{}—{}年。",
                    region.data.name,
                    document.date.year(),
                    document.date.month(),
                    document.date.day(),
                    document.title,
                    document.number,
                    region.service_count(),
                    document.period.from,
                    document.period.to,
                );
                view! { <p class="quiet">{line}</p> }
            },
        );
    view! {
        {lines.collect_view()}
        <p class="quiet">"服务的内容都出自规划，规划没写的，我们也不写。求助电话另有来源，写在号码旁边。"</p>
    }
}
