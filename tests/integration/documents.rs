//! The documents that tests and newcomers rely on name methods, factors and units that there are.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use tansuan::factor::{CompiledMethod, Factor, FactorLibrary, FactorPin};
use tansuan::quantity::{Amount, Period, Unit};

use crate::files::{example, golden, library};

/// Amounts that stand for the activity, or beside it.
const BESIDE: [&str; 6] = [
    "opening",
    "purchased",
    "closing",
    "sold",
    "nonEnergyUse",
    "invoiced",
];

#[test]
fn the_example_reads() {
    let document = example();
    check("example", &document);
    let types: BTreeSet<&str> = sources(&document)
        .map(|source| text(source, "emissionType"))
        .collect();
    assert_eq!(
        types.len(),
        14,
        "every row of Table A.2, exports, removals and other indirect emissions"
    );
}

#[test]
fn the_golden_cases_read_and_cite_their_sources() {
    let cases = golden();
    assert!(cases.len() >= 10);
    for case in &cases {
        let name = text(case, "name");
        check(name, &case["document"]);
        for citation in case["citations"].as_array().unwrap() {
            for field in ["publisher", "title", "where"] {
                assert!(!text(citation, field).is_empty(), "{name}: {field}");
            }
        }
    }
}

fn check(name: &str, document: &Value) {
    let own: Vec<Factor> = document
        .get("factors")
        .map(|factors| serde_json::from_value(factors.clone()).unwrap())
        .unwrap_or_default();
    let (library, problems) = library().with_own(&[], &own);
    assert!(problems.is_empty(), "{name}: {problems:?}");
    let mut ids = BTreeSet::new();
    for source in sources(document) {
        let id = text(source, "id");
        let method = library.method(text(source, "method")).unwrap();
        check_factor(&library, source, method);
        let none = Map::new();
        let constant = source
            .get("values")
            .and_then(Value::as_object)
            .unwrap_or(&none);
        check_values(id, method, constant);
        for record in document["records"][id].as_array().unwrap() {
            let record_id = text(record, "id");
            assert!(
                ids.insert(record_id.to_owned()),
                "{name}: {record_id} twice"
            );
            text(record, "period").parse::<Period>().unwrap();
            check_values(record_id, method, record["values"].as_object().unwrap());
        }
    }
}

fn check_factor(library: &FactorLibrary, source: &Value, method: &CompiledMethod) {
    let Some(pin) = source.get("factor") else {
        return;
    };
    let pin: FactorPin = serde_json::from_value(pin.clone()).unwrap();
    let (factor, finding) = library.resolve(&pin).unwrap();
    assert!(finding.is_none(), "{finding:?}");
    assert!(factor.definition.serves(&method.definition.id), "{pin:?}");
}

fn check_values(place: &str, method: &CompiledMethod, values: &Map<String, Value>) {
    for (parameter, amount) in values {
        let amount: Amount = serde_json::from_value(amount.clone()).unwrap();
        let quantity = amount
            .quantity()
            .unwrap_or_else(|problem| panic!("{place}: {problem:?}"));
        let known = method.parameter(parameter);
        let beside = BESIDE
            .contains(&parameter.as_str())
            .then(|| method.parameter("activity"));
        let Some(parameter) = known.or(beside.flatten()) else {
            panic!("{place}: no parameter {parameter}");
        };
        let convertible = Unit::is_convertible_to(&quantity.unit, &parameter.unit);
        assert!(convertible, "{place}: {amount:?} for {}", parameter.unit);
    }
}

fn sources(document: &Value) -> impl Iterator<Item = &Value> {
    document["sources"].as_array().unwrap().iter()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap()
}
