//! `/elsewhere`: for whoever lives where we have no list. Honest, and with a way on.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::asking::asker;
use crate::parts::call::CallForHelp;
use crate::parts::notice::Notice;

/// 都不是.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let asker = asker();
    let cities: Vec<&str> = asker.0.catalogue().regions().iter().map(|r| r.data.name.as_str()).collect();
    let cities = cities.join("和");
    view! {
        <Title text="住在别的地方 · 民生一问"/>
        <div class="head">
            <h1>"您那里的清单，我们还没有"</h1>
            <p>{format!("现在只有{cities}的。各地的规定不一样，拿这里的去套，容易错。")}</p>
        </div>
        <CallForHelp title="打 12345，问您当地的" line="全国统一的政务服务热线。接通后，先说清楚您住在哪里。"/>
        <p class="sec"><a href="/">"只想看看，回首页"</a></p>
        <Notice/>
    }
}
