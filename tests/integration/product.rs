//! Footprints of products: golden systems, allocation, recycling, boundaries, and hostile studies.

use serde_json::{Value, json};
use tansuan::factor::FactorLibrary;
use tansuan::product::{ProductResult, Study, decode};
use tansuan::workspace::Context;
use tansuan::{Code, Problem};

fn context() -> Context {
    Context {
        library: FactorLibrary::built_in(),
        as_of: jiff::civil::date(2026, 1, 1),
    }
}

/// A study of these processes, of one unit of the first.
fn study(unit: &str, processes: &Value) -> Value {
    json!({
        "format": "tansuan", "version": 1, "kind": "product", "id": "p", "name": "Product",
        "settings": {"boundary": {"kind": "cradle-to-grave"}, "period": "2024", "location": "CN"},
        "declaredUnit": {"amount": {"value": "1", "unit": unit}},
        "reference": {"process": processes[0]["id"]},
        "processes": processes,
    })
}

fn amount(value: &str, unit: &str) -> Value {
    json!({"value": value, "unit": unit})
}

fn output(value: &str, unit: &str) -> Value {
    json!([{"id": "o", "name": "Product", "amount": amount(value, unit)}])
}

fn from_process(id: &str, value: &str, unit: &str, process: &str) -> Value {
    json!({"id": id, "name": id, "amount": amount(value, unit), "supply": {"kind": "process", "process": process}})
}

fn from_factor(id: &str, value: &str, unit: &str, factor: &str) -> Value {
    json!({"id": id, "name": id, "amount": amount(value, unit),
           "supply": {"kind": "factor", "factor": {"pack": "cn-core", "factor": factor}}})
}

fn co2(id: &str, kilograms: &str) -> Value {
    json!({"id": id, "gas": "co2", "amount": amount(kilograms, "kg")})
}

fn open(document: &Value) -> Result<Study, Vec<Problem>> {
    let document = decode(document.to_string().as_bytes()).map_err(|problem| vec![problem])?;
    Study::open(document, context())
}

fn result(document: &Value) -> ProductResult {
    open(document).unwrap().result().unwrap()
}

fn codes(document: &Value) -> Vec<Code> {
    let findings = open(document).unwrap().findings();
    findings.iter().map(|finding| finding.code).collect()
}

/// 2 kg of aluminium at the CBAM default of 4.881 tCO2e/t, 3 kWh at 0.5777 kgCO2e/kWh, 0.1 kg of CO2 itself.
/// Source: the factors' own; 2 × 4.881 + 3 × 0.5777 + 0.1 = 11.5951, by hand.
#[test]
fn inputs_add_up_to_the_footprint() {
    let mut document = study(
        "件",
        &json!([{"id": "make", "name": "Make", "stage": "production", "outputs": output("1", "件"),
            "inputs": [
                from_factor("metal", "2", "kg", "embodied.cbam_cn.al_profile"),
                {"id": "power", "name": "Power", "amount": amount("3", "kWh"), "supply": {"kind": "electricity"}},
            ],
            "emissions": [co2("flue", "0.1")]}]),
    );
    document["processes"][0]["inputs"][0]["stage"] = json!("raw-materials");
    let result = result(&document);
    assert_eq!(result.total.kg_co2e.to_string(), "11.5951");
    let stages: Vec<String> = result
        .by_stage
        .iter()
        .take(2)
        .map(|part| part.kg_co2e.to_string())
        .collect();
    assert_eq!(stages, ["9.762", "1.8331"]);
    assert_eq!(result.solution.method, "exact");
}
