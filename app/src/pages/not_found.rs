//! Whatever is at no address: status 404, and a way on.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::asking::not_found;
use crate::parts::ask_box::AskBox;
use crate::parts::domains::DomainGrid;
use crate::parts::notice::Notice;

/// The 404 page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    not_found();
    view! {
        <Title text="没有这一页 · 民生一问"/>
        <div class="head"><h1>"这里没有这一页"</h1><p>"可能是地址写错了，也可能是页面换了地方。直接说要办什么事吧。"</p></div>
        <AskBox button="帮我看看"/>
        <section class="sec" aria-labelledby="h-in">
            <h2 id="h-in">"按类别看"</h2>
            <DomainGrid labelled_by="h-in"/>
        </section>
        <Notice/>
    }
}
