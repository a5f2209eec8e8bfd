//! The figures: how much each field counts, and the bar for confidence.
//! Set by measuring on the development set (`cargo xtask relevance`).

use crate::schema::In;

/// A whole term said: a name, an alias or a topic of the service.
pub(crate) const TERM: f32 = 3.0;
/// A life told as people do who want the service.
pub(crate) const LIFE: f32 = 2.4;
/// Initials of a name or alias.
pub(crate) const INITIALS: f32 = 4.0;
/// Initials that are all of a name.
pub(crate) const INITIALS_OF_A_NAME: f32 = 6.0;
/// Initials that are all of what people call it.
pub(crate) const INITIALS_OF_AN_ALIAS: f32 = 1.5;
/// Two neighbouring characters of a name or alias.
pub(crate) const PAIR: f32 = 0.35;
/// What a word that only sounded so is worth beside a written one.
pub(crate) const SOUNDED: f32 = 0.75;
/// The same for a word that is one slip of the hand away.
pub(crate) const SLIPPED: f32 = 0.65;
/// The same for a word that is only a part of another word.
pub(crate) const INSIDE: f32 = 0.4;
/// What the parts of a long word are worth beside the word.
pub(crate) const PART: f32 = 0.4;
/// How much the best field is joined by the others that have the same word.
pub(crate) const TIE_BREAKER: f32 = 0.15;
/// What the first service of a topic gains over the last.
pub(crate) const TOPIC_ORDER: f32 = 1.5;
/// What a word in a description is worth beside one in a name.
pub(crate) const DESCRIBED: f32 = 0.5;
/// The least share of the typed characters that the best hit must account for.
pub(crate) const CONFIDENT_SHARE: f32 = 0.55;
/// The least share where a whole term of the service was said.
pub(crate) const CONFIDENT_SHARE_OF_A_SENTENCE: f32 = 0.2;
/// What tells as much as one telling character is the least that an answer can stand behind.
pub(crate) const LEAST_SAID: f32 = 1.0;
/// A term this long is not said by chance.
pub(crate) const TELLING_LENGTH: usize = 3;
/// What a service that the words come to, read as a situation, gains over one that only shares words with them:
/// a share of all that was typed.
pub(crate) const ENTITLED: f32 = 0.6;
/// The same where a fact is still open.
pub(crate) const POSSIBLE: f32 = 0.4;
/// The same where the facts rule it out, and it was spoken of.
pub(crate) const SPOKEN_OF: f32 = 0.15;
/// How much of what was typed must be told of a life, or accounted for by the best service, before what was told
/// ranks the services.
pub(crate) const COVERED_TO_RERANK: f32 = 0.3;
/// How much, before it stands behind an answer.
pub(crate) const COVERED_TO_BE_SURE: f32 = 0.5;
/// The least share of the typed characters that a hit must account for, for its domain to be offered where
/// nothing stands behind an answer.
pub(crate) const NEAR_SHARE: f32 = 0.3;
/// Hits whose score is below this share of the best one are noise.
pub(crate) const NOISE: f32 = 0.12;
/// How many documents are looked at for an answer.
pub(crate) const DEPTH: usize = 60;

/// What a word counts in each field of texts.
pub(crate) const BOOSTS: [(In, f32); 5] =
    [(In::Name, 1.6), (In::Alias, 1.3), (In::Plain, 0.8), (In::Audience, 0.7), (In::Fact, 0.5)];
