//! Golden cases: what others published, within the rounding in which they printed it.
//!
//! Each case is a small organisation with the results expected of it, the source of both, and a note
//! where a published figure does not follow from its own printed inputs. The same files run through
//! the npm package in `tests/node`.

use serde_json::Value;

use crate::figures::{decimal, figure, year_of};
use crate::files::{evaluate, golden};

#[test]
fn published_results_are_reproduced() {
    for case in golden() {
        let name = case["name"].as_str().unwrap();
        let (result, _) = evaluate(&case["document"]);
        for expected in case["expected"].as_array().unwrap() {
            check(name, &result, expected);
        }
    }
}

fn check(name: &str, result: &Value, expected: &Value) {
    let account = expected["account"].as_str().unwrap();
    let year = year_of(result, account, expected["year"].as_i64().unwrap());
    let found = figure(year, expected["figure"].as_str().unwrap());
    let (value, tolerance) = (decimal(&expected["value"]), decimal(&expected["tolerance"]));
    let close = found <= &value + &tolerance && found >= &value - &tolerance;
    assert!(close, "{name}: {expected} but found {found}");
}
