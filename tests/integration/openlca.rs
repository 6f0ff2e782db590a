//! openLCA packages: studies made of them, totals by hand, issues, and hostile files.

mod package;

use serde_json::{Value, json};
use tansuan::factor::FactorLibrary;
use tansuan::interchange::openlca::{OpenLcaImport, read};
use tansuan::product::{AllocationMethod, Study};
use tansuan::workspace::Context;
use tansuan::{Code, Problem};

use package::{
    Package, climate, elementary, input, output, parameters, process, product, reference, stored,
    waste,
};

fn import(package: &Package) -> OpenLcaImport {
    read(&package.zip(), None).into_result().unwrap().0
}

fn open(import: &OpenLcaImport) -> Study {
    // What a study holds after it was saved and opened again.
    let text = serde_json::to_vec(&import.study).unwrap();
    let context = Context {
        library: FactorLibrary::built_in(),
        as_of: jiff::civil::date(2026, 1, 1),
    };
    Study::open(tansuan::product::decode(&text).unwrap(), context).unwrap()
}

fn total(import: &OpenLcaImport) -> String {
    open(import).result().unwrap().total.kg_co2e.to_string()
}

fn codes(import: &OpenLcaImport) -> Vec<Code> {
    import
        .issues
        .iter()
        .map(|issue| issue.problem.code)
        .collect()
}

fn problems(bytes: &[u8]) -> Vec<Problem> {
    read(bytes, None).into_result().unwrap_err()
}

#[test]
fn the_study_is_of_the_product_system_that_is_asked_for() {
    let mut package = boiler(false);
    for (id, process) in [("a", "quarry"), ("b", "boiler"), ("c", "nowhere")] {
        package.add(
            "product_systems",
            &json!({"@id": id, "name": id, "refProcess": {"@id": process}}),
        );
    }
    let asked = |system| read(&package.zip(), system).into_result().unwrap().0;
    let of = |import: &OpenLcaImport| {
        let process = import.study.reference.process.clone();
        (import.system.clone().unwrap(), process)
    };
    let first = asked(None);
    let ids: Vec<&str> = first.systems.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(codes(&first)[0], Code::OpenLcaMissing);
    assert_eq!(of(&first), ("a".into(), "quarry".into()));
    assert_eq!(of(&asked(Some("b"))), ("b".into(), "boiler".into()));
    assert_eq!(of(&asked(Some("c"))), ("a".into(), "quarry".into()));
}

/// Two processes that need each other: power takes 0.1 kg of steel for 1 kWh, steel 2 kWh for 1 kg.
/// By hand, per kg of steel s and per kWh of power p: s = 1.5 + 2p, p = 0.5 + 0.1s, so s = 2.5 / 0.8 = 3.125.
#[test]
fn two_processes_that_need_each_other_come_to_what_is_calculated_by_hand() {
    let mut package = Package::of_reference_data();
    package.add("flows", &product("steel", "mass"));
    package.add("flows", &product("power", "energy"));
    package.add(
        "processes",
        &process(
            "make-steel",
            &[
                reference(output("steel", "1.0", "kg")),
                input("power", "2.0", "kWh", Some("make-power")),
                elementary("co2", "1.5", "kg"),
            ],
        ),
    );
    package.add(
        "processes",
        &process(
            "make-power",
            &[
                reference(output("power", "1.0", "kWh")),
                input("steel", "0.1", "kg", Some("make-steel")),
                elementary("co2", "0.5", "kg"),
            ],
        ),
    );
    package.add(
        "product_systems",
        &json!({"@id": "ps", "name": "Steel", "refProcess": {"@id": "make-steel"},
        "targetAmount": 1.0, "targetUnit": {"@id": "kg"}, "targetFlowProperty": {"@id": "mass"}}),
    );
    let import = import(&package);
    assert_eq!(import.study.name, "Steel");
    assert_eq!(import.study.processes[0].id, "make-steel");
    assert_eq!(total(&import), "3.125");
    assert_eq!(codes(&import), [Code::OpenLcaPeriod]);
    assert_eq!(import.study.settings.period, "2024");
}

