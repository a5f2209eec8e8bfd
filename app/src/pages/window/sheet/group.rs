//! Services of one verdict, as they stand on paper, each with its conditions in a line.

use leptos::prelude::*;
use seeds::{HotlineNumber, Judged, Service, State, Verdict};

use super::calls::GENERAL;
use super::paper::Paper;
use crate::pages::window::drawn::is_drawn;
use crate::pages::window::hand::Handing;
use crate::pages::window::named::for_whom;
use crate::result::Seen;
use crate::result::headline::{lender, sure};

/// How many services of a group that is not sure are told; the rest is counted.
const MOST_OPEN: usize = 8;
/// The same on a receipt, which is read standing.
const MOST_OPEN_ON_A_RECEIPT: usize = 4;
/// Over what one has already.
pub(super) const HAD: &str = "已经有的";

/// Services of one verdict.
pub(super) struct Group<'a> {
    pub(super) title: String,
    pub(super) services: Vec<(&'a Judged, &'a Service)>,
    more: usize,
}

/// All that are told, the sure ones first.
pub(super) fn groups<'a>(seen: &Seen<'a>, handing: Handing) -> Vec<Group<'a>> {
    let (own, lent) = sure(seen);
    let other = lent.first().and_then(|judged| lender(seen, judged)).unwrap_or_default();
    let has = |judged: &&Judged| is_drawn(seen, judged);
    let (drawn, own): (Vec<&Judged>, Vec<&Judged>) = own.into_iter().partition(has);
    let (also_drawn, lent): (Vec<&Judged>, Vec<&Judged>) = lent.into_iter().partition(has);
    // A no is worth the paper only to whoever asked for just that.
    let refused = seen.told(Verdict::NotEntitled).filter(|judged| judged.asked).collect();
    let general = seen.told(Verdict::General).filter(|judged| judged.asked).collect();
    let most_open = if handing.paper == Paper::Receipt { MOST_OPEN_ON_A_RECEIPT } else { MOST_OPEN };
    let all: [(String, Vec<&Judged>, usize); 6] = [
        ("很可能可以".to_owned(), own, usize::MAX),
        (format!("按{other}的条件看，可能可以"), lent, usize::MAX),
        ("还差信息，可以问问".to_owned(), seen.told(Verdict::Possible).collect(), most_open),
        ("大家都可以用的".to_owned(), general, usize::MAX),
        (HAD.to_owned(), drawn.into_iter().chain(also_drawn).collect(), usize::MAX),
        ("目前不符合".to_owned(), refused, usize::MAX),
    ];
    let group = |(title, judged, most): (String, Vec<&'a Judged>, usize)| {
        let with = |judged: &'a Judged| Some((judged, seen.service(judged)?));
        let mut services: Vec<_> = judged.into_iter().filter_map(with).collect();
        services.retain(|(_, service)| handing.agreed || !service.data.sensitive);
        let more = services.len().saturating_sub(most);
        services.truncate(most);
        Group { title, services, more }
    };
    all.into_iter().map(group).filter(|group| !group.services.is_empty()).collect()
}

impl Group<'_> {
    pub(super) fn view(&self, seen: &Seen<'_>, paper: Paper) -> AnyView {
        let services = self.services.iter().map(|(judged, service)| entry(seen, judged, service, paper)).collect_view();
        let more = (self.more > 0).then(|| view! { <p>{format!("还有 {} 项，可以再问。", self.more)}</p> });
        view! { <h2>{self.title.clone()}</h2><ol>{services}</ol>{more} }.into_any()
    }
}

fn entry(seen: &Seen<'_>, judged: &Judged, service: &Service, paper: Paper) -> AnyView {
    let region = Some(&seen.region.slug);
    let official = service.name(region);
    // On a receipt each line more is a line to be carried home and lost: what it is called and what one gets stands on
    // A4 and in the phone's answer.
    let whole = paper == Paper::A4;
    let called = (whole && official != service.data.plain_name)
        .then(|| view! { <p class="small">{format!("清单里叫：{official}")}</p> });
    let gives = whole.then(|| view! { <p>{service.gives(region).to_owned()}</p> });
    // The general line stands once, below.
    let own: Vec<&str> = service.data.hotlines.iter().map(HotlineNumber::as_str).filter(|n| *n != GENERAL).collect();
    let own = (!own.is_empty()).then(|| view! { <p>{format!("要问，打 {}。", own.join("、"))}</p> });
    view! {
        <li>
            <h3>{service.data.plain_name.clone()}</h3>
            {called}
            <p>{format!("{}：{}", for_whom(seen, judged), because(judged))}</p>
            {gives}
            {own}
        </li>
    }
    .into_any()
}

/// Every condition as it stands, in a line: 82岁，满了65岁。还要知道：有没有残疾证；是不是农村户口。
fn because(judged: &Judged) -> String {
    let of = |state: State| judged.reasons.iter().filter(move |reason| reason.state == state);
    let met = of(State::Met).filter(|reason| !reason.presumed).map(|reason| reason.sentence.clone());
    let open = of(State::Unknown).filter(|_| judged.verdict == Verdict::Possible);
    let (asked, unstated): (Vec<_>, Vec<_>) = open.partition(|reason| reason.fact.is_some());
    let unmet = of(State::Unmet).filter(|_| judged.verdict == Verdict::NotEntitled);
    let near = judged.near_miss.iter().map(|near| near.sentence.clone());
    let stands = met.chain(unstated.iter().map(|reason| reason.sentence.clone()));
    let mut stands: Vec<String> = stands.chain(unmet.map(|reason| reason.sentence.clone())).chain(near).collect();
    stands.dedup();
    let mut asked: Vec<&str> = asked.iter().map(|reason| reason.sentence.as_str()).collect();
    asked.dedup();
    if stands.is_empty() && asked.is_empty() {
        stands.push(if judged.not_named { "文件没有点名，要问" } else { "条件对上了" }.to_owned());
    }
    let asked = (!asked.is_empty()).then(|| format!("还要知道：{}", asked.join("；")));
    let parts = (!stands.is_empty()).then(|| stands.join("；")).into_iter().chain(asked);
    parts.map(|part| format!("{part}。")).collect()
}
