//! `/window/hand`: what a resident is handed: a sheet of paper or a receipt, a code for their phone, a text for
//! WeChat, and what to say. All of it is made of the facts ticked here, health and money only once they agreed.
//!
//! What is sensitive enters no code, link or text, whoever agrees. On paper, which goes from hand to hand, it
//! stands only where the resident agreed to just that; nobody's agreement is remembered.

use leptos::prelude::*;
use seeds::edit::EditTo;
use seeds::{Edits, Fact, MatchAnswer, MatchAsk, ServiceId, Situation, Value, WhoId};

use super::sheet::{self, Code, Paper};
use super::stand;
use crate::asking::{AtWindow, Posted, Site, asker};
use crate::parts::ask_box::as_content;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::{Act, KEEP};
use crate::parts::link::{address, code};
use crate::parts::notice::Notice;
use crate::result::Seen;
use crate::result::along::Along;
use crate::result::ticked::{Offered, boxes, is_taken, offered};

/// Where it is reached, by POST only.
pub const AT: &str = "/window/hand";

/// What was chosen on this page; in the context of no other.
#[derive(Clone, Copy, Default)]
pub struct Handing {
    /// On what it is printed.
    pub paper: Paper,
    /// The resident agreed that what is sensitive stands on the paper.
    pub agreed: bool,
}

/// The way here, from an answer that has something to hand over.
#[must_use]
pub fn hand_over(seen: &Seen<'_>) -> Option<AnyView> {
    is_something(seen).then(|| {
        view! {
            <p class="acts hand-over">
                <Act class="btn" to=AT><Icon glyph=Glyph::Take/>"交给居民"<kbd>"."</kbd></Act>
                <Act class="btn btn-2" to=AT name="paper" value=Paper::Say.code()>"只要“怎么问”的卡"<kbd>","</kbd></Act>
            </p>
        }
        .into_any()
    })
}

/// Something is known of somebody, or a service was called by its name.
fn is_something(seen: &Seen<'_>) -> bool {
    let situation = &seen.answer.situation;
    situation.known().any(|(_, known)| known.value.is_some()) || !situation.asked.is_empty()
}

/// The page; none where it was not asked for, or there is nothing to hand over.
#[must_use]
pub fn hand(seen: &Seen<'_>, posted: &Posted, at_window: &AtWindow) -> Option<AnyView> {
    let handing: Handing = use_context()?;
    if posted.too_long.is_some() || !is_something(seen) {
        return None;
    }
    let shared = Edits::shared(&seen.answer.situation, seen.catalogue, |who, fact| is_taken(&posted.taking, who, fact));
    Some(
        view! {
            <a class="skip" href="#hand">"跳到正文"</a>
            {stand::stand(Some(seen.region), at_window.idle)}
            <form id=KEEP method="post" action=AT autocomplete="off">
                <input type="hidden" name="text" value=posted.words.clone() autocomplete="off"/>
                <input type="hidden" name="edits" value=posted.edits.code() autocomplete="off"/>
                <input type="hidden" name="if" value=at_window.what_if.code() autocomplete="off"/>
                <input type="hidden" name="steps" value=at_window.steps.clone() autocomplete="off"/>
                <button class="vh" tabindex="-1" aria-hidden="true">"照勾的重新做"</button>
            </form>
            <main id="hand" class="hand">
                {choices(seen, posted, handing)}
                {made(seen, posted, handing, &shared)}
            </main>
        }
        .into_any(),
    )
}

