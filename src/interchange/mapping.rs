//! How the columns of an activity file are read, and what reading one gives.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::organization::AccountResult;

/// How the columns of a file of activity data are read. Columns are counted from 0.
///
/// A row is an amount of one source in one period: a month, a date (which is its month), a year or a
/// range of months. It names its source by id or name, or by the id or name of the factor that one source,
/// in the facility the row names, uses.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a mapping of columns"
)]
pub struct BulkMapping {
    /// How many rows stand above the data; the last of them has the columns' names.
    pub head_rows: u32,
    /// What stands between cells; the first line shows it where this is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub delimiter: Option<String>,
    /// The column of the source or factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source: Option<u32>,
    /// The source of rows that name none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub source_id: Option<String>,
    /// The column of the facility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub facility: Option<u32>,
    /// The column of the period.
    pub period: u32,
    /// The column of the amount.
    pub value: u32,
    /// The column of the unit; a row without one has its source's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub unit: Option<u32>,
    /// What names in the file mean: the id of a source, or nothing to leave their rows out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub names: BTreeMap<String, String>,
}

/// What the rows of a file come to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct BulkResult {
    /// The rows below the head. Each is counted, refused, left out or without a value.
    pub rows: u64,
    /// Rows in the totals.
    pub counted: u64,
    /// Rows with something wrong, which are not in the totals.
    pub refused: u64,
    /// Rows of sources that are excluded, or whose names are left out.
    pub left_out: u64,
    /// Rows without a value.
    pub empty: u64,
    /// How many findings there are about rows, by their codes; the list has the first thousand.
    pub row_findings: BTreeMap<String, u64>,
    /// Every named total over the rows, with the digits of the inventory that has them as records.
    pub accounts: Vec<AccountResult>,
    /// The rows of every source.
    pub sources: Vec<BulkSource>,
}

/// The rows of a source.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct BulkSource {
    /// The source.
    pub source_id: String,
    /// Rows in the totals.
    pub counted: u64,
    /// Rows with something wrong.
    pub refused: u64,
}
