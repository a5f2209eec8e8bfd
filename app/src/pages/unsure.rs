//! Nothing the finder stands behind: said so, with a question to go on from and a number to call.

use leptos::prelude::*;
use seeds::{Catalogue, Hit, Question, RegionSlug, SearchAnswer};

use crate::pages::found::{hit_card, narrow, perhaps};
use crate::pages::guide::whom;
use crate::parts::call::CallForHelp;
use crate::parts::notice::Notice;
use crate::result::question::card;

/// We did not get it yet: a first question, a number, and no verdict.
#[must_use]
pub fn unsure(catalogue: &Catalogue, question: Option<Question>) -> AnyView {
    to_go_on(catalogue, question, VAGUE)
}

/// An age that nobody has: nothing else that was said is doubted.
#[must_use]
pub fn odd_age(catalogue: &Catalogue, question: Option<Question>) -> AnyView {
    to_go_on(catalogue, question, ODD_AGE)
}

const VAGUE: (&str, &str) =
    ("这句没听懂，也可能清单里没有", "换个说法，比如“我妈82岁，有残疾证”，或者点一点下面这一题。");
const ODD_AGE: (&str, &str) = ("岁数看不懂，再写一次", "写几岁就行，比如“我妈82岁”，或者点一点下面这一题。");

/// Whether an age is written that nobody has: 300岁, -5岁.
#[must_use]
pub fn has_odd_age(words: &str) -> bool {
    const OLDEST: u32 = 130;
    const BELOW: [char; 4] = ['-', '－', '−', '负'];
    // 3-6岁 is a span.
    let is_below = |before: &str| before.strip_suffix(BELOW).is_some_and(|rest| !rest.ends_with(char::is_numeric));
    words.match_indices('岁').any(|(end, _)| {
        let before = words[..end].trim_end();
        let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = &before[rest.len()..];
        // More digits than fit are more years than anyone has.
        !digits.is_empty()
            && (is_below(rest) || digits.parse().is_ok_and(|years: u32| years > OLDEST) || digits.len() > 9)
    })
}

fn to_go_on(catalogue: &Catalogue, question: Option<Question>, (title, line): (&'static str, &'static str)) -> AnyView {
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
            <h1>{title}</h1>
            <p>{line}</p>
        </div>
        {begin}
        <CallForHelp title="说不清楚，就打 12345" line="全国统一的政务服务热线，办事问题都可以问。"/>
        <p class="acts">
            <a class="btn btn-2" href="/services">"全部服务"</a>
            <a class="btn btn-2" href="/guide">"不想打字，就一题一题答"</a>
        </p>
        <Notice/>
    }
    .into_any()
}

/// How many services are shown that nobody stands behind.
const MOST_LIKELY: usize = 3;
/// Said above them.
const ALMOST: (&str, &str) =
    ("没找到正好对得上的", "也许是下面这几项，拿不准。都不像，就换个短一点的说法，比如“残疾人补贴”。不是您不能办。");

/// The best services of the domains that the words come near to; none where it is known that no list has it.
fn likely(catalogue: &Catalogue, answer: &SearchAnswer, region: Option<&RegionSlug>) -> Vec<AnyView> {
    if answer.elsewhere.is_some() || answer.guess.is_some() {
        return Vec::new();
    }
    let near = |hit: &&Hit| {
        let service = catalogue.service(hit.id.as_str());
        service.is_some_and(|service| answer.near.contains(&service.domain))
    };
    let hits = answer.hits.iter().filter(near).take(MOST_LIKELY);
    hits.filter_map(|hit| hit_card(catalogue, hit, region)).map(IntoAny::into_any).collect()
}

/// Nothing the finder stands behind: no noise, what may have been meant, a number that helps, the nearest domains.
#[must_use]
pub fn none(
    catalogue: &Catalogue,
    answer: &SearchAnswer,
    region: Option<&RegionSlug>,
    question: Option<Question>,
) -> AnyView {
    let whose = match region.and_then(|slug| catalogue.region(slug.as_str())) {
        Some(region) => region.data.short.clone(),
        None => catalogue.regions().iter().map(|region| region.data.short.as_str()).collect::<Vec<_>>().join("和"),
    };
    let (title, line, call) = match &answer.elsewhere {
        Some(word) => (
            format!("清单里没有“{word}”"),
            format!("{whose}的清单只收了一部分公共服务，没有这件事，要到别处问。"),
            "打 12345，问问该找谁",
        ),
        None => (
            "清单里没找到这件事".to_owned(),
            format!("{whose}的清单里没有对得上的，也可能是我们没听懂。换个短一点的说法再试试，比如“残疾人补贴”。"),
            "打 12345 问问",
        ),
    };
    let cards = likely(catalogue, answer, region);
    let (title, line) = if cards.is_empty() { (title, line) } else { (ALMOST.0.to_owned(), ALMOST.1.to_owned()) };
    let likely = (!cards.is_empty()).then(|| view! { <ol class="sec">{cards}</ol> });
    // One thing at a time: a question of ours only where neither a guess nor an answer stands there.
    let question = question.filter(|_| answer.elsewhere.is_none() && answer.guess.is_none());
    let guide =
        if question.is_some() { "帮家里人问，就一题一题答" } else { "不想打字，就一题一题答" };
    view! {
        <div class="head" role="status"><h1>{title}</h1><p>{line}</p></div>
        {answer.guess.as_deref().map(perhaps)}
        {likely}
        <CallForHelp title=call line="全国统一的政务服务热线，办事问题都可以问。"/>
        {narrow(catalogue, &answer.near, region, "也许在这里面")}
        {question.map(|question| view! { <div class="sec">{card(catalogue, &question)}</div> })}
        <p class="acts">
            <a class="btn btn-2" href="/services">"全部服务"</a>
            <a class="btn btn-2" href="/guide">{guide}</a>
        </p>
        <Notice/>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::has_odd_age;

    #[test]
    fn an_age_that_nobody_has_is_known_as_such() {
        for odd in ["300岁", "我今年-5岁", "我负5岁", "我妈999999999999岁", "我 300 岁"] {
            assert!(has_odd_age(odd), "{odd}");
        }
        for even in ["82岁", "我妈 82 岁", "岁数大了", "两岁", "3-6岁", "119岁", "19580101"] {
            assert!(!has_odd_age(even), "{even}");
        }
    }
}
