//! What the exports of every level stand on: the library and the day, and the answers where there is nothing to ask.

use wasm_bindgen::prelude::*;

use crate::error::{Code, Outcome, Problem};
use crate::wasm::answer::answer;
use crate::wasm::library::FactorLibrary;
use crate::workspace::Context;

pub(crate) fn context(library: &FactorLibrary, as_of: &str) -> Result<Context, Problem> {
    let as_of = as_of.parse().map_err(|_| {
        Problem::new(Code::InvalidDate)
            .with("found", as_of)
            .at("asOf")
    })?;
    Ok(Context {
        library: library.0.clone(),
        as_of,
    })
}

pub(crate) fn invalid(problem: Problem) -> JsValue {
    answer(&Outcome::<()>::Invalid {
        problems: vec![problem],
    })
}

#[cfg(any(feature = "engine", feature = "product"))]
pub(crate) fn closed() -> Problem {
    Problem::new(Code::UnknownReference).with("id", "ledger")
}
