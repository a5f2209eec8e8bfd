//! What a page asks of the finder and knows of the visitor, handed in by the server.

use std::sync::Arc;

use leptos::prelude::*;
use seeds::{Ask, Catalogue, Date, Edits, MatchAnswer, MatchAsk, Region, RegionSlug, SearchAnswer, ServiceId};

/// The finder as pages see it. A trait rather than one closure, because there are several doors.
pub trait Asks: Send + Sync {
    /// Every service of every city covered.
    fn catalogue(&self) -> &Catalogue;
    /// The services that some words are about.
    fn search(&self, ask: &Ask<'_>) -> SearchAnswer;
    /// What a situation comes to.
    fn answer(&self, ask: &MatchAsk<'_>) -> MatchAnswer;
    /// Whether words tell something of a person: then they are a situation and not a search.
    fn tells_of_someone(&self, words: &str, as_of: Date) -> bool;
    /// How words are spelled out, to put them in order: Chinese has none by its characters.
    fn alphabetical(&self, words: &str) -> String;
    /// The vocabulary's own spelling of `words`, where they are one of its public terms.
    fn public_term(&self, words: &str) -> Option<&str>;
}

/// The finder in a page's context.
#[derive(Clone)]
pub struct Asker(pub Arc<dyn Asks>);

/// What is known of whoever asks for a page: two choices of theirs and the day.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The city they chose, if they did.
    pub region: Option<RegionSlug>,
    /// Whether they chose 长辈版.
    pub elder: bool,
    /// Today in UTC+8.
    pub as_of: Date,
    /// Path and query of the page, to come back to after a choice. Never typed words.
    pub here: String,
}

/// What was asked by a form and is answered in place. Absent where nothing was asked:
/// on every plain page, and on `/find?q=`.
#[derive(Clone, Default)]
pub struct Posted {
    /// The words as typed.
    pub words: String,
    /// Corrections and answers given since.
    pub edits: Edits,
    /// The words are searched for as they are written, and nothing is mended.
    pub literal: bool,
    /// Words that were more than the box takes: shown again to be shortened, and read by nobody.
    pub too_long: Option<String>,
    /// Whom the guide was begun for, where one word was not enough to say it.
    pub begun_for: BegunFor,
    /// Facts came by the address of a page that somebody shared.
    pub shared: bool,
    /// Not all of that address could be read: it was cut, or is of another year's vocabulary.
    pub incomplete: bool,
    /// The city a shared page was made for, where no other was chosen since. It goes on with the facts,
    /// and never into a cookie: nobody chose it here.
    pub city: Option<RegionSlug>,
    /// The service shown, where no address names it.
    pub service: Option<ServiceId>,
    /// What is to be taken along.
    pub taking: Taking,
    /// The mark that 快速离开 left with the window, of dashes alone: pages asked for since are known by it.
    pub since: String,
    /// An answer that could not be taken: said where it was given, never passed over in silence.
    pub refused: Option<Refused>,
    /// Path of this page: choices made on it are posted there.
    pub at: String,
}

/// An answer that could not be taken.
#[derive(Clone, PartialEq, Eq)]
pub enum Refused {
    /// Nobody was ticked.
    Nobody,
    /// No number was written, or something that is none.
    NoNumber(Typed),
    /// A number that nobody believes.
    Impossible(Typed),
}

/// What was typed of a fact, as it was typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Typed {
    /// The fact, as a form names it: `mother.age`.
    pub of: String,
    /// The characters.
    pub text: String,
}

/// Which facts are taken along, to be shared or printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Taking {
    /// Nothing was ticked yet: all but health and money.
    #[default]
    Usual,
    /// What was ticked, as a form names it: `mother.age`.
    Ticked(Vec<String>),
    /// Whoever it is about agreed to all of it; what is sensitive is still left out.
    Everything,
}

/// What stands in the box and was not asked yet: a city or an edition was chosen beside it.
#[derive(Clone)]
pub struct Draft {
    /// What stands in the box.
    pub words: String,
    /// The mark that 快速离开 had left with the window (`Posted::since`).
    pub since: String,
}

/// Whom the guide was begun for: what it offers when it asks for whom.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum BegunFor {
    /// Anyone.
    #[default]
    Anyone,
    /// An old person of the family.
    Elder,
    /// Several of a family at once.
    Family,
}

impl BegunFor {
    /// As a form names it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Anyone => "",
            Self::Elder => "elder",
            Self::Family => "family",
        }
    }

    /// Read from a form; anything else is anyone.
    #[must_use]
    pub fn read(code: &str) -> Self {
        [Self::Elder, Self::Family].into_iter().find(|whom| whom.code() == code).unwrap_or_default()
    }
}

// No `Debug`, on purpose: it holds what a person typed.

/// A QR code, to be drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Qr {
    /// How many modules it is wide and high, without the quiet zone around it.
    pub modules: usize,
    /// Its dark modules as an SVG path, a unit a module.
    pub path: String,
}

/// Draws a link as a QR code; none where no phone would read it.
#[derive(Clone)]
pub struct DrawQr(pub fn(&str) -> Option<Qr>);

/// Where the hashed style sheet and scripts lie, and what the operator set.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Address of the style sheet.
    pub style: String,
    /// Address of the boot script; none where no WASM was built.
    pub boot: Option<String>,
    /// Address of the script that copies and draws what is taken along.
    pub take: Option<String>,
    /// The address residents see, without a slash at the end; none where the operator set none.
    /// The only one that links to be shared are made of: a `Host` header can be anybody's.
    pub public_url: Option<String>,
    /// Lines the operator adds to the footer: text, and an address where it is a link.
    pub footer: Vec<(String, Option<String>)>,
}

/// What the service window is asked with and set to, beside what every page has.
#[derive(Clone, Default)]
pub struct AtWindow {
    /// The second variant of the household: what would be different (“如果办了残疾证”).
    pub what_if: Edits,
    /// What the corrections came to before each step, as the form carries it; empty where there is nothing to take back.
    pub steps: String,
    /// Seconds without a key before everything is cleared.
    pub idle: u32,
    /// Address of the window's own style sheet.
    pub style: Option<String>,
    /// Address of the window's boot script; none where no WASM was built.
    pub boot: Option<String>,
}

// No `Debug`, on purpose: it holds what a person chose.

/// Lets a page say that it has nothing at this address.
#[derive(Clone)]
pub struct NotFound(pub Arc<dyn Fn() + Send + Sync>);

/// The finder.
#[must_use]
pub fn asker() -> Asker {
    expect_context()
}

/// Whoever asks.
#[must_use]
pub fn visitor() -> Visitor {
    expect_context()
}

/// The city chosen, as the catalogue knows it.
#[must_use]
pub fn chosen_region(catalogue: &Catalogue) -> Option<&Region> {
    catalogue.region(visitor().region?.as_str())
}

/// Answers 404 with whatever the page shows.
pub fn not_found() {
    if let Some(NotFound(say)) = use_context::<NotFound>() {
        say();
    }
}
