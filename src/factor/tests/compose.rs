//! A pack of one's own is a pack like any other.

use super::*;
use crate::error::Code;
use crate::factor::{FactorPin, PackDraft};

fn draft() -> PackDraft {
    let method = json!({
        "id": "m1", "revision": 1, "name": { "zh": "电镀", "en": "Plating" }, "emissionTypes": ["industrial-process"],
        "direction": "emission", "parameters": [
            { "id": "activity", "name": { "zh": "镀件", "en": "Plated parts" }, "unit": "t", "role": "measured", "required": true },
            { "id": "ef", "name": { "zh": "因子", "en": "Factor" }, "unit": "tCO2/t", "role": "factor", "required": true }
        ], "emissions": [{ "gas": "co2", "formula": "activity * ef" }]
    });
    let factor = |id: &str, method: &str, value: &str, unit: &str| {
        json!({
            "id": id, "revision": 1, "method": method, "name": { "zh": "锌", "en": "Zinc" },
            "source": "供应商报告 2025", "clause": "第 3 页", "values": { "ef": { "value": value, "unit": unit } }
        })
    };
    serde_json::from_value(json!({
        "id": "acme", "name": { "zh": "某厂因子", "en": "Acme" }, "revision": 2, "published": "2026-11-28",
        "licence": "CC-BY-4.0", "methods": [method],
        "sources": [{ "id": "供应商报告 2025", "title": { "zh": "供应商报告 2025", "en": "Supplier report 2025" }, "year": 2025 }],
        "factors": [factor("a", "m1", "1，234.50", "kgCO2/t"), factor("b", "embodied.mass", "3", "tCO2e/t")]
    }))
    .unwrap()
}

#[test]
fn a_pack_of_one_s_own_can_be_loaded_and_pinned() {
    let (file, _) = core().compose(&draft()).into_result().unwrap();
    let mut library = core().clone();
    let (info, _) = library.load(file.json.as_bytes()).into_result().unwrap();
    assert_eq!(info, file.info);
    let pin = FactorPin {
        pack: "acme".into(),
        factor: "a".into(),
        ..FactorPin::default()
    };
    let (factor, _) = library.resolve(&pin).unwrap();
    assert_eq!(factor.definition.method, "acme.m1");
    assert_eq!(factor.definition.revision, 2);
    let method = library.method("acme.m1").unwrap();
    assert_eq!(method.source_note().unwrap().title.en, "Acme");
    assert_eq!(factor.value("ef").unwrap().value, "1234.50");
    let note = factor.source_note().unwrap();
    assert_eq!(
        (note.title.en.as_str(), note.year.as_deref()),
        ("Supplier report 2025", Some("2025"))
    );
    assert_eq!(core().compose(&draft()), core().compose(&draft()));
    // What the document itself still has under the same id stands in nobody's way.
    let own = draft();
    let (_, problems) = library.with_own(&own.methods, &own.factors);
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn what_would_not_load_is_not_written() {
    let mut wrong = draft();
    wrong.factors[1].source = None;
    wrong.factors[0].values.get_mut("ef").unwrap().unit = "kgCO3".into();
    let problems = core().compose(&wrong).into_result().unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|problem| (problem.path.as_str(), problem.code))
        .collect();
    assert_eq!(
        found,
        [
            ("factors[0].values.ef.unit", Code::UnknownUnit),
            ("factors[1].source", Code::MissingValue)
        ]
    );
}

#[test]
fn a_pack_that_was_changed_since_is_refused() {
    let (file, _) = core().compose(&draft()).into_result().unwrap();
    let changed = file.json.replace("1234.50", "1234.51");
    let problems = core()
        .clone()
        .load(changed.as_bytes())
        .into_result()
        .unwrap_err();
    assert_eq!(
        (problems[0].path.as_str(), problems[0].code),
        ("digest", Code::PackAltered)
    );
}
