//! One file's text, and finding the line a mistake is on.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::CatalogueError;

/// A TOML file as read from disk.
pub struct Source {
    file: PathBuf,
    text: String,
}

impl Source {
    /// Reads the file.
    ///
    /// # Errors
    /// Where it is missing or cannot be read.
    pub fn open(file: &Path) -> Result<Self, CatalogueError> {
        let text = fs::read_to_string(file)
            .map_err(|problem| CatalogueError::Unreadable { file: file.to_owned(), problem: problem.to_string() })?;
        Ok(Self { file: file.to_owned(), text })
    }

    /// Understands the text as a `T`.
    ///
    /// # Errors
    /// The first line and field that `T` does not accept.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, CatalogueError> {
        toml::from_str(&self.text).map_err(|error| {
            let line = error.span().map_or(1, |span| self.line_at(span.start));
            CatalogueError::Mistake {
                file: self.file.clone(),
                line,
                field: named_field(error.message()).unwrap_or_else(|| self.field_on(line)),
                problem: error.message().to_owned(),
            }
        })
    }

    /// A mistake in `field`, on the line where `value` stands (or the field, or the file begins).
    #[must_use]
    pub fn mistake(&self, field: &str, value: &str, problem: String) -> CatalogueError {
        let quoted = format!("\"{value}\"");
        let line = self
            .lines_with(|line| line.contains(&quoted))
            .or_else(|| self.lines_with(|line| line.trim_start().starts_with(field)))
            .unwrap_or(1);
        CatalogueError::Mistake { file: self.file.clone(), line, field: field.to_owned(), problem }
    }

    fn lines_with(&self, wanted: impl Fn(&str) -> bool) -> Option<usize> {
        self.text.lines().position(wanted).map(|at| at + 1)
    }

    fn line_at(&self, offset: usize) -> usize {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        before.matches('\n').count() + 1
    }

    /// The key written on a line; inside a list that runs over lines, the key above it.
    fn field_on(&self, line: usize) -> String {
        let above = self.text.lines().take(line).collect::<Vec<_>>();
        let key = above.iter().rev().find_map(|text| {
            let (key, _) = text.split_once('=')?;
            Some(key.trim().trim_matches('"').to_owned())
        });
        key.unwrap_or_default()
    }
}

/// serde names a missing or unknown field between backticks.
fn named_field(message: &str) -> Option<String> {
    let rest = message.strip_prefix("missing field `").or_else(|| message.strip_prefix("unknown field `"))?;
    rest.split('`').next().map(str::to_owned)
}
