//! The text, one folded character for each typed one, cut into clauses and sentences.

use std::ops::Range;

/// A text ready to be read.
pub(super) struct Text {
    /// As typed.
    pub(super) typed: Vec<char>,
    /// Folded, character for character.
    pub(super) chars: Vec<char>,
    /// The folded characters as one string.
    pub(super) folded: String,
    /// For each byte of `folded`, which character it is part of.
    char_at: Vec<usize>,
    /// For each character, its clause.
    clause_of: Vec<usize>,
    /// For each character, its sentence.
    sentence_of: Vec<usize>,
    /// The clauses, in order.
    pub(super) clauses: Vec<Range<usize>>,
}

impl Text {
    /// Folds and cuts a text.
    pub(super) fn new(words: &str) -> Self {
        let typed: Vec<char> = words.chars().collect();
        let chars = folded(&typed);
        let folded: String = chars.iter().collect();
        let mut char_at = Vec::with_capacity(folded.len() + 1);
        for (at, c) in chars.iter().enumerate() {
            char_at.extend(std::iter::repeat_n(at, c.len_utf8()));
        }
        char_at.push(chars.len());
        let (clause_of, clauses) = cut(&chars, ends_clause);
        let (sentence_of, _) = cut(&chars, ends_sentence);
        Self { typed, chars, folded, char_at, clause_of, sentence_of, clauses }
    }

    /// The character that a byte of `folded` is part of.
    pub(super) fn at_byte(&self, byte: usize) -> usize {
        self.char_at[byte]
    }

    /// The clause a character stands in.
    pub(super) fn clause(&self, at: usize) -> Range<usize> {
        self.clause_of.get(at).map_or(at..at, |&clause| self.clauses[clause].clone())
    }

    /// Whether two characters stand in one clause.
    pub(super) fn same_clause(&self, a: usize, b: usize) -> bool {
        self.clause_of.get(a) == self.clause_of.get(b)
    }

    /// How many sentences there are, one for an empty text.
    pub(super) fn sentences(&self) -> usize {
        self.sentence_of.last().map_or(1, |last| last + 1)
    }

    /// The number of the sentence a character stands in; the last one beyond the end.
    pub(super) fn sentence(&self, at: usize) -> usize {
        self.sentence_of.get(at).or(self.sentence_of.last()).copied().unwrap_or(0)
    }

    /// Whether two characters stand in one sentence.
    pub(super) fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.sentence_of.get(a) == self.sentence_of.get(b)
    }

    /// The character at a place, if there is one.
    pub(super) fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    /// Whether a run of characters stands at a place.
    pub(super) fn has(&self, at: usize, run: &str) -> bool {
        run.chars().enumerate().all(|(i, c)| self.char(at + i) == Some(c))
    }

    /// Whether a run of characters ends right before a place.
    pub(super) fn has_before(&self, at: usize, run: &str) -> bool {
        at.checked_sub(run.chars().count()).is_some_and(|from| self.has(from, run))
    }

    /// Up to so many characters of the sentence before a place.
    pub(super) fn sentence_before(&self, at: usize, most: usize) -> String {
        let from = (at.saturating_sub(most)..at).find(|&from| self.same_sentence(from, at)).unwrap_or(at);
        self.chars[from..at].iter().collect()
    }

    /// The words as they were typed.
    pub(super) fn typed(&self, from: usize, to: usize) -> String {
        self.typed[from..to.min(self.typed.len())].iter().collect()
    }
}

/// Traditional → simplified, full-width → ASCII, lower case; always one for one.
fn folded(typed: &[char]) -> Vec<char> {
    let simplified: Vec<char> = fast2s::convert(&typed.iter().collect::<String>()).chars().collect();
    let source = if simplified.len() == typed.len() { &simplified } else { typed };
    source.iter().map(|&c| one(c)).collect()
}

fn one(c: char) -> char {
    let c = match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    // Ⅱ型: Roman numerals have small forms, too.
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

fn ends_clause(c: char) -> bool {
    matches!(c, ',' | ':' | '(' | ')' | ' ' | '\t' | '…' | '“' | '”' | '—') || ends_sentence(c)
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '!' | '?' | ';' | '\n' | '\r') || c.is_control()
}

/// For each character the number of its piece, and the pieces; an end belongs to the piece before it.
fn cut(chars: &[char], ends: fn(char) -> bool) -> (Vec<usize>, Vec<Range<usize>>) {
    let mut of = Vec::with_capacity(chars.len());
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, &c) in chars.iter().enumerate() {
        of.push(pieces.len());
        if ends(c) {
            pieces.push(from..at + 1);
            from = at + 1;
        }
    }
    pieces.push(from..chars.len());
    (of, pieces)
}
