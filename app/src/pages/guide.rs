//! `/guide`: one question a screen, for those who would rather tap. Every answer may be skipped,
//! every step can be taken back, and the results can be looked at from the first answer on.
//! The answers travel by POST.

use leptos::prelude::*;
use leptos_meta::Title;
use seeds::edit::EditTo;
use seeds::{Catalogue, Edit, MatchAnswer, MatchAsk, Question, WhoId};

use crate::asking::{Posted, asker, chosen_region, visitor};
use crate::parts::icon::{Glyph, Icon};
use crate::parts::keep::Act;
use crate::parts::notice::Notice;
use crate::parts::place::Place;
use crate::result::question::{options, why};

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

/// The next question.
#[component]
pub fn Guide() -> impl IntoView {
    let posted = use_context::<Posted>().unwrap_or_default();
    let asker = asker();
    let catalogue = asker.0.catalogue();
    let chosen = chosen_region(catalogue);
    let screen = match chosen {
        None => where_first(),
        Some(region) => {
            let (words, as_of) = (posted.words.as_str(), visitor().as_of);
            let ask = MatchAsk { words, situation: None, edits: &posted.edits, region: &region.slug, as_of };
            next(catalogue, &asker.0.answer(&ask))
        }
    };
    let step = posted.edits.0.len();
    let answered = posted.edits.0.iter().any(|edit| edit.change != EditTo::Drop);
    view! {
        <Title text="一题一题问 · 民生一问"/>
        <div class="guide">
            <div class="step">
                {(step > 0).then(|| view! { <Act class="more" name="back" value="1"><Icon glyph=Glyph::Back/>"上一题"</Act> })}
                {chosen.map(|_| view! { <span>{format!("第 {} 题", step + 1)}</span> })}
            </div>
            {screen}
            {answered.then(|| view! { <Act class="btn btn-2 btn-w" to="/find">"先看结果"</Act> })}
        </div>
        <p class="priv"><Icon glyph=Glyph::Lock/><span>"答案不保存。退出去，就没有了。"</span></p>
        <Notice/>
    }
}

fn where_first() -> AnyView {
    view! { <div class="head"><h1>"先选住在哪里"</h1><p>"两个市的规定不一样。"</p></div><Place asked=true/> }.into_any()
}

fn next(catalogue: &Catalogue, answer: &MatchAnswer) -> AnyView {
    match &answer.question {
        _ if answer.situation.people.is_empty() => for_whom(),
        Some(question) => ask(catalogue, question),
        None => done(),
    }
}

fn for_whom() -> AnyView {
    view! {
        <div class="head"><h1 id="h-q">"想帮谁问？"</h1></div>
        <div role="group" aria-labelledby="h-q">{whom("radio")}</div>
    }
    .into_any()
}

/// Everyone one may ask for, as buttons that begin the guide.
#[must_use]
pub fn whom(class: &'static str) -> AnyView {
    let whom = WHOM.map(|(id, label)| {
        let value = Edit::about(WhoId::from(id)).code();
        view! { <Act class=class name="set" value=value to="/guide">{label}</Act> }
    });
    whom.collect_view().into_any()
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
