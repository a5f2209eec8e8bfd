//! Where one lives: the cities covered, their districts by name, and a way out for everyone else.

use leptos::prelude::*;

use crate::asking::{asker, chosen_region};
use crate::parts::prefer::Prefer;

/// The choice of a city.
#[component]
pub fn Place(
    /// The page's own heading asks already.
    #[prop(optional)]
    asked: bool,
) -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let chosen = chosen_region(catalogue).map(|region| region.slug.clone());
    // Once chosen it needs no words any more; it can still be changed. Until then it is a choice that must be
    // made, and looks like one; living elsewhere is as good an answer.
    let settled = chosen.is_some() && !asked;
    let class = match (settled, asked) {
        (true, _) => "seg-b",
        (false, true) => "radio",
        (false, false) => "btn btn-2",
    };
    let choices = catalogue.regions().iter().map(|region| {
        let current = chosen.as_ref() == Some(&region.slug);
        let name = region.data.name.clone();
        view! { <Prefer field="region" value=region.slug.to_string() class=class current=current>{name}</Prefer> }
    });
    let choices = choices.collect_view();
    let districts = catalogue
        .regions()
        .iter()
        .filter(|region| !region.data.districts.is_empty())
        .map(|region| format!("{}包括{}。", region.data.name, region.data.districts.join("、")));
    let body = if settled {
        view! { <div class="seg">{choices}</div><p class="quiet"><a href="/elsewhere">"都不是"</a></p> }.into_any()
    } else {
        let districts: String = districts.collect();
        view! {
            <div class="cities">{choices}<a class=class href="/elsewhere">"都不是"</a></div>
            <p class="quiet">{districts}</p>
        }
        .into_any()
    };
    view! {
        <section id="place" class=settled.then_some("settled") aria-labelledby="h-place">
            <h2 class=if asked || settled { "vh" } else { "lab" } id="h-place">"您住在哪里？"</h2>
            {body}
        </section>
    }
}