/// A boiler makes 10 MJ of heat (key 0.75) and 1 kg of ash (0.25) with 4 kg of CO2. It gives 2 kg of sludge to a
/// treatment that emits 0.3 kg of CO2 for 1 kg, and makes 1 kg of gravel unnecessary, whose making emits 0.6 kg.
/// By hand: 0.75 × (4 + 2 × 0.3 − 0.6) = 3.
fn boiler(old: bool) -> Package {
    let mut package = Package::of_reference_data();
    for flow in [
        product("heat", "energy"),
        product("ash", "mass"),
        product("gravel", "mass"),
        waste("sludge"),
    ] {
        package.add("flows", &flow);
    }
    let mut avoided = input("gravel", "1.0", "kg", Some("quarry"));
    avoided["isAvoidedProduct"] = json!(true);
    let mut sludge = output("sludge", "2.0", "kg");
    sludge["defaultProvider"] = json!({"@id": "plant"});
    let mut boiler = process(
        "boiler",
        &[
            output("ash", "1.0", "kg"),
            reference(output("heat", "10.0", "MJ")),
            sludge,
            avoided,
            elementary("co2", "4.0", "kg"),
        ],
    );
    boiler["defaultAllocationMethod"] = json!("ECONOMIC_ALLOCATION");
    boiler["allocationFactors"] = json!([
        {"allocationType": "PHYSICAL_ALLOCATION", "product": {"@id": "heat"}, "value": 0.5},
        {"allocationType": "PHYSICAL_ALLOCATION", "product": {"@id": "ash"}, "value": 0.5},
        {"allocationType": "ECONOMIC_ALLOCATION", "product": {"@id": "heat"}, "value": 0.75},
        {"allocationType": "ECONOMIC_ALLOCATION", "product": {"@id": "ash"}, "value": 0.25},
        {"allocationType": "CAUSAL_ALLOCATION", "product": {"@id": "ash"}, "value": 1.0, "exchange": {"internalId": 1}},
    ]);
    let quarry = process(
        "quarry",
        &[
            reference(output("gravel", "1.0", "kg")),
            elementary("co2", "0.6", "kg"),
        ],
    );
    let plant = process(
        "plant",
        &[
            reference(input("sludge", "1.0", "kg", None)),
            elementary("co2", "0.3", "kg"),
        ],
    );
    for process in [plant, quarry, boiler] {
        let process = if old {
            package::of_version_1(&process)
        } else {
            process
        };
        package.add("processes", &process);
    }
    package
}

#[test]
fn co_products_waste_and_credits_come_to_what_is_calculated_by_hand() {
    for old in [false, true] {
        let import = import(&boiler(old));
        let boiler = &import.study.processes[2];
        assert_eq!(boiler.outputs[0].name, "heat");
        assert_eq!(boiler.allocation, Some(AllocationMethod::Keys));
        assert!(boiler.inputs[0].waste && boiler.inputs[1].avoided);
        assert_eq!(import.study.processes[0].outputs[0].amount.value, "-1");
        assert_eq!(import.study.reference.process, "boiler");
        assert_eq!(total(&import), "3");
        assert_eq!(codes(&import), [Code::OpenLcaPeriod]);
    }
}

