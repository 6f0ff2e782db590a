//! Searching factors: by words in both languages, and by what a factor must fit.
//!
//! Every word of the query has to be found. Hits are ranked by how they were found — the name itself,
//! a synonym, the beginning of a word, inside, letters in order — then by what people expect first:
//! the place asked for, the default table, averages before special kinds, recent years.

mod place;
mod text;

use std::cmp::Reverse;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::error::Problem;
use crate::factor::compiled_factor::CompiledFactor;
use crate::factor::library::{FactorLibrary, OWN_PACK};
use crate::factor::record::FactorRecord;
use crate::factor::{EmissionType, Level};
use crate::quantity::Unit;
use crate::sorted;
use crate::text::LocalText;
use place::distance;
use text::{Found, Words};

pub(super) use text::SearchText;

/// The hits that are given where the query says nothing.
const LIMIT: u32 = 50;
/// The most hits that are given.
const MOST: u32 = 20_000;

/// What to search for: words, and what the factor must fit.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    default,
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a factor query"
)]
pub struct FactorQuery {
    /// Words in Chinese or English, ids, symbols.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub text: Option<String>,
    /// A country or subdivision, such as `CN-ZJ`: what is for it, for what it is part of, or for a part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub region: Option<String>,
    /// A year: factors of other data or reporting years are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub year: Option<i16>,
    /// The kind of thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub category: Option<String>,
    /// A unit that activity is given in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub unit: Option<String>,
    /// The method it has to serve.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub method: Option<String>,
    /// The table of a guideline.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub set: Option<String>,
    /// The type of source it has to serve.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub emission_type: Option<EmissionType>,
    /// The kind of figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub family: Option<String>,
    /// The level it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub level: Option<Level>,
    /// The most hits to give: 50 where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub limit: Option<u32>,
}

/// A factor that was found, and how well it fits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FactorHit {
    /// The factor.
    #[serde(flatten)]
    pub record: FactorRecord,
    /// How it was found.
    pub fit: Fit,
}

/// How a factor was found.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Fit {
    /// How near it is to what was asked for.
    pub level: FitLevel,
    /// The same in words.
    pub reason: LocalText,
}

/// How near a hit is to what was asked for, nearest first.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum FitLevel {
    /// The name or id itself.
    Name,
    /// What people also call it.
    Synonym,
    /// The beginning of the name or of a word in it.
    Prefix,
    /// Inside the name, or among what is said about it.
    Substring,
    /// The letters in order.
    Subsequence,
    /// Nothing was asked for by words.
    Listed,
}

impl FactorLibrary {
    /// The factors that fit a query, best first.
    ///
    /// Superseded revisions, and factors that another pack overrides, are left out.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::UnknownUnit`] at `unit`.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "packs")] {
    /// use tansuan::factor::{FactorLibrary, FactorQuery};
    ///
    /// let query = FactorQuery { text: Some("柴油".into()), ..FactorQuery::default() };
    /// let hits = FactorLibrary::built_in().search(&query)?;
    /// assert_eq!(hits[0].record.id, "gbt32151.34-2024.diesel");
    /// # }
    /// # Ok::<(), tansuan::Problem>(())
    /// ```
    pub fn search(&self, query: &FactorQuery) -> Result<Vec<FactorHit>, Problem> {
        let unit = match &query.unit {
            Some(unit) => Some(Unit::parse(unit).map_err(|problem| problem.at("unit"))?),
            None => None,
        };
        let words = Words::new(query.text.as_deref().unwrap_or_default());
        let default_set = self
            .sets()
            .find(|set| set.default)
            .map(|set| set.id.as_str());
        let mut found: Vec<_> = self
            .factors()
            .filter(|factor| self.fits(query, unit.as_ref(), factor))
            .filter_map(|factor| {
                let match_ = words.find(factor.search_text(|| self.describe(factor)))?;
                Some((rank(factor, query, &match_, default_set), factor, match_))
            })
            .collect();
        found.retain(|(_, factor, _)| self.is_current(factor));
        sorted::sort_by(&mut found, |(one, ..), (other, ..)| one.cmp(other));
        let limit = usize::try_from(query.limit.unwrap_or(LIMIT).min(MOST)).unwrap_or(0);
        let hit = |(_, factor, match_): (_, &Arc<CompiledFactor>, Found)| FactorHit {
            record: self.record_of(factor),
            fit: match_.into_fit(),
        };
        Ok(found.into_iter().take(limit).map(hit).collect())
    }

