//! What reading a spreadsheet gives: what is in the workbook, and a sheet with its notes.

use serde::{Deserialize, Serialize};

/// What kind of file a workbook is, by its content.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum WorkbookKind {
    /// Office Open XML: `.xlsx`, `.xlsm`.
    Xlsx,
    /// Excel 97 to 2003: `.xls`, also WPS `.et`.
    Xls,
    /// `OpenDocument`: `.ods`.
    Ods,
    /// Tables of a web page, which many programs name `.xls`. What its cells show is read.
    Html,
}

/// Whether a sheet is seen.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// It is seen.
    Visible,
    /// A person hid it, and can show it.
    Hidden,
    /// A program hid it: no menu shows it.
    VeryHidden,
}

/// What is in a workbook.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WorkbookInfo {
    /// What the file is, whatever its name ends in.
    pub kind: WorkbookKind,
    /// The year that its dates are counted from: 1900, or 1904 in files of old Macs. ODS writes dates in full.
    pub date_epoch: u16,
    /// Its sheets, in their order. Sheets of charts or macros are not among them.
    pub sheets: Vec<SheetInfo>,
}

/// One sheet of a workbook, before it is read.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// Whether it is seen.
    pub visibility: Visibility,
    /// How many rows the file says it has: not to be relied on, and absent where the file says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row_count: Option<u32>,
    /// How many columns the file says it has; see `rowCount`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column_count: Option<u32>,
}

/// A sheet that was read; its cells are asked for by `rows`. Rows and columns count from 0.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SheetTable {
    /// Its name.
    pub name: String,
    /// Rows up to the last that holds anything.
    pub row_count: u32,
    /// Columns up to the last that holds anything.
    pub column_count: u32,
    /// Cells that hold anything.
    pub cell_count: u32,
    /// Its merged ranges.
    pub merges: Vec<MergedRange>,
    /// Rows that are hidden or filtered away. Their cells are read like all others.
    pub hidden_rows: Vec<Range>,
    /// Columns that are hidden. Their cells are read like all others.
    pub hidden_columns: Vec<Range>,
    /// What was changed, is missing or doubtful: the first of them, in the order of the cells.
    pub notes: Vec<Note>,
    /// How many notes of each kind there are, those that are not in `notes` included.
    pub note_counts: Vec<NoteCount>,
}

/// Consecutive rows or columns.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Range {
    /// The first of them.
    pub first: u32,
    /// The last of them.
    pub last: u32,
}

/// A merged range. A text or date in it stands in each of its rows, in its first column, as it does
/// for who reads it; a number stands in its first cell only, for it would count once a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct MergedRange {
    /// Its first row.
    pub row: u32,
    /// Its first column.
    pub column: u32,
    /// How many rows it has.
    pub rows: u32,
    /// How many columns it has.
    pub columns: u32,
    /// Whether its text was repeated in the rows below its first.
    pub repeated: bool,
}

/// Something about a cell that a person should know.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Note {
    /// The cell's row.
    pub row: u32,
    /// The cell's column.
    pub column: u32,
    /// What it is.
    pub kind: NoteKind,
    /// What the file holds there.
    pub found: String,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// The cell holds an error, such as `#N/A`; it is read as that text.
    ErrorValue,
    /// The cell holds a formula whose result was never stored; it is read as empty. Opening and saving the
    /// file in a spreadsheet program stores the results.
    FormulaWithoutValue,
    /// The number has more than 15 significant digits and is rounded to 15.
    Rounded,
    /// The cell has a date format but no date in it, such as a negative number; it is read as the number.
    NoDate,
    /// The cell shows a month or a day but no year; the year that is stored is used.
    YearNotShown,
    /// The format shows the number divided by thousands; it is read as it is stored.
    ShownScaled,
    /// The merged range holds a number, which stands in its first cell only.
    MergedNumber,
    /// The text held characters that no text has, such as NUL; they are left out.
    CharactersRemoved,
}

/// How many notes of a kind there are.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct NoteCount {
    /// The kind.
    pub kind: NoteKind,
    /// How many.
    pub count: u32,
}
