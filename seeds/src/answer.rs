//! What comes back from the finder.

use serde::{Deserialize, Serialize};

use crate::fit::Judgement;
use crate::hit::Hit;
use crate::id::DomainId;
use crate::question::Question;
use crate::situation::Situation;
use crate::urgent::Urgent;

/// Services found for some words, best first.
#[derive(Clone, Default)]
pub struct SearchAnswer {
    /// The services.
    pub hits: Vec<Hit>,
    /// Whether the finder stands behind them. Where not, a page says so and gives 12345.
    pub confident: bool,
    /// The words the finder searched for instead of the ones typed, where it corrected them.
    pub corrected: Option<String>,
    /// Where nothing stands behind an answer: words that one would stand behind, to be offered as a question.
    pub guess: Option<String>,
    /// What it asks for that neither list has, in the vocabulary's own word.
    pub elsewhere: Option<String>,
    /// The words mean many services (补贴, 残疾): a few of them, from as many domains as can be.
    pub broad: bool,
    /// Domains to look through, the nearest first, for when the hits are not enough.
    pub near: Vec<DomainId>,
}

// No `Debug`, on purpose: it holds what was made of typed words.

/// Something to tap while typing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// The words to show.
    pub text: String,
    /// What it leads to.
    pub kind: SuggestionKind,
    /// The id of the service, event or domain.
    pub id: String,
    /// The word it was found by, where that is not in the text: 预防接种 by 打预防针.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// Whether others should not see it: then its page is posted to, and stands in no address.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
}

/// What a suggestion leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum SuggestionKind {
    /// A service page.
    Service,
    /// A life event page.
    Event,
    /// A domain page.
    Domain,
}

/// What a situation comes to.
#[derive(Clone, Default)]
pub struct MatchAnswer {
    /// What was understood, corrections made.
    pub situation: Situation,
    /// Services judged, the surest first.
    pub judgement: Judgement,
    /// The one next question.
    pub question: Option<Question>,
    /// Help that comes before everything, by place in the vocabulary.
    pub urgent: Vec<Urgent>,
    /// Whether any word or fact of it must stay out of addresses and pictures.
    pub sensitive: bool,
}

// No `Debug`, on purpose: it holds what was understood of a person.
