//! Spreadsheets in: [`Workbook`] reads XLSX, XLS (Excel 97 and later), ODS, and tables of web pages into rows of text.
//!
//! Files come from anywhere, so every size is checked before it is believed and enforced while it is
//! read ([`limit`]): a hostile file is a [`Problem`](crate::Problem), quickly and in bounded memory.
//!
//! What a cell says is kept to the digit. A number is the shortest decimal that its double stands for,
//! which is what was typed: Excel stores 1.1 as `1.1000000000000001`. Only a computed number needs more
//! than 15 significant digits; it is rounded to the 15 that spreadsheet programs work with and show,
//! and a [`Note`] keeps what was stored. Zeros at the end come back from workbooks of ours, whose number
//! formats say how many were typed; other formats say how a column looks, and add none. Percentages keep their sign (`85.6%`), dates become
//! ISO 8601 (`2024-07-15`, `2024-07` where the format shows no day), text stays as it was typed.
//! What is changed, missing or doubtful is a [`Note`] with the cell's place.

pub(crate) mod archive;
mod cell;
mod html;
pub(crate) mod inflate;
mod kind;
pub mod limit;
mod model;
mod ods;
mod problem;
mod strings;
mod table;
mod workbook;
mod xls;
mod xlsx;
mod xml;

pub use html::encoding;
pub use kind::check_size;
pub use model::{
    MergedRange, Note, NoteCount, NoteKind, Range, SheetInfo, SheetTable, Visibility, WorkbookInfo,
    WorkbookKind,
};
pub use workbook::Workbook;
