//! `/accessibility`: what was done so that everyone can use it, and what was not tried.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::parts::notice::Notice;

/// Accessibility.
#[component]
pub fn Accessibility() -> impl IntoView {
    view! {
        <Title text="无障碍 · 民生一问"/>
        <div class="head"><h1>"人人都能用"</h1><p>"看不清、看不见、手不方便，都应该能用。"</p></div>
        <section class="sec" aria-labelledby="h-can">
            <h2 id="h-can">"已经做到的"</h2>
            <ul class="card">
                <li>"右上角有长辈版：字更大，按钮更大，内容一样。"</li>
                <li>"手机自己调大的字号照样管用。"</li>
                <li>"只用键盘也能用。页面按读屏软件的要求做了标记。"</li>
                <li>"手机旧，或者关了脚本，照样能查。"</li>
                <li>"晚上会跟着手机变成深色。"</li>
            </ul>
        </section>
        <section class="sec" aria-labelledby="h-not">
            <h2 id="h-not">"还没有试过的"</h2>
            <p class="card">"还没有请人用真的旧手机和读屏软件从头到尾试过。这一步还欠着。"</p>
        </section>
        <Notice/>
    }
}
