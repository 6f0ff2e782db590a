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

/// A process that uses 0.1 kg of its own product: 1 / (1 − 0.1) runs, so 0.9 kg CO2 a run is 1 kg a product.
#[test]
fn a_product_that_uses_itself_takes_more_of_itself() {
    let document = study(
        "kg",
        &json!([{"id": "make", "name": "Make", "outputs": output("1", "kg"),
            "inputs": [from_process("self", "100", "g", "make")], "emissions": [co2("flue", "0.9")]}]),
    );
    let result = result(&document);
    assert_eq!(result.total.kg_co2e.to_string(), "1");
    assert_eq!(result.solution.loops, [["make"]]);
}

/// Source: R. Heijungs and S. Suh, The Computational Structure of Life Cycle Assessment (Kluwer, 2002), section 2.2: 10 kWh
/// of electricity take 2 litres of fuel and give 1 kg of CO2; 100 litres of fuel give 10 kg. 1000 kWh are 120 kg.
#[test]
fn the_textbook_system_gives_its_published_inventory() {
    let mut document = study(
        "kWh",
        &json!([
            {"id": "power", "name": "Electricity", "outputs": output("10", "kWh"),
             "inputs": [from_process("fuel", "2", "L", "refinery")], "emissions": [co2("a", "1")]},
            {"id": "refinery", "name": "Fuel", "outputs": output("100", "L"), "emissions": [co2("b", "10")]},
        ]),
    );
    document["declaredUnit"]["amount"] = amount("1000", "kWh");
    assert_eq!(result(&document).total.kg_co2e.to_string(), "120");
}

/// x = 1 + 0.2 y, y = 0.5 x: x = 1 / 0.9; 9 kg CO2 a run of the first and 18 of the second are 10 + 10.
#[test]
fn processes_that_feed_each_other_are_solved_together() {
    let document = study(
        "kg",
        &json!([
            {"id": "a", "name": "A", "outputs": output("1", "kg"),
             "inputs": [from_process("ab", "0.5", "kg", "b")], "emissions": [co2("x", "9")]},
            {"id": "b", "name": "B", "outputs": output("1", "kg"),
             "inputs": [from_process("ba", "0.2", "kg", "a")], "emissions": [co2("y", "18")]},
        ]),
    );
    let result = result(&document);
    assert_eq!(result.total.kg_co2e.to_rational().to_fixed(9), "20");
    let parts = result
        .by_process
        .iter()
        .fold(tansuan::quantity::Co2e::ZERO, |sum, part| {
            sum.checked_add(part.kg_co2e).unwrap()
        });
    assert_eq!(parts, result.total.kg_co2e);
}

#[test]
fn a_loop_that_needs_all_it_makes_names_its_processes() {
    let document = study(
        "kg",
        &json!([
            {"id": "a", "name": "Mill", "outputs": output("1", "kg"), "inputs": [from_process("ab", "2", "kg", "b")]},
            {"id": "b", "name": "Furnace", "outputs": output("1", "kg"), "inputs": [from_process("ba", "0.5", "kg", "a")]},
        ]),
    );
    let problems = open(&document).unwrap_err();
    assert_eq!(problems[0].code, Code::NotProductive);
    assert!(problems[0].message.contains("Mill") && problems[0].message.contains("Furnace"));
}

