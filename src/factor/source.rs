//! Sources: the documents that factors and methods come from.

use serde::{Deserialize, Serialize};

use crate::text::LocalText;

/// A document that values come from.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a source with an id and a title"
)]
pub struct SourceDocument {
    /// The id, such as `gbt32151.34-2024`.
    pub id: String,
    /// The title.
    pub title: LocalText,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub publisher: Option<LocalText>,
    /// The year of the edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub year: Option<i16>,
    /// The day, month or year of publication, where it matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub published: Option<String>,
    /// The licence of the values, where it isn't plain fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub licence: Option<String>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub url: Option<String>,
    /// What else should be known about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub note: Option<LocalText>,
}
