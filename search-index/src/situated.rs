//! A search that tells of a life: 手杆遭机器绞了, 咳血老不好. Where no name or alias stands behind an answer, what was
//! said is read and judged as a situation is, and the services it comes to are put beside what the words found.

use seeds::{Ask, Case, Region, Verdict};

use crate::Finder;
use crate::ranking;

/// What a service gains by what was said, by its slot; nothing where nothing was told.
pub(crate) fn gains(finder: &Finder, ask: &Ask<'_>, words: &str) -> Vec<(usize, f32)> {
    let catalogue = finder.catalogue();
    let region = ask.region.and_then(|slug| catalogue.region(slug.as_str())).or_else(|| fullest(catalogue.regions()));
    let Some(region) = region else { return Vec::new() };
    let reading = finder.reader.read(words, catalogue, ask.as_of);
    let told = reading.situation.known().next().is_some() || !reading.asked.is_empty();
    if !told {
        return Vec::new();
    }
    let situation = &reading.situation;
    let case = Case { catalogue, region: &region.slug, situation, asked: &reading.asked, as_of: ask.as_of };
    let results = case.judge().results;
    let gains = results.iter().filter_map(|judged| {
        let gain = match judged.verdict {
            Verdict::Entitled => ranking::ENTITLED,
            Verdict::Possible => ranking::POSSIBLE,
            Verdict::NotEntitled => ranking::SPOKEN_OF,
            Verdict::General => return None,
        };
        let slot = catalogue.services().iter().position(|service| service.id == judged.id)?;
        let of_domain = ask.domain.is_none_or(|domain| catalogue.services()[slot].domain == *domain);
        of_domain.then_some((slot, gain))
    });
    gains.collect()
}

/// Before a city is chosen, the one that lists most.
fn fullest(regions: &[Region]) -> Option<&Region> {
    regions.iter().max_by_key(|region| region.service_count())
}
