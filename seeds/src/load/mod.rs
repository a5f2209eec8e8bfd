//! TOML files → [`Catalogue`], or an error with file, line and field.
//!
//! - [`source`]: one file's text, and finding the line a mistake is on.
//! - [`facts`]: every criterion's facts found in the vocabulary.
//! - [`check`]: whether the files fit each other.
//!
//! A catalogue is loaded whole or not at all.

mod check;
mod facts;
mod source;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::catalogue::Catalogue;
use crate::fact::Fact;
use crate::fact_book::FactBook;
use crate::id::FactId;
use crate::id::{DomainId, RegionSlug, ServiceId};
use crate::person::Kin;
use crate::region::{Region, RegionData};
use crate::service::{Service, ServiceData};
use crate::urgent::Urgent;
use crate::vocabulary::{Beside, Confused, Domain, Event, Topic, Vocabulary};

pub use source::Source;

/// Why a catalogue could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A file or folder is missing or cannot be read.
    #[error("{}: cannot be read: {problem}", file.display())]
    Unreadable {
        /// The file or folder.
        file: PathBuf,
        /// What the system says.
        problem: String,
    },
    /// A file does not say what its form asks for, or names something that is not there.
    #[error("{}, line {line}, field `{field}`: {problem}", file.display())]
    Mistake {
        /// The file.
        file: PathBuf,
        /// 1-based.
        line: usize,
        /// The field as written, empty where the mistake is not in one.
        field: String,
        /// What is wrong and what to do.
        problem: String,
    },
}

/// A loaded file beside where it came from, so that a later check can name the line.
struct Loaded<T> {
    source: Source,
    data: T,
}

impl Catalogue {
    /// Reads the catalogue under `seeds` (the folder with `catalogue/`, `regions/`, `vocabulary/`).
    ///
    /// # Errors
    /// The first file that is unreadable, malformed, or does not fit the others.
    pub fn load(seeds: &Path) -> Result<Self, CatalogueError> {
        let mut vocabulary = load_vocabulary(seeds)?;
        let confused = load_confused(seeds)?;
        let regions = load_regions(&seeds.join("regions"))?;
        let mut services = load_services(&seeds.join("catalogue"))?;
        vocabulary.data.facts = facts::with_schemes(&vocabulary.data.facts, &services);
        facts::place(&mut vocabulary, &mut services)?;
        check::fit(&vocabulary, &regions, &services)?;
        check::confused(&confused, &services)?;
        vocabulary.data.confused = confused.data;
        let regions: Vec<Region> = regions.into_iter().map(|loaded| loaded.data).collect();
        let mut services: Vec<Service> = services.into_iter().map(|loaded| loaded.data).collect();
        services.sort_by_cached_key(|service| shown_at(service, &vocabulary.data, &regions));
        Ok(Self::new(regions, services, vocabulary.data))
    }
}

