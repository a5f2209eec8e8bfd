//! What each service scores for what is wanted: BM25 over one document a service, which is the service's own texts and
//! one city's wording of it together.
//!
//! Tantivy keeps the words, where they are and how often. It is counted here, because no scorer of tantivy's adds up
//! two documents; so a service counts once however many cities list it, and a word weighs the same in a city
//! whether two are covered or two thousand.

use seeds::RegionSlug;
use tantivy::DocId;
use tantivy::postings::BlockSegmentPostings;
use tantivy::schema::IndexRecordOption;

use crate::index::{IndexedField, Listed, ServiceIndex};
use crate::schema::In;

/// BM25's figures (Robertson and Zaragoza 2009), as tantivy and Lucene have them.
const K1: f32 = 1.2;
const B: f32 = 0.75;

/// Scores on their way.
pub(crate) struct Scores<'a> {
    index: &'a ServiceIndex,
    /// None where no city is asked about.
    listed: Option<&'a Listed>,
    all: Vec<f32>,
    /// How well a word does in one field, by service.
    factors: Vec<f32>,
    /// How often a service's own texts have a word, by service.
    own: Vec<u32>,
    /// Where postings are read into, one word's after the other's.
    postings: Option<Box<BlockSegmentPostings>>,
}

impl<'a> Scores<'a> {
    /// Nothing scored yet; none where there is no such city.
    pub(crate) fn new(index: &'a ServiceIndex, region: Option<&RegionSlug>) -> Option<Self> {
        let listed = match region {
            Some(slug) => Some(index.listed(slug)?),
            None => None,
        };
        let none = vec![0.0; index.services];
        Some(Self { index, listed, factors: none.clone(), all: none, own: vec![0; index.services], postings: None })
    }

    /// A word in one field.
    pub(crate) fn add(&mut self, field: In, word: &str, boost: f32) {
        if let Some(weight) = self.weigh(field, word) {
            for (all, factor) in self.all.iter_mut().zip(&self.factors) {
                *all += boost * weight * factor;
            }
        }
    }

    /// Something that one service is wanted for besides its texts.
    pub(crate) fn give(&mut self, slot: usize, score: f32) {
        if self.listed.is_none_or(|listed| listed.of_service[slot].is_some()) {
            self.all[slot] += score;
        }
    }

    /// A word in several fields: the best one counts, and something of the others.
    pub(crate) fn add_best(&mut self, word: &str, boosts: &[(In, f32)], trust: f32, tie_breaker: f32) {
        let mut best: Vec<(f32, f32)> = Vec::new();
        let has = self.index.fields_with(word);
        for &(field, boost) in boosts.iter().filter(|(field, _)| has(*field)) {
            let Some(weight) = self.weigh(field, word) else { continue };
            best.resize(self.index.services, (0.0, 0.0));
            for ((best, sum), factor) in best.iter_mut().zip(&self.factors) {
                let score = boost * trust * weight * factor;
                *best = best.max(score);
                *sum += score;
            }
        }
        for (all, (best, sum)) in self.all.iter_mut().zip(best) {
            *all += best + (sum - best) * tie_breaker;
        }
    }

    /// Every service that scored, with its score.
    pub(crate) fn scored(self) -> impl Iterator<Item = (usize, f32)> {
        self.all.into_iter().enumerate().filter(|(_, score)| *score > 0.0)
    }

    /// Whether a service, as any city words it, has this word. Trouble reading memory counts as no.
    pub(crate) fn has(index: &'a ServiceIndex, field: In, word: &str, slot: usize) -> bool {
        let Some(mut scores) = Self::new(index, None) else { return false };
        scores.weigh(field, word).is_some() && scores.factors[slot] > 0.0
    }

