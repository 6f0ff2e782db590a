//! Choosing a factor where a source names none: grid electricity by region and year, and heat.
//!
//! Only factors of a data year are chosen: values prescribed for one year's reports (0.5810, 0.5703)
//! count where a record pins them, and never the families of projects and products. Where a year has
//! no factor the latest earlier one stands in, and a finding says so.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem, Severity};
use crate::factor::compiled_factor::CompiledFactor;
use crate::factor::compiled_method::CompiledMethod;
use crate::factor::library::{FactorLibrary, OWN_PACK};
use crate::factor::loaded::LoadedPack;
use crate::factor::{Factor, Selection};

/// Which grid a factor is chosen for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum GridBasis {
    /// The country's.
    National,
    /// The regional grid's that the province belongs to.
    Region,
    /// The province's.
    Province,
}

/// What a grid factor averages over.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum GridFamily {
    /// All electricity.
    Average,
    /// All but market-traded non-fossil electricity: national alone.
    Residual,
    /// Electricity from fossil fuels: national alone.
    Fossil,
}

impl GridFamily {
    fn of(factor: &Factor) -> Option<GridFamily> {
        match factor.family.as_deref()? {
            "average" => Some(GridFamily::Average),
            "residual" => Some(GridFamily::Residual),
            "fossil" => Some(GridFamily::Fossil),
            _ => None,
        }
    }
}

/// Checks that the ministries' grid factors hold at a place. Those of Hong Kong, Macao and
/// Taiwan, like those abroad, are not among them: no other grid's stands in for them.
pub(crate) fn mainland(region: Option<&str>, source: &str) -> Result<(), Problem> {
    let Some(region) = region.map(str::trim).filter(|region| !region.is_empty()) else {
        return Ok(());
    };
    let region = region.to_ascii_uppercase();
    let (country, place) = region.split_once('-').unwrap_or((&region, ""));
    let place = place.split('-').next().unwrap_or_default();
    if country == "CN" && !["HK", "MO", "TW"].contains(&place) {
        return Ok(());
    }
    Err(Problem::new(Code::MissingFactor)
        .with("source", source)
        .at("factor"))
}

impl FactorLibrary {
    /// The grid factor for a place and a year, and what is doubtful about the choice.
    ///
    /// `region` is a country or a subdivision by ISO 3166-2, such as `CN-ZJ`. Residual and fossil
    /// factors are national.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownFactor`] when no pack has a factor for the country.
    ///
    /// # Example: a province that has none of the year
    ///
    /// ```
    /// # #[cfg(feature = "packs")] {
    /// use tansuan::Code;
    /// use tansuan::factor::{FactorLibrary, GridBasis, GridFamily};
    ///
    /// let library = FactorLibrary::built_in();
    /// let (factor, findings) =
    ///     library.grid_factor(Some("CN-ZJ"), 2024, GridBasis::Province, GridFamily::Average)?;
    /// assert_eq!(factor.definition.id, "cn.grid.prov.zj.2023");
    /// assert_eq!(findings[0].code, Code::FactorOtherYear);
    /// # }
    /// # Ok::<(), tansuan::Problem>(())
    /// ```
    pub fn grid_factor(
        &self,
        region: Option<&str>,
        year: i16,
        basis: GridBasis,
        family: GridFamily,
    ) -> Result<(&Arc<CompiledFactor>, Vec<Problem>), Problem> {
        let region = region.map(str::trim).filter(|region| !region.is_empty());
        let country = region
            .map_or("CN", |region| region.split('-').next().unwrap_or(region))
            .to_ascii_uppercase();
        let local = match (basis, family) {
            (GridBasis::Province, GridFamily::Average) => Some(region.and_then(subdivision)),
            (GridBasis::Region, GridFamily::Average) => {
                let grid = region.and_then(|region| grid_of(&subdivision(region)?));
                Some(grid.map(str::to_owned))
            }
            _ => None,
        };
        let local_factors = local
            .as_ref()
            .and_then(|place| self.selection.years(family, place.as_deref()?));
        let national = self.selection.years(family, &country);
        // A year that has begun is nearer than another grid; another grid is nearer than a later year.
        let earlier = |years| nearest(years, year).filter(|(found, _)| *found <= year);
        let choice = local_factors
            .and_then(earlier)
            .or_else(|| national.and_then(earlier))
            .or_else(|| local_factors.and_then(|years| nearest(years, year)))
            .or_else(|| national.and_then(|years| nearest(years, year)));
        let Some((found, factor)) = choice else {
            let place = region.unwrap_or(&country);
            return Err(
                Problem::new(Code::UnknownFactor).with("found", format!("electricity, {place}"))
            );
        };
        let mut findings = Vec::new();
        let place = factor.definition.geography.as_deref().unwrap_or_default();
        if local.is_some_and(|local| local.as_deref() != Some(place)) {
            findings.push(other_region(factor, place, region));
        }
        if found != year {
            let id = &factor.definition.id;
            let problem = Problem::new(Code::FactorOtherYear)
                .with_text("factor", &factor.definition.name)
                .about(id);
            findings.push(problem.with("found", found).with("expected", year));
        }
        Ok((factor, findings))
    }

