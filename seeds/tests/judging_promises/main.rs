//! What judging promises of any situation whatever, tried on the real catalogue: a file a promise.
//!
//! The cases of `criteria_cases.rs` say what single texts mean; here no text matters, only that
//! knowing more never contradicts knowing less, and that what is printed is so.

mod ages_turn_on_the_birthday;
mod corrections_keep_their_meaning;
mod learning_turns_nothing_round;
mod lives;
mod near_misses_come_true;
mod order_changes_nothing;
mod questions_are_asked_once;
mod unknown_is_never_a_no;
mod what_follows_is_so;
mod what_is_printed_is_so;
mod what_nobody_wants_is_not_offered;
