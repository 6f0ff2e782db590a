//! Searching factors: by words in both languages and by sound, by what a factor must fit, and by what
//! it had better fit.
//!
//! Every word of the query has to be found. Hits are ranked by how they were found — all of a name or
//! synonym, a part of it — then by how well they fit what they are wanted for, then by what people
//! expect first: the place asked for, the default table, averages before special kinds, recent years.
//! Typing errors are looked for where nothing else is found.

mod data;
mod fit;
mod found;
mod lexicon;
mod pinyin;
mod place;
mod query;
mod text;
mod typing;
mod words;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::error::Problem;
use crate::factor::Boundary;
use crate::factor::compiled_factor::CompiledFactor;
use crate::factor::library::{FactorLibrary, OWN_PACK};
use crate::factor::record::boundary;
use crate::quantity::Unit;
use crate::sorted;
use crate::text::LocalText;
use fit::Wanted;
use found::Found;
use place::distance;
use words::{Reading, Words};

pub use data::SearchData;
pub use found::FitLevel;
pub(super) use lexicon::Lexicon;
pub use query::{
    BoundaryChoice, FactorChoices, FactorContext, FactorHit, FactorHits, FactorQuery, Fit,
    FitAspect, FitMatch, OwnDefinitions,
};
pub(super) use text::SearchText;

/// The hits that are given where the query says nothing.
const LIMIT: u32 = 50;
/// The most hits that are given.
const MOST: u32 = 20_000;

impl FactorLibrary {
    /// The factors that fit a query, best first, each with why it fits and what to beware of.
    ///
    /// Superseded revisions, and factors that another pack overrides, are left out. What a factor is
    /// wanted for (`prefer`) leaves nothing out: what doesn't fit comes later, with a warning.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::UnknownUnit`] at `unit` and `prefer.unit`.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "packs")] {
    /// use tansuan::factor::{FactorLibrary, FactorQuery};
    ///
    /// let first = |text: &str| {
    ///     let query = FactorQuery { text: Some(text.into()), ..FactorQuery::default() };
    ///     let found = FactorLibrary::built_in().search(&query)?;
    ///     Ok::<_, tansuan::Problem>(found.hits[0].record.id.clone())
    /// };
    /// for text in ["柴油", "chaiyou", "cy", "diesel", "disel", "柴由"] {
    ///     assert_eq!(first(text)?, "gbt32151.34-2024.diesel");
    /// }
    /// # }
    /// # Ok::<(), tansuan::Problem>(())
    /// ```
    pub fn search(&self, query: &FactorQuery) -> Result<FactorHits, Problem> {
        if let Some(own) = &query.own {
            let (library, _) = self.with_own(&own.methods, &own.factors);
            let query = FactorQuery {
                own: None,
                ..query.clone()
            };
            return library.search(&query);
        }
        let parse = |unit: &Option<String>| unit.as_deref().map(Unit::parse).transpose();
        let unit = parse(&query.unit).map_err(|problem| problem.at("unit"))?;
        let context = query.prefer.as_ref();
        let wanted = Wanted {
            context,
            unit: match context {
                Some(context) => {
                    parse(&context.unit).map_err(|problem| problem.at("prefer.unit"))?
                }
                None => None,
            },
        };
        let mut found = self.found(query, unit.as_ref(), &wanted);
        sorted::sort_by(&mut found, |(one, ..), (other, ..)| one.cmp(other));
        let limit = usize::try_from(query.limit.unwrap_or(LIMIT).min(MOST)).unwrap_or(0);
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let hit = |(_, factor, found): (_, &Arc<CompiledFactor>, Found)| {
            let method = self.method(&factor.definition.method).ok();
            let fitting = wanted.fitting(factor, method.map(Arc::as_ref));
            FactorHit {
                record: self.record_of(factor),
                fit: Fit {
                    level: found.level,
                    reason: found.reason(),
                    matches: fitting.matches,
                    warnings: fitting.warnings,
                },
            }
        };
        let hits = found.into_iter().take(limit).map(hit).collect();
        Ok(FactorHits { total, hits })
    }

    /// What the loaded factors can be chosen by: the choices of filters.
    pub fn choices(&self) -> FactorChoices {
        let mut categories = BTreeSet::new();
        let mut regions = BTreeSet::new();
        let mut years = BTreeSet::new();
        let mut boundaries = BTreeSet::new();
        let mut families = BTreeSet::new();
        let mut units = BTreeSet::new();
        for factor in self.factors() {
            let own = &factor.definition;
            categories.extend(own.category.as_ref());
            regions.extend(own.region.iter().chain(&own.geography));
            years.extend([own.data_year, own.reporting_year].into_iter().flatten());
            boundaries.extend(self.boundary_of(factor));
            families.extend(own.family.as_ref());
            units.extend(own.activity_unit.as_ref());
        }
        let texts = |set: BTreeSet<&String>| set.into_iter().cloned().collect();
        FactorChoices {
            categories: texts(categories),
            regions: texts(regions),
            years: years.into_iter().rev().collect(),
            boundaries: boundaries
                .into_iter()
                .map(|id| BoundaryChoice {
                    id,
                    name: id.name(),
                })
                .collect(),
            families: texts(families),
            units: texts(units),
            sets: self.sets().cloned().collect(),
        }
    }

