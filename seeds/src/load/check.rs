//! Whether the files fit each other: every name one file uses is there in another.
//! House style (lengths, tone, numbers of aliases) is not a reason to refuse a start;
//! the data tests hold it.

use std::collections::{HashMap, HashSet};

use super::{CatalogueError, Loaded};
use crate::fact::{Fact, FactKind};
use crate::id::{FactId, RegionSlug, ServiceId};
use crate::region::Region;
use crate::service::Service;
use crate::vocabulary::{Confused, Vocabulary};

/// The first thing that does not fit, if any.
pub(super) fn fit(
    vocabulary: &Loaded<Vocabulary>,
    regions: &[Loaded<Region>],
    services: &[Loaded<Service>],
) -> Result<(), CatalogueError> {
    let known: HashMap<&ServiceId, &Service> = services.iter().map(|s| (&s.data.id, &s.data)).collect();
    for region in regions {
        region_fits(region, &known, &vocabulary.data)?;
    }
    let slugs: HashSet<&RegionSlug> = regions.iter().map(|r| &r.data.slug).collect();
    let mut aliases = HashMap::new();
    for service in services {
        service_fits(service, &known, &vocabulary.data, &slugs)?;
        listed_where_named(service, regions)?;
        aliases_are_new(service, &mut aliases)?;
    }
    let in_topics = vocabulary.data.topics.iter().flat_map(|topic| &topic.services);
    if let Some(id) = in_topics.into_iter().find(|id| !known.contains_key(id)) {
        return Err(unknown(&vocabulary.source, "services", id.as_str(), "a service"));
    }
    Ok(())
}

/// Whether a theme's questions are asked after something that can be told: a fact that holds or does not.
pub(super) fn questions(source: &super::Source, theme: &[Fact], facts: &[&Fact]) -> Result<(), CatalogueError> {
    let can_be_told = |id: &FactId| facts.iter().any(|fact| &fact.id == id && fact.kind == FactKind::Flag);
    let before = theme.iter().filter_map(|fact| fact.asked_after.as_ref());
    match before.into_iter().find(|id| !can_be_told(id)) {
        Some(id) => Err(unknown(source, "asked_after", id.as_str(), "a fact that holds or does not")),
        None => Ok(()),
    }
}

/// Whether every service that is not meant, or is, is there.
pub(super) fn confused(confused: &Loaded<Vec<Confused>>, services: &[Loaded<Service>]) -> Result<(), CatalogueError> {
    let known: HashSet<&ServiceId> = services.iter().map(|service| &service.data.id).collect();
    for one in &confused.data {
        if let Some(id) = one.not.iter().find(|id| !known.contains(id)) {
            return Err(unknown(&confused.source, "not", id.as_str(), "a service"));
        }
        if let Some(id) = one.means.iter().find(|id| !known.contains(id)) {
            return Err(unknown(&confused.source, "means", id.as_str(), "a service"));
        }
    }
    Ok(())
}

fn region_fits(
    region: &Loaded<Region>,
    known: &HashMap<&ServiceId, &Service>,
    vocabulary: &Vocabulary,
) -> Result<(), CatalogueError> {
    let slug = &region.data.slug;
    for domain in &region.data.data.domains {
        if vocabulary.domain(domain.id.as_str()).is_none() {
            return Err(unknown(&region.source, "id", domain.id.as_str(), "a domain"));
        }
        for id in &domain.services {
            let Some(service) = known.get(id) else {
                return Err(unknown(&region.source, "services", id.as_str(), "a service"));
            };
            if !service.data.regions.contains_key(slug) {
                let problem = format!("{slug} lists it, but its file has no [regions.{slug}]; add the name as printed");
                return Err(region.source.mistake("services", id.as_str(), problem));
            }
        }
    }
    Ok(())
}

fn service_fits(
    service: &Loaded<Service>,
    known: &HashMap<&ServiceId, &Service>,
    vocabulary: &Vocabulary,
    slugs: &HashSet<&RegionSlug>,
) -> Result<(), CatalogueError> {
    let Loaded { source, data: Service { id, domain, data } } = service;
    if vocabulary.domain(domain.as_str()).is_none() {
        return Err(unknown(source, "domain", domain.as_str(), "a domain (the folder's name)"));
    }
    if let Some(event) = data.events.iter().find(|event| vocabulary.event(event.as_str()).is_none()) {
        return Err(unknown(source, "events", event.as_str(), "a life event"));
    }
    if let Some(need) = data.needs.iter().find(|need| vocabulary.facts.get(need.as_str()).is_none()) {
        return Err(unknown(source, "needs", need.as_str(), "a fact"));
    }
    if let Some(number) = data.hotlines.iter().find(|number| !vocabulary.hotlines.contains_key(*number)) {
        return Err(unknown(source, "hotlines", number.as_str(), "a hotline"));
    }
    let others = [("related", &data.related), ("excludes", &data.excludes), ("requires", &data.requires)];
    for (field, ids) in others {
        if let Some(other) = ids.iter().find(|other| *other == id || !known.contains_key(other)) {
            return Err(unknown(source, field, other.as_str(), "another service"));
        }
    }
    let fact_regions = data.facts.iter().map(|fact| &fact.region);
    if let Some(slug) = data.regions.keys().chain(fact_regions).find(|slug| !slugs.contains(slug)) {
        return Err(unknown(source, "regions", slug.as_str(), "a region"));
    }
    Ok(())
}

fn listed_where_named(service: &Loaded<Service>, regions: &[Loaded<Region>]) -> Result<(), CatalogueError> {
    if service.data.data.regions.is_empty() {
        return Err(service.source.mistake("regions", "", "no city lists it; add [regions.<slug>]".to_owned()));
    }
    for region in regions.iter().map(|r| &r.data) {
        let named = service.data.data.regions.contains_key(&region.slug);
        let Some((domain, _)) = region.place_of(&service.data.id) else {
            if named {
                let problem =
                    format!("regions/{}.toml does not list it; add it there or remove this part", region.slug);
                return Err(service.source.mistake(&format!("[regions.{}]", region.slug), "", problem));
            }
            continue;
        };
        if domain.id != service.data.domain {
            let problem =
                format!("regions/{}.toml lists it under {}; move the file or the line", region.slug, domain.id);
            return Err(service.source.mistake("domain", "", problem));
        }
    }
    Ok(())
}

fn aliases_are_new<'a>(
    service: &'a Loaded<Service>,
    seen: &mut HashMap<&'a str, &'a ServiceId>,
) -> Result<(), CatalogueError> {
    for (_, alias) in service.data.data.aliases.iter() {
        if let Some(owner) = seen.insert(alias, &service.data.id) {
            let problem =
                format!("“{alias}” is an alias of {owner} already; keep it where it fits best, or make it a topic");
            return Err(service.source.mistake("aliases", alias, problem));
        }
    }
    Ok(())
}

fn unknown(source: &super::Source, field: &str, value: &str, what: &str) -> CatalogueError {
    source.mistake(field, value, format!("“{value}” is not {what} of this catalogue; check the spelling"))
}
