//! `/services/{id}`: plain words first, then what the documents print, what was not checked,
//! whom to call, and what else may help.

mod printed;

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use seeds::{Catalogue, Region, RegionSlug, Service};

use self::printed::{as_printed, facts};
use crate::asking::{Posted, asker, chosen_region, visitor};
use crate::islands::read_aloud::ReadAloud;
use crate::pages::find::too_long;
use crate::pages::not_found::NotFoundPage;
use crate::parts::call::Dial;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::Act;
use crate::parts::leave::{Leave, is_sensitive_so_far};
use crate::parts::notice::Notice;
use crate::parts::numbers::dialled;
use crate::parts::rows::{ServiceRows, only_in};
use crate::parts::to_service::{Showing, ToService};
use crate::parts::window::{listed, questions};

/// One service.
#[component]
pub fn ServicePage() -> impl IntoView {
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let service = match named_here(catalogue) {
        Ok(service) => service,
        Err(instead) => return instead,
    };
    let chosen = chosen_region(catalogue);
    let region = visitor().region;
    let sensitive = service.data.sensitive || is_sensitive_so_far();
    let related = service.data.related.iter().filter_map(|id| catalogue.service(id.as_str()));
    let related: Vec<&Service> = related.filter(|other| other.listed_in(region.as_ref())).collect();
    view! {
        <Title text=format!("{} · 民生一问", in_title(service))/>
        {sensitive.then(|| view! { <Leave/> })}
        {back_to_result()}
        {head(catalogue, service, chosen, sensitive)}
        <Notice/>
        {in_plain_words(catalogue, service, region.as_ref())}
        {next_step(catalogue, service)}
        {at_window(catalogue, service, region.as_ref())}
        {as_printed(catalogue, service, region.as_ref())}
        {facts(catalogue, service, region.as_ref())}
        {not_checked(catalogue, service, region.as_ref())}
        {(!related.is_empty()).then(|| view! {
            <section class="sec" aria-labelledby="h-rel">
                <h2 id="h-rel">"可能也用得上"</h2>
                <ServiceRows catalogue=catalogue services=related region=region.as_ref() kept=true/>
            </section>
        })}
        <p class="quiet sec">{checked_on(service)}</p>
    }
    .into_any()
}

/// Its name in a title, which others see in a list of pages; of what they should not see, not even that.
#[must_use]
pub fn in_title(service: &Service) -> &str {
    if service.data.sensitive { "一项服务" } else { &service.data.plain_name }
}

/// The service that the address names; or what stands in its place: too many words to go on with, or no such page.
///
/// # Errors
/// With the page to show instead.
pub fn named_here(catalogue: &Catalogue) -> Result<&Service, AnyView> {
    if let Some(words) = use_context::<Posted>().and_then(|posted| posted.too_long) {
        return Err(too_long(&words));
    }
    let id = use_params_map().read().get("id").unwrap_or_default();
    catalogue.service(&id).ok_or_else(|| view! { <NotFoundPage/> }.into_any())
}

/// Come to from a result: back to it, with all that was asked.
fn back_to_result() -> Option<AnyView> {
    use_context::<Posted>()?;
    Some(view! { <p><Act class="more" to="/find"><Icon glyph=Glyph::Back/>"回到刚才的结果"</Act></p> }.into_any())
}

fn head(catalogue: &Catalogue, service: &Service, chosen: Option<&Region>, sensitive: bool) -> AnyView {
    let names: Vec<String> = match chosen.and_then(|region| service.data.regions.get(&region.slug)) {
        Some(listing) => vec![format!("清单里叫：{}", listing.name)],
        None => both_names(catalogue, service),
    };
    // Asked about in a city whose list does not have it: said at once, before anything else.
    let missing = chosen.filter(|region| !service.listed_in(Some(&region.slug))).map(|region| {
        let only = only_in(catalogue, service, None).unwrap_or_default();
        format!("{}的清单里没有这一项（{only}）。想问清楚，请打 12345。", region.data.short)
    });
    let lines = names.into_iter().map(|line| view! { <p class="off">{line}</p> }).collect_view();
    view! {
        <div class="head">
            <h1>{service.data.plain_name.clone()}</h1>
            <p>{dialled(catalogue, &service.data.summary)}</p>
            {lines}
            // What others should not see, they should not hear.
            {(!sensitive).then(|| view! { <ReadAloud what="main h1, .head p, .dl dt, .dl dd, .next h2, .unk li".to_owned()/> })}
        </div>
        {missing.map(|text| view! { <p class="note warn"><Icon glyph=Glyph::Info/><span>{dialled(catalogue, &text)}</span></p> })}
    }
    .into_any()
}

