//! The problems of a formula, each with its position in characters.
//!
//! What was expected is given as examples of what may stand there, which read alike in every language.

use std::fmt::Display;

use crate::error::{Code, Problem};

/// What begins an expression: a number, a name, a parenthesis.
pub(super) const OPERAND: &str = "1.5 x (";
/// What may follow an expression.
pub(super) const OPERATOR: &str = "+ - * / ^";
/// What compares.
pub(super) const COMPARISON: &str = "< <= > >= == !=";
/// What a formula is written with.
pub(super) const ANYTHING: &str = "1.5 x + - * / ^ ( ) ,";
/// A digit after a decimal point.
pub(super) const DIGIT: &str = "0 … 9";
/// A name of a list or table.
pub(super) const NAME: &str = "x";
/// An exponent.
pub(super) const EXPONENT: &str = "-12 … 12";

/// The end of the formula, where something was expected.
const END: &str = "⏎";

/// Something else stands at `position` than may stand there; `found` is empty at the end.
pub(super) fn syntax(expected: &str, found: &str, position: usize) -> Problem {
    let found = if found.is_empty() { END } else { found };
    at(Code::FormulaSyntax, position)
        .with("expected", expected)
        .with("found", found)
}

/// The formula, a name or a number is longer, or the nesting deeper, than `limit`.
pub(super) fn too_long(limit: impl Display, position: usize) -> Problem {
    at(Code::FormulaTooLong, position).with("limit", limit)
}

/// A problem at `position`.
pub(super) fn at(code: Code, position: usize) -> Problem {
    Problem::new(code).with("position", position)
}
