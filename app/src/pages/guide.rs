//! `/guide`: one question a screen, for those who would rather tap. Every answer may be skipped,
//! every step can be taken back, and the results can be looked at from the first answer on.
//! The answers travel by POST.

use leptos::prelude::*;
use leptos_meta::Title;
use seeds::edit::EditTo;
use seeds::{Catalogue, Edit, Edits, FactId, MatchAnswer, MatchAsk, Question, WhoId};

use crate::asking::{BegunFor, Posted, Refused, asker, chosen_region, visitor};
use crate::pages::find::too_long;
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::{Act, DONE, FAMILY as TICKED, KEEP};
use crate::parts::leave::{Leave, is_sensitive_so_far};
use crate::parts::notice::Notice;
use crate::parts::place::Place;
use crate::result::question::{options, touches, why};
use crate::result::urgent::urgent;

/// For whom one may ask, in the words of whoever asks; the ids are people of the vocabulary.
const WHOM: [(&str, &str); 8] = [
    ("self", "我自己"),
    ("mother", "妈妈"),
    ("father", "爸爸"),
    ("spouse", "爱人"),
    ("child", "孩子"),
    ("grandmother", "奶奶"),
    ("grandfather", "爷爷"),
    ("client", "别的家人，或者别人"),
];
/// An old person of the family.
const OLD: [(&str, &str); 8] = [
    ("mother", "妈妈"),
    ("father", "爸爸"),
    ("grandmother", "奶奶"),
    ("grandfather", "爷爷"),
    ("maternal-grandmother", "外婆"),
    ("maternal-grandfather", "外公"),
    ("spouse", "老伴"),
    ("self", "我自己"),
];

/// Who may be of one family.
const FAMILY: [(&str, &str); 8] = [
    ("self", "我自己"),
    ("spouse", "爱人"),
    ("son", "儿子"),
    ("daughter", "女儿"),
    ("mother", "妈妈"),
    ("father", "爸爸"),
    ("grandmother", "奶奶"),
    ("grandfather", "爷爷"),
];

/// The next question.
#[component]
pub fn Guide() -> impl IntoView {
    let posted = use_context::<Posted>().unwrap_or_default();
    if let Some(words) = &posted.too_long {
        return too_long(words);
    }
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let chosen = chosen_region(catalogue);
    let (screen, sensitive) = match chosen {
        None => (where_first(), is_sensitive_so_far()),
        Some(region) => {
            let (words, as_of) = (posted.words.as_str(), visitor().as_of);
            let ask = MatchAsk { words, situation: None, edits: &posted.edits, region: &region.slug, as_of };
            let answer = asker.0.answer(&ask);
            let asked = answer.question.as_ref().is_some_and(|question| touches(catalogue, question));
            let help = (!answer.situation.people.is_empty()).then(|| urgent(catalogue, &answer));
            (view! { {help}{next(catalogue, &answer, &posted)} }.into_any(), answer.sensitive || asked)
        }
    };
    let step = steps(&posted.edits);
    let back = taken_back(&posted.edits).to_string();
    let answered = posted.edits.0.iter().any(|edit| edit.change != EditTo::Drop);
    view! {
        <Title text="一题一题答 · 民生一问"/>
        {sensitive.then(|| view! { <Leave/> })}
        <div class="guide">
            <div class="step">
                {(step > 0).then(|| view! { <Act class="more" name="back" value=back><Icon glyph=Glyph::Back/>"上一题"</Act> })}
                {chosen.map(|_| view! { <span>{format!("第 {} 题", step + 1)}</span> })}
            </div>
            {screen}
            {answered.then(|| view! { <Act class="btn btn-2 btn-w" to="/find">"先看结果"</Act> })}
        </div>
        <p class="priv"><Icon glyph=Glyph::Lock/><span>"答案不保存。退出去，就没有了。"</span></p>
        <Notice/>
    }
    .into_any()
}

fn where_first() -> AnyView {
    view! { <div class="head"><h1>"先选住在哪里"</h1><p>"两个市的规定不一样。"</p></div><Place asked=true/> }.into_any()
}

/// Whom it is about is one step, however many were chosen at once.
fn steps(edits: &Edits) -> usize {
    let chosen = edits.0.iter().filter(|edit| chooses(edit)).count();
    edits.0.len() - chosen + chosen.min(1)
}

