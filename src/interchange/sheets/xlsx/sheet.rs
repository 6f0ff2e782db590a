//! One sheet of a workbook: its cells, one after another, never as a whole.

use crate::error::Problem;
use crate::interchange::sheets::archive::Archive;
use crate::interchange::sheets::cell::date::Epoch;
use crate::interchange::sheets::cell::format::CellFormat;
use crate::interchange::sheets::cell::{number, shown};
use crate::interchange::sheets::model::NoteKind;
use crate::interchange::sheets::problem::damaged;
use crate::interchange::sheets::strings::Strings;
use crate::interchange::sheets::table::{Table, address};
use crate::interchange::sheets::xlsx::strings::unescaped;
use crate::interchange::sheets::xlsx::{open, reference};
use crate::interchange::sheets::xml::{Piece, Tag};

/// Rows between two calls that tell how far reading has come.
const TOLD: u32 = 1_000;

/// What the sheets of a workbook share.
pub(super) struct Shared<'a> {
    pub strings: &'a Strings,
    pub formats: &'a [CellFormat],
    pub epoch: Epoch,
}

/// The rows and columns that a sheet says it has, before its first cell.
pub(super) fn dimension(archive: &Archive, part: &str) -> Result<Option<(u32, u32)>, Problem> {
    let mut xml = open(archive, part)?;
    loop {
        match xml.next()? {
            Piece::Over => return Ok(None),
            Piece::Start(tag) => match tag.name() {
                "dimension" => {
                    let range = tag.attribute("ref");
                    let range = range.as_deref().and_then(reference::range);
                    return Ok(range.map(|(_, (row, column))| (row + 1, column + 1)));
                }
                "sheetData" => return Ok(None),
                _ => {}
            },
            _ => {}
        }
    }
}

/// Reads the cells into a table.
pub(super) fn read(
    archive: &Archive,
    part: &str,
    shared: &Shared<'_>,
    table: &mut Table,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), Problem> {
    let mut xml = open(archive, part)?;
    let mut reader = Reader {
        shared,
        table,
        part,
        cell: Cell::default(),
        row: None,
        column: None,
        inside: None,
        reading: false,
        recognised: false,
    };
    let mut told = 0;
    loop {
        match xml.next()? {
            Piece::Over if reader.recognised => return Ok(()),
            Piece::Over => return Err(damaged(part, "不是工作表", "it is no sheet")),
            Piece::Start(tag) => reader.start(&tag)?,
            Piece::Text(text) => reader.text(&text),
            Piece::Character(character) => reader.text(character.encode_utf8(&mut [0; 4])),
            Piece::End(name) => reader.end(name.local())?,
            Piece::Nothing => {}
        }
        if reader.row.is_some_and(|row| row >= told + TOLD) {
            told = reader.row.unwrap_or(told);
            let (done, total) = xml.progress();
            progress(done, total);
        }
    }
}

/// What of a cell is being read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Inside {
    Value,
    Formula,
    Inline,
}

/// A cell as it is read.
#[derive(Default)]
struct Cell {
    row: u32,
    column: u32,
    style: usize,
    kind: String,
    value: String,
    inline: String,
    formula: String,
    has_value: bool,
    has_formula: bool,
}

struct Reader<'a> {
    shared: &'a Shared<'a>,
    table: &'a mut Table,
    part: &'a str,
    cell: Cell,
    /// The row and column read last.
    row: Option<u32>,
    column: Option<u32>,
    inside: Option<Inside>,
    /// Inside the reading of a character.
    reading: bool,
    recognised: bool,
}

