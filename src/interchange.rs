//! Files from the rest of the world.
//!
//! [`BulkLedger`] takes the bytes of a CSV file with activity data, piece by piece, and gives totals and
//! findings without keeping a row; [`CsvReader`] is the reader below it.

mod bulk;
mod csv;
mod intern;
mod mapping;
mod resolve;

pub use bulk::BulkLedger;
pub use csv::{CsvReader, CsvRow};
pub use mapping::{BulkMapping, BulkResult, BulkSource};
