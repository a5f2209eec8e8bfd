//! Where a suggestion leads: as if its link had been tapped. What others should not see is posted instead.

use seeds::Suggestion;

/// Nobody taps on the server.
#[cfg(not(feature = "hydrate"))]
pub(super) fn go(_: &Suggestion) {}

/// Goes there. Ids only: what was typed never enters an address.
#[cfg(feature = "hydrate")]
pub(super) fn go(suggestion: &Suggestion) {
    let gone = if suggestion.sensitive { browser::post(suggestion) } else { browser::follow(suggestion) };
    // A document without a body has nothing to be led away from.
    gone.unwrap_or_default();
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::document;
    use seeds::{Suggestion, SuggestionKind};
    use wasm_bindgen::prelude::*;
    use web_sys::{HtmlElement, HtmlFormElement};

    use crate::islands::suggest::typing::BOX;
    use crate::neutral::{NEUTRAL, SERVICE};

    /// By a link: where the line is lost, the boot script holds it like any other.
    pub(super) fn follow(suggestion: &Suggestion) -> Result<(), JsValue> {
        let folder = match suggestion.kind {
            SuggestionKind::Service => "services",
            SuggestionKind::Event => "events",
            SuggestionKind::Domain => "domains",
        };
        let link: HtmlElement = document().create_element("a")?.unchecked_into();
        link.set_attribute("href", &format!("/{folder}/{}", suggestion.id))?;
        add(&link)?;
        link.click();
        link.remove();
        Ok(())
    }

    /// By a form, to the page that no address names; what stands in the box goes along, to be come back to.
    pub(super) fn post(suggestion: &Suggestion) -> Result<(), JsValue> {
        let form: HtmlFormElement = document().create_element("form")?.unchecked_into();
        form.set_method("post");
        form.set_action(NEUTRAL);
        let typed = document().get_element_by_id(BOX).map(JsCast::unchecked_into::<web_sys::HtmlTextAreaElement>);
        let typed = typed.map(|typed| typed.value()).unwrap_or_default();
        for (name, value) in [("text", typed.as_str()), (SERVICE, suggestion.id.as_str())] {
            let field = document().create_element("input")?;
            field.set_attribute("type", "hidden")?;
            field.set_attribute("name", name)?;
            field.set_attribute("value", value)?;
            form.append_child(&field)?;
        }
        add(&form)?;
        form.request_submit()
    }

    fn add(element: &HtmlElement) -> Result<(), JsValue> {
        let body = document().body().ok_or(JsValue::NULL)?;
        body.append_child(element).map(drop)
    }
}
