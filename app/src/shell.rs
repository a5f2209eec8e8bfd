//! The document around every page.

use leptos::attr::custom::CustomAttribute;
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::components::Router;

use crate::asking::{Draft, Posted, Site, asker, chosen_region, visitor};
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::Keep;
use crate::parts::place::Place;
use crate::parts::prefer::Prefer;
use crate::routes::Pages;

/// Everything from the doctype down. The server renders this for every request.
pub fn shell() -> impl IntoView {
    // Islands mode: the page as a whole is not hydrated.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    provide_meta_context();
    let site: Site = expect_context();
    let visitor = visitor();
    let elder = visitor.elder;
    let since =
        use_context::<Posted>().map(|posted| posted.since).or_else(|| use_context::<Draft>().map(|draft| draft.since));
    let since = since.filter(|mark| !mark.is_empty());
    let asked = use_context::<Posted>().is_some() && chosen_region(asker().0.catalogue()).is_some();
    view! {
        <!DOCTYPE html>
        <html lang="zh-CN" class=if elder { "elder" } else { "" }>
            <head>
                {links(&site)}
                {site.boot.clone().map(|boot| view! { <script type="module" src=boot></script> })}
                <MetaTags/>
            </head>
            // The city it was made for: a page come back to knows by it whether another was chosen since.
            // And what was posted, by a mark of its own, whether it was before a quick 离开.
            <body data-region=visitor.region.map(|slug| slug.to_string()) data-since=since>
                {use_context::<Posted>().map(|posted| view! { <Keep posted=posted/> })}
                <a class="skip" href="#main">"跳到正文"</a>
                <Top elder=elder/>
                <main id="main" class="wrap">
                    <Router>
                        <Pages/>
                    </Router>
                    {asked.then(elsewhere)}
                </main>
                <Foot site=site/>
                <Slow/>
            </body>
        </html>
    }
}

/// Another city for what was asked on this page: the place in the header leads here, and what was said stays.
fn elsewhere() -> AnyView {
    view! { <div class="no-print move"><Place/></div> }.into_any()
}

/// What every document has in its head.
pub fn links(site: &Site) -> impl IntoView + use<> {
    view! {
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
        <meta name="description" content="用平时的话，找自贡和隆昌的基本公共服务。不用注册，写的字不保存。"/>
        <meta name="format-detection" content="telephone=no"/>
        <meta name="referrer" content="no-referrer"/>
        {[("#f1f3ef", "light"), ("#0f1311", "dark")].map(theme)}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
        <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
        <link rel="manifest" href="/manifest.webmanifest"/>
        <link rel="stylesheet" href=site.style.clone()/>
    }
}

fn theme((color, scheme): (&'static str, &str)) -> impl IntoView + use<> {
    view! { <meta name="theme-color" content=color/> }.attr("media", format!("(prefers-color-scheme: {scheme})"))
}

#[component]
fn Top(elder: bool) -> impl IntoView {
    let place = chosen_region(asker().0.catalogue()).map(|region| region.data.name.clone());
    let there = if use_context::<Posted>().is_some() { "#place" } else { "/#place" };
    let (label, to) = if elder { ("普通版", "normal") } else { ("长辈版", "elder") };
    view! {
        <header class="top">
            <div class="wrap top-in">
                <a class="brand" href="/"><Icon glyph=Glyph::Mark/>"民生一问"</a>
                {place.map(|name| view! {
                    <a class="place" href=there><Icon glyph=Glyph::Pin/>{name}<span class="vh">"，换个地方"</span></a>
                })}
                <Prefer field="edition" value=to class="pill">{label}</Prefer>
            </div>
        </header>
    }
}

/// What is said when an answer takes long, or the line is gone. Empty here: the boot script says it,
/// in the words that stand beside, and only then.
#[component]
fn Slow() -> impl IntoView {
    view! {
        <div
            class="slow" id="slow" role="status"
            data-wait="正在看……网有点慢，请等一等。写的字都在，不用再点。"
            data-off="没有网了。写的字还在，这一页也还能看。有网了再点一次。"
            data-back="有网了，刚才那个可以再点一次。"
            data-old="没有网了。这一页还是换地方、换版本之前的，有网了会换过来。"
        ></div>
    }
}

/// Where to turn, and what the operator adds.
#[component]
pub fn Foot(site: Site) -> impl IntoView {
    let own = site.footer.into_iter().map(|(text, link)| match link {
        Some(href) => view! { <p><a href=href>{text}</a></p> }.into_any(),
        None => view! { <p>{text}</p> }.into_any(),
    });
    view! {
        <footer class="foot">
            <div class="wrap">
                <p>"拿不准，就打 "<a href="tel:12345"><b>"12345"</b></a>" 问。能不能办，以窗口答复为准。"</p>
                <nav aria-label="页脚">
                    <a href="/about">"关于"</a>
                    <a href="/privacy">"隐私"</a>
                    <a href="/accessibility">"无障碍"</a>
                </nav>
                {own.collect_view()}
            </div>
        </footer>
    }
}