    /// The factor of a topic for a year: of that data year, else of the latest year before, else of
    /// the first one after; and a finding where it is of another year. Of several packs, the first loaded.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownFactor`] when no pack has one with a data year.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "packs")] {
    /// let library = tansuan::factor::FactorLibrary::built_in();
    /// let (grid, findings) = library.topic_factor("electricity.footprint.cn.national", 2025)?;
    /// assert_eq!(grid.definition.id, "cn.elec_footprint.national.2024");
    /// assert_eq!(findings.len(), 1);
    /// # }
    /// # Ok::<(), tansuan::Problem>(())
    /// ```
    pub fn topic_factor(
        &self,
        topic: &str,
        year: i16,
    ) -> Result<(&Arc<CompiledFactor>, Vec<Problem>), Problem> {
        let mut years: BTreeMap<i16, &Arc<CompiledFactor>> = BTreeMap::new();
        for factor in self.factors() {
            let of_topic = self.topic(factor).is_some_and(|own| own.id == topic);
            if let Some(own) = factor.definition.data_year.filter(|_| of_topic) {
                let newer = years.get(&own).is_none_or(|other| {
                    other.definition.id == factor.definition.id
                        && other.definition.revision < factor.definition.revision
                });
                if newer {
                    years.insert(own, factor);
                }
            }
        }
        let before = years.range(..=year).next_back();
        let nearest = before.or_else(|| years.range(year..).next());
        let Some((found, factor)) = nearest else {
            return Err(Problem::new(Code::UnknownFactor).with("found", topic));
        };
        let other_year = || {
            Problem::new(Code::FactorOtherYear)
                .with_text("factor", &factor.definition.name)
                .with("found", found)
                .with("expected", year)
                .about(&factor.definition.id)
        };
        Ok((
            *factor,
            (*found != year).then(other_year).into_iter().collect(),
        ))
    }

    /// The default factor of purchased heat.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownFactor`] when no pack has one.
    pub fn heat_factor(&self) -> Result<&Arc<CompiledFactor>, Problem> {
        let heat = self.selection.heat.as_ref();
        heat.ok_or_else(|| Problem::new(Code::UnknownFactor).with("found", "heat"))
    }
}

fn other_region(factor: &CompiledFactor, found: &str, expected: Option<&str>) -> Problem {
    let id = &factor.definition.id;
    let problem = Problem::new(Code::FactorOtherRegion)
        .with_text("factor", &factor.definition.name)
        .with("found", found)
        .with("expected", expected.unwrap_or("?"))
        .about(id);
    match expected {
        Some(_) => problem,
        None => problem.graded(Severity::Info),
    }
}

