//! Workbooks out: a [`WorkbookDocument`] is plain data, and [`write_workbook`] makes an XLSX file of it.
//!
//! - **Numbers are numbers, to the digit.** A spreadsheet's number is a double. A decimal of up to 15
//!   significant digits is written as one, and every reader gets the same digits back. Zeros at its end are
//!   shown by its number format, of a form that [`sheets`](crate::interchange) knows: `30.50` comes back as
//!   `30.50`, unless the cell says with how many decimals it is shown. A longer decimal would be altered: it is
//!   written as text, set to the right, and is read back in full.
//! - **Text is text.** Nothing that begins with `=` is ever a formula.
//! - **The same document gives the same bytes.** The date of creation is part of it.

mod cell;
mod model;
mod validation;
mod width;
mod write;

pub use model::{
    Cell, CellContent, CellNote, CellRange, Column, ListSource, PrintSetup, Properties, Sheet,
    SheetRow, Style, Validation, ValidationRule, WorkbookDocument,
};
pub use write::write_workbook;
