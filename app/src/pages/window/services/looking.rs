//! What is looked for in the list: words, filters, an order. All of it comes by POST: what someone at the window
//! asks for, and even which filter was set for them, says something of them.

use seeds::{Catalogue, DomainId, EventId, FactId, Reach, RegionSlug, Unsettled};

/// Most characters that are looked for: a long sentence of a document, and no resident's story.
pub const MOST_LOOKED_FOR: usize = 200;

/// What is looked for. Empty shows the whole list.
#[derive(Clone, Default)]
pub struct Looking {
    /// A name, a staff word, or words of the document.
    pub words: String,
    /// One domain.
    pub domain: Option<DomainId>,
    /// One life event.
    pub event: Option<EventId>,
    /// Whom it is for.
    pub whom: Option<Whom>,
    /// What the list leaves open.
    pub check: Option<Check>,
    /// The order; none: as the list has it, or what was found best first.
    pub order: Option<Order>,
}

// No `Debug`, on purpose: it holds what a person typed.

/// Whom a service is for.
#[derive(Clone, PartialEq, Eq)]
pub enum Whom {
    /// By how many it is for.
    Reach(Reach),
    /// By a fact that its text asks for.
    Asks(FactId),
}

/// Whether the window has to be asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// For anything at all.
    Any,
    /// For one thing.
    Of(Unsettled),
    /// For nothing: the text settles it.
    Nothing,
}

/// By which column, and which way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub by: Column,
    /// The last one first.
    pub down: bool,
}

/// A column that the table can be ordered by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The name in the list, by its sound.
    Name,
    /// What people call it, by its sound.
    Plain,
    /// Domain and row, as the list has it.
    Place,
    /// How much is left open.
    Check,
}

impl Looking {
    /// Read from a form; what is none of the catalogue's own is left out.
    #[must_use]
    pub fn read<'a>(field: impl Fn(&str) -> Option<&'a str>, catalogue: &Catalogue) -> Self {
        let said = |name: &str| field(name).unwrap_or_default().trim();
        let vocabulary = catalogue.vocabulary();
        let pressed = field("sort").or_else(|| field("sorted")).unwrap_or_default();
        Self {
            words: said("text").to_owned(),
            domain: vocabulary.domain(said("domain")).map(|domain| domain.id.clone()),
            event: vocabulary.events.iter().find(|event| event.id.as_str() == said("event")).map(|e| e.id.clone()),
            whom: Whom::read(said("whom"), catalogue),
            check: Check::read(said("check")),
            order: Order::read(pressed),
        }
    }

    /// Words that are more than is looked for.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.words.chars().count() > MOST_LOOKED_FOR
    }

    /// Whether anything narrows the list.
    #[must_use]
    pub fn narrows(&self) -> bool {
        let filters = [self.domain.is_some(), self.event.is_some(), self.whom.is_some(), self.check.is_some()];
        !self.words.is_empty() || filters.contains(&true)
    }

    /// The filters in words, for the sheet of paper: 幼有所育；要核实.
    #[must_use]
    pub fn in_words(&self, catalogue: &Catalogue, region: &RegionSlug) -> Vec<String> {
        let event = |id: &EventId| catalogue.vocabulary().events.iter().find(|event| &event.id == id);
        let parts = [
            (!self.words.is_empty()).then(|| format!("“{}”", self.words)),
            self.domain.as_ref().map(|id| catalogue.domain_name(id, Some(region)).to_owned()),
            self.event.as_ref().and_then(event).map(|event| event.name.clone()),
            self.whom.as_ref().map(|whom| whom.label(catalogue)),
            self.check.map(|check| check.label().to_owned()),
        ];
        parts.into_iter().flatten().collect()
    }
}

impl Whom {
    /// As a form names it.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Reach(Reach::Everyone) => "everyone".to_owned(),
            Self::Reach(Reach::Wide) => "wide".to_owned(),
            Self::Reach(Reach::Narrow) => "narrow".to_owned(),
            Self::Asks(fact) => format!("asks.{fact}"),
        }
    }

    /// In plain words.
    #[must_use]
    pub fn label(&self, catalogue: &Catalogue) -> String {
        match self {
            Self::Reach(Reach::Everyone) => "人人都可以".to_owned(),
            Self::Reach(Reach::Wide) => "很大一群人".to_owned(),
            Self::Reach(Reach::Narrow) => "有条件的人".to_owned(),
            Self::Asks(id) => catalogue.facts().get(id.as_str()).map(|fact| fact.label.clone()).unwrap_or_default(),
        }
    }

    fn read(code: &str, catalogue: &Catalogue) -> Option<Self> {
        let of_reach = [Reach::Everyone, Reach::Wide, Reach::Narrow].map(Self::Reach);
        let asks = || Some(Self::Asks(catalogue.facts().get(code.strip_prefix("asks.")?)?.id.clone()));
        of_reach.into_iter().find(|whom| whom.code() == code).or_else(asks)
    }
}

impl Check {
    /// Every choice, in the order offered.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let one = Unsettled::ALL.map(Self::Of);
        [Self::Any].into_iter().chain(one).chain([Self::Nothing]).collect()
    }

    /// As a form names it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Of(open) => open.code(),
            Self::Nothing => "nothing",
        }
    }

    /// In plain words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Any => "要核实的都看",
            Self::Of(open) => open.label(),
            Self::Nothing => "没有核实标记的",
        }
    }

    fn read(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|check| check.code() == code)
    }
}

impl Order {
    /// As a form names it: `name`, and `-name` for the last one first.
    #[must_use]
    pub fn code(self) -> String {
        format!("{}{}", if self.down { "-" } else { "" }, self.by.code())
    }

    fn read(code: &str) -> Option<Self> {
        let (down, name) = code.strip_prefix('-').map_or((false, code), |name| (true, name));
        let by = Column::ALL.into_iter().find(|column| column.code() == name)?;
        Some(Self { by, down })
    }
}

impl Column {
    const ALL: [Self; 4] = [Self::Name, Self::Plain, Self::Place, Self::Check];

    /// As a form names it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Plain => "plain",
            Self::Place => "place",
            Self::Check => "check",
        }
    }
}
