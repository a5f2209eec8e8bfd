//! The catalogue: what 自贡 and 隆昌 list as basic public services (基本公共服务),
//! as data people edit and the types it is written in.
//!
//! Modules in reading order:
//!
//! What is listed:
//! - [`id`]: the names things go by; never changed once published.
//! - [`region`]: a city's list: its document, its domains, what it offers and in which order.
//! - [`service`]: one service, once, with what each city's list says of it.
//! - [`plan_fact`]: a sentence of a plan that helps a resident, with its quote and place.
//!
//! What may be known of people:
//! - [`fact`]: the closed vocabulary of facts, kept in a `fact_book`; [`value`]: what is known of one.
//! - [`person`]: who someone is to whoever asks.
//! - [`situation`]: people, household, events, and the words each fact came from.
//! - [`edit`]: a correction to a situation, and the compact code that carries it.
//!
//! Judging:
//! - [`audience`]: whom a service is for, as a tree.
//! - `heard`: what is said of a fact, taken together; [`view`]: one person as the tree sees them;
//!   `phrase`: what is known, in words. [`fit`]: what comes out.
//! - `told`: the table of verdicts, for one person; [`judge`]: a household's; [`reasons`]: why;
//!   [`near`]: what would change a no.
//! - [`test_case`]: a household as cases for the catalogue's own tests; [`unsettled`]: what a list leaves open.
//! - [`question`]: the one next question. [`urgent`]: help that comes before everything.
//!
//! Together:
//! - [`vocabulary`]: the closed sets services may name.
//! - [`catalogue`]: all of it together, looked up; cannot fail once loaded.
//! - [`ask`], [`answer`]: what is asked of the finder, and what comes back; [`hit`]: a service found, and why.
//! - [`load`]: TOML files → [`Catalogue`], or an error with file, line and field (native only).
//!
//! Deliberately absent: any clock, network or async; today's date is always an argument.

#![warn(missing_docs)]

pub mod answer;
pub mod ask;
pub mod audience;
pub mod catalogue;
pub mod edit;
pub mod fact;
mod fact_book;
pub mod fit;
mod heard;
pub mod hit;
pub mod id;
pub mod judge;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
pub mod near;
pub mod person;
mod phrase;
pub mod plan_fact;
pub mod question;
pub mod reasons;
pub mod region;
pub mod service;
pub mod situation;
pub mod test_case;
mod told;
pub mod unsettled;
pub mod urgent;
pub mod value;
pub mod view;
pub mod vocabulary;

pub use answer::{MatchAnswer, SearchAnswer, Suggestion, SuggestionKind};
pub use ask::{Ask, MatchAsk};
pub use audience::{Criteria, Leaf, Test};
pub use catalogue::{Audience, Catalogue};
pub use edit::{Edit, Edits};
pub use fact::{Fact, FactKind, Scope};
pub use fact_book::FactBook;
pub use fit::{Fit, Judged, Judgement, NearMiss, Reason, State, Verdict};
pub use hit::{Hit, Mended, Slip, Why};
pub use id::{ChoiceId, DomainId, EventId, FactId, HotlineNumber, RegionSlug, ServiceId, WhoId};
pub use judge::Case;
#[cfg(not(target_arch = "wasm32"))]
pub use load::CatalogueError;
pub use person::{Kin, Line};
pub use plan_fact::{FactStatus, PlanFact, PlanFactKind};
pub use question::Question;
pub use region::{Document, Region, RegionDomain};
pub use service::{AliasCause, Aliases, Listing, Reach, Service, Unit};
pub use situation::{Contradiction, Known, Person, Situation};
pub use test_case::{TestCaseFile, TestCases};
pub use unsettled::Unsettled;
pub use urgent::{Urgent, UrgentKind};
pub use value::{Bounds, Days, Value};
pub use vocabulary::{Cues, Domain, Event, Hotline, Implication, Topic, Vocabulary};

/// A calendar day; months and days are never guessed.
pub use jiff::civil::Date;
