//! Which address shows which page: the table of contents.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::path;

use crate::pages::about::About;
use crate::pages::accessibility::Accessibility;
use crate::pages::card::CardPage;
use crate::pages::domain::DomainPage;
use crate::pages::elsewhere::Elsewhere;
use crate::pages::event::EventPage;
use crate::pages::find::Find;
use crate::pages::guide::Guide;
use crate::pages::home::Home;
use crate::pages::not_found::NotFoundPage;
use crate::pages::privacy::Privacy;
use crate::pages::service::ServicePage;
use crate::pages::services::Services;
use crate::pages::take::TakePage;

/// Every page.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=NotFoundPage>
            <Route path=path!("/") view=Home/>
            <Route path=path!("/find") view=Find/>
            <Route path=path!("/guide") view=Guide/>
            <Route path=path!("/take") view=TakePage/>
            <Route path=path!("/services") view=Services/>
            <Route path=path!("/services/:id") view=ServicePage/>
            <Route path=path!("/services/:id/card") view=CardPage/>
            <Route path=path!("/domains/:id") view=DomainPage/>
            <Route path=path!("/events/:id") view=EventPage/>
            <Route path=path!("/elsewhere") view=Elsewhere/>
            <Route path=path!("/about") view=About/>
            <Route path=path!("/privacy") view=Privacy/>
            <Route path=path!("/accessibility") view=Accessibility/>
        </FlatRoutes>
    }
}
