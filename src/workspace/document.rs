//! The head of a document, read before its body.

use serde::Deserialize;

use crate::error::{Code, Problem};
use crate::text::{decode, decode_after};
use serde::de::DeserializeOwned;

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
    head.check(kind)?;
    Ok(head)
}

/// Reads a document of a kind: its head first, then the whole.
///
/// # Errors
///
/// Those of [`read_head`], and [`Code::InvalidInput`], with its place, for a body that isn't as its kind says.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8], kind: &str) -> Result<T, Problem> {
    decode_after(bytes, |head: &DocumentHead| head.check(kind))
}

impl DocumentHead {
    fn check(&self, kind: &str) -> Result<(), Problem> {
        if self.format == "tansuan" && self.kind == kind && self.version == 1 {
            return Ok(());
        }
        let found = format!("{} {} {}", self.format, self.kind, self.version);
        Err(Problem::new(Code::UnsupportedDocument)
            .with("expected", format!("tansuan {kind} 1"))
            .with("found", found))
    }
}