type Years = BTreeMap<i16, Arc<CompiledFactor>>;

/// The factor of the year, else of the latest year before, else of the first one after.
fn nearest(years: &Years, year: i16) -> Option<(i16, &Arc<CompiledFactor>)> {
    let before = years.range(..=year).next_back();
    let nearest = before.or_else(|| years.range(year..).next());
    nearest.map(|(year, factor)| (*year, factor))
}

/// `CN-ZJ` of `cn-zj-hangzhou`; nothing of a country alone.
pub(super) fn subdivision(region: &str) -> Option<String> {
    let mut parts = region.split('-');
    let (country, part) = (parts.next()?, parts.next()?);
    Some(format!("{country}-{part}").to_ascii_uppercase())
}

/// The regional grid that a province belongs to.
///
/// Source: MEE and NBS announcement 2024 No. 12, table 2. Inner Mongolia is taken with its western
/// part; its four eastern leagues belong to the north-east and name their factor themselves.
pub(super) fn grid_of(province: &str) -> Option<&'static str> {
    Some(match province.strip_prefix("CN-")? {
        "BJ" | "TJ" | "HE" | "SX" | "SD" | "NM" => "CN-GRID-NC",
        "LN" | "JL" | "HL" => "CN-GRID-NE",
        "SH" | "JS" | "ZJ" | "AH" | "FJ" => "CN-GRID-EC",
        "HA" | "HB" | "HN" | "JX" => "CN-GRID-CC",
        "SN" | "GS" | "QH" | "NX" | "XJ" => "CN-GRID-NW",
        "GD" | "GX" | "YN" | "GZ" | "HI" => "CN-GRID-SC",
        "CQ" | "SC" | "XZ" => "CN-GRID-SW",
        _ => return None,
    })
}

/// The factors that the engine may choose by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct SelectionIndex {
    grid: Arc<BTreeMap<(GridFamily, String), Years>>,
    heat: Option<Arc<CompiledFactor>>,
}

impl SelectionIndex {
    /// A document's own factors are never chosen; of other packs, the first loaded, unless a later one
    /// overrides it by name.
    pub(super) fn new(
        packs: &[Arc<LoadedPack>],
        methods: &BTreeMap<String, Arc<CompiledMethod>>,
    ) -> SelectionIndex {
        let mut grid: BTreeMap<(GridFamily, String), Years> = BTreeMap::new();
        let mut heat: Option<Arc<CompiledFactor>> = None;
        for pack in packs.iter().filter(|pack| pack.header.id != OWN_PACK) {
            let replaces = |new: &CompiledFactor, old: &CompiledFactor| {
                let same = new.pack == old.pack && new.definition.id == old.definition.id;
                let newer = same && new.definition.revision > old.definition.revision;
                newer || (!same && pack.header.overrides.contains(&old.definition.id))
            };
            for factor in &pack.factors {
                let definition = &factor.definition;
                let method = methods.get(&definition.method);
                match method.and_then(|method| method.definition.select) {
                    Some(Selection::GridAverage) => {
                        let Some(((family, place), year)) = GridFamily::of(definition)
                            .zip(definition.geography.clone())
                            .zip(definition.data_year)
                        else {
                            continue;
                        };
                        let years = grid.entry((family, place)).or_default();
                        if years.get(&year).is_none_or(|old| replaces(factor, old)) {
                            years.insert(year, Arc::clone(factor));
                        }
                    }
                    Some(Selection::Heat)
                        if definition.family.as_deref() == Some("heat")
                            && heat.as_ref().is_none_or(|old| replaces(factor, old)) =>
                    {
                        heat = Some(Arc::clone(factor));
                    }
                    _ => {}
                }
            }
        }
        SelectionIndex {
            grid: Arc::new(grid),
            heat,
        }
    }

    fn years(&self, family: GridFamily, place: &str) -> Option<&Years> {
        self.grid.get(&(family, place.to_owned()))
    }
}
