//! [`Workbook`]: a spreadsheet file held open, read a sheet at a time.

use std::sync::Arc;

use crate::error::{Code, Outcome, Problem};
use crate::interchange::sheets::archive::Archive;
use crate::interchange::sheets::html::Html;
use crate::interchange::sheets::kind::{self, Container};
use crate::interchange::sheets::limit;
use crate::interchange::sheets::model::{SheetTable, WorkbookInfo, WorkbookKind};
use crate::interchange::sheets::ods::Ods;
use crate::interchange::sheets::problem::{not_a_spreadsheet, too_large};
use crate::interchange::sheets::table::Table;
use crate::interchange::sheets::xls::Xls;
use crate::interchange::sheets::xlsx::Xlsx;

/// A spreadsheet file.
///
/// # Examples
///
/// ```
/// use tansuan::interchange::sheets::Workbook;
///
/// let problems = Workbook::open(b"month,kWh\n1,2\n".to_vec(), "meters.xlsx")
///     .into_result()
///     .unwrap_err();
/// assert_eq!(problems[0].message, "expected a spreadsheet, but the file is a text file, such as CSV");
/// ```
#[derive(Debug)]
pub struct Workbook {
    info: WorkbookInfo,
    content: Content,
    table: Table,
}

#[derive(Debug)]
enum Content {
    Xlsx(Xlsx),
    Xls(Xls),
    Ods(Ods),
    Html(Html),
}

impl Workbook {
    /// Opens a file. What it is is told by its content; `name` is only compared with that.
    ///
    /// # Findings
    ///
    /// - [`Code::SpreadsheetEnding`] when the name ends otherwise than the content asks for.
    ///
    /// # Errors
    ///
    /// - [`Code::NotASpreadsheet`] for anything else, such as CSV, or a web page without a table; the detail
    ///   `kind` says what it is.
    /// - [`Code::SpreadsheetEncrypted`] for a file with a password.
    /// - [`Code::SpreadsheetTooOld`] for Excel 95 and before.
    /// - [`Code::SpreadsheetDamaged`] for a file that is cut short or altered, and for a web page that is not
    ///   in UTF-8; [`encoding`](crate::interchange::sheets::encoding) says what it is in.
    /// - [`Code::SpreadsheetUnsafe`] for what only attacks do: names that point outside the file,
    ///   document types and entities, unpacking to hundreds of times its size.
    /// - [`Code::SpreadsheetTooLarge`] above a [`limit`].
    pub fn open(bytes: Vec<u8>, name: &str) -> Outcome<Workbook> {
        match Workbook::read(bytes) {
            Err(problem) => Outcome::Invalid {
                problems: vec![problem],
            },
            Ok(value) => Outcome::Ok {
                findings: ending(name, value.info.kind).into_iter().collect(),
                value,
            },
        }
    }

    fn read(bytes: Vec<u8>) -> Result<Workbook, Problem> {
        let (info, content) = match kind::container(&bytes)? {
            Container::Compound => {
                let (info, xls) = Xls::open(bytes)?;
                (info, Content::Xls(xls))
            }
            Container::Page => {
                let (info, html) = Html::open(&bytes)?;
                (info, Content::Html(html))
            }
            Container::Archive => {
                let archive = Archive::open(Arc::from(bytes))?;
                if Ods::is(&archive)? {
                    let (info, ods) = Ods::open(archive)?;
                    (info, Content::Ods(ods))
                } else {
                    let (info, xlsx) = Xlsx::open(archive)?;
                    (info, Content::Xlsx(xlsx))
                }
            }
        };
        match info.sheets.len() {
            0 => Err(not_a_spreadsheet(
                "empty",
                "没有工作表的文件",
                "a workbook without sheets",
            )),
            count if count > limit::SHEETS => Err(too_large(
                "工作表数",
                "the number of sheets",
                limit::SHEETS,
                count,
            )),
            _ => Ok(Workbook {
                info,
                content,
                table: Table::default(),
            }),
        }
    }

    /// What is in it.
    pub fn info(&self) -> &WorkbookInfo {
        &self.info
    }

    /// Reads a sheet, counted from 0, and forgets the one before. `progress` hears now and then how many
    /// bytes of how many are read.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] when there is no such sheet.
    /// - Those of [`Workbook::open`] but the first three.
    pub fn sheet(
        &mut self,
        index: usize,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<SheetTable, Problem> {
        self.table = Table::default();
        let sheet = self.info.sheets.get(index);
        let sheet = sheet.ok_or_else(|| Problem::new(Code::UnknownReference).with("id", index))?;
        let mut table = Table::default();
        match &mut self.content {
            Content::Xlsx(xlsx) => xlsx.sheet(index, &mut table, progress)?,
            Content::Xls(xls) => xls.sheet(index, &mut table, progress)?,
            Content::Ods(ods) => ods.sheet(index, &mut table, progress)?,
            Content::Html(html) => html.sheet(index, &mut table, progress)?,
        }
        table.finish(&sheet.name)?;
        let summary = table.summary(&sheet.name);
        self.table = table;
        Ok(summary)
    }

    /// Rows of the sheet that was read last: their texts, each row as long as it holds anything. Fewer
    /// rows come at the end of the sheet, none after it.
    pub fn rows(&self, first: u32, count: u32) -> Vec<Vec<&str>> {
        self.table.rows(first, count)
    }
}

/// A finding where a name ends otherwise than its content asks for.
fn ending(name: &str, kind: WorkbookKind) -> Option<Problem> {
    let (_, found) = name.rsplit_once('.')?;
    let (expected, known): (&str, &[&str]) = match kind {
        WorkbookKind::Xlsx => ("xlsx", &["xlsx", "xlsm", "xltx", "xltm"]),
        WorkbookKind::Xls => ("xls", &["xls", "xlt", "et", "ett"]),
        WorkbookKind::Ods => ("ods", &["ods", "ots"]),
        WorkbookKind::Html => ("html", &["html", "htm", "xls"]),
    };
    let fits = known
        .iter()
        .any(|ending| found.eq_ignore_ascii_case(ending));
    (!fits).then(|| {
        Problem::new(Code::SpreadsheetEnding)
            .with("expected", expected)
            .with("found", found)
    })
}
