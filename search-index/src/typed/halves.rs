//! Words written half in characters and half in pinyin: 低bao, 公租fang. They sound like one word, read through.

use crate::fold::is_han;
use crate::lexicon::Lexicon;
use crate::sound;

/// A character, or a syllable that was spelled.
struct Piece {
    written: String,
    sound: Option<String>,
    spelled: bool,
}

/// No word of more pieces is written so.
const LONGEST: usize = 8;

/// The text with every such word written out, the longest first; none where there is none.
pub(super) fn written_out(text: &str, lexicon: &Lexicon) -> Option<String> {
    let pieces = pieces(text, lexicon);
    if pieces.iter().all(|piece| piece.spelled) || pieces.iter().all(|piece| !piece.spelled) {
        return None;
    }
    let mut out = String::new();
    let mut found = false;
    let mut at = 0;
    while at < pieces.len() {
        let word =
            (2..=LONGEST.min(pieces.len() - at)).rev().find_map(|length| word(&pieces[at..at + length], lexicon));
        match word {
            Some((word, length)) => {
                out.push_str(word);
                at += length;
                found = true;
            }
            None => {
                out.push_str(&pieces[at].written);
                at += 1;
            }
        }
    }
    found.then_some(out)
}

/// The word that both kinds of pieces sound like together.
fn word<'a>(pieces: &[Piece], lexicon: &'a Lexicon) -> Option<(&'a str, usize)> {
    let spelled = pieces.iter().filter(|piece| piece.spelled).count();
    if spelled == 0 || spelled == pieces.len() {
        return None;
    }
    let sounds: Vec<String> = pieces.iter().map(|piece| piece.sound.clone()).collect::<Option<_>>()?;
    let fits =
        |word: &&String| word.chars().zip(pieces).all(|(c, piece)| piece.spelled || piece.written.starts_with(c));
    let word = lexicon.sounding_like(&sounds).iter().find(fits)?;
    Some((word, pieces.len()))
}

fn pieces(text: &str, lexicon: &Lexicon) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let letters = rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
        let (run, after) = rest.split_at(letters.max(first.len_utf8()));
        match lexicon.syllables.spelled(run).filter(|_| letters > 0) {
            Some(syllables) => pieces.extend(syllables.into_iter().map(|syllable| Piece {
                sound: Some(sound::confused(syllable)),
                written: syllable.to_owned(),
                spelled: true,
            })),
            None => pieces.push(Piece {
                sound: Some(first).filter(|&c| is_han(c)).and_then(sound::syllable),
                written: run.to_owned(),
                spelled: false,
            }),
        }
        rest = after;
    }
    pieces
}
