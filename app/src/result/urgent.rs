//! Help that comes before everything.

use leptos::prelude::*;
use seeds::{Catalogue, MatchAnswer, Urgent, UrgentKind};

use crate::parts::icon::{Glyph, Icon};
use crate::parts::numbers::dialled;

/// Whom to call now: danger to life first and in red, then a day without food or roof.
#[must_use]
pub fn urgent(catalogue: &Catalogue, answer: &MatchAnswer) -> AnyView {
    let (poor, danger): (Vec<&Urgent>, Vec<&Urgent>) =
        answer.urgent.iter().partition(|urgent| urgent.kind == UrgentKind::NoFoodOrRoof);
    let danger = (!danger.is_empty()).then(|| {
        let parts = danger.iter().map(|urgent| help(catalogue, urgent)).collect_view();
        view! {
            <section class="urgent" aria-labelledby="h-u">
                <h2 id="h-u"><Icon glyph=Glyph::Danger/>"人要紧，先求助"</h2>
                {parts}
            </section>
        }
    });
    let poor = poor.into_iter().map(|urgent| {
        view! {
            <section class="next poor" aria-labelledby="h-poor">
                <h2 id="h-poor">"今天没吃没住，先打电话"</h2>
                {help(catalogue, urgent)}
            </section>
        }
    });
    view! {
        {danger}
        {poor.collect_view()}
    }
    .into_any()
}

/// One danger: what to do, and the numbers.
#[must_use]
pub fn help(catalogue: &Catalogue, urgent: &Urgent) -> AnyView {
    let numbers = urgent.numbers.iter().map(|number| {
        let name = catalogue.vocabulary().hotlines.get(number).map(|line| line.name.clone()).unwrap_or_default();
        view! { <a href=format!("tel:{number}")><b>{number.to_string()}</b>{name}</a> }
    });
    view! {
        <p>{dialled(catalogue, &urgent.sentence)}</p>
        <div class="sos">{numbers.collect_view()}</div>
        <p class="quiet">{dialled(catalogue, &format!("号码来源：{}。", urgent.source))}</p>
    }
    .into_any()
}
