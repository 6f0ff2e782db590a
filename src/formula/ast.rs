//! The tree of a formula.
//!
//! Sums and products keep all their terms in one node, so that a long formula is wide and not deep:
//! walking it needs little stack. Positions are for messages and take no part in equality.

use crate::quantity::{Rational, Unit};

/// One expression and where it begins, counted in characters of the formula's text.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) position: usize,
    pub(super) expression: Expression,
}

impl PartialEq for Node {
    fn eq(&self, other: &Node) -> bool {
        self.expression == other.expression
    }
}

/// What an expression is made of.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    /// `0.98` or `44 {kgCO2/kgC}`.
    Number(Number),
    /// `activity`.
    Parameter(String),
    /// `-a`.
    Negative(Box<Node>),
    /// `a + b - c`; `rest` is never empty.
    Terms {
        first: Box<Node>,
        rest: Vec<(Sign, Node)>,
    },
    /// `a * b / c`; `rest` is never empty.
    Factors {
        first: Box<Node>,
        rest: Vec<(Scaling, Node)>,
    },
    /// `a^-2`.
    Power { base: Box<Node>, exponent: i8 },
    /// `if(a < b, c, d)`.
    If(Box<Choice>),
    /// `min(a, b)` and `max(a, b)`; at least one argument.
    Extreme {
        which: Extreme,
        arguments: Vec<Node>,
    },
    /// `sum(streams, mass * carbon)`.
    Sum { list: Name, item: Box<Node> },
    /// `lookup(steam, pressure, temperature)`.
    Lookup {
        table: Name,
        x: Box<Node>,
        y: Option<Box<Node>>,
    },
}

/// A number as it was written, its exact value, and its unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    pub(super) digits: String,
    pub(super) value: Rational,
    pub(super) unit: Option<NumberUnit>,
}

/// The unit of a number, as it was written and as it was understood.
#[derive(Clone, Debug)]
pub(super) struct NumberUnit {
    pub(super) text: String,
    pub(super) unit: Unit,
}

impl PartialEq for NumberUnit {
    fn eq(&self, other: &NumberUnit) -> bool {
        self.text == other.text
    }
}

/// The name of a list or a table.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) position: usize,
    pub(super) text: String,
}

impl PartialEq for Name {
    fn eq(&self, other: &Name) -> bool {
        self.text == other.text
    }
}

/// How a term joins a sum.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Sign {
    Plus,
    Minus,
}

/// How a factor joins a product.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Scaling {
    Times,
    Per,
}

/// The smaller or the greater.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Extreme {
    Min,
    Max,
}

/// `if(left comparison right, then, otherwise)`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choice {
    pub(super) left: Node,
    pub(super) comparison: Comparison,
    pub(super) right: Node,
    pub(super) then: Node,
    pub(super) otherwise: Node,
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Comparison {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

impl Comparison {
    /// Whether the comparison holds between two values that order as `ordering`.
    pub(super) fn holds(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Comparison::Less => ordering.is_lt(),
            Comparison::LessOrEqual => ordering.is_le(),
            Comparison::Greater => ordering.is_gt(),
            Comparison::GreaterOrEqual => ordering.is_ge(),
            Comparison::Equal => ordering.is_eq(),
            Comparison::NotEqual => ordering.is_ne(),
        }
    }
}
