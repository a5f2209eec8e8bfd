//! Words of the document: every exact text that holds them as they stand, with its place.

use seeds::{Audience, Region, RegionDomain, Service};

use super::place::Place;

/// An exact text and where it is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Printed {
    /// The sentence, to the letter; none where the table shows it anyway.
    pub text: Option<String>,
    /// Document, table and row; chapter and section.
    pub place: String,
}

/// The texts of a service that hold `words`: its names, whom it is for, and the plan's own sentences about it.
#[must_use]
pub fn clauses(
    words: &str,
    region: &Region,
    (domain, row): (&RegionDomain, usize),
    service: &Service,
    audience: Option<Audience<'_>>,
) -> Vec<Printed> {
    let Some(wanted) = Wanted::new(words) else { return Vec::new() };
    let number = &region.data.document.number;
    let listed = format!("{number}，{}“{}”第{row}项", domain.table, domain.name);
    let place = Place::read(words);
    let there = place.as_ref().filter(|place| place.is_at(&domain.table, row, &listed));
    let there = there.map(|_| Printed { text: None, place: listed.clone() });
    let listing = service.data.regions.get(&region.slug);
    let name = listing.filter(|listing| wanted.is_in(&listing.name));
    let name = name.map(|_| Printed { text: None, place: format!("{listed}，名称") });
    let also = listing.into_iter().flat_map(|listing| &listing.also_printed).filter(|name| wanted.is_in(name));
    let also = also
        .map(|name| Printed { text: Some(name.clone()), place: format!("{number}，同一份文件里也这样写") });
    let audience = audience.filter(|audience| audience.text.lines().any(|line| wanted.is_in(line)));
    let audience =
        audience.map(|audience| Printed { text: None, place: format!("{}，服务对象", place_of(audience)) });
    let in_chapter = |chapter: &str| place.as_ref().is_some_and(|place| place.is_in(chapter));
    let facts = service.data.facts.iter().filter(|fact| fact.region == region.slug);
    let facts = facts.filter(|fact| wanted.is_in(&fact.quote) || in_chapter(&fact.place));
    let facts =
        facts.map(|fact| Printed { text: Some(fact.quote.clone()), place: format!("{number}，{}", fact.place) });
    there.into_iter().chain(name).chain(also).chain(audience).chain(facts).collect()
}

/// The domains whose 服务内容与目标, printed once for all their services, holds `words`.
#[must_use]
pub fn goals<'a>(words: &str, region: &'a Region) -> Vec<&'a RegionDomain> {
    let Some(wanted) = Wanted::new(words) else { return Vec::new() };
    region.data.domains.iter().filter(|domain| wanted.is_in(&domain.goal)).collect()
}

/// A text with the words looked for in it told apart, as they stand: bits of it, and whether they were looked for.
#[must_use]
pub fn marked(words: &str, text: &str) -> Vec<(String, bool)> {
    let wanted = Wanted::new(words).map(|wanted| wanted.0).unwrap_or_default();
    let kept: Vec<(usize, char)> = text
        .chars()
        .enumerate()
        .flat_map(|(at, c)| bare(&c.to_string()).chars().map(move |c| (at, c)).collect::<Vec<_>>())
        .collect();
    let mut found = vec![false; text.chars().count()];
    for part in wanted.iter().map(|part| part.chars().collect::<Vec<_>>()) {
        for window in kept.windows(part.len().max(1)).filter(|window| window.iter().map(|(_, c)| c).eq(&part)) {
            let (Some((first, _)), Some((last, _))) = (window.first(), window.last()) else { continue };
            found[*first..=*last].fill(true);
        }
    }
    let mut bits: Vec<(String, bool)> = Vec::new();
    for (c, is_found) in text.chars().zip(found) {
        match bits.last_mut() {
            Some((bit, same)) if *same == is_found => bit.push(c),
            _ => bits.push((c.to_string(), is_found)),
        }
    }
    bits
}

/// Whether it is one character alone: that stands everywhere.
#[must_use]
pub fn is_one_character(words: &str) -> bool {
    bare(words).chars().count() == 1
}

/// Words looked for: parts that must all stand in one text, each as it stands.
struct Wanted(Vec<String>);

impl Wanted {
    /// None where it is less than two characters: one stands everywhere.
    fn new(words: &str) -> Option<Self> {
        let parts: Vec<String> = words.split_whitespace().map(bare).filter(|part| !part.is_empty()).collect();
        (parts.iter().map(|part| part.chars().count()).sum::<usize>() > 1).then_some(Self(parts))
    }

    fn is_in(&self, text: &str) -> bool {
        let text = bare(text);
        self.0.iter().all(|part| text.contains(part.as_str()))
    }
}

/// Number, table, domain and row.
#[must_use]
pub fn place_of(audience: Audience<'_>) -> String {
    let number = &audience.region.data.document.number;
    format!("{number}，{}“{}”第{}项", audience.domain.table, audience.domain.name, audience.row)
}

/// Without blanks and signs, digits and letters in one width and case: nobody types 《》 and ，as they are printed.
pub(super) fn bare(text: &str) -> String {
    text.chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// In one width: full-width digits and letters are the same.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}
