//! What a document prints, to the letter, and where.

use leptos::prelude::*;
use seeds::Audience;

/// The audience as printed, with its document, table and row.
#[must_use]
pub fn quote(audience: Audience<'_>, name_city: bool) -> AnyView {
    let paragraphs = audience.text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    let city = name_city.then(|| format!("{}的清单：", audience.region.data.short));
    view! {
        {city.map(|text| view! { <p>{text}</p> })}
        <blockquote class="quote">{paragraphs}</blockquote>
        <p class="quiet">{source(audience)}</p>
    }
    .into_any()
}

fn source(audience: Audience<'_>) -> String {
    let document = &audience.region.data.document;
    format!(
        "《{}》{}，{}“{}”第{}项，{}年{}月{}日",
        document.title,
        document.number,
        audience.domain.table,
        audience.domain.name,
        audience.row,
        document.date.year(),
        document.date.month(),
        document.date.day(),
    )
}
