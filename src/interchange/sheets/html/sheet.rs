//! The cells of a page's tables. Pages leave out what they may, and more: rows and cells end where the next begins.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::error::Problem;
use crate::interchange::sheets::cell::number;
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

/// A table that is open.
struct Grid {
    index: usize,
    row: Option<u32>,
    column: u32,
    /// Columns that cells of rows above take: first, last, and the last row.
    taken: Vec<(u32, u32, u32)>,
    cell: Option<Cell>,
}

/// A cell as it is read.
struct Cell {
    row: u32,
    column: u32,
    /// The number that it holds, which may have more digits than are shown.
    number: Option<String>,
    text: String,
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
                self.open.push(Grid {
                    index: self.holds.len(),
                    row: None,
                    column: 0,
                    taken: Vec::new(),
                    cell: None,
                });
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
        let row = grid.row.unwrap_or_else(|| grid.next_row());
        let span = |said: &str, most| {
            let said = attribute(tag, said).and_then(|said| said.trim().parse::<u32>().ok());
            said.unwrap_or(1).clamp(1, most)
        };
        let (columns, rows) = (span("colspan", SPAN.0), span("rowspan", SPAN.1));
        let column = grid.free_column(row);
        let last = column.saturating_add(columns - 1);
        grid.column = last.saturating_add(1);
        // What is further right is not read anyway.
        if rows > 1 && column < limit::COLUMNS {
            grid.taken
                .push((column, last, row.saturating_add(rows - 1)));
        }
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
        let shown = tidy(&cell.text);
        if shown.is_empty() {
            return Ok(());
        }
        let (amount, is_percent) = match shown.strip_suffix('%') {
            Some(amount) => (amount, true),
            None => (shown.as_str(), false),
        };
        let is_number = number::read(&amount.replace(',', "")).is_some();
        let text = match cell.number.filter(|_| is_number) {
            Some(held) if is_percent => number::percent(&held),
            Some(held) => held,
            None => shown,
        };
        if let Some(holds) = self.holds.get_mut(grid.index) {
            *holds = true;
        }
        match of(wanted, grid.index) {
            None => Ok(()),
            Some(table) => table.cell(cell.row, cell.column, &text, is_number),
        }
    }

    /// Text, in which any white space is a space.
    fn text(&mut self, text: &str) {
        let Some(cell) = self.open.last_mut().and_then(|grid| grid.cell.as_mut()) else {
            return;
        };
        for character in text.chars() {
            let space = character.is_ascii_whitespace();
            match (space, cell.text.ends_with([' ', '\n'])) {
                (true, true) => {}
                (true, false) => cell.text.push(' '),
                (false, _) => cell.text.push(character),
            }
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

impl Grid {
    fn next_row(&mut self) -> u32 {
        let row = self.row.map_or(0, |row| row.saturating_add(1));
        self.row = Some(row);
        self.column = 0;
        self.taken.retain(|(_, _, last)| *last >= row);
        row
    }

    /// The next column that no cell of a row above takes.
    fn free_column(&self, row: u32) -> u32 {
        let mut column = self.column;
        let takes = |column: u32| {
            let mut taken = self.taken.iter();
            taken.find(move |(first, last, until)| {
                (*first..=*last).contains(&column) && *until >= row
            })
        };
        while let Some((_, last, _)) = takes(column) {
            column = last.saturating_add(1);
        }
        column
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

/// Text without white space around it and around its lines, and without empty lines.
fn tidy(text: &str) -> String {
    let text = text.replace('\u{a0}', " ");
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}