/// 1 gal (US liq) of oil = 3.785411784 L at 2 kg of CO2 for 1 L, 2 sh tn·mi of transport at 0.1 kg for 1 t·km.
/// By hand: 7.570823568 + 2 × 0.90718474 × 1.609344 × 0.1 = 7.862818031642112.
#[test]
fn foreign_units_are_brought_to_ours_exactly() {
    let mut package = Package::of_reference_data();
    package.add(
        "unit_groups",
        &json!({"@id": "g-volume", "name": "Volume", "units": [
        {"@id": "m3", "name": "m3", "conversionFactor": 1.0, "isRefUnit": true},
        {"@id": "gal", "name": "gal (US liq)", "conversionFactor": 0.003_785_411_784},
        {"@id": "L", "name": "l", "conversionFactor": 0.001}]}),
    );
    package.add(
        "flow_properties",
        &json!({"@id": "volume", "unitGroup": {"@id": "g-volume"}}),
    );
    package.add(
        "unit_groups",
        &json!({"@id": "g-transport", "name": "Transport", "units": [
        {"@id": "tkm", "name": "t*km", "conversionFactor": 1.0, "isRefUnit": true},
        {"@id": "stmi", "name": "sh tn*mi", "conversionFactor": 1.459_972_318_210_56}]}),
    );
    package.add(
        "flow_properties",
        &json!({"@id": "transport", "unitGroup": {"@id": "g-transport"}}),
    );
    package.add("flows", &product("oil", "volume"));
    package.add("flows", &product("haul", "transport"));
    package.add("flows", &product("part", "items"));
    package.add(
        "processes",
        &process(
            "make",
            &[
                reference(output("part", "1.0", "Item(s)")),
                input("oil", "1.0", "gal", Some("refinery")),
                input("haul", "2.0", "stmi", Some("lorry")),
            ],
        ),
    );
    package.add(
        "processes",
        &process(
            "refinery",
            &[
                reference(output("oil", "1.0", "L")),
                elementary("co2", "2.0", "kg"),
            ],
        ),
    );
    package.add(
        "processes",
        &process(
            "lorry",
            &[
                reference(output("haul", "1.0", "tkm")),
                elementary("co2", "0.1", "kg"),
            ],
        ),
    );
    let import = import(&package);
    let make = &import.study.processes[0];
    assert_eq!(make.outputs[0].amount.unit, "件");
    assert_eq!(
        (
            make.inputs[0].amount.value.as_str(),
            make.inputs[0].amount.unit.as_str()
        ),
        ("0.003785411784", "m3")
    );
    assert_eq!(
        make.inputs[0].note.as_deref(),
        Some("openLCA: 1 gal (US liq)")
    );
    // 7.570823568 + 0.1 × 2.91994463642112 = 7.862818031642112, kept to the nanogram.
    assert_eq!(total(&import), "7.862818031642");
    let converted = codes(&import)
        .into_iter()
        .filter(|code| *code == Code::OpenLcaConverted);
    assert_eq!(converted.count(), 2);
}

#[test]
fn a_unit_that_nobody_knows_is_an_issue_of_its_process() {
    let mut package = Package::of_reference_data();
    package.add("flows", &product("part", "items"));
    package.add(
        "processes",
        &process("make", &[reference(output("part", "3.0", "bushel"))]),
    );
    let import = import(&package);
    let issue = &import.issues[0];
    assert_eq!(
        (issue.problem.code, issue.process.as_str()),
        (Code::OpenLcaUnit, "make")
    );
    assert_eq!(issue.flow.as_deref(), Some("part"));
    assert!(!issue.mend.zh.is_empty() && !issue.mend.en.is_empty());
    assert_eq!(import.study.processes[0].outputs[0].amount.unit, "bushel");
}

/// 0.1 kg of carbon monoxide at 1.57 kg CO2e/kg in the package's method, 2 kg of CO2, and 1 kg of methane at 29.8
/// (AR6). By hand: 0.157 + 2 + 29.8 = 31.957.
#[test]
fn flows_that_the_climate_method_characterises_are_counted_by_its_factor() {
    let mut package = Package::of_reference_data();
    package.add("flows", &product("part", "items"));
    let mut co = stored("co", "Carbon monoxide, fossil");
    co["cas"] = json!("630-08-0");
    package.add("flows", &co);
    package.add("flows", &stored("ch4", "Methane, fossil"));
    package.add("flows", &stored("nox", "Nitrogen oxides"));
    package.add(
        "lcia_categories",
        &climate(
            "gwp100",
            "Climate change - GWP100",
            &[("co2", "1.0"), ("co", "1.57"), ("ch4", "29.8")],
        ),
    );
    package.add(
        "lcia_categories",
        &climate(
            "gwp20",
            "Climate change - GWP20",
            &[("co2", "1.0"), ("ch4", "82.5")],
        ),
    );
    package.add(
        "lcia_methods",
        &json!({"@id": "m", "name": "IPCC 2021",
        "impactCategories": [{"@id": "gwp20"}, {"@id": "gwp100"}]}),
    );
    package.add(
        "processes",
        &process(
            "make",
            &[
                reference(output("part", "1.0", "Item(s)")),
                elementary("co2", "2.0", "kg"),
                elementary("co", "100.0", "g"),
                elementary("ch4", "1.0", "kg"),
                elementary("nox", "5.0", "kg"),
            ],
        ),
    );
    let import = import(&package);
    assert_eq!(
        import.climate.as_deref(),
        Some("IPCC 2021: Climate change - GWP100")
    );
    assert_eq!(import.uncharacterised, 1);
    assert!(
        import.study.factors[0]
            .source
            .as_deref()
            .unwrap()
            .contains("imported climate method")
    );
    assert_eq!(codes(&import), [Code::OpenLcaClimate, Code::OpenLcaPeriod]);
    assert_eq!(total(&import), "31.957");
}

