//! Reading what people type, and telling documents apart.

use wasm_bindgen::prelude::*;

use crate::error::{Outcome, Problem};
use crate::formula::Formula;
use crate::quantity::{Amount, Period, Unit, parse_decimal};
use crate::text;
use crate::wasm::answer::{answer, plain};

/// What is wrong with an amount as typed, where its unit should measure what `expected` does; an
/// empty `expected` asks for any unit, an empty unit stands for the expected one.
#[wasm_bindgen(js_name = checkAmount, unchecked_return_type = "Outcome<string>")]
pub fn check_amount(value: &str, unit: &str, expected: &str) -> JsValue {
    let check = || -> Result<String, Problem> {
        let number = parse_decimal(value).map_err(|problem| problem.at("value"))?;
        if !unit.trim().is_empty() {
            let unit = Unit::parse(unit).map_err(|problem| problem.at("unit"))?;
            if !expected.trim().is_empty() {
                unit.conversion_to(&Unit::parse(expected)?)
                    .map_err(|problem| problem.at("unit"))?;
            }
        }
        Ok(number.to_string())
    };
    answer(&Outcome::from(check()))
}

/// A period in its canonical form: `2024-07`, `2024`, `2024-07/2024-09`.
#[wasm_bindgen(js_name = readPeriod, unchecked_return_type = "Outcome<string>")]
pub fn read_period(text: &str) -> JsValue {
    answer(&Outcome::from(
        text.parse::<Period>().map(|period| period.to_string()),
    ))
}

/// What is wrong with many amounts, in their order; nothing where one is right.
#[wasm_bindgen(js_name = checkAmounts, unchecked_return_type = "(Problem | null)[]")]
pub fn check_amounts(
    #[wasm_bindgen(unchecked_param_type = "Amount[]")] amounts: &JsValue,
) -> JsValue {
    let amounts: Vec<Amount> = crate::wasm::answer::read_value(amounts).unwrap_or_default();
    let check = |amount: &Amount| {
        if amount.unit.trim().is_empty() {
            parse_decimal(&amount.value).err()
        } else {
            amount.quantity().err()
        }
    };
    plain(&amounts.iter().map(check).collect::<Vec<_>>())
}

/// A formula as a tree, for mathematical notation.
#[wasm_bindgen(js_name = formulaTree, unchecked_return_type = "Outcome<FormulaTree>")]
pub fn formula_tree(formula: &str) -> JsValue {
    answer(&Outcome::from(
        Formula::parse(formula).map(|formula| formula.tree()),
    ))
}

/// JSON in its canonical form (RFC 8785): the same data gives the same text.
#[wasm_bindgen(js_name = canonicalJson, unchecked_return_type = "Outcome<string>")]
pub fn canonical_json(json: &[u8]) -> JsValue {
    answer(&Outcome::from(
        text::decode(json).and_then(|value| text::canonical_json(&value)),
    ))
}

/// The SHA-256 of bytes, in hex.
#[wasm_bindgen(js_name = sha256Hex)]
pub fn sha256_hex(bytes: &[u8]) -> String {
    text::sha256_hex(bytes)
}
