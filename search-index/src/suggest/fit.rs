//! How well a word answers to what has been typed so far.

use crate::suggest::unit::{Key, Unit};

/// More keys than this are a sentence, and begin no word.
pub(crate) const MOST_KEYS: usize = 48;
/// A character that only sounds like the one meant, or a syllable mistaken for its neighbour.
const SOUND: u32 = 60;
/// A first letter that stands for a character.
const INITIAL: u32 = 15;
/// A reading that few mean.
const RARE: u32 = 20;
/// A syllable still being typed.
const PART: u32 = 5;
/// A character of the word that is still to come.
const TO_COME: u32 = 3;
/// More characters to come make no difference.
const MOST_TO_COME: usize = 12;

/// How well a word answers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit {
    /// How far it is from what was typed; lower is better.
    pub(crate) cost: u32,
    /// How many of its characters were typed.
    pub(crate) characters: usize,
}

/// The cost of typing `keys` to mean a word that goes on like `units`; none if it does not.
///
/// Every way to cut the keys into characters is weighed at once, character by character: `cost[n]` is the cheapest
/// way to have used up `n` keys.
pub(crate) fn fit<'a>(units: impl ExactSizeIterator<Item = &'a Unit>, keys: &[Key]) -> Option<Fit> {
    const NEVER: u32 = u32::MAX;
    if keys.is_empty() || keys.len() > MOST_KEYS {
        return None;
    }
    let length = units.len();
    let mut cost = [NEVER; MOST_KEYS + 1];
    cost[0] = 0;
    let mut best: Option<Fit> = None;
    // Whoever gets every second character wrong means another word.
    let most = if keys.iter().all(|key| matches!(key, Key::Sign(..))) { SOUND * most_sounded(keys) } else { NEVER - 1 };
    for (at, unit) in units.enumerate() {
        let mut next = [NEVER; MOST_KEYS + 1];
        let mut alive = false;
        for from in (0..keys.len()).filter(|&from| cost[from] != NEVER) {
            typed(unit, &keys[from..], |used, more| {
                next[from + used] = next[from + used].min(cost[from] + more);
                alive = true;
            });
        }
        if next[keys.len()] <= most {
            let to_come = u32::try_from((length - at - 1).min(MOST_TO_COME)).unwrap_or_default();
            let fit = Fit { cost: next[keys.len()] + TO_COME * to_come, characters: at + 1 };
            best = Some(best.map_or(fit, |best| best.min(fit)));
        }
        if !alive {
            break;
        }
        cost = next;
    }
    best
}

fn most_sounded(keys: &[Key]) -> u32 {
    u32::try_from(keys.len() / 2).unwrap_or_default()
}

/// Every way in which the first of `keys` type this character: how many, and at what cost.
fn typed(unit: &Unit, keys: &[Key], mut way: impl FnMut(usize, u32)) {
    match keys[0] {
        Key::Sign(sign, sound) => {
            if sign == unit.sign {
                way(1, 0);
            } else if sound.is_some_and(|sound| unit.sounds.contains(&sound)) {
                way(1, SOUND);
            }
        }
        Key::Letter(letter) => {
            if unit.sign == char::from(letter) {
                way(1, 0);
            }
            for (place, syllable) in unit.spelled.iter().enumerate() {
                spelled(syllable, keys, if place == 0 { 0 } else { RARE }, true, &mut way);
            }
            unit.near.iter().for_each(|syllable| spelled(syllable, keys, SOUND, false, &mut way));
        }
    }
}

/// Every way in which letters spell this syllable: all of it, its beginning where nothing follows, its first letter.
fn spelled(syllable: &str, keys: &[Key], more: u32, own: bool, way: &mut impl FnMut(usize, u32)) {
    let same = syllable.bytes().zip(keys).take_while(|(byte, key)| **key == Key::Letter(*byte)).count();
    let whole = syllable.len();
    if same == 0 {
        return;
    }
    if same >= whole {
        way(whole, more);
    } else if same == keys.len() && (own || same > 1) {
        way(same, more + PART);
    }
    if own && whole > 1 {
        way(1, more + INITIAL);
        if same > 1 && whole > 2 && syllable.as_bytes()[1] == b'h' {
            way(2, more + INITIAL);
        }
    }
}
