//! Every word that leads somewhere, found by its beginning or by any character in it.

use std::collections::HashMap;

use seeds::service::AliasCause;
use seeds::{Catalogue, SuggestionKind};

use crate::lexicon::{key, known_names};
use crate::suggest::fit::{Fit, fit};
use crate::suggest::unit::{Key, Sounds, Unit};

/// What a suggestion leads to: a kind, and the place in the catalogue's list of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Target {
    pub(crate) kind: SuggestionKind,
    pub(crate) place: usize,
}

/// A word and where it leads.
pub(crate) struct Word {
    /// As written in the data.
    pub(crate) text: String,
    /// Its spelling for comparing.
    pub(crate) key: String,
    /// Its characters, by their place among all units.
    pub(crate) units: Vec<usize>,
    /// Its pinyin, run together, where it is all Han.
    pub(crate) pinyin: Vec<u8>,
    /// Where it leads, and what that costs over being its name.
    pub(crate) targets: Vec<(Target, u32)>,
}

/// A word that answers to what was typed.
#[derive(Clone, Copy)]
pub(crate) struct Found {
    /// Which word.
    pub(crate) word: usize,
    /// How far it is from what was typed; lower is better.
    pub(crate) cost: u32,
    /// The stretch of it that was typed, in characters.
    pub(crate) typed: (usize, usize),
}

/// The words, laid out.
pub(crate) struct Shelf {
    pub(crate) words: Vec<Word>,
    pub(crate) units: Vec<Unit>,
    pub(crate) sounds: Sounds,
    /// Word and place in it, by the character there.
    by_sign: HashMap<char, Vec<(usize, usize)>>,
    /// The same by its sound.
    by_sound: HashMap<u16, Vec<(usize, usize)>>,
    /// The same by any letter its pinyin may begin with.
    by_letter: HashMap<u8, Vec<(usize, usize)>>,
}

/// What each kind of word costs over a name.
const TOPIC: u32 = 4;
const SAID_OF_A_PLACE: u32 = 6;
/// What it costs to begin inside a word, and each character before.
const INSIDE: u32 = 20;
const BEFORE: u32 = 2;
/// Letters so few begin too many characters inside words to be a hint.
const LETTERS_INSIDE: usize = 3;

impl Shelf {
    /// Lays out every name, alias, topic, life event and domain.
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let mut shelf = Self {
            words: Vec::new(),
            units: Vec::new(),
            sounds: Sounds::new(),
            by_sign: HashMap::new(),
            by_sound: HashMap::new(),
            by_letter: HashMap::new(),
        };
        let mut told = Told::default();
        services(catalogue, &mut told);
        places(catalogue, &mut told);
        let mut units = HashMap::new();
        for (key, (text, targets)) in told.words {
            shelf.put(text, key, targets, &mut units);
        }
        shelf
    }

    fn put(&mut self, text: String, key: String, targets: Vec<(Target, u32)>, units: &mut HashMap<char, usize>) {
        let word = self.words.len();
        let own: Vec<usize> = key.chars().map(|c| self.unit(c, units)).collect();
        for (place, &unit) in own.iter().enumerate() {
            let unit = &self.units[unit];
            self.by_sign.entry(unit.sign).or_default().push((word, place));
            for sound in &unit.sounds {
                self.by_sound.entry(*sound).or_default().push((word, place));
            }
            let mut letters: Vec<u8> = unit.spelled.iter().chain(&unit.near).map(|s| s.as_bytes()[0]).collect();
            letters.extend(u8::try_from(unit.sign).ok().filter(u8::is_ascii_lowercase));
            letters.sort_unstable();
            letters.dedup();
            for letter in letters {
                self.by_letter.entry(letter).or_default().push((word, place));
            }
        }
        let pinyin: Option<String> = own.iter().map(|&unit| self.units[unit].spelled.first().copied()).collect();
        let pinyin = pinyin.unwrap_or_default().into_bytes();
        self.words.push(Word { text, key, units: own, pinyin, targets });
    }

    fn unit(&mut self, c: char, units: &mut HashMap<char, usize>) -> usize {
        *units.entry(c).or_insert_with(|| {
            self.units.push(self.sounds.unit(c));
            self.units.len() - 1
        })
    }

    /// Every word that goes on from a place in it as was typed; the lowest cost of these.
    pub(crate) fn begun(&self, keys: &[Key], put: &mut impl FnMut(Found)) -> Option<u32> {
        let first = keys.first()?;
        let mut nearest: Option<u32> = None;
        let few_letters = keys.len() < LETTERS_INSIDE && matches!(first, Key::Letter(_));
        let mut walk = |places: Option<&Vec<(usize, usize)>>, inside: bool| {
            for &(word, place) in places.into_iter().flatten().filter(|(_, place)| inside || *place == 0) {
                let units = self.words[word].units[place..].iter().map(|&unit| &self.units[unit]);
                let before = u32::try_from(place).unwrap_or(u32::MAX);
                let beginning = if place == 0 { 0 } else { INSIDE + BEFORE.saturating_mul(before) };
                if let Some(Fit { cost, characters }) = fit(units, keys) {
                    let cost = cost.saturating_add(beginning);
                    nearest = Some(nearest.map_or(cost, |nearest| nearest.min(cost)));
                    put(Found { word, cost, typed: (place, place + characters) });
                }
            }
        };
        match first {
            Key::Letter(letter) => walk(self.by_letter.get(letter), !few_letters),
            Key::Sign(sign, sound) => {
                walk(self.by_sign.get(sign), true);
                // One character that only sounds like another is no hint.
                if keys.len() > 1 {
                    walk(sound.and_then(|sound| self.by_sound.get(&sound)), true);
                }
            }
        }
        nearest
    }
}

