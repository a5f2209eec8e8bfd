//! The shape of a situation sent to us: as `match` returned it, edited, or put together by hand.

use serde::Deserialize;
use utoipa::ToSchema;

use super::value::ValueIn;

/// A situation; whatever is left out is unknown.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SituationIn {
    #[serde(default)]
    pub(super) people: Vec<PersonIn>,
    /// What holds for everyone who lives together.
    #[serde(default)]
    pub(super) household: Vec<KnownIn>,
    /// What happened to them.
    #[serde(default)]
    pub(super) events: Vec<KnownIn>,
    #[serde(default)]
    pub(super) contradictions: Vec<ContradictionIn>,
    /// Services asked for by name, by id.
    #[serde(default)]
    pub(super) asked: Vec<String>,
}

/// Someone: by `id`, or by `who`; with neither, whoever asks.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonIn {
    /// `mother`, `child-2`.
    pub(super) id: Option<String>,
    /// 母亲, 孩子2.
    pub(super) who: Option<String>,
    #[serde(default)]
    pub(super) facts: Vec<KnownIn>,
}

/// A fact and what is known of it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct KnownIn {
    pub(super) fact: String,
    /// null: asked about, and left open (不清楚, 不想说).
    pub(super) value: Option<ValueIn>,
    pub(super) span: Option<[usize; 2]>,
    #[serde(default)]
    pub(super) words: String,
    /// As returned; not read.
    #[serde(default, rename = "label")]
    _label: Option<String>,
    /// As returned; not read.
    #[serde(default, rename = "phrase")]
    _phrase: Option<String>,
}

/// Two things said that cannot both be so, as returned.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ContradictionIn {
    pub(super) who: Option<String>,
    pub(super) fact: String,
    /// As returned; not read.
    #[serde(default, rename = "label")]
    _label: Option<String>,
    pub(super) words: [String; 2],
}
