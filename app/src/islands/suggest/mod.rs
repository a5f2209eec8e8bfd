//! Suggestions while typing: a listbox beside the plain box, whose lines grow with what is written.
//! A box of several lines may not be a combobox; it is a text box that says which list belongs
//! to it and which option is chosen (WAI-ARIA 1.2).
//!
//! The box itself is not part of the island, so whatever was typed before waking stays.
//! Nothing is asked while an input method is composing, nor once the words grow long
//! or speak of a person: then they are a situation, and nobody's business but the form's.
//!
//! - `chosen`: where a suggestion leads.
//! - `typing`: the box in the browser: its keys, its lines, and when it asks.
//! - `offers`: what is asked, and of which words nothing is.

mod chosen;
#[cfg(feature = "hydrate")]
mod offers;
#[cfg(feature = "hydrate")]
mod typing;

use leptos::prelude::*;
use seeds::{Suggestion, SuggestionKind};

use self::chosen::go;

/// The list, empty and hidden until there is something to offer.
#[island]
pub fn Suggest(region: Option<String>) -> impl IntoView {
    let offered = RwSignal::new(Vec::<Suggestion>::new());
    let active = RwSignal::new(None::<usize>);
    #[cfg(feature = "hydrate")]
    typing::wake(region, offered, active);
    #[cfg(not(feature = "hydrate"))]
    let _ = region;
    let groups = move || groups(&offered.get()).into_iter().map(|group| group_view(group, active)).collect_view();
    let spoken = move || match offered.get().len() {
        0 => String::new(),
        count => format!("有 {count} 个提示，按上下键选"),
    };
    view! {
        <div class="sug" id="say-list" role="listbox" aria-label="猜您要找" hidden=move || offered.get().is_empty()>
            {groups}
        </div>
        <p class="vh" role="status">{spoken}</p>
    }
}

/// Suggestions of one kind stand together; each keeps its place in the whole list.
fn groups(offered: &[Suggestion]) -> Vec<Vec<(usize, Suggestion)>> {
    let mut groups: Vec<Vec<(usize, Suggestion)>> = Vec::new();
    for (place, suggestion) in offered.iter().cloned().enumerate() {
        match groups.last_mut().filter(|group| group[0].1.kind == suggestion.kind) {
            Some(group) => group.push((place, suggestion)),
            None => groups.push(vec![(place, suggestion)]),
        }
    }
    groups
}

fn group_view(group: Vec<(usize, Suggestion)>, active: RwSignal<Option<usize>>) -> AnyView {
    let (name, id) = match group[0].1.kind {
        SuggestionKind::Service => ("服务", "say-services"),
        SuggestionKind::Event => ("遇到的事", "say-events"),
        SuggestionKind::Domain => ("类别", "say-domains"),
    };
    let options = group.into_iter().map(|(place, suggestion)| {
        let chosen = suggestion.clone();
        view! {
            <li
                role="option"
                id=option_id(place)
                aria-selected=move || (active.get() == Some(place)).to_string()
                // Keeps the focus in the box, so that the list is still there to be clicked.
                on:mousedown=|press| press.prevent_default()
                on:click=move |_| go(&chosen)
            >
                <span>{suggestion.text}</span>
                {suggestion.via.map(|via| view! { <small>{via}</small> })}
            </li>
        }
    });
    view! {
        <ul role="group" aria-labelledby=id>
            <li class="sug-h" role="presentation" id=id>{name}</li>
            {options.collect_view()}
        </ul>
    }
    .into_any()
}

fn option_id(place: usize) -> String {
    format!("say-option-{place}")
}
