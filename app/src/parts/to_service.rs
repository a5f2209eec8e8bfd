//! The way to a service: its page, or its card for the window. Come to from what somebody asked, a service
//! that others should not see is named in no address: its page is posted to, and stands at [`NEUTRAL`].

use leptos::prelude::*;
use seeds::Service;

use crate::asking::Posted;
use crate::neutral::{NEUTRAL, SERVICE};
use crate::parts::keep::Act;

/// What is shown of a service.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Showing {
    /// Everything.
    Page,
    /// What to show at the window.
    Card,
}

impl Showing {
    /// The service's own address.
    #[must_use]
    pub fn address(self, id: &str) -> String {
        self.below(&format!("/services/{id}"))
    }

    /// The address that names no service.
    #[must_use]
    pub fn unnamed(self) -> String {
        self.below(NEUTRAL)
    }

    fn below(self, address: &str) -> String {
        match self {
            Self::Page => address.to_owned(),
            Self::Card => format!("{address}/card"),
        }
    }
}

/// A button that keeps what was asked; a plain link where nothing was, or where it need not be kept.
#[component]
pub fn ToService<'a>(
    service: &'a Service,
    #[prop(default = Showing::Page)] showing: Showing,
    #[prop(optional)] class: &'static str,
    /// Of a list: one looks at several, each in its own tab if one likes.
    #[prop(optional)]
    listed: bool,
    children: Children,
) -> impl IntoView + use<> {
    let address = showing.address(service.id.as_str());
    let sensitive = service.data.sensitive;
    if use_context::<Posted>().is_none() || listed && !sensitive {
        return view! { <a class=class href=address>{children()}</a> }.into_any();
    }
    if sensitive {
        let (id, neutral) = (service.id.to_string(), showing.unnamed());
        return view! { <Act class=class name=SERVICE value=id to=neutral>{children()}</Act> }.into_any();
    }
    view! { <Act class=class to=address>{children()}</Act> }.into_any()
}
