//! One sheet of a workbook: the records of its cells.

use crate::error::Problem;
use crate::interchange::sheets::cell::date::Epoch;
use crate::interchange::sheets::cell::format::CellFormat;
use crate::interchange::sheets::cell::number::{self, Number};
use crate::interchange::sheets::cell::shown;
use crate::interchange::sheets::model::NoteKind;
use crate::interchange::sheets::strings::Strings;
use crate::interchange::sheets::table::Table;
use crate::interchange::sheets::xls::cut_short;
use crate::interchange::sheets::xls::record::{Record, Records, u16_at, u32_at, u64_at};
use crate::interchange::sheets::xls::text::TextReader;

/// Records between two calls that tell how far reading has come.
const TOLD: u32 = 20_000;

/// What the sheets of a workbook share.
pub(super) struct Shared<'a> {
    pub strings: &'a Strings,
    pub formats: &'a [CellFormat],
    pub epoch: Epoch,
}

/// The rows and columns that a sheet says it has.
pub(super) fn dimension(stream: &[u8], offset: usize) -> Option<(u32, u32)> {
    let found = Records::new(stream, offset)
        .take_while(|record| record.kind != 0x000A)
        .find(|record| record.kind == 0x0200)?;
    let columns = u16_at(found.data, 10)?;
    Some((u32_at(found.data, 4)?, u32::from(columns)))
}

/// Reads the cells into a table.
pub(super) fn read(
    stream: &[u8],
    offset: usize,
    shared: &Shared<'_>,
    table: &mut Table,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), Problem> {
    let mut records = Records::new(stream, offset);
    let mut reader = Reader {
        shared,
        table,
        pending: None,
    };
    let mut depth = 0_u32;
    let mut count = 0_u32;
    while let Some(record) = records.next() {
        match record.kind {
            // A chart on the sheet is a stream within.
            0x0809 => depth += 1,
            0x000A if depth <= 1 => return Ok(()),
            0x000A => depth -= 1,
            0x0207 if depth == 1 => {
                let parts = records.continued(record.data);
                reader.formula_text(parts)?;
            }
            _ if depth == 1 => reader.record(record)?,
            _ => {}
        }
        count = count.wrapping_add(1);
        if count.is_multiple_of(TOLD) {
            progress(records.position() as u64, stream.len() as u64);
        }
    }
    Err(cut_short())
}

struct Reader<'a> {
    shared: &'a Shared<'a>,
    table: &'a mut Table,
    /// The cell of a formula whose text comes in a record of its own.
    pending: Option<(u32, u32)>,
}

