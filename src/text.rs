//! Text in both languages: [`LocalText`], the catalogue of problem sentences, JSON in and out.

mod canonical;
pub(crate) mod catalogue;
mod decode;
mod forms;
mod node;
mod path;

use serde::{Deserialize, Serialize};

pub use canonical::{canonical_json, digest, sha256_hex};
pub use decode::decode;
pub(crate) use decode::decode_after;
pub(crate) use forms::{model, result};

/// A name or sentence in Chinese and in English.
///
/// # Examples
///
/// ```
/// let name = tansuan::LocalText::new("柴油", "Diesel");
/// assert_eq!(name.en, "Diesel");
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    deny_unknown_fields,
    expecting = "a text in both languages, such as {\"zh\": …, \"en\": …}"
)]
pub struct LocalText {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl LocalText {
    /// A text from its two forms.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> LocalText {
        LocalText {
            zh: zh.into(),
            en: en.into(),
        }
    }

    /// A text that reads the same in both languages, such as a name that a person gave.
    pub fn same(text: impl Into<String>) -> LocalText {
        let text = text.into();
        LocalText {
            zh: text.clone(),
            en: text,
        }
    }
}
