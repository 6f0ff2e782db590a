//! What is wrong with a spreadsheet, as problems in both languages.

use std::fmt::Display;

use crate::error::{Code, Problem};
use crate::text::LocalText;

/// The file is something else. `kind` names it for programs: `text`, `html`, `pdf` …
pub(super) fn not_a_spreadsheet(kind: &str, zh: &str, en: &str) -> Problem {
    Problem::new(Code::NotASpreadsheet)
        .with("kind", kind)
        .with_text("found", &LocalText::new(zh, en))
}

/// The file needs a password.
pub(super) fn encrypted() -> Problem {
    Problem::new(Code::SpreadsheetEncrypted)
}

/// The file is of a program before Excel 97.
pub(super) fn too_old(found: &str) -> Problem {
    Problem::new(Code::SpreadsheetTooOld).with("found", found)
}

/// The file is cut short or altered, or was never right.
pub(super) fn damaged(part: impl Display, zh: &str, en: &str) -> Problem {
    Problem::new(Code::SpreadsheetDamaged)
        .with("part", part)
        .with_text("reason", &LocalText::new(zh, en))
}

/// The file holds what no honest spreadsheet does.
pub(super) fn hostile(part: impl Display, zh: &str, en: &str) -> Problem {
    Problem::new(Code::SpreadsheetUnsafe)
        .with("part", part)
        .with_text("reason", &LocalText::new(zh, en))
}

/// More of something than is read.
pub(super) fn too_large(zh: &str, en: &str, limit: impl Display, found: impl Display) -> Problem {
    Problem::new(Code::SpreadsheetTooLarge)
        .with_text("what", &LocalText::new(zh, en))
        .with("limit", limit)
        .with("found", found)
}

/// Bytes for people.
pub(super) fn megabytes(bytes: u64) -> String {
    let tenths = bytes / 1024 * 10 / 1024;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}