/// How many corrections the last step made.
fn taken_back(edits: &Edits) -> usize {
    edits.0.iter().rev().take_while(|edit| chooses(edit)).count().max(1)
}

fn chooses(edit: &Edit) -> bool {
    edit.who.as_ref().is_some_and(|who| *edit == Edit::about(who.clone()))
}

fn next(catalogue: &Catalogue, answer: &MatchAnswer, posted: &Posted) -> AnyView {
    match (&answer.question, age_of(catalogue, answer, &posted.edits)) {
        _ if answer.situation.people.is_empty() => for_whom(posted.begun_for),
        (_, Some(age)) => ask(catalogue, &age),
        (Some(question), None) => ask(catalogue, question),
        (None, None) => done(),
    }
}

/// Of everyone chosen by tapping, the age comes first: little can be said without it, and in a family
/// the question that settles most would be about the first of them again and again.
fn age_of(catalogue: &Catalogue, answer: &MatchAnswer, edits: &Edits) -> Option<Question> {
    let fact = catalogue.facts().get("age")?;
    let chosen = edits.0.iter().filter(|edit| chooses(edit)).filter_map(|edit| edit.who.as_ref());
    let told = |who: &&WhoId| {
        let person = answer.situation.person(who.as_str());
        person.is_some_and(|person| person.facts.iter().any(|known| known.fact == fact.id))
    };
    let who = chosen.into_iter().find(|who| !told(who))?.clone();
    let text = fact.question.replace("{who}", &catalogue.vocabulary().call_of(Some(&who)));
    Some(Question { fact: FactId::from("age"), who: Some(who), text, choices: Vec::new(), settles: Vec::new() })
}

fn for_whom(begun_for: BegunFor) -> AnyView {
    let (heading, list) = match begun_for {
        BegunFor::Family => return family(),
        BegunFor::Elder => ("哪位老人？", buttons(OLD, "radio")),
        BegunFor::Anyone => ("想帮谁问？", whom("radio")),
    };
    view! {
        <div class="head"><h1 id="h-q">{heading}</h1></div>
        <div role="group" aria-labelledby="h-q">{list}</div>
    }
    .into_any()
}

/// Everyone one may ask for, as buttons that begin the guide.
#[must_use]
pub fn whom(class: &'static str) -> AnyView {
    buttons(WHOM, class)
}

fn buttons(people: [(&str, &'static str); 8], class: &'static str) -> AnyView {
    let people = people.map(|(id, label)| {
        let value = Edit::about(WhoId::from(id)).code();
        view! { <Act class=class name="set" value=value to="/guide">{label}</Act> }
    });
    people.collect_view().into_any()
}

/// Several at once, by ticking them.
fn family() -> AnyView {
    let people = FAMILY.map(|(id, label)| {
        let value = Edit::about(WhoId::from(id)).code();
        view! { <label class="pick"><input type="checkbox" form=KEEP name="set" value=value/><span>{label}</span></label> }
    });
    let nobody = use_context::<Posted>().is_some_and(|posted| posted.refused == Some(Refused::Nobody));
    view! {
        <div class="head"><h1 id="h-q">"一家有哪些人？"</h1><p>"勾上要问的人，一个一个问过去。"</p></div>
        {nobody.then(|| view! { <p class="wrong" role="alert">"还没有勾人。先勾上一个，再往下走。"</p> })}
        <div class="picks" role="group" aria-labelledby="h-q">{people.collect_view()}</div>
        <p class="acts"><Act class="btn btn-w" name=DONE value=TICKED>"勾好了，往下走"</Act></p>
    }
    .into_any()
}

fn ask(catalogue: &Catalogue, question: &Question) -> AnyView {
    view! {
        <div class="head">
            <h1 id="h-q">{question.text.clone()}</h1>
            {why(catalogue, question).map(|line| view! { <p>{line}</p> })}
        </div>
        <div class="opts one" role="group" aria-labelledby="h-q">{options(catalogue, question)}</div>
    }
    .into_any()
}

fn done() -> AnyView {
    view! {
        <div class="head"><h1>"问完了"</h1><p>"够用了，看看结果吧。"</p></div>
        <p class="acts"><Act class="btn btn-w" to="/find">"看结果"</Act></p>
    }
    .into_any()
}
