//! What a project costs and earns: value, rates of return, payback, and the cost of a tonne.
//!
//! Money is exact; what is discounted by whole years is rounded once, to 1e-12, and added up exactly. Rates of return,
//! and what is discounted by days, are solved in floats ([`rate`]) and rounded.

mod appraise;
mod cash;
mod cost;
mod curve;
mod dated;
mod evaluate;
mod explain;
mod model;
pub mod rate;
mod result;
mod sensitivity;

pub use curve::abatement_curve;
pub(crate) use evaluate::evaluate;
pub(crate) use explain::{explain, is_money};
pub use model::*;
pub use result::*;
