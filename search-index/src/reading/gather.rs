//! All of it put together: spots in order, each fact to whom it is said of, what cannot both be so.

use seeds::person::Line;
use seeds::view::fits_kind;
use seeds::{Catalogue, ChoiceId, Contradiction, Date, FactKind, Known, Person, Reach, Scope, Situation, Value};

use super::Reading;
use super::ages::{Age, Beside, ages};
use super::cast::{Cast, Topic};
use super::dates::{Of, dates};
use super::grades::{Says, grades};
use super::kin;
use super::pattern::{Patterns, Use};
use super::spot::{Spot, spots};
use super::text::Text;
use super::turn::{Turn, Turned, Turns};

/// Something found in a text, to be taken in where it stands.
enum Item<'s> {
    Person(&'s Spot<'s>),
    Fact { from: usize, to: usize, place: usize, value: Value },
    Age(Age),
}

impl Item<'_> {
    fn from(&self) -> usize {
        match self {
            Self::Person(spot) => spot.from,
            Self::Fact { from, .. } => *from,
            Self::Age(age) => age.from,
        }
    }
}

/// No word of the vocabulary is longer.
pub(super) const LONGEST_WORD: usize = 24;

/// Reads a text.
pub(super) fn gather(text: &Text, patterns: &Patterns, catalogue: &Catalogue, as_of: Date) -> Reading {
    let found = spots(text, patterns, catalogue.facts());
    let turns = Turns::new(text, &found);
    let mut items = facts(text, &found, &turns, catalogue);
    items.extend(numbers(text, &found, &turns, catalogue, as_of));
    items.extend(found.iter().filter(|spot| matches!(spot.does, Use::Person(_))).map(Item::Person));
    let (asked, schemes) = services(&found, &turns, catalogue);
    items.extend(schemes.into_iter().filter_map(|(slot, from, to)| {
        let id = format!("already-{}", catalogue.services()[slot].id);
        let place = catalogue.facts().place(&id)?;
        Some(Item::Fact { from, to, place, value: Value::Flag(true) })
    }));
    // A person before what is said of them where both begin at one place.
    items.sort_by_cached_key(|item| (heard_at(item, text, &found), !matches!(item, Item::Person(_)), item.from()));
    let mut story = Story::new(text, catalogue, as_of);
    for item in items {
        story.take(item);
    }
    let situation = story.close();
    let asked = asked.into_iter().map(|slot| catalogue.services()[slot].id.clone()).collect();
    let urgent = urgent(&found, &turns, &situation, catalogue);
    Reading { situation, asked, urgent }
}

/// Where something is taken in: 82岁的老妈 tells the age of whoever comes after it.
fn heard_at(item: &Item<'_>, text: &Text, found: &[Spot<'_>]) -> usize {
    const BREATH: usize = 6;
    let (from, to) = match item {
        Item::Person(spot) => return spot.from,
        Item::Fact { from, to, .. } => (*from, *to),
        Item::Age(age) => (age.from, age.to),
    };
    let of = text.has(to, "的");
    // 四岁半男孩, 82岁老人; but 我66老伴64.
    let school =
        matches!(item, Item::Fact { value: Value::Choice(_), .. }) && text.char(to).is_some_and(|c| "男女".contains(c));
    let age = school || matches!(item, Item::Age(_)) && text.char(to - 1).is_some_and(|c| "岁半多月".contains(c));
    if !of && !age {
        return from;
    }
    // An age may describe from a little further off: 82岁的农村老妈; a fact only right before: 瘫痪的老汉.
    let reach = match item {
        Item::Age(_) if of => to + BREATH,
        _ if of => to + 1,
        _ => to,
    };
    let described = found.iter().find(|spot| {
        let person = matches!(spot.does, Use::Person(_)) && !spot.within.person && !spot.within.fact;
        person && spot.from >= to && spot.from <= reach && text.same_clause(to, spot.from)
    });
    described.map_or(from, |spot| spot.from)
}

