//! How a factor was found: how near that is to what was asked for, and in words.

use serde::{Deserialize, Serialize};

use crate::text::LocalText;

/// How near a hit is to what was asked for, nearest first.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum FitLevel {
    /// The name or id itself.
    Name,
    /// What people also call it.
    Synonym,
    /// The name or a synonym, typed by its sound.
    Pinyin,
    /// The beginning of the name or of a word in it.
    Prefix,
    /// Inside the name, or among what is said about it.
    Substring,
    /// All but a typing error, or a character that sounds alike.
    Typing,
    /// The letters in order.
    Subsequence,
    /// Nothing was asked for by words.
    Listed,
}

/// How a factor was found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Found {
    pub(super) level: FitLevel,
    /// How near it is, over all levels: less is nearer.
    pub(super) order: u8,
    /// The text by which it was found, as it is written.
    text: Option<String>,
}

impl Found {
    /// A name (0 to 19), a synonym (20), pinyin of all (30), a word or a beginning (40), a part (60), a
    /// typing error (80), letters in order (100), nothing (120): `order` says how near within and among them.
    pub(super) fn new(level: FitLevel, order: u8) -> Found {
        Found {
            level,
            order,
            text: None,
        }
    }

    pub(super) fn by(level: FitLevel, order: u8, text: &str) -> Found {
        Found {
            text: Some(text.to_owned()),
            ..Found::new(level, order)
        }
    }

    /// All of it, a part of it, or something like it.
    pub(super) fn tier(&self) -> u8 {
        match self.order {
            0..40 => 0,
            40..80 => 1,
            _ => 2,
        }
    }

    /// The nearer of two ways.
    pub(super) fn nearer(one: Option<Found>, other: Option<Found>) -> Option<Found> {
        one.into_iter().chain(other).min_by_key(|found| found.order)
    }

    /// The same in words.
    pub(super) fn reason(&self) -> LocalText {
        let text = self.text.as_deref();
        let quoted = |zh: &str, en: &str| {
            let text = text.unwrap_or_default();
            LocalText::new(format!("{zh}“{text}”"), format!("{en} “{text}”"))
        };
        match self.level {
            FitLevel::Synonym if text.is_some() => quoted("又称", "also called"),
            FitLevel::Name | FitLevel::Synonym => LocalText::new("名称一致", "the name itself"),
            FitLevel::Pinyin => quoted("拼音符合", "by the pinyin of"),
            FitLevel::Prefix if text.is_some() => quoted("相关名称", "near to"),
            FitLevel::Prefix => LocalText::new("名称以此开头", "a word of the name begins so"),
            FitLevel::Substring => {
                LocalText::new("名称或说明中含有", "in the name or what is said about it")
            }
            FitLevel::Typing => quoted("近似", "close to"),
            FitLevel::Subsequence => {
                LocalText::new("名称中依次出现这些字", "its letters, in order")
            }
            FitLevel::Listed => LocalText::new("符合筛选条件", "fits the filters"),
        }
    }
}
