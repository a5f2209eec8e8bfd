//! What a birthday or a paper would change: whom to call back later, and what to tell them.

use leptos::prelude::*;
use seeds::{Judged, Verdict};

use super::named::for_whom;
use crate::parts::icon::{Glyph, Icon};
use crate::result::Seen;

/// For whom and what must come first, and the services it would bring. Sensitive ones only where they may be `told`.
#[must_use]
pub fn lines<'a>(seen: &Seen<'a>, told: bool) -> Vec<(String, Vec<&'a str>)> {
    let mut found: Vec<(String, Vec<&str>)> = Vec::new();
    let may_be = |judged: &&Judged| told || seen.service(judged).is_some_and(|service| !service.data.sensitive);
    for judged in seen.told(Verdict::NotEntitled).filter(may_be) {
        for near in &judged.near_miss {
            let sentence = format!("{}：{}", for_whom(seen, judged), near.sentence);
            match found.iter_mut().find(|(known, _)| *known == sentence) {
                Some((_, services)) => services.push(seen.name(judged)),
                None => found.push((sentence, vec![seen.name(judged)])),
            }
        }
    }
    found
}

/// A line each.
#[must_use]
pub fn changes(seen: &Seen<'_>) -> Option<AnyView> {
    let found = lines(seen, true);
    let lines = found.iter().map(|(sentence, services)| {
        view! { <li><b>{sentence.clone()}</b>"（"{services.join("、")}"）"</li> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="soon" aria-labelledby="h-soon">
                <Icon glyph=Glyph::Soon/>
                <div><h3 id="h-soon">"以后会变的"</h3><ul>{lines}</ul></div>
            </section>
        }
        .into_any()
    })
}
