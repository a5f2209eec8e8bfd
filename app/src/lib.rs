//! The face: pages rendered on the server, complete without script, and a few islands.
//!
//! Modules in reading order:
//!
//! - [`asking`]: what a page asks of the finder and knows of the visitor, handed in by the server.
//! - [`shell`]: the document around every page.
//! - [`routes`]: which address shows which page: the table of contents.
//! - [`pages`]: one page a file.
//! - [`result`]: what a situation came to, part by part.
//! - [`parts`]: what several pages share.
//! - [`neutral`]: the one address that both sides lead to without naming what is shown there.
//! - [`islands`]: what wakes up in the browser; everything else stays on the server.
//!
//! Invariants: typed text reaches a page only as an escaped text node or attribute, never in
//! `<title>` or `inner_html`, and in the two `<textarea>`s escaped by [`parts::ask_box`]; no inline script; nothing here knows
//! tantivy, and nothing here decides about eligibility or ranking.

#[cfg(feature = "ssr")]
pub mod asking;
pub mod islands;
pub mod neutral;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod result;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod shell;