impl Reader<'_> {
    fn start(&mut self, tag: &Tag<'_>) -> Result<(), Problem> {
        match tag.name() {
            "worksheet" => self.recognised = true,
            "row" => self.start_row(tag),
            "c" => return self.start_cell(tag),
            "v" => {
                self.inside = Some(Inside::Value);
                self.cell.has_value = true;
            }
            "f" => {
                self.inside = Some(Inside::Formula);
                self.cell.has_formula = true;
            }
            "rPh" => self.reading = true,
            "t" if !self.reading => self.inside = Some(Inside::Inline),
            "col" if tag.is("hidden") => {
                if let (Some(first), Some(last)) = (tag.number("min"), tag.number("max")) {
                    let (first, last) = (first.saturating_sub(1), last.saturating_sub(1));
                    self.table.hide_columns(first, last);
                }
            }
            "mergeCell" => {
                let range = tag.attribute("ref");
                if let Some((first, last)) = range.as_deref().and_then(reference::range) {
                    let (rows, columns) = (last.0 - first.0 + 1, last.1 - first.1 + 1);
                    self.table.merge(first.0, first.1, rows, columns)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn start_row(&mut self, tag: &Tag<'_>) {
        let number = tag.number("r").and_then(|row| row.checked_sub(1));
        let next = self.row.map_or(0, |row| row.saturating_add(1));
        let row = number.unwrap_or(next);
        self.row = Some(row);
        self.column = None;
        if tag.is("hidden") {
            self.table.hide_rows(row, row);
        }
    }

    fn start_cell(&mut self, tag: &Tag<'_>) -> Result<(), Problem> {
        let next = self.column.map_or(0, |column| column.saturating_add(1));
        let place = match tag.attribute("r") {
            None => (self.row.unwrap_or(0), next),
            Some(text) => reference::cell(&text).ok_or_else(|| {
                let part = format!("{} {text}", self.part);
                damaged(part, "单元格地址不正确", "it is no place of a cell")
            })?,
        };
        self.column = Some(place.1);
        let cell = &mut self.cell;
        cell.row = place.0;
        cell.column = place.1;
        cell.style = tag
            .number("s")
            .and_then(|style| usize::try_from(style).ok())
            .unwrap_or(0);
        cell.kind = tag.attribute("t").unwrap_or_default();
        cell.value.clear();
        cell.inline.clear();
        cell.formula.clear();
        cell.has_value = false;
        cell.has_formula = false;
        Ok(())
    }

    fn text(&mut self, text: &str) {
        match self.inside {
            Some(Inside::Value) => self.cell.value.push_str(text),
            Some(Inside::Formula) => self.cell.formula.push_str(text),
            Some(Inside::Inline) => self.cell.inline.push_str(text),
            None => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Problem> {
        match name {
            "v" | "f" | "t" => self.inside = None,
            "rPh" => self.reading = false,
            "c" => return self.end_cell(),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Problem> {
        let cell = &self.cell;
        let (row, column) = (cell.row, cell.column);
        let wrong = || wrong(self.part, row, column);
        let table = &mut *self.table;
        // A formula whose result is an empty text has a value, and a type that says so.
        let bare = cell.value.is_empty() && cell.kind != "str";
        if cell.has_formula && (!cell.has_value || bare) && cell.inline.is_empty() {
            let formula = format!("={}", cell.formula);
            table.note(row, column, NoteKind::FormulaWithoutValue, &formula);
            return Ok(());
        }
        match cell.kind.as_str() {
            "inlineStr" => table.cell(row, column, &unescaped(&cell.inline), false),
            "str" => table.cell(row, column, &unescaped(&cell.value), false),
            _ if cell.value.trim().is_empty() => Ok(()),
            "s" => {
                let index = cell.value.trim().parse().ok();
                let text = index.and_then(|index| self.shared.strings.get(index));
                let text = text.ok_or_else(wrong)?;
                table.cell(row, column, text, false)
            }
            "b" => {
                let truth = matches!(cell.value.trim(), "1" | "true");
                table.cell(row, column, if truth { "TRUE" } else { "FALSE" }, false)
            }
            "e" => {
                table.note(row, column, NoteKind::ErrorValue, &cell.value);
                table.cell(row, column, &cell.value, false)
            }
            "d" => {
                let text = cell.value.trim();
                let text = text.strip_suffix("T00:00:00").unwrap_or(text);
                table.cell(row, column, &text.replace('T', " "), false)
            }
            _ => {
                let number = number::read(&cell.value).ok_or_else(wrong)?;
                let format = self.shared.formats.get(cell.style).copied();
                let shown = shown(&number, format.unwrap_or_default(), self.shared.epoch);
                if let Some(kind) = shown.note {
                    table.note(row, column, kind, cell.value.trim());
                }
                table.cell(row, column, &shown.text, shown.is_number)
            }
        }
    }
}

fn wrong(part: &str, row: u32, column: u32) -> Problem {
    damaged(
        format!("{part} {}", address(row, column)),
        "单元格的值不正确",
        "the cell's value is none of its type",
    )
}
