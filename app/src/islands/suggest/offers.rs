//! What is asked while typing, and of which words nothing is.

use gloo_net::http::Request;
use seeds::Suggestion;
use serde::{Deserialize, Serialize};

/// Longer text is a situation, not a word to look up.
const LONGEST: usize = 12;
/// Words that make a text speak of a person.
const PERSONAL: [&str; 20] = [
    "我", "俺", "咱", "他", "她", "爸", "妈", "爹", "爷爷", "奶奶", "外公", "外婆", "婆婆", "老公", "老婆", "老汉",
    "儿子", "女儿", "孙", "岁",
];

/// Openings that speak of nobody yet: 我想问一下低保.
const OPENINGS: [&str; 6] = ["我想问一下", "我想问下", "我想问", "我想", "我要", "我们"];

/// Whether words may be looked up while they are being written.
pub(super) fn may_be_asked(words: &str) -> bool {
    let rest = OPENINGS.iter().find_map(|opening| words.strip_prefix(opening)).unwrap_or(words);
    let personal = PERSONAL.iter().any(|word| rest.contains(word));
    !words.is_empty() && !personal && words.chars().count() <= LONGEST
}

#[derive(Serialize)]
struct Ask<'a> {
    q: &'a str,
    region: Option<&'a str>,
}

#[derive(Deserialize)]
struct Answer {
    suggestions: Vec<Suggestion>,
}

/// What the server offers; nothing where it cannot be reached.
pub(super) async fn suggestions(q: &str, region: Option<&str>) -> Option<Vec<Suggestion>> {
    let ask = Request::post("/api/v1/suggest").json(&Ask { q, region }).ok()?;
    let answer: Answer = ask.send().await.ok()?.json().await.ok()?;
    Some(answer.suggestions)
}
