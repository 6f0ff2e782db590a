//! The factor library, held in memory.

use wasm_bindgen::prelude::*;

use crate::factor;
use crate::wasm::answer::{answer, plain};
#[cfg(feature = "engine")]
use {
    crate::error::Outcome,
    crate::factor::{FactorPin, FactorQuery, PackDraft},
    crate::gas::GwpSet,
    crate::wasm::answer::read,
    tsify::Ts,
};

/// Methods and factors, from packs.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct FactorLibrary(pub(crate) factor::FactorLibrary);

#[wasm_bindgen]
impl FactorLibrary {
    /// A library without packs.
    #[wasm_bindgen(constructor)]
    pub fn new() -> FactorLibrary {
        FactorLibrary::default()
    }

    /// Reads a pack file, checks it and adds it.
    #[wasm_bindgen(unchecked_return_type = "Outcome<PackInfo>")]
    pub fn load(&mut self, pack: &[u8]) -> JsValue {
        answer(&self.0.load(pack))
    }

    /// Takes every revision of a pack out again.
    pub fn remove(&mut self, pack: &str) {
        self.0.remove(pack);
    }

    /// What is in each pack.
    #[wasm_bindgen(unchecked_return_type = "PackInfo[]")]
    pub fn packs(&self) -> JsValue {
        plain(&self.0.packs())
    }
}

/// What is asked of the factors themselves: the engine's library alone has it, for its weight.
#[cfg(feature = "engine")]
#[wasm_bindgen]
impl FactorLibrary {
    /// A pack of one's own methods and factors, as a file that can be loaded.
    #[wasm_bindgen(unchecked_return_type = "Outcome<PackFile>")]
    pub fn compose(&self, draft: Ts<PackDraft>) -> JsValue {
        match read(draft) {
            Ok(draft) => answer(&self.0.compose(&draft)),
            Err(problem) => answer(&Outcome::<()>::Invalid {
                problems: vec![problem],
            }),
        }
    }

    /// Every method.
    #[wasm_bindgen(unchecked_return_type = "MethodRecord[]")]
    pub fn methods(&self) -> JsValue {
        plain(&self.0.method_records())
    }

    /// What the loaded factors can be chosen by.
    #[wasm_bindgen(unchecked_return_type = "FactorChoices")]
    pub fn choices(&self) -> JsValue {
        plain(&self.0.choices())
    }

    /// The factor that a pin names.
    #[wasm_bindgen(unchecked_return_type = "Outcome<FactorRecord>")]
    pub fn factor(&self, pin: Ts<FactorPin>) -> JsValue {
        match read(pin) {
            Ok(pin) => answer(&self.0.record(&pin)),
            Err(problem) => answer(&Outcome::<()>::Invalid {
                problems: vec![problem],
            }),
        }
    }

    /// The factor that a pin names beside the others of its topic, each as CO2e for one unit of its
    /// activity, with the exact relative difference; and the revision that replaces it.
    #[wasm_bindgen(unchecked_return_type = "Outcome<Comparison>")]
    pub fn alternatives(&self, pin: Ts<FactorPin>, gwp: Ts<GwpSet>) -> JsValue {
        let compared = read(pin).and_then(|pin| {
            let gwp = read(gwp).map_err(|problem| problem.at("gwp"))?;
            self.0.alternatives(&pin, gwp)
        });
        answer(&Outcome::from(compared))
    }

    /// The factors that fit a query, the best first, each with why it fits.
    #[wasm_bindgen(unchecked_return_type = "Outcome<FactorHits>")]
    pub fn search(&self, query: Ts<FactorQuery>) -> JsValue {
        let hits = read(query).and_then(|query| self.0.search(&query));
        answer(&Outcome::from(hits))
    }
}
