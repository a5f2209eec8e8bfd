//! A household as cases for the catalogue's own tests (`tests/cases/<service>.toml`): what it meets and misses of
//! each text, and nothing else of it.
//!
//! - Only facts that the service's criteria ask for, and of each only what they can tell apart: an age becomes the
//!   bound it meets (65, not 82) or just misses (64), a choice every choice that the text treats alike.
//! - No words of anybody's, no place, no city: a case is judged by the city's text that a test takes by itself.
//!   Of relations only parent and child.
//! - Nothing sensitive, no service whose name would tell it.
//! - A case is kept only where it comes out as the household itself does; where a coarser value would come out
//!   otherwise the case is left out, and only counted. Deliberately absent: a finer value instead.

use std::collections::BTreeSet;

use crate::audience::{Criteria, Leaf, Test};
use crate::fact::{Fact, FactKind};
use crate::fit::{Fit, Judged, Verdict};
use crate::id::{ChoiceId, ServiceId, WhoId};
use crate::judge::{Case, Member};
use crate::person::Line;
use crate::phrase::phrase;
use crate::service::Service;
use crate::situation::{Known, Person, Situation};
use crate::value::{Bounds, Days, OLDEST, Value};
use crate::view::View;

/// Cases for one service's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestCases {
    /// Whose file: `tests/cases/<service>.toml`.
    pub service: ServiceId,
    /// `[[case]]` blocks, to be put at the end of it.
    pub blocks: String,
}

/// What a household comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestCaseFile {
    /// A file a service, in the order judged.
    pub files: Vec<TestCases>,
    /// Services judged that no case could be made of.
    pub left_out: Vec<ServiceId>,
}

impl TestCaseFile {
    /// All of it as one text: before each service's cases a comment that names their file.
    #[must_use]
    pub fn text(&self) -> String {
        let file = |cases: &TestCases| format!("# seeds/tests/cases/{}.toml\n\n{}", cases.service, cases.blocks);
        self.files.iter().map(file).collect::<Vec<_>>().join("\n")
    }
}

impl Case<'_> {
    /// The household as cases of the services that its situation is about.
    #[must_use]
    pub fn test_cases(&self, results: &[Judged]) -> TestCaseFile {
        let members = self.members();
        let mut made = TestCaseFile::default();
        for judged in results.iter().filter(|judged| judged.verdict != Verdict::General) {
            let blocks = self.blocks(judged, &members);
            if blocks.is_empty() {
                made.left_out.push(judged.id.clone());
            } else {
                let blocks = blocks.into_iter().collect::<Vec<_>>().join("\n");
                made.files.push(TestCases { service: judged.id.clone(), blocks });
            }
        }
        made
    }

    /// Each case once, in an order that tells nothing of who was spoken of first.
    fn blocks(&self, judged: &Judged, members: &[Member<'_>]) -> BTreeSet<String> {
        let Some((service, criteria)) = self.told_alike(judged) else { return BTreeSet::new() };
        let concerned = |member: &&Member<'_>| {
            judged.for_whom.is_empty() || member.person.is_some_and(|person| judged.for_whom.contains(&person.id))
        };
        let open = !service.data.sensitive;
        let cases = members.iter().filter(|member| open && concerned(member));
        cases.filter_map(|member| self.block(member, criteria)).collect()
    }

    /// The criteria that a test judges by where no city is named, if they are the ones this household was judged by.
    fn told_alike(&self, judged: &Judged) -> Option<(&Service, &Criteria)> {
        let service = self.catalogue.service(judged.id.as_str())?;
        let (own, _) = self.catalogue.criteria(service, self.region)?;
        let (usual, _) = self.catalogue.criteria(service, service.data.regions.keys().next()?)?;
        std::ptr::eq(own, usual).then_some((service, usual))
    }

    fn block(&self, member: &Member<'_>, criteria: &Criteria) -> Option<String> {
        let known = self.coarse(&member.view, criteria)?;
        let alone = Situation {
            people: vec![Person { id: WhoId::from("self"), who: String::new(), facts: known.clone() }],
            ..Situation::default()
        };
        let fit = member.view.fit(criteria);
        let as_well = Case { situation: &alone, asked: &[], ..*self }.fit_of(alone.people.first(), criteria);
        (fit == as_well && !known.is_empty()).then(|| self.written(member.person, &known, fit))
    }

    /// What the criteria ask for and somebody said or what follows from it. None where it would tell something
    /// sensitive.
    fn coarse(&self, view: &View<'_>, criteria: &Criteria) -> Option<Vec<Known>> {
        let leaves = criteria.leaves();
        let places: BTreeSet<usize> = leaves.iter().map(|leaf| leaf.place).collect();
        let mut known = Vec::new();
        for place in places {
            let fact = self.catalogue.facts().at(place);
            let Some(held) = view.held(place).filter(|held| held.presumed.is_none()) else { continue };
            if fact.is_sensitive(&held.value) {
                return None;
            }
            let tests: Vec<&Leaf> = leaves.iter().copied().filter(|leaf| leaf.place == place).collect();
            if let Some(value) = self.met_or_missed(fact, &tests, &held.value) {
                known.push(Known { fact: fact.id.clone(), value: Some(value), span: None, words: String::new() });
            }
        }
        Some(known)
    }

    /// A value that stands to every test as `value` does, and tells no more than that. None where the tests cannot
    /// tell either.
    fn met_or_missed(&self, fact: &Fact, tests: &[&Leaf], value: &Value) -> Option<Value> {
        match value {
            Value::Flag(_) => Some(value.clone()),
            Value::Choice(can) => Some(Value::Choice(alike(fact, tests, can))),
            Value::Number(n) => at_a_bound(&bounds_of(tests), *n).map(Value::number),
            Value::Date(days) => {
                let years = at_a_bound(&bounds_of(tests), days.years(self.as_of))?;
                Days::born(years, years, self.as_of).map(Value::Date)
            }
        }
    }

    fn written(&self, person: Option<&Person>, known: &[Known], fit: Fit) -> String {
        let book = self.catalogue.facts();
        let facts = known.iter().filter_map(|known| Some((book.get(known.fact.as_str())?, known.value.as_ref()?)));
        let facts: Vec<(&Fact, &Value)> = facts.collect();
        let told: Vec<String> = facts.iter().map(|(fact, value)| phrase(fact, value, self.as_of)).collect();
        let set = facts.iter().filter_map(|(fact, value)| Some(format!("{} = {}", fact.id, self.toml(fact, value)?)));
        format!(
            "[[case]]\nwho = {}\nfacts = {{ {} }}\nexpect = \"{}\"\n",
            quoted(&format!("{}：{}", self.relation(person), told.join("，"))),
            set.collect::<Vec<_>>().join(", "),
            expected(fit),
        )
    }

    /// Parent and child; anyone else is somebody.
    fn relation(&self, person: Option<&Person>) -> &'static str {
        match person.map(|person| self.catalogue.vocabulary().line_of(&person.id)) {
            Some(Line::Parent) => "父母",
            Some(Line::Child) => "孩子",
            _ => "一个人",
        }
    }

    fn toml(&self, fact: &Fact, value: &Value) -> Option<String> {
        Some(match (fact.kind, value) {
            (FactKind::Flag, Value::Flag(holds)) => holds.to_string(),
            (FactKind::Number, Value::Number(n)) => n.least.to_string(),
            (FactKind::Date, Value::Date(days)) => days.years(self.as_of).least.to_string(),
            (FactKind::Choice, Value::Choice(can)) => match can.as_slice() {
                [one] => quoted(one.as_str()),
                several => {
                    let several: Vec<String> = several.iter().map(|id| quoted(id.as_str())).collect();
                    format!("[{}]", several.join(", "))
                }
            },
            _ => return None,
        })
    }
}

