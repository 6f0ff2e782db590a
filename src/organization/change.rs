//! Changes to an open inventory.

use serde::{Deserialize, Serialize};

use crate::ledger::Record;
use crate::organization::model::Organization;

/// A change to an open inventory.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Change {
    /// Records that are new, or take the place of those with the same ids.
    PutRecords {
        /// The source they belong to.
        source_id: String,
        /// The records.
        records: Vec<Record>,
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
