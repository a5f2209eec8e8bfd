//! All of it together, looked up. Nothing here can fail: a catalogue that exists is whole.

use std::collections::HashMap;

use crate::audience::Criteria;
use crate::fact_book::FactBook;
use crate::id::{DomainId, EventId, RegionSlug, ServiceId};
use crate::region::{Region, RegionDomain};
use crate::service::Service;
use crate::vocabulary::Vocabulary;

/// Every service of every city covered, with the vocabulary they are written in.
#[derive(Clone, Debug)]
pub struct Catalogue {
    regions: Vec<Region>,
    services: Vec<Service>,
    vocabulary: Vocabulary,
    by_id: HashMap<ServiceId, usize>,
    by_slug: HashMap<RegionSlug, usize>,
}

/// Whom a list says a service is for, to the letter, and where that is printed.
#[derive(Clone, Copy, Debug)]
pub struct Audience<'a> {
    /// The printed text.
    pub text: &'a str,
    /// The city whose list prints it; not always the city asked about.
    pub region: &'a Region,
    /// The domain, in that city's wording, with its table.
    pub domain: &'a RegionDomain,
    /// The 1-based row in that domain's list.
    pub row: usize,
}

impl Catalogue {
    /// Puts the parts together. `services` come in the order they are shown in;
    /// [`crate::load`] is what makes sure that they fit each other.
    #[must_use]
    pub fn new(regions: Vec<Region>, services: Vec<Service>, vocabulary: Vocabulary) -> Self {
        let by_id = services.iter().enumerate().map(|(at, s)| (s.id.clone(), at)).collect();
        let by_slug = regions.iter().enumerate().map(|(at, region)| (region.slug.clone(), at)).collect();
        Self { regions, services, vocabulary, by_id, by_slug }
    }

    /// The cities covered.
    #[must_use]
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The city of this slug.
    #[must_use]
    pub fn region(&self, slug: &str) -> Option<&Region> {
        self.by_slug.get(slug).map(|&at| &self.regions[at])
    }

    /// Every service, in the order of the lists.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// The service of this id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.by_id.get(id).map(|&at| &self.services[at])
    }

    /// The closed sets.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The facts a criterion may ask for.
    #[must_use]
    pub fn facts(&self) -> &FactBook {
        &self.vocabulary.facts
    }

    /// What to judge by in `region`, and the city whose wording it is where that is another.
    #[must_use]
    pub fn criteria<'a>(
        &'a self,
        service: &'a Service,
        region: &RegionSlug,
    ) -> Option<(&'a Criteria, Option<&'a RegionSlug>)> {
        let own = service.data.regions.get(region)?;
        if let Some(criteria) = &own.criteria {
            return Some((criteria, None));
        }
        let lent = |(slug, listing): (&'a RegionSlug, &'a crate::service::Listing)| {
            Some((listing.criteria.as_ref()?, Some(slug)))
        };
        service.data.regions.iter().find_map(lent)
    }

    /// The services of a domain: in a city's own order where one is given.
    #[must_use]
    pub fn in_domain(&self, domain: &DomainId, region: Option<&RegionSlug>) -> Vec<&Service> {
        match region.and_then(|slug| self.region_domain(slug, domain)) {
            Some(listed) => listed.services.iter().filter_map(|id| self.service(id.as_str())).collect(),
            None => self.services.iter().filter(|s| &s.domain == domain && s.listed_in(region)).collect(),
        }
    }

    /// The services that help in a life event, where the region lists them.
    #[must_use]
    pub fn in_event(&self, event: &EventId, region: Option<&RegionSlug>) -> Vec<&Service> {
        self.services.iter().filter(|s| s.data.events.contains(event) && s.listed_in(region)).collect()
    }

    /// A domain as a city words it.
    #[must_use]
    pub fn region_domain(&self, region: &RegionSlug, domain: &DomainId) -> Option<&RegionDomain> {
        self.region(region.as_str())?.data.domains.iter().find(|d| &d.id == domain)
    }

    /// A domain's name: the city's own wording where one is given.
    #[must_use]
    pub fn domain_name(&self, domain: &DomainId, region: Option<&RegionSlug>) -> &str {
        region
            .and_then(|slug| self.region_domain(slug, domain))
            .map(|d| d.name.as_str())
            .or_else(|| self.vocabulary.domain(domain.as_str()).map(|d| d.name.as_str()))
            .unwrap_or_default()
    }

    /// The audience as `region`'s own list prints it; none where it prints none.
    #[must_use]
    pub fn audience<'a>(&'a self, service: &'a Service, region: &RegionSlug) -> Option<Audience<'a>> {
        let region = self.region(region.as_str())?;
        let text = service.data.regions.get(&region.slug)?.audience.as_deref()?;
        let (domain, row) = region.place_of(&service.id)?;
        Some(Audience { text, region, domain, row })
    }

    /// The audience as another city prints it, for where `region`'s own list prints none.
    /// Whoever shows it says whose wording it is.
    #[must_use]
    pub fn borrowed_audience<'a>(&'a self, service: &'a Service, region: &RegionSlug) -> Option<Audience<'a>> {
        if self.audience(service, region).is_some() {
            return None;
        }
        self.regions.iter().find_map(|other| self.audience(service, &other.slug))
    }
}