impl Reader<'_> {
    fn record(&mut self, record: Record<'_>) -> Result<(), Problem> {
        let data = record.data;
        match record.kind {
            0x0208 if data.get(12).is_some_and(|flags| flags & 0x20 != 0) => {
                let row = u32::from(u16_at(data, 0).unwrap_or(0));
                self.table.hide_rows(row, row);
            }
            0x007D if data.get(8).is_some_and(|flags| flags & 1 != 0) => {
                let [first, last] = [0, 2].map(|at| u32::from(u16_at(data, at).unwrap_or(0)));
                self.table.hide_columns(first, last);
            }
            0x00E5 => return self.merges(data).ok_or_else(cut_short)?,
            0x00BD => return self.packed_numbers(data).ok_or_else(cut_short)?,
            0x0006 | 0x00D6 | 0x00FD | 0x0203..=0x0205 | 0x027E => {
                return self.cell(record.kind, data).ok_or_else(cut_short)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self, kind: u16, data: &[u8]) -> Option<Result<(), Problem>> {
        let row = u32::from(u16_at(data, 0)?);
        let column = u32::from(u16_at(data, 2)?);
        let style = u16_at(data, 4)?;
        let rest = data.get(6..)?;
        Some(match kind {
            0x00FD => {
                let index = usize::try_from(u32_at(rest, 0)?).ok()?;
                let text = self.shared.strings.get(index)?;
                self.table.cell(row, column, text, false)
            }
            0x0204 | 0x00D6 => {
                let text = TextReader::new(vec![rest]).string(2)?;
                self.table.cell(row, column, &text, false)
            }
            0x0203 => self.number(row, column, style, &number::from_bits(u64_at(rest, 0)?)?),
            0x027E => self.number(row, column, style, &packed(u32_at(rest, 0)?)?),
            0x0205 => match *rest.get(..2)? {
                [value, 0] => self.truth(row, column, value),
                [code, _] => self.error(row, column, code),
                _ => return None,
            },
            _ => return self.formula(row, column, style, rest),
        })
    }

    fn formula(
        &mut self,
        row: u32,
        column: u32,
        style: u16,
        rest: &[u8],
    ) -> Option<Result<(), Problem>> {
        let result = rest.get(..8)?;
        self.pending = None;
        Some(match *result {
            [0, _, _, _, _, _, 0xFF, 0xFF] => {
                self.pending = Some((row, column));
                Ok(())
            }
            [1, _, value, _, _, _, 0xFF, 0xFF] => self.truth(row, column, value),
            [2, _, code, _, _, _, 0xFF, 0xFF] => self.error(row, column, code),
            [_, _, _, _, _, _, 0xFF, 0xFF] => {
                self.table
                    .note(row, column, NoteKind::FormulaWithoutValue, "");
                Ok(())
            }
            _ => self.number(row, column, style, &number::from_bits(u64_at(result, 0)?)?),
        })
    }

    fn formula_text(&mut self, parts: Vec<&[u8]>) -> Result<(), Problem> {
        let Some((row, column)) = self.pending.take() else {
            return Ok(());
        };
        let text = TextReader::new(parts).string(2).ok_or_else(cut_short)?;
        self.table.cell(row, column, &text, false)
    }

    fn packed_numbers(&mut self, data: &[u8]) -> Option<Result<(), Problem>> {
        let row = u32::from(u16_at(data, 0)?);
        let first = u32::from(u16_at(data, 2)?);
        let cells = data.get(4..data.len().checked_sub(2)?)?;
        for (column, cell) in (first..).zip(cells.chunks_exact(6)) {
            let value = packed(u32_at(cell, 2)?)?;
            if let Err(problem) = self.number(row, column, u16_at(cell, 0)?, &value) {
                return Some(Err(problem));
            }
        }
        Some(Ok(()))
    }

    fn merges(&mut self, data: &[u8]) -> Option<Result<(), Problem>> {
        let count = usize::from(u16_at(data, 0)?);
        for range in data.get(2..)?.chunks_exact(8).take(count) {
            let [top, bottom, left, right] =
                [0, 2, 4, 6].map(|at| u32::from(u16_at(range, at).unwrap_or(0)));
            let rows = bottom.checked_sub(top)? + 1;
            let columns = right.checked_sub(left)? + 1;
            if let Err(problem) = self.table.merge(top, left, rows, columns) {
                return Some(Err(problem));
            }
        }
        Some(Ok(()))
    }

    fn number(
        &mut self,
        row: u32,
        column: u32,
        style: u16,
        number: &Number,
    ) -> Result<(), Problem> {
        let format = self.shared.formats.get(usize::from(style)).copied();
        let shown = shown(number, format.unwrap_or_default(), self.shared.epoch);
        if let Some(kind) = shown.note {
            self.table.note(row, column, kind, &number.text);
        }
        self.table.cell(row, column, &shown.text, shown.is_number)
    }

    fn truth(&mut self, row: u32, column: u32, value: u8) -> Result<(), Problem> {
        let text = if value == 0 { "FALSE" } else { "TRUE" };
        self.table.cell(row, column, text, false)
    }

    fn error(&mut self, row: u32, column: u32, code: u8) -> Result<(), Problem> {
        let text = match code {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        };
        self.table.note(row, column, NoteKind::ErrorValue, text);
        self.table.cell(row, column, text, false)
    }
}

/// A number in four bytes: the upper 30 bits of a double, or a whole number; either maybe in hundredths.
fn packed(value: u32) -> Option<Number> {
    let number = if value & 2 == 0 {
        number::from_bits(u64::from(value & !3) << 32)?
    } else {
        Number::whole(i64::from(value.cast_signed() >> 2))
    };
    Some(if value & 1 == 0 {
        number
    } else {
        number.hundredths()
    })
}

#[cfg(test)]
mod tests {
    use super::packed;

    /// Source: [MS-XLS] 2.5.217 `RkNumber`.
    #[test]
    fn packed_numbers_are_doubles_or_whole_numbers_maybe_in_hundredths() {
        let text = |value| packed(value).unwrap().text;
        assert_eq!(text(0x3FF0_0000), "1");
        assert_eq!(text(0x3FF0_0001), "0.01");
        assert_eq!(text(0x004B_5646), "1234321");
        assert_eq!(text(0x004B_5647), "12343.21");
        assert_eq!(text(0xFFFF_FFFE), "-1");
    }
}
