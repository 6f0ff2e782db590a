//! ODS: `OpenDocument` spreadsheets (ISO/IEC 26300). All sheets stand in one stream, one after another.

mod sheet;
mod styles;

use std::io::Read;

use crate::error::Problem;
use crate::interchange::sheets::archive::Archive;
use crate::interchange::sheets::model::{SheetInfo, Visibility, WorkbookInfo, WorkbookKind};
use crate::interchange::sheets::ods::styles::Styles;
use crate::interchange::sheets::problem::{damaged, encrypted, not_a_spreadsheet};
use crate::interchange::sheets::table::Table;
use crate::interchange::sheets::xml::{Piece, Xml};

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";
const MIMETYPE: &str = "application/vnd.oasis.opendocument.";

/// A workbook: its archive, and what its cells show of dates.
#[derive(Debug)]
pub(super) struct Ods {
    archive: Archive,
    styles: Styles,
}

impl Ods {
    /// Whether an archive holds an `OpenDocument` spreadsheet. Other kinds of documents are told by name.
    pub fn is(archive: &Archive) -> Result<bool, Problem> {
        let Some(content) = archive.read("mimetype")? else {
            return Ok(false);
        };
        let mut mimetype = String::new();
        let read = content.take(200).read_to_string(&mut mimetype);
        match mimetype.trim().strip_prefix(MIMETYPE) {
            Some(kind) if read.is_ok() && kind.starts_with("spreadsheet") => Ok(true),
            Some(_) => Err(not_a_spreadsheet(
                "document",
                "OpenDocument 文档，但不是电子表格",
                "an OpenDocument file, but no spreadsheet",
            )),
            None => Ok(false),
        }
    }

    /// Reads what sheets there are.
    pub fn open(archive: Archive) -> Result<(WorkbookInfo, Ods), Problem> {
        if is_encrypted(&archive)? {
            return Err(encrypted());
        }
        let info = WorkbookInfo {
            kind: WorkbookKind::Ods,
            date_epoch: 1900,
            sheets: sheets(&archive)?,
        };
        let styles = Styles::read(&archive, content(&archive)?)?;
        Ok((info, Ods { archive, styles }))
    }

    /// Reads a sheet into a table.
    pub fn sheet(
        &mut self,
        index: usize,
        table: &mut Table,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), Problem> {
        sheet::read(
            content(&self.archive)?,
            index,
            &self.styles,
            table,
            progress,
        )
    }
}

fn content(archive: &Archive) -> Result<Xml, Problem> {
    match archive.read(CONTENT)? {
        Some(content) => Ok(Xml::new(content)),
        None => Err(damaged(CONTENT, "缺失", "it is missing")),
    }
}

fn is_encrypted(archive: &Archive) -> Result<bool, Problem> {
    let Some(manifest) = archive.read(MANIFEST)? else {
        return Ok(false);
    };
    let mut xml = Xml::new(manifest);
    loop {
        match xml.next()? {
            Piece::Over => return Ok(false),
            Piece::Start(tag) if tag.name() == "encryption-data" => return Ok(true),
            _ => {}
        }
    }
}

fn sheets(archive: &Archive) -> Result<Vec<SheetInfo>, Problem> {
    let mut xml = content(archive)?;
    let mut hidden_styles: Vec<String> = Vec::new();
    let mut style = String::new();
    let mut sheets = Vec::new();
    let mut tables = 0_usize;
    loop {
        match xml.next()? {
            Piece::Over => return Ok(sheets),
            Piece::Start(tag) => match tag.name() {
                "style" => style = tag.attribute("name").unwrap_or_default(),
                "table-properties" if tag.attribute("display").as_deref() == Some("false") => {
                    hidden_styles.push(std::mem::take(&mut style));
                }
                "table" => {
                    tables += 1;
                    // A table in a cell is none of the workbook's sheets.
                    if tables > 1 {
                        continue;
                    }
                    let style = tag.attribute("style-name").unwrap_or_default();
                    let hidden = hidden_styles.contains(&style);
                    sheets.push(SheetInfo {
                        name: tag.attribute("name").unwrap_or_default(),
                        visibility: if hidden {
                            Visibility::Hidden
                        } else {
                            Visibility::Visible
                        },
                        row_count: None,
                        column_count: None,
                    });
                }
                _ => {}
            },
            Piece::End(name) if name.local() == "table" => tables = tables.saturating_sub(1),
            _ => {}
        }
    }
}