/// 60 kg and 40 kg of products share 100 kg of CO2: 1 kg each by mass; by price × amount (2 × 60 and 7 × 40: 120 and
/// 280) the first bears 30 kg, 0.5 kg each; with the second's 40 kg avoiding 1.5 kg CO2 each, 100 − 60 = 40, 2/3 each.
#[test]
fn allocation_follows_mass_price_keys_or_expansion() {
    let avoided = json!({"kind": "process", "process": "other"});
    let processes = json!([
        {"id": "make", "name": "Make", "emissions": [co2("flue", "100")], "outputs": [
            {"id": "main", "name": "Main", "amount": amount("60", "kg"), "price": amount("2", "元/kg"), "key": "90 %"},
            {"id": "side", "name": "Side", "amount": amount("40", "kg"), "price": amount("7", "元/kg"), "key": "10 %", "avoids": avoided},
        ]},
        {"id": "other", "name": "Other", "outputs": output("1", "kg"), "emissions": [co2("out", "1.5")]},
    ]);
    let mut document = study("kg", &processes);
    for (method, expected) in [
        ("mass", "1"),
        ("economic", "0.5"),
        ("keys", "1.5"),
        ("system-expansion", "0.666666666667"),
    ] {
        document["settings"]["allocation"] = json!(method);
        let result = result(&document);
        let total = result.total.kg_co2e.to_rational().to_fixed(12);
        assert_eq!(total, expected, "{method}");
        // The result under every other method stands beside.
        assert_eq!(result.allocation.alternatives.len(), 4);
    }
    let result = result(&document);
    assert_eq!(result.credits.kg_co2e.to_rational().to_fixed(9), "-1");
    document["processes"][0]["outputs"][0]["key"] = json!("80 %");
    document["settings"]["allocation"] = json!("keys");
    assert_eq!(open(&document).unwrap_err()[0].code, Code::AllocationKeys);
}

/// The waste's treatment has a negative amount: 1 kg treated gives 0.4 kg CO2, 0.25 kg of waste 0.1 kg.
#[test]
fn waste_goes_to_a_treatment_with_a_negative_amount() {
    let mut waste = from_process("waste", "0.25", "kg", "burn");
    waste["waste"] = json!(true);
    let mut document = study(
        "kg",
        &json!([
            {"id": "make", "name": "Make", "outputs": output("1", "kg"), "inputs": [waste]},
            {"id": "burn", "name": "Incineration", "outputs": output("-1", "kg"), "emissions": [co2("flue", "0.4")]},
        ]),
    );
    assert_eq!(result(&document).total.kg_co2e.to_string(), "0.1");
    // As databases write it: a negative input.
    document["processes"][0]["inputs"][0]["waste"] = json!(false);
    document["processes"][0]["inputs"][0]["amount"] = amount("-0.25", "kg");
    assert_eq!(result(&document).total.kg_co2e.to_string(), "0.1");
}

