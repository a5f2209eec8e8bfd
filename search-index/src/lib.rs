//! The finder: from typed words to an ordered answer.
//!
//! Modules in reading order, the way a question travels:
//!
//! - [`fold`]: one spelling for what is the same: traditional and full-width characters, case, signs.
//! - [`han`]: Chinese words (jieba with the catalogue's own).
//! - [`sound`]: how words sound: pinyin, confusions such as n/l and zh/z, initials.
//! - [`slips`]: words one slip of the hand away.
//! - [`fewest`]: letters cut into known pieces; [`letters`]: pinyin among characters, spelled out.
//! - [`lexicon`]: every word the catalogue knows, by spelling and by sound.
//! - [`typed`]: what was typed, understood as words of the catalogue.
//! - [`aside`]: words that lead away from services: what neither list has, shops, words often confused; [`led`]: where they lead what was typed.
//! - [`wordings`]: what the lists print, each wording once; [`places`]: where a word stands in a service's texts.
//! - [`schema`], [`documents`], [`index`]: the catalogue as a tantivy index in memory.
//! - [`query`]: typed words → what is looked for; [`scores`]: what each service scores for it.
//! - [`ranking`]: the figures: boosts and the bar for confidence.
//! - [`search`]: what was scored → an answer; [`sure`]: whether it stands behind one; [`situated`]: a search that tells of a life; [`broad`]: one word that
//!   means many services; [`shown`]: why each was found, and the words to mark; [`mended`]: what stood where a word was meant.
//! - [`explain`]: how a search was read and ranked, for whoever keeps the words.
//! - [`mechanism`]: the parts of all this by name, to measure what each adds.
//! - [`suggest`]: what to offer while someone types.
//! - [`reading`]: words → a situation, with the words each fact came from.
//! - [`answer`]: a situation → verdicts, the next question, urgent help.
//!
//! Invariants: a [`Finder`] is an immutable snapshot and cannot fail once made; it takes no
//! clock and no network; it keeps nothing of what it is asked.

#![warn(missing_docs)]

mod answer;
mod aside;
mod broad;
mod documents;
mod explain;
mod fewest;
mod fold;
mod han;
mod index;
mod led;
mod letters;
mod lexicon;
mod mechanism;
mod mended;
mod places;
mod query;
mod ranking;
mod reading;
mod schema;
mod scores;
mod search;
mod shown;
mod situated;
mod slips;
mod sound;
mod suggest;
mod sure;
mod typed;
mod wordings;

use seeds::{Ask, Catalogue, MatchAnswer, MatchAsk, SearchAnswer, ServiceId, Suggestion};

use aside::Asides;
pub use explain::{ExplainedHit, ExplainedWord, Explanation};
use index::ServiceIndex;
use lexicon::Lexicon;
pub use mechanism::Mechanism;
use reading::Reader;
use shown::Cards;
pub use sound::alphabetical;
use suggest::Shelf;

/// Why a finder could not be made from a catalogue.
#[derive(Debug, thiserror::Error)]
pub enum FinderError {
    /// Tantivy refused to build the index in memory.
    #[error("the search index could not be built: {0}")]
    Index(#[from] tantivy::TantivyError),
}

/// A catalogue, searchable. Cheap to share behind an `Arc`.
pub struct Finder {
    catalogue: Catalogue,
    lexicon: Lexicon,
    asides: Asides,
    index: ServiceIndex,
    reader: Reader,
    shelf: Shelf,
    cards: Cards,
}

impl Finder {
    /// Indexes a catalogue.
    ///
    /// # Errors
    /// Where tantivy cannot build an index in memory.
    pub fn new(catalogue: Catalogue) -> Result<Self, FinderError> {
        Self::without(catalogue, None)
    }

    /// The same with one of its mechanisms left out, to measure what it adds.
    ///
    /// # Errors
    /// Where tantivy cannot build an index in memory.
    pub fn without(catalogue: Catalogue, left_out: Option<Mechanism>) -> Result<Self, FinderError> {
        let lexicon = Lexicon::new(&catalogue, left_out);
        // The reader before the index: what making it takes for a moment, the index takes after it.
        let reader = Reader::new(&catalogue, &lexicon);
        let index = ServiceIndex::new(&catalogue, &lexicon)?;
        let asides = Asides::new(&catalogue, &lexicon);
        let shelf = Shelf::new(&catalogue);
        let cards = Cards::new(&catalogue);
        Ok(Self { catalogue, lexicon, asides, index, reader, shelf, cards })
    }

    /// The catalogue it was made from.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The services that the words are about, best first.
    #[must_use]
    pub fn search(&self, ask: &Ask<'_>) -> SearchAnswer {
        search::search(self, ask)
    }

    /// How a search was read, and why its hits stand where they do.
    #[must_use]
    pub fn explain(&self, ask: &Ask<'_>) -> Explanation {
        explain::explain(self, ask)
    }

    /// What a situation comes to: every service judged, the next question, urgent help.
    #[must_use]
    pub fn answer(&self, ask: &MatchAsk<'_>) -> MatchAnswer {
        answer::answer(self, ask)
    }

    /// Whether words tell something of a person, or ask for a service on someone's behalf:
    /// then they are a situation and not a search.
    #[must_use]
    pub fn tells_of_someone(&self, words: &str, as_of: seeds::Date) -> bool {
        let reading = self.reader.read(words, &self.catalogue, as_of);
        let situation = &reading.situation;
        let told = !situation.is_empty() || !situation.contradictions.is_empty() || !reading.urgent.is_empty();
        told || (!situation.people.is_empty() && !reading.asked.is_empty())
    }

    /// What to offer while someone types: services, life events, domains, group by group.
    #[must_use]
    pub fn suggest(&self, ask: &Ask<'_>) -> Vec<Suggestion> {
        suggest::suggest(self, ask)
    }

    /// The vocabulary's own spelling of `words`, if they are one of its terms and nothing more:
    /// what may stand in an address. Sensitive terms may not.
    #[must_use]
    pub fn public_term(&self, words: &str) -> Option<&str> {
        let term = self.lexicon.exact(&fold::fold(words))?;
        let sensitive = self.catalogue.vocabulary().is_sensitive(&term.text)
            || term.services().any(|at| self.catalogue.services()[at].data.sensitive);
        (!sensitive).then_some(term.text.as_str())
    }

    fn service_id(&self, slot: usize) -> &ServiceId {
        &self.catalogue.services()[slot].id
    }
}
