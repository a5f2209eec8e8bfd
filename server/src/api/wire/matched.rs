//! What a situation comes to.

use seeds::fit::{State, Through};
use seeds::{Catalogue, Date, Judged, MatchAnswer, NearMiss, Reason, RegionSlug, Situation, Unit, Verdict, WhoId};
use serde::Serialize;
use utoipa::ToSchema;

use super::{QuestionOut, ServiceShort, SituationOut, UrgentOut};

/// What was understood, every service it touches, the next question, urgent help.
#[derive(Serialize, ToSchema)]
pub(crate) struct Matched<'a> {
    situation: SituationOut,
    /// The services it touches, the surest first.
    results: Vec<ResultOut<'a>>,
    /// How many services of the city nothing said touches.
    untouched: usize,
    /// The one question that settles most; null where nothing is open.
    next_question: Option<QuestionOut>,
    /// Help that comes before everything, the gravest first.
    urgent: Vec<UrgentOut>,
    /// What must be said once the plan's period is over.
    notice: Option<String>,
}

/// A service judged.
#[derive(Serialize, ToSchema)]
struct ResultOut<'a> {
    #[serde(flatten)]
    short: ServiceShort<'a>,
    verdict: Verdict,
    /// For whom: 母亲; 一家 where the service is a household's.
    #[serde(rename = "for")]
    for_whom: Vec<String>,
    /// How many conditions are met,
    met: usize,
    /// of how many.
    of: usize,
    reasons: Vec<ReasonOut>,
    /// Facts that would tell more, by id.
    missing: Vec<String>,
    /// What would change a no, through time or a paper only.
    near_miss: Vec<NearMissOut>,
    /// What nobody checked.
    not_checked: Vec<String>,
    /// The city whose wording was judged by, where it is not the one asked about.
    basis: Option<String>,
    /// An open list that does not name them (文件没有点名).
    not_named: bool,
    /// Whether it was asked for by name.
    asked: bool,
}

/// One condition and how it stands.
#[derive(Serialize, ToSchema)]
struct ReasonOut {
    /// The printed words the condition was read from.
    criterion: String,
    state: State,
    /// One plain sentence.
    sentence: String,
    /// The resident's own words it was seen in; empty where nothing was said.
    from: String,
    /// The fact it asks for; null where the text states no condition.
    fact: Option<String>,
    /// Taken as true without having been said.
    presumed: bool,
}

/// What would change a no.
#[derive(Serialize, ToSchema)]
struct NearMissOut {
    change: Through,
    sentence: String,
}

impl<'a> Matched<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue, answer: &MatchAnswer, region: &RegionSlug, as_of: Date) -> Self {
        let situation = &answer.situation;
        let results = answer.judgement.results.iter();
        Self {
            results: results.filter_map(|judged| ResultOut::new(catalogue, situation, judged, region)).collect(),
            situation: SituationOut::new(situation, catalogue, as_of),
            untouched: answer.judgement.untouched,
            next_question: answer.question.as_ref().map(QuestionOut::new),
            urgent: answer.urgent.iter().map(UrgentOut::new).collect(),
            notice: catalogue.region(region.as_str()).and_then(|region| region.notice(as_of)),
        }
    }
}

/// For whom a service is, as people call them: 母亲; 一家; whoever asks where nobody is spoken of.
pub(crate) fn for_whom(catalogue: &Catalogue, situation: &Situation, judged: &Judged) -> Vec<String> {
    let unit = catalogue.service(judged.id.as_str()).map(|service| service.data.unit);
    if unit == Some(Unit::Household) {
        return vec!["一家".to_owned()];
    }
    let nobody = [WhoId::from("self")];
    let ids = if judged.for_whom.is_empty() { &nobody[..] } else { &judged.for_whom };
    let label = |id: &WhoId| match situation.person(id.as_str()) {
        Some(person) => Some(person.who.clone()),
        None => catalogue.vocabulary().kin(id).map(|kin| kin.label.clone()),
    };
    ids.iter().filter_map(label).collect()
}

impl<'a> ResultOut<'a> {
    fn new(catalogue: &'a Catalogue, situation: &Situation, judged: &Judged, region: &RegionSlug) -> Option<Self> {
        let (met, of) = judged.counted();
        Some(Self {
            short: ServiceShort::new(catalogue.service(judged.id.as_str())?, Some(region)),
            verdict: judged.verdict,
            for_whom: for_whom(catalogue, situation, judged),
            met,
            of,
            reasons: judged.reasons.iter().map(ReasonOut::new).collect(),
            missing: judged.missing.iter().map(ToString::to_string).collect(),
            near_miss: judged.near_miss.iter().map(NearMissOut::new).collect(),
            not_checked: judged.not_checked.clone(),
            basis: judged.basis.as_ref().map(ToString::to_string),
            not_named: judged.not_named,
            asked: judged.asked,
        })
    }
}

impl ReasonOut {
    fn new(reason: &Reason) -> Self {
        Self {
            criterion: reason.criterion.clone(),
            state: reason.state,
            sentence: reason.sentence.clone(),
            from: reason.from.clone(),
            fact: reason.fact.as_ref().map(ToString::to_string),
            presumed: reason.presumed,
        }
    }
}

impl NearMissOut {
    fn new(near: &NearMiss) -> Self {
        Self { change: near.change, sentence: near.sentence.clone() }
    }
}