// The circular footprint formula by hand, for 2 kg of material: R1 = 0.4, R2 = 0.5, R3 = 0.2, A = 0.2, B = 0, Qin = 0.9,
// Qout = 0.8; Ev = 10, Erec = 3, ErecEoL = 4, E*v = 10, EER = 1, LHV = 20 MJ/kg, heat 0.3 × 0.05 kg/MJ, power 0.1 × 0.15
// kg/MJ, ED = 2 (kg CO2 each).
// Material: 0.6·10 + 0.4·(0.2·3 + 0.8·10·0.9) + 0.8·0.5·(4 − 10·0.8) = 6 + 3.12 − 1.6 = 7.52.
// Energy: 0.2·(1 − 20·0.3·0.05 − 20·0.1·0.15) = 0.2·0.4 = 0.08. Disposal: 0.3·2 = 0.6. Sum 8.2; for 2 kg 16.4.
#[test]
fn the_circular_footprint_formula_is_as_by_hand() {
    let process = |id: &str, unit: &str, kilograms: &str| json!({"id": id, "name": id, "outputs": output("1", unit), "emissions": [co2(&format!("{id}-flue"), kilograms)]});
    let supply = |id: &str| json!({"kind": "process", "process": id});
    let circular = json!({"id": "steel", "name": "Steel", "amount": amount("2", "kg"), "stage": "raw-materials", "circularity": {
        "approach": "circular-footprint", "r1": "0.4", "r2": "50 %", "r3": "0.2", "a": "0.2", "b": "0",
        "qualityIn": "0.9", "qualityOut": "0.8", "heatValue": amount("20", "MJ/kg"),
        "heatEfficiency": "0.3", "powerEfficiency": "0.1",
        "virgin": supply("virgin"), "recycled": supply("recycled"), "recycling": supply("recycling"),
        "substituted": supply("virgin"), "incineration": supply("incineration"), "heat": supply("heat"),
        "power": supply("power"), "disposal": supply("disposal")}});
    let mut document = study(
        "件",
        &json!([
            {"id": "life", "name": "Life", "outputs": output("1", "件"), "inputs": [circular]},
            process("virgin", "kg", "10"), process("recycled", "kg", "3"), process("recycling", "kg", "4"),
            process("incineration", "kg", "1"), process("heat", "MJ", "0.05"), process("power", "MJ", "0.15"),
            process("disposal", "kg", "2"),
        ]),
    );
    let result = result(&document);
    assert_eq!(result.total.kg_co2e.to_string(), "16.4");
    // Gross and credits: 2·0.8·0.5·8 = 6.4 for material, 2·0.2·0.6 = 0.24 for energy.
    assert_eq!(result.credits.kg_co2e.to_string(), "-6.64");
    assert_eq!(result.gross.kg_co2e.to_string(), "23.04");
    // Cut-off: 0.6·10 + 0.4·3, burning and disposal borne, nothing credited: 7.2 + 0.2 + 0.6.
    document["processes"][0]["inputs"][0]["circularity"]["approach"] = json!("cut-off");
    assert_eq!(self::result(&document).total.kg_co2e.to_string(), "16");
    // Without A the formula is refused, and says so.
    document["processes"][0]["inputs"][0]["circularity"]["approach"] = json!("circular-footprint");
    document["processes"][0]["inputs"][0]["circularity"]["a"] = json!("");
    assert!(codes(&document).contains(&Code::NoDefault));
}

#[test]
fn what_the_boundary_leaves_out_is_listed() {
    let mut use_phase = from_process("wash", "10", "kWh", "grid");
    use_phase["stage"] = json!("use");
    let mut document = study(
        "件",
        &json!([
            {"id": "life", "name": "Life", "outputs": output("1", "件"), "inputs": [use_phase], "emissions": [co2("flue", "1")]},
            {"id": "grid", "name": "Grid", "outputs": output("1", "kWh"), "emissions": [co2("stack", "0.5")]},
        ]),
    );
    assert_eq!(result(&document).total.kg_co2e.to_string(), "6");
    document["settings"]["boundary"]["kind"] = json!("cradle-to-gate");
    let result = result(&document);
    assert_eq!(result.total.kg_co2e.to_string(), "1");
    let wash = result.lines.iter().find(|line| line.key == "wash").unwrap();
    assert_eq!(wash.status, tansuan::product::LineStatus::OutsideBoundary);
}

/// 0.5 mm × 2 m2 × 7850 kg/m3 = 7.85 kg at 2 kg CO2 a kg.
#[test]
fn amounts_are_written_with_parameters_and_their_units_are_checked() {
    let mut document = study(
        "件",
        &json!([
            {"id": "make", "name": "Make", "outputs": output("1", "件"),
             "inputs": [from_process("sheet", "thickness * area * density", "kg", "mill")]},
            {"id": "mill", "name": "Mill", "outputs": output("1", "kg"), "emissions": [co2("flue", "2")]},
        ]),
    );
    document["parameters"] = json!([
        {"id": "thickness", "name": "Thickness", "value": amount("gauge / 2", "mm")},
        {"id": "gauge", "name": "Gauge", "value": amount("1", "mm")},
        {"id": "area", "name": "Area", "value": amount("2", "m2")},
        {"id": "density", "name": "Density", "value": amount("7850", "kg/m3")},
    ]);
    document["variants"] =
        json!([{"id": "thin", "name": "Thin", "parameters": {"gauge": amount("0.8", "mm")}}]);
    assert_eq!(result(&document).total.kg_co2e.to_string(), "15.7");
    let variants = open(&document).unwrap().compare().unwrap();
    assert_eq!(variants[0].difference.as_deref(), Some("-3.14"));
    assert_eq!(variants[0].changes.len(), 1);
    document["parameters"][2]["value"] = amount("2", "m");
    assert!(codes(&document).contains(&Code::IncompatibleUnits));
    document["parameters"][1]["value"] = amount("thickness", "mm");
    assert!(codes(&document).contains(&Code::ParameterCycle));
}

