//! A form posted to a page: words, corrections, choices. It may come from anywhere; what is not
//! understood of it is left out, and nothing of it is ever written down.

use std::sync::Arc;

use app::asking::{BegunFor, Posted, Taking};
use app::parts::ask_box::MOST_CHARACTERS;
use axum::Form;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use seeds::edit::read_edit;
use seeds::{Catalogue, Date, Edit, Edits, MatchAsk, Situation, Value};

use crate::house::House;
use crate::pages::render;
use crate::prefer::{Choice, chosen};
use crate::typed::{number, refused};

/// A posted form, read.
pub(crate) struct Received {
    pub(crate) posted: Posted,
    pub(crate) choice: Choice,
    pub(crate) status: StatusCode,
    pub(crate) parts: Parts,
    /// Everything the form held, for whoever reads more of it.
    pub(crate) fields: Vec<Field>,
}

/// A field's name and what stands in it.
pub(crate) type Field = (String, String);

/// A form that is too large to be understood is kept to here, so that the words in it can be given back.
const MOST_GIVEN_BACK: usize = 1 << 20;

/// Nobody leaves in a hurry more often.
const MOST_LEFT: usize = 99;

impl Received {
    /// Reads a request's form.
    pub(crate) async fn read(house: &House, request: Request) -> Self {
        let (mut parts, body) = request.into_parts();
        let at = parts.uri.path().to_owned();
        let mut written = None;
        let fields = match to_bytes(body, MOST_GIVEN_BACK).await {
            Ok(bytes) => match fields_of(parts.clone(), bytes.clone()).await {
                Err(StatusCode::PAYLOAD_TOO_LARGE) => {
                    written = written_in(&parts, bytes).await;
                    Err(StatusCode::PAYLOAD_TOO_LARGE)
                }
                fields => fields,
            },
            Err(_) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        };
        let (posted, choice, status) = match &fields {
            Ok(fields) => understood(fields, house),
            Err(status) => refusal(*status, written.unwrap_or_default()),
        };
        // The page is the same whether it was posted to or not; Leptos routes by address.
        parts.method = Method::GET;
        let fields = fields.unwrap_or_default();
        Self { posted: Posted { at, ..posted }, choice, status, parts, fields }
    }

    /// What stands in a field; the first of several.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        said(&self.fields, name)
    }

    /// Whether it could not be read at all: too large, or no form.
    pub(crate) fn is_unread(&self) -> bool {
        self.fields.is_empty() && self.status != StatusCode::OK
    }

    /// The page at the address it was posted to, with what was asked kept through it.
    pub(crate) async fn page(self, house: Arc<House>) -> Response {
        let mut visitor = self.choice.over(chosen(&house, &self.parts.headers, &self.parts.uri), &house);
        if let Some(city) = &self.posted.city {
            visitor.region = Some(city.clone());
        }
        let request = Request::from_parts(self.parts, Body::empty());
        let mut response = render(house.clone(), request, Some(self.posted), Some(visitor)).await;
        if self.status != StatusCode::OK {
            *response.status_mut() = self.status;
        }
        for cookie in self.choice.cookies(&house) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }
}

/// What a field of this name says; the first of several.
pub(crate) fn said<'a>(fields: &'a [Field], name: &str) -> Option<&'a str> {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

