//! The head of a document, read before its body.

use serde::Deserialize;

use crate::error::{Code, Problem};
use crate::text::decode;

/// What every document begins with.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize)]
pub struct DocumentHead {
    /// `tansuan`.
    pub format: String,
    /// The version of its kind's form.
    pub version: u32,
    /// `organization`, or another level.
    pub kind: String,
}

/// Reads the head of a document, and makes sure that this engine knows its kind and version.
///
/// # Errors
///
/// - [`Code::InvalidInput`] for what is no JSON object with a head.
/// - [`Code::UnsupportedDocument`] for another format or kind, or a newer version.
///
/// # Examples
///
/// ```
/// use tansuan::workspace::read_head;
///
/// let newer = br#"{"format": "tansuan", "version": 99, "kind": "organization"}"#;
/// assert!(read_head(newer, "organization").is_err());
/// ```
pub fn read_head(bytes: &[u8], kind: &str) -> Result<DocumentHead, Problem> {
    let head: DocumentHead = decode(bytes)?;
    if head.format == "tansuan" && head.kind == kind && head.version == 1 {
        return Ok(head);
    }
    let found = format!("{} {} {}", head.format, head.kind, head.version);
    Err(Problem::new(Code::UnsupportedDocument)
        .with("expected", format!("tansuan {kind} 1"))
        .with("found", found))
}
