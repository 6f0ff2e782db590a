//! Bad input, from outside: each gives its code and its place, in both languages, and costs nothing but
//! the record it concerns.

use serde_json::{Value, json};
use tansuan::organization::decode;
use tansuan::{Code, Severity};

use crate::figures::{decimal, figure, year_of};
use crate::files::{evaluate, json as file};

/// A meter with 100 MWh in January 2023, which nothing below may take away: 53060 kgCO2 at 0.5306.
fn document(bad: &Value) -> Value {
    let good = json!({"id": "good", "period": "2023-01", "values": {"activity": {"value": "100", "unit": "MWh"}}});
    json!({
        "format": "tansuan", "version": 1, "kind": "organization", "id": "o", "name": "<b>\"o\"</b>",
        "settings": {"consolidation": "operational-control", "yearStartMonth": 1, "years": [2023], "gwp": "ar6"},
        "facilities": [{"id": "f", "name": "=1+1", "region": "CN-ZJ", "controlled": true, "share": "100"}],
        "sources": [{
            "id": "s", "facilityId": "f", "name": "<img src=x>", "emissionType": "purchased-electricity",
            "method": "electricity.purchased",
        }],
        "records": {"s": [good, bad]},
    })
}

fn check(document: &Value, code: Code, path: &str) {
    let (result, findings) = evaluate(document);
    let total = figure(year_of(&result, "gbt32150", 2023), "total");
    assert_eq!(total, decimal(&json!("53060")), "{code:?}");
    let found = findings.iter().find(|finding| finding.code == code);
    let found = found.unwrap_or_else(|| panic!("no {code:?} in {findings:#?}"));
    assert_eq!(found.path, path, "{code:?}");
    for language in ["en", "zh"] {
        let sentences = file(&format!("src/text/problems.{language}.json"));
        assert!(sentences[code.as_str()].is_string(), "{language} {code:?}");
    }
}

#[test]
fn a_record_that_cannot_be_read_is_an_error_at_its_place_and_the_rest_counts() {
    let cases = [
        ("1", "kWhh", Code::UnknownUnit, "unit"),
        ("1", "m", Code::IncompatibleUnits, "unit"),
        ("1", "t", Code::IncompatibleUnits, "unit"),
        ("ten", "MWh", Code::InvalidNumber, "value"),
        ("NaN", "MWh", Code::InvalidNumber, "value"),
        ("Infinity", "MWh", Code::InvalidNumber, "value"),
        ("0x10", "MWh", Code::InvalidNumber, "value"),
        ("=1+1", "MWh", Code::InvalidNumber, "value"),
        ("<b>1</b>", "MWh", Code::InvalidNumber, "value"),
        ("1.234,56", "MWh", Code::AmbiguousNumber, "value"),
        ("-1", "MWh", Code::NegativeValue, "value"),
        ("1e30", "MWh", Code::Overflow, "value"),
        ("1e20", "MWh", Code::Overflow, "value"),
        ("1e999999999", "MWh", Code::Overflow, "value"),
        ("1", "tce", Code::ElectricityInCoal, "unit"),
    ];
    for (value, unit, code, field) in cases {
        let bad = json!({"id": "bad", "period": "2023-02", "values": {"activity": {"value": value, "unit": unit}}});
        check(
            &document(&bad),
            code,
            &format!("records.s[bad].values.activity.{field}"),
        );
    }
    for (period, code) in [
        ("2022-12", Code::PeriodOutsideYears),
        ("2023-12/2024-01", Code::PeriodOutsideYears),
        ("2023-13", Code::InvalidPeriod),
        ("", Code::InvalidPeriod),
        ("last week", Code::InvalidPeriod),
    ] {
        let bad = json!({"id": "bad", "period": period, "values": {"activity": {"value": "1", "unit": "MWh"}}});
        check(&document(&bad), code, "records.s[bad].period");
    }
    let none = json!({"id": "bad", "period": "2023-02", "values": {}});
    check(
        &document(&none),
        Code::MissingValue,
        "records.s[bad].values.activity",
    );
    let twice = json!({"id": "good", "period": "2023-02", "values": {"activity": {"value": "1", "unit": "MWh"}}});
    check(&document(&twice), Code::DuplicateId, "records.s[1]");
}

#[test]
fn a_source_that_cannot_be_made_is_listed_and_the_rest_counts() {
    let none = json!({"id": "bad", "period": "2023-02", "values": {"activity": {"value": "0", "unit": "MWh"}}});
    for (change, code, path, status) in [
        (
            json!({"method": "fuel.ncv.mass", "emissionType": "stationary-combustion"}),
            Code::MissingFactor,
            "sources[1].factor",
            "no-factor",
        ),
        (
            json!({"method": "alchemy"}),
            Code::UnknownMethod,
            "sources[1].method",
            "error",
        ),
        (
            json!({"factor": {"pack": "cn-core", "factor": "phlogiston"}}),
            Code::UnknownFactor,
            "sources[1].factor",
            "no-factor",
        ),
        (
            json!({"factor": {"pack": "cn-core", "factor": "gbt32151.34-2024.diesel"}}),
            Code::FactorOfOtherMethod,
            "sources[1].factor",
            "error",
        ),
        (
            json!({"facilityId": "moon"}),
            Code::UnknownReference,
            "sources[1].facilityId",
            "error",
        ),
    ] {
        let mut document = document(&none);
        let mut second = document["sources"][0].clone();
        second["id"] = json!("t");
        for (field, value) in change.as_object().unwrap() {
            second[field] = value.clone();
        }
        document["sources"].as_array_mut().unwrap().push(second);
        document["records"]["t"] = json!([
            {"id": "r", "period": "2023", "values": {"activity": {"value": "1", "unit": "t"}}},
        ]);
        check(&document, code, path);
        let (result, findings) = evaluate(&document);
        let listed = result["sources"].as_array().unwrap();
        let listed = listed.iter().find(|source| source["sourceId"] == "t");
        assert_eq!(listed.unwrap()["status"], status, "{code:?}");
        let error = |finding: &tansuan::Problem| finding.severity == Severity::Error;
        assert!(findings.iter().any(error));
    }
    let mut twice = document(&none);
    let again = twice["sources"][0].clone();
    twice["sources"].as_array_mut().unwrap().push(again);
    check(&twice, Code::DuplicateId, "sources[1]");
}

#[test]
fn what_is_no_document_is_refused_and_never_worse() {
    let deep = "[".repeat(200_000);
    let nested = format!(
        "{{\"format\":\"tansuan\",\"version\":1,\"kind\":\"organization\",\"records\":{deep}"
    );
    let good = document(&json!({"id": "r", "period": "2023", "values": {}})).to_string();
    let cut = good.get(..good.len() / 2).unwrap();
    for bytes in [
        b"".as_slice(),
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        b"null",
        b"[]",
        b"{}",
        nested.as_bytes(),
        cut.as_bytes(),
        good.replace("\"2023\"", "2023").as_bytes(),
        good.replace("\"ar6\"", "\"ar7\"").as_bytes(),
    ] {
        let problem = decode(bytes).unwrap_err();
        let refused = [Code::InvalidInput, Code::UnsupportedDocument];
        assert!(refused.contains(&problem.code), "{problem:?}");
    }
}
