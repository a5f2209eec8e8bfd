//! `/privacy`: what happens to what is typed.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::parts::notice::Notice;

/// Privacy.
#[component]
pub fn Privacy() -> impl IntoView {
    view! {
        <Title text="隐私 · 民生一问"/>
        <div class="head"><h1>"您写的话，我们不留"</h1><p>"不用注册，不用登录，不问您是谁。"</p></div>
        <section class="sec" aria-labelledby="h-words">
            <h2 id="h-words">"您写的字"</h2>
            <div class="card">
                <p>"只用来回答这一次。答完就没了，不保存，不记日志，不统计。"</p>
                <p>"您写的话不会出现在网址里。只有清单和词表里本来就有的词（比如“预防接种”），才会写进网址，方便收藏。"</p>
                <p>"您自己点“带走”、自己勾上的几样情况，会写进那个链接和二维码；原话不写，艾滋病、精神方面的病、受到伤害这一类的事从来不写。"</p>
                <p>"除此以外，点选的答案、改过的情况，都不写进网址。去看一项服务再回来，它们跟着页面走，我们这边不留。"</p>
                <p>"边打字边出现的提示，也是这样处理。写到人，就不再提示。"</p>
            </div>
        </section>
        <section class="sec" aria-labelledby="h-cookie">
            <h2 id="h-cookie">"您的手机上会存什么"</h2>
            <div class="card">
                <p>"长久存着的只有两样，都是您自己选了才存：住在哪个市，用不用长辈版。清除浏览数据就没了。"</p>
                <p>"还有一样，关掉窗口就没了：点过“快速离开”，这个窗口会记一个记号，点一次记一个横杠“-”，免得按返回又翻出来。"</p>
                <p>"都只在您自己的手机上，里面没有您写的话。"</p>
            </div>
        </section>
        <section class="sec" aria-labelledby="h-others">
            <h2 id="h-others">"别人看得到吗"</h2>
            <div class="card">
                <p>"页面不连别的网站，没有广告，没有统计代码。"</p>
                <p>"用别人的手机查过，记得关掉页面。"</p>
            </div>
        </section>
        <Notice/>
    }
}
