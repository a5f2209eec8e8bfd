//! `/services/{id}/card`: what to show at the window about one service, in large type and nothing else.
//! Reached from a result, it says for whom; what is sensitive is left out, here as on the phone.

use leptos::prelude::*;
use leptos_meta::Title;
use seeds::{MatchAsk, Service, Verdict};

use crate::asking::{Posted, asker, chosen_region, visitor};
use crate::pages::service::{in_title, named_here};
use crate::parts::icon::{Glyph, Icon};
use crate::parts::leave::{Leave, is_sensitive_so_far};
use crate::parts::to_service::ToService;
use crate::parts::window::{Asking, card};
use crate::result::Seen;
use crate::result::say::about;

/// The card of one service.
#[component]
pub fn CardPage() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let service = match named_here(catalogue) {
        Ok(service) => service,
        Err(instead) => return instead,
    };
    let region = visitor().region;
    let asking = Asking::of(catalogue, service, region.as_ref(), told_of(service));
    let name = service.data.plain_name.clone();
    let title = format!("给窗口人员看：{}", in_title(service));
    view! {
        <Title text=title/>
        {(service.data.sensitive || is_sensitive_so_far()).then(|| view! { <Leave/> })}
        <p><ToService service=service class="more"><Icon glyph=Glyph::Back/>{name}</ToService></p>
        <h1 class="lab" id="h-card">"给窗口人员看"</h1>
        {card(&asking)}
        <p class="quiet sec">"给窗口的同志：这是居民自己在网上查的。清单没写在哪里办、带什么，所以来问您。能不能办，以您的答复为准。"</p>
    }
    .into_any()
}

/// For whom it is, where the page was reached from a result and the city's own list was looked at.
fn told_of(service: &Service) -> Option<String> {
    let posted = use_context::<Posted>()?;
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let region = chosen_region(catalogue)?;
    let (words, as_of) = (posted.words.as_str(), visitor().as_of);
    let ask = MatchAsk { words, situation: None, edits: &posted.edits, region: &region.slug, as_of };
    let answer = asker.0.answer(&ask);
    let seen = Seen { catalogue, region, as_of, words, answer: &answer };
    let judged = answer.judgement.results.iter().find(|judged| judged.id == service.id)?;
    if judged.verdict == Verdict::General {
        return None;
    }
    about(&seen, judged.for_whom.first(), &[judged])
}