/// As the case files word it.
fn expected(fit: Fit) -> &'static str {
    match fit {
        Fit::Yes => "yes",
        Fit::No => "no",
        Fit::Unknown => "unknown",
        Fit::NotNamed => "not-named",
    }
}

/// The choice that denies the rest.
const NONE: &str = "none";

/// Every choice that the tests treat as they treat one of these; to have none of it is never like having some.
fn alike(fact: &Fact, tests: &[&Leaf], can: &[ChoiceId]) -> Vec<ChoiceId> {
    let treated = |id: &ChoiceId| -> Vec<bool> {
        let wanted = tests.iter().map(|leaf| matches!(&leaf.test, Test::In(wanted) if wanted.contains(id)));
        wanted.chain([id.as_str() == NONE]).collect()
    };
    let ways: Vec<Vec<bool>> = can.iter().map(treated).collect();
    let all = fact.values.iter().map(|choice| choice.id.clone());
    all.filter(|id| ways.contains(&treated(id))).collect()
}

/// The numbers from which on some test comes out otherwise, in order.
fn bounds_of(tests: &[&Leaf]) -> BTreeSet<u32> {
    let edges = |leaf: &&Leaf| match leaf.test {
        Test::Between(least, most) => vec![least, most.saturating_add(1)],
        // In the year in which the time ends nobody can tell by completed years.
        Test::WithinYears(years) => vec![years, years + 1],
        Test::Is(_) | Test::In(_) => Vec::new(),
    };
    tests.iter().flat_map(edges).filter(|edge| (1..=OLDEST).contains(edge)).collect()
}

/// The bound it meets, else the last number before the one it misses. None where it may be on both sides of one.
fn at_a_bound(bounds: &BTreeSet<u32>, n: Bounds) -> Option<u32> {
    let met = bounds.range(..=n.least).next_back();
    let missed = bounds.range(n.least + 1..).next();
    let on_both_sides = missed.is_some_and(|missed| *missed <= n.most);
    let bound = met.copied().or_else(|| missed.map(|missed| missed - 1));
    bound.filter(|_| !on_both_sides)
}

/// A basic string of TOML.
fn quoted(words: &str) -> String {
    let escaped = |c: char| match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        c if c.is_control() => String::new(),
        c => c.to_string(),
    };
    format!("\"{}\"", words.chars().map(escaped).collect::<String>())
}
