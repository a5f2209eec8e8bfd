//! The paper a resident is handed, as it lies on the screen before it is printed: on A4, as a short receipt of 80 mm,
//! or as a card that only says what to ask. What to bring is printed only where the catalogue knows, and today it
//! knows nowhere: it says so.

use leptos::prelude::*;
use seeds::{HotlineNumber, Judged, Known, Service, State, Urgent, Verdict, WhoId};

use super::change;
use super::drawn::is_drawn;
use super::hand::Handing;
use super::named::{for_whom, name_of};
use crate::parts::window::questions;
use crate::result::headline::{lender, sure};
use crate::result::urgent::help;
use crate::result::{Seen, day_in_words};

/// How many services of a group that is not sure are told; the rest is counted.
const MOST_OPEN: usize = 8;
/// The same on a receipt, which is read standing.
const MOST_OPEN_ON_A_RECEIPT: usize = 4;
/// About how many services there are ready words.
const MOST_ASKED: usize = 3;
/// The line that knows where anything is asked.
const GENERAL: &str = "12345";

/// On what it is printed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm, in large type.
    #[default]
    A4,
    /// A receipt printer's roll, 80 mm wide: names, reasons, numbers and the code.
    Receipt,
    /// What to say and whom to call, on A4 and larger still.
    Say,
}

impl Paper {
    /// Every one there is.
    pub const ALL: [Self; 3] = [Self::A4, Self::Receipt, Self::Say];

    /// As a form and the style sheet name it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Receipt => "receipt",
            Self::Say => "asking",
        }
    }

    /// As a worker calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::A4 => "A4 纸，大字",
            Self::Receipt => "小票纸，80 毫米宽，只印要点",
            Self::Say => "A4 纸，只印“怎么问”",
        }
    }

    /// Read from a form; anything else is A4.
    #[must_use]
    pub fn read(code: &str) -> Self {
        Self::ALL.into_iter().find(|paper| paper.code() == code).unwrap_or_default()
    }
}

/// A phone's code, and what it opens.
pub struct Code {
    /// Drawn.
    pub drawn: AnyView,
    /// Whether it opens all that stands on the paper.
    pub all: bool,
}

/// The paper, with a phone's code where there is one.
#[must_use]
pub fn sheet(seen: &Seen<'_>, handing: Handing, urgent: &[Urgent], code: Option<Code>) -> AnyView {
    let code = code.map(|code| {
        let line = if code.all {
            "手机扫一扫，看同样的结果"
        } else {
            "手机扫一扫，看其中能带的部分"
        };
        view! { <div class="sheet-qr">{code.drawn}<p>{line}</p></div> }.into_any()
    });
    let help = urgent.iter().map(|urgent| help(seen.catalogue, urgent)).collect_view().into_any();
    let body = if handing.paper == Paper::Say { card(seen, handing, help) } else { list(seen, handing, help, code) };
    view! {
        <article class=format!("sheet {}", handing.paper.code()) aria-labelledby="h-sheet">
            // Chromium repeats this on every sheet.
            <div class="sheet-top"><p class="sheet-c"><b>{seen.region.data.name.clone()}</b>{format!(" {}在“民生一问”查的", day_in_words(seen.as_of))}</p></div>
            <div class="sheet-all">{body}{end(seen)}</div>
        </article>
    }
    .into_any()
}

fn list(seen: &Seen<'_>, handing: Handing, help: AnyView, code: Option<AnyView>) -> AnyView {
    let groups = groups(seen, handing);
    let told = told(seen);
    let told = (!told.is_empty()).then(|| view! { <p>{format!("按这些情况看：{}。", told.join("；"))}</p> });
    let none = groups.is_empty().then(|| view! { <p>"照这些情况，还没有对上的。可以打 12345 问问。"</p> });
    let whole = handing.paper == Paper::A4;
    let (soon, said) = (whole.then(|| soon(seen, handing.agreed)), whole.then(|| said(seen, handing.agreed)));
    view! {
        <h1 id="h-sheet">"可以去问的公共服务"</h1>
        {help}
        {told}
        {none}
        {groups.iter().map(|group| group.view(seen, handing.paper)).collect_view()}
        {soon}
        {said}
        {calls(seen, &groups, whole)}
        {code}
    }
    .into_any()
}

/// What to say at a window or on the telephone, and nothing of anyone.
fn card(seen: &Seen<'_>, handing: Handing, help: AnyView) -> AnyView {
    let lines = to_ask(seen, handing.agreed);
    let none = lines.is_empty().then(|| view! { <p>"还没有要问的服务。可以打 12345 问问。"</p> });
    let lines = lines.into_iter().map(|line| view! { <p class="sheet-line">{line}</p> }).collect_view();
    view! {
        <h1 id="h-sheet">"可以这样说"</h1>
        {help}
        {none}
        {lines}
        {calls(seen, &groups(seen, handing), true)}
    }
    .into_any()
}

