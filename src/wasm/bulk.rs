//! Activity files of any length, as bytes.

use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::error::Outcome;
use crate::interchange::{self, BulkMapping};
use crate::organization;
use crate::wasm::answer::{answer, read};
use crate::wasm::ground::{closed, context, invalid};
use crate::wasm::library::FactorLibrary;

/// Counts the rows of a CSV file by the sources of an organisation: bytes in, totals and findings out,
/// and no row is kept. The document's own records are not counted.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct BulkLedger(Option<interchange::BulkLedger>);

#[wasm_bindgen]
impl BulkLedger {
    /// A ledger without a document.
    #[wasm_bindgen(constructor)]
    pub fn new() -> BulkLedger {
        BulkLedger::default()
    }

    /// Begins a file, in place of one that was begun: the bytes of the document that has the sources, and
    /// how the file's columns are read.
    #[wasm_bindgen(unchecked_return_type = "Outcome<null>")]
    pub fn open(
        &mut self,
        document: &[u8],
        library: &FactorLibrary,
        #[wasm_bindgen(js_name = asOf)] as_of: &str,
        mapping: Ts<BulkMapping>,
    ) -> JsValue {
        let opened = organization::decode(document)
            .and_then(|document| Ok((document, context(library, as_of)?, read(mapping)?)))
            .map_err(|problem| vec![problem])
            .and_then(|(document, context, mapping)| {
                interchange::BulkLedger::open(document, context, mapping)
            });
        let outcome = opened.map(|ledger| self.0 = Some(ledger));
        answer(&Outcome::from(outcome))
    }

    /// Takes the next piece of the file, in UTF-8; where a piece ends makes no difference. Pieces of about
    /// a megabyte are best.
    pub fn push(&mut self, bytes: &[u8]) {
        if let Some(ledger) = &mut self.0 {
            ledger.push(bytes);
        }
    }

    /// What all rows come to; the ledger is then without a document again.
    #[wasm_bindgen(unchecked_return_type = "Outcome<BulkResult>")]
    pub fn finish(&mut self) -> JsValue {
        match self.0.take() {
            Some(ledger) => answer(&ledger.finish()),
            None => invalid(closed()),
        }
    }
}
