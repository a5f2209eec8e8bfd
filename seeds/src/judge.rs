//! Situation × criteria → what each service is to this household, with reasons.
//!
//! Kleene logic per condition and per person; a household's verdict is the best of its
//! members'. The order of facts and people changes nothing.

use jiff::civil::Date;

use crate::audience::Criteria;
use crate::catalogue::Catalogue;
use crate::fact::FactBook;
use crate::fit::{Fit, Judged, Judgement, Reason, State, Verdict};
use crate::id::{RegionSlug, ServiceId};
use crate::near::near_misses;
use crate::person::Line;
use crate::reasons::reasons;
use crate::service::{Reach, Service, Unit};
use crate::situation::{Person, Situation};
use crate::value::Value;
use crate::view::View;

/// What is judged.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// Where the person lives and asks.
    pub region: &'a RegionSlug,
    /// What was understood.
    pub situation: &'a Situation,
    /// Services asked for by name.
    pub asked: &'a [ServiceId],
    /// The day (UTC+8).
    pub as_of: Date,
}

/// A person whose case is looked at.
pub(crate) struct Member<'a> {
    pub(crate) person: Option<&'a Person>,
    pub(crate) view: View<'a>,
}

impl<'a> Case<'a> {
    /// Judges every service that the region lists.
    #[must_use]
    pub fn judge(&self) -> Judgement {
        let members = self.members();
        let mut judgement = Judgement::default();
        for service in self.catalogue.services().iter().filter(|s| s.listed_in(Some(self.region))) {
            match self.judge_service(service, &members) {
                Some(judged) => judgement.results.push(judged),
                None => judgement.untouched += 1,
            }
        }
        judgement.results.sort_by_key(|judged| std::cmp::Reverse((judged.verdict, judged.asked)));
        judgement
    }

    /// Whether one person is among those some criteria speak of.
    #[must_use]
    pub fn fit_of(&self, person: Option<&'a Person>, criteria: &Criteria) -> Fit {
        self.view(person, &[]).fit(criteria)
    }

