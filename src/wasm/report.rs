//! Documents out.

use js_sys::Uint8Array;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::error::Outcome;
use crate::interchange::workbook::{self, WorkbookDocument};
use crate::wasm::answer::{answer, answer_bytes, read};

/// Makes an XLSX file of a workbook. The same workbook gives the same bytes.
#[wasm_bindgen(js_name = writeWorkbook, unchecked_return_type = "Outcome<Uint8Array<ArrayBuffer>>")]
pub fn write_workbook(document: Ts<WorkbookDocument>) -> JsValue {
    match read(document).and_then(|document| workbook::write_workbook(&document)) {
        Ok(bytes) => answer_bytes(&Uint8Array::from(bytes.as_slice())),
        Err(problem) => answer(&Outcome::<()>::from(Err(problem))),
    }
}