/// Words as they are gathered: by key, in a fixed order.
#[derive(Default)]
struct Told {
    words: std::collections::BTreeMap<String, (String, Vec<(Target, u32)>)>,
}

impl Told {
    fn tell(&mut self, text: &str, kind: SuggestionKind, place: usize, cost: u32) {
        let key = key(text);
        if key.is_empty() {
            return;
        }
        let target = Target { kind, place };
        let (_, targets) = self.words.entry(key).or_insert_with(|| (text.to_owned(), Vec::new()));
        match targets.iter_mut().find(|(known, _)| *known == target) {
            Some((_, known)) => *known = cost.min(*known),
            None => targets.push((target, cost)),
        }
    }
}

fn services(catalogue: &Catalogue, told: &mut Told) {
    for (slot, service) in catalogue.services().iter().enumerate() {
        let mut tell = |text: &str, cost| told.tell(text, SuggestionKind::Service, slot, cost);
        known_names(service).into_iter().for_each(|name| tell(name, 0));
        tell(&service.data.plain_name, 0);
        // 低保（最低生活保障）: both are its name.
        let parts = service.data.plain_name.split(['（', '）', '、']).filter(|part| part.chars().count() > 1);
        parts.for_each(|part| tell(part, 0));
        service.data.aliases.iter().for_each(|(cause, alias)| tell(alias, alias_cost(cause)));
    }
    for topic in &catalogue.vocabulary().topics {
        for word in &topic.words {
            for (place, id) in (0..).zip(&topic.services) {
                let slot = catalogue.services().iter().position(|service| service.id == *id);
                slot.into_iter().for_each(|slot| told.tell(word, SuggestionKind::Service, slot, TOPIC + place));
            }
        }
    }
}

/// What residents say goes before what offices say.
fn alias_cost(cause: AliasCause) -> u32 {
    match cause {
        AliasCause::Everyday => 4,
        AliasCause::Dialect | AliasCause::Former => 6,
        AliasCause::Abbreviation => 10,
        AliasCause::Staff => 14,
        AliasCause::Situation => 16,
    }
}

/// Life events and domains, by name and by what else means them.
fn places(catalogue: &Catalogue, told: &mut Told) {
    for (place, event) in catalogue.vocabulary().events.iter().enumerate() {
        told.tell(&event.name, SuggestionKind::Event, place, 0);
        event.words.iter().for_each(|word| told.tell(word, SuggestionKind::Event, place, SAID_OF_A_PLACE));
    }
    for (place, domain) in catalogue.vocabulary().domains.iter().enumerate() {
        told.tell(&domain.name, SuggestionKind::Domain, place, 0);
        for region in catalogue.regions() {
            told.tell(catalogue.domain_name(&domain.id, Some(&region.slug)), SuggestionKind::Domain, place, 0);
        }
        domain.hint.split('、').for_each(|word| told.tell(word, SuggestionKind::Domain, place, SAID_OF_A_PLACE));
    }
}
