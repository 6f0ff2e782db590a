//! How words are compared: folded to half width, lower case and letters alone.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::factor::Factor;
use crate::factor::search::{Fit, FitLevel};
use crate::quantity::half_width;
use crate::sorted;
use crate::text::LocalText;

/// What people call whole categories; their factors need not repeat it.
const CATEGORY_WORDS: &[(&str, &[&str])] = &[
    (
        "electricity",
        &[
            "电",
            "用电",
            "外购电",
            "外购电力",
            "购电",
            "购入电力",
            "市电",
            "网电",
            "电网",
            "电力",
            "电费",
            "grid",
            "electricity",
            "mains",
            "power",
            "purchased electricity",
        ],
    ),
    (
        "heat",
        &[
            "热",
            "外购热",
            "外购热力",
            "热能",
            "暖气",
            "heat",
            "heating",
            "district heating",
        ],
    ),
    ("fuel", &["燃料", "燃烧", "fuel", "combustion"]),
    ("biomass", &["生物质", "生物燃料", "biomass", "biofuel"]),
    (
        "fugitive",
        &["逸散", "泄漏", "冷媒", "leak", "leakage", "fugitive"],
    ),
    ("waste", &["废弃物", "垃圾", "waste"]),
    ("process", &["工业过程", "过程排放", "process"]),
    ("recovery", &["捕集", "回收", "recovery", "capture"]),
    ("embodied", &["隐含碳", "原材料", "embodied", "materials"]),
];

/// The texts of a factor, folded once.
#[derive(Debug)]
pub(in crate::factor) struct SearchText {
    /// Names, whole and without what stands in brackets, and the id.
    names: Vec<String>,
    /// Synonyms, with how they are written.
    synonyms: Vec<(String, String)>,
    /// What the whole category is called, likewise.
    category: &'static [(String, &'static str)],
    /// The words of names and synonyms.
    words: Vec<String>,
    /// What else is said.
    rest: Vec<String>,
}

/// The words of a category, folded once for all of its factors.
fn category_words(category: &str) -> &'static [(String, &'static str)] {
    type Folded = BTreeMap<&'static str, Vec<(String, &'static str)>>;
    static FOLDED: OnceLock<Folded> = OnceLock::new();
    let folded = FOLDED.get_or_init(|| {
        let each = |words: &[&'static str]| words.iter().map(|word| (fold(word), *word)).collect();
        let words = CATEGORY_WORDS.iter();
        sorted::map(words.map(|(category, words)| (*category, each(words))))
    });
    folded.get(category).map_or(&[], Vec::as_slice)
}

impl SearchText {
    pub(in crate::factor) fn new(factor: &Factor, said: &[LocalText]) -> SearchText {
        let both = [&factor.name.zh, &factor.name.en];
        let last = factor.id.rsplit('.').next().unwrap_or_default();
        let short = both.map(|name| name.split(['（', '(']).next().unwrap_or_default());
        let names = both.map(String::as_str).into_iter().chain(short);
        let names = names.chain([factor.id.as_str(), last]).map(fold).collect();
        let own = factor.synonyms.iter();
        let own =
            own.flat_map(|synonyms| synonyms.zh.iter().chain(&synonyms.en).map(String::as_str));
        let synonyms: Vec<(String, String)> = own
            .map(|synonym| (fold(synonym), synonym.to_owned()))
            .collect();
        let written = both
            .into_iter()
            .chain(synonyms.iter().map(|(_, written)| written));
        let words = written.flat_map(|text| split(text)).collect();
        let years = [factor.data_year, factor.reporting_year]
            .into_iter()
            .flatten();
        let mut rest: Vec<String> = years.map(|year| year.to_string()).collect();
        let places = [
            &factor.geography,
            &factor.region,
            &factor.family,
            &factor.set,
        ];
        rest.extend(places.into_iter().flatten().map(|text| fold(text)));
        rest.extend(factor.composition.iter().map(|share| fold(share.gas.id())));
        rest.extend(
            said.iter()
                .flat_map(|said| [fold(&said.zh), fold(&said.en)]),
        );
        SearchText {
            names,
            synonyms,
            category: category_words(factor.category.as_deref().unwrap_or_default()),
            words,
            rest,
        }
    }
}

/// The words of a query.
#[derive(Debug)]
pub(super) struct Words {
    whole: String,
    each: Vec<String>,
}

/// How a factor was found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Found {
    level: FitLevel,
    /// How roundabout the way was, within its level.
    detours: u8,
    synonym: Option<String>,
}

impl Found {
    fn new(level: FitLevel, detours: u8) -> Found {
        Found {
            level,
            detours,
            synonym: None,
        }
    }

    pub(super) fn level(&self) -> FitLevel {
        self.level
    }

    pub(super) fn detours(&self) -> u8 {
        self.detours
    }