/// Domain by domain, and within one where the longer list has it.
fn shown_at(service: &Service, vocabulary: &Vocabulary, regions: &[Region]) -> (usize, usize, usize) {
    let domain = vocabulary.domains.iter().position(|d| d.id == service.domain);
    let (missing, row) = regions
        .iter()
        .filter_map(|region| Some((region.service_count(), region.place_of(&service.id)?.1)))
        .max()
        .map_or((usize::MAX, 0), |(count, row)| (usize::MAX - count, row));
    (domain.unwrap_or(usize::MAX), row, missing)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Domains {
    domain: Vec<Domain>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Events {
    event: Vec<Event>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topics {
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Confusions {
    confused: Vec<Confused>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    opening: Vec<FactId>,
    parts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsPart {
    fact: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    person: Vec<Kin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dangers {
    urgent: Vec<Urgent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: Vec<String>,
}

/// Words others should not see, and longer ones that hold one by chance.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sensitive {
    words: Vec<String>,
    harmless: Vec<String>,
    beside: Vec<Beside>,
}

/// The topics' file is kept: its lines name services, which are checked later.
fn load_vocabulary(seeds: &Path) -> Result<Loaded<Vocabulary>, CatalogueError> {
    let folder = seeds.join("vocabulary");
    let (source, topics) = read::<Topics>(&folder.join("topics.toml"))?;
    let Facts { opening, parts } = read::<Facts>(&folder.join("facts.toml"))?.1;
    let theme = |part: String| read::<FactsPart>(&folder.join("facts").join(part).with_extension("toml"));
    let themes: Vec<(Source, FactsPart)> = parts.into_iter().map(theme).collect::<Result<_, _>>()?;
    let all: Vec<&Fact> = themes.iter().flat_map(|(_, theme)| &theme.fact).collect();
    themes.iter().try_for_each(|(source, theme)| check::questions(source, &theme.fact, &all))?;
    let facts = themes.into_iter().flat_map(|(_, theme)| theme.fact).collect();
    let sensitive: Sensitive = read(&folder.join("sensitive.toml"))?.1;
    let data = Vocabulary {
        domains: read::<Domains>(&folder.join("domains.toml"))?.1.domain,
        events: read::<Events>(&folder.join("events.toml"))?.1.event,
        implications: facts::implications(&folder.join("implications.toml"))?,
        people: read::<People>(&folder.join("people.toml"))?.1.person,
        cues: read(&folder.join("cues.toml"))?.1,
        urgent: read::<Dangers>(&seeds.join("urgent.toml"))?.1.urgent,
        hotlines: read::<BTreeMap<_, _>>(&folder.join("hotlines.toml"))?.1,
        topics: topics.topic,
        fillers: read::<Words>(&folder.join("fillers.toml"))?.1.words,
        elsewhere: read(&folder.join("elsewhere.toml"))?.1,
        confused: Vec::new(),
        sensitive: sensitive.words,
        harmless: sensitive.harmless,
        beside: sensitive.beside,
        facts: FactBook::new(facts),
        opening,
    };
    Ok(Loaded { source, data })
}

fn load_confused(seeds: &Path) -> Result<Loaded<Vec<Confused>>, CatalogueError> {
    let (source, read) = read::<Confusions>(&seeds.join("vocabulary").join("confused.toml"))?;
    Ok(Loaded { source, data: read.confused })
}

fn load_regions(folder: &Path) -> Result<Vec<Loaded<Region>>, CatalogueError> {
    toml_files(folder)?
        .iter()
        .map(|file| {
            let (source, data) = read::<RegionData>(file)?;
            let slug = RegionSlug::from(stem(file).as_str());
            Ok(Loaded { source, data: Region { slug, data } })
        })
        .collect()
}

fn load_services(folder: &Path) -> Result<Vec<Loaded<Service>>, CatalogueError> {
    let mut services = Vec::new();
    for domain_folder in entries(folder)?.iter().filter(|path| path.is_dir()) {
        let domain = DomainId::from(stem(domain_folder).as_str());
        for file in toml_files(domain_folder)? {
            let (source, data) = read::<ServiceData>(&file)?;
            let id = ServiceId::from(stem(&file).as_str());
            services.push(Loaded { source, data: Service { id, domain: domain.clone(), data } });
        }
    }
    Ok(services)
}

fn read<T: DeserializeOwned>(file: &Path) -> Result<(Source, T), CatalogueError> {
    let source = Source::open(file)?;
    let data = source.parse()?;
    Ok((source, data))
}

fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, CatalogueError> {
    let mut files = entries(folder)?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, CatalogueError> {
    let unreadable =
        |problem: std::io::Error| CatalogueError::Unreadable { file: folder.to_owned(), problem: problem.to_string() };
    let mut paths = fs::read_dir(folder)
        .and_then(|found| found.map(|entry| entry.map(|e| e.path())).collect::<Result<Vec<_>, _>>())
        .map_err(unreadable)?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
