//! Methods: what is measured, what is looked up, and the formula for each gas.

use std::fmt::{self, Display};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::factor::{Boundary, EmissionType, FactorValue, is_false};
use crate::gas::Gas;
use crate::text::LocalText;

/// How emissions are calculated: parameters, and a formula for each gas.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a method with an id, parameters and emissions"
)]
pub struct Method {
    /// The id, such as `fuel.ncv.mass`.
    pub id: String,
    /// The revision: a correction is a new one.
    pub revision: u32,
    /// The name.
    pub name: LocalText,
    /// What it does, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub description: Option<LocalText>,
    /// The kind of method, such as `fuel`, for filters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub category: Option<String>,
    /// The types of emission sources it is for.
    pub emission_types: Vec<EmissionType>,
    /// The levels it is offered at; all where nothing is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub levels: Vec<Level>,
    /// What part of a thing's life its factors cover, unless one says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub boundary: Option<Boundary>,
    /// How the engine chooses a factor where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub select: Option<Selection>,
    /// Where the method comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source: Option<String>,
    /// The clause in that source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub clause: Option<String>,
    /// The parameters, in the order of forms and tables.
    pub parameters: Vec<Parameter>,
    /// The lists that a record fills with items.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub lists: Vec<ListDeclaration>,
    /// The gases, each with its formula.
    pub emissions: Vec<EmissionFormula>,
    /// What the masses mean: they are positive in every direction.
    pub direction: Direction,
    /// What else should be known about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub note: Option<LocalText>,
}

impl Method {
    /// The parameter with this id, outside lists.
    pub fn parameter(&self, id: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.id == id)
    }

    /// The list with this id.
    pub fn list(&self, id: &str) -> Option<&ListDeclaration> {
        self.lists.iter().find(|list| list.id == id)
    }

    /// Whether it is offered at this level.
    pub fn is_for(&self, level: Level) -> bool {
        self.levels.is_empty() || self.levels.contains(&level)
    }

    /// Whether a source needs a factor: where there are factor parameters, or gases to be split by composition.
    pub fn needs_factor(&self) -> bool {
        let by_composition = |emission: &EmissionFormula| emission.gas == EmittedGas::Composition;
        self.parameters
            .iter()
            .any(|parameter| parameter.role == Role::Factor)
            || self.emissions.iter().any(by_composition)
    }
}

/// The level a subject is evaluated at.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// An organisation.
    Organization,
    /// A product or service.
    Product,
    /// A project.
    Project,
    /// An event.
    Event,
}

/// How the engine chooses a factor where none is given.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Selection {
    /// The average factor of the grid, by region and year.
    GridAverage,
    /// The default factor of heat.
    Heat,
}

/// What the masses of a method mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Emitted.
    Emission,
    /// To be subtracted: exported, captured, fixed.
    Deduction,
    /// Removed from the air.
    Removal,
}

/// A value that a method needs.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a parameter with an id, a name, a unit and a role"
)]
pub struct Parameter {
    /// The id, by which formulas name it.
    pub id: String,
    /// The symbol that people know, such as `NCV`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub symbol: Option<String>,
    /// The name.
    pub name: LocalText,
    /// The unit it is given in where none is said.
    pub unit: String,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub meaning: Option<LocalText>,
    /// Who gives it.
    pub role: Role,
    /// Whether the method can't do without it.
    #[serde(default)]
    pub required: bool,
    /// Whether nothing given means none of it.
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub zero_if_absent: bool,
    /// Whether it may be given as opening + purchased − closing − sold − non-energy use.
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub balance: bool,
    /// The least value that makes sense, in `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub min: Option<String>,
    /// The greatest value that makes sense, in `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub max: Option<String>,
    /// Other units offered in forms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub alternatives: Vec<String>,
    /// The value where neither record, source nor factor gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub default: Option<FactorValue>,
    /// The setting of the subject that the value follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub setting: Option<Setting>,
}

/// Who gives a parameter's value.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The record: activity, stocks, measured properties.
    Measured,
    /// The factor, unless record or source give a better one.
    Factor,
}

/// A value that follows a setting of the subject.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a setting with its two values"
)]
pub struct Setting {
    /// The setting, such as `steamDeduction`.
    pub id: String,
    /// The value when it is on.
    pub on: FactorValue,
    /// The value when it is off, and where there is no such setting.
    pub off: FactorValue,
}

/// A list whose items a record gives, each with values of its own.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a list with an id, a name and parameters"
)]
pub struct ListDeclaration {
    /// The id, by which formulas name it.
    pub id: String,
    /// The name.
    pub name: LocalText,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub meaning: Option<LocalText>,
    /// What each item has.
    pub parameters: Vec<Parameter>,
    /// The least number of items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub min_items: Option<u32>,
}

/// A gas and the formula of its mass.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a gas and a formula"
)]
pub struct EmissionFormula {
    /// The gas.
    pub gas: EmittedGas,
    /// The formula of its mass.
    pub formula: String,
    /// Whether it is left out, with a finding, when a factor parameter it needs has no value.
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub optional: bool,
    /// The part of the total that it belongs to, where accounts differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub part: Option<EmissionPart>,
    /// The emission types it is for; all of the method's where nothing is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub when: Vec<EmissionType>,
}

impl EmissionFormula {
    /// Whether it counts for sources of this type.
    pub fn is_for(&self, emission_type: EmissionType) -> bool {
        self.when.is_empty() || self.when.contains(&emission_type)
    }
}

/// A part of a method's emissions that not every account counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EmissionPart {
    /// CH₄ and N₂O of combustion: in ISO 14064-1 and GHG Protocol, not in the total of GB/T 32150.
    CombustionNonCo2,
}

/// What a formula gives the mass of: one gas, or a mixture.
///
/// On the wire it is a gas's id, or `$composition`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "wasm", tsify(type = "Gas | \"$composition\""))]
pub enum EmittedGas {
    /// One gas.
    Gas(Gas),
    /// The mixture that the factor's composition describes.
    Composition,
}

const COMPOSITION: &str = "$composition";

impl Display for EmittedGas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EmittedGas::Gas(gas) => Display::fmt(gas, f),
            EmittedGas::Composition => f.write_str(COMPOSITION),
        }
    }
}

impl Serialize for EmittedGas {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EmittedGas {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<EmittedGas, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == COMPOSITION {
            return Ok(EmittedGas::Composition);
        }
        let gas = Gas::parse(&text).map_err(serde::de::Error::custom)?;
        Ok(EmittedGas::Gas(gas))
    }
}
