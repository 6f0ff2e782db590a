//! Packs that are wrong: each is refused as a whole, with the place of every problem.

use super::*;

/// The problems of `small` with one thing changed.
fn refused(pointer: &str, value: Value) -> String {
    let mut library = FactorLibrary::new();
    let problems = load(&mut library, &with(pointer, value)).unwrap_err();
    assert!(library.packs().is_empty());
    lines(&problems)
}

#[test]
fn the_small_pack_is_right() {
    let mut library = FactorLibrary::new();
    let info = load(&mut library, &small()).unwrap();
    assert_eq!((info.methods, info.factors), (1, 1));
}

#[test]
fn units_are_checked() {
    insta::assert_snapshot!(refused("/factors/0/values/cc/unit", json!("kgC/furlong")), @"factors[0].values.cc.unit: expected a unit, but found `kgC/furlong`");
    insta::assert_snapshot!(refused("/factors/0/values/cc/unit", json!("kgCO2/kg")), @"factors[0].values.cc.unit: expected a unit convertible to `tC/t`, but found `kgCO₂/kg`");
    insta::assert_snapshot!(refused("/factors/0/activityUnit", json!("kWh")), @"factors[0].activityUnit: expected a unit convertible to `t`, but found `kWh`");
    insta::assert_snapshot!(refused("/factors/0/activityUnit", json!("x")), @"factors[0].activityUnit: expected a unit, but found `x`");
    insta::assert_snapshot!(refused("/methods/0/parameters/0/alternatives", json!(["kg", "m3"])), @"methods[0].parameters[0].alternatives[1]: expected a unit convertible to `t`, but found `m³`");
}

#[test]
fn numbers_are_canonical_and_limits_in_order() {
    insta::assert_snapshot!(refused("/factors/0/values/cc/value", json!("0,85")), @"factors[0].values.cc.value: expected a number, but found `0,85`");
    insta::assert_snapshot!(refused("/factors/0/values/cc/value", json!("1e30")), @"factors[0].values.cc.value: `1e30` is larger than can be calculated exactly");
    insta::assert_snapshot!(refused("/factors/0/values/cc/value", json!(0.85)), @"factors[0].values.cc.value: the input can't be read: invalid type: floating point `0.85`, expected a string");
    let limited = changed(
        with("/methods/0/parameters/0/min", json!("2")),
        "/methods/0/parameters/0/max",
        json!("1"),
    );
    let problems = load(&mut FactorLibrary::new(), &limited).unwrap_err();
    insta::assert_snapshot!(lines(&problems), @"methods[0].parameters[0].max: expected a value from 2 to 1, but found `1`");
}

#[test]
fn formulas_are_checked_with_positions() {
    let formula = |text: &str| refused("/methods/0/emissions/0/formula", json!(text));
    insta::assert_snapshot!(formula("activity * carbon"), @"methods[0].emissions[0].formula: the method declares no parameter `carbon` (position 11)");
    insta::assert_snapshot!(formula("activity * )"), @"methods[0].emissions[0].formula: expected 1.5 x ( at position 11, but found `)`");
    insta::assert_snapshot!(formula("activity * cc * 44 / 12"), @"methods[0].emissions[0].formula: expected a unit convertible to `kg·[CO2]`, but found `kg·[C]`");
    insta::assert_snapshot!(formula("activity + cc"), @"methods[0].emissions[0].formula: expected a unit convertible to `kg`, but found `[C]`");
    insta::assert_snapshot!(formula("exp(activity)"), @"methods[0].emissions[0].formula: there is no function `exp` (position 0)");
    insta::assert_snapshot!(formula("lookup(steam, activity)"), @"methods[0].emissions[0].formula: there is no table `steam` (position 7)");
    insta::assert_snapshot!(formula("sum(inputs, activity)"), @"methods[0].emissions[0].formula: the method declares no list `inputs` (position 4)");
    insta::assert_snapshot!(formula(""), @"methods[0].emissions[0].formula: expected 1.5 x ( at position 0, but found `⏎`");
    let deep = format!("{}activity{}", "(".repeat(500), ")".repeat(500));
    insta::assert_snapshot!(formula(&deep), @"methods[0].emissions[0].formula: the formula is longer or deeper than allowed (32)");
}

#[test]
fn gases_are_known_and_compositions_whole() {
    insta::assert_snapshot!(refused("/methods/0/emissions/0/gas", json!("co3")), @"methods[0].emissions[0].gas: the input can't be read: expected a greenhouse gas, but found `co3`");
    let shares = |shares: Value| refused("/factors/0/composition", shares);
    insta::assert_snapshot!(shares(json!([{ "gas": "hfc-32", "fraction": "0.5" }])), @"factors[0].composition: expected a value from 1 to 1, but found `0.5`");
    insta::assert_snapshot!(shares(json!([{ "gas": "hfc-32", "fraction": "1.5" }, { "gas": "hfc-125", "fraction": "-0.5" }])), @"factors[0].composition[1].fraction: expected a value from 0 to 1, but found `-0.5`");
}

