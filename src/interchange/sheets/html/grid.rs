//! A table of a page as it is read: where its cells stand, and what they say.

use crate::interchange::sheets::cell::number;
use crate::interchange::sheets::limit;

/// A table that is open.
pub(super) struct Grid {
    pub index: usize,
    pub row: Option<u32>,
    pub column: u32,
    /// Columns that cells of rows above take: first, last, and the last row.
    pub taken: Vec<(u32, u32, u32)>,
    pub cell: Option<Cell>,
}

/// A cell as it is read.
pub(super) struct Cell {
    pub row: u32,
    pub column: u32,
    /// The number that it holds, which may have more digits than are shown.
    pub number: Option<String>,
    pub text: String,
}

impl Grid {
    /// The table of this number, before its first row.
    pub fn new(index: usize) -> Grid {
        Grid {
            index,
            row: None,
            column: 0,
            taken: Vec::new(),
            cell: None,
        }
    }

    /// Where a cell of so many rows and columns begins.
    pub fn place(&mut self, rows: u32, columns: u32) -> (u32, u32) {
        let row = self.row.unwrap_or_else(|| self.next_row());
        let column = self.free_column(row);
        let last = column.saturating_add(columns - 1);
        self.column = last.saturating_add(1);
        // What is further right is not read anyway.
        if rows > 1 && column < limit::COLUMNS {
            let until = row.saturating_add(rows - 1);
            self.taken.push((column, last, until));
        }
        (row, column)
    }

    /// Begins a row.
    pub fn next_row(&mut self) -> u32 {
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

impl Cell {
    /// Adds text, in which any white space is a space.
    pub fn add(&mut self, text: &str) {
        for character in text.chars() {
            let space = character.is_ascii_whitespace();
            match (space, self.text.ends_with([' ', '\n'])) {
                (true, true) => {}
                (true, false) => self.text.push(' '),
                (false, _) => self.text.push(character),
            }
        }
    }

    /// What it says, and whether that is a number.
    pub fn content(self) -> (String, bool) {
        let shown = tidy(&self.text);
        let (amount, is_percent) = match shown.strip_suffix('%') {
            Some(amount) => (amount, true),
            None => (shown.as_str(), false),
        };
        let is_number = number::read(&amount.replace(',', "")).is_some();
        let text = match self.number.filter(|_| is_number && !shown.is_empty()) {
            Some(held) if is_percent => number::percent(&held),
            Some(held) => held,
            None => shown,
        };
        (text, is_number)
    }
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
