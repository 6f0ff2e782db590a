//! The worked example's totals, against those that `tests/example/independent.mjs` computed without
//! the engine: to the last digit.

use std::collections::BTreeMap;

use serde_json::Value;
use tansuan::quantity::Rational;
use tansuan::{Code, Severity};

use crate::figures::{decimal, figure, parts, year_of};
use crate::files::{evaluate, example, json};

#[test]
fn every_total_of_the_example_is_what_was_computed_without_the_engine() {
    let (result, _) = evaluate(&example());
    let expected = json("tests/example/expected.json");
    let mut compared = 0;
    for (account, years) in expected["accounts"].as_object().unwrap() {
        for (year, expected) in years.as_object().unwrap() {
            let found = year_of(&result, account, year.parse().unwrap());
            compare(&format!("{account} {year}"), found, expected);
            compared += 1;
        }
    }
    assert_eq!(compared, 15, "five accounts, three years");
}

#[test]
fn intensities_stand_on_the_output_value_of_all_products() {
    let (result, _) = evaluate(&example());
    let expected = json("tests/example/expected.json");
    let of_value =
        |found: &&Value| found["kind"] == "output-value" && found["account"] == "gbt32150";
    let intensities = result["intensities"].as_array().unwrap();
    let found: Vec<&Value> = intensities.iter().filter(of_value).collect();
    assert_eq!(found.len(), 3);
    for intensity in found {
        let year = intensity["year"].to_string();
        assert_eq!(
            decimal(&intensity["denominator"]),
            decimal(&expected["outputValue"][&year])
        );
        let emissions = &intensity["emissions"]["kgCo2e"];
        assert_eq!(
            decimal(emissions),
            decimal(&expected["accounts"]["gbt32150"][&year]["total"])
        );
    }
}

#[test]
fn the_slips_of_the_example_are_found_and_nothing_is_an_error() {
    let (_, findings) = evaluate(&example());
    let slips = [
        (Code::MissingMonths, "src-limestone"),
        (Code::UnusualMonth, "rec-src-power-converting-2024-03"),
        (Code::CalibrationExpired, "ins-coal-belt"),
        (Code::MeterInvoiceDifference, "rec-src-power-mill-2024-09"),
    ];
    for (code, about) in slips {
        let found: Vec<_> = findings
            .iter()
            .filter(|finding| finding.code == code)
            .collect();
        assert_eq!(found.len(), 1, "{code:?}");
        assert!(
            found[0].about.iter().any(|id| id == about),
            "{:?}",
            found[0]
        );
    }
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}

fn compare(place: &str, found: &Value, expected: &Value) {
    let total = decimal(&found["total"]["kgCo2e"]);
    assert_eq!(total, decimal(&expected["total"]), "{place}");
    let without = decimal(&found["withoutPurchased"]["kgCo2e"]);
    assert_eq!(
        without,
        decimal(&expected["withoutPurchased"]),
        "{place} without energy"
    );
    let co2e_only = decimal(&found["co2eOnly"]["kgCo2e"]);
    assert_eq!(
        co2e_only,
        decimal(&expected["co2eOnly"]),
        "{place} known as CO2e only"
    );
    for kind in ["byType", "byCategory", "byScope", "byGas"] {
        assert_eq!(
            some(parts(found, kind)),
            map(&expected[kind]),
            "{place} {kind}"
        );
        let sum = parts(found, kind).fold(Rational::from(0), |sum, (_, part)| &sum + &part);
        assert_eq!(sum, total, "{place} {kind} add up");
    }
    assert_eq!(
        some(parts(found, "beside")),
        map(&expected["beside"]),
        "{place} beside"
    );
    for (gas, kg) in map(&expected["kgByGas"]) {
        assert_eq!(figure(found, &format!("gas:{gas}")), kg, "{place} {gas}");
    }
}

/// The parts that are not nothing.
fn some<'a>(parts: impl Iterator<Item = (&'a str, Rational)>) -> BTreeMap<String, Rational> {
    let some = parts.filter(|(_, value)| *value != Rational::from(0));
    some.map(|(key, value)| (key.to_owned(), value)).collect()
}

fn map(expected: &Value) -> BTreeMap<String, Rational> {
    let entries = expected.as_object().unwrap().iter();
    some(entries.map(|(key, value)| (key.as_str(), decimal(value))))
}
