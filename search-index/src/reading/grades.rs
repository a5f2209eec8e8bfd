//! School years, grades of disability, numbers of children: 三年级, 初二, 高一, 二级, 一儿一女.

use super::numbers::{Number, number_at};
use super::text::Text;

/// What a number says, where it stands.
pub(super) struct Graded {
    /// First character.
    pub(super) from: usize,
    /// One past the last.
    pub(super) to: usize,
    /// What it says.
    pub(super) says: Says,
}

/// What a number can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// A school stage, by its id in the vocabulary.
    Stage(&'static str),
    /// A year of that school.
    SchoolYear(u32),
    /// 二级, where a disability is spoken of.
    DisabilityGrade(u32),
    /// 二级, where a surgery's complication is.
    ComplicationGrade(u32),
    /// 孕28周, 孕6月.
    Pregnant,
    /// 肢三, 精二级: the kind of a disability.
    DisabilityKind(&'static str),
    /// So many children.
    Children(u32),
}

/// Every such number in a text. `stage_before` tells whether a word for a school ends right before a place.
pub(super) fn grades(text: &Text, stage_before: &dyn Fn(usize) -> bool) -> Vec<Graded> {
    let mut found = Vec::new();
    for at in 0..text.chars.len() {
        found.extend(school_year(text, at, stage_before));
        found.extend(named_year(text, at));
        found.extend(level(text, at));
        found.extend(noted_disability(text, at));
        found.extend(children(text, at));
        let weeks = text.has(at, "孕") && number_at(text, at + 1).is_some();
        found.extend(weeks.then_some(Graded { from: at, to: at + 2, says: Says::Pregnant }));
    }
    found
}

/// 三年级, 读9年级; the stage by itself where no word for the school stands before it.
fn school_year(text: &Text, at: usize, stage_before: &dyn Fn(usize) -> bool) -> Vec<Graded> {
    let Some(number) = number_at(text, at).filter(|n| (1..=9).contains(&n.value) && text.has(n.to, "年级")) else {
        return Vec::new();
    };
    let to = number.to + 2;
    let year = Graded { from: at, to, says: Says::SchoolYear(number.value) };
    if stage_before(at) {
        return vec![year];
    }
    let stage = if number.value <= 6 { "primary" } else { "junior" };
    vec![Graded { from: at, to, says: Says::Stage(stage) }, year]
}

/// 初二, 高一, 职高二, 小四.
fn named_year(text: &Text, at: usize) -> Vec<Graded> {
    let Some(first) = text.char(at) else { return Vec::new() };
    let Some(number) = number_at(text, at + 1).filter(|n| n.to == at + 2 && (1..=6).contains(&n.value)) else {
        return Vec::new();
    };
    // 初一 is also the first day of a month; 高一级 and 小三 are other things.
    let follows = text.char(number.to);
    if follows.is_some_and(|c| "级岁十米个度点天口月线".contains(c)) {
        return Vec::new();
    }
    let graded = |says| Graded { from: at, to: number.to, says };
    match first {
        '初' if number.value <= 4 && !text.has_before(at, "正月") && !text.has_before(at, "大年") => {
            vec![graded(Says::Stage("junior"))]
        }
        '高' if number.value <= 3 && (text.has_before(at, "职") || text.has_before(at, "技")) => {
            vec![graded(Says::Stage("vocational")), graded(Says::SchoolYear(number.value))]
        }
        '高' if number.value <= 3 => vec![graded(Says::Stage("senior"))],
        '小' if number.value >= 2
            && ["读", "上", "在", "念", ",", "、", "，"].iter().any(|word| text.has_before(at, word)) =>
        {
            vec![graded(Says::Stage("primary"))]
        }
        _ => Vec::new(),
    }
}

/// 二级 near 残, a kind of disability or 并发症; never 三级医院.
fn level(text: &Text, at: usize) -> Option<Graded> {
    let number = number_at(text, at).filter(|n| (1..=4).contains(&n.value) && text.has(n.to, "级"))?;
    let to = number.to + 1;
    if ["医院", "甲", "台", "文物", "公路", "风", "地震", "护理员", "工", "建造", "消防"]
        .iter()
        .any(|tail| text.has(to, tail))
    {
        return None;
    }
    if ["工伤", "伤残", "军人", "工伤评", "劳动能力"].iter().any(|lead| text.has_before(at, lead))
        || text.has(to, "残疾军人")
    {
        return None;
    }
    let clause = text.clause(at);
    let (from, until) = (clause.start.saturating_sub(12), (clause.end + 12).min(text.chars.len()));
    let around: String = text.chars[from..until].iter().collect();
    let speaks = |words: &[&str]| words.iter().any(|word| around.contains(word));
    let says = if speaks(&["并发症"]) {
        Says::ComplicationGrade(number.value)
    } else if speaks(&["残", "肢体", "视力", "听力", "言语", "智力", "精神", "证", "盲", "聋"]) {
        Says::DisabilityGrade(number.value)
    } else {
        return None;
    };
    Some(Graded { from: at, to, says })
}

/// 肢三, 精二级, 视力残一, 残2: kind and grade as workers write them, by themselves.
fn noted_disability(text: &Text, at: usize) -> Vec<Graded> {
    const KINDS: [(&str, &str); 7] = [
        ("多重", "multiple"),
        ("视", "vision"),
        ("听", "hearing"),
        ("言", "speech"),
        ("肢", "limb"),
        ("智", "intellect"),
        ("精", "mental"),
    ];
    let free = at.checked_sub(1).and_then(|at| text.char(at)).is_none_or(|c| !c.is_alphanumeric() || c == '证');
    let kind = KINDS.into_iter().find(|(word, _)| text.has(at, word));
    let mut to = at + kind.map_or(0, |(word, _)| word.chars().count());
    to += usize::from(kind.is_some() && text.char(to).is_some_and(|c| "力语体神".contains(c)));
    to += ["残疾", "残"].iter().find(|word| text.has(to, word)).map_or(0, |word| word.chars().count());
    let Some(number) = number_at(text, to).filter(|n| to > at && free && n.to == to + 1 && (1..=4).contains(&n.value))
    else {
        return Vec::new();
    };
    let end = number.to + usize::from(text.has(number.to, "级"));
    // 视一切情况, 听4遍 are other things.
    if text.char(end).is_some_and(|c| c.is_alphanumeric() && !"证有持无未没".contains(c)) {
        return Vec::new();
    }
    let graded = |says| Graded { from: at, to: end, says };
    let kind = kind.map(|(_, id)| graded(Says::DisabilityKind(id)));
    kind.into_iter().chain([graded(Says::DisabilityGrade(number.value))]).collect()
}

/// 两个娃, 四个儿女, 一儿一女, 一女一子, 俩娃, 2孩.
fn children(text: &Text, at: usize) -> Option<Graded> {
    let number = number_at(text, at).filter(|n| n.value <= 12 && n.value == n.most)?;
    let child = |at: usize| text.char(at).is_some_and(|c| "儿子女".contains(c));
    if child(number.to) {
        let second = number_at(text, number.to + 1).filter(|n| child(n.to) && text.char(n.to) != text.char(number.to));
        if let Some(second) = second {
            return Some(Graded { from: at, to: second.to + 1, says: Says::Children(number.value + second.value) });
        }
    }
    if let Some(to) = some_children(text, at, number) {
        return Some(Graded { from: at, to, says: Says::Children(number.value) });
    }
    let after = number.to + usize::from(text.has(number.to, "个"));
    if after == number.to || text.has(number.to, "个月") || text.has_before(at, "第") {
        return None;
    }
    let whom = ["娃娃", "娃儿", "娃", "孩子", "儿女", "子女", "小孩"].into_iter().find(|whom| text.has(after, whom))?;
    // 一个娃 says that there is one, not that there is no other.
    (number.value > 1).then(|| Graded {
        from: at,
        to: after + whom.chars().count(),
        says: Says::Children(number.value),
    })
}

/// 俩娃, 2孩, 两女: so many children in a note, up to where. 二孩, 怀2孩 is the second one.
fn some_children(text: &Text, at: usize, number: Number) -> Option<usize> {
    const WHOM: [&str; 8] = ["娃儿", "娃", "孩子", "孩", "子女", "儿女", "女", "子"];
    let many = number.value > 1 && (number.digits || text.char(at).is_some_and(|c| "两俩仨四五".contains(c)));
    let led = at.checked_sub(1).and_then(|at| text.char(at));
    let counts = many && led.is_none_or(|c| !c.is_alphanumeric() || "带育有养生抚共".contains(c));
    let whom = WHOM.into_iter().find(|whom| text.has(number.to, whom))?;
    let to = number.to + whom.chars().count();
    // 生2孩 may be the second one; 两女户 is a kind of family.
    let second = text.has_before(at, "生") && whom.contains('孩');
    let ends = text.char(to).is_none_or(|c| !c.is_alphanumeric() || "均都在分".contains(c));
    (counts && !second && ends).then_some(to)
}
