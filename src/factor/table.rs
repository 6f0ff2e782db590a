//! Look-up tables as packs hold them.

use serde::{Deserialize, Serialize};

use crate::quantity::Decimal;
use crate::text::LocalText;

/// A look-up table: the enthalpy of steam by pressure and temperature.
///
/// With one axis it is `points`; with two it is `values`, where `values[i][j]` belongs to `xs[i]` and
/// `ys[j]`. Nothing stands where the source has no value.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a table with its axes and values"
)]
pub struct TableDefinition {
    /// The id, by which formulas name it.
    pub id: String,
    /// What it holds.
    pub name: LocalText,
    /// Where it comes from.
    pub source: String,
    /// The clause or table in that source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub clause: Option<String>,
    /// The first axis.
    pub x: AxisDefinition,
    /// The second axis, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub y: Option<AxisDefinition>,
    /// What the cells are.
    pub value: AxisDefinition,
    /// Each place on the one axis with its value, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub points: Vec<(Decimal, Option<Decimal>)>,
    /// The places on the first of two axes, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub xs: Vec<Decimal>,
    /// The places on the second axis, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub ys: Vec<Decimal>,
    /// The values over two axes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub values: Vec<Vec<Option<Decimal>>>,
}

/// What an axis or the cells of a table measure.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a unit and a name"
)]
pub struct AxisDefinition {
    /// The unit.
    pub unit: String,
    /// What is measured.
    pub name: LocalText,
}
