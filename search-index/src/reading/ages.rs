//! Ages in every form: 82岁, 六十五周岁, 三岁半, 8个月大, 虚岁66, 快满65, 六十几, 爷爷74, 女，34.

use seeds::{Date, Days};

use super::numbers::{Number, number_at};
use super::text::Text;

/// A day of birth as told by an age.
pub(super) struct Age {
    /// First character.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// The birthdays it allows.
    pub(super) born: Days,
    /// Said with 男 or 女 before it, as workers write: the sex.
    pub(super) sex: Option<char>,
}

/// Where people stand, so that a bare number beside one is an age.
pub(super) struct Beside<'a> {
    /// Whether a word for a person ends right there.
    pub(super) person_before: &'a dyn Fn(usize) -> bool,
    /// Whether a word for a child ends within a few characters before, in the same clause.
    pub(super) child_before: &'a dyn Fn(usize) -> bool,
}

/// Every age in a text.
pub(super) fn ages(text: &Text, beside: &Beside<'_>, as_of: Date) -> Vec<Age> {
    let mut found: Vec<Age> = Vec::new();
    let mut at = 0;
    while at < text.chars.len() {
        match number_at(text, at) {
            Some(number) => {
                found.extend(age(text, at, number, beside, as_of));
                at = number.to.max(at + 1);
            }
            None => {
                found.extend(newborn(text, at, as_of));
                at += 1;
            }
        }
    }
    joined(found)
}

/// 六十大几七十来岁: one age, told twice.
fn joined(ages: Vec<Age>) -> Vec<Age> {
    let mut kept: Vec<Age> = Vec::new();
    for age in ages {
        match kept.last_mut() {
            Some(last) if last.to == age.from && last.sex == age.sex => {
                last.born = Days {
                    earliest: last.born.earliest.min(age.born.earliest),
                    latest: last.born.latest.max(age.born.latest),
                };
                last.to = age.to;
            }
            _ => kept.push(age),
        }
    }
    kept
}

fn age(text: &Text, from: usize, number: Number, beside: &Beside<'_>, as_of: Date) -> Option<Age> {
    // -1岁, 负1岁; and a number among Latin words is not told in the language read here.
    let minus = ["-", "负", "−", "减"].iter().any(|sign| text.has_before(from, sign));
    if minus || among_letters(text, from, number.to) {
        return None;
    }
    if text.has(number.to, "个月")
        || text.has(number.to, "个多月")
        || text.has(number.to, "个半月")
        || text.has(number.to, "月大")
    {
        return in_months(text, from, number, beside, as_of);
    }
    let days = text.has(number.to, "天") && !text.has(number.to, "天天");
    let of_a_child =
        (beside.child_before)(from) && text.char(number.to + 1).is_none_or(|c| "，。,;；了大的、 ".contains(c));
    if text.has(number.to, "天大") || (days && (text.has_before(from, "出生") || of_a_child)) {
        return Some(Age { from, to: number.to + 1, born: Days::born(0, 0, as_of)?, sex: None });
    }
    let sex = sex_before(text, from);
    let to =
        unit_after(text, number.to).or_else(|| bare(text, from, number, sex.is_some(), beside).then_some(number.to))?;
    let to = if text.has(to, "半") || text.has(to, "多") || text.has(to, "了") { to + 1 } else { to };
    let unit = to > number.to;
    if tells_a_rule(text, to, unit) {
        return None;
    }
    let (least, most) = leaning(text, from, to, number);
    Some(Age { from, to, born: Days::born(least, most, as_of)?, sex: sex.map(|(c, _)| c) })
}

/// Whether the nearest sign on either side, spaces aside, is a Latin letter.
fn among_letters(text: &Text, from: usize, to: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let before = (0..from).rev().find_map(|at| text.char(at).filter(|c| *c != ' '));
    let after = (to..text.chars.len()).find_map(|at| text.char(at).filter(|c| *c != ' '));
    letter(before) || letter(after)
}

/// 岁, 周岁, 虚岁, 多岁.
fn unit_after(text: &Text, at: usize) -> Option<usize> {
    let units = ["周岁", "虚岁", "多岁", "来岁", "几岁", "岁", "週岁"];
    units.into_iter().find(|unit| text.has(at, unit)).map(|unit| at + unit.chars().count())
}

