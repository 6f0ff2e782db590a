//! Questions to the library, and its answers.

use serde::{Deserialize, Serialize};

use crate::error::Problem;
use crate::factor::record::FactorRecord;
use crate::factor::search::found::FitLevel;
use crate::factor::{Boundary, EmissionType, Factor, FactorSet, Level, Method};
use crate::text::LocalText;

/// What to search for: words, what the factor must fit, and what it had better fit.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    default,
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a factor query"
)]
pub struct FactorQuery {
    /// Words in Chinese or English, pinyin, ids, symbols.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub text: Option<String>,
    /// The pack it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub pack: Option<String>,
    /// A country or subdivision, such as `CN-ZJ`: what is for it, for what it is part of, or for a part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub region: Option<String>,
    /// A year: factors of other data or reporting years are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub year: Option<i16>,
    /// What part of a life it covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub boundary: Option<Boundary>,
    /// The kind of thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub category: Option<String>,
    /// What it is a figure of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub topic: Option<String>,
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
    /// The mark it bears, such as `preset`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub tag: Option<String>,
    /// Whether it has to serve sources: presets and items of lists don't.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub for_sources: Option<bool>,
    /// What it is wanted for. What does not fit comes later and says so; it is not left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub prefer: Option<FactorContext>,
    /// A document's own methods and factors, which are searched too.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub own: Option<OwnDefinitions>,
    /// The most hits to give: 50 where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub limit: Option<u32>,
}

/// What a factor is wanted for.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    default,
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "what a factor is wanted for"
)]
pub struct FactorContext {
    /// Where: a country or subdivision, such as `CN-ZJ`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub region: Option<String>,
    /// The year of the records.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub year: Option<i16>,
    /// The unit of the records.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub unit: Option<String>,
    /// What part of a life it shall cover.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub boundary: Option<Boundary>,
    /// Today, such as `2026-11-28`: a newer edition may be expected since.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub as_of: Option<String>,
}

/// A document's own methods and factors.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields, expecting = "own methods and factors")]
pub struct OwnDefinitions {
    /// The methods.
    pub methods: Vec<Method>,
    /// The factors.
    pub factors: Vec<Factor>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FactorHits {
    /// How many factors fit.
    pub total: u32,
    /// The best of them, best first.
    pub hits: Vec<FactorHit>,
}

/// A factor that was found, and how well it fits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FactorHit {
    /// The factor.
    #[serde(flatten)]
    pub record: FactorRecord,
    /// How it was found and what it fits.
    pub fit: Fit,
}

/// How a factor was found, what it fits, and what to beware of.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Fit {
    /// How near it is to the words asked for.
    pub level: FitLevel,
    /// The same in words.
    pub reason: LocalText,
    /// What of it fits what it is wanted for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub matches: Vec<FitMatch>,
    /// What to beware of, the gravest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub warnings: Vec<Problem>,
}

/// Something that fits.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FitMatch {
    /// What fits.
    pub what: FitAspect,
    /// Which it is: a place such as `CN-ZJ`, a year, a unit, the name of a boundary or a technology.
    pub text: LocalText,
}

/// What of a factor can fit.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum FitAspect {
    /// The technology.
    Technology,
    /// The place.
    Region,
    /// The year.
    Year,
    /// The unit of activity.
    Unit,
    /// The part of a life.
    Boundary,
}

/// What the loaded factors can be chosen by.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FactorChoices {
    /// Their categories.
    pub categories: Vec<String>,
    /// Their countries and subdivisions.
    pub regions: Vec<String>,
    /// Their data and reporting years, the latest first.
    pub years: Vec<i16>,
    /// What parts of a life they cover, with their names.
    pub boundaries: Vec<BoundaryChoice>,
    /// Their families.
    pub families: Vec<String>,
    /// The units of their activity.
    pub units: Vec<String>,
    /// The tables of guidelines.
    pub sets: Vec<FactorSet>,
}

/// A boundary with its name.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BoundaryChoice {
    /// Which it is.
    pub id: Boundary,
    /// Its name.
    pub name: LocalText,
}