/// What the words state or deny.
fn facts<'s>(text: &Text, found: &'s [Spot<'s>], turns: &Turns<'_>, catalogue: &Catalogue) -> Vec<Item<'s>> {
    let mut items = Vec::new();
    let mut denied_until = usize::MAX;
    let mut last = (usize::MAX, 0);
    for spot in found {
        let Use::Fact(place, value) = spot.does else { continue };
        // A part of a longer word says nothing by itself; what the longer one says besides, it lists.
        if spot.within.same || spot.within.fact {
            continue;
        }
        // 病死 and 死了 share a piece: one death.
        if last.0 == *place && spot.from < last.1 {
            continue;
        }
        last = (*place, spot.to);
        let fact = catalogue.facts().at(*place);
        let weak = is_service_name(found, spot) && !names_someone(text, spot);
        // A service's name and nothing else says nothing of anyone.
        if weak && is_all(text, spot) {
            continue;
        }
        let turned =
            Turned { from: spot.from, to: spot.to, fact: Some(fact), weak, lasting: lasts(value), inside: false };
        let doubted = (text.has_before(spot.from, "是") && text.has(spot.from, "不是"))
            || (text.has_before(spot.from, "有") && text.has(spot.from, "没有"));
        if doubted || turns.asks_in_general(turned, speaks(found, spot.from)) {
            continue;
        }
        // Words that deny by themselves say so whatever stands before them.
        let turn =
            if *value == Value::Flag(false) && !turns.is_fiction(spot.from) { Turn::Said } else { turns.of(turned) };
        let listed = denied_until != usize::MAX && turns.continues_list(denied_until, spot.from);
        let value = match turn {
            Turn::Open => continue,
            Turn::Denied => denied(*place, value, catalogue),
            Turn::Said if listed && fact.kind == FactKind::Flag => Some(Value::Flag(false)),
            Turn::Said => Some(value.clone()),
        };
        denied_until = if turn == Turn::Denied || listed { spot.to } else { usize::MAX };
        items.extend(value.map(|value| Item::Fact { from: spot.from, to: spot.to, place: *place, value }));
    }
    items
}

/// Having lost a job or retired is so now, whatever the job was before.
fn lasts(value: &Value) -> bool {
    matches!(value, Value::Choice(can) if can.iter().any(|id| matches!(id.as_str(), "unemployed" | "retired")))
}

