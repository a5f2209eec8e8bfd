//! What is known, in words: 82岁, 有残疾证, 读小学, 离校2年.

use jiff::civil::Date;

use crate::fact::Fact;
use crate::value::{Bounds, Days, Value};

/// A fact's value in words.
#[must_use]
pub fn phrase(fact: &Fact, value: &Value, as_of: Date) -> String {
    match value {
        Value::Flag(holds) => (if *holds { &fact.yes } else { &fact.no }).clone(),
        Value::Choice(can) => {
            let labels: Vec<&str> = can.iter().filter_map(|id| Some(fact.choice(id)?.label.as_str())).collect();
            labels.join("或者")
        }
        Value::Number(n) => fact.yes.replace("{n}", &range(*n)),
        Value::Date(days) if fact.id.as_str() == "age" => fact.yes.replace("{n}", &span_of_time(*days, as_of)),
        Value::Date(days) => fact.yes.replace("{n}", &years_ago(*days, as_of)),
    }
}

fn range(n: Bounds) -> String {
    if n.least == n.most { n.least.to_string() } else { format!("{}到{}", n.least, n.most) }
}

/// 2, 1到2, 不到1.
fn years_ago(days: Days, as_of: Date) -> String {
    let years = days.years(as_of);
    if years.most == 0 { "不到1".to_owned() } else { range(years) }
}

/// 82岁, 64到65岁, 8个月, 1岁多.
fn span_of_time(days: Days, as_of: Date) -> String {
    let years = days.years(as_of);
    let months = days.months(as_of);
    if years.least == 1 && years.most == 1 && months.least < months.most {
        return "1岁多".to_owned();
    }
    if months.most < 24 && months.most - months.least < 12 {
        return format!("{}个月", range(months));
    }
    format!("{}岁", range(years))
}
