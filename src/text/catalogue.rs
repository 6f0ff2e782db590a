//! The English sentences of problems, embedded from the one catalogue that interfaces share.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value;

use crate::error::Code;

static ENGLISH: OnceLock<Value> = OnceLock::new();

fn english() -> &'static Value {
    ENGLISH.get_or_init(|| {
        serde_json::from_slice(include_bytes!("problems.en.json")).unwrap_or_default()
    })
}

/// The English sentence of `code`, with its placeholders filled; the bare code where none is known.
pub(crate) fn render(code: Code, details: &BTreeMap<String, String>) -> String {
    let template = english()
        .get(code.as_str())
        .and_then(Value::as_str)
        .unwrap_or(code.as_str());
    let mut sentence = template.to_owned();
    for (name, value) in details {
        sentence = sentence.replace(&format!("{{{name}}}"), value);
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placeholders(template: &str) -> Vec<String> {
        let mut names: Vec<String> = template
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}').map(|(name, _)| name.to_owned()))
            .collect();
        names.sort();
        names.dedup();
        names
    }

    #[test]
    fn both_languages_have_every_code_and_only_codes() {
        let chinese: BTreeMap<String, String> =
            serde_json::from_str(include_str!("problems.zh.json")).unwrap();
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        for code in &codes {
            assert!(
                english()[*code].is_string(),
                "no English sentence for {code}"
            );
            assert!(
                chinese.contains_key(*code),
                "no Chinese sentence for {code}"
            );
            assert_eq!(
                placeholders(english()[*code].as_str().unwrap()),
                placeholders(&chinese[*code]),
                "{code}"
            );
        }
        assert_eq!(english().as_object().unwrap().len(), codes.len());
        assert_eq!(chinese.len(), codes.len());
    }
}
