//! What stands where no page could be made: too many at once, something broke, an address that takes no
//! such request. No finder, no context: it must come when nothing else does.

use leptos::prelude::*;

use crate::asking::Site;
use crate::parts::icon::{Glyph, Icon};
use crate::shell::{Foot, links};

/// What went wrong, as far as whoever asked needs to know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// More at once than this machine takes, or too slow.
    Busy,
    /// It broke.
    Broken,
    /// An address that takes no such request.
    Refused,
    /// What came could not be read: too large, or cut on the way.
    Unread,
}

impl Trouble {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Busy => ("这会儿问的人太多", "等几秒再试一次。"),
            Self::Broken => ("是我们这边出了点问题", "不是您的错。过一会儿再试。"),
            Self::Unread => ("刚才那一下没有收到", "可能是网断了一下，也可能是写得太长。"),
            Self::Refused => ("这里没有这一页", "可能是地址写错了，也可能是页面换了地方。"),
        }
    }
}

/// The whole document. `posted`: something had been sent. Whether it still stands where it was written, only
/// the browser knows: many keep it, some in WeChat do not.
#[must_use]
pub fn document(site: &Site, elder: bool, trouble: Trouble, posted: bool) -> String {
    let (title, line) = trouble.words();
    let kept = posted.then(|| view! { <p>"按手机的“返回”，再点一次就行。要是刚写的字没了，麻烦您再写一遍。"</p> });
    let again = (!posted && trouble != Trouble::Refused).then(|| view! { <a class="btn" href="">"再试一次"</a> });
    let owner = Owner::new();
    owner.with(|| {
        view! {
            <!DOCTYPE html>
            <html lang="zh-CN" class=if elder { "elder" } else { "" }>
                <head>
                    {links(site)}
                    <title>{format!("{title} · 民生一问")}</title>
                </head>
                <body>
                    <header class="top">
                        <div class="wrap top-in"><a class="brand" href="/"><Icon glyph=Glyph::Mark/>"民生一问"</a></div>
                    </header>
                    <main id="main" class="wrap">
                        <div class="card calm">
                            <Icon glyph=Glyph::Cup/>
                            <h1>{title}</h1>
                            <p>{line}</p>
                            {kept}
                            <p class="acts">
                                {again}
                                <a class="btn btn-2" href="/">"回首页"</a>
                                <a class="btn btn-2" href="tel:12345"><Icon glyph=Glyph::Tel/>"打 12345 问"</a>
                            </p>
                        </div>
                    </main>
                    <Foot site=site.clone()/>
                </body>
            </html>
        }
        .to_html()
    })
}
