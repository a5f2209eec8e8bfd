//! What must not be lost when an answer is put in place: the focus, rows that were opened, fields half filled.

use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::page::{all, by_id, first, focus, focused};

/// The parts that are replaced; the note box is in none of them.
pub(crate) const PARTS: [&str; 3] = ["city", "heard", "pane"];

/// How things stood.
pub(crate) struct Kept {
    open: Vec<String>,
    filled: Vec<(String, String)>,
    focus: Option<String>,
}

impl Kept {
    /// How things stand; `fields`: with what stands in them.
    pub(crate) fn of_now(fields: bool) -> Self {
        let parts: Vec<Element> = PARTS.iter().filter_map(|id| by_id(id)).collect();
        let open = parts.iter().flat_map(|part| all::<Element>(part, "details[id][open]")).map(|row| row.id());
        let open = open.collect();
        let filled = if fields { parts.iter().flat_map(filled).collect() } else { Vec::new() };
        let inside = focused().filter(|at| parts.iter().any(|part| part.contains(Some(at))));
        Self { open, filled, focus: inside.and_then(|at| known_by(&at)) }
    }

    /// Puts it back. True where the focus found its place again.
    pub(crate) fn put_back(&self) -> bool {
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
        let Some(place) = &self.focus else { return true };
        let found = parts().find_map(|part| first::<HtmlElement>(&part, place));
        found.as_ref().map(focus).is_some()
    }
}

/// Fields that hold something, by what finds them again.
fn filled(part: &Element) -> Vec<(String, String)> {
    let inputs = all::<HtmlInputElement>(part, "input[type=number]").into_iter();
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
