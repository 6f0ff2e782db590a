//! One sheet of an `OpenDocument` spreadsheet. Equal neighbours are written once, with how often they stand.

use crate::error::Problem;
use crate::interchange::sheets::cell::format::DateParts;
use crate::interchange::sheets::cell::{date, number};
use crate::interchange::sheets::limit;
use crate::interchange::sheets::model::NoteKind;
use crate::interchange::sheets::ods::styles::Styles;
use crate::interchange::sheets::problem::damaged;
use crate::interchange::sheets::table::{Table, address};
use crate::interchange::sheets::xml::{Piece, Tag, Xml};

/// Rows between two calls that tell how far reading has come.
const TOLD: u32 = 1_000;

/// Elements whose text belongs to no cell: comments, drawings, what was changed.
const ASIDE: [&str; 4] = ["annotation", "shapes", "tracked-changes", "frame"];

/// Reads the cells of the sheet with this number into a table.
pub(super) fn read(
    mut xml: Xml,
    index: usize,
    styles: &Styles,
    table: &mut Table,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), Problem> {
    let mut reader = Reader {
        styles,
        table,
        row: 0,
        row_times: 1,
        row_style: None,
        column: 0,
        columns: 0,
        column_styles: Vec::new(),
        cells: Vec::new(),
        cell: None,
    };
    let mut begun = 0_usize;
    let mut depth = 0_usize;
    let mut aside = 0_usize;
    let mut told = 0;
    loop {
        let piece = xml.next()?;
        match piece {
            Piece::Over => return Ok(()),
            Piece::Start(tag) if aside > 0 || ASIDE.contains(&tag.name()) => aside += 1,
            Piece::End(_) if aside > 0 => aside -= 1,
            _ if aside > 0 => {}
            Piece::Start(tag) if tag.name() == "table" => {
                depth += 1;
                begun += usize::from(depth == 1);
            }
            Piece::End(name) if name.local() == "table" => {
                depth = depth.saturating_sub(1);
                if depth == 0 && begun == index + 1 {
                    return Ok(());
                }
            }
            _ if depth != 1 || begun != index + 1 => {}
            Piece::Start(tag) => reader.start(&tag)?,
            Piece::Text(text) => reader.text(&text),
            Piece::Character(character) => reader.text(character.encode_utf8(&mut [0; 4])),
            Piece::End(name) => reader.end(name.local())?,
            Piece::Nothing => {}
        }
        if reader.row >= told + TOLD {
            told = reader.row;
            let (done, total) = xml.progress();
            progress(done, total);
        }
    }
}

/// A cell as it is read.
#[derive(Default)]
struct Cell {
    column: u32,
    times: u32,
    kind: String,
    value: String,
    /// What is shown of a date.
    parts: Option<DateParts>,
    formula: Option<String>,
    is_error: bool,
    text: String,
    paragraphs: u32,
    inside: bool,
}

struct Reader<'a> {
    styles: &'a Styles,
    table: &'a mut Table,
    row: u32,
    /// How often the row stands.
    row_times: u32,
    /// The style of the row's cells that have none of their own.
    row_style: Option<String>,
    column: u32,
    /// Columns declared so far.
    columns: u32,
    /// The styles of the columns' cells that have none of their own, each with the first column after it.
    column_styles: Vec<(u32, String)>,
    /// The cells of the row that hold anything.
    cells: Vec<Cell>,
    cell: Option<Cell>,
}

fn times(tag: &Tag<'_>, name: &str) -> u32 {
    tag.number(name).unwrap_or(1).max(1)
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attribute("visibility")
        .is_some_and(|seen| matches!(seen.as_str(), "collapse" | "filter"))
}

