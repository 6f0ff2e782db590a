//! The product level: carbon footprints of products and services, from cradle to gate or to grave.
//!
//! A study is a system of unit processes, which may feed each other. [`evaluate`] gives the footprint of its declared
//! unit by stage, process, input, gas and place; [`Study`] holds it open for its contribution tree, flows,
//! sensitivities and variants. Follows T/CCAA 39-2022 (B.3), ISO 14067:2018 and GB/T 24067-2024.

mod allocation;
mod check;
mod circular;
mod component;
mod cut_off;
mod declared;
mod electricity;
mod evaluation;
mod explain;
mod footprint;
mod line;
mod model;
mod moment;
mod names;
mod network;
mod process;
mod quality;
mod reader;
mod result;
mod sensitivity;
mod stage;
mod study;
mod suitability;
mod summary;
mod supply;
pub mod system;
mod transport;
mod tree;
mod values;
mod variants;

pub use component::Component;
pub use declared::{DeclaredFigures, DeclaredFootprint, DeclaredQuality, DeclaredSource, DqrScale};
pub use model::*;
pub use process::*;
pub use result::*;
pub use study::{Study, decode, evaluate};
pub use suitability::{AllocationBasis, Use, findings};

pub(crate) use declared::typed;
pub(crate) use moment::Moment;
#[cfg(feature = "sheets")]
pub(crate) use values::Values;

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over what a field is skipped by"
)]
fn is_false(value: &bool) -> bool {
    !*value
}
