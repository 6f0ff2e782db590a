//! Changes to an open inventory.

use serde::Deserialize;

use crate::error::{Code, Problem};
use crate::ledger::ActivityRecord;
use crate::organization::model::Organization;

/// A change to an open inventory.
///
/// It is read through its fields laid out flat: serde's own way for a tag would hold the whole document
/// a second time, and decode it with a second decoder.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase",
    try_from = "Fields"
)]
pub enum Change {
    /// Records that are new, or take the place of those with the same ids.
    PutRecords {
        /// The source they belong to.
        source_id: String,
        /// The records.
        records: Vec<ActivityRecord>,
    },
    /// Records that are taken away.
    RemoveRecords {
        /// The source they belong to.
        source_id: String,
        /// Their ids.
        ids: Vec<String>,
    },
    /// Everything but the records: settings, facilities, sources and the rest. The document's own
    /// `records` are ignored; those of the inventory stay.
    Document {
        /// The document.
        document: Box<Organization>,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "a change")]
struct Fields {
    kind: String,
    #[serde(default)]
    source_id: String,
    #[serde(default)]
    records: Vec<ActivityRecord>,
    #[serde(default)]
    ids: Vec<String>,
    #[serde(default)]
    document: Option<Box<Organization>>,
}

impl TryFrom<Fields> for Change {
    type Error = Problem;

    fn try_from(fields: Fields) -> Result<Change, Problem> {
        let Fields {
            source_id,
            records,
            ids,
            ..
        } = fields;
        match (fields.kind.as_str(), fields.document) {
            ("put-records", None) => Ok(Change::PutRecords { source_id, records }),
            ("remove-records", None) => Ok(Change::RemoveRecords { source_id, ids }),
            ("document", Some(document)) => Ok(Change::Document { document }),
            _ => Err(Problem::new(Code::InvalidInput).with("detail", "a change of no known kind")),
        }
    }
}
