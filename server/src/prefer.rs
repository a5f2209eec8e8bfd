//! The two choices kept in cookies on the person's own device: the city, and 长辈版.
//! Set on that choice only; nothing else is ever kept.
//!
//! Deliberately not `HttpOnly`: they are no secret, and a page that a phone brings back as it was
//! must know, with the line lost too, that another city was chosen since (`app/browser/boot.js`).

use std::sync::Arc;

use app::asking::{Draft, Visitor};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use seeds::RegionSlug;

use crate::find::public_address;
use crate::house::House;
use crate::pages::with_draft;
use crate::posted::Received;

const REGION: &str = "region";
const EDITION: &str = "edition";
const ELDER: &str = "elder";
const NORMAL: &str = "normal";
/// A year, in seconds.
const KEPT: u32 = 31_536_000;

/// What a form chooses, if anything.
#[derive(Default)]
pub(crate) struct Choice {
    region: Option<String>,
    edition: Option<String>,
}

/// `POST /preferences`: keeps the choice and goes back to the page it was made on.
pub(crate) async fn prefer(State(house): State<Arc<House>>, request: Request) -> Response {
    let received = Received::read(&house, request).await;
    if received.is_unread() {
        return received.status.into_response();
    }
    back_to(received.field("back").unwrap_or_default(), &received.choice, &house)
}

/// `POST /`: a choice made beside the box. What was written there stands in it again; no address can carry it.
pub(crate) async fn prefer_beside_the_box(State(house): State<Arc<House>>, request: Request) -> Response {
    let received = Received::read(&house, request).await;
    if received.is_unread() {
        return received.status.into_response();
    }
    let words = received.field("text").unwrap_or_default().replace("\r\n", "\n");
    let here = received.field("here").unwrap_or("/");
    if words.trim().is_empty() || here == public_address(words.trim()) {
        return back_to(here, &received.choice, &house);
    }
    let visitor = received.choice.over(chosen(&house, &received.parts.headers, &received.parts.uri), &house);
    let draft = Draft { words, since: received.posted.since };
    let request = Request::from_parts(received.parts, Body::empty());
    let mut response = with_draft(house.clone(), request, visitor, draft).await;
    for cookie in received.choice.cookies(&house) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

fn back_to(address: &str, choice: &Choice, house: &House) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    headers.insert(LOCATION, own_address(address));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for cookie in choice.cookies(house) {
        headers.append(SET_COOKIE, cookie);
    }
    response
}

/// Whoever asks, by the cookies they sent. Unknown values count as no choice.
pub(crate) fn chosen(house: &House, headers: &HeaderMap, uri: &Uri) -> Visitor {
    let region =
        cookie(headers, REGION).filter(|slug| house.finder().catalogue().region(slug).is_some()).map(RegionSlug::from);
    let elder = cookie(headers, EDITION) == Some(ELDER);
    let here = uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    Visitor { region, elder, as_of: house.today(), here }
}

impl Choice {
    /// A choice as a form names it.
    pub(crate) fn new(region: Option<&str>, edition: Option<&str>) -> Self {
        Self { region: region.map(str::to_owned), edition: edition.map(str::to_owned) }
    }

    /// The visitor with this choice made.
    pub(crate) fn over(&self, mut visitor: Visitor, house: &House) -> Visitor {
        if let Some(slug) = self.known_region(house) {
            visitor.region = Some(RegionSlug::from(slug));
        }
        if let Some(elder) = self.elder() {
            visitor.elder = elder;
        }
        visitor
    }

    /// The cookies that keep it.
    pub(crate) fn cookies(&self, house: &House) -> Vec<HeaderValue> {
        let region = self.known_region(house).map(|slug| (REGION, slug.to_owned()));
        let edition = self.elder().map(|elder| (EDITION, if elder { ELDER } else { NORMAL }.to_owned()));
        let secure = if house.config.is_secure() { "; Secure" } else { "" };
        region
            .into_iter()
            .chain(edition)
            .map(|(name, value)| format!("{name}={value}; Path=/; Max-Age={KEPT}; SameSite=Lax{secure}"))
            .filter_map(|cookie| HeaderValue::from_str(&cookie).ok())
            .collect()
    }

    /// The city chosen, where it is one of ours.
    pub(crate) fn known_region(&self, house: &House) -> Option<&str> {
        self.region.as_deref().filter(|slug| house.finder().catalogue().region(slug).is_some())
    }

    fn elder(&self) -> Option<bool> {
        match self.edition.as_deref() {
            Some(ELDER) => Some(true),
            Some(NORMAL) => Some(false),
            _ => None,
        }
    }
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    // Pair by pair: what another site's script left beside them, in whatever bytes, takes nothing from ours.
    let all = headers.get_all(COOKIE).iter().flat_map(|line| line.as_bytes().split(|&byte| byte == b';'));
    all.filter_map(|pair| std::str::from_utf8(pair).ok()).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}

/// Only an address on this site is gone back to; anything else leads home.
fn own_address(back: &str) -> HeaderValue {
    // Browsers leave tabs and line ends out of an address before they look at it: `/<tab>/evil.example` leads away.
    let plain = back.bytes().all(|byte| byte.is_ascii_graphic()) && !back.contains('\\');
    let own = plain && back.starts_with('/') && !back.starts_with("//");
    let home = HeaderValue::from_static("/");
    if own { HeaderValue::from_str(back).unwrap_or(home) } else { home }
}

#[cfg(test)]
mod tests {
    use super::own_address;

    #[test]
    fn a_choice_never_leads_off_the_site() {
        for (back, to) in [
            ("/services/radio", "/services/radio"),
            ("/find?q=%E4%BD%8E%E4%BF%9D", "/find?q=%E4%BD%8E%E4%BF%9D"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("javascript:alert(1)", "/"),
            ("/a\r\nSet-Cookie: x=y", "/"),
            ("/\t/evil.example/x", "/"),
            ("/ /evil.example", "/"),
            ("/\u{a0}/evil.example", "/"),
            ("", "/"),
        ] {
            assert_eq!(own_address(back), to, "{back:?}");
        }
    }
}
