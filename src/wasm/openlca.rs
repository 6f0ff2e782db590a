//! openLCA packages in.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use crate::error::Outcome;
use crate::interchange::openlca;
use crate::wasm::answer::answer;

/// Reads an openLCA package, a ZIP file of JSON-LD: the study it holds, and what could not be taken as it is, by
/// process, with the way to mend it. `system` is the id of the product system that the study is of; without one,
/// it is of the first.
#[wasm_bindgen(js_name = readOpenLca, unchecked_return_type = "Outcome<OpenLcaImport>")]
pub fn read_open_lca(bytes: &Uint8Array, system: Option<String>) -> JsValue {
    // Before it is copied into the module's memory.
    if let Err(problem) = openlca::check_size(u64::from(bytes.length())) {
        return answer(&Outcome::<()>::from(Err(problem)));
    }
    let system = system.unwrap_or_default();
    let wanted = (!system.is_empty()).then_some(system.as_str());
    answer(&openlca::read(&bytes.to_vec(), wanted))
}
