//! The organisation level.

use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::error::Outcome;
use crate::organization::{self, Change, Inventory, Organization};
use crate::wasm::answer::{answer, read, read_value};
use crate::wasm::ground::{closed, context, invalid};
use crate::wasm::library::FactorLibrary;

/// Evaluates an organisation: its totals by account, sources, intensities and tables, and findings.
///
/// `asOf` is today's date, `2026-01-31`: months after it are not missing yet.
#[wasm_bindgen(js_name = evaluateOrganization, unchecked_return_type = "Outcome<OrganizationResult>")]
pub fn evaluate_organization(
    organization: Ts<Organization>,
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
) -> JsValue {
    let evaluated =
        read(organization).and_then(|document| Ok((document, context(library, as_of)?)));
    match evaluated {
        Ok((document, context)) => answer(&organization::evaluate(&document, &context)),
        Err(problem) => invalid(problem),
    }
}

/// How a figure of an organisation's result came about: its formula and everything that went into it.
#[wasm_bindgen(unchecked_return_type = "Outcome<Explanation>")]
pub fn explain(
    organization: Ts<Organization>,
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
    figure: &str,
) -> JsValue {
    let opened = read(organization)
        .and_then(|document| Ok((document, context(library, as_of)?)))
        .map_err(|problem| vec![problem])
        .and_then(|(document, context)| Inventory::open(document, context))
        .and_then(|inventory| inventory.explain(figure).map_err(|problem| vec![problem]));
    answer(&Outcome::from(opened))
}

/// Reads an organisation document, strictly: the form in which it is stored, or what is wrong with it.
#[wasm_bindgen(js_name = decodeOrganization, unchecked_return_type = "Outcome<Organization>")]
pub fn decode_organization(document: &[u8]) -> JsValue {
    answer(&Outcome::from(organization::decode(document)))
}

/// An organisation's inventory, held open: it takes changes and answers with the same digits as
/// `evaluateOrganization` for the changed document.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Ledger(Option<Inventory>);

#[wasm_bindgen]
impl Ledger {
    /// A ledger without a document.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Ledger {
        Ledger::default()
    }

    /// Opens and evaluates a document's bytes, in place of the one that was open.
    #[wasm_bindgen(unchecked_return_type = "Outcome<OrganizationResult>")]
    pub fn open(
        &mut self,
        document: &[u8],
        library: &FactorLibrary,
        #[wasm_bindgen(js_name = asOf)] as_of: &str,
    ) -> JsValue {
        let opened = organization::decode(document)
            .and_then(|document| Ok((document, context(library, as_of)?)))
            .map_err(|problem| vec![problem])
            .and_then(|(document, context)| Inventory::open(document, context));
        match opened {
            Ok(inventory) => {
                self.0 = Some(inventory);
                self.result()
            }
            Err(problems) => answer(&Outcome::<()>::Invalid { problems }),
        }
    }

    /// Applies changes and answers with the new totals; `result` then gives the whole.
    #[wasm_bindgen(unchecked_return_type = "Outcome<AccountTotal[]>")]
    pub fn apply(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Change[]")] changes: &JsValue,
    ) -> JsValue {
        let applied = read_value::<Vec<Change>>(changes).and_then(|changes| match &mut self.0 {
            Some(inventory) => inventory.apply(changes).and_then(|()| inventory.totals()),
            None => Err(closed()),
        });
        answer(&Outcome::from(applied))
    }

    /// The result as it stands, with its findings.
    #[wasm_bindgen(unchecked_return_type = "Outcome<OrganizationResult>")]
    pub fn result(&self) -> JsValue {
        let Some(inventory) = &self.0 else {
            return invalid(closed());
        };
        match inventory.result() {
            Ok(value) => answer(&Outcome::Ok {
                value,
                findings: inventory.findings(),
            }),
            Err(problem) => invalid(problem),
        }
    }

    /// How a figure of the result came about.
    #[wasm_bindgen(unchecked_return_type = "Outcome<Explanation>")]
    pub fn explain(&self, figure: &str) -> JsValue {
        let Some(inventory) = &self.0 else {
            return invalid(closed());
        };
        answer(&Outcome::from(inventory.explain(figure)))
    }

    /// Lets go of the document.
    pub fn close(&mut self) {
        self.0 = None;
    }
}
