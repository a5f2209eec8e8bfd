//! The door: pages, API and assets over HTTP.
//!
//! Modules in reading order:
//!
//! - [`config`]: the operator's one file, `site.toml`.
//! - [`house`]: what every request shares: the finder, the assets, the day.
//! - [`router`]: every address and what stands before it: limits, headers, compression.
//! - [`pages`]: the Leptos pages, rendered for a request.
//! - [`posted`]: a form posted to a page: words, corrections, choices; numbers typed in it by [`typed`].
//! - [`find`]: words posted to `/find`: answered in place, or sent to their public address.
//! - [`unnamed`]: a service that no address names, because others should not see it there.
//! - [`window`]: the service window: answered in place, kept nowhere, cleared for the next; its [`steps`] back.
//! - [`services`]: the whole list as a table at the window, and as a file, written by [`table`].
//! - [`hand`]: what a resident is handed there: on paper, on their phone, as a message.
//! - [`qr`]: a link as a QR code, for a page to draw.
//! - [`prefer`]: the two choices kept in cookies on the person's own device.
//! - [`api`]: the calls under `/api/v1`.
//! - [`ask`], [`terminal`]: the same answer, printed in a terminal.
//! - [`assets`]: hashed files, and the few that lie at the root.
//! - [`fresh`]: ETags and 304.
//! - [`heard_out`]: bodies read to their end, also where the answer does not wait for it.
//! - [`trouble`]: a page in place of a bare status, for whoever asked for a page.
//! - [`error`]: what can go wrong, each mapped to a status once.
//!
//! Deliberately absent: any request log. What a person types stands in a body, and neither
//! bodies nor addresses are ever written anywhere. No rules about eligibility or ranking.

#![warn(missing_docs)]

mod api;
pub mod ask;
mod assets;
pub mod config;
pub mod error;
mod find;
mod fresh;
mod hand;
mod heard_out;
pub mod house;
mod pages;
mod posted;
mod prefer;
mod qr;
pub mod router;
mod services;
mod steps;
mod table;
mod terminal;
mod trouble;
mod typed;
mod unnamed;
mod window;

pub use config::Config;
pub use error::StartError;
pub use house::House;
pub use router::{router, serve, serve_until, stack};