/// Source: `tests/example/products.mjs`, written by hand from the documents, without the engine. The extrusion is exact; the
/// chair holds a loop, solved in floats of 15 digits.
#[test]
fn the_examples_come_to_what_was_computed_without_the_engine() {
    let expected = crate::files::json("tests/example/expected-products.json");
    for name in ["product-extrusion", "product-chair"] {
        let document = crate::files::json(&format!("www/public/examples/{name}.json"));
        let study = open(&document).unwrap();
        let result = study.result().unwrap();
        let decimal = |kg_co2e: tansuan::quantity::Co2e| {
            let rounded = kg_co2e.to_rational().to_fixed(9);
            tansuan::quantity::parse_decimal(&rounded)
                .unwrap()
                .to_string()
        };
        let of = |value: &Value| {
            tansuan::quantity::parse_decimal(value.as_str().unwrap())
                .unwrap()
                .to_string()
        };
        for part in &result.by_stage {
            let expected = &expected[name]["byStage"][&part.key];
            assert_eq!(decimal(part.kg_co2e), of(expected), "{name}, {}", part.key);
        }
        assert_eq!(
            decimal(result.total.kg_co2e),
            of(&expected[name]["total"]),
            "{name}"
        );
        let errors = study.findings().into_iter();
        let errors: Vec<Problem> = errors
            .filter(|finding| finding.severity == tansuan::Severity::Error)
            .collect();
        assert_eq!(errors, [], "{name}");
        // The tree adds up to the total at every place, and every figure opens.
        let tree = study.tree(&[], 6).unwrap();
        assert_adds_up(&tree);
        for part in result.by_input.iter().chain(&result.by_stage) {
            study.explain(&part.figure).unwrap();
        }
        for variant in study.compare().unwrap() {
            let wrong = |problem: &Problem| problem.severity == tansuan::Severity::Error;
            assert!(
                !variant.problems.iter().any(wrong),
                "{name}, {}",
                variant.name
            );
            let difference =
                variant
                    .changes
                    .iter()
                    .fold(tansuan::quantity::Rational::zero(), |sum, change| {
                        &sum + &tansuan::quantity::parse_decimal(&change.difference)
                            .unwrap()
                            .to_rational()
                    });
            assert_eq!(difference.to_fixed(16), {
                let whole = tansuan::quantity::parse_decimal(variant.difference.as_ref().unwrap());
                whole.unwrap().to_rational().to_fixed(16)
            });
        }
    }
}

fn assert_adds_up(node: &tansuan::product::ContributionNode) {
    let number = |text: &str| {
        tansuan::quantity::parse_decimal(text)
            .unwrap()
            .to_rational()
    };
    if node.parts.is_empty() {
        return;
    }
    let sum = node
        .parts
        .iter()
        .fold(tansuan::quantity::Rational::zero(), |sum, part| {
            &sum + &number(&part.total)
        });
    assert_eq!(sum, number(&node.total), "{:?}", node.path);
    node.parts.iter().for_each(assert_adds_up);
}

fn with_inputs(inputs: &Value) -> Value {
    study(
        "kg",
        &json!([{"id": "make", "name": "Make", "outputs": output("1", "kg"), "inputs": inputs,
        "emissions": [co2("flue", "1")]}]),
    )
}

