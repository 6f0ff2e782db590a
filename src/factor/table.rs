//! Look-up tables: as packs hold them, and read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::factor::reader::{Reader, duplicate};
use crate::formula::{Axis, LookupTable};
use crate::quantity::{Decimal, Unit};
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

/// The look-up tables of a pack, by id.
pub(super) type Tables = BTreeMap<String, LookupTable>;

impl Reader {
    /// Reads the look-up tables of a pack.
    pub(super) fn tables(&mut self, definitions: &[TableDefinition]) -> Tables {
        let mut tables = Tables::new();
        for (index, definition) in definitions.iter().enumerate() {
            self.within(format!("tables[{index}]"), |reader| {
                reader.identifier(&definition.id);
                if let Some(table) = reader.table(definition)
                    && tables.insert(definition.id.clone(), table).is_some()
                {
                    reader.report(duplicate(&definition.id).at("id"));
                }
            });
        }
        tables
    }

    fn table(&mut self, definition: &TableDefinition) -> Option<LookupTable> {
        self.name(&definition.name);
        self.source(Some(&definition.source), true);
        let x_unit = self.unit("x.unit", &definition.x.unit);
        let y_unit = match &definition.y {
            Some(y) => Some(self.unit("y.unit", &y.unit)?),
            None => None,
        };
        let unit = self.unit("value.unit", &definition.value.unit)?;
        let axis = |name: &LocalText, unit: Unit, values| Axis {
            name: name.clone(),
            unit,
            values,
        };
        let (xs, y, rows) = if let (Some(y), Some(y_unit)) = (&definition.y, y_unit) {
            let y = axis(&y.name, y_unit, definition.ys.clone());
            (definition.xs.clone(), Some(y), definition.values.clone())
        } else {
            let points = definition.points.iter();
            let rows = points.clone().map(|(_, cell)| vec![*cell]).collect();
            (points.map(|(x, _)| *x).collect(), None, rows)
        };
        let x = axis(&definition.x.name, x_unit?, xs);
        match LookupTable::new(definition.name.clone(), x, y, unit, rows) {
            Ok(table) => {
                let source =
                    self.sources
                        .cite(&definition.source, definition.clause.as_ref(), None);
                Some(table.with_source(source))
            }
            Err(problem) => {
                self.report(problem);
                None
            }
        }
    }
}
