//! The event level, and the register of instruments that its offsets stand in.

use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::carbon_asset::{self, AssetClaim, AssetRegister, ClaimGround};
use crate::error::{Outcome, Problem};
use crate::event::{self, EventDocument, QuickAnswers};
use crate::wasm::answer::{answer, read, read_value};
use crate::wasm::ground::{context, invalid};
use crate::wasm::library::FactorLibrary;
use crate::workspace::Context;

/// Reads an event document, strictly: the form in which it is stored, or what is wrong with it.
#[wasm_bindgen(js_name = decodeEvent, unchecked_return_type = "Outcome<EventDocument>")]
pub fn decode_event(document: &[u8]) -> JsValue {
    answer(&Outcome::from(event::decode(document)))
}

/// Reads a register of instruments, strictly.
#[wasm_bindgen(js_name = decodeAssets, unchecked_return_type = "Outcome<AssetRegister>")]
pub fn decode_assets(document: &[u8]) -> JsValue {
    answer(&Outcome::from(carbon_asset::decode(document)))
}

/// Evaluates an event: its emissions before and after, its reductions, and the verdict on its neutrality.
///
/// `register` is the workspace's register of instruments as bytes; empty where there is none. `asOf` is today's date.
#[wasm_bindgen(js_name = evaluateEvent, unchecked_return_type = "Outcome<EventResult>")]
pub fn evaluate_event(
    document: &[u8],
    register: &[u8],
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
) -> JsValue {
    match ground(document, register, library, as_of) {
        Ok((document, register, context)) => {
            answer(&event::evaluate(&document, register.as_ref(), &context))
        }
        Err(problem) => invalid(problem),
    }
}

/// How a figure of an event's result came about.
#[wasm_bindgen(js_name = explainEvent, unchecked_return_type = "Outcome<Explanation>")]
pub fn explain_event(
    document: &[u8],
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
    figure: &str,
) -> JsValue {
    match ground(document, &[], library, as_of) {
        Ok((document, _, context)) => {
            answer(&Outcome::from(event::explain(&document, &context, figure)))
        }
        Err(problem) => invalid(problem),
    }
}

/// Makes an event of a handful of answers, and evaluates it: a screening estimate.
#[wasm_bindgen(js_name = quickEvent, unchecked_return_type = "Outcome<QuickEstimate>")]
pub fn quick_event(
    answers: Ts<QuickAnswers>,
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
) -> JsValue {
    match read(answers).and_then(|answers| Ok((answers, context(library, as_of)?))) {
        Ok((answers, context)) => answer(&event::quick(&answers, &context)),
        Err(problem) => invalid(problem),
    }
}

/// Evaluates a register of instruments: what is used and left, and every serial that is used twice.
///
/// `claims` are serials that other subjects use, such as an organisation's certificates.
#[wasm_bindgen(js_name = evaluateAssets, unchecked_return_type = "Outcome<RegisterResult>")]
pub fn evaluate_assets(
    document: &[u8],
    #[wasm_bindgen(unchecked_param_type = "AssetClaim[]")] claims: &JsValue,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
) -> JsValue {
    let read = carbon_asset::decode(document)
        .and_then(|register| Ok((register, read_value::<Vec<AssetClaim>>(claims)?)))
        .and_then(|(register, claims)| Ok((register, claims, crate::wasm::ground::day(as_of)?)));
    match read {
        Ok((register, claims, as_of)) => answer(&carbon_asset::evaluate(&register, &claims, as_of)),
        Err(problem) => invalid(problem),
    }
}

/// The claims in a text that its ground doesn't carry, such as "net zero" on a product.
#[wasm_bindgen(js_name = lintClaim, unchecked_return_type = "Outcome<Claim[]>")]
pub fn lint_claim(text: &str, ground: Ts<ClaimGround>) -> JsValue {
    match read(ground) {
        Ok(ground) => answer(&Outcome::ok(carbon_asset::lint(text, ground))),
        Err(problem) => invalid(problem),
    }
}

fn ground(
    document: &[u8],
    register: &[u8],
    library: &FactorLibrary,
    as_of: &str,
) -> Result<(EventDocument, Option<AssetRegister>, Context), Problem> {
    let document = event::decode(document)?;
    let register = if register.is_empty() {
        None
    } else {
        Some(carbon_asset::decode(register)?)
    };
    Ok((document, register, context(library, as_of)?))
}
