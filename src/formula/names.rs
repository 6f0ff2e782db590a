//! The names that a formula uses.

use std::collections::{BTreeMap, BTreeSet};

use super::ast::{Expression, Node};

/// The parameters, lists and tables that a formula names.
#[derive(Default)]
pub(super) struct Names<'a> {
    pub(super) parameters: BTreeSet<&'a str>,
    pub(super) lists: BTreeMap<&'a str, BTreeSet<&'a str>>,
    pub(super) tables: BTreeSet<&'a str>,
}

/// The names in `root`.
pub(super) fn of(root: &Node) -> Names<'_> {
    let mut names = Names::default();
    names.collect(root);
    names
}

impl<'a> Names<'a> {
    fn collect(&mut self, node: &'a Node) {
        match &node.expression {
            Expression::Number(_) => {}
            Expression::Parameter(name) => {
                self.parameters.insert(name);
            }
            Expression::Negative(inner) | Expression::Power { base: inner, .. } => {
                self.collect(inner);
            }
            Expression::Terms { first, rest } => {
                self.collect(first);
                for (_, term) in rest {
                    self.collect(term);
                }
            }
            Expression::Factors { first, rest } => {
                self.collect(first);
                for (_, factor) in rest {
                    self.collect(factor);
                }
            }
            Expression::If(choice) => {
                for part in [&choice.left, &choice.right, &choice.then, &choice.otherwise] {
                    self.collect(part);
                }
            }
            Expression::Extreme { arguments, .. } => {
                for argument in arguments {
                    self.collect(argument);
                }
            }
            Expression::Sum { list, item } => {
                let inner = of(item);
                self.lists
                    .entry(&list.text)
                    .or_default()
                    .extend(inner.parameters);
                self.tables.extend(inner.tables);
            }
            Expression::Lookup { table, x, y } => {
                self.tables.insert(&table.text);
                self.collect(x);
                if let Some(y) = y {
                    self.collect(y);
                }
            }
        }
    }
}
