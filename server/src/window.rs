//! `/window`: a worker answers for one resident after another. What is typed comes by POST and is answered
//! in place; every answer is `no-store`, and nothing of it enters an address, a cookie or a history entry.
//!
//! Beside what every form carries (`posted`), this one carries:
//!
//! ```text
//! if=mother.disability-cert.y             what is different in the second variant, so far
//! if-set=…  if-drop=mother.disability-cert   one thing more in it, one thing less
//! do=add  add-who= add-age= add-fact=     a member of the household, or a fact about one, from the row of fields
//! do=if   if-who=  if-age=  if-fact=      the same for the second variant; do=if-none ends it
//! gone=mother                             a member who was added by hand, and all that was said of them
//! steps=||h.dibao.y  undo=1               what stood before each step (`steps`); the last one is taken back
//! ```

use std::sync::Arc;

use app::asking::{AtWindow, Posted, Visitor};
use app::pages::window::document;
use app::pages::window::hand::Handing;
use app::pages::window::stand::WITHOUT_SINGLE_KEYS;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, SET_COOKIE, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;
use seeds::edit::{EditTo, read_edit};
use seeds::{Catalogue, Date, Edit, Edits, Scope, WhoId};

use crate::house::House;
use crate::pages::rendered;
use crate::posted::{Field, Received, said, written_anew};
use crate::prefer::chosen;
use crate::steps::Steps;

/// `GET /window`: nobody is there yet.
pub(crate) async fn window_page(State(house): State<Arc<House>>, request: Request) -> Response {
    let posted = Posted { at: request.uri().path().to_owned(), ..Posted::default() };
    let visitor = chosen(&house, request.headers(), request.uri());
    page(house, request, visitor, Told { posted, ..Told::default() }, None).await
}

/// `POST /window`: what the note, the corrections and the second variant come to.
pub(crate) async fn window(State(house): State<Arc<House>>, request: Request) -> Response {
    let received = Received::read(&house, request).await;
    answered(house, received, None).await
}

/// A form of the window, answered: by the window, or by what is handed over.
pub(crate) async fn answered(house: Arc<House>, received: Received, handing: Option<Handing>) -> Response {
    let Received { mut posted, choice, status, parts, fields } = received;
    let (catalogue, today) = (house.finder().catalogue(), house.today());
    let steps = Steps::read(said(&fields, "steps").unwrap_or_default(), catalogue);
    let before = Edits::read(said(&fields, "edits").unwrap_or_default(), catalogue);
    if said(&fields, "do") == Some("add") {
        let who = WhoId::from(said(&fields, "add-who").unwrap_or_default());
        let mut more = picked(&fields, "add", catalogue, today);
        // With nothing said of them yet, they are a member all the same.
        if more.is_empty() && catalogue.vocabulary().kin(&who).is_some() {
            more.push(Edit::about(who));
        }
        more.into_iter().for_each(|edit| posted.edits.push(edit));
    }
    let mut what_if = second_variant(&fields, catalogue, today);
    // A note written anew, or a member taken away: what would be different of them went with them.
    if let Some(before) = said(&fields, "was").filter(|before| *before != posted.words) {
        written_anew(&mut what_if, before, &posted.words, &house);
    }
    if let Some(gone) = said(&fields, "gone").map(WhoId::from) {
        for edits in [&mut posted.edits, &mut what_if] {
            edits.0.retain(|edit| edit.who.as_ref() != Some(&gone));
        }
    }
    let steps = stepped(steps, &fields, &before, &mut posted.edits, catalogue);
    let visitor = choice.over(chosen(&house, &parts.headers, &parts.uri), &house);
    let request = Request::from_parts(parts, Body::empty());
    let told = Told { posted, what_if, steps };
    let mut response = page(house.clone(), request, visitor, told, handing).await;
    if status != StatusCode::OK {
        *response.status_mut() = status;
    }
    for cookie in choice.cookies(&house) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// `/window/next`: an empty window for whoever comes next. Clearing the cache keeps the browser from
/// showing the one before on Back.
pub(crate) async fn next(request: Request) -> Response {
    // The worker's own choice about keys goes on; it says nothing of anyone.
    let to = if request.uri().query() == Some(WITHOUT_SINGLE_KEYS) { "/window?keys=off" } else { "/window" };
    let away = [("location", to), ("clear-site-data", "\"cache\""), ("cache-control", "no-store")];
    (StatusCode::SEE_OTHER, away).into_response()
}

/// All that was told at the window so far.
#[derive(Default)]
struct Told {
    posted: Posted,
    what_if: Edits,
    steps: Steps,
}

/// One step more, or one less.
fn stepped(mut steps: Steps, fields: &[Field], before: &Edits, edits: &mut Edits, catalogue: &Catalogue) -> Steps {
    if said(fields, "undo").is_none() {
        return steps.then(before, edits);
    }
    if let Some(earlier) = steps.back(catalogue) {
        *edits = earlier;
    }
    steps
}

async fn page(house: Arc<House>, request: Request, visitor: Visitor, told: Told, handing: Option<Handing>) -> Response {
    let Told { posted, what_if, steps } = told;
    let files = &house.assets.window;
    let idle = house.config.window.idle_minutes * 60;
    let at_window =
        AtWindow { what_if, steps: steps.code(), idle, style: files.style.clone(), boot: files.boot.clone() };
    let asked = move || {
        provide_context(posted.clone());
        provide_context(at_window.clone());
        if let Some(handing) = handing {
            provide_context(handing);
        }
    };
    let mut response = rendered(house, request, visitor, asked, document).await;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(VARY, HeaderValue::from_static("Cookie, Accept-Encoding"));
    response
}

/// What is different in the second variant.
fn second_variant(fields: &[Field], catalogue: &Catalogue, today: Date) -> Edits {
    if said(fields, "do") == Some("if-none") {
        return Edits::default();
    }
    let mut what_if = said(fields, "if").map(|code| Edits::read(code, catalogue)).unwrap_or_default();
    let set = said(fields, "if-set").and_then(|part| read_edit(part, catalogue));
    let also = if said(fields, "do") == Some("if") { picked(fields, "if", catalogue, today) } else { Vec::new() };
    set.into_iter().chain(also).for_each(|edit| what_if.push(edit));
    if let Some(gone) = said(fields, "if-drop").and_then(|part| read_edit(&format!("{part}.x"), catalogue)) {
        what_if.0.retain(|edit| edit.who != gone.who || edit.fact != gone.fact);
    }
    what_if
}

/// What a row of fields says: of whom, their age, and one fact; what is the household's is said of nobody alone.
fn picked(fields: &[Field], row: &str, catalogue: &Catalogue, today: Date) -> Vec<Edit> {
    let said = |field: &str| said(fields, &format!("{row}-{field}")).unwrap_or_default();
    let who = said("who");
    let age = read_edit(&format!("{who}.age.o"), catalogue).and_then(|mut edit| {
        let fact = catalogue.facts().get(edit.fact.as_str())?;
        edit.change = EditTo::Set(fact.typed(said("age").trim().parse().ok()?, today)?);
        Some(edit)
    });
    let fact = said("fact").split_once('.').and_then(|(fact, value)| {
        let own = catalogue.facts().get(fact)?.scope == Scope::Person;
        read_edit(&format!("{}.{fact}.{value}", if own { who } else { "h" }), catalogue)
    });
    age.into_iter().chain(fact).collect()
}
