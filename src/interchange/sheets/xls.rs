//! XLS: the workbooks of Excel 97 to 2003 (BIFF8), a stream of records in a compound file.
//!
//! Source: [MS-XLS], the binary file format of Excel.

mod compound;
mod record;
mod sheet;
mod text;

use crate::error::Problem;
use crate::interchange::sheets::cell::date::Epoch;
use crate::interchange::sheets::cell::format::{self, CellFormat};
use crate::interchange::sheets::model::{SheetInfo, Visibility, WorkbookInfo, WorkbookKind};
use crate::interchange::sheets::problem::{damaged, encrypted, not_a_spreadsheet, too_old};
use crate::interchange::sheets::strings::Strings;
use crate::interchange::sheets::table::Table;
use crate::interchange::sheets::xls::compound::Compound;
use crate::interchange::sheets::xls::record::{Record, Records, u16_at, u32_at};
use crate::interchange::sheets::xls::text::TextReader;

const BIFF8: u16 = 0x0600;

/// A workbook: its stream of records, and what its sheets share.
#[derive(Debug)]
pub(super) struct Xls {
    stream: Vec<u8>,
    /// Where each sheet begins in the stream.
    offsets: Vec<usize>,
    strings: Strings,
    formats: Vec<CellFormat>,
    epoch: Epoch,
}

/// What the first part of the stream says.
#[derive(Default)]
struct Globals {
    sheets: Vec<SheetInfo>,
    offsets: Vec<usize>,
    strings: Strings,
    /// Formats with their ids.
    own: Vec<(u32, CellFormat)>,
    /// The format's id of each style.
    styles: Vec<u32>,
    epoch: Epoch,
}

impl Xls {
    /// Reads what sheets there are, and what they share.
    pub fn open(bytes: Vec<u8>) -> Result<(WorkbookInfo, Xls), Problem> {
        let stream = stream(Compound::open(bytes)?)?;
        let globals = globals(&stream)?;
        let format = |id: &u32| {
            let own = globals.own.iter().rev().find(|(known, _)| known == id);
            own.map_or_else(|| format::built_in(*id), |(_, format)| *format)
        };
        let formats = globals.styles.iter().map(format).collect();
        let mut sheets = globals.sheets;
        for (sheet, offset) in sheets.iter_mut().zip(&globals.offsets) {
            if let Some((rows, columns)) = sheet::dimension(&stream, *offset) {
                sheet.row_count = Some(rows);
                sheet.column_count = Some(columns);
            }
        }
        let info = WorkbookInfo {
            kind: WorkbookKind::Xls,
            date_epoch: match globals.epoch {
                Epoch::Of1900 => 1900,
                Epoch::Of1904 => 1904,
            },
            sheets,
        };
        let xls = Xls {
            offsets: globals.offsets,
            strings: globals.strings,
            formats,
            epoch: globals.epoch,
            stream,
        };
        Ok((info, xls))
    }

    /// Reads a sheet into a table.
    pub fn sheet(
        &mut self,
        index: usize,
        table: &mut Table,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), Problem> {
        let Some(offset) = self.offsets.get(index) else {
            return Ok(());
        };
        let shared = sheet::Shared {
            strings: &self.strings,
            formats: &self.formats,
            epoch: self.epoch,
        };
        sheet::read(&self.stream, *offset, &shared, table, progress)
    }
}

/// The stream that holds the workbook.
fn stream(mut file: Compound) -> Result<Vec<u8>, Problem> {
    if let Some(stream) = file.stream("Workbook")? {
        return Ok(stream);
    }
    if file.has("EncryptedPackage") || file.has("EncryptionInfo") {
        return Err(encrypted());
    }
    if file.has("Book") {
        return Err(too_old("Excel 5.0/95"));
    }
    if file.has("WordDocument") {
        return Err(not_a_spreadsheet(
            "document",
            "Word 文档",
            "a Word document",
        ));
    }
    if file.has("PowerPoint Document") {
        let (zh, en) = ("PowerPoint 演示文稿", "a PowerPoint presentation");
        return Err(not_a_spreadsheet("presentation", zh, en));
    }
    let (zh, en) = (
        "未知类型的 OLE 文件",
        "an OLE file of a kind that isn't known",
    );
    Err(not_a_spreadsheet("unknown", zh, en))
}

fn cut_short() -> Problem {
    damaged("Workbook", "内容不完整", "its content is not complete")
}

fn globals(stream: &[u8]) -> Result<Globals, Problem> {
    let mut globals = Globals::default();
    let mut records = Records::new(stream, 0);
    match records.next() {
        Some(Record {
            kind: 0x0809, data, ..
        }) if u16_at(data, 0) == Some(BIFF8) => {}
        Some(Record { kind: 0x0809, .. }) => return Err(too_old("Excel 5.0/95")),
        _ => return Err(cut_short()),
    }
    while let Some(record) = records.next() {
        let data = record.data;
        match record.kind {
            0x000A => return Ok(globals),
            0x002F => return Err(encrypted()),
            0x0022 if u16_at(data, 0) == Some(1) => globals.epoch = Epoch::Of1904,
            0x0085 => bound_sheet(data, &mut globals).ok_or_else(cut_short)?,
            0x00E0 => globals.styles.push(u32::from(u16_at(data, 2).unwrap_or(0))),
            0x041E => {
                let mut text = TextReader::new(vec![data.get(2..).unwrap_or_default()]);
                let code = text.string(2).ok_or_else(cut_short)?;
                let id = u32::from(u16_at(data, 0).unwrap_or(0));
                globals.own.push((id, format::of_code(&code)));
            }
            0x00FC => {
                let count = u32_at(data, 4).ok_or_else(cut_short)?;
                let mut parts = records.continued(data);
                if let Some(first) = parts.first_mut() {
                    *first = first.get(8..).unwrap_or_default();
                }
                let mut text = TextReader::new(parts);
                for _ in 0..count {
                    let string = text.string(2).ok_or_else(cut_short)?;
                    globals.strings.push_str(&string)?;
                    globals.strings.end()?;
                }
            }
            _ => {}
        }
    }
    Err(cut_short())
}

fn bound_sheet(data: &[u8], globals: &mut Globals) -> Option<()> {
    let offset = usize::try_from(u32_at(data, 0)?).ok()?;
    let [state, kind] = *data.get(4..6)? else {
        return None;
    };
    // Sheets of charts and macros hold no cells.
    if kind != 0 {
        return Some(());
    }
    globals.offsets.push(offset);
    globals.sheets.push(SheetInfo {
        name: TextReader::new(vec![data.get(6..)?]).string(1)?,
        visibility: match state & 3 {
            0 => Visibility::Visible,
            1 => Visibility::Hidden,
            _ => Visibility::VeryHidden,
        },
        row_count: None,
        column_count: None,
    });
    Some(())
}
