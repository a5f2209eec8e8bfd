//! All of it put together: spots in order, each fact to whom it is said of, what cannot both be so.
//!
//! - [`item`]: something found, and where it is taken in.
//! - [`marks`]: words that point back to someone.
//! - [`stated`]: what the words state or deny.
//! - [`elliptic`]: what is said by 也有 alone.
//! - [`counted`]: what is said in numbers.
//! - [`services`]: services called by name.
//! - [`story`]: everything taken in from left to right.
//! - [`settled`]: one entry a fact, and what cannot both be so.
//! - [`dangers`]: the dangers told of.

mod counted;
mod dangers;
mod elliptic;
mod item;
mod marks;
mod services;
mod settled;
mod stated;
mod story;

use seeds::{Catalogue, Date, Value};

use super::Reading;
use super::pattern::{Patterns, Use};
use super::spot::spots;
use super::text::Text;
use super::turn::Turns;
use item::{Item, heard_at};
use story::Story;

/// Reads a text.
pub(super) fn gather(text: &Text, patterns: &Patterns, catalogue: &Catalogue, as_of: Date) -> Reading {
    let found = spots(text, patterns, catalogue.facts());
    let turns = Turns::new(text, &found, as_of);
    let mut items = stated::stated(text, &found, &turns, catalogue);
    let said_again = elliptic::elliptic(text, &found, &items, catalogue);
    items.extend(said_again);
    items.extend(counted::counted(text, &found, &turns, catalogue, as_of));
    items.extend(found.iter().filter(|spot| matches!(spot.does, Use::Person(_))).map(Item::Person));
    let (asked, schemes) = services::services(&found, &turns, catalogue);
    items.extend(schemes.into_iter().filter_map(|(slot, from, to)| {
        let id = format!("already-{}", catalogue.services()[slot].id);
        let place = catalogue.facts().place(&id)?;
        Some(Item::Fact { from, to, place, value: Value::Flag(true) })
    }));
    let pointing = marks::marks(text, &found, &items, catalogue.facts());
    items.extend(pointing);
    // A person before what is said of them where both begin at one place.
    items.sort_by_cached_key(|item| {
        let rank = match item {
            Item::Mark(_) => 0,
            Item::Person(_) => 1,
            Item::Fact { .. } | Item::Age(_) => 2,
        };
        (heard_at(item, text, &found, catalogue.facts()), rank, item.from())
    });
    let mut story = Story::new(text, &found, catalogue, as_of);
    for item in items {
        story.take(item);
    }
    let situation = story.close();
    let asked = asked.into_iter().map(|slot| catalogue.services()[slot].id.clone()).collect();
    let urgent = dangers::dangers(&found, &turns, &situation, catalogue);
    Reading { situation, asked, urgent }
}
