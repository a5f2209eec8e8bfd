//! What tantivy keeps of a service's texts and of what a list prints of it.
//!
//! Every field is given as words already cut ([`crate::han`]), a space between each: what many cities print is cut once.

use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};

/// A document's place among all: which came first.
pub(crate) const PLACE: &str = "place";

/// The fields, of both kinds of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum In {
    /// Terms that stand for it by themselves, whole: names, aliases, topics.
    Term,
    /// Lives that people tell when they want it, whole.
    Life,
    /// Initials of names and aliases and of the words in them.
    Initials,
    /// Printed and plain names, by words.
    Name,
    /// Aliases, by words.
    Alias,
    /// Audience as printed and in plain words.
    Audience,
    /// What it is and gives, in plain words.
    Plain,
    /// Facts of the plans.
    Fact,
    /// Names and aliases, by neighbouring characters.
    Pairs,
}

impl In {
    /// Every field, in the schema's order.
    pub(crate) const ALL: [Self; 9] = [
        Self::Term,
        Self::Life,
        Self::Initials,
        Self::Name,
        Self::Alias,
        Self::Audience,
        Self::Plain,
        Self::Fact,
        Self::Pairs,
    ];

    /// Its place in the schema.
    pub(crate) fn place(self) -> usize {
        self as usize
    }

    /// As tantivy counts fields: in the order they were added.
    pub(crate) fn field(self) -> Field {
        Field::from_field_id(self as u32)
    }
}

/// The schema: how often a word stands in a field is kept, where it stands is not.
pub(crate) fn schema() -> Schema {
    let mut builder = Schema::builder();
    for field in In::ALL {
        let words =
            TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(IndexRecordOption::WithFreqs);
        let added = builder.add_text_field(&format!("{field:?}"), TextOptions::default().set_indexing_options(words));
        debug_assert_eq!(added, field.field());
    }
    builder.add_u64_field(PLACE, FAST);
    builder.build()
}
