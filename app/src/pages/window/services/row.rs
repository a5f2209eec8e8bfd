//! The services that are looked for, a row each.

use std::cmp::Reverse;

use seeds::{Ask, Audience, Catalogue, Criteria, Date, Region, RegionDomain, Service, ServiceId, Unsettled, Why};

use super::clause::{Printed, clauses};
use super::looking::{Check, Column, Looking, Whom};
use crate::asking::Asks;

/// A service as the table and the file show it.
pub struct Row<'a> {
    /// The service.
    pub service: &'a Service,
    /// Its name in this city's list.
    pub name: &'a str,
    /// Its domain in this city's wording.
    pub domain: &'a RegionDomain,
    /// Its row there.
    pub row: usize,
    /// Whom it is for, to the letter.
    pub audience: Option<Audience<'a>>,
    /// Whether that is another city's text.
    pub lent: bool,
    /// What the list leaves open.
    pub open: Vec<Unsettled>,
    /// The name it was found by: 新农合 = 城乡居民基本医疗保险（以前的叫法）.
    pub called: Option<String>,
    /// The exact texts it was found by.
    pub printed: Vec<Printed>,
}

/// What is looked for in a city's list, in the order asked for.
#[must_use]
pub fn rows<'a>(
    asks: &dyn Asks,
    catalogue: &'a Catalogue,
    region: &'a Region,
    as_of: Date,
    looking: &Looking,
) -> Vec<Row<'a>> {
    if looking.is_too_long() {
        return Vec::new();
    }
    let called = called(asks, catalogue, region, as_of, looking);
    let all = region.data.domains.iter().flat_map(|domain| domain.services.iter().map(move |id| (domain, id)));
    let mut rows: Vec<Row<'a>> = all
        .filter_map(|(domain, id)| row(catalogue, region, as_of, domain, id))
        .filter(|row| is_wanted(catalogue, region, row, looking))
        .collect();
    if !looking.words.is_empty() {
        for row in &mut rows {
            let at = (row.domain, row.row);
            row.printed = clauses(&looking.words, region, at, row.service, row.audience);
            row.called = called.iter().find(|(id, _)| *id == row.service.id).map(|(_, why)| why.clone());
        }
        rows.retain(|row| row.called.is_some() || !row.printed.is_empty());
    }
    put_in_order(&mut rows, asks, looking, &called);
    rows
}

/// The services that the finder knows by these words, best first, and why each. What only describes it is left to
/// the exact texts.
fn called(
    asks: &dyn Asks,
    catalogue: &Catalogue,
    region: &Region,
    as_of: Date,
    looking: &Looking,
) -> Vec<(ServiceId, String)> {
    if looking.words.is_empty() {
        return Vec::new();
    }
    let limit = region.service_count();
    let slug = Some(&region.slug);
    let ask = Ask { words: &looking.words, region: slug, domain: None, as_of, limit, literal: false };
    let found = asks.search(&ask);
    let sure = found.hits.iter().filter(|hit| found.confident && hit.why != Why::Text);
    let known = sure.filter_map(|hit| Some((hit.id.clone(), hit.reason(catalogue.service(hit.id.as_str())?, slug))));
    known.collect()
}

fn row<'a>(
    catalogue: &'a Catalogue,
    region: &'a Region,
    as_of: Date,
    domain: &'a RegionDomain,
    id: &ServiceId,
) -> Option<Row<'a>> {
    let service = catalogue.service(id.as_str())?;
    let (_, row) = region.place_of(id)?;
    let own = catalogue.audience(service, &region.slug);
    Some(Row {
        service,
        name: service.name(Some(&region.slug)),
        domain,
        row,
        audience: own.or_else(|| catalogue.borrowed_audience(service, &region.slug)),
        lent: own.is_none(),
        open: catalogue.unsettled(service, &region.slug, as_of),
        called: None,
        printed: Vec::new(),
    })
}

fn is_wanted(catalogue: &Catalogue, region: &Region, row: &Row<'_>, looking: &Looking) -> bool {
    let data = &row.service.data;
    let domain = looking.domain.as_ref().is_none_or(|id| row.domain.id == *id);
    let event = looking.event.as_ref().is_none_or(|id| data.events.contains(id));
    let whom = looking.whom.as_ref().is_none_or(|whom| match whom {
        Whom::Reach(reach) => data.reach == *reach,
        Whom::Asks(fact) => asked_for(catalogue, region, row.service).is_some_and(|text| asks_for(text, fact.as_str())),
    });
    let check = looking.check.is_none_or(|check| match check {
        Check::Any => !row.open.is_empty(),
        Check::Of(open) => row.open.contains(&open),
        Check::Nothing => row.open.is_empty(),
    });
    domain && event && whom && check
}

fn asked_for<'a>(catalogue: &'a Catalogue, region: &Region, service: &'a Service) -> Option<&'a Criteria> {
    catalogue.criteria(service, &region.slug).map(|(criteria, _)| criteria)
}

fn asks_for(criteria: &Criteria, fact: &str) -> bool {
    criteria.leaves().iter().any(|leaf| leaf.fact.as_str() == fact)
}

/// The facts that this city's texts ask for, with how many services do, most first.
#[must_use]
pub fn facts_asked_for(catalogue: &Catalogue, region: &Region) -> Vec<(Whom, usize)> {
    let listed = catalogue.services().iter().filter(|service| service.listed_in(Some(&region.slug)));
    let texts: Vec<&Criteria> = listed.filter_map(|service| asked_for(catalogue, region, service)).collect();
    let count = |fact: &str| texts.iter().filter(|text| asks_for(text, fact)).count();
    let all = catalogue.facts().all().iter().map(|fact| (Whom::Asks(fact.id.clone()), count(fact.id.as_str())));
    let mut asked: Vec<(Whom, usize)> = all.filter(|(_, n)| *n > 0).collect();
    asked.sort_by_key(|(_, n)| Reverse(*n));
    asked
}

fn put_in_order(rows: &mut [Row<'_>], asks: &dyn Asks, looking: &Looking, called: &[(ServiceId, String)]) {
    let Some(order) = looking.order else {
        // What is called so comes before what only has the words in its text; both else as the list has them.
        rows.sort_by_key(|row| called.iter().position(|(id, _)| *id == row.service.id).unwrap_or(called.len()));
        return;
    };
    match order.by {
        Column::Name => rows.sort_by_cached_key(|row| asks.alphabetical(row.name)),
        Column::Plain => rows.sort_by_cached_key(|row| asks.alphabetical(&row.service.data.plain_name)),
        Column::Place => {}
        Column::Check => rows.sort_by_key(|row| row.open.len()),
    }
    if order.down {
        rows.reverse();
    }
}
