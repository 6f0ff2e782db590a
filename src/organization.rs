//! The organisation level: carbon inventories in the tables of T/CCAA 39-2022, Annex A.
//!
//! [`evaluate`] takes a document and gives totals by account, sources, intensities and Tables A.1 to
//! A.5; [`Inventory`] holds an evaluated document open, takes changes and gives the same digits.
//! Follows T/CCAA 39-2022 (6.1.2, Annex A), GB/T 32150, ISO 14064-1:2018 and the GHG Protocol.

mod account;
mod account_result;
mod base_year;
mod carbon;
mod certificates;
mod change;
mod check;
mod explain;
mod intensity;
mod inventory;
mod model;
mod names;
mod result;
mod running;
mod series;
mod streams;
mod tables;
mod totals;

pub use crate::workspace::Context;
pub use change::Change;
pub use inventory::{Inventory, decode, evaluate};
pub use model::*;
pub use result::*;