fn codes_at(document: &Value) -> Vec<(Code, String)> {
    let findings = open(document).unwrap().findings().into_iter();
    findings
        .map(|finding| (finding.code, finding.path))
        .collect()
}

#[test]
fn what_is_wrong_with_an_input_is_told_at_its_cell_and_the_rest_counts() {
    for (input, code, path) in [
        (
            from_process("x", "1", "kg", "nowhere"),
            Code::UnknownReference,
            "supply.process",
        ),
        (
            from_factor("x", "1", "kWh", "embodied.cbam_cn.ingot"),
            Code::IncompatibleUnits,
            "amount.unit",
        ),
        (
            from_factor("x", "-1", "kg", "embodied.cbam_cn.ingot"),
            Code::NegativeValue,
            "amount.value",
        ),
        (
            from_factor("x", "1,5", "kg", "embodied.cbam_cn.ingot"),
            Code::AmbiguousNumber,
            "amount.value",
        ),
        (
            from_factor("x", "mass * 2", "kg", "embodied.cbam_cn.ingot"),
            Code::UnknownParameter,
            "amount.value",
        ),
        (
            from_factor("x", "1", "kg", "embodied.nothing"),
            Code::UnknownFactor,
            "supply.factor",
        ),
        (
            json!({"id": "x", "name": "x", "amount": amount("1", "kg")}),
            Code::MissingFactor,
            "supply",
        ),
        (
            from_factor("x", "1", "kWh", "cn.grid.nat.2023"),
            Code::ElectricityFactorOfOrganization,
            "supply.factor",
        ),
    ] {
        let document = with_inputs(&json!([input]));
        let found = codes_at(&document);
        let place = format!("processes[make].inputs[x].{path}");
        assert!(found.contains(&(code, place)), "{code:?}: {found:?}");
        let result = result(&document);
        assert_eq!(result.total.kg_co2e.to_string(), "1");
        let line = result.lines.iter().find(|line| line.key == "x").unwrap();
        assert_eq!(line.status, tansuan::product::LineStatus::Error);
    }
}

#[test]
fn a_reference_of_nothing_or_of_another_unit_gives_no_figure_and_says_why() {
    let mut document = with_inputs(&json!([]));
    document["processes"][0]["outputs"][0]["amount"] = amount("0", "kg");
    assert_eq!(open(&document).unwrap_err()[0].code, Code::ZeroReference);
    document["processes"][0]["outputs"][0]["amount"] = amount("1", "m");
    assert_eq!(
        open(&document).unwrap_err()[0].code,
        Code::IncompatibleUnits
    );
    document["reference"]["process"] = json!("nowhere");
    assert_eq!(open(&document).unwrap_err()[0].code, Code::UnknownReference);
}

/// Half a kilogram of the next at each of a hundred levels: 2 − 2⁻¹⁰⁰ kg of CO2, exactly to the last digit kept.
#[test]
fn a_hundred_levels_of_parts_are_exact() {
    let processes: Vec<Value> = (0..=100)
        .map(|level| {
            let next = from_process(&format!("i{level}"), "0.5", "kg", &format!("p{}", level + 1));
            let inputs = if level < 100 { json!([next]) } else { json!([]) };
            json!({"id": format!("p{level}"), "name": "Part", "outputs": output("1", "kg"), "inputs": inputs,
                "emissions": [co2(&format!("e{level}"), "1")]})
        })
        .collect();
    let result = result(&study("kg", &json!(processes)));
    assert_eq!(result.solution.method, "exact");
    assert_eq!(result.total.kg_co2e.to_rational().to_fixed(9), "2");
}

