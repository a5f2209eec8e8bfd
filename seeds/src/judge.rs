//! Situation × criteria → what each service is to this household, with reasons.
//!
//! Kleene logic per condition and per person; a household's verdict is the best of its
//! members'. The order of facts and people changes nothing.

use jiff::civil::Date;

use crate::audience::{Criteria, Leaf};
use crate::catalogue::Catalogue;
use crate::fact::{Fact, Scope};
use crate::fact_book::FactBook;
use crate::fit::{Fit, Judged, Judgement, NearMiss, Reason, State, Verdict};
use crate::id::{RegionSlug, ServiceId};
use crate::near::near_misses;
use crate::person::Line;
use crate::service::{Service, Unit};
use crate::situation::{Person, Situation};
use crate::told::{Judging, Told};
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
        // 楼上那家的娃遭打: whoever tells of that and nothing of themselves asks for the child.
        let child_of_others = out.iter().any(|person| self.is_minor(person));
        let own_case = |person: &&Person| {
            person.facts.iter().any(|known| known.value.is_some())
                || (!child_of_others && self.catalogue.vocabulary().line_of(&person.id) == Line::Own)
        };
        // A question left open says nothing of anyone.
        let told = |known: &crate::situation::Known| known.value.is_some();
        let spoken_of = own.iter().any(own_case) || situation.household.iter().any(told);
        if spoken_of || out.is_empty() { own } else { out }
    }

    /// Whether someone is not of age, for all that is known.
    fn is_minor(&self, person: &Person) -> bool {
        const OF_AGE: u32 = 18;
        person.facts.iter().any(|known| {
            known.fact.as_str() == "age"
                && matches!(&known.value, Some(Value::Date(days)) if days.years(self.as_of).most < OF_AGE)
        })
    }

    pub(crate) fn view(&self, person: Option<&'a Person>, also: &[(usize, Value)]) -> View<'a> {
        let own: &'a [_] = person.map_or(&[], |person| person.facts.as_slice());
        let parts = [own, &self.situation.household, &self.situation.events];
        View::new(self.catalogue.vocabulary(), self.as_of, &parts, also)
    }

    fn judge_service(&self, service: &Service, members: &[Member<'a>]) -> Option<Judged> {
        let (criteria, basis) = self.catalogue.criteria(service, self.region)?;
        let asked = self.asked.contains(&service.id);
        let judging = Judging { service, criteria, asked, book: self.catalogue.facts() };
        let told: Vec<(&Member, Told)> =
            members.iter().filter_map(|member| Some((member, judging.told(&member.view)?))).collect();
        let rank = told.iter().map(|(_, told)| told.rank()).max()?;
        let mut chosen: Vec<&(&Member, Told)> = told.iter().filter(|(_, told)| told.rank() == rank).collect();
        if service.data.unit == Unit::Person && rank.0 > Verdict::General {
            let meant: Vec<_> =
                chosen.iter().copied().filter(|(member, told)| !self.is_past(member, told, &judging)).collect();
            if meant.is_empty() && !asked {
                return None;
            }
            if !meant.is_empty() {
                chosen = meant;
            }
        }
        // The reasons are the first one's own: another may be in the scheme already.
        let (first, best) = chosen.first()?;
        let reasons = judging.reasons(best, &first.view);
        let near_miss = self.near_misses(&chosen, criteria);
        if best.verdict == Verdict::NotEntitled && !asked && !best.raised && near_miss.is_empty() {
            return None;
        }
        let unknown = reasons.iter().filter(|reason| reason.state == State::Unknown);
        let mut missing: Vec<_> = unknown.filter_map(|reason| reason.fact.clone()).collect();
        missing.dedup();
        let mut not_checked: Vec<String> = first_lines(&reasons, &first.view, self.catalogue.facts());
        not_checked.extend(service.data.not_checked.iter().cloned());
        let for_whom = match service.data.unit {
            Unit::Household => Vec::new(),
            Unit::Person => chosen.iter().filter_map(|(member, _)| Some(member.person?.id.clone())).collect(),
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

    /// Whether someone is too young or too old to be meant, though what their household told speaks for it: the
    /// maternity insurance of a baby, or of a grandfather.
    fn is_past(&self, member: &Member<'a>, told: &Told, judging: &Judging<'_>) -> bool {
        let facts = self.catalogue.facts();
        let age = facts.place("age").and_then(|place| member.view.held(place)).map(|held| &held.value);
        let Some(Value::Date(days)) = age else { return false };
        // 82岁，无业，一级肢体残疾: what was said of themselves speaks for it; what nobody asks at that age stays open.
        let speaks = |leaf: &&Leaf| {
            let said = member.view.held(leaf.place).is_some_and(|held| held.presumed.is_none());
            let own = facts.at(leaf.place).scope == Scope::Person && leaf.fact.as_str() != "age";
            own && said && member.view.fit_leaf(leaf) == Fit::Yes
        };
        if judging.criteria.leaves().iter().any(speaks) {
            return false;
        }
        let years = days.years(self.as_of);
        let senseless = |fact: &Fact| fact.scope == Scope::Person && !fact.is_asked_at(years);
        if told.verdict == Verdict::Possible {
            let reasons = judging.reasons(told, &member.view);
            let open = reasons.iter().filter(|reason| reason.state == State::Unknown);
            let mut open = open.filter_map(|reason| facts.get(reason.fact.as_ref()?.as_str()));
            return open.any(senseless);
        }
        // What is so of the whole household: whether it is theirs, too, their own conditions tell.
        let own = judging.criteria.leaves();
        let mut own = own.iter().filter(|leaf| facts.at(leaf.place).scope == Scope::Person).peekable();
        own.peek().is_some()
            && own.all(|leaf| member.view.fit_leaf(leaf) == Fit::Unknown && senseless(facts.at(leaf.place)))
    }

    /// What would change the no of any of them, each once, whoever was spoken of first.
    fn near_misses(&self, chosen: &[&(&Member<'a>, Told)], criteria: &Criteria) -> Vec<NearMiss> {
        // What somebody does not want comes through no birthday and no paper.
        let refused = chosen.iter().filter(|(_, told)| told.verdict == Verdict::NotEntitled && told.fit == Fit::No);
        let mut near: Vec<NearMiss> = refused.flat_map(|(member, _)| near_misses(self, member, criteria)).collect();
        near.sort_by(|a, b| (a.change, &a.sentence).cmp(&(b.change, &b.sentence)));
        near.dedup();
        near
    }
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
