//! The texts that a factor is found by, folded to half width, lower case and letters alone.

use crate::factor::Factor;
use crate::quantity::half_width;
use crate::text::LocalText;

/// The texts of a factor, folded once.
#[derive(Debug)]
pub(in crate::factor) struct SearchText {
    /// Names, whole and without what stands in brackets, and the id.
    pub(super) names: Vec<String>,
    /// Synonyms, with how they are written.
    pub(super) synonyms: Vec<(String, String)>,
    /// Names and synonyms in Chinese, with their letters: the names come first.
    pub(super) chinese: Vec<Chinese>,
    /// The words of names and synonyms.
    pub(super) words: Vec<String>,
    /// What else is said.
    pub(super) rest: Vec<String>,
    /// All of these in one, so that what is in none of them is seen at once.
    pub(super) all: String,
}

/// A Chinese name, or a synonym.
#[derive(Debug)]
pub(super) struct Chinese {
    pub(super) letters: Vec<char>,
    pub(super) written: String,
    pub(super) is_name: bool,
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
        let words = written.flat_map(|text| split(&text.replace(['-', '–', ':', '：'], " ")));
        let words: Vec<String> = words.collect();
        let names: Vec<String> = names;
        let rest = rest(factor, said);
        let texts = synonyms.iter().map(|(folded, _)| folded).chain(&names);
        let mut all = String::new();
        for text in texts.chain(&rest).chain(&words) {
            if !all.contains(text.as_str()) {
                all.push_str(text);
                all.push('\n');
            }
        }
        SearchText {
            chinese: chinese(factor),
            names,
            synonyms,
            words,
            rest,
            all,
        }
    }
}

/// The names and synonyms that have Chinese characters; of two alike, the first.
fn chinese(factor: &Factor) -> Vec<Chinese> {
    let name = factor.name.zh.as_str();
    let short = name.split(['（', '(']).next().unwrap_or_default();
    let synonyms = factor.synonyms.iter().flat_map(|synonyms| &synonyms.zh);
    // `2023年浙江…` is looked for by its place.
    let year = |character: char| character.is_ascii_digit();
    let timeless = name.trim_start_matches(year).trim_start_matches('年');
    let all = [(short, true), (name, true), (timeless, true)].into_iter();
    let all = all.chain(synonyms.map(|synonym| (synonym.as_str(), false)));
    let mut found: Vec<Chinese> = Vec::new();
    for (written, is_name) in all {
        let letters: Vec<char> = fold(written).chars().collect();
        let known = found.iter().any(|other| other.letters == letters);
        if !known && letters.iter().any(|letter| !letter.is_ascii()) {
            found.push(Chinese {
                letters,
                written: written.to_owned(),
                is_name,
            });
        }
    }
    found
}

/// What is said about a factor beside its names.
fn rest(factor: &Factor, said: &[LocalText]) -> Vec<String> {
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
    rest
}

/// Letters and digits alone, half width and lower case: `R-410A` reads `r410a`.
pub(super) fn fold(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The words of a text, each folded.
pub(super) fn split(text: &str) -> Vec<String> {
    half_width(text)
        .split(|character: char| character.is_whitespace() || ",;/|、，；()+".contains(character))
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words of a text, parted also where Chinese and other letters meet: `市电2023`.
pub(super) fn split_scripts(text: &str) -> Vec<String> {
    let mut parted = String::new();
    let mut before = None;
    for character in text.chars() {
        let is_latin = character.is_ascii_alphanumeric();
        if before.is_some_and(|before| before != is_latin) {
            parted.push(' ');
        }
        before = Some(is_latin);
        parted.push(character);
    }
    split(&parted)
}
