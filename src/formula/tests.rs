//! The formula language as a whole: values, explanations, and its laws.

mod explanations;
mod laws;
mod values;

use std::collections::BTreeMap;

use super::{
    Axis, Binding, Explanation, ExplanationKind, Formula, LookupTable, Scope, Signature, SourceNote,
};
use crate::quantity::{Amount, Quantity, Unit};
use crate::text::LocalText;

/// A scope made of literals: amounts by name, lists of scopes, tables.
#[derive(Debug, Default)]
struct Literal {
    name: Option<&'static str>,
    values: BTreeMap<String, (Quantity, Explanation)>,
    lists: BTreeMap<String, Vec<Literal>>,
    tables: BTreeMap<String, LookupTable>,
}

impl Literal {
    fn of(values: &[(&str, &str, &str)]) -> Literal {
        let mut scope = Literal::default();
        for (name, value, unit) in values {
            let quantity = Amount::new(*value, *unit).quantity().unwrap();
            let label = LocalText::same(*name);
            let leaf = Explanation::new(ExplanationKind::Input, label, *value, *unit);
            scope.values.insert((*name).to_owned(), (quantity, leaf));
        }
        scope
    }

    fn named(mut self, name: &'static str) -> Literal {
        self.name = Some(name);
        self
    }

    fn with_symbol(mut self, name: &str, symbol: &str) -> Literal {
        self.values.get_mut(name).unwrap().1.symbol = Some(symbol.to_owned());
        self
    }

    fn with_list(mut self, name: &str, items: Vec<Literal>) -> Literal {
        self.lists.insert(name.to_owned(), items);
        self
    }

    fn with_table(mut self, name: &str, table: LookupTable) -> Literal {
        self.tables.insert(name.to_owned(), table);
        self
    }

    /// What the names measure, as a method would declare them.
    fn signature(&self) -> Signature {
        let dimensions = |scope: &Literal| {
            let pairs = scope.values.iter();
            pairs
                .map(|(name, (quantity, _))| (name.clone(), quantity.unit.dimension().clone()))
                .collect()
        };
        let lists = self.lists.iter();
        Signature {
            parameters: dimensions(self),
            lists: lists
                .map(|(name, items)| (name.clone(), dimensions(items.first().unwrap())))
                .collect(),
            tables: self
                .tables
                .iter()
                .map(|(name, table)| (name.clone(), table.signature()))
                .collect(),
        }
    }
}

impl Scope for Literal {
    fn parameter(&self, name: &str) -> Option<Binding> {
        let (quantity, leaf) = self.values.get(name)?;
        Some(Binding {
            quantity: quantity.clone(),
            leaf: leaf.clone(),
        })
    }

    fn list(&self, name: &str) -> Option<Vec<&dyn Scope>> {
        Some(
            self.lists
                .get(name)?
                .iter()
                .map(|item| item as &dyn Scope)
                .collect(),
        )
    }

    fn table(&self, name: &str) -> Option<&LookupTable> {
        self.tables.get(name)
    }

    fn label(&self) -> Option<LocalText> {
        self.name.map(LocalText::same)
    }
}

fn formula(text: &str) -> Formula {
    Formula::parse(text).unwrap()
}

/// A corner of the table of superheated steam, without its cells for water.
///
/// Source: GB/T 32151.34-2024, table C.5.
fn steam() -> LookupTable {
    let axis = |zh: &str, en: &str, unit: &str, values: &[&str]| Axis {
        name: LocalText::new(zh, en),
        unit: Unit::parse(unit).unwrap(),
        values: values.iter().map(|value| value.parse().unwrap()).collect(),
    };
    let cells = |cells: &[&str]| cells.iter().map(|cell| cell.parse().ok()).collect();
    LookupTable::new(
        LocalText::new("过热蒸汽热焓", "Enthalpy of superheated steam"),
        axis("压力", "pressure", "MPa", &["1", "3"]),
        Some(axis("温度", "temperature", "degC", &["200", "220", "240"])),
        Unit::parse("kJ/kg").unwrap(),
        vec![
            cells(&["2827.5", "2874.9", "2920.5"]),
            cells(&["", "", "2823"]),
        ],
    )
    .unwrap()
    .with_source(SourceNote {
        title: LocalText::same("GB/T 32151.34-2024"),
        ..SourceNote::default()
    })
}
