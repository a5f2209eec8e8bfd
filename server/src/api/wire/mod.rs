//! The shapes of answers. A promise: fields may be added, none changes its meaning.
//!
//! - [`regions`]: cities, their documents, their domains.
//! - [`short`], [`full`]: a service; [`criteria`]: whom it is for, as a tree.
//! - [`search`]: what a search found.
//! - [`situation`]: what was understood; [`matched`]: what it comes to, with
//!   [`question`], the next one, and [`urgent`] help.

mod criteria;
mod full;
mod matched;
mod question;
mod regions;
mod search;
mod short;
mod situation;
mod urgent;

pub(crate) use criteria::CriteriaOut;
pub(crate) use full::ServiceFull;
pub(crate) use matched::{Matched, for_whom};
pub(crate) use question::QuestionOut;
pub(crate) use regions::{DomainOut, Domains, RegionOut, Regions};
pub(crate) use search::{Found, Suggestions};
pub(crate) use short::{ServiceShort, Services};
pub(crate) use situation::SituationOut;
pub(crate) use urgent::UrgentOut;
