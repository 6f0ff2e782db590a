//! A sheet as it is read: cells in the order of the file, within limits, with what is to be noted.

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::interchange::sheets::limit;
use crate::interchange::sheets::model::{
    MergedRange, Note, NoteCount, NoteKind, Range, SheetTable,
};
use crate::interchange::sheets::problem::{damaged, megabytes, too_large};

/// Characters of what a note says it found.
const FOUND: usize = 200;

/// A cell: where it stands, and its text in the one string that holds all of a sheet.
#[derive(Clone, Copy, Debug)]
struct Cell {
    row: u32,
    column: u16,
    is_number: bool,
    start: u32,
    end: u32,
}

/// What has been read of a sheet.
#[derive(Debug, Default)]
pub(super) struct Table {
    cells: Vec<Cell>,
    text: String,
    merges: Vec<MergedRange>,
    hidden_rows: Vec<Range>,
    hidden_columns: Vec<Range>,
    notes: Vec<Note>,
    counts: BTreeMap<NoteKind, u32>,
}

/// `B3`, as people name a cell.
pub(super) fn address(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", row.saturating_add(1))
}

impl Table {
    /// Adds a cell. One with nothing but space in it is none.
    pub fn cell(
        &mut self,
        row: u32,
        column: u32,
        text: &str,
        is_number: bool,
    ) -> Result<(), Problem> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if row >= limit::ROWS {
            let found = address(row, column);
            return Err(too_large(
                "表格行数",
                "the number of rows",
                limit::ROWS,
                found,
            ));
        }
        if column >= limit::COLUMNS {
            let found = address(row, column);
            return Err(too_large(
                "表格列数",
                "the number of columns",
                limit::COLUMNS,
                found,
            ));
        }
        let start = self.text.len();
        if text
            .bytes()
            .any(|byte| byte < b' ' && byte != b'\n' && byte != b'\t')
        {
            self.cleaned(row, column, text);
        } else {
            self.text.push_str(text);
        }
        if self.text.len() > limit::TEXT_BYTES {
            return Err(too_large(
                "表格文字总量",
                "the text of the sheet",
                megabytes(limit::TEXT_BYTES as u64),
                address(row, column),
            ));
        }
        self.push(Cell {
            row,
            column: u16::try_from(column).unwrap_or(u16::MAX),
            is_number,
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(self.text.len()).unwrap_or(u32::MAX),
        })
    }

    fn push(&mut self, cell: Cell) -> Result<(), Problem> {
        if self.cells.len() >= limit::CELLS {
            let found = address(cell.row, u32::from(cell.column));
            return Err(too_large(
                "单元格数",
                "the number of cells",
                limit::CELLS,
                found,
            ));
        }
        self.cells.push(cell);
        Ok(())
    }

    /// Text without control characters; breaks of lines stay.
    fn cleaned(&mut self, row: u32, column: u32, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let kept = |c: &char| !c.is_ascii_control() || matches!(c, '\n' | '\t');
        if !text.chars().all(|c| kept(&c)) {
            self.note(
                row,
                column,
                NoteKind::CharactersRemoved,
                &text.escape_debug().to_string(),
            );
        }
        self.text.extend(text.chars().filter(kept));
    }

    /// Notes something about a cell.
    pub fn note(&mut self, row: u32, column: u32, kind: NoteKind, found: &str) {
        let count = self.counts.entry(kind).or_default();
        *count = count.saturating_add(1);
        if self.notes.len() < limit::NOTES {
            self.notes.push(Note {
                row,
                column,
                kind,
                found: found.chars().take(FOUND).collect(),
            });
        }
    }

    /// Adds a merged range.
    pub fn merge(&mut self, row: u32, column: u32, rows: u32, columns: u32) -> Result<(), Problem> {
        if self.merges.len() >= limit::MERGES {
            return Err(too_large(
                "合并单元格数",
                "the number of merged ranges",
                limit::MERGES,
                address(row, column),
            ));
        }
        self.merges.push(MergedRange {
            row,
            column,
            rows,
            columns,
            repeated: false,
        });
        Ok(())
    }

    /// Rows that are hidden, in rising order.
    pub fn hide_rows(&mut self, first: u32, last: u32) {
        hide(&mut self.hidden_rows, first, last);
    }

    /// Columns that are hidden, in rising order.
    pub fn hide_columns(&mut self, first: u32, last: u32) {
        hide(&mut self.hidden_columns, first, last);
    }

    /// Nothing more comes: sorts the cells and repeats merged texts.
    pub fn finish(&mut self, part: &str) -> Result<(), Problem> {
        self.sort(part)?;
        let last = self.cells.last().map_or(0, |cell| cell.row);
        let mut merges = std::mem::take(&mut self.merges);
        merges.sort_unstable_by_key(|merge| (merge.row, merge.column));
        let found: Vec<Option<Cell>> = merges
            .iter()
            .map(|merge| self.at(merge.row, merge.column))
            .collect();
        for (merge, cell) in merges.iter_mut().zip(found) {
            let Some(cell) = cell.filter(|_| merge.rows > 1 || merge.columns > 1) else {
                continue;
            };
            if cell.is_number {
                let text = self.text_of(cell).to_owned();
                self.note(merge.row, merge.column, NoteKind::MergedNumber, &text);
                continue;
            }
            let end = merge.row.saturating_add(merge.rows - 1).min(last);
            for row in merge.row.saturating_add(1)..=end {
                self.push(Cell { row, ..cell })?;
                merge.repeated = true;
            }
        }
        self.merges = merges;
        // What merging hides gives way to what is seen: of two at one place, the first stays.
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        self.cells.dedup_by_key(|cell| (cell.row, cell.column));
        self.notes
            .sort_by_key(|note| (note.row, note.column, note.kind));
        Ok(())
    }

    fn sort(&mut self, part: &str) -> Result<(), Problem> {
        let place = |cell: &Cell| (cell.row, cell.column);
        if !self.cells.is_sorted_by_key(place) {
            self.cells.sort_by_key(place);
        }
        let twice = self
            .cells
            .windows(2)
            .find(|pair| pair.first().map(place) == pair.last().map(place));
        match twice.and_then(<[Cell]>::first) {
            None => Ok(()),
            Some(cell) => {
                let found = address(cell.row, u32::from(cell.column));
                Err(damaged(
                    format!("{part} {found}"),
                    "同一单元格出现两次",
                    "the cell stands there twice",
                ))
            }
        }
    }

    fn at(&self, row: u32, column: u32) -> Option<Cell> {
        let column = u16::try_from(column).ok()?;
        let place = self
            .cells
            .binary_search_by_key(&(row, column), |cell| (cell.row, cell.column));
        self.cells.get(place.ok()?).copied()
    }

    fn text_of(&self, cell: Cell) -> &str {
        let start = usize::try_from(cell.start).unwrap_or(usize::MAX);
        let end = usize::try_from(cell.end).unwrap_or(usize::MAX);
        self.text.get(start..end).unwrap_or_default()
    }

    /// What was read, but for its cells.
    pub fn summary(&self, name: &str) -> SheetTable {
        let columns = self.cells.iter().map(|cell| u32::from(cell.column) + 1);
        let row_count = self.cells.last().map_or(0, |cell| cell.row + 1);
        let column_count = columns.max().unwrap_or(0);
        let note_counts = self.counts.iter();
        SheetTable {
            name: name.to_owned(),
            row_count,
            column_count,
            cell_count: u32::try_from(self.cells.len()).unwrap_or(u32::MAX),
            merges: self.merges.clone(),
            hidden_rows: within(&self.hidden_rows, row_count),
            hidden_columns: within(&self.hidden_columns, column_count),
            notes: self.notes.clone(),
            note_counts: note_counts
                .map(|(kind, count)| NoteCount {
                    kind: *kind,
                    count: *count,
                })
                .collect(),
        }
    }

    /// Rows of texts, each as long as it holds anything; fewer at the end of the sheet.
    pub fn rows(&self, first: u32, count: u32) -> Vec<Vec<&str>> {
        let total = self.cells.last().map_or(0, |cell| cell.row + 1);
        let end = first.saturating_add(count).min(total);
        let mut at = self.cells.partition_point(|cell| cell.row < first);
        let row = |row| {
            let mut texts = Vec::new();
            while let Some(cell) = self.cells.get(at).filter(|cell| cell.row == row) {
                texts.resize(usize::from(cell.column), "");
                texts.push(self.text_of(*cell));
                at += 1;
            }
            texts
        };
        (first..end).map(row).collect()
    }
}