/// What it is printed on, and what others may read.
fn choices(seen: &Seen<'_>, posted: &Posted, handing: Handing) -> AnyView {
    let offered = offered(seen, &posted.taking);
    view! {
        <div class="hand-l no-print">
            <p class="vh" id="hand-told" role="status"></p>
            <p class="note warn" id="hand-trouble" role="alert"></p>
            <h1 id="h-hand" tabindex="-1">"交给居民"</h1>
            <p class="acts">
                <button type="button" class="btn scripted" id="print">"打印"<kbd>"Ctrl"</kbd><kbd>"P"</kbd></button>
                <Act class="btn btn-2" to="/window">"回到窗口"<kbd>"Esc"</kbd></Act>
            </p>
            <noscript><p class="quiet">"打印：用浏览器菜单里的“打印”，或者按 Ctrl+P。"</p></noscript>
            <fieldset class="ticks papers">
                <legend class="lab">"用什么纸"</legend>
                {Paper::ALL.map(|paper| radio(paper, handing.paper))}
            </fieldset>
            <input type="hidden" form=KEEP name="ticked" value="1"/>
            {ticks(&offered)}
            {seen.answer.sensitive.then(|| agreement(handing.agreed))}
            <p class="acts"><Act class="btn btn-2" to=AT>"照勾的重新做"</Act></p>
            <p class="quiet plain">"改了勾、换了纸，要点一下这里才会换。"</p>
        </div>
    }
    .into_any()
}

fn radio(paper: Paper, chosen: Paper) -> AnyView {
    view! {
        <label class="pick">
            <input type="radio" form=KEEP name="paper" value=paper.code() checked=paper == chosen autocomplete="off"/>
            <span>{paper.label()}</span>
        </label>
    }
    .into_any()
}

fn ticks(offered: &[Offered]) -> AnyView {
    let (private, plain): (Vec<&Offered>, Vec<&Offered>) = offered.iter().partition(|one| one.private);
    let left = private.iter().filter(|one| !one.ticked).count();
    let all = (left > 0).then(|| {
        view! { <p class="all"><Act class="btn btn-2 btn-w" to=AT name="take-all" value="1">{format!("居民同意，身体和钱的事也带上（{left} 样）")}</Act></p> }
    });
    view! {
        {boxes("带上这些", &plain)}
        {all}
        {boxes("身体和钱的事，居民同意才带", &private)}
        <p class="quiet">"没勾的，哪里都不写，也不算进去。"</p>
    }
    .into_any()
}

/// Only for the paper: nothing sensitive is ever in a code, a link or a text.
fn agreement(agreed: bool) -> AnyView {
    view! {
        <fieldset class="ticks">
            <legend class="lab">"不便让别人看到的事"</legend>
            <p class="quiet">"发出去的，手机上看的，从来不带。纸上也不印，除非居民要。纸带回家，家里人也看得到。"</p>
            <label class="pick">
                <input type="checkbox" form=KEEP name="agreed" value="1" checked=agreed autocomplete="off"/>
                <span>"居民同意：这些也印在纸上"</span>
            </label>
        </fieldset>
    }
    .into_any()
}

/// Everything made of what was ticked.
fn made(seen: &Seen<'_>, posted: &Posted, handing: Handing, shared: &Edits) -> AnyView {
    let asked = Situation { asked: seen.answer.situation.asked.clone(), ..Situation::default() };
    let on_paper = if handing.agreed { with_sensitive(seen, posted) } else { shared.clone() };
    if on_paper.0.is_empty() && asked.asked.is_empty() {
        return view! {
            <div class="hand-r" id="made"><p class="note" id="none"><Icon glyph=Glyph::Info/><span>"一样都没勾，就没有可交的。先勾上几样。"</span></p></div>
        }
        .into_any();
    }
    let site: Site = expect_context();
    let link = site.public_url.as_deref().filter(|_| !shared.0.is_empty()).map(|url| address(url, shared, seen.region));
    let answer = answered(seen, &on_paper, Some(&asked));
    let paper = Seen { words: "", answer: &answer, ..*seen };
    let urgent = if handing.agreed || !seen.answer.sensitive { seen.answer.urgent.as_slice() } else { &[] };
    // What is asked by name, and what is sensitive, is on the paper alone.
    let service = |id: &ServiceId| seen.catalogue.service(id.as_str());
    let printed = |id: &ServiceId| handing.agreed || service(id).is_some_and(|service| !service.data.sensitive);
    let all = on_paper == *shared && !asked.asked.iter().any(printed);
    let drawn = link.as_deref().and_then(code).map(|drawn| Code { drawn, all });
    let sheet = sheet::sheet(&paper, handing, urgent, drawn);
    let answer = answered(seen, shared, None);
    let passed = Seen { words: "", answer: &answer, ..*seen };
    view! {
        <div class="hand-r" id="made">
            <div class="no-print"><Notice/></div>
            {sheet}
            {(!shared.0.is_empty()).then(|| message(&passed))}
            {site.public_url.is_some().then(|| linked(link.as_deref(), all))}
        </div>
    }
    .into_any()
}

