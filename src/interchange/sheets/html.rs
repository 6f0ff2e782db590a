//! Tables of web pages: what many programs save under the name of a workbook, `.xls`.
//!
//! Each table that holds anything is a sheet, also one in a cell of another. Scripts, styles, and what a page
//! says to one program are left out, whatever they hold.

mod grid;
mod markup;
mod sheet;

use crate::error::Problem;
use crate::interchange::sheets::html::markup::without_asides;
use crate::interchange::sheets::html::sheet::Sheets;
use crate::interchange::sheets::limit;
use crate::interchange::sheets::model::{SheetInfo, Visibility, WorkbookInfo, WorkbookKind};
use crate::interchange::sheets::problem::{damaged, not_a_spreadsheet};
use crate::interchange::sheets::table::Table;

pub use markup::{encoding, is_page};

/// A page: its markup.
#[derive(Debug)]
pub(super) struct Html {
    markup: String,
    /// The tables that hold anything, each by its place among all.
    tables: Vec<usize>,
}

impl Html {
    /// Reads what tables there are.
    pub fn open(bytes: &[u8]) -> Result<(WorkbookInfo, Html), Problem> {
        let text = std::str::from_utf8(bytes).map_err(|_| {
            let (zh, en) = ("不是 UTF-8 编码", "it is not in UTF-8");
            damaged("HTML", zh, en)
        })?;
        let markup = without_asides(text);
        let mut sheets = Sheets::default();
        sheets.read(&markup, None, &mut |_, _| {})?;
        let tables = sheets.filled();
        if tables.is_empty() {
            let (zh, en) = ("没有表格的网页（HTML）", "a web page without a table");
            return Err(not_a_spreadsheet("html", zh, en));
        }
        let sheet = |index| SheetInfo {
            name: format!("Sheet{}", index + 1),
            visibility: Visibility::Visible,
            row_count: None,
            column_count: None,
        };
        let info = WorkbookInfo {
            kind: WorkbookKind::Html,
            date_epoch: 1900,
            // One more than are read is enough to refuse them.
            sheets: (0..tables.len().min(limit::SHEETS + 1))
                .map(sheet)
                .collect(),
        };
        Ok((info, Html { markup, tables }))
    }

    /// Reads a table.
    pub fn sheet(
        &self,
        index: usize,
        table: &mut Table,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), Problem> {
        match self.tables.get(index) {
            Some(wanted) => Sheets::default().read(&self.markup, Some((*wanted, table)), progress),
            None => Ok(()),
        }
    }
}
