//! What a pack brings for the search beside its factors: readings, words, ways to write.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::factor::Synonyms;

/// What factors are found by beside their names. No figure depends on it.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(deny_unknown_fields, expecting = "readings and words for the search")]
pub struct SearchData {
    /// Chinese characters by their reading, without tones: `you` → `油由有…`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub pinyin: BTreeMap<String, String>,
    /// Pairs of characters: a traditional one and the simplified one that it stands for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub traditional: String,
    /// What people call all factors of a category.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub categories: BTreeMap<String, Synonyms>,
    /// Words that mean the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub synonyms: Vec<Synonyms>,
}
