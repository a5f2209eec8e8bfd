//! `/services`: the whole list, domain by domain, with a way to each from the top. In 长辈版 every domain is
//! behind its own heading: the list of headings is the way.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::asking::{asker, visitor};
use crate::parts::notice::Notice;
use crate::parts::or_tell::OrTell;
use crate::parts::rows::{ServiceRows, legend};

/// Every service of the chosen city, or of both.
#[component]
pub fn Services() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let visitor = visitor();
    let (region, elder) = (visitor.region, visitor.elder);
    let all: Vec<_> = catalogue.services().iter().filter(|service| service.listed_in(region.as_ref())).collect();
    let apart = legend(catalogue, &all, region.as_ref());
    let ways = catalogue.vocabulary().domains.iter().map(|domain| {
        let name = catalogue.domain_name(&domain.id, region.as_ref()).to_owned();
        view! { <a href=format!("#h-{}", domain.id)>{name}</a> }
    });
    let ways = (!elder).then(|| view! { <nav class="evs sec" aria-label="类别">{ways.collect_view()}</nav> });
    let domains = catalogue.vocabulary().domains.iter().map(|domain| {
        let services = catalogue.in_domain(&domain.id, region.as_ref());
        let (id, labelled_by, count) = (format!("h-{}", domain.id), format!("h-{}", domain.id), services.len());
        let name = catalogue.domain_name(&domain.id, region.as_ref()).to_owned();
        let rows = view! { <ServiceRows catalogue=catalogue services=services region=region.as_ref() told=true/> };
        let count = view! { <span class="n">{format!("{count} 项")}</span> };
        if elder {
            return view! {
                <details class="rows fold sec">
                    <summary><h2 class="gh" id=id><span>{name}{count}</span></h2></summary>
                    {rows}
                </details>
            }
            .into_any();
        }
        view! {
            <section class="sec" aria-labelledby=labelled_by>
                <h2 class="gh" id=id tabindex="-1"><span>{name}{count}</span></h2>
                {rows}
            </section>
        }
        .into_any()
    });
    let domains = domains.collect_view();
    view! {
        <Title text="全部服务 · 民生一问"/>
        <div class="head"><h1>"全部服务"</h1><p>"清单里有的都在这里，按类别排。"{apart}</p></div>
        <Notice/>
        {ways}
        {domains}
        <OrTell/>
    }
}
