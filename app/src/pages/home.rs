//! `/`: one box, the place, whom it is about, life events, the nine domains, and where it all comes from.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::asking::{asker, chosen_region, visitor};
use crate::islands::fill_box::FillBox;
use crate::parts::ask_box::AskBox;
use crate::parts::domains::DomainGrid;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::{Notice, Sources};
use crate::parts::place::Place;
use crate::parts::who::Who;

/// In 长辈版, fewer things a screen: so many events, and the rest behind one tap.
const FIRST: usize = 8;
/// What happens to old people, or to those they care for; it stands first there. The rest keeps its order.
pub const OF_OLD_AGE: [&str; 7] =
    ["ageing", "retirement", "illness", "disability", "hardship", "everyday-health", "housing"];

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let chosen = chosen_region(catalogue);
    let cities = catalogue.regions().iter().filter(|region| chosen.is_none_or(|chosen| chosen.slug == region.slug));
    let cities: Vec<&str> = cities.map(|region| region.data.short.as_str()).collect();
    let listed = |service: &&seeds::Service| service.listed_in(chosen.map(|region| &region.slug));
    let (cities, count) = (cities.join("和"), catalogue.services().iter().filter(listed).count());
    view! {
        <Title text="民生一问 · 自贡和隆昌的公共服务"/>
        <div class="head">
            <h1><span class="nb">"说说家里的情况，"</span><span class="nb">"看看能享受什么"</span></h1>
            <p>{format!("{cities}的 {count} 项公共服务都在这里，也可以直接搜一件事。")}</p>
            <p class="only-elder">{call_12345("btn btn-2 btn-w")}</p>
        </div>
        <Place/>
        <AskBox button="帮我看看"/>
        <Examples/>
        <Who/>
        <Events/>
        <section class="sec" aria-labelledby="h-dom">
            {domains()}
            <p class="acts not-elder">{call_12345("btn btn-2")}</p>
        </section>
        <Notice/>
        <section class="sec" aria-labelledby="h-src">
            <h2 id="h-src">"这些内容从哪里来"</h2>
            <Sources/>
        </section>
    }
}

/// In 长辈版 on the first screen, otherwise where all else did not help.
fn call_12345(class: &'static str) -> AnyView {
    view! { <a class=class href="tel:12345"><Icon glyph=Glyph::Tel/>"直接打 12345 问"</a> }.into_any()
}

/// The domains; in 长辈版 behind their own heading.
fn domains() -> AnyView {
    if !visitor().elder {
        return view! { <h2 id="h-dom">"按类别看"</h2><DomainGrid labelled_by="h-dom"/> }.into_any();
    }
    view! {
        <details class="rows fold">
            <summary><h2 id="h-dom">"按类别看"</h2></summary>
            <DomainGrid labelled_by="h-dom"/>
        </details>
    }
    .into_any()
}

/// Sentences to tap, for whoever does not know how to begin. Without script a tap asks; with it,
/// the sentence stands in the box, to be changed first.
#[component]
fn Examples() -> impl IntoView {
    let says = ["我妈82岁，农村户口，一个人住，有残疾证", "娃儿8个月大，户口在外地，打疫苗要得不"].map(|words| {
        view! { <button class="say" name="text" value=words>{words}</button> }
    });
    view! {
        <form class="says" action="/find" method="post">
            <p class="lab">"不知道怎么说？点一句试试"</p>
            {says.collect_view()}
        </form>
        <FillBox/>
    }
}

#[component]
fn Events() -> impl IntoView {
    let asker = asker();
    let elder = visitor().elder;
    let mut events: Vec<_> = asker.0.catalogue().vocabulary().events.iter().collect();
    if elder {
        let place = |id: &str| OF_OLD_AGE.iter().position(|own| *own == id).unwrap_or(OF_OLD_AGE.len());
        events.sort_by_key(|event| place(event.id.as_str()));
    }
    let events = events.into_iter().map(|event| {
        view! { <a href=format!("/events/{}", event.id)>{event.name.clone()}</a> }
    });
    let mut first: Vec<_> = events.collect();
    let rest = if elder { first.split_off(first.len().min(FIRST)) } else { Vec::new() };
    let rest = (!rest.is_empty()).then(|| {
        let count = rest.len();
        view! {
            <details class="again">
                <summary>{format!("还有 {count} 件事")}</summary>
                <nav class="evs" aria-label="还有">{rest}</nav>
            </details>
        }
    });
    view! {
        <section class="sec" aria-labelledby="h-ev">
            <h2 id="h-ev">"遇到的事"</h2>
            <nav class="evs" aria-labelledby="h-ev">{first}</nav>
            {rest}
        </section>
    }
}
