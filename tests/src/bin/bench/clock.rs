//! Plain clock readings, sorted.

use std::time::{Duration, Instant};

/// Readings of one kind of question, shortest first.
pub(crate) struct Readings(Vec<Duration>);

impl Readings {
    /// Asks every question so many times, after once to warm up.
    pub(crate) fn of<T>(questions: &[T], times: usize, ask: impl Fn(usize, &T)) -> Self {
        questions.iter().enumerate().for_each(|(at, question)| ask(at, question));
        let mut readings = Vec::with_capacity(questions.len() * times);
        for round in 0..times {
            for (at, question) in questions.iter().enumerate() {
                let start = Instant::now();
                ask(round * questions.len() + at, question);
                readings.push(start.elapsed());
            }
        }
        readings.sort_unstable();
        Self(readings)
    }

    /// How many.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The reading that so many in a hundred do not exceed.
    pub(crate) fn at(&self, percent: usize) -> Duration {
        self.0[(self.0.len() * percent).div_ceil(100) - 1]
    }
}

/// In milliseconds.
pub(crate) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