/// Whether anyone was spoken of before a place.
fn speaks(found: &[Spot<'_>], at: usize) -> bool {
    found.iter().take_while(|spot| spot.from < at).any(|spot| matches!(spot.does, Use::Person(_)) && !spot.within.fact)
}

/// Whether a word is all the text says.
fn is_all(text: &Text, spot: &Spot<'_>) -> bool {
    let rest = text.chars[..spot.from].iter().chain(&text.chars[spot.to..]);
    rest.into_iter().all(|c| !c.is_alphanumeric())
}

/// 低保户, 特困人员 say who someone is, whatever is asked after it.
fn names_someone(text: &Text, spot: &Spot<'_>) -> bool {
    ["户", "人员", "家庭", "对象", "人"].iter().any(|tail| text.has_before(spot.to, tail))
}

/// Whether the very words are also a name of a service.
fn is_service_name(found: &[Spot<'_>], spot: &Spot<'_>) -> bool {
    let after = found.partition_point(|other| other.from <= spot.from);
    let near = found[..after].iter().rev().take_while(|other| other.from + LONGEST_WORD > spot.from);
    near.into_iter().any(|other| matches!(other.does, Use::Service(_)) && other.to >= spot.to)
}

/// The contrary of a value: the other flag, the other choices.
fn denied(place: usize, value: &Value, catalogue: &Catalogue) -> Option<Value> {
    match value {
        Value::Flag(holds) => Some(Value::Flag(!holds)),
        Value::Choice(said) => {
            let all = catalogue.facts().at(place).values.iter().map(|choice| choice.id.clone());
            let left: Vec<ChoiceId> = all.filter(|id| !said.contains(id)).collect();
            (!left.is_empty()).then_some(Value::Choice(left))
        }
        Value::Number(_) | Value::Date(_) => None,
    }
}

/// Ages, days, school years, grades.
fn numbers<'s>(
    text: &Text,
    found: &[Spot<'_>],
    turns: &Turns<'_>,
    catalogue: &Catalogue,
    as_of: Date,
) -> Vec<Item<'s>> {
    let facts = catalogue.facts();
    let people = &catalogue.vocabulary().people;
    let person_before = |at: usize| {
        found.iter().any(|spot| spot.to == at && matches!(spot.does, Use::Person(_)) && !spot.within.person)
    };
    let child_before = |at: usize| {
        found.iter().any(|spot| {
            // 娃儿才8个月; but 娃发烧5天, 娃上幼儿园三个月 tell how long.
            let near = spot.to <= at && at - spot.to <= 4 && (spot.to..at).all(|at| text.char(at).is_some_and(|c| "才刚只有还快满今年都,的出生又已经大小".contains(c)));
            near && matches!(spot.does, Use::Person(kin) if matches!(people[*kin].line, Line::Child | Line::Grandchild | Line::Client))
        })
    };
    let stage = facts.place("stage");
    let stage_before = |at: usize| {
        found.iter().any(|spot| {
            spot.to <= at && at - spot.to <= 3 && matches!(spot.does, Use::Fact(place, _) if Some(*place) == stage)
        })
    };
    let mut items: Vec<Item<'s>> = Vec::new();
    let dated = dates(text, as_of);
    for told in &dated {
        let id = match told.of {
            Of::Birth => "age",
            Of::Leaving => "left-school",
        };
        if let Some(place) = facts.place(id) {
            items.push(Item::Fact { from: told.from, to: told.to, place, value: Value::Date(told.days) });
        }
    }
    let beside = Beside { person_before: &person_before, child_before: &child_before };
    let is_dated = |age: &Age| dated.iter().any(|told| age.from < told.to && told.from < age.to);
    items.extend(ages(text, &beside, as_of).into_iter().filter(|age| !is_dated(age)).map(Item::Age));
    for graded in grades(text, &stage_before) {
        let (id, value) = match graded.says {
            Says::Stage(stage) => ("stage", Value::choice(stage)),
            Says::SchoolYear(n) => ("school-year", Value::number(n)),
            Says::DisabilityGrade(n) => ("disability-grade", Value::number(n)),
            Says::ComplicationGrade(n) => ("fp-surgery", Value::number(n)),
            Says::Children(n) => ("children", Value::number(n)),
            Says::Pregnant => ("pregnancy", Value::choice("pregnant")),
        };
        let Some(place) = facts.place(id) else { continue };
        let turned = Turned {
            from: graded.from,
            to: graded.to,
            fact: Some(facts.at(place)),
            weak: false,
            lasting: true,
            inside: false,
        };
        if turns.of(turned) == Turn::Said {
            items.push(Item::Fact { from: graded.from, to: graded.to, place, value });
        }
    }
    items
}

/// Services called by name, and those that are drawn, paid or approved already.
fn services(found: &[Spot<'_>], turns: &Turns<'_>, catalogue: &Catalogue) -> (Vec<usize>, Vec<(usize, usize, usize)>) {
    let (mut asked, mut schemes) = (Vec::new(), Vec::new());
    for spot in found {
        let Use::Service(slot) = spot.does else { continue };
        if spot.within.service {
            continue;
        }
        let turn =
            turns.of(Turned { from: spot.from, to: spot.to, fact: None, weak: false, lasting: false, inside: false });
        if turn == Turn::Denied || turns.is_fiction(spot.from) {
            continue;
        }
        // A service for everyone is asked for only where something is asked at all.
        let open = catalogue.services()[*slot].data.reach == Reach::Narrow || turns.asks_something(spot.from);
        if open && !asked.contains(slot) {
            asked.push(*slot);
        }
        if turn == Turn::Said
            && !spot.within.fact
            && turns.is_drawn(spot, !catalogue.services()[*slot].data.paid_in_advance)
        {
            schemes.push((*slot, spot.from, spot.to));
        }
    }
    (asked, schemes)
}

/// Dangers told of, the gravest first.
fn urgent(found: &[Spot<'_>], turns: &Turns<'_>, situation: &Situation, catalogue: &Catalogue) -> Vec<usize> {
    let mut places: Vec<usize> = found
        .iter()
        .filter_map(|spot| match spot.does {
            Use::Danger(place) => {
                let turn = turns.of(Turned {
                    from: spot.from,
                    to: spot.to,
                    fact: None,
                    weak: false,
                    lasting: false,
                    inside: spot.within.fact,
                });
                // 怕他想不开 is danger enough; 没有被打 is none, nor are a drill and an injection.
                (turn != Turn::Denied && !turns.is_fiction(spot.from) && !turns.is_harmless(spot)).then_some(*place)
            }
            _ => None,
        })
        .collect();
    for (place, urgent) in catalogue.vocabulary().urgent.iter().enumerate() {
        let told = |known: &Known| urgent.facts.contains(&known.fact) && known.value == Some(Value::Flag(true));
        // The speaker's own bruises are told by other words.
        let line = |person: Option<&Person>| person.map(|person| catalogue.vocabulary().line_of(&person.id));
        let of_another = |person| !matches!(line(person), Some(Line::Own | Line::Spouse | Line::Parent));
        if situation.known().any(|(person, known)| of_another(person) && told(known)) {
            places.push(place);
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// A text as it is taken in, from left to right.
struct Story<'a> {
    text: &'a Text,
    catalogue: &'a Catalogue,
    as_of: Date,
    cast: Cast<'a>,
    household: Vec<Known>,
    events: Vec<Known>,
}

impl<'a> Story<'a> {
    fn new(text: &'a Text, catalogue: &'a Catalogue, as_of: Date) -> Self {
        Self { text, catalogue, as_of, cast: Cast::new(text, catalogue), household: Vec::new(), events: Vec::new() }
    }

    fn take(&mut self, item: Item<'_>) {
        match item {
            Item::Person(spot) => self.cast.hear(spot),
            Item::Fact { from, to, place, value } => self.fact(from, to, place, value),
            Item::Age(age) => self.age(&age),
        }
    }

    fn known(&self, from: usize, to: usize, place: usize, value: Value) -> Known {
        let fact = self.catalogue.facts().at(place).id.clone();
        Known { fact, value: Some(value), span: Some([from, to]), words: self.text.typed(from, to) }
    }

    fn fact(&mut self, from: usize, to: usize, place: usize, value: Value) {
        let fact = self.catalogue.facts().at(place);
        let known = self.known(from, to, place, value);
        if let Some(who) = &fact.speaks_of {
            self.cast.bring_up(who.as_str());
        }
        // 九月份进的一年级, with nobody named: whoever writes has a child there.
        if schools_children(&known) && self.text.has_before(to, "年级") && !self.goes_there(from) {
            self.cast.too_young_to_speak(6);
        }
        // 农村户籍, as a sentence of its own: everyone's.
        if fact.shared && self.cast.nobody_in_sentence(from) {
            self.household.push(known);
            return;
        }
        let topic = self.cast.said_of(from);
        let outside = |cast: &Cast<'_>, at: usize| cast.people[at].line == Line::Outside;
        match (fact.scope, topic) {
            (Scope::Person, Topic::Household) if fact.shared => self.household.push(known),
            (Scope::Person, Topic::Household) => {
                let at = self.cast.at_home();
                if !(self.cast.is_grown(at) && schools_children(&known) && !self.goes_there(from)) {
                    self.cast.put(at, known);
                }
            }
            (_, Topic::People(people)) if people.iter().all(|&at| outside(&self.cast, at)) => {
                for at in people {
                    self.cast.put(at, known.clone());
                }
            }
            (Scope::Person, Topic::People(people)) => {
                for at in people {
                    let at = if known.fact.as_str() == "pregnancy" { self.cast.who_can_bear(at) } else { at };
                    // 职中读了，一年级: of the school told already.
                    if self.cast.is_grown(at) && schools_children(&known) && !self.goes_there(from) {
                        continue;
                    }
                    let told = known.fact.as_str() == "stage"
                        && self.text.has_before(to, "年级")
                        && self.cast.has(at, "stage");
                    if !told {
                        self.cast.put(at, known.clone());
                    }
                }
                if known.fact.as_str() == "fate" && known.value == Some(Value::choice("dead")) {
                    self.cast.turn_back();
                }
            }
            (Scope::Household, _) => self.household.push(known),
            (Scope::Event, _) => self.events.push(known),
        }
    }

    /// 读小学, 上幼儿园; 挤在小学操场 is a place.
    fn goes_there(&self, from: usize) -> bool {
        ["读", "上", "念", "在读", "进"].iter().any(|word| self.text.has_before(from, word))
    }

    fn age(&mut self, age: &Age) {
        let Some(place) = self.catalogue.facts().place("age") else { return };
        let value = Value::Date(age.born);
        if let Some(sex) = age.sex {
            self.client(sex);
        }
        self.cast.too_young_to_speak(age.born.years(self.as_of).most);
        let Topic::People(people) = self.cast.said_of(age.from) else {
            let own = self.cast.someone("self");
            self.cast.people[own].subject = true;
            let known = self.known(age.from, age.to, place, value);
            return self.cast.put(own, known);
        };
        for at in people {
            let at = self.another_if_taken(at, &value);
            let known = self.known(age.from, age.to, place, value.clone());
            self.cast.put(at, known);
        }
    }

    /// 女，34: whom a worker writes about; after a family's parents, their child.
    fn client(&mut self, sex: char) {
        let family = self.cast.people.iter().any(|member| {
            member.subject
                && (matches!(member.line, Line::Spouse | Line::Child)
                    || member.line == Line::Client && !member.person.facts.is_empty())
        });
        let id = match (family, sex) {
            (true, '男') => "son",
            (true, _) => "daughter",
            (false, _) => "client",
        };
        let at = self.cast.someone(id);
        // 失业登记：男，52: what stood before was of the same person, and nobody said 我.
        if !family && !self.cast.spoke && !self.cast.we {
            let own = self.cast.people.iter().position(|member| member.line == Line::Own);
            if let Some(own) = own {
                let facts = std::mem::take(&mut self.cast.people[own].person.facts);
                self.cast.people[at].person.facts.extend(facts);
                self.cast.people[own].subject = false;
            }
        }
        self.cast.people[at].subject = true;
        self.cast.topic = Some(Topic::People(vec![at]));
    }

    /// 一个8岁，一个3岁: a child or grandchild whose age is told already is another one.
    fn another_if_taken(&mut self, at: usize, value: &Value) -> usize {
        let member = &self.cast.people[at];
        let several = matches!(member.line, Line::Child | Line::Grandchild | Line::Relative);
        let told = member
            .person
            .facts
            .iter()
            .filter(|known| known.fact.as_str() == "age")
            .filter_map(|known| known.value.as_ref());
        let clash = told.clone().any(|own| own.narrowed(value).is_none());
        if !several || !clash {
            return at;
        }
        let kin = member.kin;
        let at = self.cast.add(kin);
        self.cast.people[at].subject = true;
        self.cast.topic = Some(Topic::People(vec![at]));
        at
    }

    fn close(mut self) -> Situation {
        kin::follow(&mut self.cast, &mut self.household, self.catalogue, self.as_of);
        let mut situation = Situation::default();
        for member in self.cast.people {
            // Someone of whom nothing is known is nobody's case, but for whoever writes.
            if member.person.facts.is_empty() && !(member.subject && member.line == Line::Own) {
                continue;
            }
            let Person { id, who, facts } = member.person;
            let facts = settled(facts, Some(&id), &mut situation.contradictions, self.catalogue);
            situation.people.push(Person { id, who, facts });
        }
        situation.household = settled(self.household, None, &mut situation.contradictions, self.catalogue);
        situation.events = settled(self.events, None, &mut situation.contradictions, self.catalogue);
        situation
    }
}

/// Whether a fact is a school for children.
fn schools_children(known: &Known) -> bool {
    let school = |id: &ChoiceId| matches!(id.as_str(), "kindergarten" | "primary" | "junior");
    known.fact.as_str() == "stage" && matches!(&known.value, Some(Value::Choice(can)) if can.iter().all(school))
}

/// One entry a fact: narrowed by everything said of it; in contradiction, unknown.
fn settled(
    facts: Vec<Known>,
    who: Option<&seeds::WhoId>,
    contradictions: &mut Vec<Contradiction>,
    catalogue: &Catalogue,
) -> Vec<Known> {
    let mut kept: Vec<Known> = Vec::new();
    let mut broken = Vec::new();
    for known in facts {
        let Some(value) = &known.value else { continue };
        let fact = catalogue.facts().get(known.fact.as_str());
        if fact.is_none_or(|fact| !fits_kind(fact, value)) {
            continue;
        }
        let Some(at) = kept.iter().position(|own| own.fact == known.fact) else {
            kept.push(known);
            continue;
        };
        let own = kept[at].value.clone();
        match own.as_ref().and_then(|own| own.narrowed(value)) {
            Some(both) => {
                if Some(&both) != own.as_ref() {
                    kept[at].words = both_words(&kept[at].words, &known.words);
                }
                kept[at].value = Some(both);
            }
            None => match (own, value) {
                // Two different choices of one person: it may be either, so neither is claimed alone.
                (Some(Value::Choice(a)), Value::Choice(b)) if fact.is_some_and(|fact| fact.ranked) => {
                    let first = fact.and_then(|fact| {
                        fact.values.iter().find(|choice| a.contains(&choice.id) || b.contains(&choice.id))
                    });
                    kept[at].value = first.map(|choice| Value::Choice(vec![choice.id.clone()]));
                }
                (Some(Value::Choice(_)), Value::Choice(later)) if fact.is_some_and(|fact| fact.latest) => {
                    kept[at].value = Some(Value::Choice(later.clone()));
                    kept[at].words = known.words.clone();
                    kept[at].span = known.span;
                }
                (Some(Value::Choice(a)), Value::Choice(b)) => {
                    let mut either = a;
                    either.extend(b.iter().filter(|id| !either.contains(id)).cloned().collect::<Vec<_>>());
                    kept[at].value = Some(Value::Choice(either));
                }
                _ => {
                    broken.push(known.fact.clone());
                    contradictions.push(Contradiction {
                        who: who.cloned(),
                        fact: known.fact.clone(),
                        words: [kept[at].words.clone(), known.words.clone()],
                    });
                }
            },
        }
    }
    kept.retain(|known| !broken.contains(&known.fact));
    kept
}

fn both_words(a: &str, b: &str) -> String {
    if a.contains(b) {
        a.to_owned()
    } else if b.contains(a) {
        b.to_owned()
    } else {
        format!("{a}，{b}")
    }
}
