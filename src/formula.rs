//! The formula language that methods are written in.
//!
//! A formula is numbers (with a unit in braces where they have one), parameters, `+ - * /`, parentheses, integer
//! powers, `min`, `max`, `if(a < b, c, d)`, `sum(list, expression)` over the items of a list, and
//! `lookup(table, x[, y])`, linear between neighbours. It means exact rational arithmetic: nothing is
//! rounded, nothing loops, and evaluation always ends.
//!
//! | module | what it does |
//! |---|---|
//! | `lexer`, `parser`, `ast` | read text into a tree, with positions |
//! | `print`, `tree` | write it again; its tree, for mathematical notation |
//! | `check` | names, tables and units, before any number is known |
//! | `evaluate`, `fold` | its value; its coefficient for the bulk path |
//! | `explain`, `readable` | how the value was made, as people read it |

mod ast;
mod check;
mod evaluate;
mod explain;
mod explanation;
mod fold;
mod lexer;
mod names;
mod parser;
mod print;
mod problem;
mod readable;
mod scope;
mod table;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display};
use std::str::FromStr;

pub use check::Signature;
pub use explanation::{Explanation, ExplanationKind, SourceNote};
pub use scope::{Binding, Scope};
pub use table::{Axis, LookupTable, TableSignature};
pub use tree::{FormulaTerm, FormulaTree};

use crate::error::Problem;
use crate::quantity::{Dimension, Quantity, Rational, Unit};
use crate::text::LocalText;

/// A formula that was read.
///
/// Formulas are equal when they say the same, however they are spaced; printed, a formula reads back as itself.
///
/// # Examples
///
/// ```
/// use tansuan::formula::Formula;
///
/// let typed = Formula::parse("活动量×ｎｃｖ×（１ - 0.02）")?;
/// assert_eq!(typed.to_string(), "活动量 * ncv * (1 - 0.02)");
/// # Ok::<(), tansuan::Problem>(())
/// ```
///
/// # Example: a forgotten 44/12 is a unit error
///
/// ```
/// use tansuan::formula::{Formula, Signature};
/// use tansuan::quantity::Unit;
///
/// let carbon = Unit::parse("tC/t")?.dimension().clone();
/// let signature = Signature { parameters: [("carbon".to_owned(), carbon)].into(), ..Signature::default() };
/// let dimension = |text: &str| Formula::parse(text).unwrap().check(&signature).unwrap();
/// let dioxide = Unit::parse("tCO2")?.dimension().clone();
/// assert_ne!(dimension("2 {t} * carbon * 44 / 12"), dioxide);
/// assert_eq!(dimension("2 {t} * carbon * 44 {kgCO2/kgC} / 12"), dioxide);
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Debug)]
pub struct Formula {
    text: String,
    root: ast::Node,
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    ///
    /// With the `position` of the first problem, in characters from 0:
    ///
    /// - [`Code::FormulaSyntax`](crate::Code::FormulaSyntax) where something else stands than may, as in `a * )`;
    /// - [`Code::FormulaTooLong`](crate::Code::FormulaTooLong) beyond 1024 tokens, 64 characters in a word, or 32 levels;
    /// - [`Code::UnknownFunction`](crate::Code::UnknownFunction) for `exp(a)`;
    /// - [`Code::WrongArity`](crate::Code::WrongArity) for `lookup(table)`;
    /// - [`Code::FormulaNestedSum`](crate::Code::FormulaNestedSum) for a `sum` inside a `sum`;
    /// - [`Code::UnknownUnit`](crate::Code::UnknownUnit) for `44 {kgCO3}`;
    /// - [`Code::Overflow`](crate::Code::Overflow) for a number of more than 28 digits.
    pub fn parse(text: &str) -> Result<Formula, Problem> {
        Ok(Formula {
            root: parser::parse(text)?,
            text: text.to_owned(),
        })
    }