    pub(super) fn into_fit(self) -> Fit {
        let reason = match (self.level, self.synonym) {
            (FitLevel::Synonym, Some(word)) => {
                LocalText::new(format!("又称“{word}”"), format!("also called “{word}”"))
            }
            (FitLevel::Name | FitLevel::Synonym, _) => {
                LocalText::new("名称一致", "the name itself")
            }
            (FitLevel::Prefix, _) => LocalText::new("名称以此开头", "a word of the name begins so"),
            (FitLevel::Substring, _) => {
                LocalText::new("名称或说明中含有", "in the name or what is said about it")
            }
            (FitLevel::Subsequence, _) => {
                LocalText::new("名称中依次出现这些字", "its letters, in order")
            }
            (FitLevel::Listed, _) => LocalText::new("符合筛选条件", "fits the filters"),
        };
        Fit {
            level: self.level,
            reason,
        }
    }
}

impl Words {
    pub(super) fn new(text: &str) -> Words {
        let short: String = text.chars().take(100).collect();
        Words {
            whole: fold(&short),
            each: split(&short),
        }
    }

    /// How `text` is found: by the whole query, or by every word of it.
    pub(super) fn find(&self, text: &SearchText) -> Option<Found> {
        if self.whole.is_empty() {
            return Some(Found::new(FitLevel::Listed, 0));
        }
        let whole = find(&self.whole, text);
        if self.each.len() < 2
            || whole
                .as_ref()
                .is_some_and(|found| found.level <= FitLevel::Synonym)
        {
            return whole;
        }
        let mut farthest: Option<Found> = None;
        for word in &self.each {
            let Some(found) = find(word, text) else {
                return whole;
            };
            let is_farther = farthest
                .as_ref()
                .is_none_or(|other| other.key() < found.key());
            if is_farther {
                farthest = Some(found);
            }
        }
        whole.into_iter().chain(farthest).min_by_key(Found::key)
    }
}

impl Found {
    fn key(&self) -> (FitLevel, u8) {
        (self.level, self.detours)
    }
}

fn find(word: &str, text: &SearchText) -> Option<Found> {
    if let Some(place) = text.names.iter().position(|name| name == word) {
        // The name in full comes before the name without its brackets, and that before the id.
        let detours = u8::try_from(place / 2).unwrap_or(u8::MAX);
        return Some(Found::new(FitLevel::Name, detours));
    }
    let called = text
        .synonyms
        .iter()
        .map(|(folded, written)| (folded, written.as_str()));
    let called = called.chain(
        text.category
            .iter()
            .map(|(folded, written)| (folded, *written)),
    );
    if let Some((_, written)) = called.clone().find(|(folded, _)| *folded == word) {
        return Some(Found {
            synonym: Some(written.to_owned()),
            ..Found::new(FitLevel::Synonym, 0)
        });
    }
    if text.names.iter().any(|name| name.starts_with(word)) {
        return Some(Found::new(FitLevel::Prefix, 0));
    }
    let categories = text.category.iter().map(|(folded, _)| folded);
    if text
        .words
        .iter()
        .chain(categories)
        .any(|own| own.starts_with(word))
    {
        return Some(Found::new(FitLevel::Prefix, 1));
    }
    // Two Latin letters inside a word say nothing.
    if word.chars().count() > 2 || !word.is_ascii() {
        if text.names.iter().any(|name| name.contains(word)) {
            return Some(Found::new(FitLevel::Substring, 0));
        }
        if text
            .synonyms
            .iter()
            .any(|(synonym, _)| synonym.contains(word))
        {
            return Some(Found::new(FitLevel::Substring, 1));
        }
    }
    if text
        .rest
        .iter()
        .any(|rest| rest == word || (!word.is_ascii() || word.len() > 2) && rest.contains(word))
    {
        return Some(Found::new(FitLevel::Substring, 2));
    }
    let in_order = text.names.iter().any(|name| is_subsequence(word, name));
    in_order.then(|| Found::new(FitLevel::Subsequence, 0))
}

/// Whether the letters of `word` stand in `text` in order, not far from each other.
fn is_subsequence(word: &str, text: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let least = if word.is_ascii() { 4 } else { 2 };
    if letters.len() < least {
        return false;
    }
    let reach = letters.len() * 2;
    let text: Vec<char> = text.chars().collect();
    (0..text.len()).any(|start| {
        let mut wanted = letters.iter().peekable();
        for character in text.iter().skip(start).take(reach) {
            wanted.next_if_eq(&character);
        }
        wanted.peek().is_none()
    })
}

/// Letters and digits alone, half width and lower case: `R-410A` reads `r410a`.
fn fold(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The words of a text, each folded.
fn split(text: &str) -> Vec<String> {
    half_width(text)
        .split(|character: char| character.is_whitespace() || ",;/|、，；()+".contains(character))
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}
