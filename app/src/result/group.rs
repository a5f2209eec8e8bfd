//! Services by verdict: sure things first, the rest folded.

use leptos::prelude::*;
use seeds::{Judged, Verdict};

use crate::parts::icon::{Glyph, Icon};
use crate::parts::to_service::ToService;
use crate::result::headline::{lender, sure};
use crate::result::row::row;
use crate::result::{Seen, in_a_row};

/// How a group looks and speaks.
struct Group {
    id: &'static str,
    class: &'static str,
    glyph: Glyph,
    title: String,
    line: String,
    /// A row that is alone stands open.
    open: bool,
    /// How many rows are shown; the rest is folded.
    shown: usize,
}

/// 很可能可以, by the city's own text and by another's.
#[must_use]
pub fn very_likely(seen: &Seen<'_>) -> AnyView {
    let (own, lent) = sure(seen);
    let other = lent.first().and_then(|judged| lender(seen, judged)).unwrap_or_default();
    let city = &seen.region.data.short;
    let sure = Group {
        id: "g-sure",
        class: "grp sure",
        glyph: Glyph::Sure,
        title: "很可能可以".to_owned(),
        line: match own.iter().any(|judged| judged.taken_as_true() > 0) {
            true => "您说到的都对上了。没有核对的，每一项里写着。".to_owned(),
            false => "您说到的，和清单写的都对上了。".to_owned(),
        },
        open: true,
        shown: 8,
    };
    let by_another = Group {
        id: "g-lent",
        class: "grp sure",
        glyph: Glyph::Sure,
        title: format!("按{other}的条件看，可能可以"),
        line: format!("{city}的清单没写给谁。这里先照{other}同一项的说法看，请以{city}窗口为准。"),
        open: own.is_empty(),
        shown: 8,
    };
    view! { {group(seen, sure, &own)}{group(seen, by_another, &lent)} }.into_any()
}

/// 还差信息
#[must_use]
pub fn open_questions(seen: &Seen<'_>) -> AnyView {
    let services: Vec<&Judged> = seen.told(Verdict::Possible).collect();
    let look = Group {
        id: "g-need",
        class: "grp need",
        glyph: Glyph::Ask,
        title: "还差信息".to_owned(),
        line: "再知道一点，就能说得更准。".to_owned(),
        open: false,
        shown: 5,
    };
    group(seen, look, &services).into_any()
}

/// 目前不符合: whatever was asked for, or no birthday and no paper would change.
#[must_use]
pub fn not_now(seen: &Seen<'_>) -> AnyView {
    let services: Vec<&Judged> =
        seen.told(Verdict::NotEntitled).filter(|judged| judged.asked || judged.near_miss.is_empty()).collect();
    let look = Group {
        id: "g-not",
        class: "grp not",
        glyph: Glyph::Dash,
        title: "目前不符合".to_owned(),
        line: "现在对不上，情况变了再来查。".to_owned(),
        open: false,
        shown: 3,
    };
    group(seen, look, &services).into_any()
}

/// 大家都可以用的: names behind one row.
#[must_use]
pub fn for_everyone(seen: &Seen<'_>) -> Option<AnyView> {
    let services: Vec<&Judged> = seen.told(Verdict::General).collect();
    let links = services.iter().filter_map(|judged| seen.service(judged)).map(|service| {
        let name = service.data.plain_name.clone();
        view! { <li><ToService service=service><span>{name}</span><Icon glyph=Glyph::Go/></ToService></li> }
    });
    let links = links.collect_view();
    let count = services.len();
    (count > 0).then(|| {
        view! {
            <section class="grp all" aria-labelledby="g-all">
                <details class="rows fold" id="everyone">
                    <summary>
                        <h2 class="gh" id="g-all">
                            <Icon glyph=Glyph::All/><span>"大家都可以用的"<span class="n">{format!("{count} 项")}</span></span>
                        </h2>
                    </summary>
                    <ul class="rows links">{links}</ul>
                </details>
            </section>
        }
        .into_any()
    })
}

fn group(seen: &Seen<'_>, look: Group, services: &[&Judged]) -> Option<AnyView> {
    let alone = look.open && services.len() == 1;
    let mut rows: Vec<AnyView> =
        services.iter().filter_map(|judged| row(seen, judged, seen.called_for(judged) || alone)).collect();
    // Asked for by name stand first; one more row is no longer than a line that says so.
    let shown = services.iter().filter(|judged| judged.asked).count().max(look.shown);
    if rows.len() > shown + 1 {
        let rest = rows.split_off(shown);
        rows.push(folded(seen, look.id, &services[shown..], rest));
    }
    (!rows.is_empty()).then(|| {
        view! {
            <section class=look.class aria-labelledby=look.id>
                <h2 class="gh" id=look.id>
                    <Icon glyph=look.glyph/><span>{look.title}<span class="n">{format!("{} 项", services.len())}</span></span>
                </h2>
                <p class="sub">{look.line}</p>
                <div class="rows">{rows}</div>
            </section>
        }
        .into_any()
    })
}

/// The rest of a group, counted.
fn folded(seen: &Seen<'_>, id: &'static str, services: &[&Judged], rows: Vec<AnyView>) -> AnyView {
    let names: Vec<&str> = services.iter().take(2).map(|judged| seen.name(judged)).collect();
    let count = services.len();
    view! {
        <details class="rest" id=format!("{id}-rest")>
            <summary><h3>{format!("还有 {count} 项")}</h3><span class="meta">{format!("{}等", in_a_row(&names))}</span></summary>
            <div class="rows">{rows}</div>
        </details>
    }
    .into_any()
}
