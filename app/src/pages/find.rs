//! `/find`: how one lives, or what one is looking for. Words and answers come by POST and are answered
//! in place; `?q=` carries the vocabulary's own terms only, `?s=` facts that anyone may see.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use seeds::{Ask, Edits, MatchAsk};

use crate::asking::{Posted, asker, visitor};
use crate::pages::found::found;
use crate::pages::result::result;
use crate::parts::ask_box::{AskBox, MOST_CHARACTERS};
use crate::parts::domains::DomainGrid;
use crate::parts::leave::{Leave, is_sensitive_so_far};
use crate::parts::notice::Notice;

/// What was asked, answered.
#[component]
pub fn Find() -> impl IntoView {
    let Some(posted) = use_context::<Posted>() else {
        let query = use_query_map();
        if let Some(code) = query.read().get("s").filter(|code| !code.trim().is_empty()) {
            let left_out = !Edits::read(&code, asker().0.catalogue()).0.is_empty();
            let (title, line) = if left_out { LEFT_OUT } else { UNREADABLE };
            return page("", "", view! { <Sorry title=title line=line/> }.into_any());
        }
        return searched(&query.read().get("q").unwrap_or_default());
    };
    if let Some(words) = &posted.too_long {
        return too_long(words);
    }
    if posted.literal && posted.edits.0.is_empty() {
        return searched(&posted.words);
    }
    let told = !posted.edits.0.is_empty() || asker().0.tells_of_someone(&posted.words, visitor().as_of);
    if told || asks_by_name(&posted.words) { result(&posted) } else { searched(&posted.words) }
}

/// Whether words call a service by name and should end in a verdict: where the city is known,
/// or where a search would not stand behind what it finds.
fn asks_by_name(words: &str) -> bool {
    let (asker, visitor) = (asker(), visitor());
    let Some(anywhere) = asker.0.catalogue().regions().first() else { return false };
    let (edits, region) = (Edits::default(), visitor.region.as_ref());
    let (slug, as_of) = (region.unwrap_or(&anywhere.slug), visitor.as_of);
    let ask = MatchAsk { words, situation: None, edits: &edits, region: slug, as_of };
    let named = !asker.0.answer(&ask).situation.asked.is_empty();
    named
        && (region.is_some()
            || !asker.0.search(&Ask { words, region, domain: None, as_of, limit: 1, literal: false }).confident)
}

/// A shared address of which nothing can be read.
const UNREADABLE: (&str, &str) =
    ("这个链接读不出来了", "可能少了几个字，也可能太旧了。请对方再发一次，或者自己说说家里的情况。");
/// One that could be read, and holds only what no address may say: whoever made it did not make it here.
const LEFT_OUT: (&str, &str) =
    ("这个链接里没有结果", "有些事不便让别人看到，链接里从来不带。想查，就自己说说家里的情况。");

/// Nothing is thrown away: what was written stands in the box, to be shortened there. Whatever page it was sent to.
#[must_use]
pub fn too_long(words: &str) -> AnyView {
    page("", words, view! { <Sorry title="写得有点长" line=how_long(words)/> }.into_any())
}

fn how_long(words: &str) -> String {
    let most = MOST_CHARACTERS;
    match words.chars().count().checked_sub(MOST_CHARACTERS) {
        Some(over) => format!("一次最多 {most} 个字，现在多了 {over} 个。写的都还在框里，删掉一些再点一次。"),
        None => format!("一次最多 {most} 个字。先写最要紧的几句，再试一次。"),
    }
}

/// Words that tell of nobody: a search.
fn searched(words: &str) -> AnyView {
    if words.trim().is_empty() {
        // WeChat passes on the address of a result, and the result is not in it.
        let line =
            "平时怎么说就怎么写，错几个字也不要紧。要是别人转来的：结果没有跟过来，请对方点“带走这个结果”，做好再发。";
        return page("", words, view! { <Sorry title="先写一句，比如“我妈82岁”" line=line/> }.into_any());
    }
    page(&title(words), words, found(words))
}

/// Whether words, or the service that is found for them first, are what others should not see.
fn is_sensitive(words: &str) -> bool {
    // Too long words are read by nobody.
    if words.chars().count() > MOST_CHARACTERS {
        return false;
    }
    let asker = asker();
    let catalogue = asker.0.catalogue();
    if catalogue.vocabulary().is_sensitive(words) || is_sensitive_so_far() {
        return true;
    }
    let (visitor, literal) = (visitor(), use_context::<Posted>().is_some_and(|posted| posted.literal));
    let region = visitor.region.as_ref();
    let first = asker.0.search(&Ask { words, region, domain: None, as_of: visitor.as_of, limit: 1, literal });
    let first = first.hits.first().filter(|_| first.confident);
    first.and_then(|hit| catalogue.service(hit.id.as_str())).is_some_and(|service| service.data.sensitive)
}

fn page(term: &str, words: &str, body: AnyView) -> AnyView {
    let title = if term.is_empty() { "找服务" } else { term };
    let too_long = use_context::<Posted>().is_some_and(|posted| posted.too_long.is_some());
    let button = if words.trim().is_empty() { "帮我看看" } else { "再找找" };
    view! {
        <Title text=format!("{title} · 民生一问")/>
        {is_sensitive(words).then(|| view! { <Leave/> })}
        <div class="head"><AskBox value=words button=button kept=too_long/></div>
        {body}
    }
    .into_any()
}

/// Typed words never enter a title; a term of the vocabulary may, in its own spelling.
fn title(words: &str) -> String {
    const LONGEST: usize = 16;
    let asker = asker();
    let term = asker.0.public_term(words).filter(|term| term.chars().count() <= LONGEST);
    term.unwrap_or_default().to_owned()
}

#[component]
fn Sorry(#[prop(into)] title: String, #[prop(into)] line: String) -> impl IntoView {
    view! {
        <div class="head" role="status"><h1>{title}</h1><p>{line}</p></div>
        <Notice/>
        <section class="sec" aria-labelledby="h-in">
            <h2 id="h-in">"按类别看"</h2>
            <DomainGrid labelled_by="h-in"/>
        </section>
    }
}
