//! What tantivy keeps of a service.

use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions};

/// Name of the tokenizer for words.
pub(crate) const WORDS: &str = "han_words";
/// Name of the tokenizer for neighbouring characters.
pub(crate) const PAIRS: &str = "han_pairs";

/// The fields of a service's document.
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    /// Its place in the catalogue.
    pub(crate) slot: Field,
    /// The cities that list it.
    pub(crate) region: Field,
    /// Its domain.
    pub(crate) domain: Field,
    /// Terms that stand for it by themselves, whole: names, aliases, topics.
    pub(crate) term: Field,
    /// Initials of names and aliases and of the words in them.
    pub(crate) initials: Field,
    /// Printed and plain names, by words.
    pub(crate) name: Field,
    /// Aliases, by words.
    pub(crate) alias: Field,
    /// Audience as printed and in plain words.
    pub(crate) audience: Field,
    /// What it is and gives, in plain words.
    pub(crate) plain: Field,
    /// Facts of the plans.
    pub(crate) fact: Field,
    /// Names and aliases, by neighbouring characters.
    pub(crate) pairs: Field,
}

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let text = |tokenizer| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(IndexRecordOption::WithFreqs),
        )
    };
    let fields = Fields {
        slot: builder.add_u64_field("slot", FAST | INDEXED),
        region: builder.add_text_field("region", STRING),
        domain: builder.add_text_field("domain", STRING),
        term: builder.add_text_field("term", STRING),
        initials: builder.add_text_field("initials", STRING),
        name: builder.add_text_field("name", text(WORDS)),
        alias: builder.add_text_field("alias", text(WORDS)),
        audience: builder.add_text_field("audience", text(WORDS)),
        plain: builder.add_text_field("plain", text(WORDS)),
        fact: builder.add_text_field("fact", text(WORDS)),
        pairs: builder.add_text_field("pairs", text(PAIRS)),
    };
    (builder.build(), fields)
}
