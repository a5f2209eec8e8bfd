//! Typed words → a tantivy query.

use seeds::Ask;
use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

use crate::han::pairs;
use crate::lexicon::Lexicon;
use crate::mechanism::Mechanism;
use crate::ranking;
use crate::schema::Fields;
use crate::typed::{Heard, Typed};

/// The query for what was typed, kept to the region and domain asked about.
/// None where nothing was typed that could be looked for.
pub(crate) fn query(typed: &Typed, ask: &Ask<'_>, lexicon: &Lexicon, fields: Fields) -> Option<BooleanQuery> {
    let mut any = wanted(typed, lexicon, fields);
    if lexicon.uses(Mechanism::Pairs) {
        any.extend(neighbours(typed, fields));
    }
    if any.is_empty() {
        return None;
    }
    let any = any.into_iter().map(|query| (Occur::Should, query)).collect::<Vec<_>>();
    let mut all: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, Box::new(BooleanQuery::new(any)))];
    all.extend(ask.region.map(|slug| filter(fields.region, slug.as_str())));
    all.extend(ask.domain.map(|id| filter(fields.domain, id.as_str())));
    Some(BooleanQuery::new(all))
}

/// What the words themselves ask for.
fn wanted(typed: &Typed, lexicon: &Lexicon, fields: Fields) -> Vec<Box<dyn Query>> {
    let mut any: Vec<Box<dyn Query>> = Vec::new();
    for word in &typed.words {
        let trust = match word.heard {
            Heard::Written => 1.0,
            Heard::Sounded => ranking::SOUNDED,
            Heard::Slipped => ranking::SLIPPED,
            Heard::Inside => ranking::INSIDE,
        };
        if lexicon.uses(Mechanism::WholeTerms) {
            any.push(boosted(fields.term, &word.text, ranking::TERM * trust));
        }
        any.push(in_any_field(&word.text, trust, fields));
        let parts = lexicon.han.words(&word.text).filter(|part| *part != word.text && part.chars().count() > 1);
        any.extend(parts.map(|part| in_any_field(part, trust * ranking::PART, fields)));
    }
    if let Some(letters) = typed.letters.as_ref().filter(|_| lexicon.uses(Mechanism::Initials)) {
        any.push(boosted(fields.initials, letters, ranking::INITIALS));
    }
    any
}

/// Neighbouring characters, for slips and for words no dictionary has.
fn neighbours(typed: &Typed, fields: Fields) -> Vec<Box<dyn Query>> {
    let text = typed.corrected.as_ref().unwrap_or(&typed.key);
    pairs(text).iter().map(|pair| boosted(fields.pairs, pair, ranking::PAIR)).collect()
}

fn in_any_field(word: &str, trust: f32, fields: Fields) -> Box<dyn Query> {
    let each = ranking::boosts(fields).into_iter().map(|(field, boost)| boosted(field, word, boost * trust)).collect();
    Box::new(DisjunctionMaxQuery::with_tie_breaker(each, ranking::TIE_BREAKER))
}

fn boosted(field: Field, text: &str, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(term(field, text, IndexRecordOption::WithFreqs)), boost))
}

fn filter(field: Field, text: &str) -> (Occur, Box<dyn Query>) {
    (Occur::Must, Box::new(ConstScoreQuery::new(Box::new(term(field, text, IndexRecordOption::Basic)), 0.0)))
}

fn term(field: Field, text: &str, option: IndexRecordOption) -> TermQuery {
    TermQuery::new(Term::from_field_text(field, text), option)
}
