//! What was understood, person by person; each fact can be taken away or put right, without script too.

use leptos::prelude::*;
use seeds::edit::EditTo;
use seeds::{Known, WhoId};

use crate::asking::{Posted, visitor};
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::Act;
use crate::result::fix::{can_be_fixed, fix, wrong};
use crate::result::{Seen, named};

/// With more facts than this, everyone has a line of their own that unfolds; in large type, sooner.
const FEW: usize = 8;
const FEW_IN_LARGE_TYPE: usize = 4;

/// The card of facts; none where nothing was understood.
#[must_use]
pub fn facts(seen: &Seen<'_>) -> Option<AnyView> {
    let people = seen.known_by_person();
    let few = if visitor().elder { FEW_IN_LARGE_TYPE } else { FEW };
    let folded = people.len() > 1 && people.iter().map(|(_, facts)| facts.len()).sum::<usize>() > few;
    let hint =
        if folded { "点开一个人，可以改、可以去掉。" } else { "点文字可以改，点 × 去掉。" };
    let person = if folded { folded_person } else { person };
    let people: Vec<AnyView> = people.iter().map(|(who, facts)| person(seen, *who, facts)).collect();
    let undo = taken_away(seen);
    let hint = if people.is_empty() { "都去掉了。" } else { hint };
    (!people.is_empty() || undo.is_some()).then(|| {
        view! {
            <section class="card facts" id="facts" aria-labelledby="h-facts">
                <h2 id="h-facts" tabindex="-1">
                    <span class="no-print">"听懂了这些，对吗？"</span><span class="only-print">"说到的情况"</span>
                </h2>
                <p class="quiet">{hint}</p>
                {undo}
                {people}
                <p class="chips"><Act class="chip add" to="/guide">"补充一点"</Act></p>
            </section>
        }
        .into_any()
    })
}

/// What was just taken away, and a way to have it back: × is a small target.
fn taken_away(seen: &Seen<'_>) -> Option<AnyView> {
    let last = use_context::<Posted>()?.edits.0.pop().filter(|last| last.change == EditTo::Drop)?;
    let fact = seen.catalogue.facts().get(last.fact.as_str())?;
    let line = format!("去掉了：{}，{}。", seen.call_of(last.who.as_ref()), fact.label);
    Some(view! { <p class="undo"><span id="undone">{line}</span><Act class="lnk" name="back" value="1">"放回来"</Act></p> }.into_any())
}

/// Of many: what was understood in one line, and the same chips behind it.
fn folded_person(seen: &Seen<'_>, who: Option<&WhoId>, facts: &[&Known]) -> AnyView {
    let call = seen.call_of(who);
    let phrases: Vec<String> = facts.iter().filter_map(|known| seen.phrase(known)).collect();
    let chips = facts.iter().filter_map(|known| chip(seen, who, &call, known)).collect_view();
    let id = format!("p-{}", who.map_or("h", WhoId::as_str));
    let fact = |known: &Known| seen.catalogue.facts().get(known.fact.as_str());
    let open = facts.iter().any(|known| fact(known).is_some_and(|fact| wrong(who, fact).is_some()));
    view! {
        <details class="person" id=id open=open>
            <summary><h3>{call}</h3><span class="meta">{phrases.join("，")}</span></summary>
            <ul class="chips">{chips}</ul>
        </details>
    }
    .into_any()
}

fn person(seen: &Seen<'_>, who: Option<&WhoId>, facts: &[&Known]) -> AnyView {
    let call = seen.call_of(who);
    let chips = facts.iter().filter_map(|known| chip(seen, who, &call, known)).collect_view();
    view! { <div class="person"><h3>{call}</h3><ul class="chips">{chips}</ul></div> }.into_any()
}

/// One fact: to be put right, or taken away.
#[must_use]
pub fn chip(seen: &Seen<'_>, who: Option<&WhoId>, call: &str, known: &Known) -> Option<AnyView> {
    let fact = seen.catalogue.facts().get(known.fact.as_str())?;
    let phrase = seen.phrase(known)?;
    let words = seen.quoted(&known.words, &phrase);
    let spoken = format!("去掉：{call}，{phrase}");
    let said = view! { {phrase}{words.map(|words| view! { " "<small>{words}</small> })} };
    let said = if known.value.is_none() || can_be_fixed(fact) {
        view! {
            <details class="fix" open=wrong(who, fact).is_some()>
                <summary>{said}</summary>
                <div class="fix-in"><p class="quiet">"改成："</p>{fix(seen, who, fact, known.value.as_ref())}</div>
            </details>
        }
        .into_any()
    } else {
        view! { <span>{said}</span> }.into_any()
    };
    Some(
        view! {
            <li class="chip">
                {said}
                <Act name="drop" value=named(who, fact) spoken=spoken><Icon glyph=Glyph::Cross/></Act>
            </li>
        }
        .into_any(),
    )
}
