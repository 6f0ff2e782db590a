//! PACT product footprints: what is read, which rule is broken, what is written.

mod export;
mod hostile;
mod published;
mod reading;
mod rules;
mod rules_v2;

use std::sync::OnceLock;

use serde_json::Value;
use tansuan::interchange::pact::{PactFootprint, check, read};
use tansuan::{Code, Problem};

use crate::files::json as file;

/// A footprint of version 3 with every property, which obeys every rule.
fn v3() -> Value {
    file("tests/integration/cases/pact/v3.json")
}

/// One of version 2.3.
fn v2() -> Value {
    file("tests/integration/cases/pact/v2.json")
}

/// The JSON with properties set at their pointers, or taken away.
fn edited(mut value: Value, edits: &[(&str, Option<Value>)]) -> Value {
    for (pointer, new) in edits {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = value.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        match new {
            Some(new) => parent.insert(name.to_owned(), new.clone()),
            None => parent.remove(name),
        };
    }
    value
}

fn footprint(value: &Value) -> PactFootprint {
    let read = read(value.to_string().as_bytes()).into_result();
    let (mut file, _) = read.unwrap_or_else(|problems| panic!("{problems:#?}"));
    file.footprints.remove(0).1
}

fn problems(value: &Value) -> Vec<Problem> {
    let problems = check(&footprint(value));
    problems.iter().for_each(tells_all);
    problems
}

/// Every placeholder of both sentences is filled.
fn tells_all(problem: &Problem) {
    static SENTENCES: OnceLock<[(&str, Value); 2]> = OnceLock::new();
    let read = || ["en", "zh"].map(|code| (code, file(&format!("src/text/problems.{code}.json"))));
    for (language, sentences) in SENTENCES.get_or_init(read) {
        let mut sentence = sentences[problem.code.as_str()]
            .as_str()
            .unwrap()
            .to_owned();
        for name in problem.details.keys() {
            let translated = format!("{name}Zh");
            let key = match *language {
                "zh" if problem.details.contains_key(&translated) => &translated,
                _ => name,
            };
            let value = problem.details[key].replace(['{', '}'], "");
            sentence = sentence.replace(&format!("{{{name}}}"), &value);
        }
        assert!(!sentence.contains(['{', '}']), "{sentence}");
    }
}

/// The problems as code and place.
fn told(problems: &[Problem]) -> Vec<(Code, &str)> {
    problems
        .iter()
        .map(|problem| (problem.code, problem.path.as_str()))
        .collect()
}
