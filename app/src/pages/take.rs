//! `/take`: a result to take along: as a message, a link, a QR code, a picture, a sheet of paper.
//! Reached by POST, with the facts ticked that it may show; health and money only where they were ticked.
//! Everything on it is made of the ticked facts alone. What others should not see has no such page.

use leptos::prelude::*;
use leptos_meta::Title;
use seeds::{Edits, Fact, MatchAnswer, MatchAsk, Region, Verdict, WhoId};

use crate::asking::{Posted, Site, asker, chosen_region, visitor};
use crate::pages::find::too_long;
use crate::pages::result::where_first;
use crate::parts::ask_box::as_content;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::{Act, KEEP};
use crate::parts::leave::Leave;
use crate::parts::link::{address, code};
use crate::parts::notice::Notice;
use crate::result::Seen;
use crate::result::along::Along;
use crate::result::take::NOT_SHARED;
use crate::result::ticked::{Offered, boxes, is_taken, offered};

/// The page.
#[component]
pub fn TakePage() -> impl IntoView {
    let body = match use_context::<Posted>() {
        Some(posted) => taking(&posted),
        None => nothing(),
    };
    view! { <Title text="带走结果 · 民生一问"/>{body} }
}

fn taking(posted: &Posted) -> AnyView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let Some(anywhere) = catalogue.regions().first() else { return nothing() };
    let chosen = chosen_region(catalogue);
    let region = chosen.unwrap_or(anywhere);
    if let Some(words) = &posted.too_long {
        return too_long(words);
    }
    let answer = answered(&posted.words, &posted.edits, region);
    if answer.sensitive {
        return not_shared();
    }
    let seen = Seen { catalogue, region, as_of: visitor().as_of, words: &posted.words, answer: &answer };
    let offered = offered(&seen, &posted.taking);
    if offered.is_empty() {
        return nothing();
    }
    if chosen.is_none() {
        return where_first();
    }
    let taken = |who: Option<&WhoId>, fact: &Fact| is_taken(&posted.taking, who, fact);
    let edits = Edits::shared(&answer.situation, catalogue, taken);
    // What the ticked facts come to by themselves: all that whoever gets it will see.
    let alone = answered("", &edits, region);
    if alone.sensitive {
        return not_shared();
    }
    view! {
        <p class="no-print"><Act class="more" to="/find"><Icon glyph=Glyph::Back/>"回到结果"</Act></p>
        <div class="head no-print"><h1>"带走这个结果"</h1><p>"发给家里人，存成图片，或者打在纸上。"</p></div>
        <div class="no-print sec"><Notice/></div>
        {ticks(&offered)}
        {says_less(&answer, &alone).then(|| view! {
            <p class="note warn sec no-print"><Icon glyph=Glyph::Info/><span>{less(&offered)}</span></p>
        })}
        {made(&Seen { words: "", answer: &alone, ..seen }, &edits)}
    }
    .into_any()
}

/// Whether what was found, sure or possible, is so no longer by the ticked facts alone.
fn says_less(whole: &MatchAnswer, alone: &MatchAnswer) -> bool {
    let any =
        |answer: &MatchAnswer, verdict: Verdict| answer.judgement.results.iter().any(|one| one.verdict == verdict);
    let sure = |answer: &MatchAnswer| any(answer, Verdict::Entitled);
    let found = |answer: &MatchAnswer| sure(answer) || any(answer, Verdict::Possible);
    (sure(whole) && !sure(alone) || found(whole) && !found(alone)) && !alone.situation.is_empty()
}

/// What may be done about it: tick more, or where all is ticked, write a line of one's own.
fn less(offered: &[Offered]) -> &'static str {
    if offered.iter().all(|one| one.ticked) {
        return "光看这几样，看不出有哪一项能办：原话不带，您问的是哪一项，对方看不到。发的时候自己写上一句。";
    }
    "照勾上的这几样，看不出有哪一项能办。想让对方也看到，要多勾几样。"
}

/// What the facts come to; words and corrections, or corrections alone.
fn answered(words: &str, edits: &Edits, region: &Region) -> MatchAnswer {
    let ask = MatchAsk { words, situation: None, edits, region: &region.slug, as_of: visitor().as_of };
    asker().0.answer(&ask)
}

/// What others will see, to be ticked.
fn ticks(offered: &[Offered]) -> AnyView {
    let (private, plain): (Vec<&Offered>, Vec<&Offered>) = offered.iter().partition(|one| one.private);
    view! {
        <section class="sec no-print" aria-labelledby="h-see">
            <h2 id="h-see">"别人会看到这些"</h2>
            <div class="card">
                <input type="hidden" form=KEEP name="ticked" value="1"/>
                {boxes("勾上的，拿到的人都看得到", &plain)}
                {boxes("身体、钱、家里有没有人，这些事您自己勾了才带", &private)}
                <p class="quiet">"您写的原话不带。没勾的也不算进去，所以服务可能少几项。"</p>
                <p class="quiet">"艾滋病、精神方面的病、受到伤害这一类的事，从来不带，这里也不列。"</p>
                <p class="acts"><Act class="btn btn-2">"照勾的重新做"</Act></p>
                <p class="quiet" id="stale" role="status" data-stale="勾的变了。点“照勾的重新做”，才会换成新的。">
                    "改了勾，要点一下这里，下面才会换。"
                </p>
            </div>
        </section>
    }
    .into_any()
}

