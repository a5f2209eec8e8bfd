//! What the lists print of the services, each wording once: most cities print what others print too.

use std::collections::HashMap;

use seeds::{Catalogue, Listing, RegionSlug};

/// What a list prints of a service that searches look at: its names and its audience.
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Wording<'a> {
    /// Whose it is: the service's place in the catalogue.
    pub(crate) slot: usize,
    listing: Printed<'a>,
}

#[derive(PartialEq, Eq, Hash)]
struct Printed<'a> {
    name: &'a str,
    also: &'a [String],
    audience: Option<&'a str>,
}

impl<'a> Wording<'a> {
    fn new(slot: usize, listing: &'a Listing) -> Self {
        let Listing { name, also_printed, audience, .. } = listing;
        Self { slot, listing: Printed { name, also: also_printed, audience: audience.as_deref() } }
    }

    /// Its names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'a str> {
        std::iter::once(self.listing.name).chain(self.listing.also.iter().map(String::as_str))
    }

    /// Its audience, where the list prints one.
    pub(crate) fn audience(&self) -> Option<&'a str> {
        self.listing.audience
    }
}

/// Every wording once, and which of them each city prints.
pub(crate) struct Wordings<'a> {
    /// City by city, so that what one city prints lies together.
    pub(crate) distinct: Vec<Wording<'a>>,
    /// The wordings of each city, by their places in [`Self::distinct`].
    pub(crate) of_region: HashMap<RegionSlug, Vec<usize>>,
}

impl<'a> Wordings<'a> {
    /// Gathers a catalogue's.
    pub(crate) fn new(catalogue: &'a Catalogue) -> Self {
        let mut places: HashMap<Wording<'a>, usize> = HashMap::new();
        let mut of_region = HashMap::new();
        for region in catalogue.regions() {
            let listed = catalogue.services().iter().enumerate().filter_map(|(slot, service)| {
                let wording = Wording::new(slot, service.data.regions.get(&region.slug)?);
                let next = places.len();
                Some(*places.entry(wording).or_insert(next))
            });
            of_region.insert(region.slug.clone(), listed.collect());
        }
        let mut distinct: Vec<(Wording<'a>, usize)> = places.into_iter().collect();
        distinct.sort_unstable_by_key(|(_, place)| *place);
        Self { distinct: distinct.into_iter().map(|(wording, _)| wording).collect(), of_region }
    }
}
