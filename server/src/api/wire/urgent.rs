//! Help that comes before everything.

use seeds::Urgent;
use serde::Serialize;
use utoipa::ToSchema;

/// Help that comes before everything.
#[derive(Serialize, ToSchema)]
pub(crate) struct UrgentOut {
    kind: String,
    sentence: String,
    /// Whom to call first.
    number: Option<String>,
    /// Whom to call, in this order.
    numbers: Vec<String>,
    /// Where the numbers are from.
    source: String,
}

impl UrgentOut {
    pub(super) fn new(urgent: &Urgent) -> Self {
        let numbers: Vec<String> = urgent.numbers.iter().map(ToString::to_string).collect();
        Self {
            kind: urgent.kind.as_str().to_owned(),
            sentence: urgent.sentence.clone(),
            number: numbers.first().cloned(),
            numbers,
            source: urgent.source.clone(),
        }
    }
}