    /// Whether a factor fits everything but the words.
    fn fits(&self, query: &FactorQuery, unit: Option<&Unit>, factor: &CompiledFactor) -> bool {
        fn is<T: PartialEq>(asked: Option<&T>, own: Option<&T>) -> bool {
            asked.is_none() || asked == own
        }
        let own = &factor.definition;
        let years = [own.data_year, own.reporting_year];
        let of_year = |year| years == [None, None] || years.contains(&Some(year));
        let mut methods = own.methods().filter_map(|id| self.method(id).ok());
        let serves = |emission_type| {
            own.methods()
                .filter_map(|id| self.method(id).ok())
                .any(|method| method.definition.emission_types.contains(&emission_type))
        };
        is(query.category.as_ref(), own.category.as_ref())
            && is(query.set.as_ref(), own.set.as_ref())
            && is(query.family.as_ref(), own.family.as_ref())
            && query.year.is_none_or(of_year)
            && query
                .method
                .as_ref()
                .is_none_or(|method| own.serves(method))
            && query.emission_type.is_none_or(serves)
            && query
                .level
                .is_none_or(|level| methods.any(|method| method.definition.is_for(level)))
            && query
                .region
                .as_ref()
                .is_none_or(|region| distance(region, own).is_some())
            && unit.is_none_or(|unit| {
                let activity = own
                    .activity_unit
                    .as_ref()
                    .and_then(|own| Unit::parse(own).ok());
                activity.is_some_and(|own| own.is_convertible_to(unit))
            })
    }

    /// Whether neither a newer revision nor another pack stands in for a factor.
    pub(super) fn is_current(&self, factor: &CompiledFactor) -> bool {
        !self.is_superseded(factor) && !self.is_overridden(&factor.pack, &factor.definition.id)
    }

    /// What is said about a factor beside its names: its methods, table, gases.
    fn describe(&self, factor: &CompiledFactor) -> Vec<LocalText> {
        let own = &factor.definition;
        let methods = own.methods().take(1).filter_map(|id| self.method(id).ok());
        let mut said: Vec<LocalText> = methods
            .map(|method| method.definition.name.clone())
            .collect();
        let set = self.sets().find(|set| own.set.as_ref() == Some(&set.id));
        said.extend(set.map(|set| set.name.clone()));
        said.extend(own.composition.iter().map(|share| share.gas.name()));
        said
    }
}

/// What decides the order of hits: less comes first.
fn rank(
    factor: &CompiledFactor,
    query: &FactorQuery,
    found: &Found,
    default_set: Option<&str>,
) -> impl Ord + use<> {
    let own = &factor.definition;
    let of_other_set = own.set.is_some() && own.set.as_deref() != default_set;
    let kind = match own.family.as_deref() {
        None | Some("average" | "heat") => 0,
        Some("residual") => 1,
        Some("fossil") => 2,
        Some("zero") => 3,
        Some("footprint") => 4,
        Some(_) => 5,
    };
    let region = query.region.as_deref().unwrap_or("CN");
    let last_choice = own.has_tag("foreign-proxy") || own.has_tag("penalty-default");
    (
        (found.level(), found.detours()),
        factor.pack != OWN_PACK,
        (last_choice, kind, of_other_set),
        distance(region, own).unwrap_or(u8::MAX),
        (
            own.data_year.is_none() && own.reporting_year.is_some(),
            Reverse(own.data_year),
        ),
        own.name.zh.chars().count(),
        own.id.clone(),
    )
}
