//! The cells of a page's tables. Pages leave out what they may, and more: rows and cells end where the next begins.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::error::Problem;
use crate::interchange::sheets::cell::number;
use crate::interchange::sheets::html::grid::{Cell, Grid};
use crate::interchange::sheets::html::markup::broken;
use crate::interchange::sheets::limit;
use crate::interchange::sheets::problem::hostile;
use crate::interchange::sheets::table::Table;

/// Pieces of markup between two calls that tell how far reading has come.
const TOLD: u32 = 10_000;
/// Columns and rows that a cell takes, at most.
///
/// Source: HTML Living Standard, 4.9.11.
const SPAN: (u32, u32) = (1_000, 65_534);

/// The tables of a page as it is read.
#[derive(Default)]
pub(super) struct Sheets {
    /// Whether each table holds anything.
    holds: Vec<bool>,
    /// The tables that are open, each in a cell of the one before.
    open: Vec<Grid>,
}

/// The table that is wanted, and where its cells go.
type Wanted<'a> = Option<(usize, &'a mut Table)>;

impl Sheets {
    /// The tables that hold anything.
    pub fn filled(&self) -> Vec<usize> {
        let tables = self.holds.iter().enumerate();
        tables
            .filter_map(|(index, holds)| holds.then_some(index))
            .collect()
    }

    /// Reads a page; the cells of the wanted table go where they are wanted.
    pub fn read(
        &mut self,
        markup: &str,
        mut wanted: Wanted<'_>,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), Problem> {
        let mut reader = Reader::from_str(markup);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        config.check_end_names = false;
        let mut pieces = 0_u32;
        loop {
            match reader.read_event().map_err(|_| broken())? {
                Event::Start(tag) => self.start(&tag, &mut wanted)?,
                Event::Empty(tag) => {
                    self.start(&tag, &mut wanted)?;
                    self.end(&name(tag.name().into_inner()), &mut wanted)?;
                }
                Event::End(tag) => self.end(&name(tag.name().into_inner()), &mut wanted)?,
                Event::Text(text) => self.text(&text.xml10_content()),
                Event::CData(text) => self.text(&text.xml10_content()),
                Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                    Ok(Some(character)) => self.text(character.encode_utf8(&mut [0; 4])),
                    _ => self.entity(&reference.xml10_content()),
                },
                Event::Eof => break,
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_) => {}
            }
            pieces = pieces.wrapping_add(1);
            if pieces.is_multiple_of(TOLD) {
                progress(reader.buffer_position(), markup.len() as u64);
            }
        }
        while !self.open.is_empty() {
            self.end("table", &mut wanted)?;
        }
        Ok(())
    }

    fn start(&mut self, tag: &BytesStart<'_>, wanted: &mut Wanted<'_>) -> Result<(), Problem> {
        match name(tag.name().into_inner()).as_str() {
            "table" => {
                if self.open.len() >= limit::DEPTH {
                    return Err(hostile("HTML", "嵌套过深", "it nests too deep"));
                }
                self.open.push(Grid::new(self.holds.len()));
                self.holds.push(false);
            }
            "tr" => {
                self.end_cell(wanted)?;
                let Some(grid) = self.open.last_mut() else {
                    return Ok(());
                };
                grid.next_row();
                let style = attribute(tag, "style").unwrap_or_default();
                let hidden = style
                    .to_ascii_lowercase()
                    .replace(' ', "")
                    .contains("display:none");
                if let (true, Some(row), Some(table)) = (hidden, grid.row, of(wanted, grid.index)) {
                    table.hide_rows(row, row);
                }
            }
            "td" | "th" => {
                self.end_cell(wanted)?;
                return self.start_cell(tag, wanted);
            }
            "br" | "p" | "div" | "li" => self.text_as_it_is("\n"),
            _ => {}
        }
        Ok(())
    }

    fn start_cell(&mut self, tag: &BytesStart<'_>, wanted: &mut Wanted<'_>) -> Result<(), Problem> {
        let Some(grid) = self.open.last_mut() else {
            return Ok(());
        };
        let span = |said: &str, most| {
            let said = attribute(tag, said).and_then(|said| said.trim().parse::<u32>().ok());
            said.unwrap_or(1).clamp(1, most)
        };
        let (columns, rows) = (span("colspan", SPAN.0), span("rowspan", SPAN.1));
        let (row, column) = grid.place(rows, columns);
        if let Some(table) = of(wanted, grid.index).filter(|_| rows > 1 || columns > 1) {
            table.merge(row, column, rows, columns)?;
        }
        // Pages of Excel keep what a cell holds beside what it shows.
        let number = attribute(tag, "x:num").and_then(|held| number::read(&held));
        grid.cell = Some(Cell {
            row,
            column,
            number: number.map(|number| number.text),
            text: String::new(),
        });
        Ok(())
    }

    fn end(&mut self, name: &str, wanted: &mut Wanted<'_>) -> Result<(), Problem> {
        match name {
            "td" | "th" | "tr" => self.end_cell(wanted),
            "table" => {
                self.end_cell(wanted)?;
                self.open.pop();
                Ok(())
            }
            "p" | "div" | "li" => {
                self.text_as_it_is("\n");
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn end_cell(&mut self, wanted: &mut Wanted<'_>) -> Result<(), Problem> {
        let Some(grid) = self.open.last_mut() else {
            return Ok(());
        };
        let Some(cell) = grid.cell.take() else {
            return Ok(());
        };
        let (row, column) = (cell.row, cell.column);
        let (text, is_number) = cell.content();
        if text.is_empty() {
            return Ok(());
        }
        if let Some(holds) = self.holds.get_mut(grid.index) {
            *holds = true;
        }
        match of(wanted, grid.index) {
            None => Ok(()),
            Some(table) => table.cell(row, column, &text, is_number),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.open.last_mut().and_then(|grid| grid.cell.as_mut()) {
            cell.add(text);
        }
    }

    fn text_as_it_is(&mut self, text: &str) {
        if let Some(cell) = self.open.last_mut().and_then(|grid| grid.cell.as_mut()) {
            cell.text.push_str(text);
        }
    }

    fn entity(&mut self, name: &str) {
        let known = match name {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" | "ensp" | "emsp" | "thinsp" => " ",
            "middot" => "·",
            "times" => "×",
            "deg" => "°",
            "plusmn" => "±",
            "sup2" => "²",
            "sup3" => "³",
            "ndash" => "–",
            "mdash" => "—",
            "hellip" => "…",
            "ldquo" => "“",
            "rdquo" => "”",
            "permil" => "‰",
            "micro" => "µ",
            "yen" => "¥",
            _ => return self.text_as_it_is(&format!("&{name};")),
        };
        self.text_as_it_is(known);
    }
}

/// Where cells of a table go, if it is the wanted one.
fn of<'a>(wanted: &'a mut Wanted<'_>, index: usize) -> Option<&'a mut Table> {
    match wanted {
        Some((wanted, table)) if *wanted == index => Some(&mut **table),
        _ => None,
    }
}

fn name(written: &str) -> String {
    written.trim().to_ascii_lowercase()
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag
        .html_attributes()
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.into_inner().eq_ignore_ascii_case(name))?;
    Some(found.value.into_owned())
}
