//! The published schemas and examples of WBCSD (MIT), where they lie beside the repository.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use tansuan::Severity;
use tansuan::interchange::pact::{declared, read};

use super::{edited, tells_all, v2, v3};

/// The bytes of a published file; nothing, with a line that says so, where the folder is absent.
pub(super) fn published(name: &str) -> Option<Vec<u8>> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/pact");
    let folder = std::env::var_os("TANSUAN_PACT").map_or_else(beside, PathBuf::from);
    let bytes = fs::read(folder.join(name)).ok();
    if bytes.is_none() {
        println!(
            "skipped: {name} of ../shared/pact is not there (TANSUAN_PACT names another folder)"
        );
    }
    bytes
}

/// What the published schema of a version says against `value`; nothing where the schema is absent.
pub(super) fn by_schema(version: &str, value: &Value) -> Option<Vec<String>> {
    let schema = published(&format!("product_footprint_schema_v{version}.json"))?;
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let told = validator.iter_errors(value).map(|error| error.to_string());
    Some(told.collect())
}

#[test]
fn our_own_examples_are_valid_by_the_published_schemas() {
    for (version, value) in [
        ("3_0", v3()),
        ("2_3", v2()),
        ("2_2", v2()),
        ("2_1", v2()),
        ("2_0", v2()),
    ] {
        if let Some(errors) = by_schema(version, &value) {
            assert!(errors.is_empty(), "{version}: {errors:#?}");
        }
    }
}

#[test]
fn what_the_published_schemas_refuse_is_refused_here() {
    let edits = [
        ("/id", json!("x")),
        ("/specVersion", json!("3")),
        ("/status", json!("Old")),
        ("/companyName", json!("")),
        ("/companyIds", json!([])),
        ("/companyIds", json!(["x"])),
        ("/productIds", json!(["urn:a:1", "urn:a:1"])),
        ("/created", json!("yesterday")),
        ("/precedingPfIds", json!([])),
        ("/pcf/referencePeriodStart", json!("2024")),
        ("/pcf/crossSectoralStandards", json!([])),
        ("/pcf/geographyCountry", json!("cn")),
        (
            "/pcf/productOrSectorSpecificRules",
            json!([{"operator": "Other"}]),
        ),
        (
            "/pcf/secondaryEmissionFactorSources",
            json!([{"name": "x"}]),
        ),
        ("/pcf/dqi", json!({})),
        ("/extensions", json!([{}])),
        (
            "/extensions",
            json!([{"specVersion": "2", "dataSchema": "no uri", "data": {}}]),
        ),
    ];
    for (version, base) in [("3_0", v3()), ("2_3", v2())] {
        for (pointer, value) in &edits {
            let bad = edited(base.clone(), &[(pointer, Some(value.clone()))]);
            let Some(errors) = by_schema(version, &bad) else {
                return;
            };
            assert!(!errors.is_empty(), "the schema takes {pointer} {value}");
            let severe = match read(bad.to_string().as_bytes()).into_result() {
                Ok((file, _)) => file.check().iter().any(|p| p.severity == Severity::Error),
                Err(_) => true,
            };
            assert!(severe, "{version} {pointer} {value}");
        }
    }
}

#[test]
fn the_published_examples_of_version_3_are_read_and_each_breaks_a_rule() {
    let mut count = 0;
    for name in [
        "conformance_mock_list_v3.json",
        "demo_api_footprints_v3.json",
    ] {
        let Some(bytes) = published(&format!("examples/{name}")) else {
            return;
        };
        let (file, found) = read(&bytes).into_result().unwrap();
        found.iter().for_each(tells_all);
        let problems = file.check();
        problems.iter().for_each(tells_all);
        for (place, footprint) in &file.footprints {
            let broken = |problem: &&tansuan::Problem| {
                problem.severity == Severity::Error && problem.path.starts_with(place.as_str())
            };
            assert!(
                problems.iter().any(|problem| broken(&problem)),
                "{name} {place}"
            );
            assert!(!declared(footprint).supplier.is_empty());
            count += 1;
        }
        for problem in problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
        {
            println!("{name} {}: {problem}", problem.path);
        }
    }
    assert_eq!(count, 4);
}

#[test]
fn the_published_examples_of_version_2_are_read() {
    for name in [
        "conformance_mock_list_v2.json",
        "demo_api_footprints_v2.json",
    ] {
        let Some(bytes) = published(&format!("examples/{name}")) else {
            return;
        };
        let (file, _) = read(&bytes).into_result().unwrap();
        assert!(!file.footprints.is_empty());
        for problem in file.check() {
            tells_all(&problem);
            println!("{name} {}: {problem}", problem.path);
        }
    }
}
