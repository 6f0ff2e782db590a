//! Reads figures out of an organisation's result, by the names that cases and expectations use.

use serde_json::Value;
use tansuan::quantity::{Rational, parse_decimal};

/// The account `account` of `result` in `year`.
pub fn year_of<'a>(result: &'a Value, account: &str, year: i64) -> &'a Value {
    let accounts = result["accounts"].as_array().unwrap();
    let account = accounts
        .iter()
        .find(|found| found["id"] == account)
        .unwrap();
    let years = account["years"].as_array().unwrap();
    years.iter().find(|found| found["year"] == year).unwrap()
}

/// The parts of one kind, such as `byType`, with their kilograms of CO₂e.
pub fn parts<'a>(year: &'a Value, kind: &str) -> impl Iterator<Item = (&'a str, Rational)> {
    let parts = year[kind].as_array().unwrap().iter();
    parts.map(|part| (part["key"].as_str().unwrap(), decimal(&part["kgCo2e"])))
}

/// A figure of a year by a case's name for it: `total`, `type:biomass`, `source:src-coal`,
/// `beside:captured` in kilograms of CO₂e, `gas:n2o` in kilograms of the gas. What is not there is
/// nothing.
pub fn figure(year: &Value, name: &str) -> Rational {
    let Some((kind, key)) = name.split_once(':') else {
        return decimal(&year["total"]["kgCo2e"]);
    };
    let (list, field) = match kind {
        "type" => ("byType", "kgCo2e"),
        "category" => ("byCategory", "kgCo2e"),
        "scope" => ("byScope", "kgCo2e"),
        "source" => ("bySource", "kgCo2e"),
        "beside" => ("beside", "kgCo2e"),
        "gas" => ("byGas", "kg"),
        _ => panic!("no figure {name}"),
    };
    let parts = year[list].as_array().unwrap();
    let part = parts.iter().find(|part| part["key"] == key);
    part.map_or_else(|| Rational::from(0), |part| decimal(&part[field]))
}

/// A decimal string as the number it is.
pub fn decimal(value: &Value) -> Rational {
    parse_decimal(value.as_str().unwrap())
        .unwrap()
        .to_rational()
}
