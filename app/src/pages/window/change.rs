//! What a birthday or a paper would change: whom to call back later, and what to tell them.

use leptos::prelude::*;
use seeds::Verdict;

use super::named::for_whom;
use crate::parts::icon::{Glyph, Icon};
use crate::result::Seen;

/// A line each: for whom, what must come first, and what it would bring.
#[must_use]
pub fn changes(seen: &Seen<'_>) -> Option<AnyView> {
    let mut found: Vec<(String, Vec<&str>)> = Vec::new();
    for judged in seen.told(Verdict::NotEntitled) {
        for near in &judged.near_miss {
            let sentence = format!("{}：{}", for_whom(seen, judged), near.sentence);
            match found.iter_mut().find(|(known, _)| *known == sentence) {
                Some((_, services)) => services.push(seen.name(judged)),
                None => found.push((sentence, vec![seen.name(judged)])),
            }
        }
    }
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
