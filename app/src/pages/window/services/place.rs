//! A place of the document as people write it: 9—1 第7项, 表3-1, 第四章, 41号. The signs of it are written in many
//! ways, and a number means nothing by itself: 第7项 is not 第17项.

use super::clause::{bare, narrow};

/// What is written of a place.
pub struct Place {
    table: Option<String>,
    row: Option<usize>,
    /// What else must stand there: a chapter, a number of the document, a domain.
    rest: String,
}

impl Place {
    /// None where the words are no place.
    #[must_use]
    pub fn read(words: &str) -> Option<Self> {
        let text: Vec<char> = words.chars().filter(|c| !c.is_whitespace()).map(narrow).map(one_dash).collect();
        let (table, text) = take_table(&text);
        let (row, text) = take_row(&text);
        let rest = bare(&text.iter().collect::<String>());
        let numbered = rest.contains('号') && rest.chars().any(|c| c.is_ascii_digit());
        (table.is_some() || row.is_some() || numbered || is_chapter(&rest)).then_some(Self { table, row, rest })
    }

    /// Whether a service listed in `table` at `row` is there; `printed`: all that stands over and beside it.
    #[must_use]
    pub fn is_at(&self, table: &str, row: usize, printed: &str) -> bool {
        let table: Vec<char> = table.chars().map(narrow).map(one_dash).collect();
        let (own, _) = take_table(&table);
        self.table.as_ref().is_none_or(|wanted| own.as_ref() == Some(wanted))
            && self.row.is_none_or(|wanted| wanted == row)
            && bare(printed).contains(&self.rest)
    }

    /// Whether a sentence printed in this chapter is there: no table, and a chapter was written.
    #[must_use]
    pub fn is_in(&self, chapter: &str) -> bool {
        self.table.is_none() && self.row.is_none() && is_chapter(&self.rest) && bare(chapter).contains(&self.rest)
    }
}

fn is_chapter(rest: &str) -> bool {
    rest.contains('第') && rest.contains(['章', '节']) || rest.contains("专栏")
}

fn one_dash(c: char) -> char {
    if "—–‐‑‒―−~～".contains(c) { '-' } else { c }
}

/// 表3-1, 9-1, 表2: the table as digits, and what is left of the words.
fn take_table(text: &[char]) -> (Option<String>, Vec<char>) {
    let digits = |from: usize| text[from..].iter().take_while(|c| c.is_ascii_digit()).count();
    for at in 0..text.len() {
        let (after_sign, first) = (at > 0 && text[at - 1] == '表', digits(at));
        if first == 0 || at > 0 && text[at - 1].is_ascii_digit() {
            continue;
        }
        let dash = at + first;
        let second = if text.get(dash) == Some(&'-') { digits(dash + 1) } else { 0 };
        if second > 0 || after_sign {
            let end = if second > 0 { dash + 1 + second } else { dash };
            let begin = if after_sign { at - 1 } else { at };
            return (Some(text[at..end].iter().collect()), [&text[..begin], &text[end..]].concat());
        }
    }
    (None, text.to_vec())
}

/// 第7项, 7项, 第七项: the row, and what is left of the words.
fn take_row(text: &[char]) -> (Option<usize>, Vec<char>) {
    let Some(end) = text.iter().position(|&c| c == '项') else { return (None, text.to_vec()) };
    let is_number = |c: &&char| c.is_ascii_digit() || value(**c).is_some();
    let begin = end - text[..end].iter().rev().take_while(is_number).count();
    let signed = begin > 0 && text[begin - 1] == '第';
    let number = number(&text[begin..end]).filter(|_| signed || text[begin].is_ascii_digit());
    let begin = if signed { begin - 1 } else { begin };
    if number.is_none() {
        return (None, text.to_vec());
    }
    (number, [&text[..begin], &text[end + 1..]].concat())
}

/// 7, 七, 十七, 二十.
fn number(text: &[char]) -> Option<usize> {
    let digits: String = text.iter().collect();
    if let Ok(number) = digits.parse() {
        return Some(number);
    }
    match text {
        [one] => value(*one),
        ['十', ones] => Some(10 + value(*ones)?),
        [tens, '十'] => Some(10 * value(*tens)?),
        [tens, '十', ones] => Some(10 * value(*tens)? + value(*ones)?),
        _ => None,
    }
}

fn value(c: char) -> Option<usize> {
    "一二三四五六七八九十".chars().position(|digit| digit == c).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_is_known_however_it_is_written() {
        let printed = "隆府办发〔2022〕41号，9—1“弱有所扶”第7项，服务对象";
        for words in
            ["9—1 第7项", "9-1第7项", "９－１，７项", "表9–1 第七项", "弱有所扶 第7项", "41号", "隆府办发[2022]41号"]
        {
            let place = Place::read(words).unwrap_or_else(|| panic!("{words} is a place"));
            assert!(place.is_at("9—1", 7, printed), "{words}");
        }
        for words in ["9-1 第17项", "7-1 第7项", "19-1 第7项", "42号", "第四章", "老有所养 第7项"] {
            let place = Place::read(words).unwrap_or_else(|| panic!("{words} is a place"));
            assert!(!place.is_at("9—1", 7, printed), "{words}");
        }
        for words in ["低保", "残疾人两项补贴", "65岁及以上", "新农合", "80年代"] {
            assert!(Place::read(words).is_none(), "{words} is no place");
        }
        let chapter = Place::read("第四章 第七节").expect("a place");
        assert!(!chapter.is_in("第四章 推进公共服务高质量发展·第六节"));
        let chapter = Place::read("第七节").expect("a place");
        assert!(chapter.is_in("第四章 推进公共服务高质量发展·第七节 强化民生兜底保障"));
    }
}
