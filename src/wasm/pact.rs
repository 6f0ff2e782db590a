//! PACT product footprints, in and out.

use serde::Serialize;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::error::{Outcome, Problem, Severity};
use crate::interchange::pact::{self, PactDraft, PactForm};
use crate::product::DeclaredFootprint;
use crate::text::sha256_hex;
use crate::wasm::answer::{answer, read};
use crate::wasm::ground::invalid;

/// What a PACT file holds, as studies take it.
#[derive(Debug, Serialize, tsify::Tsify)]
#[serde(rename_all = "camelCase")]
pub struct PactSupplies {
    /// What the file is: `footprint`, `list` or `answer`.
    #[tsify(type = "\"footprint\" | \"list\" | \"answer\"")]
    form: PactForm,
    /// Its footprints, each with the digest of the file.
    footprints: Vec<DeclaredFootprint>,
}

/// A PACT file, ready to be saved.
#[derive(Debug, Serialize, tsify::Tsify)]
#[serde(rename_all = "camelCase")]
pub struct PactText {
    /// The JSON of the footprint, in version 3 of the data model.
    json: String,
}

/// Reads a PACT file of version 2 or 3: its footprints as supplies of a study, and every rule that they break.
#[wasm_bindgen(js_name = readPact, unchecked_return_type = "Outcome<PactSupplies>")]
pub fn read_pact(file: &[u8]) -> JsValue {
    let outcome = match pact::read(file) {
        Outcome::Ok {
            value,
            mut findings,
        } => {
            findings.extend(value.check());
            let digest = sha256_hex(file);
            let declared = |(_, footprint): &(String, pact::PactFootprint)| DeclaredFootprint {
                digest: Some(digest.clone()),
                ..pact::declared(footprint)
            };
            Outcome::Ok {
                value: PactSupplies {
                    form: value.form,
                    footprints: value.footprints.iter().map(declared).collect(),
                },
                findings,
            }
        }
        Outcome::Invalid { problems } => Outcome::Invalid { problems },
    };
    answer(&outcome)
}

/// What a draft lacks or has wrong, each with its reason; errors prevent `composePact`.
#[wasm_bindgen(js_name = preflightPact, unchecked_return_type = "Outcome<null>")]
pub fn preflight_pact(draft: Ts<PactDraft>) -> JsValue {
    match read(draft) {
        Ok(draft) => answer(&Outcome::Ok {
            value: (),
            findings: pact::preflight(&draft),
        }),
        Err(problem) => invalid(problem),
    }
}

/// The PACT file that a draft makes, in version 3 of the data model.
#[wasm_bindgen(js_name = composePact, unchecked_return_type = "Outcome<PactText>")]
pub fn compose_pact(draft: Ts<PactDraft>) -> JsValue {
    let composed = match read(draft) {
        Ok(draft) => pact::compose(&draft),
        Err(problem) => return invalid(problem),
    };
    let outcome = match composed {
        Outcome::Ok { value, findings } => Outcome::Ok {
            value: PactText {
                json: value.to_json(),
            },
            findings,
        },
        Outcome::Invalid { problems } => Outcome::Invalid {
            problems: errors_first(problems),
        },
    };
    answer(&outcome)
}

fn errors_first(problems: Vec<Problem>) -> Vec<Problem> {
    let (errors, others): (Vec<_>, Vec<_>) = problems
        .into_iter()
        .partition(|problem| problem.severity == Severity::Error);
    errors.into_iter().chain(others).collect()
}
