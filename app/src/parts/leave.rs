//! A quick way out of a page that others should not see.

use leptos::prelude::*;

use crate::parts::icon::{Glyph, Icon};

/// Goes to the home page. A plain link; where script runs, the boot script follows it in place of this
/// page, so that Back does not lead here.
#[component]
pub fn Leave() -> impl IntoView {
    view! {
        <div class="leave"><a href="/leave"><Icon glyph=Glyph::Exit/>"快速离开"</a></div>
        <p class="quiet">"怕人看见，就点“快速离开”，马上换到首页。浏览记录要自己清。"</p>
    }
}
