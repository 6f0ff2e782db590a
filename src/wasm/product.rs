//! The product level.

use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::error::{Outcome, Problem};
use crate::interchange::pact::{self, PactWords};
use crate::product::{self, ProductStudy};
use crate::wasm::answer::{answer, read, read_value};
use crate::wasm::ground::{closed, context, invalid};
use crate::wasm::library::FactorLibrary;

/// Evaluates a study of a product's or service's carbon footprint: its total, parts, data quality, and findings.
///
/// `asOf` is today's date, `2026-01-31`.
#[wasm_bindgen(js_name = evaluateProduct, unchecked_return_type = "Outcome<ProductResult>")]
pub fn evaluate_product(
    study: Ts<ProductStudy>,
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
) -> JsValue {
    let evaluated = read(study).and_then(|document| Ok((document, context(library, as_of)?)));
    match evaluated {
        Ok((document, context)) => answer(&product::evaluate(&document, &context)),
        Err(problem) => invalid(problem),
    }
}

/// Reads a study document, strictly: the form in which it is stored, or what is wrong with it.
#[wasm_bindgen(js_name = decodeProduct, unchecked_return_type = "Outcome<ProductStudy>")]
pub fn decode_product(document: &[u8]) -> JsValue {
    answer(&Outcome::from(product::decode(document)))
}

/// A study of a product's footprint, held open: its result, and what can be asked of it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Study(Option<product::Study>);

#[wasm_bindgen]
impl Study {
    /// A study without a document.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Study {
        Study::default()
    }

    /// Opens and evaluates a document's bytes, in place of the one that was open.
    #[wasm_bindgen(unchecked_return_type = "Outcome<ProductResult>")]
    pub fn open(
        &mut self,
        document: &[u8],
        library: &FactorLibrary,
        #[wasm_bindgen(js_name = asOf)] as_of: &str,
    ) -> JsValue {
        let opened = product::decode(document)
            .and_then(|document| Ok((document, context(library, as_of)?)))
            .map_err(|problem| vec![problem])
            .and_then(|(document, context)| product::Study::open(document, context));
        match opened {
            Ok(study) => {
                let outcome = study.outcome();
                self.0 = Some(study);
                answer(&outcome)
            }
            Err(problems) => {
                self.0 = None;
                answer(&Outcome::<()>::Invalid { problems })
            }
        }
    }

    /// How a figure of the result came about.
    #[wasm_bindgen(unchecked_return_type = "Outcome<Explanation>")]
    pub fn explain(&self, figure: &str) -> JsValue {
        self.ask(|study| study.explain(figure))
    }

    /// A place in the contribution tree, by the keys of the lines that lead to it, and `depth` levels below it.
    #[wasm_bindgen(unchecked_return_type = "Outcome<ContributionNode>")]
    pub fn tree(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string[]")] path: &JsValue,
        depth: usize,
    ) -> JsValue {
        self.ask(|study| study.tree(&read_value::<Vec<String>>(path)?, depth))
    }

    /// What flows between processes and supplies, without flows below `least` of the total, such as `0.01`.
    #[wasm_bindgen(unchecked_return_type = "Outcome<Flows>")]
    pub fn flows(&self, least: &str) -> JsValue {
        self.ask(|study| study.flows(least))
    }

    /// How much the total follows each line and factor, the strongest first.
    #[wasm_bindgen(unchecked_return_type = "Outcome<Sensitivity[]>")]
    pub fn sensitivity(&self) -> JsValue {
        self.ask(product::Study::sensitivity)
    }

    /// Every variant beside the study, with the difference explained line by line.
    #[wasm_bindgen(unchecked_return_type = "Outcome<VariantComparison[]>")]
    pub fn compare(&self) -> JsValue {
        self.ask(product::Study::compare)
    }

    /// The draft of a PACT file: the study's cradle-to-gate part with everything that it computed and says.
    #[wasm_bindgen(js_name = pactDraft, unchecked_return_type = "Outcome<PactDraft>")]
    pub fn pact_draft(&self, words: Ts<PactWords>) -> JsValue {
        let Some(study) = &self.0 else {
            return invalid(closed());
        };
        match read(words) {
            Ok(words) => answer(&Outcome::from(pact::draft(study, &words))),
            Err(problem) => invalid(problem),
        }
    }

    /// Lets go of the document.
    pub fn close(&mut self) {
        self.0 = None;
    }

    fn ask<T: serde::Serialize>(
        &self,
        question: impl FnOnce(&product::Study) -> Result<T, Problem>,
    ) -> JsValue {
        match &self.0 {
            Some(study) => answer(&Outcome::from(question(study))),
            None => invalid(closed()),
        }
    }
}
