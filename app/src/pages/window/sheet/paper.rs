//! On what it is printed.

/// On what it is printed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm, in large type.
    #[default]
    A4,
    /// A receipt printer's roll, 80 mm wide: names, reasons, numbers and the code.
    Receipt,
    /// What to say and whom to call, on A4 and larger still.
    Say,
}

impl Paper {
    /// Every one there is.
    pub const ALL: [Self; 3] = [Self::A4, Self::Receipt, Self::Say];

    /// As a form and the style sheet name it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Receipt => "receipt",
            Self::Say => "asking",
        }
    }

    /// As a worker calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::A4 => "A4 纸，大字",
            Self::Receipt => "小票纸，80 毫米宽，只印要点",
            Self::Say => "A4 纸，只印“怎么问”",
        }
    }

    /// Read from a form; anything else is A4.
    #[must_use]
    pub fn read(code: &str) -> Self {
        Self::ALL.into_iter().find(|paper| paper.code() == code).unwrap_or_default()
    }
}