/// A number without 岁 is an age beside a person, after 今年 or 都, or in a worker's 女，34.
fn bare(text: &Text, from: usize, number: Number, shorthand: bool, beside: &Beside<'_>) -> bool {
    const UNITS: &str = "年个斤块万元月级楼号天次口亩户平%人家分公千百队组村点届辆间套层米度型周孕胎把条张本页楼期代中小多位名件种样十样百.:-/~—+两第后对边直起般";
    let next = text.char(number.to);
    // 75天 is a length of time; 75天天要看新闻 is a person's age.
    let doubled = next.is_some() && next == text.char(number.to + 1);
    if number.value > 110
        || number.most == 0
        || !doubled && next.is_some_and(|c| UNITS.contains(c) || c.is_ascii_alphanumeric())
    {
        return false;
    }
    if shorthand || is_whole_clause(text, from, number.to) {
        return true;
    }
    let long_enough = number.digits || number.value >= 10;
    let lead = [
        "今年有",
        "今年",
        "现在",
        "现年",
        "今年也",
        "现已",
        "现",
        "都",
        "已经",
        "快",
        "刚",
        "刚满",
        "才",
        "满",
        "也",
        "有",
        "快要",
        "马上",
        "马上就",
        "就",
        "要",
        "眼看",
        "快满",
        "都快",
        "已满",
        "年满",
        "今年满",
        "虚岁",
        "虚",
        "奔",
        "上了",
        "上",
        "今年都",
        "今年快",
        "今年刚",
        "今年才",
        "都已经",
        "将近",
        "刚刚",
        "大概",
        "差不多",
        "整",
        "，",
        ",",
    ];
    let led = lead.iter().filter(|lead| text.has_before(from, lead)).map(|lead| lead.chars().count()).max();
    let ends = text.char(number.to).is_none_or(|c| "，。,;；!?了 的\n、".contains(c));
    match led {
        None => long_enough && (beside.person_before)(from),
        Some(length) => {
            // 快八十的老人: the person comes after.
            let described = ["的老", "的人", "的娃", "的爸", "的妈"].iter().any(|tail| text.has(number.to, tail));
            let person = described || (beside.person_before)(from - length);
            let strong = ["今年", "今年有", "现在", "现年", "都", "虚岁", "年满", "快满", "奔", "满"]
                .iter()
                .any(|word| text.has_before(from, word));
            long_enough && (ends || strong) && (person || strong) && number.value >= 10
        }
    }
}

/// …，七十二，…: a number that is all a clause says, said of someone.
fn is_whole_clause(text: &Text, from: usize, to: usize) -> bool {
    let clause = text.clause(from);
    let rest = &text.chars[to..clause.end.max(to)];
    from == clause.start && to - from > 1 && rest.iter().all(|c| "了,。;、!?的 ".contains(*c))
}

/// 65岁以上, 60岁退休: a rule or a year long gone, not anyone's age today.
fn tells_a_rule(text: &Text, to: usize, unit: bool) -> bool {
    // 今年七十三以前在盐厂: without 岁, only 以上 and its like speak of a rule.
    if !unit {
        return ["以上", "以下", "以内"].iter().any(|tail| text.has(to, tail));
    }
    let tails = [
        "的免费",
        "的体检",
        "的老年",
        "的优惠",
        "免费",
        "以上",
        "以下",
        "以内",
        "及以上",
        "往上",
        "以后",
        "之后",
        "以前",
        "之前",
        "那年",
        "时",
        "的时候",
        "退休",
        "当兵",
        "就当",
        "就没",
        "就跟",
        "起",
        "领钱",
        "就出",
        "就嫁",
        "就开始",
        "才能",
        "前",
    ];
    tails.iter().any(|tail| text.has(to, tail))
}

