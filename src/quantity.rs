//! Decimals, exact rationals, units, dimensions, amounts with their evidence, and periods.

mod amount;
mod decimal;
mod dimension;
mod parse;
mod period;
mod rational;
mod scaled;
mod split;
mod unit;
mod unit_table;

pub use amount::{
    Amount, DataQuality, Evidence, EvidenceKind, QualityLevel, Quantity, Uncertainty,
};
pub use decimal::Decimal;
pub use dimension::{Base, Dimension};
pub use parse::{half_width, parse_decimal};
pub use period::{Month, Period, ReportingYears};
pub use rational::Rational;
pub use scaled::{Co2e, Mass};
pub use split::split;
pub use unit::Unit;

pub(crate) use decimal::shorten;
#[cfg(test)]
pub(crate) use scaled::ENTRY_NANOGRAMS;
pub(crate) use scaled::percent;
pub(crate) use scaled::{GWP_SCALE, MASS_SCALE, largest_entry};