/// 100 kWh of proven photovoltaic power by the grid: 100 × (0.0520 + 0.0327) = 8.47 kg; with the grid 57.77 kg.
/// Source: MEE 2025, footprints of electricity in 2024.
#[test]
fn green_power_counts_only_with_its_whole_proof_and_the_grid_stands_beside() {
    let mut document = study(
        "件",
        &json!([{"id": "make", "name": "Make", "outputs": output("1", "件"), "inputs": [
            {"id": "power", "name": "Power", "amount": amount("100", "kWh"), "supply": {"kind": "electricity", "proof":
                {"technology": "pv", "byGrid": true, "document": "GEC 1–100", "exclusive": true, "redeemed": true, "sameMarket": true}}}]}]),
    );
    let green = result(&document);
    assert_eq!(green.total.kg_co2e.to_string(), "8.47");
    assert_eq!(green.with_grid.unwrap().kg_co2e.to_string(), "57.77");
    document["processes"][0]["inputs"][0]["supply"]["proof"]["redeemed"] = json!(false);
    assert_eq!(result(&document).total.kg_co2e.to_string(), "57.77");
    assert!(codes(&document).contains(&Code::PowerWithoutProof));
    document["settings"]["location"] = json!("DE");
    assert!(codes(&document).contains(&Code::MissingFactor));
}

/// Source: PACT methodology 3, worked example: shares 0.25, 0.30 and 0.45 rated 2, 2 and 1 give 1.55.
#[test]
fn data_quality_is_weighted_by_what_each_input_adds() {
    let rated = |id: &str, kilograms: &str, rating: &str, primary: &str| {
        json!({"id": id, "gas": "co2", "amount": amount(kilograms, "kg"), "quality":
            {"technological": rating, "geographical": rating, "temporal": rating, "primary": primary}})
    };
    let document = study(
        "kg",
        &json!([{"id": "make", "name": "Make", "outputs": output("1", "kg"), "emissions": [
            rated("a", "25", "2", "100"), rated("b", "30", "2", "0"), rated("c", "45", "1", "20")]}]),
    );
    let quality = result(&document).quality;
    assert_eq!(
        (quality.technological.as_str(), quality.temporal.as_str()),
        ("1.55", "1.55")
    );
    // 0.25 × 100 + 0.45 × 20.
    assert_eq!(quality.primary_percent, "34");
}

#[test]
fn what_is_cut_off_is_checked_against_the_rule() {
    let mut left = from_factor("screws", "20", "g", "embodied.cbam_cn.ingot");
    left["leftOut"] = json!("below the cut-off");
    let mut document = with_inputs(&json!([
        from_factor("steel", "0.98", "kg", "embodied.cbam_cn.ingot"),
        left
    ]));
    document["settings"]["cutOff"] = json!({"each": "3", "total": "5"});
    let cut_off = result(&document).cut_off;
    assert_eq!(
        (cut_off.kept, cut_off.mass_percent.as_deref()),
        (Some(true), Some("2"))
    );
    // 0.02 × 1.74 = 0.0348 of 1 + 1.7052 + 0.0348 = 2.74 kg: 1.3 %.
    assert_eq!(cut_off.emission_percent.as_deref(), Some("1.3"));
    document["settings"]["cutOff"]["each"] = json!("1");
    assert_eq!(result(&document).cut_off.kept, Some(false));
    assert!(codes(&document).contains(&Code::CutOffExceeded));
}

/// 2 t over 100 km are 200 t·km; by vehicles of 10 t half full with an empty way back: 2 / 5 × 100 × 2 = 80 km.
#[test]
fn legs_are_mass_times_distance_or_vehicle_kilometres() {
    let mut input = from_factor("steel", "2", "t", "embodied.cbam_cn.ingot");
    input["transport"] = json!([{"id": "truck", "distance": amount("100", "km"), "supply":
        {"kind": "factor", "factor": {"pack": "cn-core", "factor": "desnz.freight.rail"}}}]);
    let result = result(&with_inputs(&json!([input])));
    let leg = result
        .lines
        .iter()
        .find(|line| line.key == "steel~truck")
        .unwrap();
    assert_eq!(
        (leg.amount.as_deref(), leg.unit.as_deref()),
        (Some("200"), Some("t·km"))
    );
}

