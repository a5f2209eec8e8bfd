//! What follows for one person from what another is: a mother away leaves a child, a son in the
//! army makes a soldier's family, a wife with child makes a birth to come.
//!
//! - [`told`]: what was said of someone, and what is concluded from it.
//! - [`children`], [`parents`]: who is a child, and whose.
//! - [`handed_down`]: what is said of parents and meant of their children.
//! - [`fates`], [`away`]: parents dead, in prison or gone; parents at work elsewhere.
//! - [`grown`]: what is a child's only.
//! - [`contacts`]: near someone ill.
//! - [`between_jobs`]: out of work, and looking for some.
//! - [`soldiers`], [`only_child`], [`pupils`], [`births`], [`couples`]: the rest of the family.

mod away;
mod between_jobs;
mod births;
mod children;
mod contacts;
mod couples;
mod fates;
mod grown;
mod handed_down;
mod only_child;
mod parents;
mod pupils;
mod soldiers;
mod told;

use seeds::{Date, Known};

use super::cast::Cast;

/// Adds what follows between people. What was said of them stays as it is.
pub(super) fn follow(cast: &mut Cast<'_>, household: &mut Vec<Known>, as_of: Date) {
    handed_down::children_get_what_is_said_of_parents(cast, as_of);
    handed_down::siblings_share_their_parents(cast, as_of);
    fates::parents_fates(cast, as_of);
    away::parents_away(cast, as_of);
    soldiers::soldiers_families(cast);
    only_child::only_children(cast, household);
    grown::harm_is_childrens(cast, as_of);
    grown::schools_go_with_ages(cast, as_of);
    pupils::majors_of_pupils_only(cast);
    contacts::contacts_need_someone_ill(cast);
    births::births(cast, household);
    births::newborns(cast, as_of);
    couples::couples(cast, household);
    between_jobs::between_jobs(cast, as_of);
}
