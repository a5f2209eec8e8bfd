//! A city's list: the document it stands in, its domains in its own wording and order.

use jiff::civil::Date;
use serde::Deserialize;

use crate::id::{DomainId, RegionSlug, ServiceId};

/// A city whose published list the catalogue covers.
#[derive(Clone, Debug)]
pub struct Region {
    /// The file's name, and the word in addresses and cookies.
    pub slug: RegionSlug,
    /// What the file says.
    pub data: RegionData,
}

/// The content of `seeds/regions/<slug>.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionData {
    /// Official name: 自贡市.
    pub name: String,
    /// As people say it: 自贡.
    pub short: String,
    /// Where it belongs, in plain words. Nothing is inherited between cities.
    pub belongs_to: String,
    /// Its districts and counties by name, so that a resident recognises their own.
    pub districts: Vec<String>,
    /// The published plan that holds the list.
    pub document: Document,
    /// The domains in the document's order.
    pub domains: Vec<RegionDomain>,
}

/// The published plan a list stands in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its title as printed.
    pub title: String,
    /// Its number: 自府发〔2022〕21号.
    pub number: String,
    /// Who issued it.
    pub issuer: String,
    /// The day it was issued.
    pub date: Date,
    /// The years it plans for.
    pub period: Period,
    /// Whether its list prints whom each service is for (服务对象).
    pub prints_audience: bool,
}

/// First and last calendar year of a plan, both included.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First year.
    pub from: i16,
    /// Last year.
    pub to: i16,
}

/// A domain as one city words it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionDomain {
    /// The domain, the same in every city.
    pub id: DomainId,
    /// The city's own wording: 优军服务保障.
    pub name: String,
    /// 服务内容与目标 as printed.
    pub goal: String,
    /// The printed table it stands in.
    pub table: String,
    /// The services it lists, in its order; a service's row is its place here.
    pub services: Vec<ServiceId>,
}

impl Region {
    /// How many services the city lists.
    #[must_use]
    pub fn service_count(&self) -> usize {
        self.data.domains.iter().map(|d| d.services.len()).sum()
    }

    /// The domain and 1-based row where the city lists `service`, if it does.
    #[must_use]
    pub fn place_of(&self, service: &ServiceId) -> Option<(&RegionDomain, usize)> {
        self.data.domains.iter().find_map(|domain| {
            let row = domain.services.iter().position(|id| id == service)?;
            Some((domain, row + 1))
        })
    }

    /// What every page must say once the plan's period is over; nothing before.
    #[must_use]
    pub fn notice(&self, as_of: Date) -> Option<String> {
        let last = self.data.document.period.to;
        (as_of.year() > last).then(|| format!("这份清单的规划期到{last}年底，现在的标准请打12345核实"))
    }
}
