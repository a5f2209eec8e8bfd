//! A correction to what was understood, and the compact ASCII code that carries corrections
//! from one page to the next. Codes come from outside and may be forged or outdated:
//! what cannot be read is left out, and nothing is guessed.

use crate::catalogue::Catalogue;
use crate::fact::{Fact, Scope};
use crate::id::{ChoiceId, FactId, WhoId};
use crate::situation::{Known, Person, Situation};
use crate::value::{Bounds, Days, Value};
use crate::view::fits_kind;

/// One correction: of this person (none: the household), this fact.
#[derive(Clone, PartialEq)]
pub struct Edit {
    /// Whom it is about; none for the household and for events.
    pub who: Option<WhoId>,
    /// Which fact: of that person; without one, of the household or an event, as the fact's scope says.
    pub fact: FactId,
    /// What becomes of it.
    pub change: EditTo,
}

/// What becomes of a fact.
#[derive(Clone, PartialEq)]
pub enum EditTo {
    /// It is this.
    Set(Value),
    /// It was misunderstood: nothing is known.
    Drop,
    /// It was asked, and left open: 不清楚, 不想说.
    Open,
}

/// Corrections in the order they were made.
#[derive(Clone, Default, PartialEq)]
pub struct Edits(pub Vec<Edit>);

/// More corrections than anyone makes by hand.
const MOST: usize = 120;
/// Longer codes are not read.
pub const LONGEST_CODE: usize = 4000;

impl Edits {
    /// Reads a code. What the catalogue does not know is left out.
    #[must_use]
    pub fn read(code: &str, catalogue: &Catalogue) -> Self {
        if code.len() > LONGEST_CODE || !code.is_ascii() {
            return Self::default();
        }
        Self(code.split('~').take(MOST).filter_map(|part| read_edit(part, catalogue)).collect())
    }

    /// The code: ASCII, fit for a form field or an address.
    #[must_use]
    pub fn code(&self) -> String {
        self.0.iter().map(Edit::code).collect::<Vec<_>>().join("~")
    }

    /// Adds a correction; an earlier one of the same fact gives way.
    pub fn push(&mut self, edit: Edit) {
        self.0.retain(|old| old.who != edit.who || old.fact != edit.fact);
        self.0.push(edit);
    }

    /// Without what must enter no address.
    #[must_use]
    pub fn without_sensitive(mut self, catalogue: &Catalogue) -> Self {
        let open = |edit: &Edit| {
            catalogue.facts().get(edit.fact.as_str()).is_some_and(|fact| match &edit.change {
                EditTo::Set(value) => !fact.is_sensitive(value),
                // That it was asked, or taken back, tells that there was something.
                EditTo::Drop | EditTo::Open => !fact.may_be_sensitive(),
            })
        };
        self.0.retain(open);
        self
    }

    /// The situation with the corrections made. A corrected fact is no longer in contradiction.
    pub fn apply(&self, situation: &mut Situation, catalogue: &Catalogue) {
        for edit in &self.0 {
            edit.apply(situation, catalogue);
        }
    }

    /// What of a situation may stand in an address: facts that are known, and `taken` along. A sensitive
    /// one never is, whoever asks for it.
    #[must_use]
    pub fn shared(situation: &Situation, catalogue: &Catalogue, taken: impl Fn(Option<&WhoId>, &Fact) -> bool) -> Self {
        let facts = catalogue.facts();
        let mut edits = Self::of(situation).without_sensitive(catalogue);
        edits.0.retain(|edit| {
            matches!(edit.change, EditTo::Set(_))
                && facts.get(edit.fact.as_str()).is_some_and(|fact| taken(edit.who.as_ref(), fact))
        });
        edits
    }

    /// Everything a situation knows, as corrections to an empty one.
    #[must_use]
    pub fn of(situation: &Situation) -> Self {
        let edits = situation.known().map(|(person, known)| Edit {
            who: person.map(|person| person.id.clone()),
            fact: known.fact.clone(),
            change: known.value.clone().map_or(EditTo::Open, EditTo::Set),
        });
        Self(edits.collect())
    }
}

impl Edit {
    /// Speaks of someone without saying anything of them yet.
    #[must_use]
    pub fn about(who: WhoId) -> Self {
        Self { who: Some(who), fact: FactId::from("sex"), change: EditTo::Drop }
    }