#[test]
fn without_a_climate_method_gases_are_told_by_name_and_the_rest_is_an_issue() {
    let mut package = Package::default();
    package.add(
        "processes",
        &process(
            "make",
            &[
                reference(output("part", "1.0", "Item(s)")),
                elementary("n2o", "1.0", "kg"),
                elementary("nox", "1.0", "kg"),
            ],
        ),
    );
    package.add("flows", &stored("n2o", "Dinitrogen monoxide"));
    package.add("flows", &stored("nox", "Nitrogen oxides"));
    package.add(
        "lcia_categories",
        &climate("ozone", "Ozone depletion", &[("n2o", "0.1")]),
    );
    let import = import(&package);
    assert_eq!(
        codes(&import),
        [
            Code::OpenLcaNoClimate,
            Code::OpenLcaMissing,
            Code::OpenLcaFlow,
            Code::OpenLcaPeriod
        ]
    );
    assert_eq!(total(&import), "273");
}

#[test]
fn what_is_missing_is_an_issue_and_never_a_failed_import() {
    let mut package = Package::of_reference_data();
    for flow in [
        product("part", "items"),
        product("bolt", "items"),
        product("glue", "mass"),
        product("side", "mass"),
    ] {
        package.add("flows", &flow);
    }
    package.add(
        "processes",
        &process(
            "make",
            &[
                reference(output("part", "1.0", "Item(s)")),
                input("bolt", "4.0", "Item(s)", None),
                input("glue", "0.1", "kg", Some("gone")),
            ],
        ),
    );
    package.add(
        "processes",
        &process(
            "bolts",
            &[
                output("bolt", "2.0", "Item(s)"),
                elementary("co2", "1.0", "kg"),
            ],
        ),
    );
    package.add_as(
        "processes",
        "again",
        &process("bolts", &[reference(output("side", "1.0", "kg"))]),
    );
    package.add("processes", &process("empty", &[]));
    package.put("processes/broken.json", b"{\"@id\": ");
    package.put("processes/list.json", b"[]");
    let import = import(&package);
    let found = codes(&import);
    for code in [
        Code::OpenLcaFile,
        Code::DuplicateId,
        Code::OpenLcaReference,
        Code::OpenLcaLink,
        Code::OpenLcaMissing,
        Code::OpenLcaUnlinked,
    ] {
        assert!(found.contains(&code), "{code:?} in {found:?}");
    }
    assert_eq!(
        found
            .iter()
            .filter(|code| **code == Code::OpenLcaFile)
            .count(),
        2
    );
    assert!(import.study.processes[0].inputs[1].supply.is_none());
    // 4 bolts, 2 of which come with 1 kg of CO2.
    assert_eq!(total(&import), "2");
}

/// By hand: (thickness × 2 + share) × 1 kg of CO2 = 3 × 2 + 0.5 = 6.5; the sine stays the value it had, 0.25.
#[test]
fn formulas_and_parameters_go_on_and_what_cannot_is_kept_as_its_value() {
    let mut package = Package::of_reference_data();
    package.add("flows", &product("part", "items"));
    package.add(
        "parameters",
        &json!({"@id": "g", "name": "Thickness", "isInputParameter": true, "value": 3.0}),
    );
    let mut co2 = elementary("co2", "6.5", "kg");
    co2["amountFormula"] = json!("thickness * 2 + if(SHARE > 0; share; 0)");
    let mut odd = elementary("co2", "0.25", "kg");
    odd["amountFormula"] = json!("sin(thickness)");
    let mut make = process(
        "make",
        &[reference(output("part", "1.0", "Item(s)")), co2, odd],
    );
    make["parameters"] = parameters(&[
        ("share", "0.5", "1 / two"),
        ("two", "2.0", ""),
        ("root", "1.5", "sqrt(two)"),
    ]);
    package.add("processes", &make);
    let import = import(&package);
    let ids: Vec<&str> = import
        .study
        .parameters
        .iter()
        .map(|own| own.id.as_str())
        .collect();
    assert_eq!(ids, ["Thickness", "p1_share", "p1_two", "p1_root"]);
    let amounts = &import.study.processes[0].emissions;
    assert_eq!(
        amounts[0].amount.value,
        "Thickness * 2 + if(p1_share > 0, p1_share, 0)"
    );
    assert_eq!(amounts[1].amount.value, "0.25");
    assert_eq!(total(&import), "6.75");
    let kept = codes(&import)
        .into_iter()
        .filter(|code| *code == Code::OpenLcaFormula);
    assert_eq!(kept.count(), 2);
}

