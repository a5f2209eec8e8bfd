//! A quick way out of a page that others should not see.

use leptos::prelude::*;
use seeds::MatchAsk;

use crate::asking::{Posted, asker, chosen_region, visitor};
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

/// Whether what was asked on the way to this page is something that others should not see.
#[must_use]
pub fn is_sensitive_so_far() -> bool {
    let Some(posted) = use_context::<Posted>() else { return false };
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let Some(region) = chosen_region(catalogue).or_else(|| catalogue.regions().first()) else { return false };
    let (words, as_of) = (posted.words.as_str(), visitor().as_of);
    asker.0.answer(&MatchAsk { words, situation: None, edits: &posted.edits, region: &region.slug, as_of }).sensitive
}
