//! The end of a list: whether one gets anything depends on how one lives, so there is a way to say it.

use leptos::prelude::*;

/// To the box, or to one question a screen.
#[component]
pub fn OrTell() -> impl IntoView {
    view! {
        <section class="card sec" aria-labelledby="h-tell">
            <h2 id="h-tell">"看看有没有您的"</h2>
            <p class="quiet">"能不能办，要看各人的情况。说说家里的情况，就知道哪几项对得上。"</p>
            <p class="acts">
                <a class="btn" href="/">"说说家里的情况"</a>
                <a class="btn btn-2" href="/guide"><span class="nb">"不想打字，"</span><span class="nb">"就一题一题答"</span></a>
            </p>
        </section>
    }
}