    /// One part of a code: `mother.age.d19440101-19441231`.
    #[must_use]
    pub fn code(&self) -> String {
        let who = self.who.as_ref().map_or("h", WhoId::as_str);
        format!("{who}.{}.{}", self.fact, self.change.code())
    }

    fn apply(&self, situation: &mut Situation, catalogue: &Catalogue) {
        situation.contradictions.retain(|c| c.who != self.who || c.fact != self.fact);
        let facts = match &self.who {
            Some(who) => &mut person_of(situation, who, catalogue).facts,
            None if catalogue.facts().get(self.fact.as_str()).is_some_and(|f| f.scope == Scope::Event) => {
                &mut situation.events
            }
            None => &mut situation.household,
        };
        let at = facts.iter().position(|known| known.fact == self.fact);
        let value = match &self.change {
            EditTo::Drop => {
                facts.retain(|known| known.fact != self.fact);
                return;
            }
            EditTo::Set(value) => Some(value.clone()),
            EditTo::Open => None,
        };
        let known = Known { fact: self.fact.clone(), value, span: None, words: String::new() };
        facts.retain(|old| old.fact != self.fact);
        facts.insert(at.unwrap_or(facts.len()).min(facts.len()), known);
    }
}

fn person_of<'a>(situation: &'a mut Situation, who: &WhoId, catalogue: &Catalogue) -> &'a mut Person {
    let at = situation.people.iter().position(|person| &person.id == who).unwrap_or_else(|| {
        let label = catalogue.vocabulary().kin(who).map(|kin| kin.label.clone()).unwrap_or_default();
        situation.people.push(Person { id: who.clone(), who: label, facts: Vec::new() });
        situation.people.len() - 1
    });
    &mut situation.people[at]
}

impl EditTo {
    /// `y`, `n`, `x` dropped, `o` left open, `c` choices, `n3-4` numbers, `d` days.
    #[must_use]
    pub fn code(&self) -> String {
        let day = |day: jiff::civil::Date| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
        match self {
            Self::Drop => "x".to_owned(),
            Self::Open => "o".to_owned(),
            Self::Set(Value::Flag(true)) => "y".to_owned(),
            Self::Set(Value::Flag(false)) => "n".to_owned(),
            Self::Set(Value::Number(n)) => format!("n{}-{}", n.least, n.most),
            Self::Set(Value::Date(days)) => format!("d{}-{}", day(days.earliest), day(days.latest)),
            Self::Set(Value::Choice(can)) => {
                let ids: Vec<&str> = can.iter().map(ChoiceId::as_str).collect();
                format!("c{}", ids.join("_"))
            }
        }
    }

    /// Reads what [`EditTo::code`] writes.
    #[must_use]
    pub fn read(code: &str) -> Option<Self> {
        Some(match code {
            "x" => Self::Drop,
            "o" => Self::Open,
            "y" => Self::Set(Value::Flag(true)),
            "n" => Self::Set(Value::Flag(false)),
            _ => Self::Set(read_value(code)?),
        })
    }
}

fn read_value(code: &str) -> Option<Value> {
    let (kind, rest) = code.split_at_checked(1)?;
    match kind {
        "n" => {
            let (least, most) = rest.split_once('-')?;
            Some(Value::Number(Bounds { least: least.parse().ok()?, most: most.parse().ok()? }))
        }
        "d" => {
            let (earliest, latest) = rest.split_once('-')?;
            Some(Value::Date(Days { earliest: read_day(earliest)?, latest: read_day(latest)? }))
        }
        "c" => Some(Value::Choice(rest.split('_').map(ChoiceId::from).collect())),
        _ => None,
    }
}

fn read_day(digits: &str) -> Option<jiff::civil::Date> {
    if digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    jiff::civil::Date::new(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?).ok()
}

/// A part of a code, where it names someone, a fact and a value that the vocabulary has.
#[must_use]
pub fn read_edit(part: &str, catalogue: &Catalogue) -> Option<Edit> {
    let mut pieces = part.splitn(3, '.');
    let (who, fact, change) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let who = (who != "h").then(|| WhoId::from(who));
    if who.as_ref().is_some_and(|who| catalogue.vocabulary().kin(who).is_none()) {
        return None;
    }
    let known = catalogue.facts().get(fact)?;
    let change = EditTo::read(change)?;
    let readable = match &change {
        EditTo::Set(value) => fits_kind(known, value),
        EditTo::Drop | EditTo::Open => true,
    };
    readable.then(|| Edit { who, fact: known.id.clone(), change })
}
