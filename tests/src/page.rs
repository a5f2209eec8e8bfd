//! What every page of a situation keeps to.

use crate::house::{Reply, server};

/// A page of ours: whole, private, one heading, a title that tells nothing.
///
/// # Panics
/// Where it is not.
pub fn check(what: &str, page: &Reply) {
    assert_eq!(page.status, 200, "{what}");
    assert_eq!(
        page.header("cache-control"),
        "private, no-cache",
        "{what}: Back must work, and nobody else may keep it"
    );
    assert_eq!(page.header("referrer-policy"), "no-referrer", "{what}");
    assert_eq!(page.header("location"), "", "{what}");
    assert_eq!(page.text.matches("<h1").count(), 1, "{what}: one h1");
    assert!(!page.text.contains("<script>"), "{what}: inline script");
    let title = page.text.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title");
    assert!(title.ends_with(" · 民生一问"), "{what}: “{title}”");
    for typed in ["我妈", "82", "残疾", "<", "&"] {
        assert!(!title.contains(typed), "{what}: “{title}”");
    }
}

/// The page of what is told at `/find`, in 隆昌; `more` are further fields of the form.
#[must_use]
pub fn told(words: &str, more: &[(&str, &str)]) -> Reply {
    let fields: Vec<(&str, &str)> = [("text", words), ("region", "longchang")].iter().chain(more).copied().collect();
    server().post_form("/find", &fields)
}
