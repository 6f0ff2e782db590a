//! Files from and for the rest of the world.
//!
//! [`sheets`] reads spreadsheets that people have (XLSX, XLS, ODS), with the feature `sheets`;
//! [`workbook`] writes workbooks (XLSX), with the feature `report`.

#[cfg(feature = "sheets")]
pub mod sheets;
#[cfg(feature = "report")]
pub mod workbook;
