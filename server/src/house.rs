//! What every request shares: the finder, the assets, the day.

use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use app::asking::{Asks, Site};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use search_index::Finder;
use seeds::{Ask, Catalogue, Edits, MatchAnswer, MatchAsk, RegionSlug, SearchAnswer};

use crate::assets::Assets;
use crate::config::Config;
use crate::error::StartError;

/// One loaded server. Immutable; shared by every request.
pub struct House {
    /// The finder.
    pub finder: Arc<Doors>,
    /// What the operator set.
    pub config: Config,
    /// Files to serve.
    pub(crate) assets: Assets,
    today: Option<Date>,
}

/// The finder as the pages see it: `app` knows no `search-index`, so the two meet here.
pub struct Doors(Finder);

impl House {
    /// Loads the catalogue under `seeds` and the built site under `site`.
    /// `today` fixes the day for tests and demonstrations; the clock is asked otherwise.
    ///
    /// # Errors
    /// The first mistake in the catalogue, or a site that was not built.
    pub fn load(seeds: &Path, site: &Path, config: Config, today: Option<Date>) -> Result<Self, StartError> {
        let assets = Assets::load(site, config.root_files.as_deref())?;
        let finder = Finder::new(Catalogue::load(seeds)?)?;
        Ok(Self { finder: Arc::new(Doors(finder)), config, assets, today })
    }

    /// The finder.
    #[must_use]
    pub fn finder(&self) -> &Finder {
        &self.finder.0
    }

    /// Today in China (UTC+8), or the day this server was told.
    #[must_use]
    pub fn today(&self) -> Date {
        self.today.unwrap_or_else(today)
    }

    /// The city of this slug, where it is one of ours.
    pub(crate) fn city(&self, slug: &str) -> Option<RegionSlug> {
        self.finder().catalogue().region(slug).map(|region| region.slug.clone())
    }

    /// What the shell of every page needs.
    pub(crate) fn site(&self) -> Site {
        let footer = self.config.footer.iter().map(|line| (line.text.clone(), line.link.clone())).collect();
        let Assets { style, boot, take, .. } = &self.assets;
        let public_url = self.config.public_url.clone();
        Site { style: style.clone(), boot: boot.clone(), take: take.clone(), public_url, footer }
    }
}

/// Today in China (UTC+8).
pub(crate) fn today() -> Date {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or_default();
    let now = Timestamp::from_second(seconds).unwrap_or_default();
    Offset::constant(8).to_datetime(now).date()
}

impl Asks for Doors {
    fn catalogue(&self) -> &Catalogue {
        self.0.catalogue()
    }

    fn search(&self, ask: &Ask<'_>) -> SearchAnswer {
        self.0.search(ask)
    }

    fn answer(&self, ask: &MatchAsk<'_>) -> MatchAnswer {
        self.0.answer(ask)
    }

    fn tells_of_someone(&self, words: &str, as_of: Date) -> bool {
        self.0.tells_of_someone(words, as_of)
    }

    fn alphabetical(&self, words: &str) -> String {
        search_index::alphabetical(words)
    }

    fn public_term(&self, words: &str) -> Option<&str> {
        public_term(&self.0, words)
    }
}

/// The vocabulary's own spelling of `words`, where it may stand in an address: what tells of something that
/// others should not see (失独) may not, be it a word of the vocabulary or not.
pub(crate) fn public_term<'a>(finder: &'a Finder, words: &str) -> Option<&'a str> {
    let term = finder.public_term(words)?;
    let region = &finder.catalogue().regions().first()?.slug;
    let ask = MatchAsk { words: term, situation: None, edits: &Edits::default(), region, as_of: today() };
    (!finder.answer(&ask).sensitive).then_some(term)
}
