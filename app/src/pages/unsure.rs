//! Nothing the finder stands behind: said so, with a question to go on from and a number to call.

use leptos::prelude::*;
use seeds::{Catalogue, Question, RegionSlug, SearchAnswer};

use crate::pages::guide::whom;
use crate::parts::call::CallForHelp;
use crate::parts::domains::DomainGrid;
use crate::parts::notice::Notice;
use crate::result::question::card;

/// We did not get it yet: a first question, a number, and no verdict.
#[must_use]
pub fn unsure(catalogue: &Catalogue, question: Option<Question>) -> AnyView {
    let begin = match &question {
        Some(question) => card(catalogue, question),
        None => view! {
            <section class="q" aria-labelledby="h-q">
                <h2 id="h-q">"想看看能享受什么？帮谁问？"</h2>
                <div class="opts" role="group" aria-labelledby="h-q">{whom("btn btn-2")}</div>
            </section>
        }
        .into_any(),
    };
    view! {
        <div class="head" role="status">
            <h1>"这句没听懂，也可能清单里没有"</h1>
            <p>"不是您不能办。换个说法，比如“我妈82岁，有残疾证”，或者点一点下面这一题。"</p>
        </div>
        {begin}
        <CallForHelp title="说不清楚，就打 12345" line="全国统一的政务服务热线，慢慢说也可以。"/>
        <p class="acts"><a class="btn btn-2" href="/services">"从清单里翻一翻"</a></p>
        <Notice/>
    }
    .into_any()
}

/// Nothing the finder stands behind: no noise, a number that helps, and the nearest domains.
#[must_use]
pub fn none(
    catalogue: &Catalogue,
    answer: &SearchAnswer,
    region: Option<&RegionSlug>,
    question: Option<Question>,
) -> AnyView {
    let near = answer.near.iter().map(|id| {
        let name = catalogue.domain_name(id, region).to_owned();
        view! { <a href=format!("/domains/{id}")>{name}</a> }
    });
    let near = near.collect::<Vec<_>>();
    let (line, guide) = match &question {
        Some(_) => ("不是您不能办，也可能是我们没听懂。换个说法再试，或者先答下面这一题。", "帮家里人问？一题一题选"),
        None => {
            ("也可能是我们没听懂，换个短一点的说法再试试，比如“残疾人补贴”。不是您不能办。", "不想打字？一题一题选")
        }
    };
    view! {
        <div class="head" role="status">
            <h1>"清单里没找到这件事"</h1>
            <p>{line}</p>
        </div>
        {question.map(|question| card(catalogue, &question))}
        <p class="acts"><a class="btn btn-2" href="/guide">{guide}</a></p>
        <CallForHelp title="打 12345，会告诉您找谁" line="全国统一的政务服务热线，办事问题都可以问。"/>
        <Notice/>
        {(!near.is_empty()).then(|| view! {
            <section class="sec" aria-labelledby="h-near">
                <h2 id="h-near">"也许在这几类里"</h2>
                <nav class="evs" aria-labelledby="h-near">{near}</nav>
            </section>
        })}
        <section class="sec" aria-labelledby="h-in">
            <h2 id="h-in">"清单里有的是这些"</h2>
            <DomainGrid labelled_by="h-in"/>
        </section>
    }
    .into_any()
}