impl Reader<'_> {
    fn start(&mut self, tag: &Tag<'_>) -> Result<(), Problem> {
        match tag.name() {
            "table-column" => {
                let count = times(tag, "number-columns-repeated");
                let next = self.columns.saturating_add(count);
                if is_hidden(tag) {
                    self.table.hide_columns(self.columns, next - 1);
                }
                self.columns = next;
                if self.column_styles.len() < limit::COLUMNS as usize {
                    let style = tag.attribute("default-cell-style-name");
                    self.column_styles.push((next, style.unwrap_or_default()));
                }
            }
            "table-row" => {
                self.row_style = tag.attribute("default-cell-style-name");
                self.row_times = times(tag, "number-rows-repeated");
                self.column = 0;
                self.cells.clear();
                if is_hidden(tag) {
                    let last = self.row.saturating_add(self.row_times - 1);
                    self.table.hide_rows(self.row, last);
                }
            }
            "table-cell" | "covered-table-cell" => return self.start_cell(tag),
            name => self.start_text(name, tag),
        }
        Ok(())
    }

    fn start_cell(&mut self, tag: &Tag<'_>) -> Result<(), Problem> {
        let rows = times(tag, "number-rows-spanned");
        let columns = times(tag, "number-columns-spanned");
        if rows > 1 || columns > 1 {
            self.table.merge(self.row, self.column, rows, columns)?;
        }
        let kind = tag.qualified("office:value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "date" => tag.attribute("date-value"),
            "time" => tag.attribute("time-value"),
            "boolean" => tag.attribute("boolean-value"),
            "string" => tag.attribute("string-value"),
            _ => tag.attribute("value"),
        };
        self.cell = Some(Cell {
            column: self.column,
            times: times(tag, "number-columns-repeated"),
            value: value.unwrap_or_default(),
            parts: if kind == "date" {
                self.parts(tag)
            } else {
                None
            },
            formula: tag.attribute("formula"),
            is_error: tag.qualified("calcext:value-type").as_deref() == Some("error"),
            kind,
            ..Cell::default()
        });
        Ok(())
    }

    /// What is shown of a date in a cell: its own style says so, or that of its row, or of its column.
    fn parts(&self, tag: &Tag<'_>) -> Option<DateParts> {
        let of_column = || {
            let mut styles = self.column_styles.iter();
            let found = styles.find(|(after, _)| self.column < *after);
            found.map(|(_, style)| style.clone())
        };
        let style = tag.attribute("style-name");
        let style = style
            .or_else(|| self.row_style.clone())
            .or_else(of_column)?;
        self.styles.parts(&style)
    }

    /// What stands for text inside a cell.
    fn start_text(&mut self, name: &str, tag: &Tag<'_>) {
        let Some(cell) = &mut self.cell else { return };
        match name {
            "p" => {
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
                cell.inside = true;
            }
            "s" => {
                let count = times(tag, "c").min(1_000);
                cell.text.extend((0..count).map(|_| ' '));
            }
            "tab" => cell.text.push('\t'),
            "line-break" => cell.text.push('\n'),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.inside) {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Problem> {
        match name {
            "p" => {
                if let Some(cell) = &mut self.cell {
                    cell.inside = false;
                }
            }
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.column = self.column.saturating_add(cell.times);
                    let holds = !cell.kind.is_empty() || cell.formula.is_some();
                    if holds || !cell.text.trim().is_empty() {
                        self.cells.push(cell);
                    }
                }
            }
            "table-row" => {
                let cells = std::mem::take(&mut self.cells);
                if cells.is_empty() {
                    self.row = self.row.saturating_add(self.row_times);
                } else {
                    for _ in 0..self.row_times {
                        self.write(&cells)?;
                        self.row = self.row.saturating_add(1);
                    }
                }
                self.row_times = 1;
            }
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, cells: &[Cell]) -> Result<(), Problem> {
        for cell in cells {
            // Beyond the last column, the first cell too many is refused.
            for offset in 0..cell.times.min(limit::COLUMNS + 1) {
                let column = cell.column.saturating_add(offset);
                write_cell(self.table, self.row, column, cell)?;
            }
        }
        Ok(())
    }
}

fn write_cell(table: &mut Table, row: u32, column: u32, cell: &Cell) -> Result<(), Problem> {
    if cell.is_error {
        let found = if cell.text.is_empty() {
            "#N/A"
        } else {
            &cell.text
        };
        table.note(row, column, NoteKind::ErrorValue, found);
        return table.cell(row, column, found, false);
    }
    match cell.kind.as_str() {
        "float" | "currency" | "percentage" => {
            let number = number::read(&cell.value).ok_or_else(|| {
                damaged(
                    address(row, column),
                    "单元格的值不正确",
                    "the cell's value is none of its type",
                )
            })?;
            if number.rounded {
                table.note(row, column, NoteKind::Rounded, &cell.value);
            }
            if cell.kind == "percentage" {
                table.cell(row, column, &number::percent(&number.text), true)
            } else {
                table.cell(row, column, &number.text, true)
            }
        }
        "date" => {
            let told = cell
                .parts
                .and_then(|parts| date::of_iso(&cell.value, parts));
            let (text, note) = told.unwrap_or_else(|| {
                let text = cell.value.strip_suffix("T00:00:00").unwrap_or(&cell.value);
                (text.replace('T', " "), None)
            });
            if let Some(kind) = note {
                table.note(row, column, kind, &cell.value);
            }
            table.cell(row, column, &text, false)
        }
        "time" => table.cell(row, column, &clock(&cell.value), false),
        "boolean" => {
            let text = if cell.value == "true" {
                "TRUE"
            } else {
                "FALSE"
            };
            table.cell(row, column, text, false)
        }
        "" if cell.formula.is_some() && cell.text.is_empty() => {
            let formula = cell.formula.as_deref().unwrap_or_default();
            let formula = formula.split_once(":=").map_or(formula, |(_, plain)| plain);
            let formula = format!("={}", formula.trim_start_matches('='));
            table.note(row, column, NoteKind::FormulaWithoutValue, &formula);
            Ok(())
        }
        _ if cell.paragraphs == 0 => table.cell(row, column, &cell.value, false),
        _ => table.cell(row, column, &cell.text, false),
    }
}

/// `PT08H30M00S` as `08:30:00`; what is written otherwise stays.
fn clock(duration: &str) -> String {
    let parts = duration.strip_prefix("PT").and_then(|rest| {
        let (hours, rest) = rest.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let seconds = rest.strip_suffix('S')?;
        let seconds = seconds.split(['.', ',']).next()?;
        Some(format!("{hours:0>2}:{minutes:0>2}:{seconds:0>2}"))
    });
    parts.unwrap_or_else(|| duration.to_owned())
}
