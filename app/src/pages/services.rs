//! `/services`: the whole list, domain by domain.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::asking::{asker, visitor};
use crate::parts::notice::Notice;
use crate::parts::rows::ServiceRows;

/// Every service of the chosen city, or of both.
#[component]
pub fn Services() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let region = visitor().region;
    let domains = catalogue.vocabulary().domains.iter().map(|domain| {
        let services = catalogue.in_domain(&domain.id, region.as_ref());
        view! {
            <section class="sec" aria-labelledby=format!("h-{}", domain.id)>
                <h2 id=format!("h-{}", domain.id)>{catalogue.domain_name(&domain.id, region.as_ref()).to_owned()}</h2>
                <ServiceRows catalogue=catalogue services=services region=region.as_ref()/>
            </section>
        }
    });
    let domains = domains.collect_view();
    view! {
        <Title text="全部服务 · 民生一问"/>
        <div class="head"><h1>"全部服务"</h1><p>"清单里有的都在这里，按类别排。"</p></div>
        <Notice/>
        {domains}
    }
}