#[test]
fn an_input_explains_itself_to_the_leaf_and_through_the_loop() {
    let document = study(
        "kg",
        &json!([{"id": "make", "name": "Make", "outputs": output("1", "kg"), "inputs": [
            from_process("self", "0.1", "kg", "make"),
            from_factor("steel", "0.9", "kg", "embodied.cbam_cn.ingot")]}]),
    );
    let study = open(&document).unwrap();
    let total = study.explain("total:footprint").unwrap();
    assert_eq!(total.value, "1.74");
    let stage = study
        .explain(total.children[0].figure.as_ref().unwrap())
        .unwrap();
    let process = study
        .explain(stage.children[0].figure.as_ref().unwrap())
        .unwrap();
    let input = study
        .explain(process.children[0].figure.as_ref().unwrap())
        .unwrap();
    let entry = &input.children[0];
    let labels: Vec<&str> = entry
        .children
        .iter()
        .map(|child| child.unit.as_str())
        .collect();
    assert_eq!(labels, ["kg", "1", "kgCO₂e/kg"]);
    let factor = entry.children[0]
        .children
        .iter()
        .find(|leaf| leaf.source.is_some())
        .unwrap();
    assert_eq!(factor.value, "1.74");
    let runs = &entry.children[1];
    assert!(
        runs.children[0].note.is_some(),
        "the loop's solution is told"
    );
    assert_eq!(runs.children[0].children.len(), 2);
}

/// The chair's melt and castings feed each other: one link between them is told to close the loop, and the rest can be drawn.
#[test]
fn flows_without_those_that_close_a_loop_lead_nowhere_back() {
    let document = crate::files::json("www/public/examples/product-chair.json");
    let flows = open(&document).unwrap().flows("0").unwrap();
    let closing: Vec<(&str, &str)> = flows
        .links
        .iter()
        .filter(|link| link.closes_loop)
        .map(|link| (link.from.as_str(), link.to.as_str()))
        .collect();
    assert_eq!(closing, [("process:casting", "process:melt")]);
    let mut open: Vec<_> = flows
        .links
        .iter()
        .filter(|link| !link.closes_loop)
        .collect();
    loop {
        let before = open.len();
        let users: Vec<String> = open.iter().map(|link| link.to.clone()).collect();
        // What nothing flows into any more goes.
        open.retain(|link| users.contains(&link.from));
        if open.is_empty() {
            break;
        }
        assert!(open.len() < before, "{open:?}");
    }
}

/// Raw materials, production and packaging of the chair without what the carton took up: 68.026440697 + 1.09763 + 4.271530030 kg
/// by `tests/example/products.mjs`; the use, the end of life and its credits are not in it.
#[test]
fn the_gate_part_of_a_study_is_ready_for_pact() {
    use tansuan::interchange::pact::{PactWords, compose, draft, preflight};
    let document = crate::files::json("www/public/examples/product-chair.json");
    let study = open(&document).unwrap();
    let words = PactWords {
        id: "3f1c9b1e-8f0e-4a57-9d5c-0a2a8b6f2f10".to_owned(),
        created: "2026-01-01T08:00:00Z".to_owned(),
        ..PactWords::default()
    };
    let draft = draft(&study, &words).unwrap();
    let errors: Vec<Problem> = preflight(&draft)
        .into_iter()
        .filter(|problem| problem.severity == tansuan::Severity::Error)
        .collect();
    assert_eq!(errors, []);
    let number = |text: &Option<String>| {
        let text = text.as_deref().unwrap();
        tansuan::quantity::parse_decimal(text)
            .unwrap()
            .to_rational()
            .to_fixed(6)
    };
    assert_eq!(number(&draft.figures.fossil), "73.395601");
    assert_eq!(number(&draft.packaging.emissions), "4.27153");
    assert_eq!(number(&draft.figures.biogenic_uptake), "-4.546667");
    compose(&draft).into_result().unwrap();
}
