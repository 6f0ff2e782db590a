//! Activity records: what a person gives for one source and one period.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::quantity::Amount;

/// One record of activity data 活动数据 (T/CCAA 39-2022, 3.5.12).
///
/// `values` holds an amount for each parameter that the method marks measured, and for each factor
/// parameter that was measured instead of taken from the factor. A stock balance is given as
/// `opening`, `purchased`, `closing`, `sold` and `nonEnergyUse`; a bill kept beside the meter is
/// `invoiced`.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "an activity record"
)]
pub struct ActivityRecord {
    /// The record's id, minted by the caller.
    pub id: String,
    /// The period, as typed: `2024-07`, `2024`, `2024-07/2024-09`.
    pub period: String,
    /// Amounts by parameter.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub values: BTreeMap<String, Amount>,
    /// Items of the method's lists.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub lists: BTreeMap<String, Vec<BTreeMap<String, Amount>>>,
    /// Anything worth saying about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub note: Option<String>,
}
