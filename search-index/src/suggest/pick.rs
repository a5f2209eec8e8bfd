//! A few of each kind, in groups, with room for each kind that fits well.

use std::collections::HashMap;

use seeds::SuggestionKind;

use crate::suggest::Offer;
use crate::suggest::shelf::Target;

/// A life event or a domain that costs more is no good fit.
const GOOD: u32 = 90;
/// What each word that leads to it takes off its cost.
const WANTED: u32 = 1;
/// Of more words, no more.
const MOST_WANTED: u32 = 12;
/// What costs so much more than the best is noise beside it.
const NOISE: u32 = 60;
/// Life events that services make room for.
const EVENTS: usize = 2;
/// Domains that they make room for.
const DOMAINS: usize = 1;
/// What services may cost more and still stand first: most people want one.
const SERVICES_FIRST: u32 = 25;

/// At most `limit`, group by group.
pub(crate) fn pick(offers: HashMap<Target, Offer>, limit: usize) -> Vec<Offer> {
    let mut all: Vec<Offer> = offers.into_values().collect();
    for offer in &mut all {
        offer.cost = offer.cost.saturating_sub(WANTED * offer.words.min(MOST_WANTED));
    }
    all.sort_unstable_by_key(|offer| (offer.cost, offer.target));
    let best = all.first().map_or(0, |best| best.cost);
    all.retain(|offer| offer.cost <= best + NOISE);
    let (services, places): (Vec<Offer>, Vec<Offer>) =
        all.into_iter().partition(|offer| offer.target.kind == SuggestionKind::Service);
    let (mut events, mut domains): (Vec<Offer>, Vec<Offer>) = places
        .into_iter()
        .filter(|offer| offer.cost <= GOOD)
        .partition(|offer| offer.target.kind == SuggestionKind::Event);
    let free = limit.saturating_sub(services.len());
    events.truncate(free.max(EVENTS).min(limit / 2));
    domains.truncate(free.saturating_sub(events.len()).max(DOMAINS).min(limit / 3));
    let mut services = services;
    services.truncate(limit.saturating_sub(events.len() + domains.len()));
    let cost = |group: &[Offer]| group.first().map_or(u32::MAX, |best| best.cost);
    let mut groups = [
        (cost(&services).saturating_sub(SERVICES_FIRST), services),
        (cost(&events), events),
        (cost(&domains), domains),
    ];
    groups.sort_by_key(|(cost, _)| *cost);
    groups.into_iter().flat_map(|(_, group)| group).collect()
}
