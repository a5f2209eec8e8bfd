//! Numbers in digits and in Han.

use super::text::Text;

/// A number where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: u32,
    /// One past its last character.
    pub(super) to: usize,
    /// Whether it was written in digits.
    pub(super) digits: bool,
    /// Whether more follows it: 六十几, 60多, 70来 — up to this value.
    pub(super) most: u32,
}

/// The number that begins at a place: digits, or Han up to 百.
pub(super) fn number_at(text: &Text, at: usize) -> Option<Number> {
    let mut number = digits_at(text, at).or_else(|| han_at(text, at))?;
    let (most, to) = loosely(text, number);
    // 七八十: the seven was seventy.
    if !number.digits && number.value < 10 && most > 19 {
        number.value *= 10;
    }
    (number.most, number.to) = (most, to);
    Some(number)
}

/// 六十几, 六十多, 六十来, 六十好几, 五十出头.
fn loosely(text: &Text, number: Number) -> (u32, usize) {
    let Number { value, to, .. } = number;
    let round = value >= 10 && value % 10 == 0;
    if let Some(range) = next_to_each_other(text, number) {
        return range;
    }
    if !number.digits {
        // 六十八九: one or the other.
        let next = text.char(to).and_then(digit).filter(|next| *next == value % 10 + 1 && value % 10 > 0 && value > 10);
        if next.is_some() {
            return (value + 1, to + 1);
        }
    }
    for (tail, more) in
        [("好几年", 9), ("大几", 9), ("好几", 9), ("出头", 3), ("挂零", 3), ("几", 9), ("多", 9), ("来", 5)]
    {
        // 六十多 is sixty-something; 5多 says nothing about an age beyond 5.
        if text.has(to, tail) && (round || matches!(tail, "出头" | "好几年")) {
            return (value + more, to + tail.chars().count());
        }
    }
    (value, to)
}

/// 六七岁, 七八十岁: one or the other.
fn next_to_each_other(text: &Text, Number { value, to, digits, .. }: Number) -> Option<(u32, usize)> {
    let next = text.char(to).and_then(digit).filter(|next| !digits && value > 0 && *next == value + 1)?;
    if text.has(to + 1, "十") {
        return Some((next * 10 + 9, to + 2));
    }
    ["岁", "个", "年", "月", "天"].iter().any(|unit| text.has(to + 1, unit)).then_some((next, to + 1))
}

fn digits_at(text: &Text, at: usize) -> Option<Number> {
    let digits = text.chars[at.min(text.chars.len())..].iter().take(9).take_while(|c| c.is_ascii_digit()).count();
    let before = at.checked_sub(1).and_then(|before| text.char(before));
    // Not from the middle of a longer number, nor after a decimal point.
    let decimal = before == Some('.') && at >= 2 && text.char(at - 2).is_some_and(|c| c.is_ascii_digit());
    if digits == 0 || digits > 8 || decimal || before.is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let run: String = text.chars[at..at + digits].iter().collect();
    let value = run.parse().ok()?;
    Some(Number { value, most: value, to: at + digits, digits: true })
}

fn digit(c: char) -> Option<u32> {
    let place = "零一二三四五六七八九".chars().position(|d| d == c);
    match (c, place) {
        ('两' | '俩', _) => Some(2),
        ('仨', _) => Some(3),
        ('〇', _) => Some(0),
        (_, place) => place.and_then(|place| u32::try_from(place).ok()),
    }
}

/// 八, 十二, 七十, 八十二, 一百零三; also digit by digit: 六三 is not one.
fn han_at(text: &Text, at: usize) -> Option<Number> {
    let mut to = at;
    let mut total = 0;
    let mut unit = None;
    let mut seen = false;
    while let Some(c) = text.char(to) {
        match c {
            '百' if seen && unit.is_some() => {
                total += unit.take().unwrap_or(1) * 100;
            }
            '十' => {
                total += unit.take().unwrap_or(1) * 10;
                seen = true;
            }
            _ => match digit(c) {
                Some(0) if seen => {}
                Some(value) if unit.is_none() => {
                    unit = Some(value);
                    seen = true;
                }
                _ => break,
            },
        }
        to += 1;
    }
    let value = total + unit.unwrap_or(0);
    seen.then_some(Number { value, most: value, to, digits: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_digits_and_in_han() {
        for (written, value, most, length) in [
            ("82岁", 82, 82, 2),
            ("八十二岁", 82, 82, 3),
            ("八十岁", 80, 80, 2),
            ("十六岁", 16, 16, 2),
            ("一百零二岁", 102, 102, 4),
            ("两岁", 2, 2, 1),
            ("六十几岁", 60, 69, 3),
            ("60多岁", 60, 69, 3),
            ("五十出头", 50, 53, 4),
            ("七十来岁", 70, 75, 3),
            ("六十好几了", 60, 69, 4),
        ] {
            let found = number_at(&Text::new(written), 0).expect(written);
            assert_eq!((found.value, found.most, found.to), (value, most, length), "{written}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for written in ["岁", "", "个", "几岁"] {
            assert_eq!(number_at(&Text::new(written), 0), None, "{written}");
        }
    }
}
