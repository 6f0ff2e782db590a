//! XLSX: Office Open XML spreadsheets (ECMA-376, ISO/IEC 29500), transitional and strict.

mod reference;
mod sheet;
mod strings;
mod styles;

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::interchange::sheets::archive::Archive;
use crate::interchange::sheets::cell::date::Epoch;
use crate::interchange::sheets::cell::format::CellFormat;
use crate::interchange::sheets::model::{SheetInfo, Visibility, WorkbookInfo, WorkbookKind};
use crate::interchange::sheets::problem::{damaged, not_a_spreadsheet};
use crate::interchange::sheets::strings::Strings;
use crate::interchange::sheets::table::Table;
use crate::interchange::sheets::xml::{Piece, Xml};

/// A workbook: its archive, and what its sheets share.
#[derive(Debug)]
pub(super) struct Xlsx {
    archive: Archive,
    /// Where each sheet stands in the archive.
    parts: Vec<String>,
    formats: Vec<CellFormat>,
    epoch: Epoch,
    /// Read with the first sheet.
    strings: Option<Strings>,
    strings_part: Option<String>,
}

/// A relationship: what kind of part it leads to, and where that stands.
struct Relation {
    kind: String,
    target: String,
}

impl Xlsx {
    /// Reads what sheets there are, and how they show numbers.
    pub fn open(archive: Archive) -> Result<(WorkbookInfo, Xlsx), Problem> {
        let main = main_part(&archive)?;
        let relations = relations(&archive, &main)?;
        let part_of = |kind: &str| {
            let found = relations.values().find(|relation| relation.kind == kind);
            found.map(|relation| relation.target.clone())
        };
        let (epoch, named) = workbook(&archive, &main)?;
        let mut parts = Vec::new();
        let mut sheets = Vec::new();
        for (mut info, id) in named {
            let Some(relation) = relations.get(&id) else {
                return Err(damaged(info.name, "工作表缺失", "the sheet is missing"));
            };
            // Sheets of charts and macros hold no cells.
            if relation.kind != "worksheet" {
                continue;
            }
            if !archive.has(&relation.target) {
                return Err(damaged(info.name, "工作表缺失", "the sheet is missing"));
            }
            if let Some((rows, columns)) = sheet::dimension(&archive, &relation.target)? {
                info.row_count = Some(rows);
                info.column_count = Some(columns);
            }
            parts.push(relation.target.clone());
            sheets.push(info);
        }
        let formats = match part_of("styles") {
            Some(part) => styles::read(&archive, &part)?,
            None => Vec::new(),
        };
        let info = WorkbookInfo {
            kind: WorkbookKind::Xlsx,
            date_epoch: match epoch {
                Epoch::Of1900 => 1900,
                Epoch::Of1904 => 1904,
            },
            sheets,
        };
        let xlsx = Xlsx {
            strings_part: part_of("sharedStrings"),
            archive,
            parts,
            formats,
            epoch,
            strings: None,
        };
        Ok((info, xlsx))
    }

    /// Reads a sheet into a table.
    pub fn sheet(
        &mut self,
        index: usize,
        table: &mut Table,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), Problem> {
        if self.strings.is_none() {
            self.strings = Some(match &self.strings_part {
                Some(part) => strings::read(&self.archive, part)?,
                None => Strings::default(),
            });
        }
        let (Some(part), Some(strings)) = (self.parts.get(index), &self.strings) else {
            return Ok(());
        };
        let shared = sheet::Shared {
            strings,
            formats: &self.formats,
            epoch: self.epoch,
        };
        sheet::read(&self.archive, part, &shared, table, progress)
    }
}

/// An entry that has to be there.
fn open(archive: &Archive, part: &str) -> Result<Xml, Problem> {
    match archive.read(part)? {
        Some(content) => Ok(Xml::new(content)),
        None => Err(damaged(part, "缺失", "it is missing")),
    }
}

/// Where the workbook itself stands, which the archive's own relationships say.
fn main_part(archive: &Archive) -> Result<String, Problem> {
    let found = relations(archive, "")?
        .into_values()
        .find(|relation| relation.kind == "officeDocument");
    let target = found.map(|relation| relation.target).unwrap_or_default();
    let is = |folder: &str| target.starts_with(folder);
    if target.rsplit('.').next() == Some("bin") {
        let (zh, en) = (
            "Excel 二进制工作簿（.xlsb）",
            "an Excel binary workbook (.xlsb)",
        );
        return Err(not_a_spreadsheet("xlsb", zh, en));
    }
    if is("word/") {
        return Err(not_a_spreadsheet(
            "document",
            "Word 文档",
            "a Word document",
        ));
    }
    if is("ppt/") {
        let (zh, en) = ("PowerPoint 演示文稿", "a PowerPoint presentation");
        return Err(not_a_spreadsheet("presentation", zh, en));
    }
    if target.is_empty() {
        return Err(not_a_spreadsheet("archive", "ZIP 压缩包", "a ZIP archive"));
    }
    Ok(target)
}

/// The relationships of a part, by id; none where it has no file of them.
fn relations(archive: &Archive, part: &str) -> Result<BTreeMap<String, Relation>, Problem> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let file = format!("{folder}/_rels/{name}.rels");
    let mut found = BTreeMap::new();
    let Some(content) = archive.read(&file)? else {
        return Ok(found);
    };
    let mut xml = Xml::new(content);
    loop {
        match xml.next()? {
            Piece::Over => return Ok(found),
            Piece::Start(tag) if tag.name() == "Relationship" => {
                let text = |name| tag.attribute(name).unwrap_or_default();
                let kind = text("Type");
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = resolve(folder, &text("Target"));
                found.insert(text("Id"), Relation { kind, target });
            }
            _ => {}
        }
    }
}

/// Where a target stands that is written relative to a folder.
fn resolve(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').filter(|step| !step.is_empty()).collect()
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(step),
        }
    }
    path.join("/")
}

/// The epoch of dates, and each sheet with the id of its relationship.
fn workbook(archive: &Archive, part: &str) -> Result<(Epoch, Vec<(SheetInfo, String)>), Problem> {
    let mut xml = open(archive, part)?;
    let mut epoch = Epoch::Of1900;
    let mut sheets = Vec::new();
    let mut recognised = false;
    loop {
        match xml.next()? {
            Piece::Over if recognised => return Ok((epoch, sheets)),
            Piece::Over => {
                return Err(damaged(part, "不是工作簿", "it is no workbook"));
            }
            Piece::Start(tag) => match tag.name() {
                "workbook" => recognised = true,
                "workbookPr" if tag.is("date1904") => epoch = Epoch::Of1904,
                "sheet" => {
                    let visibility = match tag.attribute("state").as_deref() {
                        Some("hidden") => Visibility::Hidden,
                        Some("veryHidden") => Visibility::VeryHidden,
                        _ => Visibility::Visible,
                    };
                    let info = SheetInfo {
                        name: tag.attribute("name").unwrap_or_default(),
                        visibility,
                        row_count: None,
                        column_count: None,
                    };
                    sheets.push((info, tag.attribute("id").unwrap_or_default()));
                }
                _ => {}
            },
            _ => {}
        }
    }
}
