//! The table: the list's own names and words beside ours.

use leptos::prelude::*;
use seeds::{RegionSlug, Unsettled};

use super::clause::{Printed, place_of};
use super::form::LOOK;
use super::looking::{Column, Looking, Order};
use super::row::Row;

/// The table; its headings are buttons of the form above it.
#[must_use]
pub fn table(rows: &[Row<'_>], looking: &Looking, region: &RegionSlug, caption: String) -> AnyView {
    let body: Vec<AnyView> = rows.iter().map(|row| line(row, region)).collect();
    let heading = |by: Column, label: &'static str| heading(by, label, looking.order);
    view! {
        <div class="wide" role="region" aria-labelledby="listed" tabindex="0">
            <table class="tbl list">
                <caption class="vh">{caption}</caption>
                <thead><tr>
                    {heading(Column::Name, "清单里的名称")}
                    {heading(Column::Plain, "平时的叫法")}
                    {heading(Column::Place, "类别、出处")}
                    <th scope="col">"给谁：原文"</th>
                    <th scope="col">"我们的话"</th>
                    {heading(Column::Check, "要核实")}
                </tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Pressed again, the order is turned round. Only the column stands in the address, so that the page opens there.
fn heading(by: Column, label: &'static str, order: Option<Order>) -> AnyView {
    let now = order.filter(|order| order.by == by);
    let next = Order { by, down: now.is_some_and(|order| !order.down) };
    let (sorted, mark) = match now {
        Some(Order { down: true, .. }) => (Some("descending"), "▼"),
        Some(_) => (Some("ascending"), "▲"),
        None => (None, "↕"),
    };
    let id = format!("by-{}", by.code());
    view! {
        <th scope="col" aria-sort=sorted>
            <button form=LOOK class="by" name="sort" value=next.code() formaction=format!("/window/services#{id}") id=id.clone()>
                {label}<span class="mark" aria-hidden="true">{mark}</span>
            </button>
            // Chromium repeats a heading on every sheet, and no button in it.
            <span class="only-print">{label}</span>
        </th>
    }
    .into_any()
}

fn line(row: &Row<'_>, region: &RegionSlug) -> AnyView {
    let service = row.service;
    let called = row.called.clone().map(|why| view! { <p class="found">{why}</p> });
    view! {
        <tr id=format!("s-{}", service.id)>
            <th scope="row">{row.name.to_owned()}{called}{clauses(row)}</th>
            <td>{service.data.plain_name.clone()}</td>
            <td>{row.domain.name.clone()}<p class="quiet"><span>{row.domain.table.clone()}</span>" "<span>{format!("第{}项", row.row)}</span></p></td>
            <td>{exact(row)}</td>
            <td><p>{service.who(Some(region)).to_owned()}</p><p class="quiet">{service.gives(Some(region)).to_owned()}</p></td>
            <td>{open(&row.open)}</td>
        </tr>
    }
    .into_any()
}

/// Where the words looked for are printed; the text itself, where no column shows it.
fn clauses(row: &Row<'_>) -> Vec<AnyView> {
    let one = |printed: &Printed| {
        let text = printed.text.as_ref().map_or("原文里有：".to_owned(), |text| format!("原文：“{text}”"));
        view! { <p class="found">{text}<small>{printed.place.clone()}</small></p> }.into_any()
    };
    row.printed.iter().map(one).collect()
}

fn exact(row: &Row<'_>) -> AnyView {
    let Some(audience) = row.audience else {
        return view! { <p class="quiet">"清单只列了名称。"</p> }.into_any();
    };
    let lines = audience.text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    let lender = row.lent.then(|| {
        let from = &audience.region.data.short;
        view! { <p class="quiet">{format!("这是{from}的写法（{}），只作参考。", place_of(audience))}</p> }
    });
    view! { {lines}{lender} }.into_any()
}

fn open(open: &[Unsettled]) -> AnyView {
    if open.is_empty() {
        return view! { <span class="quiet">"写清楚了"</span> }.into_any();
    }
    let each = open.iter().map(|open| view! { <li>{open.label()}</li> }).collect_view();
    view! { <ul class="marks">{each}</ul> }.into_any()
}
