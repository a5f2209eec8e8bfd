//! What to look for: words and filters. One form, which the table's headings and the file belong to as well.

use leptos::prelude::*;
use seeds::{Catalogue, Reach, Region};

use super::looking::{Check, Looking, MOST_LOOKED_FOR, Order, Whom};
use super::row::facts_asked_for;

/// The id of the form.
pub const LOOK: &str = "look";

/// The form.
#[must_use]
pub fn form(catalogue: &Catalogue, region: &Region, looking: &Looking) -> AnyView {
    let slug = Some(&region.slug);
    let domain = looking.domain.as_ref().map(ToString::to_string);
    let domains = region.data.domains.iter().map(|of| (of.id.to_string(), of.name.clone()));
    let event = looking.event.as_ref().map(ToString::to_string);
    let events = catalogue.vocabulary().events.iter().filter(|event| !catalogue.in_event(&event.id, slug).is_empty());
    let events = events.map(|event| (event.id.to_string(), event.name.clone()));
    let check = looking.check.map(|check| check.code().to_owned());
    let checks = Check::all().into_iter().map(|check| (check.code().to_owned(), check.label().to_owned()));
    let clear = looking.narrows() || looking.order.is_some();
    view! {
        <form class="card look" id=LOOK method="post" action="/window/services" role="search" autocomplete="off">
            <input type="hidden" name="sorted" value=looking.order.map(Order::code)/>
            <div class="pick-row">
                <label class="words"><span>"叫法、以前的名字，或者原文里的话"</span><input
                    class="sel" type="search" name="text" id="find" value=looking.words.clone() maxlength=MOST_LOOKED_FOR.to_string()
                    autocomplete="off" autocapitalize="off" spellcheck="false" autofocus=!looking.narrows()
                    placeholder="两癌筛查、新农合、canjiren、第二代残疾人证" aria-describedby="only"
                /></label>
                <button class="btn">"查"</button>
            </div>
            <div class="pick-row">
                {select("类别", "domain", domain, domains.collect())}
                {select("人生大事", "event", event, events.collect())}
                {whom(catalogue, region, looking)}
                {select("要不要核实", "check", check, checks.collect())}
                <button class="btn btn-2">"筛"</button>
            </div>
            <p class="quiet" id="only">"这里只查服务和原文，居民的情况不用写。查的字不进网址，不保存。"</p>
            <p class="tools">
                <button class="btn btn-2" formaction="/window/services.csv">"存成表格（CSV）"</button>
                <span class="quiet">"打印这张表"<kbd>"Ctrl"</kbd><kbd>"P"</kbd></span>
                {clear.then(|| view! { <a class="lnk" href="/window/services">"看全部"</a> })}
            </p>
        </form>
    }
    .into_any()
}

fn select(label: &'static str, name: &'static str, chosen: Option<String>, all: Vec<(String, String)>) -> AnyView {
    view! {
        <label><span>{label}</span><select class="sel" name=name autocomplete="off">
            <option value="">"都看"</option>
            {options(all, chosen.as_deref())}
        </select></label>
    }
    .into_any()
}

fn options(all: Vec<(String, String)>, chosen: Option<&str>) -> Vec<AnyView> {
    let option = |(value, label): (String, String)| {
        let selected = chosen == Some(value.as_str());
        view! { <option value=value selected=selected>{label}</option> }.into_any()
    };
    all.into_iter().map(option).collect()
}

/// How many it is for, and what its text asks for.
fn whom(catalogue: &Catalogue, region: &Region, looking: &Looking) -> AnyView {
    let chosen = looking.whom.as_ref().map(Whom::code);
    let reach = [Reach::Everyone, Reach::Wide, Reach::Narrow].map(Whom::Reach);
    let reach = reach.into_iter().map(|whom| (whom.code(), whom.label(catalogue))).collect();
    let asked = facts_asked_for(catalogue, region).into_iter();
    let asked = asked.map(|(whom, n)| (whom.code(), format!("{}（{n}）", whom.label(catalogue)))).collect();
    view! {
        <label><span>"给谁"</span><select class="sel" name="whom" autocomplete="off">
            <option value="">"都看"</option>
            <optgroup label="多少人">{options(reach, chosen.as_deref())}</optgroup>
            <optgroup label="条件里问到">{options(asked, chosen.as_deref())}</optgroup>
        </select></label>
    }
    .into_any()
}