/// Everything made of the ticked facts; `seen` is what they alone come to.
fn made(seen: &Seen<'_>, edits: &Edits) -> AnyView {
    if edits.0.is_empty() {
        return view! { <p class="note sec" id="none"><Icon glyph=Glyph::Info/><span>"一样都没勾，就没有可带的。先勾上几样。"</span></p> }
            .into_any();
    }
    let along = Along::of(seen);
    let site: Site = expect_context();
    view! {
        <div id="made">
            {along.paper()}
            {message(&along)}
            {site.public_url.as_deref().map(|url| linked(url, edits, seen.region))}
            {picture()}
            {print(site.public_url.is_some())}
        </div>
        {site.take.map(|script| view! { <script type="module" src=script></script> })}
    }
    .into_any()
}

fn message(along: &Along) -> AnyView {
    let text = along.text();
    let rows = text.lines().count().clamp(6, 14).to_string();
    view! {
        <section class="sec no-print" aria-labelledby="h-text">
            <h2 id="h-text">"发文字"</h2>
            <div class="card">
                <label class="quiet" for="text">"按住文字，全选，复制，再到微信里粘贴。"</label>
                <textarea class="out" id="text" rows=rows readonly autocomplete="off" inner_html=as_content(&text)></textarea>
                {copy("text", "复制文字", "复制好了，去微信里粘贴吧。", "没复制成。按住上面的文字，全选，再复制。")}
            </div>
        </section>
    }
    .into_any()
}

/// The link and its QR code; a site that knows no address of its own has neither, and does not speak of them.
fn linked(public_url: &str, edits: &Edits, region: &Region) -> AnyView {
    let body = link(&address(public_url, edits, region));
    view! {
        <section class="sec" aria-labelledby="h-link"><h2 class="no-print" id="h-link">"发链接，或者让人扫码"</h2><div class="card">{body}</div></section>
    }
    .into_any()
}

fn link(address: &str) -> AnyView {
    let qr = code(address);
    let too_dense =
        qr.is_none().then(|| view! { <p class="quiet no-print">"带的情况太多，二维码画不清楚。发链接吧。"</p> });
    view! {
        <p class="note warn no-print"><Icon glyph=Glyph::Info/><span>"谁拿到它，谁就看得到勾上的这些，还能再转给别人。发出去收不回来。"</span></p>
        {qr}
        {too_dense}
        <div class="no-print">
            <label class="quiet" for="link">"链接："</label>
            <textarea class="out" id="link" rows="4" readonly autocomplete="off" inner_html=as_content(address)></textarea>
            {copy("link", "复制链接", "复制好了，去微信里粘贴吧。", "没复制成。按住上面的链接，全选，再复制。")}
        </div>
    }
    .into_any()
}

/// A button that only script shows: it copies, and says whether it did.
fn copy(of: &'static str, label: &'static str, done: &'static str, failed: &'static str) -> AnyView {
    view! {
        <button type="button" class="btn btn-w out-b" hidden data-copy=of>{label}</button>
        <p class="quiet" role="status" data-done=done data-failed=failed></p>
    }
    .into_any()
}

/// Only where script draws it: without, nothing is promised.
fn picture() -> AnyView {
    view! {
        <section class="sec no-print" id="picture" aria-labelledby="h-picture" hidden>
            <h2 id="h-picture">"存成图片"</h2>
            <div class="card">
                <button type="button" class="btn btn-w" id="draw">"做一张图片"</button>
                <p class="quiet" id="drawn" role="status" data-done="做好了。按住图片，就能保存，或者发给别人。" data-failed="这台手机画不出来，用上面的文字吧。"></p>
                <img class="drawn" id="image" alt="图片：和上面的文字一样" hidden/>
            </div>
        </section>
    }
    .into_any()
}

/// Where script shows the button, the menu needs no words; where nothing prints, in WeChat, it takes all of it away.
fn print(with_code: bool) -> AnyView {
    let what = if with_code {
        "打出来是 A4 纸，只有上面的文字和二维码。"
    } else {
        "打出来是 A4 纸，只有上面的文字。"
    };
    view! {
        <section class="sec no-print" id="on-paper" aria-labelledby="h-print">
            <h2 id="h-print">"打在纸上"</h2>
            <div class="card">
                <p><span id="by-menu">"用浏览器菜单里的“打印”，"</span>{what}</p>
                <button type="button" class="btn btn-w out-b" id="print" hidden>"打印"</button>
            </div>
        </section>
    }
    .into_any()
}

fn not_shared() -> AnyView {
    view! {
        <Leave/>
        <div class="head"><h1>"这个结果不分享"</h1><p>{NOT_SHARED}</p></div>
        <p class="acts"><Act class="btn btn-w" to="/find">"回到结果"</Act></p>
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! {
        <div class="head"><h1>"还没有可以带走的"</h1><p>"先说说家里的情况，看了结果，再从那里带走。"</p></div>
        <p class="acts"><a class="btn btn-w" href="/">"去说一说"</a></p>
    }
    .into_any()
}
