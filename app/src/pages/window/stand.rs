//! The standing bar: whom one works for, where, the shortcuts, and the one button that clears everything.

use leptos::prelude::*;
use seeds::Region;

use crate::asking::visitor;
use crate::parts::icon::{Glyph, Icon};

/// What each key does. Single letters and digits are never taken from a field that is being typed in.
const KEYS: [(&str, &[&str]); 16] = [
    ("到“记情况”", &["/"]),
    ("从“记情况”到结果，再按回来", &["Esc"]),
    ("马上看结果", &["Ctrl", "Enter"]),
    ("上一个、下一个问题或服务", &["↑", "↓"]),
    ("最前、最后一个", &["Home", "End"]),
    ("在一题的几个答案里走", &["←", "→"]),
    ("展开，再按合上", &["Enter"]),
    ("回答问题；不清楚；不想说", &["1–8", "0", "9"]),
    ("要写数的题：不清楚；不想说", &["-", "x"]),
    ("撤回上一步", &["退格"]),
    ("比一比：如果……", &["b"]),
    ("查清单，另开一页", &["F2"]),
    ("交给居民：打印、发微信", &["."]),
    ("只要一张“怎么问”的卡", &[","]),
    ("清空，下一位", &["F8"]),
    ("打开、关上这张表", &["?"]),
];

/// Switches the keys `/` and `?` and digits away from their question off, for whoever works by voice (WCAG 2.1.4).
pub const WITHOUT_SINGLE_KEYS: &str = "keys=off";

/// The bar, and the warning before everything is cleared by itself.
#[must_use]
pub fn stand(region: Option<&Region>, idle: u32) -> AnyView {
    let city = city(region);
    view! {
        <header class="stand">
            <span class="brand"><Icon glyph=Glyph::Mark/>"民生一问"</span>
            <p class="for-whom"><b>"正在为居民办理"</b><small><span id="city">{city}</span>" · 不保存，不留记录"</small></p>
            // Another page, so that nobody's details are lost to it or go along with it.
            <a class="look-up" id="look-up" href="/window/services" target="_blank" rel="noopener">"查清单"<span class="vh">"，另开一页"</span><kbd>"F2"</kbd></a>
            {keys(idle)}
            {next()}
        </header>
        {warning()}
        <noscript>
            <p class="note warn no-script">"这台电脑没开脚本：办完请点“下一位”，再把这个标签页关掉。"</p>
        </noscript>
    }
    .into_any()
}

/// The city's name, or that it has to be chosen.
#[must_use]
pub fn city(region: Option<&Region>) -> String {
    region.map_or("先选住在哪里".to_owned(), |region| region.data.name.clone())
}

/// The one button that clears everything, on this page and on those open beside it.
#[must_use]
pub fn next() -> AnyView {
    view! {
        <form id="next" method="post" action="/window/next">
            <button class="btn">"下一位"<kbd>"F8"</kbd></button>
        </form>
    }
    .into_any()
}

/// The warning before everything is cleared by itself. It is said once; the number that runs is only seen.
#[must_use]
pub fn warning() -> AnyView {
    view! {
        <p class="vh" id="idle-said" role="alert"></p>
        <div class="idle" id="idle" hidden>
            <p aria-hidden="true">"好一会儿没人动了，"<b id="idle-left">"30"</b>" 秒后清空。"</p>
            <button class="btn" type="button" id="stay">"还在办，先不清"</button>
        </div>
    }
    .into_any()
}

fn keys(idle: u32) -> AnyView {
    let rows = KEYS.map(|(what, keys)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> }).collect_view();
        view! { <div><dt>{what}</dt><dd>{keys}</dd></div> }
    });
    let off = visitor().here.split_once('?').is_some_and(|(_, query)| query == WITHOUT_SINGLE_KEYS);
    let minutes = idle / 60;
    view! {
        <details class="keys" id="keys">
            <summary>"快捷键"<kbd>"?"</kbd></summary>
            <div class="pop">
                <dl>{rows}</dl>
                <label class="check">
                    <input type="checkbox" id="single" checked=!off/>
                    <span>"单个键也管用（/ . , ? b - x 和数字）"</span>
                </label>
                <p class="quiet">{format!("打字的时候，这些键只打字；只有 F8，拼字拼到一半也马上清空。{minutes} 分钟没人动，会先提醒，再清空。")}</p>
            </div>
        </details>
    }
    .into_any()
}
