//! School years, grades of disability, numbers of children: 三年级, 初二, 高一, 二级, 一儿一女.

use super::numbers::number_at;
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

/// 两个娃, 四个儿女, 一儿一女, 三个孩子.
fn children(text: &Text, at: usize) -> Option<Graded> {
    let number = number_at(text, at).filter(|n| n.value <= 12 && n.value == n.most)?;
    if text.has(number.to, "儿") {
        let second = number_at(text, number.to + 1).filter(|n| text.has(n.to, "女"))?;
        return Some(Graded { from: at, to: second.to + 1, says: Says::Children(number.value + second.value) });
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