#[test]
fn a_package_of_another_kind_is_refused_with_its_reason() {
    assert_eq!(problems(b"PK")[0].code, Code::OpenLcaPackage);
    assert_eq!(
        problems(&Package::default().zip())[0].code,
        Code::OpenLcaNoProcess
    );
}

#[test]
fn names_that_point_outside_and_sizes_that_cannot_be_are_refused() {
    for name in [
        "../processes/a.json",
        "/processes/a.json",
        "C:/processes/a.json",
    ] {
        let mut package = Package::default();
        package.put(name, b"{}");
        let problem = &problems(&package.zip())[0];
        assert_eq!(problem.code, Code::OpenLcaPackage, "{name}");
    }
    let mut package = Package::default();
    package.put("processes/a.json", b"{}");
    package.claim(1 << 31);
    assert_eq!(problems(&package.zip())[0].code, Code::OpenLcaPackage);
    // More than was declared: those files are lost, and nothing else happens.
    let mut package = Package::of_reference_data();
    package.add("processes", &process("make", &[]));
    package.claim(1);
    let found = problems(&package.zip());
    assert_eq!(found[0].code, Code::OpenLcaNoProcess);
    assert!(
        found[1..]
            .iter()
            .all(|problem| problem.code == Code::OpenLcaFile)
    );
}

#[test]
fn a_file_that_nests_without_end_is_an_issue() {
    let mut package = Package::of_reference_data();
    package.add("processes", &process("make", &[]));
    let deep = "[".repeat(200_000);
    package.put("processes/deep.json", deep.as_bytes());
    let deep = format!("{}{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    package.put("flows/deep.json", deep.as_bytes());
    let found = codes(&import(&package));
    assert_eq!(
        found
            .iter()
            .filter(|code| **code == Code::OpenLcaFile)
            .count(),
        2
    );
}

#[test]
fn text_that_is_no_data_set_never_fails_the_import() {
    let mut package = Package::default();
    for (index, value) in [json!({}), json!({"exchanges": 5, "@id": 7, "name": null}), json!({"exchanges":
        [null, 1, [], {"flow": 3, "amount": "x"}, {"flow": {"@id": "f"}, "amount": 1e-300, "isQuantitativeReference": true}]})]
        .into_iter()
        .enumerate()
    {
        package.add_as("processes", &index.to_string(), &value);
        package.add_as("flows", &index.to_string(), &value);
        package.add_as("unit_groups", &index.to_string(), &value);
        package.add_as("product_systems", &index.to_string(), &value);
    }
    let import = import(&package);
    assert_eq!(import.study.processes.len(), 3);
    assert!(!import.issues.is_empty());
}

#[test]
fn thousands_of_processes_are_one_study() {
    let mut package = Package::of_reference_data();
    let count = 2_000;
    for index in 0..count {
        let own = format!("f{index}");
        let mut exchanges = vec![
            reference(output(&own, "1.0", "kg")),
            elementary("co2", "1.0", "kg"),
        ];
        if index + 1 < count {
            exchanges.push(input(&format!("f{}", index + 1), "0.5", "kg", None));
        }
        package.add("flows", &product(&own, "mass"));
        package.add("processes", &process(&format!("p{index}"), &exchanges));
    }
    let import = import(&package);
    assert_eq!(import.study.processes.len(), count);
    assert_eq!(import.study.reference.process, "p0");
    let value: Value =
        serde_json::to_value(&import.study.processes[count - 2].inputs[0].supply).unwrap();
    assert_eq!(value["process"], format!("p{}", count - 1));
}
