//! A search that tells of a life: 手杆遭机器绞了, 咳血老不好. Where no name or alias stands behind an answer, what was
//! said is read and judged as a situation is, and the services it comes to are put beside what the words found.

use seeds::{Ask, Case, Region, Verdict};

use crate::Finder;
use crate::ranking;

/// What was told, and what it comes to.
#[derive(Default)]
pub(crate) struct Told {
    /// What a service gains by it, by its slot.
    pub(crate) gains: Vec<(usize, f32)>,
    /// Which characters of the text tell it, by their place among those that are compared.
    pub(crate) telling: Vec<bool>,
}

/// What the words come to; nothing where nothing was told.
pub(crate) fn told(finder: &Finder, ask: &Ask<'_>, words: &str) -> Told {
    let catalogue = finder.catalogue();
    let region = ask.region.and_then(|slug| catalogue.region(slug.as_str())).or_else(|| fullest(catalogue.regions()));
    let Some(region) = region else { return Told::default() };
    let reading = finder.reader.read(words, catalogue, ask.as_of);
    let told = reading.situation.known().next().is_some() || !reading.asked.is_empty();
    if !told {
        return Told::default();
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
    let spans = situation.known().filter_map(|(_, known)| known.span);
    Told { gains: gains.collect(), telling: telling(words, spans) }
}

/// Signs and spaces are not compared, and take no place.
fn telling(words: &str, spans: impl Iterator<Item = [usize; 2]>) -> Vec<bool> {
    let spans: Vec<[usize; 2]> = spans.collect();
    let within = |at: usize| spans.iter().any(|&[from, to]| (from..to).contains(&at));
    words.chars().enumerate().filter(|(_, c)| c.is_alphanumeric()).map(|(at, _)| within(at)).collect()
}

/// Before a city is chosen, the one that lists most.
fn fullest(regions: &[Region]) -> Option<&Region> {
    regions.iter().max_by_key(|region| region.service_count())
}
