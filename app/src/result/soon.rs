//! What a birthday or a paper would change. Never a death, an illness, a divorce or an income.

use leptos::prelude::*;
use seeds::fit::Through;
use seeds::{Judged, Verdict};

use crate::parts::icon::{Glyph, Icon};
use crate::result::{Seen, name_link};

/// What would change, and the services it would bring.
type Change<'a> = (String, Vec<&'a Judged>);

/// Both kinds, each under its own heading.
#[must_use]
pub fn soon(seen: &Seen<'_>) -> AnyView {
    view! {
        {part(seen, Through::Time, "h-soon", "以后会变的")}
        {part(seen, Through::Paper, "h-paper", "办了证、登了记，再来查")}
    }
    .into_any()
}

fn part(seen: &Seen<'_>, through: Through, id: &'static str, title: &'static str) -> Option<AnyView> {
    let changes = changes(seen, through);
    let boxes: Vec<_> = changes
        .iter()
        .map(|(sentence, services)| {
            let names: Vec<AnyView> = services.iter().map(|judged| name_link(seen, judged)).collect();
            view! {
                <div class="soon">
                    <Icon glyph=Glyph::Soon/>
                    <div><h3>{sentence.clone()}</h3><p class="names">{names}</p></div>
                </div>
            }
        })
        .collect();
    (!changes.is_empty()).then(|| {
        view! { <section class="grp" aria-labelledby=id><h2 class="gh" id=id>{title}</h2>{boxes}</section> }.into_any()
    })
}

fn changes<'a>(seen: &Seen<'a>, through: Through) -> Vec<Change<'a>> {
    let mut found: Vec<Change<'a>> = Vec::new();
    for judged in seen.told(Verdict::NotEntitled) {
        for near in judged.near_miss.iter().filter(|near| near.change == through) {
            let sentence = format!("{}：{}", seen.for_whom(judged), near.sentence);
            match found.iter_mut().find(|(known, _)| *known == sentence) {
                Some((_, services)) => services.push(judged),
                None => found.push((sentence, vec![judged])),
            }
        }
    }
    found
}
