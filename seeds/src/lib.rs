//! The catalogue: what 自贡 and 隆昌 list as basic public services (基本公共服务),
//! as data people edit and the types it is written in.
//!
//! Modules in reading order:
//!
//! - [`id`]: the names things go by; never changed once published.
//! - [`region`]: a city's list: its document, its domains, what it offers and in which order.
//! - [`service`]: one service, once, with what each city's list says of it.
//! - [`fact`]: a sentence of a plan that helps a resident, with its quote and place.
//! - [`vocabulary`]: the closed sets services may name: domains, life events, needs, hotlines, topics.
//! - [`catalogue`]: all of it together, looked up; cannot fail once loaded.
//! - [`ask`], [`answer`]: what is asked of the finder, and what comes back.
//! - [`load`]: TOML files → [`Catalogue`], or an error with file, line and field (native only).
//!
//! Deliberately absent: any clock, network or async; today's date is always an argument.

#![warn(missing_docs)]

pub mod answer;
pub mod ask;
pub mod catalogue;
pub mod fact;
pub mod id;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
pub mod region;
pub mod service;
pub mod vocabulary;

pub use answer::{Hit, SearchAnswer, Suggestion, SuggestionKind, Why};
pub use ask::Ask;
pub use catalogue::{Audience, Catalogue};
pub use fact::{FactKind, FactStatus, PlanFact};
pub use id::{DomainId, EventId, HotlineNumber, NeedId, RegionSlug, ServiceId};
#[cfg(not(target_arch = "wasm32"))]
pub use load::CatalogueError;
pub use region::{Document, Region, RegionDomain};
pub use service::{AliasCause, Aliases, Listing, Reach, Service};
pub use vocabulary::{Domain, Event, Hotline, Need, Topic, Vocabulary};

/// A calendar day; months and days are never guessed.
pub use jiff::civil::Date;
