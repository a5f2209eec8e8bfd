//! 女，34: the sex as workers write it, right before an age or a day of birth.

use crate::reading::numbers::number_at;
use crate::reading::text::Text;

/// The sex right before a number.
pub(crate) fn sex_before(text: &Text, from: usize) -> Option<char> {
    let mut at = from;
    while at > 0 && matches!(text.char(at - 1), Some(',' | '、' | ' ' | '/' | '|' | ':' | '-' | '.' | '(')) {
        at -= 1;
    }
    let sign = at.checked_sub(1)?;
    let sex = text.char(sign).filter(|c| matches!(c, '男' | '女'))?;
    let begins = sign == 0 || text.has_before(sign, "户主") || text.char(sign - 1).is_none_or(|c| !c.is_alphanumeric());
    (begins || is_sign_of_sex(text, sign)).then_some(sex)
}

/// 男53女49, 男60视力一级女58: a sign of the sex after what was said of one of the other sex.
pub(crate) fn is_sign_of_sex(text: &Text, at: usize) -> bool {
    let other = match text.char(at) {
        Some('男') => '女',
        Some('女') => '男',
        _ => return false,
    };
    let grown = |place: usize| number_at(text, place + 1).is_some_and(|number| number.value >= 18);
    let follows =
        at.checked_sub(1).and_then(|at| text.char(at)).is_some_and(|c| c.is_ascii_digit() || "岁级证".contains(c));
    let clause = text.clause(at);
    let signed = |place: usize| {
        text.char(place) == Some(other)
            && grown(place)
            && place
                .checked_sub(1)
                .and_then(|at| text.char(at))
                .is_none_or(|c| !c.is_alphanumeric() || "独户主".contains(c))
    };
    follows && grown(at) && (clause.start..at).any(signed)
}
