//! What a file is, by its content: its name may say anything.

use crate::error::Problem;
use crate::interchange::sheets::html;
use crate::interchange::sheets::limit;
use crate::interchange::sheets::problem::{megabytes, not_a_spreadsheet, too_large};

/// What holds a workbook.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Container {
    /// A ZIP archive: XLSX or ODS.
    Archive,
    /// A compound file: XLS, or an encrypted XLSX.
    Compound,
    /// A web page.
    Page,
}

/// First bytes, the name of the kind for programs, and for people in Chinese and English.
const MAGIC: &[(&[u8], &str, &str, &str)] = &[
    (b"%PDF", "pdf", "PDF 文件", "a PDF"),
    (b"\x89PNG", "image", "图片", "an image"),
    (b"\xFF\xD8\xFF", "image", "图片", "an image"),
    (b"GIF8", "image", "图片", "an image"),
    (b"\x1F\x8B", "archive", "gzip 压缩包", "a gzip archive"),
    (b"Rar!", "archive", "RAR 压缩包", "a RAR archive"),
    (b"7z\xBC\xAF", "archive", "7z 压缩包", "a 7z archive"),
    (b"SQLite", "database", "SQLite 数据库", "an SQLite database"),
    (b"{\\rtf", "document", "RTF 文档", "an RTF document"),
];

/// Whether a file of so many bytes is read at all.
///
/// # Errors
///
/// - [`Code::SpreadsheetTooLarge`](crate::Code::SpreadsheetTooLarge) above [`limit::FILE_BYTES`].
pub fn check_size(bytes: u64) -> Result<(), Problem> {
    let most = limit::FILE_BYTES as u64;
    if bytes <= most {
        return Ok(());
    }
    Err(too_large(
        "文件大小",
        "the size of the file",
        megabytes(most),
        megabytes(bytes),
    ))
}

/// Tells what a file is; what is no spreadsheet is told by name.
pub(super) fn container(bytes: &[u8]) -> Result<Container, Problem> {
    if bytes.is_empty() {
        return Err(not_a_spreadsheet("empty", "空文件", "empty"));
    }
    check_size(bytes.len() as u64)?;
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Container::Archive);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Ok(Container::Compound);
    }
    // Workbooks of Excel 2 to 4 are bare streams of records, which begin with one of these.
    if let [0x09, version @ (0x00 | 0x02 | 0x04), _, 0x00, ..] = bytes {
        let found = match version {
            0x00 => "Excel 2",
            0x02 => "Excel 3",
            _ => "Excel 4",
        };
        return Err(super::problem::too_old(found));
    }
    for (magic, kind, zh, en) in MAGIC {
        if bytes.starts_with(magic) {
            return Err(not_a_spreadsheet(kind, zh, en));
        }
    }
    if html::is_page(bytes) {
        return Ok(Container::Page);
    }
    Err(text_kind(bytes))
}

/// Kinds of text; whatever else there is.
fn text_kind(bytes: &[u8]) -> Problem {
    let start = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
    let lower = String::from_utf8_lossy(start).to_ascii_lowercase();
    let trimmed = lower.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if trimmed.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        let (zh, en) = ("XML 表格（Excel 2003）", "an XML spreadsheet of Excel 2003");
        return not_a_spreadsheet("xml", zh, en);
    }
    let wide = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    if wide || !start.contains(&0) {
        let (zh, en) = ("文本文件（如 CSV）", "a text file, such as CSV");
        return not_a_spreadsheet("text", zh, en);
    }
    not_a_spreadsheet("unknown", "未知类型的文件", "of a kind that isn't known")
}
