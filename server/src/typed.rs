//! Numbers typed into a form, one a fact: what they come to, and which could not be taken.

use app::asking::{Refused, Typed};
use app::parts::keep::{DONE, FAMILY};
use seeds::edit::{EditTo, read_edit};
use seeds::{Catalogue, Date, Edit, Fact, FactKind};

use crate::posted::Field;

/// A typed number of a fact named as a form names it.
pub(crate) fn number(of: &str, typed: &str, catalogue: &Catalogue, today: Date) -> Option<Edit> {
    let mut edit = read_edit(&format!("{of}.o"), catalogue)?;
    let fact = catalogue.facts().get(edit.fact.as_str())?;
    edit.change = EditTo::Set(fact.typed(digits(fact, typed)?.parse().ok()?, today)?);
    Some(edit)
}

/// The digits of the number in what people type where one is asked for: 82, ８２, 82岁, 1958年生的. Only with the
/// unit that is asked for: 8个月 is no age of eight, and 65年 may be a year or a span.
fn digits(fact: &Fact, typed: &str) -> Option<String> {
    const YEAR: [&str; 4] = ["年生的", "年的", "年生", "年"];
    const YEAR_DIGITS: usize = 4;
    let typed = typed.trim();
    if let Some(year) = YEAR.iter().find_map(|unit| typed.strip_suffix(unit)).filter(|_| fact.kind == FactKind::Date) {
        let span = fact.id.as_str() != "age" && typed.ends_with('年');
        return plain(year).filter(|digits| digits.len() == YEAR_DIGITS || span);
    }
    let unit = match (fact.kind, fact.id.as_str()) {
        (FactKind::Date, "age") => "岁",
        (FactKind::Number, "children") => "个",
        (FactKind::Number, _) => "级",
        _ => "",
    };
    plain(typed.strip_suffix(unit).unwrap_or(typed))
}

/// Digits alone, of either width, as plain ones.
fn plain(typed: &str) -> Option<String> {
    let plain = |digit: char| match digit {
        '０'..='９' => char::from_u32(digit as u32 - '０' as u32 + '0' as u32),
        _ => digit.is_ascii_digit().then_some(digit),
    };
    typed.trim().chars().map(plain).collect::<Option<String>>().filter(|digits| !digits.is_empty())
}

fn is_number(of: &str, typed: &str, catalogue: &Catalogue) -> bool {
    let edit = read_edit(&format!("{of}.o"), catalogue);
    let fact = edit.and_then(|edit| catalogue.facts().get(edit.fact.as_str()));
    fact.is_some_and(|fact| digits(fact, typed).is_some())
}

/// What was given as finished and could not be taken. A field that some other button passed over is none.
pub(crate) fn refused(fields: &[Field], catalogue: &Catalogue, today: Date) -> Option<Refused> {
    let done = fields.iter().find(|(key, _)| key == DONE).map(|(_, value)| value.as_str())?;
    if done == FAMILY {
        return (!fields.iter().any(|(key, _)| key == "set")).then_some(Refused::Nobody);
    }
    let typed = fields.iter().filter_map(|(key, value)| Some((key.strip_prefix("n.")?, value.trim())));
    let typed: Vec<(&str, &str)> = typed.filter(|(of, _)| read_edit(&format!("{of}.o"), catalogue).is_some()).collect();
    let impossible = |(of, value): &&(&str, &str)| !value.is_empty() && number(of, value, catalogue, today).is_none();
    let as_typed = |of: &str, text: &str| Typed { of: of.to_owned(), text: text.to_owned() };
    if let Some((of, value)) = typed.iter().find(impossible) {
        let kind = if is_number(of, value, catalogue) { Refused::Impossible } else { Refused::NoNumber };
        return Some(kind(as_typed(of, value)));
    }
    // By Enter, of one field alone it is known which was meant.
    let empty =
        typed.iter().find(|(of, value)| value.is_empty() && (*of == done || done.is_empty() && typed.len() == 1));
    empty.map(|(of, value)| Refused::NoNumber(as_typed(of, value)))
}
