//! What was understood: a row a person, the facts as chips with the words they came from. And what the
//! window carries from one answer to the next: the corrections, as their compact code.

use leptos::prelude::*;
use seeds::{Edits, Known, Situation, WhoId};

use super::answered;
use super::named::name_of;
use super::pick::pick;
use crate::asking::{AtWindow, Posted};
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::{Act, KEEP};
use crate::result::Seen;
use crate::result::clash::clashes;
use crate::result::facts::chip;

/// The rows, and fields for one more.
#[must_use]
pub fn heard(seen: &Seen<'_>, posted: &Posted, at_window: &AtWindow) -> AnyView {
    let situation = &seen.answer.situation;
    let shared: Vec<&Known> = situation.household.iter().chain(&situation.events).collect();
    let people = situation.people.iter().map(|person| (Some(&person.id), person.facts.iter().collect::<Vec<_>>()));
    let household = (!shared.is_empty()).then_some((None, shared));
    // Whoever the note does not speak of was added by hand, and can be taken away again.
    let written = (!posted.edits.0.is_empty()).then(|| answered(posted, &Edits::default(), seen.region).situation);
    let added =
        |who: &WhoId| written.as_ref().is_some_and(|written: &Situation| written.person(who.as_str()).is_none());
    let rows = people.chain(household).map(|(who, facts)| row(seen, who, &facts, who.is_some_and(added)));
    let rows: Vec<AnyView> = rows.collect();
    let back = (!at_window.steps.is_empty()).then(|| {
        view! { <p class="back"><Act class="lnk" name="undo" value="1">"撤回上一步"<kbd aria-hidden="true">"退格"</kbd></Act></p> }
    });
    let nobody = rows.is_empty().then(|| view! { <p class="quiet">"还没有。写在上面，或者在下面选。"</p> });
    view! {
        <div id="heard">
            <input type="hidden" form=KEEP name="edits" value=posted.edits.code() autocomplete="off"/>
            <input type="hidden" form=KEEP name="if" value=at_window.what_if.code() autocomplete="off"/>
            <input type="hidden" form=KEEP name="steps" value=at_window.steps.clone() autocomplete="off"/>
            <input type="hidden" form=KEEP name="was" value=posted.words.clone() autocomplete="off"/>
            {clashes(seen)}
            <section class="card" aria-labelledby="h-facts">
                <h2 id="h-facts" tabindex="-1"><span class="no-print">"听懂了这些"</span><span class="only-print">"说到的情况"</span></h2>
                {nobody}
                {rows}
                {back}
                <details class="one-more" id="one-more">
                    <summary><h3>"补一条，加一位家人"</h3></summary>
                    {pick(seen, "add", "加上")}
                </details>
            </section>
        </div>
    }
    .into_any()
}

fn row(seen: &Seen<'_>, who: Option<&WhoId>, facts: &[&Known], added: bool) -> AnyView {
    let name = name_of(seen, who);
    let chips = facts.iter().filter_map(|known| chip(seen, who, &name, known)).collect_view();
    let silent = facts.is_empty().then(|| view! { <p class="quiet">"还没说到"</p> });
    let gone = who.filter(|_| added).map(|who| {
        let spoken = format!("不算这一位：{name}");
        view! { <Act class="gone" name="gone" value=who.to_string() spoken=spoken><Icon glyph=Glyph::Cross/></Act> }
    });
    view! {
        <div class="person"><div><h3>{name}</h3>{gone}</div>{silent}<ul class="chips">{chips}</ul></div>
    }
    .into_any()
}