    /// How well a word does in a field of each service, and what it weighs; none where no service has it.
    fn weigh(&mut self, field: In, word: &str) -> Option<f32> {
        let indexed = &self.index.fields[field.place()];
        let lengths = Lengths { field: indexed, average: self.wording().averages[field.place()].max(1.0) };
        let found = indexed.words.terms().get(word).ok()??;
        let mut postings = match self.postings.take() {
            Some(mut used) => indexed.words.reset_block_postings_from_terminfo(&found, &mut used).map(|()| used),
            None => indexed.words.read_block_postings_from_terminfo(&found, IndexRecordOption::WithFreqs).map(Box::new),
        }
        .ok()?;
        self.factors.fill(0.0);
        self.own.fill(0);
        let first = self.own_texts(&lengths, &mut postings);
        match self.listed {
            Some(listed) => self.wordings_of(listed, &lengths, &mut postings, first),
            None => self.every_wording(&lengths, &mut postings, first),
        }
        self.postings = Some(postings);
        let having = self.factors.iter().filter(|factor| **factor > 0.0).count();
        (having > 0).then(|| idf(having, self.index.services) * (K1 + 1.0))
    }

    /// How the city words its services or, without a city, how some city does.
    fn wording(&self) -> &'a Listed {
        self.listed.unwrap_or(self.index.anywhere())
    }

    /// Services whose own texts have the word. Where in the block of postings the first wording stands.
    fn own_texts(&mut self, lengths: &Lengths<'_>, postings: &mut BlockSegmentPostings) -> usize {
        let listed = self.wording();
        loop {
            let block = postings.docs().iter().zip(postings.freqs());
            for (at, (&document, &count)) in block.enumerate() {
                let slot = document as usize;
                if slot >= self.index.services {
                    return at;
                }
                self.own[slot] = count;
                if let Some(wording) = listed.of_service[slot] {
                    self.factors[slot] = lengths.factor(slot, wording, count);
                }
            }
            if !next_block(postings) {
                return 0;
            }
        }
    }

    fn wordings_of(
        &mut self,
        listed: &Listed,
        lengths: &Lengths<'_>,
        postings: &mut BlockSegmentPostings,
        first: usize,
    ) {
        let mut at = first;
        for &(wording, slot) in &listed.wordings {
            while postings.docs().get(at).is_some_and(|&document| document < wording) {
                at += 1;
            }
            if at >= postings.block_len() {
                at = postings.seek(wording);
            }
            let Some(&document) = postings.docs().get(at) else { return };
            if document == wording {
                self.factors[slot] = lengths.factor(slot, wording, self.own[slot] + postings.freq(at));
            }
        }
    }

    fn every_wording(&mut self, lengths: &Lengths<'_>, postings: &mut BlockSegmentPostings, first: usize) {
        let mut from = first;
        loop {
            let block = postings.docs().iter().zip(postings.freqs()).skip(from);
            for (&wording, &count) in block {
                let slot = self.index.slot(wording);
                let factor = lengths.factor(slot, wording, self.own[slot] + count);
                self.factors[slot] = self.factors[slot].max(factor);
            }
            if !next_block(postings) {
                return;
            }
            from = 0;
        }
    }
}

/// Goes on to the next block of postings, where there is one.
fn next_block(postings: &mut BlockSegmentPostings) -> bool {
    postings.advance();
    postings.block_len() > 0
}

/// How long documents are in a field, and how long they usually are in the city.
struct Lengths<'a> {
    field: &'a IndexedField,
    average: f32,
}

impl Lengths<'_> {
    /// BM25's part for how often a word stands in a document, and how long that is: 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "counts of words")]
    fn factor(&self, slot: usize, wording: DocId, count: u32) -> f32 {
        let length = self.field.length(slot, wording) as f32;
        let count = count as f32;
        count / (count + K1 * (1.0 - B + B * length / self.average))
    }
}

/// BM25's part for how few services have a word.
#[expect(clippy::cast_precision_loss, reason = "counts of services")]
fn idf(having: usize, all: usize) -> f32 {
    (1.0 + ((all - having) as f32 + 0.5) / (having as f32 + 0.5)).ln()
}
