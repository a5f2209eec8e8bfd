//! `/about`: what this is, what it rests on, and what it is not.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::parts::notice::{Notice, Sources};

/// About.
#[component]
pub fn About() -> impl IntoView {
    view! {
        <Title text="关于 · 民生一问"/>
        <div class="head"><h1>"关于民生一问"</h1><p>"用平时的话，找自贡和隆昌的基本公共服务。"</p></div>
        <Notice/>
        <section class="sec" aria-labelledby="h-what">
            <h2 id="h-what">"它能做什么"</h2>
            <div class="card">
                <p>"两个市在规划里各列了一份基本公共服务清单。清单用的是公文里的叫法，不好找。"</p>
                <p>"您说“打预防针”，它知道清单里叫“预防接种”。每一项都写明给谁、给什么、还有什么不清楚、打哪个电话问。"</p>
            </div>
        </section>
        <section class="sec" aria-labelledby="h-not">
            <h2 id="h-not">"它不是什么"</h2>
            <div class="card">
                <p>"它不办事，也不替窗口作决定。能不能办，以窗口答复为准。"</p>
                <p>"规划没写的地址、时间、材料、金额，我们一律不写。电话号码有些不是规划里的，从哪里来，写在号码旁边。"</p>
                <p>"隆昌归内江管，和自贡是两家，各有各的清单，办事各照各的。"</p>
                <p>"自贡的清单没写每一项给谁。查自贡时，先借隆昌同一项的说法看，只作参考，以自贡的窗口为准。"</p>
            </div>
        </section>
        <section class="sec" aria-labelledby="h-src"><h2 id="h-src">"内容从哪里来"</h2><Sources/></section>
    }
}
