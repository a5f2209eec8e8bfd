//! The catalogue as a tantivy index in memory, one document a service.

use std::collections::{HashMap, HashSet};

use seeds::{Catalogue, Service};
use tantivy::schema::IndexRecordOption;
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{DocAddress, DocSet, Index, Searcher, TERMINATED, TantivyDocument, TantivyError, Term};

use crate::han::{Han, HanTokenizer};
use crate::lexicon::{Lexicon, key, printed_names};
use crate::mechanism::Mechanism;
use crate::schema::{Fields, PAIRS, WORDS, schema};
use crate::sound::initials;

/// Tantivy's smallest; a list of services needs no more.
const WRITER_BYTES: usize = 15_000_000;
/// A run of words longer than this is not typed as initials.
const MOST_WORDS_IN_INITIALS: usize = 4;

/// Where a word stands in a service's texts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In what it is called: a name, an alias, a topic.
    Called,
    /// In what is said of it.
    Described,
    /// Nowhere.
    Nowhere,
}

/// The index and one snapshot of it to search.
pub(crate) struct ServiceIndex {
    /// The fields.
    pub(crate) fields: Fields,
    /// The snapshot.
    pub(crate) searcher: Searcher,
    /// The document of each service, by its slot.
    addresses: HashMap<usize, DocAddress>,
}

impl ServiceIndex {
    /// Indexes every service of a catalogue.
    pub(crate) fn new(catalogue: &Catalogue, lexicon: &Lexicon) -> Result<Self, TantivyError> {
        let (schema, fields) = schema();
        let index = Index::create_in_ram(schema);
        let words = TextAnalyzer::builder(HanTokenizer::Words(lexicon.han.clone())).build();
        index.tokenizers().register(WORDS, words);
        index.tokenizers().register(PAIRS, TextAnalyzer::builder(HanTokenizer::Pairs).build());
        let mut writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
        let terms = terms_by_service(catalogue, lexicon);
        for (slot, service) in catalogue.services().iter().enumerate() {
            writer.add_document(document(slot, service, &terms[slot], lexicon, fields))?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let searcher = index.reader()?.searcher();
        let addresses = addresses(&searcher)?;
        Ok(Self { fields, searcher, addresses })
    }

    /// The document of a service.
    pub(crate) fn address(&self, slot: usize) -> Option<DocAddress> {
        self.addresses.get(&slot).copied()
    }

    /// Where the service's texts have `word`.
    pub(crate) fn place_of(&self, at: DocAddress, word: &str) -> Place {
        let f = self.fields;
        let has = |field| self.has_term(at, &Term::from_field_text(field, word));
        if [f.term, f.name, f.alias].into_iter().any(has) {
            Place::Called
        } else if [f.plain, f.audience, f.fact].into_iter().any(has) {
            Place::Described
        } else {
            Place::Nowhere
        }
    }

    /// Whether the document has exactly this term. Trouble reading memory counts as no.
    pub(crate) fn has_term(&self, at: DocAddress, term: &Term) -> bool {
        let segment = self.searcher.segment_reader(at.segment_ord);
        let Ok(inverted) = segment.inverted_index(term.field()) else { return false };
        let Ok(Some(mut postings)) = inverted.read_postings(term, IndexRecordOption::Basic) else {
            return false;
        };
        let found = if postings.doc() < at.doc_id { postings.seek(at.doc_id) } else { postings.doc() };
        found != TERMINATED && found == at.doc_id
    }
}

/// Which document is whose.
fn addresses(searcher: &Searcher) -> Result<HashMap<usize, DocAddress>, TantivyError> {
    let mut addresses = HashMap::new();
    for (segment, reader) in (0..).zip(searcher.segment_readers()) {
        let slots = reader.fast_fields().u64("slot")?;
        for doc in 0..reader.max_doc() {
            let slot = slots.first(doc).and_then(|slot| usize::try_from(slot).ok());
            addresses.extend(slot.map(|slot| (slot, DocAddress::new(segment, doc))));
        }
    }
    Ok(addresses)
}

/// The keys of every term that stands for each service.
fn terms_by_service(catalogue: &Catalogue, lexicon: &Lexicon) -> Vec<HashSet<String>> {
    let mut terms = vec![HashSet::new(); catalogue.services().len()];
    for term in &lexicon.terms {
        for slot in term.services() {
            terms[slot].insert(term.key.clone());
        }
    }
    terms
}

fn document(
    slot: usize,
    service: &Service,
    terms: &HashSet<String>,
    lexicon: &Lexicon,
    fields: Fields,
) -> TantivyDocument {
    let data = &service.data;
    let mut document = TantivyDocument::default();
    document.add_u64(fields.slot, slot as u64);
    document.add_text(fields.domain, service.domain.as_str());
    for slug in data.regions.keys() {
        document.add_text(fields.region, slug.as_str());
    }
    for term in terms {
        document.add_text(fields.term, term);
    }
    let names: Vec<&str> = printed_names(service).chain([data.plain_name.as_str()]).collect();
    let mut aliases: Vec<&str> = data.aliases.iter().map(|(_, alias)| alias).collect();
    if !lexicon.uses(Mechanism::Aliases) {
        aliases.clear();
    }
    for letters in every_initials(names.iter().chain(&aliases), &lexicon.han) {
        document.add_text(fields.initials, letters);
    }
    for text in distinct(&names) {
        document.add_text(fields.name, text);
        document.add_text(fields.pairs, text);
    }
    for text in &aliases {
        document.add_text(fields.alias, text);
        document.add_text(fields.pairs, text);
    }
    for text in data.regions.values().filter_map(|listing| listing.audience.as_deref()) {
        document.add_text(fields.audience, text);
    }
    document.add_text(fields.audience, &data.who);
    document.add_text(fields.plain, &data.summary);
    document.add_text(fields.plain, &data.gives);
    for fact in &data.facts {
        document.add_text(fields.fact, &fact.text);
    }
    document
}

/// Two cities that print the same name must not count it twice.
fn distinct<'a>(texts: &[&'a str]) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    texts.iter().copied().filter(|text| seen.insert(key(text))).collect()
}

/// Initials of every run of whole words in a name: 养老保险 inside 职工基本养老保险.
fn every_initials<'a>(texts: impl Iterator<Item = &'a &'a str>, han: &Han) -> HashSet<String> {
    let mut all = HashSet::new();
    for text in texts {
        let key = key(text);
        let words: Vec<&str> = han.cut(&key).collect();
        for from in 0..words.len() {
            let to_most = words.len().min(from + MOST_WORDS_IN_INITIALS);
            for to in (from + 1..=to_most).chain([words.len()]) {
                let run = words[from..to].concat();
                if run.chars().count() > 1 {
                    all.extend(initials(&run));
                }
            }
        }
    }
    all
}
