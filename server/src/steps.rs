//! What the corrections at the window came to before each step, so that the last one can be taken back, whatever it
//! was: a fact, a member added with an age and a fact at once, a member taken away, a value in place of another.

use seeds::{Catalogue, Edits};

/// Nobody takes back more of them one by one.
const MOST: usize = 20;

/// The oldest first. As a form carries it, each begins with `|`: `||h.dibao.y` is nothing, then 低保.
#[derive(Default)]
pub(crate) struct Steps(Vec<String>);

impl Steps {
    pub(crate) fn read(code: &str, catalogue: &Catalogue) -> Self {
        let steps = code.split('|').skip(1).map(|step| Edits::read(step, catalogue).code());
        Self(steps.collect())
    }

    /// One step more, where it changed anything.
    pub(crate) fn then(mut self, before: &Edits, after: &Edits) -> Self {
        let before = before.code();
        if before != after.code() {
            self.0.push(before);
            self.0.drain(..self.0.len().saturating_sub(MOST));
        }
        self
    }

    /// What stood before the last step, which is none any more.
    pub(crate) fn back(&mut self, catalogue: &Catalogue) -> Option<Edits> {
        self.0.pop().map(|before| Edits::read(&before, catalogue))
    }

    pub(crate) fn code(&self) -> String {
        self.0.iter().map(|step| format!("|{step}")).collect()
    }
}
