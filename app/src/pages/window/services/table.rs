//! The table: the list's own names and words beside ours.

use leptos::prelude::*;
use seeds::{RegionSlug, Unsettled};

use super::clause::{Printed, marked, place_of};
use super::form::LOOK;
use super::looking::{Column, Looking, Order};
use super::row::Row;

/// How many columns it has.
const COLUMNS: &str = "6";

/// The table; its headings are buttons of the form above it.
#[must_use]
pub fn table(rows: &[Row<'_>], looking: &Looking, region: &RegionSlug, caption: String, each_sheet: String) -> AnyView {
    let words = looking.words.as_str();
    let body: Vec<AnyView> = rows.iter().map(|row| line(row, region, words)).collect();
    let heading = |by: Column, label: &'static str| heading(by, label, looking.order);
    view! {
        <div class="wide" role="region" aria-labelledby="listed" tabindex="0">
            <table class="tbl list">
                <caption class="vh">{caption}</caption>
                <thead>
                    // Which list this is, and from where: on every sheet of paper, for sheets go separate ways.
                    <tr class="each-sheet"><td colspan=COLUMNS>{each_sheet}</td></tr>
                    <tr>
                    {heading(Column::Name, "清单里的名称")}
                    {heading(Column::Plain, "平时的叫法")}
                    {heading(Column::Place, "类别、出处")}
                    <th scope="col">"给谁：原文"</th>
                    <th scope="col">"我们的话"</th>
                    {heading(Column::Check, "要核实")}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Pressed again, the order is turned round. Only the column stands in the address, so that the page opens there.
fn heading(by: Column, label: &'static str, order: Option<Order>) -> AnyView {
    let now = order.filter(|order| order.by == by);
    // What has most to be asked about is looked for first.
    let next = Order { by, down: now.map_or(by == Column::Check, |order| !order.down) };
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

fn line(row: &Row<'_>, region: &RegionSlug, words: &str) -> AnyView {
    let service = row.service;
    let called = row.called.clone().map(|why| view! { <p class="found">{why}</p> });
    view! {
        <tr id=format!("s-{}", service.id)>
            <th scope="row">{marking(words, row.name)}{called}</th>
            <td data-is="平时叫">{service.data.plain_name.clone()}</td>
            <td data-is="出处">{row.domain.name.clone()}<p class="quiet"><span>{row.domain.table.clone()}</span>" "<span>{format!("第{}项", row.row)}</span></p></td>
            <td data-is="原文">{exact(row, words)}</td>
            <td data-is="我们的话"><p>{service.who(Some(region)).to_owned()}</p><p class="quiet">{service.gives(Some(region)).to_owned()}</p></td>
            <td data-is="要核实">{open(&row.open)}</td>
        </tr>
        {clauses(row, words)}
    }
    .into_any()
}

/// Where the words looked for are printed: a line under the service, the first of them seen and the others folded.
fn clauses(row: &Row<'_>, words: &str) -> Option<AnyView> {
    let one = |printed: &Printed| {
        let text = printed
            .text
            .as_ref()
            .map_or_else(|| "原文里有：".into_any(), |text| view! { "原文：“"{marking(words, text)}"”" }.into_any());
        view! { <p>{text}<small>{printed.place.clone()}</small></p> }.into_any()
    };
    let (first, rest) = row.printed.split_first()?;
    let more = (!rest.is_empty()).then(|| {
        let id = format!("w-{}", row.service.id);
        view! { <details id=id><summary>{format!("还有 {} 处", rest.len())}</summary>{rest.iter().map(one).collect_view()}</details> }
    });
    Some(view! { <tr class="where"><td colspan=COLUMNS>{one(first)}{more}</td></tr> }.into_any())
}

/// A text, with the words looked for marked in it.
fn marking(words: &str, text: &str) -> AnyView {
    let bits = marked(words, text)
        .into_iter()
        .map(|(bit, found)| if found { view! { <mark>{bit}</mark> }.into_any() } else { bit.into_any() });
    bits.collect_view().into_any()
}

fn exact(row: &Row<'_>, words: &str) -> AnyView {
    let Some(audience) = row.audience else {
        return view! { <p class="quiet">"清单只列了名称。"</p> }.into_any();
    };
    let lines = audience.text.lines().map(|line| view! { <p>{marking(words, line)}</p> }).collect_view();
    let lender = row.lent.then(|| {
        let from = &audience.region.data.short;
        view! { <p class="quiet">{format!("这是{from}的写法（{}），只作参考。", place_of(audience))}</p> }
    });
    view! { {lines}{lender} }.into_any()
}

fn open(open: &[Unsettled]) -> AnyView {
    if open.is_empty() {
        // No mark is not a promise that all is clear: only that the list leaves none of these open.
        return view! { <span class="quiet"><span aria-hidden="true">"—"</span><span class="vh">"没有核实标记"</span></span> }.into_any();
    }
    let each = open.iter().map(|open| view! { <li>{open.label()}</li> }).collect_view();
    view! { <ul class="marks">{each}</ul> }.into_any()
}
