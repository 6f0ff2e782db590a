//! Explains a formula's value: the formula, the numbers put into it, and what went in, down to the leaves.

use std::collections::BTreeSet;

use super::ast::{Expression, Node, Number, Scaling};
use super::evaluate::{chosen, evaluate, look_up};
use super::explanation::{Explanation, ExplanationKind};
use super::print::written;
use super::readable::{Numbers, Symbols, known, readable};
use super::scope::{ItemScope, Scope};
use super::table::{Cell, LookupTable};
use super::tree::tree;
use crate::error::Problem;
use crate::text::LocalText;

/// The value of `node` and how it was made.
pub(super) fn explain(
    node: &Node,
    scope: &dyn Scope,
    label: LocalText,
) -> Result<Explanation, Problem> {
    let (value, unit) = readable(&evaluate(node, scope)?);
    let mut children = Children {
        seen: BTreeSet::new(),
        nodes: Vec::new(),
    };
    children.collect(node, scope)?;
    Ok(Explanation {
        formula: Some(written(node, &Symbols(scope)).text),
        substituted: Some(written(node, &Numbers(scope)).text),
        tree: Some(tree(node, &Symbols(scope))),
        numbers: Some(tree(node, &Numbers(scope))),
        children: children.nodes,
        ..Explanation::new(ExplanationKind::Operation, label, value, unit)
    })
}

/// What went into a value, each thing once, in the order of its first appearance.
struct Children {
    seen: BTreeSet<String>,
    nodes: Vec<Explanation>,
}

impl Children {
    fn collect(&mut self, node: &Node, scope: &dyn Scope) -> Result<(), Problem> {
        match &node.expression {
            Expression::Number(number) => self.constant(number, None),
            Expression::Parameter(name) => {
                if let Some(binding) = scope.parameter(name).filter(|_| self.is_new(name)) {
                    self.nodes.push(binding.leaf);
                }
            }
            Expression::Negative(inner) => self.collect(inner, scope)?,
            Expression::Terms { first, rest } => {
                for term in std::iter::once(&**first).chain(rest.iter().map(|(_, term)| term)) {
                    self.collect(term, scope)?;
                }
            }
            Expression::Factors { first, rest } => self.factors(first, rest, scope)?,
            Expression::Power { base, .. } => self.collect(base, scope)?,
            Expression::If(choice) => {
                for part in [&choice.left, &choice.right, chosen(choice, scope)?] {
                    self.collect(part, scope)?;
                }
            }
            Expression::Extreme { arguments, .. } => {
                for argument in arguments {
                    self.collect(argument, scope)?;
                }
            }
            Expression::Sum { list, item } => {
                for (index, inner) in scope
                    .list(&list.text)
                    .unwrap_or_default()
                    .into_iter()
                    .enumerate()
                {
                    let number = index + 1;
                    let unnamed =
                        || LocalText::new(format!("第 {number} 项"), format!("Item {number}"));
                    let label = inner.label().unwrap_or_else(unnamed);
                    self.nodes.push(explain(
                        item,
                        &ItemScope {
                            outer: scope,
                            item: inner,
                        },
                        label,
                    )?);
                }
            }
            Expression::Lookup { .. } => {
                if self.is_new(&node.to_string()) {
                    self.nodes.push(explain_look_up(node, scope)?);
                }
            }
        }
        Ok(())
    }

    /// The factors of a product, in which `44 {kgCO2/kgC} / 12` is one constant.
    fn factors(
        &mut self,
        first: &Node,
        rest: &[(Scaling, Node)],
        scope: &dyn Scope,
    ) -> Result<(), Problem> {
        let mut factors = std::iter::once((Scaling::Times, first))
            .chain(rest.iter().map(|(scaling, node)| (*scaling, node)))
            .peekable();
        while let Some((scaling, node)) = factors.next() {
            let Expression::Number(above) = &node.expression else {
                self.collect(node, scope)?;
                continue;
            };
            let below = factors.next_if(|(next, node)| {
                *next == Scaling::Per
                    && scaling == Scaling::Times
                    && matches!(&node.expression, Expression::Number(number) if number.unit.is_none())
            });
            self.constant(above, below.map(|(_, node)| node));
        }
        Ok(())
    }

    /// A number of the formula that carries a unit; bare numbers and zeros need no explanation.
    fn constant(&mut self, above: &Number, below: Option<&Node>) {
        let Some(unit) = above.unit.as_ref().filter(|_| !above.value.is_zero()) else {
            return;
        };
        let divisor = below.and_then(|node| match &node.expression {
            Expression::Number(number) => Some(number),
            _ => None,
        });
        let text = divisor.map_or_else(
            || above.digits.clone(),
            |below| format!("{}/{}", above.digits, below.digits),
        );
        if !self.is_new(&format!("{text} {}", unit.text)) {
            return;
        }
        let value = divisor.and_then(|below| above.value.checked_div(&below.value));
        let value = value.unwrap_or_else(|| above.value.clone()).to_string();
        let known = known(unit.unit.dimension());
        self.nodes.push(Explanation {
            formula: divisor.map(|_| text),
            ..Explanation::new(known.kind, known.label, value, unit.unit.symbol())
        });
    }

    fn is_new(&mut self, key: &str) -> bool {
        self.seen.insert(key.to_owned())
    }
}

/// A looked-up value, what was looked for, and the cells it lies between.
fn explain_look_up(node: &Node, scope: &dyn Scope) -> Result<Explanation, Problem> {
    let (table, found) = look_up(node, scope)?;
    let mut children = Children {
        seen: BTreeSet::new(),
        nodes: Vec::new(),
    };
    if let Expression::Lookup { x, y, .. } = &node.expression {
        for (axis, argument) in table.axes().zip(std::iter::once(&**x).chain(y.as_deref())) {
            match argument.expression {
                Expression::Parameter(_) | Expression::Number(_) => {
                    children.collect(argument, scope)?;
                }
                _ => children
                    .nodes
                    .push(explain(argument, scope, axis.name.clone())?),
            }
        }
    }
    children
        .nodes
        .extend(found.cells.iter().map(|cell| Explanation {
            source: table.source().cloned(),
            ..Explanation::new(
                ExplanationKind::Factor,
                place(table, cell),
                cell.value.to_string(),
                table.unit().symbol(),
            )
        }));
    let weighted = |cell: &Cell| format!("{} × {}", cell.weight, cell.value);
    let is_between = found.cells.len() > 1;
    Ok(Explanation {
        formula: Some(written(node, &Symbols(scope)).text),
        tree: Some(tree(node, &Symbols(scope))),
        substituted: is_between.then(|| {
            found
                .cells
                .iter()
                .map(weighted)
                .collect::<Vec<String>>()
                .join(" + ")
        }),
        source: table.source().cloned(),
        children: children.nodes,
        ..Explanation::new(
            ExplanationKind::Factor,
            table.name().clone(),
            found.value.to_string(),
            table.unit().symbol(),
        )
    })
}

/// Where a cell stands in its table: `Pressure 1 MPa, Temperature 200 °C`.
fn place(table: &LookupTable, cell: &Cell) -> LocalText {
    let parts = || table.axes().zip(&cell.at);
    let chinese = parts().map(|(axis, value)| format!("{} {value} {}", axis.name.zh, axis.unit));
    let english = parts().map(|(axis, value)| format!("{} {value} {}", axis.name.en, axis.unit));
    LocalText::new(
        chinese.collect::<Vec<String>>().join("，"),
        english.collect::<Vec<String>>().join(", "),
    )
}