    /// What is found, each with its rank: as it was typed, or where nothing is, with errors in it.
    fn found(
        &self,
        query: &FactorQuery,
        unit: Option<&Unit>,
        wanted: &Wanted,
    ) -> Vec<(impl Ord + use<>, &Arc<CompiledFactor>, Found)> {
        let default_set = self.sets().find(|set| set.default);
        let default_set = default_set.map(|set| set.id.as_str());
        let lexicon = self.lexicon();
        let text = query.text.as_deref().unwrap_or_default();
        let mut hits = Vec::new();
        let mut before = 0;
        for reading in [Reading::Exact, Reading::Parted, Reading::Loose] {
            let words = Words::new(text, lexicon, reading);
            let parts = std::mem::replace(&mut before, words.parts());
            if reading == Reading::Parted && parts == words.parts() {
                continue;
            }
            let find = |factor: &CompiledFactor| {
                let category = factor.definition.category.as_deref().unwrap_or_default();
                let texts = factor.search_text(|| self.describe(factor));
                words.find(texts, category, lexicon)
            };
            for factor in self.factors() {
                if !self.fits(query, unit, factor) {
                    continue;
                }
                let Some(found) = find(factor).filter(|_| self.is_current(factor)) else {
                    continue;
                };
                let method = self.method(&factor.definition.method).ok();
                let misfit = wanted.misfit(factor, method.map(Arc::as_ref));
                let rank = rank(factor, query, &found, misfit, default_set);
                hits.push((rank, factor, found));
            }
            // What the filters leave out was still found: there is no error in the words.
            if !hits.is_empty() || self.factors().any(|factor| find(factor).is_some()) {
                break;
            }
        }
        hits
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
        let topic = || self.topic(factor).map(|topic| &topic.id);
        is(query.category.as_ref(), own.category.as_ref())
            && is(query.set.as_ref(), own.set.as_ref())
            && is(query.family.as_ref(), own.family.as_ref())
            && is(query.pack.as_ref(), Some(&factor.pack))
            && query.tag.as_ref().is_none_or(|tag| own.has_tag(tag))
            && (query.for_sources != Some(true) || own.item_of.is_empty() && !own.has_tag("preset"))
            && query.year.is_none_or(of_year)
            && query
                .method
                .as_ref()
                .is_none_or(|method| own.serves(method))
            && query.emission_type.is_none_or(serves)
            && query
                .level
                .is_none_or(|level| methods.any(|method| method.definition.is_for(level)))
            && (query.boundary.is_none() || query.boundary == self.boundary_of(factor))
            && (query.topic.is_none() || query.topic.as_ref() == topic())
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

    fn boundary_of(&self, factor: &CompiledFactor) -> Option<Boundary> {
        let method = self.method(&factor.definition.method).ok();
        boundary(factor, method.map(Arc::as_ref))
    }

    /// Whether neither a newer revision nor another pack stands in for a factor.
    pub(super) fn is_current(&self, factor: &CompiledFactor) -> bool {
        !self.is_superseded(factor) && !self.is_overridden(&factor.pack, &factor.definition.id)
    }

    /// What is said about a factor beside its names: its methods, table, topic, gases.
    fn describe(&self, factor: &CompiledFactor) -> Vec<LocalText> {
        let own = &factor.definition;
        let methods = own.methods().take(1).filter_map(|id| self.method(id).ok());
        let mut said: Vec<LocalText> = methods
            .map(|method| method.definition.name.clone())
            .collect();
        let set = self.sets().find(|set| own.set.as_ref() == Some(&set.id));
        said.extend(set.map(|set| set.name.clone()));
        said.extend(self.topic(factor).map(|topic| topic.name.clone()));
        said.extend(own.technology.clone());
        said.extend(own.composition.iter().map(|share| share.gas.name()));
        said
    }
}

/// What decides the order of hits: less comes first.
fn rank(
    factor: &CompiledFactor,
    query: &FactorQuery,
    found: &Found,
    misfit: u8,
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
    let wanted = query.prefer.as_ref();
    let region = query.region.as_deref();
    let region = region.or_else(|| wanted?.region.as_deref()).unwrap_or("CN");
    let last_choice = [
        "foreign-proxy",
        "penalty-default",
        "net-of-credit",
        "transport-only",
    ];
    let last_choice = last_choice.iter().any(|tag| own.has_tag(tag));
    let misfit = if wanted.is_some() { misfit } else { 0 };
    (
        (found.tier(), misfit, found.order),
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
