//! A formula as a tree of what it says, from which interfaces write mathematical notation.

use serde::{Deserialize, Serialize};

use super::ast::{Expression, Extreme, Node, Number, Scaling, Sign};

/// A formula as a tree: sums, products, fractions, powers, and at the leaves numbers and symbols.
///
/// # Examples
///
/// ```
/// use tansuan::formula::{Formula, FormulaTree};
///
/// let formula = Formula::parse("activity * ef * 44 / 12")?;
/// let FormulaTree::Product { factors } = formula.tree() else { panic!() };
/// assert_eq!(factors.len(), 3);
/// assert!(matches!(factors[2], FormulaTree::Fraction { .. }));
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum FormulaTree {
    /// A number, with its unit where it has one.
    Number {
        /// The digits, as they are written.
        digits: String,
        /// The unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        unit: Option<String>,
    },
    /// A parameter: its id, or the symbol that people know.
    Symbol {
        /// The id or symbol.
        name: String,
    },
    /// The negative of something.
    Negative {
        /// What it is the negative of.
        inner: Box<FormulaTree>,
    },
    /// A sum.
    Terms {
        /// Its terms, in order.
        terms: Vec<FormulaTerm>,
    },
    /// A product.
    Product {
        /// Its factors, in order.
        factors: Vec<FormulaTree>,
    },
    /// A fraction.
    Fraction {
        /// What is divided.
        top: Box<FormulaTree>,
        /// What it is divided by.
        bottom: Box<FormulaTree>,
    },
    /// A whole power.
    Power {
        /// What is raised.
        base: Box<FormulaTree>,
        /// To which power.
        exponent: i8,
    },
    /// One thing or another.
    Choice {
        /// What is compared.
        left: Box<FormulaTree>,
        /// How: `<`, `≤`, `>`, `≥`, `=` or `≠`.
        comparison: String,
        /// With what.
        right: Box<FormulaTree>,
        /// What it is where the comparison holds.
        met: Box<FormulaTree>,
        /// What it is elsewhere.
        otherwise: Box<FormulaTree>,
    },
    /// `min`, `max`, or a look-up in a table.
    Call {
        /// The function or table.
        name: String,
        /// What it is asked for.
        arguments: Vec<FormulaTree>,
    },
    /// The sum over the items of a list.
    Sum {
        /// The list.
        list: String,
        /// What is added for each item.
        item: Box<FormulaTree>,
    },
}

/// A term of a sum.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct FormulaTerm {
    /// Whether it is subtracted.
    pub minus: bool,
    /// The term.
    pub term: FormulaTree,
}

/// How the leaves of a tree are written.
pub(super) trait Notation {
    /// How this notation writes `node`, where it does so in its own way.
    fn piece(&self, node: &Node) -> Option<FormulaTree>;
    /// How this notation writes a number.
    fn number(&self, number: &Number) -> FormulaTree;
    /// How this notation writes a parameter.
    fn parameter(&self, name: &str) -> FormulaTree;
}

/// Parameters by their ids, numbers with their units.
pub(super) struct Ids;

impl Notation for Ids {
    fn piece(&self, _: &Node) -> Option<FormulaTree> {
        None
    }

    fn number(&self, number: &Number) -> FormulaTree {
        FormulaTree::Number {
            digits: number.digits.clone(),
            unit: number.unit.as_ref().map(|unit| unit.text.clone()),
        }
    }

    fn parameter(&self, name: &str) -> FormulaTree {
        FormulaTree::symbol(name)
    }
}

impl FormulaTree {
    pub(super) fn symbol(name: impl Into<String>) -> FormulaTree {
        FormulaTree::Symbol { name: name.into() }
    }

    /// A sum; of one term the term itself.
    pub(super) fn terms(mut terms: Vec<FormulaTerm>) -> FormulaTree {
        match (terms.len(), terms.pop()) {
            (1, Some(FormulaTerm { minus: false, term })) => term,
            (_, last) => {
                terms.extend(last);
                FormulaTree::Terms { terms }
            }
        }
    }

    /// A product; of one factor the factor itself.
    fn product(mut factors: Vec<FormulaTree>) -> FormulaTree {
        match (factors.len(), factors.pop()) {
            (1, Some(factor)) => factor,
            (0, _) => FormulaTree::Number {
                digits: "1".to_owned(),
                unit: None,
            },
            (_, last) => {
                factors.extend(last);
                FormulaTree::Product { factors }
            }
        }
    }
}