/// What 快满, 虚岁, 大概 and their like make of a number.
fn leaning(text: &Text, from: usize, to: usize, number: Number) -> (u32, u32) {
    let (least, most) = (number.value, number.most);
    let before = |words: &[&str]| words.iter().any(|word| text.has_before(from, word));
    // 按虚岁算: said once in a sentence, it is how its ages are reckoned.
    let sentence = text.sentence_before(from, 24);
    let reckoned =
        before(&["虚"]) || text.has_before(to, "虚岁") || sentence.contains("虚岁") || sentence.contains("虚龄");
    if reckoned {
        return (least.saturating_sub(2), most.saturating_sub(1));
    }
    if before(&[
        "明年就",
        "明年",
        "翻年就",
        "快满",
        "快",
        "马上满",
        "马上",
        "马上就",
        "即将",
        "就要",
        "要满",
        "将满",
        "快要",
        "快到",
        "就快",
        "眼看",
        "马上要",
        "还没满",
        "不到",
        "没满",
        "未满",
        "还不到",
        "没到",
        "还没到",
        "就满",
        "差点",
        "不满",
        "要",
        "快上",
        "眼看就",
        "马上就要",
        "还差一点",
    ]) {
        return (least.saturating_sub(1), most.saturating_sub(1));
    }
    if before(&["奔"]) {
        return (least.saturating_sub(8), most.saturating_sub(1));
    }
    if before(&["将近", "接近", "差不多", "快有", "近"]) {
        return (least.saturating_sub(2), most);
    }
    if before(&["大概", "大约", "可能", "估计", "怕有", "左右"]) || text.has(to, "左右") || text.has(to, "上下")
    {
        return (least.saturating_sub(2), most + 2);
    }
    if before(&["上"]) && least >= 50 && least % 10 == 0 {
        return (least, least + 9);
    }
    (least, most)
}

/// 女，34: the sex, and where it stands, right before a number.
fn sex_before(text: &Text, from: usize) -> Option<(char, usize)> {
    let mut at = from;
    while at > 0 && matches!(text.char(at - 1), Some(',' | '、' | ' ' | '/' | '|' | ':' | '-')) {
        at -= 1;
    }
    let sex = text.char(at.checked_sub(1)?)?;
    let begins = at < 2 || text.char(at - 2).is_none_or(|c| !c.is_alphanumeric()) || text.has_before(at - 1, "户主");
    (matches!(sex, '男' | '女') && begins).then_some((sex, at - 1))
}

/// 8个月大, 三个月的娃, 娃儿才8个月; never 怀孕5个月 or 学了8个月.
fn in_months(text: &Text, from: usize, number: Number, beside: &Beside<'_>, as_of: Date) -> Option<Age> {
    let clause = text.clause(from);
    let before: String = text.chars[clause.start..from].iter().collect();
    if ["孕", "怀", "胎", "肚", "产检"].iter().any(|word| before.contains(word)) {
        return None;
    }
    // 六岁九个月 is an age already told.
    if ["岁", "岁零", "岁又", "零", "岁多"].iter().any(|word| text.has_before(from, word)) {
        return None;
    }
    let tail = ["个多月", "个半月", "个月", "月"].into_iter().find(|tail| text.has(number.to, tail))?;
    let to = number.to + tail.chars().count();
    let of_a_child = ["大", "的娃", "的宝", "的孩", "的婴", "的崽", "的小", "多大", "多的娃", "的男", "的女", "的奶"]
        .iter()
        .any(|word| text.has(to, word));
    let ends = text.char(to).is_none_or(|c| "，。,;；、了多 \n又就还在".contains(c));
    if !(of_a_child || ends && (beside.child_before)(from)) {
        return None;
    }
    let born = born_months_ago(number.value, number.most, as_of)?;
    Some(Age { from, to, born, sex: None })
}

/// 刚出生, 满月, 百天, 刚满周岁.
fn newborn(text: &Text, at: usize, as_of: Date) -> Option<Age> {
    let words = [
        ("刚出生", 0, 2),
        ("才出生", 0, 2),
        ("新生儿", 0, 1),
        ("刚满月", 1, 1),
        ("才满月", 1, 1),
        ("满月", 1, 2),
        ("百天", 3, 3),
        ("周岁", 12, 12),
        ("半岁", 6, 9),
    ];
    let (word, least, most) = words.into_iter().find(|(word, ..)| text.has(at, word))?;
    let numbered =
        word == "周岁" && !(text.has_before(at, "刚满") || text.has_before(at, "满") || text.has_before(at, "才"));
    let born = born_months_ago(least, most, as_of)?;
    (!numbered).then_some(Age { from: at, to: at + word.chars().count(), born, sex: None })
}

fn born_months_ago(least: u32, most: u32, as_of: Date) -> Option<Days> {
    let back = |months: u32| as_of.checked_sub(jiff_months(months)).ok();
    Some(Days { earliest: back(most + 1)?.tomorrow().ok()?, latest: back(least)? })
}

fn jiff_months(months: u32) -> seeds::value::Months {
    seeds::value::Months::new().months(i64::from(months.min(1200)))
}
