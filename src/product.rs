//! Product and service footprints (T/CCAA 39-2022, B.3; ISO 14067; GB/T 24067).
//!
//! [`DeclaredFootprint`] is a supplier's footprint as a study keeps it and takes it as a supply;
//! [`findings`] says what is doubtful about taking it.

mod declared;
mod moment;
mod suitability;

pub use declared::{DeclaredFigures, DeclaredFootprint, DeclaredQuality, DeclaredSource, DqrScale};
pub use suitability::{AllocationBasis, Use, findings};

pub(crate) use declared::typed;
pub(crate) use moment::Moment;
