//! An answer to be taken along: the same few lines as a message, a picture and a sheet of paper.
//! It is made of an answer to the facts that were ticked and to nothing else, so that no reason in it
//! can tell what was left out. A service that others should not see with someone never stands in it.

use leptos::prelude::*;
use seeds::{Judged, Known, Verdict, WhoId};

use crate::parts::icon::{Glyph, Icon};
use crate::result::headline::{lender, sure};
use crate::result::row::in_short;
use crate::result::{Seen, day_in_words};

/// How many services of a group are told; the rest is counted.
const MOST: usize = 8;

/// What is taken along, in words.
pub struct Along {
    /// What it is, where, and when it was looked up.
    pub title: String,
    /// What was looked at: 妈妈 82岁、农村户口.
    pub told: Vec<String>,
    /// Services by verdict.
    pub groups: Vec<Group>,
    /// Where it stands, how old it is, and who has the last word.
    pub end: Vec<String>,
}

/// Services of one verdict.
pub struct Group {
    heading: String,
    services: Vec<[String; 2]>,
    more: usize,
}

impl Along {
    /// Of an answer to the facts that are taken along.
    #[must_use]
    pub fn of(seen: &Seen<'_>) -> Self {
        let (own, lent) = sure(seen);
        let possible = seen.told(Verdict::Possible).collect();
        let other = lent.first().and_then(|judged| lender(seen, judged)).unwrap_or_default();
        let groups = [
            ("很可能可以".to_owned(), own),
            (format!("按{other}的条件看，可能可以"), lent),
            ("还差信息，可以问问".to_owned(), possible),
        ];
        let groups = groups.into_iter().filter_map(|(heading, services)| group(seen, heading, services));
        let mut end = vec![seen.source()];
        end.extend(seen.region.notice(seen.as_of).map(|notice| format!("{notice}。")));
        end.push("能不能办，以窗口答复为准。".to_owned());
        Self {
            title: format!("民生一问：{}能办什么（{}查）", seen.region.data.name, day_in_words(seen.as_of)),
            told: told(seen),
            groups: groups.collect(),
            end,
        }
    }

    /// As a message.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![self.title.clone(), format!("按这些情况看：{}。", self.told.join("；"))];
        for group in &self.groups {
            lines.push(format!("\n【{}】", group.heading));
            for (n, [name, why]) in group.services.iter().enumerate() {
                lines.push(format!("{}. {name}\n   {why}", n + 1));
            }
            lines.extend(group.rest());
        }
        lines.extend(self.nothing().map(|line| format!("\n{line}")));
        format!("{}\n\n{}", lines.join("\n"), self.end.join("\n"))
    }

    /// As on paper; the picture is drawn from it too.
    #[must_use]
    pub fn paper(&self) -> AnyView {
        let groups = self.groups.iter().map(|group| {
            let services = group.services.iter().enumerate().map(|(n, [name, why])| {
                view! { <p><b>{format!("{}. {name}", n + 1)}</b></p><p>{why.clone()}</p> }
            });
            let services = services.collect_view();
            let rest = group.rest().map(|line| view! { <p>{line}</p> });
            view! { <h3>{group.heading.clone()}</h3>{services}{rest} }
        });
        let end = self.end.iter().map(|line| view! { <p class="quiet">{line.clone()}</p> }).collect_view();
        view! {
            <div class="paper only-print" id="paper">
                <h1>{self.title.clone()}</h1>
                <p>{format!("按这些情况看：{}。", self.told.join("；"))}</p>
                {groups.collect_view()}
                {self.nothing().map(|line| view! { <p>{line}</p> })}
                {end}
            </div>
        }
        .into_any()
    }

    fn nothing(&self) -> Option<&'static str> {
        self.groups.is_empty().then_some("按这些情况，还没有对上的。可以打 12345 问问。")
    }
}

impl Group {
    fn rest(&self) -> Option<String> {
        (self.more > 0).then(|| format!("还有 {} 项", self.more))
    }
}

fn group(seen: &Seen<'_>, heading: String, services: Vec<&Judged>) -> Option<Group> {
    let mut services: Vec<[String; 2]> = services.into_iter().filter_map(|judged| entry(seen, judged)).collect();
    let more = services.len().saturating_sub(MOST);
    services.truncate(MOST);
    (!services.is_empty()).then_some(Group { heading, services, more })
}

fn entry(seen: &Seen<'_>, judged: &Judged) -> Option<[String; 2]> {
    let service = seen.service(judged).filter(|service| !service.data.sensitive)?;
    let whose: Vec<String> = judged.for_whom.iter().map(|who| called(seen, Some(who))).collect();
    let whose = if whose.is_empty() { "一家".to_owned() } else { whose.join("、") };
    let call = service.data.hotlines.first().map(|number| format!("要问，打 {number}。")).unwrap_or_default();
    Some([service.data.plain_name.clone(), format!("{whose}：{}。{call}", why(judged))])
}

/// Why, for whoever reads only this: what is still open is one list, and says once that it is open.
fn why(judged: &Judged) -> String {
    in_short(judged).replace("还差：", "还要知道")
}

/// What is known, person by person: 妈妈 82岁、农村户口.
fn told(seen: &Seen<'_>) -> Vec<String> {
    let line = |(who, facts): (Option<&WhoId>, Vec<&Known>)| {
        let phrases: Vec<String> = facts.into_iter().filter_map(|known| seen.phrase(known)).collect();
        format!("{} {}", called(seen, who), phrases.join("、"))
    };
    seen.known_by_person().into_iter().map(line).collect()
}

/// As whoever it is passed on to should read of them: 本人, where the page says 您.
#[must_use]
pub fn called(seen: &Seen<'_>, who: Option<&WhoId>) -> String {
    let call = seen.call_of(who);
    let others = call.trim_start_matches('您').trim_start_matches('的');
    if others.is_empty() { "本人".to_owned() } else { others.to_owned() }
}

/// Over a result that came by its address: that somebody shared it, what it was made from, and that it
/// may be put right.
#[must_use]
pub fn shared_note(seen: &Seen<'_>, incomplete: bool) -> AnyView {
    let own = seen.answer.situation.person("self").map(|_| "页面上的“您”，是情况里的“本人”。");
    view! {
        <div class="note" id="shared" role="note">
            <Icon glyph=Glyph::Info/>
            <div>
                <p><b>"这是别人分享来的结果。"</b>{format!("只照这几样看的：{}。", told(seen).join("；"))}{own}</p>
                {incomplete.then(|| view! { <p><b>"这个链接有一部分读不出来，"</b>"下面可能少了几样。请对方再发一次，或者自己补上。"</p> })}
                <p>"哪里不对，可以改；改了只有您自己看得到。"</p>
            </div>
        </div>
    }
    .into_any()
}