    /// The formula as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The formula as a tree, with the ids of its parameters.
    pub fn tree(&self) -> FormulaTree {
        tree::tree(&self.root, &tree::Ids)
    }

    /// What the formula gives, if its names stand for what `signature` says.
    ///
    /// # Errors
    ///
    /// Every problem, each with its `position`:
    ///
    /// - [`Code::UnknownParameter`](crate::Code::UnknownParameter), [`Code::UnknownList`](crate::Code::UnknownList) and
    ///   [`Code::UnknownTable`](crate::Code::UnknownTable) for names that aren't declared;
    /// - [`Code::IncompatibleUnits`](crate::Code::IncompatibleUnits) for `1 {kg} + 1 {kWh}`;
    /// - [`Code::WrongArity`](crate::Code::WrongArity) for a look-up with one value in a table of two axes.
    pub fn check(&self, signature: &Signature) -> Result<Dimension, Vec<Problem>> {
        check::check(&self.root, signature)
    }

    /// The formula's value, in base units; exact.
    ///
    /// The sum over no items is zero of everything: where nothing else in the formula tells what it measures, the
    /// value is a plain 0.
    ///
    /// # Errors
    ///
    /// - [`Code::MissingValue`](crate::Code::MissingValue) for a parameter that `scope` doesn't know, and
    ///   [`Code::UnknownList`](crate::Code::UnknownList) and [`Code::UnknownTable`](crate::Code::UnknownTable) likewise;
    /// - [`Code::DivisionByZero`](crate::Code::DivisionByZero), with the `position` of the divisor;
    /// - [`Code::LookupOutOfRange`](crate::Code::LookupOutOfRange) and
    ///   [`Code::LookupEmptyCell`](crate::Code::LookupEmptyCell) where a table has no value;
    /// - [`Code::IncompatibleUnits`](crate::Code::IncompatibleUnits) where values are of other units than were checked;
    /// - [`Code::Overflow`](crate::Code::Overflow) for a number of about five thousand digits.
    pub fn evaluate(&self, scope: &dyn Scope) -> Result<Quantity, Problem> {
        let value = evaluate::evaluate(&self.root, scope)?;
        let unit = value
            .dimension
            .as_ref()
            .map_or_else(Unit::one, Unit::base_of);
        Ok(Quantity {
            value: value.amount,
            unit,
        })
    }

    /// The formula's value and how it was made.
    ///
    /// # Errors
    ///
    /// Those of [`Formula::evaluate`].
    pub fn explain(&self, scope: &dyn Scope) -> Result<Explanation, Problem> {
        explain::explain(&self.root, scope, LocalText::new("计算结果", "Result"))
    }

    /// The exact coefficient `c` with which the formula is `c × free`, both in base units; nothing where it isn't of
    /// that form. `scope` need not know `free`. Units are those that [`Formula::check`] found right.
    ///
    /// # Errors
    ///
    /// Those of [`Formula::evaluate`], for what doesn't depend on `free`.
    pub fn fold(&self, free: &str, scope: &dyn Scope) -> Result<Option<Rational>, Problem> {
        fold::fold(&self.root, free, scope)
    }

    /// The parameters that the formula names outside the items of lists.
    pub fn parameters(&self) -> BTreeSet<&str> {
        names::of(&self.root).parameters
    }

    /// The lists that the formula sums over, each with the names used for its items; a name that the items don't
    /// have is a parameter outside.
    pub fn lists(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        names::of(&self.root).lists
    }

    /// The tables that the formula looks in.
    pub fn tables(&self) -> BTreeSet<&str> {
        names::of(&self.root).tables
    }
}

impl PartialEq for Formula {
    fn eq(&self, other: &Formula) -> bool {
        self.root == other.root
    }
}

impl FromStr for Formula {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Formula, Problem> {
        Formula::parse(text)
    }
}

impl Display for Formula {
    /// The canonical form, which reads back as the same formula.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.root, f)
    }
}

#[cfg(test)]
mod tests;
