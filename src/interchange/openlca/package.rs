//! The ZIP file of a package: its JSON files one after the other, with every guard that spreadsheets have.

use std::io::BufRead;
use std::sync::Arc;

use serde_json::Value;

use crate::error::{Code, Problem};
use crate::interchange::openlca::issue::Issues;
use crate::interchange::sheets::archive::Archive;
use crate::text::LocalText;

/// Bytes of a package.
pub(super) const FILE_BYTES: u64 = 128 * 1024 * 1024;
/// Files of a package.
pub(super) const ENTRIES: usize = 200_000;

/// Refuses a package that is too large.
pub(super) fn check_size(bytes: u64) -> Result<(), Problem> {
    if bytes <= FILE_BYTES {
        return Ok(());
    }
    let size = bytes / 1024 / 1024;
    Err(refused(
        "ZIP",
        &LocalText::new(
            format!("文件过大：最多 128 MB，实为 {size} MB"),
            format!("it has {size} MB, where 128 MB are the most"),
        ),
    ))
}

/// Hands over every JSON object of the package, with the folder and the name of its file.
///
/// A file that can't be read is an issue.
///
/// # Errors
///
/// - [`Code::OpenLcaPackage`] for what is no ZIP file, is damaged as a whole, or has what only attacks have.
pub(super) fn each(
    bytes: &[u8],
    issues: &mut Issues,
    mut take: impl FnMut(&str, &str, &Value, &mut Issues),
) -> Result<(), Problem> {
    check_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    let archive =
        Archive::with_entries(Arc::from(bytes), ENTRIES).map_err(|problem| told(&problem))?;
    for name in archive.names() {
        let Some((folder, stem)) = place(name) else {
            continue;
        };
        match content(&archive, name) {
            Ok(value) if value.is_object() => take(folder, stem, &value, issues),
            Ok(_) => issues.package(unread(name, "not a JSON object")),
            Err(detail) => issues.package(unread(name, &detail)),
        }
    }
    Ok(())
}

/// The folder and the name of a JSON file, wherever the folders of the package are.
fn place(name: &str) -> Option<(&str, &str)> {
    let (path, file) = name.rsplit_once('/')?;
    let folder = path.rsplit('/').next()?;
    let (stem, ending) = file.rsplit_once('.')?;
    ending
        .eq_ignore_ascii_case("json")
        .then_some((folder, stem))
}

fn content(archive: &Archive, name: &str) -> Result<Value, String> {
    let unpacked = archive.read(name).map_err(|problem| problem.message)?;
    let mut unpacked = unpacked.ok_or_else(|| "not there".to_owned())?;
    let mut bytes = Vec::new();
    loop {
        let piece = unpacked.fill_buf().map_err(|_| "damaged".to_owned())?;
        let length = piece.len();
        if length == 0 {
            break;
        }
        bytes.extend_from_slice(piece);
        unpacked.consume(length);
        unpacked.next_piece();
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(bytes).map_err(|error| error.to_string())
}

fn unread(file: &str, detail: &str) -> Problem {
    Problem::new(Code::OpenLcaFile)
        .with("file", crate::quantity::shorten(file))
        .with("detail", detail)
}

/// What the archive's reader says of a spreadsheet, said of a package.
fn told(problem: &Problem) -> Problem {
    let detail = |name: &str| problem.details.get(name).cloned().unwrap_or_default();
    let reason = match problem.code {
        Code::SpreadsheetEncrypted => LocalText::new("设有密码", "it has a password"),
        Code::SpreadsheetTooLarge => LocalText::new(
            format!(
                "{}超出可处理的范围：最多 {}，实为 {}",
                detail("whatZh"),
                detail("limit"),
                detail("found")
            ),
            format!(
                "{} is more than can be handled: at most {}, found {}",
                detail("what"),
                detail("limit"),
                detail("found")
            ),
        ),
        _ => LocalText::new(detail("reasonZh"), detail("reason")),
    };
    let part = problem.details.get("part").map_or("ZIP", String::as_str);
    refused(part, &reason)
}

fn refused(part: &str, reason: &LocalText) -> Problem {
    Problem::new(Code::OpenLcaPackage)
        .with("part", crate::quantity::shorten(part))
        .with_text("reason", reason)
}