#[test]
fn what_is_named_is_there() {
    insta::assert_snapshot!(refused("/factors/0/source", json!("hearsay")), @"factors[0].source: nothing has the id `hearsay`");
    insta::assert_snapshot!(refused("/factors/0/source", Value::Null), @"factors[0].source: `source` is missing");
    insta::assert_snapshot!(refused("/methods/0/source", Value::Null), @"methods[0].source: `source` is missing");
    insta::assert_snapshot!(refused("/factors/0/method", json!("boil")), @"factors[0].method: no loaded pack has the method `boil`");
    insta::assert_snapshot!(refused("/factors/0/alsoMethods", json!(["burn"])), @"factors[0].alsoMethods[0]: the id `burn` occurs twice");
    insta::assert_snapshot!(refused("/factors/0/set", json!("nowhere")), @"factors[0].set: nothing has the id `nowhere`");
    insta::assert_snapshot!(refused("/factors/0/values/colour", json!({ "value": "1", "unit": "1" })), @"factors[0].values.colour: nothing has the id `colour`");
    insta::assert_snapshot!(refused("/factors/0/name/en", json!(" ")), @"factors[0].name.en: `name.en` is missing");
    insta::assert_snapshot!(refused("/factors/0/id", json!("a b")), @"factors[0].id: the input can't be read: `a b` is no id");
    insta::assert_snapshot!(refused("/methods/0/parameters/1/id", json!("1cc")), @"methods[0].parameters[1].id: the input can't be read: `1cc` is no name for a formula | methods[0].emissions[0].formula: the method declares no parameter `cc` (position 11)");
    insta::assert_snapshot!(refused("/methods/0/emissions", json!([])), @"methods[0].emissions: `emissions` is missing");
}

#[test]
fn ids_occur_once() {
    let factor = small()["factors"][0].clone();
    insta::assert_snapshot!(refused("/factors/-", factor), @"factors[1].id: the id `coke` occurs twice");
    let method = small()["methods"][0].clone();
    insta::assert_snapshot!(refused("/methods/-", method), @"methods[1].id: the id `burn` occurs twice");
    let parameter = small()["methods"][0]["parameters"][0].clone();
    insta::assert_snapshot!(refused("/methods/0/parameters/-", parameter), @"methods[0].parameters[2].id: the id `activity` occurs twice");
    let source = small()["sources"][0].clone();
    insta::assert_snapshot!(refused("/sources/-", source), @"sources[1].id: the id `lab` occurs twice");
}

#[test]
fn tables_have_their_rows() {
    let table = |points: Value| {
        let axis = json!({ "unit": "MPa", "name": { "zh": "压力", "en": "Pressure" } });
        json!([{ "id": "steam", "name": { "zh": "蒸汽", "en": "Steam" }, "source": "lab", "x": axis, "value": axis, "points": points }])
    };
    insta::assert_snapshot!(refused("/tables", table(json!([]))), @"tables[0].x: the pack is not right: x");
    insta::assert_snapshot!(refused("/tables", table(json!([["2", "1"], ["1", "1"]]))), @"tables[0].x[1]: the pack is not right: x[1]");
    insta::assert_snapshot!(refused("/tables", table(json!([["1"]]))), @"tables[0].points[0]: the input can't be read: invalid length 1, expected a tuple of size 2");
}

#[test]
fn every_problem_is_told_at_once() {
    let wrong = changed(
        with("/factors/0/source", json!("x")),
        "/methods/0/name/zh",
        json!(""),
    );
    let problems = load(&mut FactorLibrary::new(), &wrong).unwrap_err();
    // The factor is not refused for its method: the method is what is wrong.
    insta::assert_snapshot!(lines(&problems), @"methods[0].name.zh: `name.zh` is missing | factors[0].source: nothing has the id `x`");
}

/// Every place in a JSON value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let inside: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(key, value)| (key.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    for (key, value) in inside {
        let place = format!("{at}/{key}");
        pointers(value, &place, found);
        found.push(place);
    }
}

#[test]
fn anything_anywhere_is_refused_or_taken_but_never_worse() {
    let mut places = Vec::new();
    pointers(&small(), "", &mut places);
    let long = "x".repeat(100_000);
    let odd = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!("$composition"),
        json!("../..\u{0}"),
        json!(long),
        json!("999999999999999999999999999999"),
        json!([]),
        json!([[[[]]]]),
        json!({}),
        json!({ "zh": "", "en": "" }),
    ];
    for place in &places {
        for value in &odd {
            let mut library = FactorLibrary::new();
            if let Err(problems) = load(&mut library, &with(place, value.clone())) {
                assert!(!problems.is_empty(), "{place} {value}");
                assert!(
                    problems.iter().all(|problem| problem.message.len() < 2000),
                    "{place}"
                );
            }
        }
    }
}