/// The tree of `node` in a notation.
pub(super) fn tree(node: &Node, notation: &dyn Notation) -> FormulaTree {
    if let Some(piece) = notation.piece(node) {
        return piece;
    }
    let of = |node: &Node| tree(node, notation);
    let boxed = |node: &Node| Box::new(of(node));
    match &node.expression {
        Expression::Number(number) => notation.number(number),
        Expression::Parameter(name) => notation.parameter(name),
        Expression::Negative(inner) => FormulaTree::Negative {
            inner: boxed(inner),
        },
        Expression::Terms { first, rest } => {
            let first = FormulaTerm {
                minus: false,
                term: of(first),
            };
            let rest = rest.iter().map(|(sign, term)| FormulaTerm {
                minus: *sign == Sign::Minus,
                term: of(term),
            });
            FormulaTree::terms(std::iter::once(first).chain(rest).collect())
        }
        Expression::Factors { first, rest } => factors(first, rest, notation),
        Expression::Power { base, exponent } => FormulaTree::Power {
            base: boxed(base),
            exponent: *exponent,
        },
        Expression::If(choice) => FormulaTree::Choice {
            left: boxed(&choice.left),
            comparison: match choice.comparison.text() {
                "<=" => "≤",
                ">=" => "≥",
                "==" => "=",
                "!=" => "≠",
                text => text,
            }
            .to_owned(),
            right: boxed(&choice.right),
            met: boxed(&choice.then),
            otherwise: boxed(&choice.otherwise),
        },
        Expression::Extreme { which, arguments } => FormulaTree::Call {
            name: if *which == Extreme::Min { "min" } else { "max" }.to_owned(),
            arguments: arguments.iter().map(of).collect(),
        },
        Expression::Sum { list, item } => FormulaTree::Sum {
            list: list.text.clone(),
            item: boxed(item),
        },
        Expression::Lookup { table, x, y } => FormulaTree::Call {
            name: table.text.clone(),
            arguments: std::iter::once(&**x).chain(y.as_deref()).map(of).collect(),
        },
    }
}

/// A product with its divisors below one bar; `44 / 12` keeps a bar of its own.
fn factors(first: &Node, rest: &[(Scaling, Node)], notation: &dyn Notation) -> FormulaTree {
    let is_number = |node: &Node| matches!(node.expression, Expression::Number(_));
    let mut tops = vec![tree(first, notation)];
    let mut bottoms = Vec::new();
    let mut before = is_number(first);
    for (scaling, node) in rest {
        let own = tree(node, notation);
        let number = is_number(node);
        match scaling {
            Scaling::Times => tops.push(own),
            Scaling::Per if number && before => {
                let top = tops.pop().map(Box::new);
                tops.extend(top.map(|top| FormulaTree::Fraction {
                    top,
                    bottom: Box::new(own),
                }));
            }
            Scaling::Per => bottoms.push(own),
        }
        before = number && *scaling == Scaling::Times;
    }
    let top = FormulaTree::product(tops);
    if bottoms.is_empty() {
        return top;
    }
    FormulaTree::Fraction {
        top: Box::new(top),
        bottom: Box::new(FormulaTree::product(bottoms)),
    }
}

#[cfg(test)]
mod tests {
    use crate::formula::Formula;

    fn json(text: &str) -> String {
        serde_json::to_string(&Formula::parse(text).unwrap().tree()).unwrap()
    }

    #[test]
    fn divisors_stand_below_one_bar_and_ratios_of_numbers_by_themselves() {
        assert_eq!(
            json("a / b / c"),
            r#"{"kind":"fraction","top":{"kind":"symbol","name":"a"},"bottom":{"kind":"product","factors":[{"kind":"symbol","name":"b"},{"kind":"symbol","name":"c"}]}}"#
        );
        assert_eq!(
            json("a * 44 {kgCO2/kgC} / 12"),
            r#"{"kind":"product","factors":[{"kind":"symbol","name":"a"},{"kind":"fraction","top":{"kind":"number","digits":"44","unit":"kgCO2/kgC"},"bottom":{"kind":"number","digits":"12"}}]}"#
        );
    }

    #[test]
    fn a_choice_keeps_both_of_its_ways() {
        insta::assert_snapshot!(
            json("if(a <= 2, -b, sum(streams, m^2) - c)"),
            @r#"{"kind":"choice","left":{"kind":"symbol","name":"a"},"comparison":"≤","right":{"kind":"number","digits":"2"},"met":{"kind":"negative","inner":{"kind":"symbol","name":"b"}},"otherwise":{"kind":"terms","terms":[{"minus":false,"term":{"kind":"sum","list":"streams","item":{"kind":"power","base":{"kind":"symbol","name":"m"},"exponent":2}}},{"minus":true,"term":{"kind":"symbol","name":"c"}}]}}"#
        );
    }
}
