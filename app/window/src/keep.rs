//! What must not be lost when an answer is put in place: the focus, rows that were opened, fields half filled.

use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::page::{all, by_id, first, focus, focused};

/// The parts that are replaced; the note box is in none of them.
pub(crate) const PARTS: [&str; 4] = ["city", "danger", "heard", "pane"];

/// How things stood.
pub(crate) struct Kept {
    open: Vec<String>,
    filled: Vec<(String, String)>,
    focus: Option<Place>,
}

/// Where the focus was.
struct Place {
    /// What finds it again; none where nothing does.
    known_by: Option<String>,
    /// The part it was in.
    part: String,
}

impl Kept {
    /// How things stand; `fields`: with what stands in them.
    pub(crate) fn of_now(fields: bool) -> Self {
        let parts: Vec<Element> = PARTS.iter().filter_map(|id| by_id(id)).collect();
        let open = parts.iter().flat_map(|part| all::<Element>(part, "details[id][open]")).map(|row| row.id());
        let open = open.collect();
        let filled = if fields { parts.iter().flat_map(filled).collect() } else { Vec::new() };
        let focus = focused().and_then(|at| {
            let part = parts.iter().find(|part| part.contains(Some(&at)))?.id();
            Some(Place { known_by: known_by(&at), part })
        });
        Self { open, filled, focus }
    }

    /// Puts it back. `focus_too`: also the focus, which else goes on; where its place is gone it goes to the heading
    /// of what it was in, and never to nowhere.
    pub(crate) fn put_back(&self, focus_too: bool) {
        for row in self.open.iter().filter_map(|id| by_id::<Element>(id)) {
            let _ = row.set_attribute("open", "");
        }
        let parts = || PARTS.iter().filter_map(|id| by_id::<Element>(id));
        for (field, value) in &self.filled {
            for part in parts() {
                if let Some(input) = first::<HtmlInputElement>(&part, field) {
                    input.set_value(value);
                } else if let Some(select) = first::<HtmlSelectElement>(&part, field) {
                    select.set_value(value);
                }
            }
        }
        let Some(place) = self.focus.as_ref().filter(|_| focus_too) else { return };
        let again = place.known_by.as_ref();
        let again = again.and_then(|known_by| parts().find_map(|part| first::<HtmlElement>(&part, known_by)));
        let heading = || by_id::<HtmlElement>(if place.part == "heard" { "h-facts" } else { "answer" });
        again.or_else(heading).as_ref().map(focus);
    }
}

/// Gives the chips names of their own, from what takes each away: open, or with the focus in it, one is found again.
pub(crate) fn name_chips() {
    let Some(heard) = by_id::<Element>("heard") else { return };
    for chip in all::<Element>(&heard, ".chip") {
        let name = first::<Element>(&chip, "[name=drop]").and_then(|drop| drop.get_attribute("value"));
        if let (Some(name), Some(fix)) = (name, first::<Element>(&chip, "details")) {
            fix.set_id(&format!("c-{name}"));
        }
    }
}

/// Fields that hold something, by what finds them again.
fn filled(part: &Element) -> Vec<(String, String)> {
    let inputs = all::<HtmlInputElement>(part, "input[type=number], .num input").into_iter();
    let inputs = inputs.map(|input| (format!("input[name='{}']", input.name()), input.value()));
    let selects = all::<HtmlSelectElement>(part, "select").into_iter();
    let selects = selects.map(|select| (format!("select[name='{}']", select.name()), select.value()));
    inputs.chain(selects).filter(|(_, value)| !value.is_empty()).collect()
}

/// What finds an element again once its part is another: its id, its name and value, its row.
pub(crate) fn known_by(element: &HtmlElement) -> Option<String> {
    let attribute = |name: &str| element.get_attribute(name).filter(|value| !value.is_empty());
    let tag = element.tag_name().to_lowercase();
    if let Some(id) = attribute("id") {
        return Some(format!("[id='{id}']"));
    }
    if let Some(name) = attribute("name") {
        // Of many boxes or buttons of one name, the value tells which.
        let one_of_many = tag == "button" || matches!(attribute("type").as_deref(), Some("checkbox" | "radio"));
        let value = attribute("value").filter(|_| one_of_many).map(|value| format!("[value='{value}']"));
        return Some(format!("{tag}[name='{name}']{}", value.unwrap_or_default()));
    }
    let row = element.closest("details[id]").ok().flatten().filter(|_| tag == "summary")?;
    Some(format!("[id='{}'] > summary", row.id()))
}
