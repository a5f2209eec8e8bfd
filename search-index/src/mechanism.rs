//! What a search is made of, by name, so that each part can be left out and what it adds be measured
//! (`cargo xtask relevance --mechanisms`). Nobody is served without any of them.

/// A part of how a search is read, ranked or doubted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mechanism {
    /// What people call a service.
    Aliases,
    /// Broad words that mean several services.
    Topics,
    /// Words of speech that carry nothing.
    Fillers,
    /// Traditional characters read as simplified ones.
    Traditional,
    /// Letters read as pinyin, alone or among characters.
    Pinyin,
    /// Letters read as initials.
    Initials,
    /// Words that sound so: same sounds, and those that Sichuan ears confuse.
    NearSounds,
    /// Words one slip of the hand away.
    Slips,
    /// Neighbouring characters.
    Pairs,
    /// Names, aliases and topics that are said whole.
    WholeTerms,
    /// Words that are only a part of another word count less.
    Inside,
    /// Searches that tell of a life, judged as one.
    Situation,
    /// What neither list has, shops, words often confused.
    Asides,
}

impl Mechanism {
    /// Every one, in the order they are met.
    pub const ALL: [Self; 13] = [
        Self::Aliases,
        Self::Topics,
        Self::Fillers,
        Self::Traditional,
        Self::Pinyin,
        Self::Initials,
        Self::NearSounds,
        Self::Slips,
        Self::Pairs,
        Self::WholeTerms,
        Self::Inside,
        Self::Situation,
        Self::Asides,
    ];

    /// In a few words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Aliases => "aliases",
            Self::Topics => "topics",
            Self::Fillers => "filler words",
            Self::Traditional => "traditional characters",
            Self::Pinyin => "pinyin",
            Self::Initials => "initials",
            Self::NearSounds => "near sounds",
            Self::Slips => "one slip of the hand",
            Self::Pairs => "neighbouring characters",
            Self::WholeTerms => "whole terms",
            Self::Inside => "parts of other words",
            Self::Situation => "situations judged",
            Self::Asides => "what leads elsewhere",
        }
    }
}
