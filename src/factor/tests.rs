//! Tests of the library as a whole, with the built-in pack and with packs that are wrong.

mod compare;
mod compose;
mod golden;
mod hostile;
mod pins;
mod search;
mod selection;

use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::error::Problem;
use crate::factor::{FactorLibrary, PackInfo};

/// The library of the built-in pack, read once.
fn core() -> &'static FactorLibrary {
    static CORE: OnceLock<FactorLibrary> = OnceLock::new();
    CORE.get_or_init(|| {
        let mut library = FactorLibrary::new();
        let bytes = include_bytes!("packs/cn-core.json");
        let outcome = library.load(bytes).into_result();
        outcome.unwrap_or_else(|problems| panic!("{}", lines(&problems)));
        library
    })
}

/// Each problem with its path.
fn lines(problems: &[Problem]) -> String {
    let line = |problem: &Problem| format!("{}: {problem}", problem.path);
    problems.iter().map(line).collect::<Vec<_>>().join(" | ")
}

/// A small pack that is right.
fn small() -> Value {
    json!({
        "format": "tansuan-pack", "version": 1, "id": "small", "revision": 1, "published": "2026-01-01",
        "name": { "zh": "小", "en": "Small" },
        "sources": [{ "id": "lab", "title": { "zh": "化验", "en": "Laboratory" } }],
        "methods": [{
            "id": "burn", "revision": 1, "name": { "zh": "燃烧", "en": "Burning" }, "source": "lab",
            "emissionTypes": ["stationary-combustion"], "direction": "emission",
            "parameters": [
                { "id": "activity", "name": { "zh": "量", "en": "Amount" }, "unit": "t", "role": "measured", "required": true },
                { "id": "cc", "name": { "zh": "含碳量", "en": "Carbon" }, "unit": "tC/t", "role": "factor", "required": true }
            ],
            "emissions": [{ "gas": "co2", "formula": "activity * cc * 44 {kgCO2/kgC} / 12" }]
        }],
        "factors": [{
            "id": "coke", "revision": 1, "method": "burn", "name": { "zh": "焦炭", "en": "Coke" }, "source": "lab",
            "activityUnit": "kg", "values": { "cc": { "value": "0.85", "unit": "kgC/kg" } }
        }]
    })
}

/// `small` with what stands at `pointer` replaced; a missing field is added.
fn with(pointer: &str, value: Value) -> Value {
    changed(small(), pointer, value)
}

fn changed(mut pack: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match pack.pointer_mut(parent).unwrap() {
        Value::Array(items) if key == "-" => items.push(value),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        Value::Object(fields) => {
            if value.is_null() {
                fields.remove(key);
            } else {
                fields.insert(key.to_owned(), value);
            }
        }
        _ => panic!("{pointer}"),
    }
    pack
}

fn load(library: &mut FactorLibrary, pack: &Value) -> Result<PackInfo, Vec<Problem>> {
    let outcome = library.load(pack.to_string().as_bytes()).into_result();
    outcome.map(|(info, _)| info)
}
