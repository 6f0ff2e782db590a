//! Files from and for the rest of the world.
//!
//! [`BulkLedger`] takes the bytes of a CSV file with activity data, piece by piece, and gives totals and
//! findings without keeping a row; [`CsvReader`] is the reader below it. [`sheets`] reads spreadsheets that
//! people have (XLSX, XLS, ODS), with the feature `sheets`; [`workbook`] writes workbooks (XLSX), with the
//! feature `report`. [`pact`] reads and writes product footprints as they are exchanged between companies.
//! [`openlca`] makes a study of an openLCA package, with the feature `sheets`.

mod bulk;
mod csv;
#[cfg(any(feature = "report", feature = "sheets"))]
mod digits;
mod intern;
mod mapping;
#[cfg(feature = "sheets")]
pub mod openlca;
pub mod pact;
mod resolve;
#[cfg(feature = "sheets")]
pub mod sheets;
#[cfg(feature = "report")]
pub mod workbook;

pub use bulk::BulkLedger;
pub use csv::{CsvReader, CsvRow};
pub use mapping::{BulkMapping, BulkResult, BulkSource};
