//! Typed words → what each service scores for them.

use seeds::RegionSlug;

use crate::Finder;
use crate::fold::is_han;
use crate::mechanism::Mechanism;
use crate::ranking;
use crate::schema::In;
use crate::scores::Scores;
use crate::typed::{Heard, Typed};

/// The services that have something of what was typed, in a city where one is given, each with its score.
pub(crate) fn scored(finder: &Finder, typed: &Typed, region: Option<&RegionSlug>) -> Vec<(usize, f32)> {
    let Some(mut scores) = Scores::new(&finder.index, region) else { return Vec::new() };
    wanted(finder, typed, &mut scores);
    if finder.lexicon.uses(Mechanism::Pairs) {
        neighbours(typed, &mut scores);
    }
    scores.scored().collect()
}

/// What the words themselves ask for.
fn wanted(finder: &Finder, typed: &Typed, scores: &mut Scores<'_>) {
    for word in &typed.words {
        let trust = match word.heard {
            Heard::Written => 1.0,
            Heard::Sounded => ranking::SOUNDED,
            Heard::Slipped => ranking::SLIPPED,
            Heard::Inside => ranking::INSIDE,
        };
        if finder.lexicon.uses(Mechanism::WholeTerms) {
            scores.add(In::Term, &word.text, ranking::TERM * trust);
            scores.add(In::Life, &word.text, ranking::LIFE * trust);
        }
        scores.add_best(&word.text, &ranking::BOOSTS, trust, ranking::TIE_BREAKER);
        let parts = finder.lexicon.han.words(&word.text);
        for part in parts.filter(|part| *part != word.text && part.chars().count() > 1) {
            scores.add_best(part, &ranking::BOOSTS, trust * ranking::PART, ranking::TIE_BREAKER);
        }
    }
    if let Some(letters) = typed.letters.as_ref().filter(|_| finder.lexicon.uses(Mechanism::Initials)) {
        scores.add(In::Initials, letters, ranking::INITIALS);
        for (slot, by_name) in finder.lexicon.spelled_by(letters) {
            scores.give(slot, if by_name { ranking::INITIALS_OF_A_NAME } else { ranking::INITIALS_OF_AN_ALIAS });
        }
    }
}

/// Neighbouring characters, for slips and for words no dictionary has.
fn neighbours(typed: &Typed, scores: &mut Scores<'_>) {
    let text = typed.corrected.as_ref().unwrap_or(&typed.key);
    let starts: Vec<(usize, char)> = text.char_indices().collect();
    for pair in starts.windows(2).filter(|pair| pair.iter().all(|(_, c)| is_han(*c))) {
        let to = pair[1].0 + pair[1].1.len_utf8();
        scores.add(In::Pairs, &text[pair[0].0..to], ranking::PAIR);
    }
}