fn answered(seen: &Seen<'_>, edits: &Edits, situation: Option<&Situation>) -> MatchAnswer {
    let ask = MatchAsk { words: "", situation, edits, region: &seen.region.slug, as_of: seen.as_of };
    asker().0.answer(&ask)
}

/// What was ticked, and beside it what is sensitive.
fn with_sensitive(seen: &Seen<'_>, posted: &Posted) -> Edits {
    let mut edits = Edits::of(&seen.answer.situation);
    let goes = |who: Option<&WhoId>, fact: &Fact, value: &Value| {
        fact.is_sensitive(value) || is_taken(&posted.taking, who, fact)
    };
    edits.0.retain(|edit| {
        let EditTo::Set(value) = &edit.change else { return false };
        let fact = seen.catalogue.facts().get(edit.fact.as_str());
        fact.is_some_and(|fact| goes(edit.who.as_ref(), fact, value))
    });
    edits
}

fn message(seen: &Seen<'_>) -> AnyView {
    let said = sheet::to_ask(seen, false).join("\n");
    let said = if said.is_empty() { said } else { format!("\n\n打电话、到窗口，可以这样问：\n{said}") };
    let text = format!("{}{said}", Along::of(seen).text());
    let rows = text.lines().count().clamp(6, 14).to_string();
    view! {
        <section class="card no-print" aria-labelledby="h-text">
            <h2 id="h-text">"发微信：复制文字"</h2>
            <label class="vh" for="text">"要发的文字"</label>
            <textarea class="out" id="text" rows=rows readonly autocomplete="off" inner_html=as_content(&text)></textarea>
            {copy("text", "复制文字")}
        </section>
    }
    .into_any()
}

/// For a phone; nowhere where the operator registered no public address: there is nothing to open.
fn linked(link: Option<&str>, all: bool) -> AnyView {
    let body = match link {
        None => view! { <p>"没勾情况，就没有链接和二维码。"</p> }.into_any(),
        Some(link) => {
            let opens = if all {
                "手机上就是同样的结果"
            } else {
                "手机上看得到能带的部分；不便让别人看到的、点名问的，只在纸上"
            };
            let too_dense =
                code(link).is_none().then(|| view! { <p class="quiet">"带的情况太多，二维码画不清楚。发链接吧。"</p> });
            view! {
                <p class="quiet">{format!("居民扫纸样上的码，或者点这个链接，{opens}。谁拿到，谁就看得到勾上的这些。")}</p>
                {too_dense}
                <label class="vh" for="link">"链接"</label>
                <textarea class="out" id="link" rows="3" readonly autocomplete="off" inner_html=as_content(link)></textarea>
                {copy("link", "复制链接")}
            }
            .into_any()
        }
    };
    view! {
        <section class="card no-print" aria-labelledby="h-link"><h2 id="h-link">"扫码，或者发链接"</h2>{body}</section>
    }
    .into_any()
}

/// A button that only script shows: it copies, and says whether it did.
fn copy(of: &'static str, label: &'static str) -> AnyView {
    view! {
        <button type="button" class="btn btn-2 scripted" data-copy=of>{label}</button>
        <p class="quiet" role="status" data-done="复制好了，去微信里粘贴吧。" data-failed="没复制成。点一下上面的文字，全选，再复制。"></p>
    }
    .into_any()
}
