//! `/`: one box, the place, whom it is about, life events, the nine domains, and where it all comes from.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::asking::{asker, visitor};
use crate::islands::fill_box::FillBox;
use crate::parts::ask_box::AskBox;
use crate::parts::domains::DomainGrid;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::{Notice, Sources};
use crate::parts::place::Place;
use crate::parts::who::Who;

/// In 长辈版, fewer things a screen: so many events, and the rest behind one tap.
const FIRST: usize = 8;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let cities: Vec<&str> = catalogue.regions().iter().map(|region| region.data.short.as_str()).collect();
    let (cities, count) = (cities.join("和"), catalogue.services().len());
    view! {
        <Title text="民生一问 · 自贡和隆昌的公共服务"/>
        <div class="head">
            <h1>"说说家里的情况，"<span class="nb">"看看能享受什么"</span></h1>
            <p>{format!("{cities}的 {count} 项公共服务都在这里，也可以直接搜一件事。")}</p>
        </div>
        <Place/>
        <AskBox button="帮我看看"/>
        <Examples/>
        <Who/>
        <Notice/>
        <Events/>
        <section class="sec" aria-labelledby="h-dom">
            <h2 id="h-dom">"按类别翻一翻"</h2>
            <DomainGrid labelled_by="h-dom"/>
            <p class="acts"><a class="btn btn-2" href="tel:12345"><Icon glyph=Glyph::Tel/>"直接打 12345 问"</a></p>
        </section>
        <section class="sec" aria-labelledby="h-src">
            <h2 id="h-src">"这些内容从哪里来"</h2>
            <Sources/>
        </section>
    }
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
    let events = asker.0.catalogue().vocabulary().events.iter().map(|event| {
        view! { <a href=format!("/events/{}", event.id)>{event.name.clone()}</a> }
    });
    let mut first: Vec<_> = events.collect();
    let rest = if visitor().elder { first.split_off(first.len().min(FIRST)) } else { Vec::new() };
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
            <h2 id="h-ev">"最近遇到什么事"</h2>
            <nav class="evs" aria-labelledby="h-ev">{first}</nav>
            {rest}
        </section>
    }
}