fn both_names(catalogue: &Catalogue, service: &Service) -> Vec<String> {
    let listings = catalogue.regions().iter().filter_map(|region| {
        let listing = service.data.regions.get(&region.slug)?;
        Some((region.data.short.as_str(), listing.name.as_str()))
    });
    let mut listings: Vec<(&str, &str)> = listings.collect();
    let same = listings.windows(2).all(|pair| pair[0].1 == pair[1].1);
    if same {
        listings.truncate(1);
        return listings.iter().map(|(_, name)| format!("清单里叫：{name}")).collect();
    }
    listings.iter().map(|(city, name)| format!("{city}的清单里叫：{name}")).collect()
}

fn in_plain_words(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>) -> AnyView {
    // Where the city's own list prints no audience, the words are another city's, and say so.
    let lender = region
        .filter(|slug| service.data.regions.get(*slug).is_some_and(|listing| listing.who.is_none()))
        .and_then(|slug| Some((catalogue.region(slug.as_str())?, catalogue.borrowed_audience(service, slug)?)));
    let basis = lender.map(|(own, lent)| {
        let (own, other) = (&own.data.short, &lent.region.data.short);
        view! { <p class="quiet">{format!("{own}的清单没写给谁，这是按{other}的清单说的，只能作参考。")}</p> }
    });
    view! {
        <section class="sec" aria-labelledby="h-plain">
            <h2 id="h-plain" class="vh">"给谁，给什么"</h2>
            <dl class="card dl">
                <div><dt>"给谁"</dt><dd>{service.who(region).to_owned()}{basis}</dd></div>
                <div><dt>"能得到什么"</dt><dd>{service.gives(region).to_owned()}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn next_step(catalogue: &Catalogue, service: &Service) -> AnyView {
    let lines = service.data.hotlines.iter().filter_map(|number| {
        let hotline = catalogue.vocabulary().hotlines.get(number)?;
        Some(view! {
            <div class="line">
                <Dial number=number.to_string()/>
                <p class="quiet">{format!("{}：{}。", hotline.name, hotline.about)}</p>
            </div>
        })
    });
    let lines = lines.collect_view();
    let from = service.data.hotlines.iter().filter_map(|number| {
        let hotline = catalogue.vocabulary().hotlines.get(number)?;
        Some(view! { <p class="quiet">{dialled(catalogue, &format!("{number}："))}{dialled(catalogue, &hotline.source)}"。"</p> })
    });
    let from = from.collect_view();
    view! {
        <section class="next" aria-labelledby="h-next">
            <h2 id="h-next">"下一步：先打电话问"</h2>
            <p class="quiet">"在哪里办、带什么材料，清单没有写。打电话时一起问。"</p>
            {lines}
            <details class="from"><summary>"号码从哪里来"</summary>{from}</details>
        </section>
    }
    .into_any()
}

/// Ready words for the window, and the same as a card to show there.
fn at_window(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>) -> Option<AnyView> {
    let listed = listed(catalogue, service, region);
    let (name, _) = listed.first()?;
    let lead = format!("您好，我想问“{name}”：能不能办，在哪里办，要带什么？");
    let open = questions(service).into_iter().map(|line| view! { <p class="say">{line}</p> }).collect_view();
    Some(
        view! {
            <section class="sec" aria-labelledby="h-say">
                <h2 id="h-say"><span class="nb">"打电话、到窗口，"</span><span class="nb">"可以这样问"</span></h2>
                <div class="said"><p class="say">{lead}</p>{open}</div>
                <p>
                    <ToService service=service showing=Showing::Card class="btn btn-2 btn-w">
                        <Icon glyph=Glyph::Desk/>"给窗口人员看（大字）"
                    </ToService>
                </p>
            </section>
        }
        .into_any(),
    )
}

/// What nobody checked; where nobody asked, nothing was checked, and these are things to ask.
fn not_checked(catalogue: &Catalogue, service: &Service, region: Option<&RegionSlug>) -> Option<AnyView> {
    let told = service.gives(region);
    let lines = service.data.not_checked.iter().filter(|line| !told.contains(line.as_str()));
    let lines: Vec<_> = lines.map(|line| view! { <li>{dialled(catalogue, line)}</li> }).collect();
    let heading = if use_context::<Posted>().is_some() { "没有核对的" } else { "要问清楚的" };
    if lines.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="unk sec" aria-labelledby="h-unk"><h2 id="h-unk">{heading}</h2><ul>{lines}</ul></section>
        }
        .into_any(),
    )
}

fn checked_on(service: &Service) -> String {
    let day = service.data.checked;
    format!("这一页是{}年{}月{}日照着规划原文核对的。", day.year(), day.month(), day.day())
}