/// Whom to call; `about`: with what each number is for.
fn calls(seen: &Seen<'_>, groups: &[Group<'_>], about: bool) -> AnyView {
    let services: Vec<&Service> =
        groups.iter().flat_map(|group| &group.services).map(|(_, service)| *service).collect();
    let numbers = numbers(seen, &services, about);
    view! {
        <h2>"打电话问"</h2>
        <p>"要带什么、在哪里办，清单没有写。先打电话问清楚，省得白跑。上面没写电话的，打 12345。"</p>
        {numbers}
    }
    .into_any()
}

/// What a birthday or a paper would change: worth keeping the sheet for.
fn soon(seen: &Seen<'_>, agreed: bool) -> Option<AnyView> {
    let lines = change::lines(seen, agreed);
    let items = lines.iter().map(|(sentence, services)| {
        view! { <li>{format!("{sentence}（{}）", services.join("、"))}</li> }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <h2>"以后会变的"</h2><ul class="sheet-soon">{items}</ul> }.into_any())
}

/// What it was made from, person by person.
fn told(seen: &Seen<'_>) -> Vec<String> {
    let situation = &seen.answer.situation;
    let shared: Vec<&Known> = situation.household.iter().chain(&situation.events).collect();
    let people = situation.people.iter().map(|person| (Some(&person.id), person.facts.iter().collect::<Vec<_>>()));
    let all = people.chain([(None, shared)]).filter(|(_, facts)| !facts.is_empty());
    let line = |(who, facts): (Option<&WhoId>, Vec<&Known>)| {
        let phrases: Vec<String> = facts.into_iter().filter_map(|known| seen.phrase(known)).collect();
        format!("{} {}", name_of(seen, who), phrases.join("、"))
    };
    all.map(line).collect()
}

/// Over what one has already.
const HAD: &str = "已经有的";

/// Services of one verdict.
struct Group<'a> {
    title: String,
    services: Vec<(&'a Judged, &'a Service)>,
    more: usize,
}

fn groups<'a>(seen: &Seen<'a>, handing: Handing) -> Vec<Group<'a>> {
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
    fn view(&self, seen: &Seen<'_>, paper: Paper) -> AnyView {
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

/// Ready words about the first services, by the names their list has for them; nothing of the resident is in them.
#[must_use]
pub fn to_ask(seen: &Seen<'_>, agreed: bool) -> Vec<String> {
    let groups = groups(seen, Handing { agreed, ..Handing::default() });
    let groups = groups.iter().filter(|group| group.title != HAD);
    let services =
        groups.flat_map(|group| &group.services).filter(|(judged, _)| judged.verdict != Verdict::NotEntitled);
    let line = |(_, service): &(&Judged, &Service)| {
        let name = service.name(Some(&seen.region.slug)).to_owned();
        format!("您好，我想问“{name}”：能不能办，在哪里办，要带什么？{}", questions(service).concat())
    };
    services.take(MOST_ASKED).map(line).collect()
}

fn said(seen: &Seen<'_>, agreed: bool) -> Option<AnyView> {
    let lines = to_ask(seen, agreed);
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        view! { <section class="sheet-say" aria-labelledby="h-say"><h2 id="h-say">"可以这样说"</h2>{lines}</section> }
            .into_any()
    })
}

/// Every number that stands with a service, and the one that knows all; each with what it is for.
fn numbers(seen: &Seen<'_>, services: &[&Service], about: bool) -> AnyView {
    let general = HotlineNumber::from(GENERAL);
    let mut all: Vec<&HotlineNumber> = services.iter().flat_map(|service| &service.data.hotlines).collect();
    all.push(&general);
    let numbers = all.iter().enumerate().filter(|(at, number)| !all[..*at].contains(number));
    let lines = numbers.filter_map(|(_, number)| {
        let line = seen.catalogue.vocabulary().hotlines.get(*number)?;
        let what = if about { format!(" {}：{}。", line.name, line.about) } else { format!(" {}", line.name) };
        Some(view! { <p><b>{number.to_string()}</b>{what}</p> })
    });
    lines.collect_view().into_any()
}

/// Where it stands, how old it is, and who has the last word.
fn end(seen: &Seen<'_>) -> AnyView {
    let notice = seen.region.notice(seen.as_of).map(|notice| view! { <p>{format!("{notice}。")}</p> });
    view! {
        <footer>
            <p><b>"这是对照清单看的，不是审批。能不能办，以窗口答复为准。"</b></p>
            <p>{seen.source()}</p>
            {notice}
        </footer>
    }
    .into_any()
}
