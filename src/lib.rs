//! Tansuan 碳算: a carbon calculation engine for the carbon management system standard T/CCAA 39-2022.
//!
//! Methods are data, arithmetic is exact, every figure explains itself, and nothing is read from a
//! clock, a locale or the network: dates and ids are arguments.
//!
//! | module | what lives there |
//! |---|---|
//! | [`interchange`] | files from and for the rest of the world |
//! | [`project`] | reductions of projects, and what they cost |
//! | [`organization`] | carbon inventories of organisations |
//! | [`product`] | footprints of products and services |
//! | [`event`] | carbon neutrality of events |
//! | [`carbon_asset`] | allowances, credits and certificates by lot |
//! | [`workspace`] | documents: how they are read |
//! | [`ledger`] | records to entries, entries to totals; findings and explanations |
//! | [`factor`] | methods, factors, their sources, and the library that holds them |
//! | [`formula`] | the exact formula language that methods are written in |
//! | [`gas`] | gases, global warming potentials, refrigerant blends |
//! | [`quantity`] | decimals, exact rationals, units, amounts, periods |
//! | [`error`] | what is wrong with an input, and where |
//! | [`text`] | text in both languages |

pub mod carbon_asset;
pub mod error;
pub mod event;
pub mod factor;
pub mod formula;
pub mod gas;
pub mod interchange;
pub mod ledger;
pub mod organization;
pub mod product;
pub mod project;
pub mod quantity;
mod sorted;
pub mod text;
#[cfg(feature = "wasm")]
mod wasm;
pub mod workspace;

pub use carbon_asset::evaluate as evaluate_assets;
pub use error::{Code, Outcome, Problem, Severity};
pub use event::evaluate as evaluate_event;
pub use organization::evaluate as evaluate_organization;
pub use product::evaluate as evaluate_product;
pub use project::evaluate as evaluate_project;
pub use text::LocalText;

/// The README's examples.
#[cfg(all(doctest, feature = "packs"))]
#[doc = include_str!("../README.md")]
mod readme {}
