//! 复制为测试用例: the household as cases for the catalogue's own tests, for whoever keeps the list true.
//! Shown before anything is copied; never sent: the field has no name, so no form carries it.

use leptos::prelude::*;
use seeds::Case;

use crate::result::Seen;

/// The cases, folded; nothing where no service gives one.
#[must_use]
pub fn test_case(seen: &Seen<'_>) -> Option<AnyView> {
    let situation = &seen.answer.situation;
    let (catalogue, region) = (seen.catalogue, &seen.region.slug);
    let case = Case { catalogue, region, situation, asked: &situation.asked, as_of: seen.as_of };
    let made = case.test_cases(&seen.answer.judgement.results);
    if made.files.is_empty() {
        return None;
    }
    let text = made.text();
    let left_out = (!made.left_out.is_empty()).then(|| {
        view! { <p class="quiet">{format!("另有 {} 项没写进来：没有可写的条件、涉及隐私，或者写粗了结果会不一样。", made.left_out.len())}</p> }
    });
    let lines = text.lines().count().clamp(4, 16).to_string();
    Some(
        view! {
            <details class="grp test-case" id="test-case">
                <summary><h3 class="gh">"复制为测试用例"</h3></summary>
                <div class="card">
                    <p>"给维护清单的人用。里面只有清单问到的条件和界限：82岁只写“满65岁”的65。没有原话，没有地方，没有准确岁数。先看一遍，再复制；不会自动发给谁。"</p>
                    <textarea class="box mono" id="case-text" rows=lines readonly spellcheck="false" aria-label="测试用例">{text}</textarea>
                    {left_out}
                    <p class="acts">
                        <button class="btn btn-2 with-script" type="button" data-copy="case-text">"复制"</button>
                        <span class="quiet" role="status" data-done="复制好了。" data-failed="没复制成，请在框里全选，再按 Ctrl+C。"></span>
                    </p>
                </div>
            </details>
        }
        .into_any(),
    )
}
