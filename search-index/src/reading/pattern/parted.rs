//! A written form of very many spellings as two that stand side by side.

use super::spelled::Groups;

/// The form itself, or where it has too many spellings, its parts: each still of two characters and more, so that none
/// is found wherever a common character stands.
pub(super) fn parted<'a>(piece: &'a str, groups: Groups<'_>) -> Vec<&'a str> {
    const TOO_MANY: usize = 150;
    const SHORTEST: usize = 2;
    let units = units(piece, groups);
    let many = |units: &[Unit<'_>]| units.iter().map(|unit| unit.spellings).product::<usize>();
    if many(&units) <= TOO_MANY {
        return vec![piece];
    }
    let long_enough = |units: &[Unit<'_>]| units.iter().map(|unit| unit.shortest).sum::<usize>() >= SHORTEST;
    let joints = (1..units.len()).filter(|&at| long_enough(&units[..at]) && long_enough(&units[at..]));
    let Some(best) = joints.min_by_key(|&at| many(&units[..at]) + many(&units[at..])) else { return vec![piece] };
    let (first, second) = piece.split_at(units[..best].iter().map(|unit| unit.written.len()).sum());
    [parted(first, groups), parted(second, groups)].concat()
}

/// A bracket, a group, or a run of plain characters.
struct Unit<'a> {
    written: &'a str,
    /// In how many ways it can be spelled.
    spellings: usize,
    /// The length of the shortest, in characters.
    shortest: usize,
}

fn units<'a>(piece: &'a str, groups: Groups<'_>) -> Vec<Unit<'a>> {
    let mut units = Vec::new();
    let mut rest = piece;
    while let Some(first) = rest.chars().next() {
        let close = match first {
            '(' => rest.find(')').map(|at| at + 1),
            '<' => rest.find('>').map(|at| at + 1),
            _ => None,
        };
        // A bracket never closed is plain, as it is where forms are spelled.
        let plain = || rest.char_indices().skip(1).find(|(_, c)| matches!(c, '(' | '<')).map(|(at, _)| at);
        let length = close.or_else(|| if matches!(first, '(' | '<') { None } else { plain() });
        let (written, after) = rest.split_at(length.unwrap_or(rest.len()));
        units.push(unit(written, groups));
        rest = after;
    }
    units
}

fn unit<'a>(written: &'a str, groups: Groups<'_>) -> Unit<'a> {
    let inside = || &written[1..written.len() - 1];
    let lengths: Vec<usize> = match written.chars().next() {
        Some('(') if written.ends_with(')') => inside().split('|').map(|word| word.chars().count()).collect(),
        Some('<') if written.ends_with('>') => {
            groups.get(inside()).into_iter().flatten().map(|word| word.chars().count()).collect()
        }
        _ => vec![written.chars().count()],
    };
    Unit { written, spellings: lengths.len().max(1), shortest: lengths.into_iter().min().unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::parted;

    #[test]
    fn a_form_of_few_spellings_stays_whole_and_of_many_is_parted_between_brackets() {
        let many = (0..20).map(|n| format!("词{n}")).collect::<Vec<_>>();
        let groups = BTreeMap::from([("many".to_owned(), many)]);
        for (written, parts) in [
            ("残疾证", vec!["残疾证"]),
            ("(买|交)了<many>", vec!["(买|交)了<many>"]),
            ("<many><many>", vec!["<many>", "<many>"]),
            ("<many>(在|去)<many>", vec!["<many>", "(在|去)<many>"]),
            ("(在|去|到|往|上|下|进|出)<many>", vec!["(在|去|到|往|上|下|进|出)<many>"]),
        ] {
            assert_eq!(parted(written, &groups), parts, "{written}");
        }
    }
}
