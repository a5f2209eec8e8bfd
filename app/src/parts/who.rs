//! For whom, in one tap: four ways into the guide. They are buttons of a form of their own, so that
//! what is chosen enters no address and works without script.

use leptos::prelude::*;
use seeds::{Edit, WhoId};

use crate::asking::BegunFor;
use crate::parts::icon::{Glyph, Icon};

/// 本人 / 老人 / 孩子 / 一家.
#[component]
pub fn Who() -> impl IntoView {
    let one = |id: &str| ("set", Edit::about(WhoId::from(id)).code());
    let begun_for = |whom: BegunFor| ("whom", whom.code().to_owned());
    let ways = [
        (Glyph::One, "本人", one("self")),
        (Glyph::Old, "老人", begun_for(BegunFor::Elder)),
        (Glyph::Kid, "孩子", one("child")),
        (Glyph::Family, "一家", begun_for(BegunFor::Family)),
    ];
    let ways = ways.map(|(glyph, label, (name, value))| {
        view! { <button name=name value=value><Icon glyph=glyph/><span>{label}</span></button> }
    });
    view! {
        <section class="sec" aria-labelledby="h-who">
            <h2 id="h-who"><span class="nb">"不想打字，"</span><span class="nb">"就一题一题答"</span></h2>
            <form class="who" method="post" action="/guide">{ways.collect_view()}</form>
        </section>
    }
}