fn understood(fields: &[Field], house: &House) -> (Posted, Choice, StatusCode) {
    let field = |name: &str| said(fields, name);
    let choice = Choice::new(field("region"), field("edition"));
    // A box of several lines sends them ended by two characters, and counts them as one.
    let one_line_end = |words: &str| words.replace("\r\n", "\n");
    let words = field("text").map(one_line_end).unwrap_or_default();
    let mut edits = edited(fields, house.finder().catalogue(), house.today());
    if let Some(before) = field("was").map(one_line_end).filter(|before| *before != words) {
        written_anew(&mut edits, &before, &words, house);
    }
    if words.chars().count() > MOST_CHARACTERS {
        let before = field("was").map(one_line_end).filter(|before| before.chars().count() <= MOST_CHARACTERS);
        let posted = Posted { too_long: Some(words), words: before.unwrap_or_default(), edits, ..Posted::default() };
        return (posted, choice, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let literal = field("literal") == Some("1");
    let begun_for = BegunFor::read(field("whom").unwrap_or_default());
    // A city chosen now stands over the one that shared facts came with.
    let city = field("city").filter(|_| choice.known_region(house).is_none()).and_then(|slug| house.city(slug));
    let taking = taking(fields);
    let refused = refused(fields, house.finder().catalogue(), house.today());
    let since = field("since").filter(|mark| mark.len() <= MOST_LEFT && mark.bytes().all(|byte| byte == b'-'));
    let since = since.unwrap_or_default().to_owned();
    let posted = Posted { words, edits, literal, begun_for, city, taking, refused, since, ..Posted::default() };
    (posted, choice, StatusCode::OK)
}

/// What was ticked to be taken along; nothing ticked is an answer too, once it could be.
fn taking(fields: &[Field]) -> Taking {
    if !fields.iter().any(|(key, _)| key == "ticked") {
        return Taking::Usual;
    }
    Taking::Ticked(fields.iter().filter(|(key, _)| key == "take").map(|(_, value)| value.clone()).collect())
}

/// The corrections a form carries, and the ones made with it:
///
/// ```text
/// edits=mother.age.x~h.dibao.y    what was corrected before
/// set=mother.hypertension.n       this is so
/// drop=mother.alone               this was misunderstood
/// n.mother.age=82                 a typed number: years, or the year
/// done=mother.age                 which number was given as finished; without it, by Enter
/// since=-                         the mark that 快速离开 left with the window
/// was=…                           the words before they were written anew
/// back=1                          the last one is taken back; of a family, all who were chosen together
/// whom=elder                      whom the guide was begun for
/// ```
fn edited(fields: &[Field], catalogue: &Catalogue, today: Date) -> Edits {
    let mut edits = Edits::default();
    for (key, value) in fields {
        if key == "edits" {
            edits = Edits::read(value, catalogue);
        }
    }
    for (key, value) in fields {
        let edit = match key.as_str() {
            "set" => read_edit(value, catalogue),
            "drop" => read_edit(&format!("{value}.x"), catalogue),
            "back" => {
                let kept = edits.0.len().saturating_sub(value.parse().unwrap_or(1));
                edits.0.truncate(kept);
                None
            }
            _ => key.strip_prefix("n.").and_then(|of| number(of, value, catalogue, today)),
        };
        if let Some(edit) = edit {
            edits.push(edit);
        }
    }
    edits
}

/// Words written anew stand over corrections of what they now say otherwise, or of people
/// they no longer speak of.
pub(crate) fn written_anew(edits: &mut Edits, before: &str, words: &str, house: &House) {
    let Some(region) = house.finder().catalogue().regions().first() else { return };
    let none = Edits::default();
    let read = |words: &str| {
        let too_long = words.chars().count() > MOST_CHARACTERS;
        let words = if too_long { "" } else { words };
        let ask = MatchAsk { words, situation: None, edits: &none, region: &region.slug, as_of: house.today() };
        house.finder().answer(&ask).situation
    };
    let (old, new) = (read(before), read(words));
    edits.0.retain(|edit| {
        let gone = edit
            .who
            .as_ref()
            .is_some_and(|who| old.person(who.as_str()).is_some() && new.person(who.as_str()).is_none());
        !gone && said_of(&old, edit) == said_of(&new, edit)
    });
}

fn said_of<'a>(situation: &'a Situation, edit: &Edit) -> Option<&'a Value> {
    let same = |(person, known): &(Option<&seeds::Person>, &seeds::Known)| {
        person.map(|person| &person.id) == edit.who.as_ref() && known.fact == edit.fact
    };
    situation.known().find(same).and_then(|(_, known)| known.value.as_ref())
}

async fn fields_of(parts: Parts, bytes: Bytes) -> Result<Vec<Field>, StatusCode> {
    let request = Request::from_parts(parts, Body::from(bytes));
    let form = Form::<Vec<Field>>::from_request(request, &()).await;
    form.map(|Form(fields)| fields).map_err(|refused| refused.status())
}

/// The words of a form that is too large to be understood: they are given back, to be shortened, and read by nobody.
async fn written_in(parts: &Parts, bytes: Bytes) -> Option<String> {
    let mut parts = parts.clone();
    // Without the limit that refused it; it was read out already, so that it is no larger than that.
    parts.extensions.clear();
    let fields = fields_of(parts, bytes).await.ok()?;
    fields.into_iter().find(|(key, _)| key == "text").map(|(_, words)| words.replace("\r\n", "\n"))
}

fn refusal(status: StatusCode, written: String) -> (Posted, Choice, StatusCode) {
    let too_long = (status == StatusCode::PAYLOAD_TOO_LARGE).then_some(written);
    (Posted { too_long, ..Posted::default() }, Choice::default(), status)
}
