//! `/find`: what was found for some words. Typed words come by POST and are answered in place;
//! `?q=` carries the vocabulary's own terms only, and may be bookmarked and shared.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use seeds::{Ask, Catalogue, Hit, RegionSlug, SearchAnswer};

use crate::asking::{Posted, asker, visitor};
use crate::parts::ask_box::{AskBox, MOST_CHARACTERS};
use crate::parts::call::CallForHelp;
use crate::parts::domains::DomainGrid;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::Notice;
use crate::parts::rows::only_in;

/// How many services a page shows; more would be noise.
const MOST_HITS: usize = 8;

/// The page of found services.
#[component]
pub fn Find() -> impl IntoView {
    let posted = use_context::<Posted>();
    let too_long = matches!(posted, Some(Posted::TooLong));
    let words = posted.map(|posted| posted.words().to_owned());
    let words = words.or_else(|| use_query_map().read().get("q")).unwrap_or_default();
    let body = if too_long {
        let line = format!("一次最多 {MOST_CHARACTERS} 个字。删短一点再试。");
        view! { <Sorry title="写得有点长" line=line/> }.into_any()
    } else if words.trim().is_empty() {
        view! { <Sorry title="先写一句，比如“打预防针”" line="平时怎么说就怎么写，错几个字也不要紧。"/> }.into_any()
    } else {
        found(&words)
    };
    view! {
        <Title text=title(&words)/>
        <div class="head"><AskBox label="想办什么事，用平时的话写" value=words.clone() button="再找找"/></div>
        <p class="priv" id="priv"><Icon glyph=Glyph::Lock/><span>"只用来回答这一次，不保存。"</span></p>
        {body}
    }
}

/// Typed words never enter a title; a term of the vocabulary may, in its own spelling.
fn title(words: &str) -> String {
    const LONGEST: usize = 16;
    let asker = asker();
    let term = asker.0.public_term(words).filter(|term| term.chars().count() <= LONGEST);
    format!("{} · 民生一问", term.unwrap_or("找服务"))
}

fn found(words: &str) -> AnyView {
    let asker = asker();
    let visitor = visitor();
    let region = visitor.region.as_ref();
    let ask = Ask { words, region, domain: None, as_of: visitor.as_of, limit: MOST_HITS };
    let answer = asker.0.search(&ask);
    if answer.confident {
        hits(asker.0.catalogue(), &answer, region)
    } else {
        none(asker.0.catalogue(), &answer, region)
    }
}

fn hits(catalogue: &Catalogue, answer: &SearchAnswer, region: Option<&RegionSlug>) -> AnyView {
    let count = answer.hits.len();
    let cards = answer.hits.iter().filter_map(|hit| card(catalogue, hit, region)).collect_view();
    let corrected = answer.corrected.as_ref().map(|meant| {
        view! { <p>"是按“"{meant.clone()}"”来找的。"</p> }
    });
    view! {
        <div class="head" role="status"><h1>{format!("找到 {count} 项")}</h1>{corrected}</div>
        <Notice/>
        <ol class="sec">{cards}</ol>
        <p class="note sec"><Icon glyph=Glyph::Info/><span>"都不是？换个说法再找，或者打 "<a href="tel:12345">"12345"</a>" 问。"</span></p>
    }
    .into_any()
}

fn card(catalogue: &Catalogue, hit: &Hit, region: Option<&RegionSlug>) -> Option<AnyView> {
    let service = catalogue.service(hit.id.as_str())?;
    let name = service.name(region).to_owned();
    let only = only_in(catalogue, service, region);
    let called = (name != service.data.plain_name).then(|| format!("清单里叫：{name}"));
    Some(
        view! {
            <li class="card hit">
                <h2>
                    <a href=format!("/services/{}", service.id)>
                        <span>{service.data.plain_name.clone()}</span><Icon glyph=Glyph::Go/>
                    </a>
                </h2>
                <p>{service.data.summary.clone()}</p>
                {called.map(|line| view! { <p class="quiet">{line}</p> })}
                <p class="quiet">
                    {hit.why.sentence(&name)}
                    {only.map(|text| view! { <span class="tag">{text}</span> })}
                </p>
            </li>
        }
        .into_any(),
    )
}

/// Nothing the finder stands behind: no noise, a number that helps, and the nearest domains.
fn none(catalogue: &Catalogue, answer: &SearchAnswer, region: Option<&RegionSlug>) -> AnyView {
    let near = answer.near.iter().map(|id| {
        let name = catalogue.domain_name(id, region).to_owned();
        view! { <a href=format!("/domains/{id}")>{name}</a> }
    });
    let near = near.collect::<Vec<_>>();
    view! {
        <div class="head" role="status">
            <h1>"清单里没找到这件事"</h1>
            <p>"也可能是我们没听懂，换个短一点的说法再试试，比如“残疾人补贴”。不是您不能办。"</p>
        </div>
        <CallForHelp title="打 12345，会告诉您找谁" line="全国统一的政务服务热线，办事问题都可以问。"/>
        <Notice/>
        {(!near.is_empty()).then(|| view! {
            <section class="sec" aria-labelledby="h-near">
                <h2 id="h-near">"也许在这几类里"</h2>
                <nav class="evs" aria-labelledby="h-near">{near}</nav>
            </section>
        })}
        <section class="sec" aria-labelledby="h-in">
            <h2 id="h-in">"清单里有的是这些"</h2>
            <DomainGrid labelled_by="h-in"/>
        </section>
    }
    .into_any()
}

#[component]
fn Sorry(#[prop(into)] title: String, #[prop(into)] line: String) -> impl IntoView {
    view! {
        <div class="head" role="status"><h1>{title}</h1><p>{line}</p></div>
        <Notice/>
        <section class="sec" aria-labelledby="h-in">
            <h2 id="h-in">"也可以按类别翻"</h2>
            <DomainGrid labelled_by="h-in"/>
        </section>
    }
}
