//! `/`: one box, the place, life events, the nine domains, and where it all comes from.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::asking::{asker, chosen_region};
use crate::parts::ask_box::AskBox;
use crate::parts::domains::DomainGrid;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::{Notice, Sources};
use crate::parts::prefer::Prefer;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <Title text="民生一问 · 自贡和隆昌的公共服务"/>
        <div class="head">
            <h1>"想办什么事，说来听听"</h1>
            <p>"帮您找找，自贡和隆昌有哪些公共服务用得上。"</p>
        </div>
        <Place/>
        <AskBox label="想办什么事，用平时的话写" button="帮我找找"/>
        <p class="priv" id="priv"><Icon glyph=Glyph::Lock/><span>"只用来回答这一次，不保存。"</span></p>
        <Examples/>
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

/// Where one lives: the cities covered, their districts by name, and a way out for everyone else.
#[component]
fn Place() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let chosen = chosen_region(catalogue).map(|region| region.slug.clone());
    let choices = catalogue.regions().iter().map(|region| {
        let current = chosen.as_ref() == Some(&region.slug);
        let name = region.data.name.clone();
        view! { <Prefer field="region" value=region.slug.to_string() class="seg-b" current=current>{name}</Prefer> }
    });
    let choices = choices.collect_view();
    let districts = catalogue
        .regions()
        .iter()
        .filter(|region| !region.data.districts.is_empty())
        .map(|region| format!("{}包括{}。", region.data.name, region.data.districts.join("、")));
    view! {
        <section id="place" aria-labelledby="h-place">
            <h2 class="lab" id="h-place">"您住在哪里？"</h2>
            <div class="seg">{choices}</div>
            <p class="quiet">{districts.collect::<String>()}<a href="/elsewhere">"都不是"</a></p>
        </section>
    }
}

/// Two sentences to tap, for whoever does not know how to begin.
#[component]
fn Examples() -> impl IntoView {
    let says = ["娃儿打预防针", "厂里拖欠工资"].map(|words| {
        view! { <button class="say" name="text" value=words>{words}</button> }
    });
    view! {
        <form class="says" action="/find" method="post">
            <p class="lab">"不知道怎么说？点一句试试"</p>
            {says.collect_view()}
        </form>
    }
}

#[component]
fn Events() -> impl IntoView {
    let asker = asker();
    let events = asker.0.catalogue().vocabulary().events.iter().map(|event| {
        view! { <a href=format!("/events/{}", event.id)>{event.name.clone()}</a> }
    });
    view! {
        <section class="sec" aria-labelledby="h-ev">
            <h2 id="h-ev">"最近遇到什么事"</h2>
            <nav class="evs" aria-labelledby="h-ev">{events.collect_view()}</nav>
        </section>
    }
}
