//! A workbook as plain data, before it is a file. Rows and columns count from 0.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A workbook to be written.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    deny_unknown_fields,
    rename_all = "camelCase",
    expecting = "a workbook"
)]
pub struct WorkbookDocument {
    /// What programs show of the file.
    pub properties: Properties,
    /// Its sheets, in their order; at least one, and at least one that isn't hidden.
    pub sheets: Vec<Sheet>,
}

/// What programs show of a file.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    deny_unknown_fields,
    rename_all = "camelCase",
    expecting = "a workbook's properties"
)]
pub struct Properties {
    /// Its title.
    pub title: String,
    /// Who made it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// The day it was made on, `2026-01-31`.
    pub created: String,
}

/// A sheet.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    deny_unknown_fields,
    rename_all = "camelCase",
    default,
    expecting = "a sheet"
)]
pub struct Sheet {
    /// Its name: 1 to 31 characters, none of `[ ] : * ? / \`.
    pub name: String,
    /// Not seen, but can be shown: for the lists of drop-downs.
    pub hidden: bool,
    /// Its columns, as far as something is to be said of them.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<SheetRow>,
    /// Rows above that stay in sight.
    pub freeze_rows: u32,
    /// Columns at the left that stay in sight.
    pub freeze_columns: u16,
    /// Ranges that are shown as one cell; what stands in their first cell is shown.
    pub merges: Vec<CellRange>,
    /// What cells accept.
    pub validations: Vec<Validation>,
    /// Notes that show when the cell is pointed at.
    pub notes: Vec<CellNote>,
    /// A range with buttons to filter and sort by, its first row being the head.
    pub filter: Option<CellRange>,
    /// How it prints.
    pub print: PrintSetup,
}

/// A column.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    deny_unknown_fields,
    rename_all = "camelCase",
    default,
    expecting = "a column"
)]
pub struct Column {
    /// Its width in digits, a Chinese character being two; as wide as its content where nothing is said.
    pub width: Option<u16>,
    /// Not seen, but can be shown.
    pub hidden: bool,
}

/// A row: cells from the first column on.
pub type SheetRow = Vec<Cell>;

/// A cell: a text, `null` for nothing, or an object.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum Cell {
    /// Nothing.
    Blank(()),
    /// A plain text.
    Text(String),
    /// Anything else.
    Content(CellContent),
}

/// What stands in a cell: one of text, number, percent and date, or nothing but a style.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct CellContent {
    /// A text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// A number, `-1234.5`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// A percentage: `85.6` is 85.6 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
    /// A day, `2024-07-15`, or a month, `2024-07`, which is written as its first day and shown as the month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// How it looks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub style: Option<Style>,
    /// Decimals that are shown of a number, with its thousands apart; the number keeps its digits, but not
    /// the zeros at its end. All are shown and kept where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u8>,
}

/// By what comes, without holding it back: a workbook has hundreds of thousands of cells.
impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Cell, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Cell;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "a cell: a text, null, or an object with one of text, number, percent, date",
                )
            }

            fn visit_unit<E>(self) -> Result<Cell, E> {
                Ok(Cell::Blank(()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
                Ok(Cell::Text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Cell, A::Error> {
                CellContent::deserialize(MapAccessDeserializer::new(map)).map(Cell::Content)
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case", expecting = "a style of cells")]
pub enum Style {
    /// The title of a sheet.
    Title,
    /// The head of a column.
    Head,
    /// A line of a table.
    Body,
    /// A sum.
    Total,
    /// A remark.
    Note,
    /// A cell that is to be mended.
    Wrong,
    /// A cell that is to be filled in.
    Input,
    /// An example, which is not counted.
    Example,
}

/// A range of cells.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(deny_unknown_fields, expecting = "a range of cells")]
pub struct CellRange {
    /// Its first row.
    pub row: u32,
    /// Its first column.
    pub column: u16,
    /// How many rows it has.
    pub rows: u32,
    /// How many columns it has.
    pub columns: u16,
}

/// What the cells of a range accept.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    deny_unknown_fields,
    rename_all = "camelCase",
    expecting = "a validation"
)]
pub struct Validation {
    /// Where.
    pub range: CellRange,
    /// What.
    pub rule: ValidationRule,
    /// Told when the cell is chosen: up to 255 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// Told when something else is entered: up to 255 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// Whether something else may be entered after the message.
    #[serde(default)]
    pub lenient: bool,
}

/// What a cell accepts.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    deny_unknown_fields,
    rename_all = "kebab-case",
    expecting = "a rule of a validation"
)]
pub enum ValidationRule {
    /// One of a list, offered as a drop-down.
    List {
        /// The list.
        source: ListSource,
    },
    /// A number.
    Decimal {
        /// The least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<String>,
        /// The most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<String>,
    },
    /// A day.
    Date {
        /// The first, `2024-01-01`.
        first: String,
        /// The last.
        last: String,
    },
}

/// Where the values of a drop-down come from.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    untagged,
    expecting = "a list of texts, or {\"sheet\": …, \"range\": …}"
)]
pub enum ListSource {
    /// Values without commas, of up to 255 characters in all.
    Values(Vec<String>),
    /// A range, which holds any number of them.
    Range {
        /// The name of the sheet that holds them.
        sheet: String,
        /// Where they stand there.
        range: CellRange,
    },
}

/// A note on a cell.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(deny_unknown_fields, expecting = "a note on a cell")]
pub struct CellNote {
    /// The cell's row.
    pub row: u32,
    /// The cell's column.
    pub column: u16,
    /// The note.
    pub text: String,
}

/// How a sheet prints: on A4, as wide as the page.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    deny_unknown_fields,
    rename_all = "camelCase",
    default,
    expecting = "how a sheet prints"
)]
pub struct PrintSetup {
    /// Whether the page lies on its side.
    pub landscape: bool,
    /// Rows above that are repeated on every page.
    pub repeat_rows: u32,
}
