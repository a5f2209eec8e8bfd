//! What to say at the window, and a card in large type to show there: for whoever would rather not
//! explain. Only what the catalogue says, and what the page was asked with: nothing is invented.

use leptos::prelude::*;
use seeds::{Catalogue, RegionSlug, Service};

/// How many things the list is silent about are asked at once.
const MOST_ASKED: usize = 3;
/// How the catalogue says that a list is silent; what stands before it is the question.
const SILENT: &str = "，清单没有写。";
/// Words without which a sentence asks nothing.
const ASKING: [&str; 16] = [
    "什么",
    "哪",
    "怎",
    "多少",
    "多久",
    "多大",
    "几",
    "谁",
    "算不算",
    "要不要",
    "能不能",
    "有没有",
    "收不收",
    "是不是",
    "免不免",
    "归不归",
];

/// What is asked about, and for whom.
pub struct Asking {
    /// The services, by the names the list has for them, each with where it stands.
    pub services: Vec<(String, String)>,
    /// Whose they are and what was told of them, where that may be shown.
    pub about: Option<String>,
    /// What the list does not say, as questions.
    pub open: Vec<String>,
}

impl Asking {
    /// About one service, as its page knows it.
    #[must_use]
    pub fn of(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>, about: Option<String>) -> Self {
        Self { services: listed(catalogue, service, region), about, open: questions(service) }
    }
}

/// The name in each list that has it, and where it stands there.
#[must_use]
pub fn listed(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>) -> Vec<(String, String)> {
    let regions = catalogue.regions().iter().filter(|of| region.is_none_or(|slug| slug == &of.slug));
    let listed = regions.filter_map(|of| {
        let name = service.data.regions.get(&of.slug)?.name.clone();
        let (domain, row) = of.place_of(&service.id)?;
        let place = format!("{}，{}“{}”第{row}项", of.data.document.number, domain.table, domain.name);
        Some((name, place))
    });
    listed.collect()
}

/// What its list leaves open, put as questions to ask.
#[must_use]
pub fn questions(service: &Service) -> Vec<String> {
    let open = service.data.not_checked.iter().filter_map(|line| line.strip_suffix(SILENT));
    let open = open.filter(|open| ASKING.iter().any(|word| open.contains(word)));
    open.take(MOST_ASKED).map(|open| format!("{open}？")).collect()
}

/// The card: nothing but what whoever stands behind the window needs, in large type.
#[must_use]
pub fn card(asking: &Asking) -> AnyView {
    // Two lists may have the same name for it: it is said once, and where it stands in each.
    let mut said: Vec<&str> = Vec::new();
    let names = asking.services.iter().map(|(name, _)| name.as_str());
    names.for_each(|name| {
        if !said.contains(&name) {
            said.push(name)
        }
    });
    let services = said.into_iter().map(|name| {
        let places = asking.services.iter().filter(|(of, _)| of == name);
        let places = places.map(|(_, place)| view! { <p class="show-w">{place.clone()}</p> }).collect_view();
        view! { <p class="show-n">{name.to_owned()}</p>{places} }
    });
    let about = asking.about.as_ref().map(|about| view! { <p>{about.clone()}</p> });
    let open = asking.open.iter().map(|open| view! { <li>{open.clone()}</li> }).collect_view();
    view! {
        <div class="show">
            <p>"您好，我想问："</p>
            {services.collect_view()}
            {about}
            <p>"请问："</p>
            <ol>
                <li>"能不能办？"</li>
                <li>"在哪里办，要带什么？"</li>
                {open}
            </ol>
        </div>
    }
    .into_any()
}
