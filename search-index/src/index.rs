//! The catalogue as a tantivy index in memory.
//!
//! Two kinds of documents: a service's own texts (ours), and each wording that lists print of a service. One service
//! in one city is both together ([`crate::scores`] adds them up), so that what 2,880 cities have in common is kept once.

use std::collections::HashMap;
use std::sync::Arc;

use seeds::{Catalogue, RegionSlug};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentId;
use tantivy::indexer::NoMergePolicy;
use tantivy::{DocId, Index, IndexWriter, InvertedIndexReader, TantivyDocument, TantivyError};

use crate::documents::Documents;
use crate::lexicon::Lexicon;
use crate::places::{Place, Places};
use crate::schema::{In, PLACE, schema};
use crate::wordings::Wordings;

/// What two cities' lists take while they are written, and what each further wording does: in one go, or nearly.
const WRITER_BYTES: usize = 40_000_000;
const BYTES_A_WORDING: usize = 500;

/// The index, and what of it is looked up again and again.
pub(crate) struct ServiceIndex {
    /// Each field's words, by its place.
    pub(crate) fields: Vec<IndexedField>,
    /// How many services: their texts are the first documents, in the catalogue's order.
    pub(crate) services: usize,
    /// Whose each wording is. The first one follows the last service's texts.
    slots: Vec<u32>,
    of_region: HashMap<RegionSlug, Listed>,
    /// For each service some wording: where no city is asked about, and what was said is in none of them.
    anywhere: Listed,
    places: Places,
}

/// A field, ready to be read.
pub(crate) struct IndexedField {
    /// Its words and where they are.
    pub(crate) words: Arc<InvertedIndexReader>,
    /// How long each document is in it.
    pub(crate) lengths: FieldNormReader,
}

/// The wordings of the services that one city lists.
pub(crate) struct Listed {
    /// Its documents in order, each with whose it is.
    pub(crate) wordings: Vec<(DocId, usize)>,
    /// The document of each service, where the city lists it.
    pub(crate) of_service: Vec<Option<DocId>>,
    /// How long a service's texts and its wording here are together on average, by field.
    pub(crate) averages: Vec<f32>,
}

impl ServiceIndex {
    /// Indexes every service of a catalogue.
    pub(crate) fn new(catalogue: &Catalogue, lexicon: &Lexicon) -> Result<Self, TantivyError> {
        let wordings = Wordings::new(catalogue);
        let services = catalogue.services().len();
        let slots: Vec<u32> = wordings.distinct.iter().filter_map(|own| u32::try_from(own.slot).ok()).collect();
        let mut places = Places::default();
        let index = written(&wordings, catalogue, lexicon, &mut places)?;
        let fields = fields(&index)?;
        let listed = |places: &[usize]| Listed::new(places, &slots, services, &fields);
        let of_region = wordings.of_region.iter().map(|(slug, places)| (slug.clone(), listed(places))).collect();
        let anywhere = listed(&first_of_each(&slots));
        Ok(Self { fields, services, of_region, anywhere, slots, places })
    }

    /// What a city lists; none without such a city.
    pub(crate) fn listed(&self, region: &RegionSlug) -> Option<&Listed> {
        self.of_region.get(region)
    }

    /// Some wording of every service.
    pub(crate) fn anywhere(&self) -> &Listed {
        &self.anywhere
    }

    /// Whose wording a document is.
    pub(crate) fn slot(&self, wording: DocId) -> usize {
        self.slots[wording as usize - self.services] as usize
    }

    /// Where the service's texts, and what any list prints of it, have `word`.
    pub(crate) fn place_of(&self, slot: usize, word: &str) -> Place {
        self.places.of(slot, word)
    }
}

impl Listed {
    fn new(places: &[usize], slots: &[u32], services: usize, fields: &[IndexedField]) -> Self {
        let document = |place: usize| DocId::try_from(services + place).ok();
        let mut wordings: Vec<(DocId, usize)> =
            places.iter().filter_map(|&place| Some((document(place)?, slots[place] as usize))).collect();
        wordings.sort_unstable();
        let mut of_service = vec![None; services];
        for &(document, slot) in &wordings {
            of_service[slot] = Some(document);
        }
        let averages = fields.iter().map(|field| field.average(&wordings)).collect();
        Self { wordings, of_service, averages }
    }
}

impl IndexedField {
    /// How long a service's texts and a wording of it are together.
    pub(crate) fn length(&self, slot: usize, wording: DocId) -> u32 {
        let texts = DocId::try_from(slot).map_or(0, |texts| self.lengths.fieldnorm(texts));
        texts + self.lengths.fieldnorm(wording)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of words")]
    fn average(&self, wordings: &[(DocId, usize)]) -> f32 {
        let all: u32 = wordings.iter().map(|&(wording, slot)| self.length(slot, wording)).sum();
        all as f32 / wordings.len().max(1) as f32
    }
}

fn first_of_each(slots: &[u32]) -> Vec<usize> {
    let mut first: HashMap<u32, usize> = HashMap::new();
    for (place, slot) in slots.iter().enumerate() {
        first.entry(*slot).or_insert(place);
    }
    first.into_values().collect()
}

fn written(
    wordings: &Wordings<'_>,
    catalogue: &Catalogue,
    lexicon: &Lexicon,
    places: &mut Places,
) -> Result<Index, TantivyError> {
    let index = Index::create_in_ram(schema());
    let budget = WRITER_BYTES + wordings.distinct.len() * BYTES_A_WORDING;
    let mut writer: IndexWriter<TantivyDocument> = index.writer_with_num_threads(1, budget)?;
    let mut documents = Documents::new(catalogue, lexicon, places);
    // One thread and no merging behind its back: documents keep the order they come in.
    writer.set_merge_policy(Box::new(NoMergePolicy));
    let place_field = index.schema().get_field(PLACE)?;
    let mut place = 0;
    let mut add = |mut document: TantivyDocument| {
        document.add_u64(place_field, place);
        place += 1;
        writer.add_document(document)
    };
    for slot in 0..catalogue.services().len() {
        add(documents.texts(slot))?;
    }
    for wording in &wordings.distinct {
        add(documents.wording(wording))?;
    }
    writer.commit()?;
    in_one_piece(&index, &mut writer)?;
    writer.wait_merging_threads()?;
    Ok(index)
}

/// Joins the segments in the order they were written, so that a document's number is its place.
fn in_one_piece(index: &Index, writer: &mut IndexWriter<TantivyDocument>) -> Result<(), TantivyError> {
    let searcher = index.reader()?.searcher();
    let mut segments = Vec::new();
    for segment in searcher.segment_readers() {
        segments.push((segment.fast_fields().u64(PLACE)?.first(0), segment.segment_id()));
    }
    segments.sort_unstable();
    let segments: Vec<SegmentId> = segments.into_iter().map(|(_, segment)| segment).collect();
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    Ok(())
}

fn fields(index: &Index) -> Result<Vec<IndexedField>, TantivyError> {
    let searcher = index.reader()?.searcher();
    let [segment] = searcher.segment_readers() else {
        return Err(TantivyError::InternalError("the index is not in one piece".to_owned()));
    };
    let field = |field: In| {
        let words = segment.inverted_index(field.field())?;
        let lengths = segment.get_fieldnorms_reader(field.field())?;
        Ok(IndexedField { words, lengths })
    };
    In::ALL.into_iter().map(field).collect()
}