    /// Whoever counts: everyone of the household, and people outside it only where nobody else is spoken of.
    pub(crate) fn members(&self) -> Vec<Member<'a>> {
        let people: Vec<&Person> = self.counted_people();
        let mut members: Vec<Member<'a>> = people
            .into_iter()
            .map(|person| Member { person: Some(person), view: self.view(Some(person), &[]) })
            .collect();
        if members.is_empty() {
            members.push(Member { person: None, view: self.view(None, &[]) });
        }
        members
    }

    fn counted_people(&self) -> Vec<&'a Person> {
        let situation: &'a Situation = self.situation;
        let outside = |person: &&Person| self.catalogue.vocabulary().line_of(&person.id) == Line::Outside;
        let (out, own): (Vec<&Person>, Vec<&Person>) = situation.people.iter().partition(outside);
        // Whoever has died is spoken of, and is nobody's case.
        let dead = |person: &&Person| {
            person.facts.iter().any(|known| known.fact.as_str() == "fate" && known.value == Some(Value::choice("dead")))
        };
        let own: Vec<&Person> = own.into_iter().filter(|person| !dead(person)).collect();
        let own_case = |person: &&Person| {
            person.facts.iter().any(|known| known.value.is_some())
                || self.catalogue.vocabulary().line_of(&person.id) == Line::Own
        };
        // A question left open says nothing of anyone.
        let told = |known: &crate::situation::Known| known.value.is_some();
        let spoken_of = own.iter().any(own_case) || situation.household.iter().any(told);
        if spoken_of || out.is_empty() { own } else { out }
    }

    pub(crate) fn view(&self, person: Option<&'a Person>, also: &[(usize, Value)]) -> View<'a> {
        let own: &'a [_] = person.map_or(&[], |person| person.facts.as_slice());
        let parts = [own, &self.situation.household, &self.situation.events];
        View::new(self.catalogue.vocabulary(), self.as_of, &parts, also)
    }

    fn judge_service(&self, service: &Service, members: &[Member<'a>]) -> Option<Judged> {
        let (criteria, basis) = self.catalogue.criteria(service, self.region)?;
        let asked = self.asked.contains(&service.id);
        let told: Vec<Option<Told>> =
            members.iter().map(|member| told(service, criteria, &member.view, asked, self.catalogue.facts())).collect();
        let best = told.iter().flatten().max_by_key(|told| (told.verdict, told.touched))?;
        let counts =
            |told: &Option<Told>| told.as_ref().is_some_and(|t| t.verdict == best.verdict && t.touched == best.touched);
        let chosen: Vec<&Member> =
            members.iter().zip(&told).filter(|(_, told)| counts(told)).map(|(member, _)| member).collect();
        let first = chosen.first()?;
        // The reasons are the first one's own: another may be in the scheme already.
        let best = told.iter().find(|told| counts(told))?.as_ref()?;
        let mut reasons = if best.already {
            settled_reasons(service, criteria, &first.view, self.catalogue.facts())
        } else {
            reasons(criteria, &first.view, self.catalogue.facts())
        };
        if best.verdict == Verdict::Possible && best.fit == Fit::Yes {
            reasons.extend(unvoiced(service, &first.view, self.catalogue.facts()));
        }
        let near_miss =
            if best.verdict == Verdict::NotEntitled { near_misses(self, first, criteria) } else { Vec::new() };
        if best.verdict == Verdict::NotEntitled && !asked && !best.raised && near_miss.is_empty() {
            return None;
        }
        let mut missing: Vec<_> =
            reasons.iter().filter(|r| r.state == State::Unknown).filter_map(|r| r.fact.clone()).collect();
        missing.dedup();
        let mut not_checked: Vec<String> = first_lines(&reasons, &first.view, self.catalogue.facts());
        not_checked.extend(service.data.not_checked.iter().cloned());
        let for_whom = match service.data.unit {
            Unit::Household => Vec::new(),
            Unit::Person => chosen.iter().filter_map(|m| Some(m.person?.id.clone())).collect(),
        };
        Some(Judged {
            id: service.id.clone(),
            verdict: best.verdict,
            for_whom,
            reasons,
            missing,
            near_miss,
            not_checked,
            basis: basis.cloned(),
            not_named: best.fit == Fit::NotNamed,
            asked,
        })
    }
}

/// What one person is told of one service.
struct Told {
    verdict: Verdict,
    fit: Fit,
    touched: bool,
    raised: bool,
    already: bool,
}

/// The table of design.md, for one person.
fn told(service: &Service, criteria: &Criteria, view: &View<'_>, asked: bool, book: &FactBook) -> Option<Told> {
    let by_text = view.fit(criteria);
    // Being in the scheme settles what a text leaves unstated; it does not overrule a plain no.
    let already = by_text != Fit::No && already(service, view, book);
    let fit = if already { Fit::Yes } else { by_text };
    let raised = match &service.data.raised_by {
        Some(when) => view.fit(when) == Fit::Yes,
        None => service.data.reach == Reach::Narrow && a_fact_speaks_for(criteria, view),
    };
    let touched = raised || already;
    let voiced = already || is_voiced(service, view, book);
    let verdict = match (fit, service.data.reach) {
        (Fit::Yes, Reach::Narrow) if !(touched || asked) => return None,
        (Fit::Yes, Reach::Wide | Reach::Everyone) if !(touched || asked) => Verdict::General,
        (Fit::Yes, _) if voiced => Verdict::Entitled,
        (Fit::Yes, _) => Verdict::Possible,
        (Fit::Unknown, _) if touched || asked => Verdict::Possible,
        (Fit::NotNamed, _) if asked => Verdict::Possible,
        (Fit::No, _) if touched || asked => Verdict::NotEntitled,
        _ => return None,
    };
    Some(Told { verdict, fit, touched, raised: service.data.raised_by.is_some() && raised, already })
}

/// Already drawn, paid into, or approved by the office: the one thing that settles what a text leaves unstated.
fn already(service: &Service, view: &View<'_>, book: &FactBook) -> bool {
    let Some(place) = already_place(service, book) else { return false };
    view.held(place).is_some_and(|held| held.value == Value::Flag(true))
}

fn already_place(service: &Service, book: &FactBook) -> Option<usize> {
    book.place(&format!("already-{}", service.id))
}

/// Said in so many words, that is the reason; followed from what was said, the conditions it met are.
fn settled_reasons(service: &Service, criteria: &Criteria, view: &View<'_>, book: &FactBook) -> Vec<Reason> {
    let place = already_place(service, book);
    let said =
        place.and_then(|place| view.held(place)?.said).is_some_and(|known| place == book.place(known.fact.as_str()));
    let mut met = reasons(criteria, view, book);
    met.retain(|reason| reason.state == State::Met);
    if said || met.is_empty() { vec![already_reason(service, view, book)] } else { met }
}

fn already_reason(service: &Service, view: &View<'_>, book: &FactBook) -> Reason {
    let held = already_place(service, book).and_then(|place| view.held(place));
    Reason {
        criterion: "已经在享受，或者已经核过".to_owned(),
        state: State::Met,
        sentence: "您说已经在享受，或者窗口已经核过".to_owned(),
        fact: already_place(service, book).map(|place| book.at(place).id.clone()),
        from: held.and_then(|held| held.said).map(|known| known.words.clone()).unwrap_or_default(),
        presumed: false,
    }
}

/// Whether what one must be looking for was said. Most services ask for nothing of the kind.
fn is_voiced(service: &Service, view: &View<'_>, book: &FactBook) -> bool {
    let holds = |place| view.held(place).is_some_and(|held| held.value == Value::Flag(true));
    service.data.needs.is_empty() || service.data.needs.iter().filter_map(|id| book.place(id.as_str())).any(holds)
}

/// A need that nobody voiced, as a condition still open.
fn unvoiced(service: &Service, view: &View<'_>, book: &FactBook) -> Option<Reason> {
    let place = book.place(service.data.needs.first()?.as_str())?;
    let need = book.at(place);
    // Denied for now, the service stays worth knowing of: it is there for when it happens.
    let denied = view.held(place).is_some_and(|held| held.value == Value::Flag(false));
    let (state, sentence) = if denied { (State::Unmet, &need.no) } else { (State::Unknown, &need.unknown) };
    Some(Reason {
        criterion: String::new(),
        state,
        sentence: sentence.clone(),
        fact: Some(need.id.clone()),
        from: String::new(),
        presumed: false,
    })
}

/// Whether a fact that was said, and not only presumed, meets one of the conditions.
fn a_fact_speaks_for(criteria: &Criteria, view: &View<'_>) -> bool {
    criteria.leaves().iter().any(|leaf| {
        let said = view.held(leaf.place).is_some_and(|held| held.presumed.is_none());
        said && view.fit_leaf(leaf) == Fit::Yes
    })
}

/// What was presumed on the way, each admitted once.
fn first_lines(reasons: &[Reason], view: &View<'_>, book: &FactBook) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for reason in reasons.iter().filter(|reason| reason.presumed) {
        let place = reason.fact.as_ref().and_then(|fact| book.place(fact.as_str()));
        let line = place.and_then(|place| view.held(place)).and_then(|held| held.presumed);
        if let Some(line) = line.filter(|line| !line.is_empty() && !lines.iter().any(|l| l == line)) {
            lines.push(line.to_owned());
        }
    }
    lines
}
