//! `/window/services`: the city's whole list as a table, for whoever has to find a clause: by staff word, former
//! name or the document's own words; filtered, ordered, printed, taken along as CSV. Knows nothing of any resident.
//!
//! - [`looking`]: what is looked for.
//! - [`clause`]: words of the document, and where they stand.
//! - [`place`]: a table, a row, a chapter, as people write them.
//! - [`row`]: the services found, a row each.
//! - [`form`], [`table`]: what one sees of it.

pub mod clause;
pub mod form;
pub mod looking;
pub mod place;
pub mod row;
pub mod table;

use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};
use seeds::{Catalogue, Region, RegionDomain};

use crate::asking::{AtWindow, Site, asker, chosen_region, visitor};
use crate::pages::window::stand;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::notice::Notice;
use crate::parts::place::Place;
use crate::result::day_in_words;
use crate::shell::links;
use looking::{Looking, MOST_LOOKED_FOR};
use row::Row;

/// Everything from the doctype down.
pub fn document() -> impl IntoView {
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    provide_meta_context();
    let (site, at_window): (Site, AtWindow) = (expect_context(), expect_context());
    let class = if visitor().elder { "window elder" } else { "window" };
    view! {
        <!DOCTYPE html>
        <html lang="zh-CN" class=class data-idle=at_window.idle.to_string()>
            <head>
                {links(&site)}
                {at_window.style.map(|style| view! { <link rel="stylesheet" href=style/> })}
                // Clears this page too, by key and when nobody is there; no module comes with it.
                {at_window.boot.map(|boot| view! { <script type="module" src=boot></script> })}
                <MetaTags/>
            </head>
            <body>
                <a class="skip" href="#listed">"跳到表"</a>
                <Title text="查清单 · 民生一问"/>
                {screen()}
            </body>
        </html>
    }
}

fn screen() -> AnyView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let region = chosen_region(catalogue);
    let city = stand::city(region);
    let body = region.map_or_else(
        || view! { <h2 id="listed">"先选住在哪里"</h2><Place asked=true/> }.into_any(),
        |region| list(catalogue, region),
    );
    view! {
        <header class="stand">
            <span class="brand"><Icon glyph=Glyph::Mark/>"民生一问"</span>
            <p class="for-whom"><b>"查清单"</b><small>{city}</small></p>
            <a class="look-up" href="/window">"服务窗口"</a>
            {stand::next()}
        </header>
        {stand::warning()}
        <main id="main" class="lookup">
            <h1 class="vh">"查清单"</h1>
            <p class="quiet no-print">"这一页是另外打开的，办到一半的居民还在原来那一页。用完把这一页关掉。"</p>
            <p class="note warn" id="trouble" role="alert"></p>
            <div id="listing">{body}</div>
        </main>
    }
    .into_any()
}

fn list(catalogue: &Catalogue, region: &Region) -> AnyView {
    let looking: Looking = expect_context();
    let rows = row::rows(&*asker().0, catalogue, region, visitor().as_of, &looking);
    let goals = goals(region, &looking);
    let heading = heading(region, &looking, &rows);
    let printed = on_paper(catalogue, region, &looking);
    let each_sheet = format!("{printed}{}", source(region));
    let table = (!rows.is_empty()).then(|| table::table(&rows, &looking, &region.slug, heading.clone(), each_sheet));
    view! {
        {form::form(catalogue, region, &looking)}
        <h2 id="listed" tabindex="-1">{heading}</h2>
        {nothing(&looking, &rows)}
        {rows.is_empty().then(|| view! { <p class="only-print">{printed}</p> })}
        {goals.iter().map(|domain| goal(domain)).collect_view()}
        {table}
        <Notice/>
        <p class="quiet source">{source(region)}</p>
    }
    .into_any()
}

fn heading(region: &Region, looking: &Looking, rows: &[Row<'_>]) -> String {
    let (city, all) = (&region.data.short, region.service_count());
    if looking.narrows() {
        format!("{city}的清单：{all} 项里有 {} 项", rows.len())
    } else {
        format!("{city}的清单：{all} 项")
    }
}

/// What to do where nothing was found.
fn nothing(looking: &Looking, rows: &[Row<'_>]) -> Option<AnyView> {
    let line = match rows {
        [] if looking.is_too_long() => format!("写得有点长。一次最多 {MOST_LOOKED_FOR} 个字，抄原文里的一小段就够。"),
        [] if clause::is_one_character(&looking.words) => "一个字到处都有，再多写一个字。".to_owned(),
        [] => "没有对上哪一项。换个叫法，或者少选一样再看。".to_owned(),
        _ => return None,
    };
    Some(view! { <p class="note"><Icon glyph=Glyph::Info/><span>{line}</span></p> }.into_any())
}

/// What a sheet of paper must say by itself: which list, which part of it, and when it was printed.
fn on_paper(catalogue: &Catalogue, region: &Region, looking: &Looking) -> String {
    let parts = looking.in_words(catalogue, &region.slug);
    let part = (!parts.is_empty()).then(|| format!("，只看：{}", parts.join("；")));
    format!("{}{}。{}打印。", region.data.name, part.unwrap_or_default(), day_in_words(visitor().as_of))
}

/// What the list prints once for a whole domain: of the one chosen, or those that the words looked for stand in.
fn goals<'a>(region: &'a Region, looking: &Looking) -> Vec<&'a RegionDomain> {
    let mut goals = if looking.is_too_long() { Vec::new() } else { clause::goals(&looking.words, region) };
    if let Some(id) = &looking.domain {
        goals = region.data.domains.iter().filter(|domain| domain.id == *id).collect();
    }
    goals
}

fn goal(domain: &RegionDomain) -> AnyView {
    let place = format!("{}“{}”，服务内容与目标，原文", domain.table, domain.name);
    view! { <div class="goal"><blockquote class="quote"><p>{domain.goal.clone()}</p></blockquote><p class="quiet">{place}</p></div> }.into_any()
}

fn source(region: &Region) -> String {
    let document = &region.data.document;
    format!(
        "来源：《{}》（{}），{}，管{}—{}年。原文照抄，“我们的话”是我们写的，以窗口为准。",
        document.title,
        document.number,
        day_in_words(document.date),
        document.period.from,
        document.period.to,
    )
}
