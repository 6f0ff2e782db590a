//! Writes a formula: in its canonical form, which reads back as the same formula, and for people.

use std::fmt::{self, Display};

use super::ast::{Expression, Extreme, Name, Node, Number, Scaling, Sign};

/// How the parts of a formula are written.
pub(super) trait Style {
    /// The sign between factors.
    const TIMES: &'static str;
    /// The minus sign.
    const MINUS: &'static str;

    /// How this style writes `node`, where it does so in its own way.
    fn piece(&self, node: &Node) -> Option<Piece>;
    /// How this style writes a number.
    fn number(&self, number: &Number) -> Piece;
    /// How this style writes a parameter.
    fn parameter(&self, name: &str) -> Piece;
}

/// A written expression and how strongly it holds together.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) bond: Bond,
}

/// How strongly a written expression holds together, the weakest first.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Bond {
    Terms,
    Factors,
    /// A number with its unit, such as `5 GJ/t`: in parentheses only after `/` and before `^`.
    Value,
    Negative,
    Power,
    Alone,
}

impl Piece {
    pub(super) fn alone(text: impl Into<String>) -> Piece {
        Piece {
            text: text.into(),
            bond: Bond::Alone,
        }
    }

    /// The text, in parentheses where it holds together less than `least`.
    pub(super) fn within(self, least: Bond) -> String {
        if self.bond >= least {
            self.text
        } else {
            format!("({})", self.text)
        }
    }
}

/// The form that reads back as the same formula.
struct Canonical;

impl Style for Canonical {
    const TIMES: &'static str = "*";
    const MINUS: &'static str = "-";

    fn piece(&self, _: &Node) -> Option<Piece> {
        None
    }

    fn number(&self, number: &Number) -> Piece {
        Piece::alone(match &number.unit {
            Some(unit) => format!("{} {{{}}}", number.digits, unit.text),
            None => number.digits.clone(),
        })
    }

    fn parameter(&self, name: &str) -> Piece {
        Piece::alone(name)
    }
}

impl Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(self, &Canonical).text)
    }
}

/// `node`, written in a style.
pub(super) fn written<S: Style>(node: &Node, style: &S) -> Piece {
    if let Some(piece) = style.piece(node) {
        return piece;
    }
    match &node.expression {
        Expression::Number(number) => style.number(number),
        Expression::Parameter(name) => style.parameter(name),
        Expression::Negative(inner) => {
            let text = format!("{}{}", S::MINUS, written(inner, style).within(Bond::Value));
            Piece {
                text,
                bond: Bond::Negative,
            }
        }
        Expression::Terms { first, rest } => {
            let mut text = written(first, style).within(Bond::Factors);
            for (sign, term) in rest {
                let sign = if *sign == Sign::Plus { "+" } else { S::MINUS };
                join(&mut text, sign, &written(term, style).within(Bond::Factors));
            }
            Piece {
                text,
                bond: Bond::Terms,
            }
        }
        Expression::Factors { first, rest } => {
            let mut text = written(first, style).within(Bond::Value);
            for (scaling, factor) in rest {
                let (sign, least) = match scaling {
                    Scaling::Times => (S::TIMES, Bond::Value),
                    Scaling::Per => ("/", Bond::Negative),
                };
                join(&mut text, sign, &written(factor, style).within(least));
            }
            Piece {
                text,
                bond: Bond::Factors,
            }
        }
        Expression::Power { base, exponent } => {
            let text = format!("{}^{exponent}", written(base, style).within(Bond::Alone));
            Piece {
                text,
                bond: Bond::Power,
            }
        }
        Expression::If(choice) => {
            let [left, right, then, otherwise] =
                [&choice.left, &choice.right, &choice.then, &choice.otherwise]
                    .map(|node| written(node, style).text);
            Piece::alone(format!(
                "if({left} {} {right}, {then}, {otherwise})",
                choice.comparison.text()
            ))
        }
        Expression::Extreme { which, arguments } => {
            let name = if *which == Extreme::Min { "min" } else { "max" };
            Piece::alone(format!("{name}({})", list(arguments.iter(), style)))
        }
        Expression::Sum { list, item } => call("sum", list, [&**item], style),
        Expression::Lookup { table, x, y } => call(
            "lookup",
            table,
            std::iter::once(&**x).chain(y.as_deref()),
            style,
        ),
    }
}

fn call<'a, S: Style>(
    function: &str,
    subject: &Name,
    nodes: impl IntoIterator<Item = &'a Node>,
    style: &S,
) -> Piece {
    Piece::alone(format!(
        "{function}({}, {})",
        subject.text,
        list(nodes.into_iter(), style)
    ))
}

fn list<'a, S: Style>(nodes: impl Iterator<Item = &'a Node>, style: &S) -> String {
    nodes
        .map(|node| written(node, style).text)
        .collect::<Vec<String>>()
        .join(", ")
}

fn join(text: &mut String, sign: &str, part: &str) {
    for piece in [" ", sign, " ", part] {
        text.push_str(piece);
    }
}
