//! What one person is told of one service: the table of design.md.

use crate::audience::Criteria;
use crate::fact::Fact;
use crate::fact_book::FactBook;
use crate::fit::{Fit, Reason, State, Verdict};
use crate::reasons::reasons;
use crate::service::{Reach, Service};
use crate::value::Value;
use crate::view::{Held, View};

/// A service as it is judged, for one person after another.
#[derive(Clone, Copy)]
pub(crate) struct Judging<'s> {
    pub(crate) service: &'s Service,
    pub(crate) criteria: &'s Criteria,
    /// Called by a name of its own.
    pub(crate) asked: bool,
    pub(crate) book: &'s FactBook,
}

/// What one person is told of it.
pub(crate) struct Told {
    pub(crate) verdict: Verdict,
    pub(crate) fit: Fit,
    pub(crate) raised: bool,
    touched: bool,
    already: bool,
}

/// How what one must be looking for, or what must have happened, stands.
#[derive(Clone, Copy)]
enum Need<'s> {
    /// Said, or the service asks for nothing of the kind.
    Voiced,
    /// Nobody said: the fact to ask for.
    Open(&'s Fact),
    /// Every one of them was denied: the first.
    Denied(&'s Fact),
}

impl Told {
    /// What decides who of a household it is for. Whom an open list does not name gives way to whoever
    /// may yet be meant.
    pub(crate) fn rank(&self) -> (Verdict, bool, bool) {
        (self.verdict, self.touched, self.fit != Fit::NotNamed)
    }
}

impl Judging<'_> {
    /// None where nothing that was said is about it.
    pub(crate) fn told(&self, view: &View<'_>) -> Option<Told> {
        let by_text = view.fit(self.criteria);
        // Being in the scheme settles what a text leaves unstated; it does not overrule a plain no.
        let already = by_text != Fit::No && self.is_drawn(view);
        let fit = if already { Fit::Yes } else { by_text };
        let data = &self.service.data;
        let raised = match &data.raised_by {
            Some(when) => view.fit(when) == Fit::Yes,
            None => data.reach == Reach::Narrow && self.a_fact_speaks_for(view),
        };
        let touched = raised || already;
        let about_it = touched || self.asked;
        let verdict = match (fit, data.reach) {
            (Fit::Yes, Reach::Narrow) if !about_it => return None,
            (Fit::Yes, Reach::Wide | Reach::Everyone) if !about_it => Verdict::General,
            (Fit::Yes, _) if already => Verdict::Entitled,
            (Fit::Yes, _) => match self.need(view) {
                Need::Voiced => Verdict::Entitled,
                Need::Open(_) => Verdict::Possible,
                // Paid into, it is there for when it happens; what somebody does not want is not for them.
                Need::Denied(_) if data.paid_in_advance => Verdict::Possible,
                Need::Denied(_) => Verdict::NotEntitled,
            },
            (Fit::Unknown, _) if about_it => Verdict::Possible,
            (Fit::NotNamed, _) if self.asked => Verdict::Possible,
            (Fit::No, _) if about_it => Verdict::NotEntitled,
            _ => return None,
        };
        Some(Told { verdict, fit, raised: data.raised_by.is_some() && raised, touched, already })
    }

    /// The conditions as they stand for whoever was told that.
    pub(crate) fn reasons(&self, told: &Told, view: &View<'_>) -> Vec<Reason> {
        if told.already {
            return self.settled_reasons(view);
        }
        let mut found = reasons(self.criteria, view, self.book);
        if told.fit == Fit::Yes && told.verdict != Verdict::General {
            found.extend(need_reason(self.need(view)));
        }
        found
    }

    /// Already drawn, paid into, or approved by the office: the one thing that settles what a text leaves unstated.
    fn is_drawn(&self, view: &View<'_>) -> bool {
        self.drawn(view).is_some_and(|held| held.value == Value::Flag(true))
    }

    fn drawn<'v>(&self, view: &'v View<'_>) -> Option<&'v Held<'v>> {
        view.held(self.book.place(&self.drawn_id())?)
    }

    fn drawn_id(&self) -> String {
        format!("already-{}", self.service.id)
    }

    /// Said in so many words, that is the reason; followed from what was said, the conditions it met are.
    fn settled_reasons(&self, view: &View<'_>) -> Vec<Reason> {
        let said = self.drawn(view).and_then(|held| held.said);
        let said = said.filter(|known| known.fact.as_str() == self.drawn_id());
        let mut met = reasons(self.criteria, view, self.book);
        met.retain(|reason| reason.state == State::Met);
        if said.is_none() && !met.is_empty() {
            return met;
        }
        let words = self.drawn(view).and_then(|held| held.said).map(|known| known.words.clone());
        vec![Reason {
            criterion: "已经在享受，或者已经核过".to_owned(),
            state: State::Met,
            sentence: "您说已经在享受，或者窗口已经核过".to_owned(),
            fact: self.book.get(&self.drawn_id()).map(|fact| fact.id.clone()),
            from: words.unwrap_or_default(),
            presumed: false,
        }]
    }

    fn need(&self, view: &View<'_>) -> Need<'_> {
        let needs: Vec<(&Fact, Option<&Value>)> = self
            .service
            .data
            .needs
            .iter()
            .filter_map(|id| {
                let place = self.book.place(id.as_str())?;
                Some((self.book.at(place), view.held(place).map(|held| &held.value)))
            })
            .collect();
        let Some((first, _)) = needs.first() else { return Need::Voiced };
        if needs.iter().any(|(_, value)| *value == Some(&Value::Flag(true))) {
            return Need::Voiced;
        }
        let open = needs.iter().find(|(_, value)| value.is_none());
        open.map_or(Need::Denied(first), |(open, _)| Need::Open(open))
    }

    /// Whether a fact that was said, and not only presumed, meets one of the conditions.
    fn a_fact_speaks_for(&self, view: &View<'_>) -> bool {
        self.criteria.leaves().iter().any(|leaf| {
            let said = view.held(leaf.place).is_some_and(|held| held.presumed.is_none());
            said && view.fit_leaf(leaf) == Fit::Yes
        })
    }
}

/// A need that nobody voiced, as a condition still open; one that was denied, as what rules it out.
fn need_reason(need: Need<'_>) -> Option<Reason> {
    let (fact, state, sentence) = match need {
        Need::Voiced => return None,
        Need::Open(fact) => (fact, State::Unknown, &fact.unknown),
        Need::Denied(fact) => (fact, State::Unmet, &fact.no),
    };
    Some(Reason {
        criterion: String::new(),
        state,
        sentence: sentence.clone(),
        fact: Some(fact.id.clone()),
        from: String::new(),
        presumed: false,
    })
}
