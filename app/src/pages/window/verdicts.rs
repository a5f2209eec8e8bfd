//! Services by verdict, a row each; behind a row its reasons, and the exact text with document, table and row,
//! so that the answer can be defended at the counter.

use leptos::prelude::*;
use seeds::{Judged, Service, Verdict};

use super::named::for_whom;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::printed::quote;
use crate::result::Seen;
use crate::result::headline::{lender, sure};
use crate::result::row::{not_checked, short, why};

/// How a group looks and speaks.
struct Group {
    id: &'static str,
    class: &'static str,
    glyph: Glyph,
    title: String,
    line: Option<String>,
}

/// Every group that has any, the surest first; what is for everyone stands by itself.
#[must_use]
pub fn groups(seen: &Seen<'_>) -> AnyView {
    let (own, lent) = sure(seen);
    let other = lent.first().and_then(|judged| lender(seen, judged)).unwrap_or_default();
    let city = &seen.region.data.short;
    let of = |verdict: Verdict| seen.told(verdict).collect::<Vec<_>>();
    let look = |id, class, glyph, title: &str| Group { id, class, glyph, title: title.to_owned(), line: None };
    let by_another = Group {
        line: Some(format!("{city}的清单没写给谁，这里照{other}同一项的说法看，以{city}窗口为准。")),
        ..look("g-lent", "grp sure", Glyph::Sure, &format!("按{other}的条件看，可能可以"))
    };
    view! {
        {group(seen, &look("g-sure", "grp sure", Glyph::Sure, "很可能可以"), &own)}
        {group(seen, &by_another, &lent)}
        {group(seen, &look("g-need", "grp need", Glyph::Ask, "还差信息"), &of(Verdict::Possible))}
        {super::change::changes(seen)}
        {group(seen, &look("g-not", "grp not", Glyph::Dash, "目前不符合"), &of(Verdict::NotEntitled))}
    }
    .into_any()
}

fn group(seen: &Seen<'_>, look: &Group, services: &[&Judged]) -> Option<AnyView> {
    let rows: Vec<AnyView> = services.iter().filter_map(|judged| row(seen, judged)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class=look.class aria-labelledby=look.id>
                <h3 class="gh" id=look.id>
                    <Icon glyph=look.glyph/><span>{look.title.clone()}<span class="n">{format!("{} 项", services.len())}</span></span>
                </h3>
                {look.line.clone().map(|line| view! { <p class="sub">{line}</p> })}
                <div class="rows">{rows}</div>
            </section>
        }
        .into_any()
    })
}

/// 大家都可以用的: nobody comes to the window for these; one line, and the rows behind it.
#[must_use]
pub fn for_everyone(seen: &Seen<'_>) -> Option<AnyView> {
    let rows: Vec<AnyView> = seen.told(Verdict::General).filter_map(|judged| row(seen, judged)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <details class="grp all" id="g-all">
                <summary><h3 class="gh"><Icon glyph=Glyph::All/><span>"大家都可以用的"<span class="n">{format!("{} 项", rows.len())}</span></span></h3></summary>
                <div class="rows">{rows}</div>
            </details>
        }
        .into_any()
    })
}

fn row(seen: &Seen<'_>, judged: &Judged) -> Option<AnyView> {
    let service = seen.service(judged)?;
    Some(
        view! {
            <details class="r" id=format!("s-{}", service.id)>
                <summary>
                    <h4>{service.data.plain_name.clone()}</h4>
                    <span class="r-w">{for_whom(seen, judged)}</span>
                    <span class="r-y">{short(judged)}</span>
                    <span class="r-p">{place(seen, service)}</span>
                </summary>
                <div class="in">
                    <div>{reasons(seen, judged, service)}</div>
                    <div>{text(seen, service)}{not_checked(judged)}</div>
                </div>
            </details>
        }
        .into_any(),
    )
}

/// Where it stands in the city's own list.
fn place(seen: &Seen<'_>, service: &Service) -> Option<String> {
    let (domain, row) = seen.region.place_of(&service.id)?;
    Some(format!("{} 第{row}项", domain.table))
}

fn reasons(seen: &Seen<'_>, judged: &Judged, service: &Service) -> AnyView {
    let region = Some(&seen.region.slug);
    let official = service.name(region).to_owned();
    let called = (official != service.data.plain_name).then(|| format!("清单里叫：{official}"));
    let near = judged.near_miss.iter().map(|near| view! { <p>{format!("{}。", near.sentence)}</p> }).collect_view();
    let numbers: Vec<String> = service.data.hotlines.iter().map(ToString::to_string).collect();
    view! {
        {called.map(|line| view! { <p class="off">{line}</p> })}
        <ul class="why">{judged.reasons.iter().map(|reason| why(reason, "记的")).collect_view()}</ul>
        {near}
        <p>{service.gives(region).to_owned()}</p>
        {(!numbers.is_empty()).then(|| view! { <p class="quiet">{format!("问：{}", numbers.join("、"))}</p> })}
    }
    .into_any()
}

/// The exact text; another city's where this one's list prints none, and said to be so.
#[must_use]
pub fn text(seen: &Seen<'_>, service: &Service) -> AnyView {
    let slug = &seen.region.slug;
    let own = seen.catalogue.audience(service, slug);
    let city = &seen.region.data.short;
    match own.or_else(|| seen.catalogue.borrowed_audience(service, slug)) {
        Some(audience) => {
            let lent = own.is_none().then(|| {
                let lender = &audience.region.data.short;
                view! { <p class="quiet">{format!("{city}的清单只列了名称，没有写给谁。{lender}的写法只能作参考。")}</p> }
            });
            view! { <h5>"清单原文，服务对象"</h5>{quote(audience, own.is_none())}{lent} }.into_any()
        }
        None => view! { <p class="quiet">{format!("{city}的清单只列了名称，没有写给谁。")}</p> }.into_any(),
    }
}
