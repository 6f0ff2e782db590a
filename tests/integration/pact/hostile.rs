//! Files that mean harm, or none of it: problems, never a panic.

use serde_json::{Value, json};
use tansuan::Code;
use tansuan::interchange::pact::{declared, read};

use super::{tells_all, v2, v3};

fn refused(bytes: &[u8]) -> (Code, String) {
    let problems = read(bytes).into_result().unwrap_err();
    (problems[0].code, problems[0].path.clone())
}

#[test]
fn what_is_no_footprint_is_refused() {
    let deep = "[".repeat(100_000);
    let nested = format!(r#"{{"data":{}"#, r#"{"a":"#.repeat(5_000));
    for text in [
        "",
        " ",
        "PCF",
        "null",
        "true",
        "1",
        "\"x\"",
        "{",
        "[1]",
        r#"{"data":null}"#,
        r#"{"data":"x"}"#,
        r#"{"data":{"data":[]}}"#,
        "1e999",
        &deep,
        &nested,
        "\u{feff}\u{feff}{}",
        "{\"a\":1}{\"b\":2}",
        "{\"specVersion\": 3}",
    ] {
        let (code, _) = refused(text.as_bytes());
        assert!(
            matches!(code, Code::InvalidInput | Code::PactMissing),
            "{code:?}"
        );
    }
    assert_eq!(refused(b"\xff\xfe{\x00}").0, Code::InvalidInput);
    assert_eq!(
        refused(b"{}"),
        (Code::PactMissing, "specVersion".to_owned())
    );
    let future = br#"{"specVersion": "4.0.0"}"#;
    assert_eq!(
        refused(future),
        (Code::UnsupportedDocument, "specVersion".to_owned())
    );
}

#[test]
fn a_key_that_stands_twice_is_refused_at_its_place() {
    let text = v3().to_string();
    for (key, place) in [
        (r#""created":"#, "created"),
        (r#""fossilGhgEmissions":"#, "pcf.fossilGhgEmissions"),
        (r#""shipmentId":"#, "extensions[0].data.shipmentId"),
    ] {
        let twice = text.replacen(key, &format!("{key}\"x\",{key}"), 1);
        assert_eq!(
            refused(twice.as_bytes()),
            (Code::InvalidInput, place.to_owned())
        );
    }
}

#[test]
fn any_value_in_any_place_gives_problems_and_no_panic() {
    let values = [
        Value::Null,
        json!(true),
        json!(1.5e300),
        json!("\u{0}\u{202e}😀1e999999999"),
        json!([null]),
        json!({"a": [[[{}]]]}),
    ];
    for base in [v3(), v2()] {
        let mut pointers = Vec::new();
        collect(&base, String::new(), &mut pointers);
        assert!(pointers.len() > 70);
        for pointer in &pointers {
            for value in &values {
                let mut bad = base.clone();
                *bad.pointer_mut(pointer).unwrap() = value.clone();
                match read(bad.to_string().as_bytes()).into_result() {
                    Ok((file, found)) => {
                        found.iter().for_each(tells_all);
                        file.check().iter().for_each(tells_all);
                        for (_, footprint) in &file.footprints {
                            declared(footprint);
                        }
                    }
                    Err(problems) => problems.iter().for_each(tells_all),
                }
            }
        }
    }
}

fn collect(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                collect(value, format!("{pointer}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                collect(value, format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
    found.push(pointer);
}

#[test]
fn numbers_of_a_million_digits_are_told_by_their_first() {
    for digits in [
        "9".repeat(1_000_000),
        format!("-0.{}", "9".repeat(1_000_000)),
    ] {
        let mut bad = v3();
        bad["pcf"]["fossilGhgEmissions"] = json!(digits);
        let (file, _) = read(bad.to_string().as_bytes()).into_result().unwrap();
        let problems = file.check();
        assert_eq!((problems[0].code, problems.len()), (Code::Overflow, 1));
        assert!(problems[0].message.len() < 200);
    }
}

#[test]
fn a_long_list_is_read_and_checked_whole() {
    let list: Vec<Value> = (0..100).map(|_| v3()).collect();
    let (file, found) = read(json!(list).to_string().as_bytes())
        .into_result()
        .unwrap();
    assert_eq!((file.footprints.len(), found.len()), (100, 0));
    assert!(file.check().is_empty());
}
