//! How much of a spreadsheet is read, at most. What is over a limit is refused, never cut.

use crate::error::Problem;
use crate::interchange::sheets::problem::too_large;

/// Bytes of a file.
pub const FILE_BYTES: usize = 32 * 1024 * 1024;
/// Entries of an archive.
pub const ENTRIES: usize = 2_000;
/// Bytes of all entries of an archive, uncompressed.
pub const UNPACKED_BYTES: u64 = 256 * 1024 * 1024;
/// How many times its size an archive may unpack to, once it unpacks to more than [`RATIO_FROM`].
pub const RATIO: u64 = 120;
/// Bytes below which any ratio is fine: a small sheet of zeros packs very well.
pub const RATIO_FROM: u64 = 8 * 1024 * 1024;
/// Bytes of one piece of XML: a tag, or a text between two. A cell holds 32,767 characters.
pub const PIECE_BYTES: usize = 1024 * 1024;
/// Levels of XML.
pub const DEPTH: usize = 64;
/// Styles of a workbook's cells. Spreadsheet programs keep at most 65,490.
pub const STYLES: usize = 100_000;
/// Sheets of a workbook.
pub const SHEETS: usize = 1_000;
/// Rows of a sheet, up to the last that holds anything.
pub const ROWS: u32 = 100_000;
/// Columns of a sheet, up to the last that holds anything.
pub const COLUMNS: u32 = 256;
/// Cells of a sheet that hold anything.
pub const CELLS: usize = 2_000_000;
/// Bytes of text of a sheet, and of the texts that the sheets of a workbook share.
pub const TEXT_BYTES: usize = 64 * 1024 * 1024;
/// Merged ranges of a sheet.
pub const MERGES: usize = 20_000;
/// Notes that are kept with their place; all are counted.
pub const NOTES: usize = 10_000;

/// Refuses more styles than [`STYLES`].
pub(super) fn check_styles(styles: usize) -> Result<(), Problem> {
    if styles <= STYLES {
        return Ok(());
    }
    let (zh, en) = ("样式数", "the number of styles");
    Err(too_large(zh, en, STYLES, styles))
}
