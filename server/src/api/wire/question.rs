//! The one next question.

use seeds::question::Answer;
use seeds::{Question, Value};
use serde::Serialize;
use utoipa::ToSchema;

/// A question worth asking.
#[derive(Serialize, ToSchema)]
pub(crate) struct QuestionOut {
    fact: String,
    /// Whom it is about, by id; null for the household.
    who: Option<String>,
    question: String,
    /// Answers to tap; empty where an age is to be typed. Besides, null is always an answer: 不清楚, 不想说.
    choices: Vec<ChoiceOut>,
    /// The services that at least one answer settles, by id.
    settles: Vec<String>,
}

/// One answer to tap.
#[derive(Serialize, ToSchema)]
struct ChoiceOut {
    value: Value,
    label: String,
}

impl QuestionOut {
    pub(super) fn new(question: &Question) -> Self {
        let choice = |answer: &Answer| ChoiceOut { value: answer.value.clone(), label: answer.label.clone() };
        Self {
            fact: question.fact.to_string(),
            who: question.who.as_ref().map(ToString::to_string),
            question: question.text.clone(),
            choices: question.choices.iter().map(choice).collect(),
            settles: question.settles.iter().map(ToString::to_string).collect(),
        }
    }
}