/// Adds to ranges in rising order.
fn hide(ranges: &mut Vec<Range>, first: u32, last: u32) {
    match ranges.last_mut() {
        Some(range) if first <= range.last.saturating_add(1) && first >= range.first => {
            range.last = range.last.max(last);
        }
        _ => ranges.push(Range { first, last }),
    }
}

/// What of ranges is within a length.
fn within(ranges: &[Range], length: u32) -> Vec<Range> {
    ranges
        .iter()
        .filter(|range| range.first < length)
        .map(|range| Range {
            first: range.first,
            last: range.last.min(length.saturating_sub(1)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_spreadsheets() {
        let places = [
            (0, 0, "A1"),
            (2, 25, "Z3"),
            (9, 26, "AA10"),
            (1_048_575, 16_383, "XFD1048576"),
        ];
        for (row, column, expected) in places {
            assert_eq!(address(row, column), expected);
        }
    }

    #[test]
    fn rows_are_as_long_as_they_hold_anything() {
        let mut table = Table::default();
        table.cell(2, 1, "b", false).unwrap();
        table.cell(0, 0, "a", false).unwrap();
        table.cell(0, 5, "  ", false).unwrap();
        table.finish("sheet").unwrap();
        assert_eq!(table.rows(0, 10), [vec!["a"], vec![], vec!["", "b"]]);
        assert_eq!(table.rows(2, 1), [vec!["", "b"]]);
        assert!(table.rows(9, 9).is_empty());
    }

    #[test]
    fn merged_texts_go_down_and_merged_numbers_do_not() {
        let mut table = Table::default();
        table.cell(0, 0, "柴油", false).unwrap();
        table.cell(0, 1, "12", true).unwrap();
        table.cell(2, 2, "x", false).unwrap();
        table.merge(0, 0, 3, 2).unwrap();
        table.merge(0, 1, 3, 1).unwrap();
        table.finish("sheet").unwrap();
        assert_eq!(
            table.rows(0, 3),
            [vec!["柴油", "12"], vec!["柴油"], vec!["柴油", "", "x"]]
        );
        let summary = table.summary("");
        assert_eq!(summary.notes[0].kind, NoteKind::MergedNumber);
        assert!(summary.merges[0].repeated && !summary.merges[1].repeated);
    }
}
