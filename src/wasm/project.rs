//! The project level.

use wasm_bindgen::prelude::*;

use crate::error::{Outcome, Problem};
use crate::project::{self, Project, ProjectDocument};
use crate::wasm::answer::{answer, plain};
use crate::wasm::ground::{context, invalid};
use crate::wasm::library::FactorLibrary;
use crate::workspace::Context;

/// Reads a project document, strictly: the form in which it is stored, or what is wrong with it.
#[wasm_bindgen(js_name = decodeProject, unchecked_return_type = "Outcome<ProjectDocument>")]
pub fn decode_project(document: &[u8]) -> JsValue {
    answer(&Outcome::from(project::decode(document)))
}

/// Evaluates a project: its reductions by year, credits and economics, and findings.
///
/// `document` is the JSON of a project, `asOf` is today's date, `2026-01-31`.
#[wasm_bindgen(js_name = evaluateProject, unchecked_return_type = "Outcome<ProjectResult>")]
pub fn evaluate_project(
    document: &[u8],
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
) -> JsValue {
    match read(document, library, as_of) {
        Ok((document, context)) => answer(&project::evaluate(&document, &context)),
        Err(problem) => invalid(problem),
    }
}

/// How a figure of a project's result came about.
#[wasm_bindgen(js_name = explainProject, unchecked_return_type = "Outcome<Explanation>")]
pub fn explain_project(
    document: &[u8],
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
    figure: &str,
) -> JsValue {
    let explained = read(document, library, as_of)
        .and_then(|(document, context)| Project::open(document, context)?.explain(figure));
    answer(&Outcome::from(explained))
}

/// The marginal abatement cost curve of projects, given as the JSON of each.
#[wasm_bindgen(js_name = abatementCurve, unchecked_return_type = "Outcome<AbatementCurve>")]
pub fn abatement_curve(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array[]")] documents: Vec<js_sys::Uint8Array>,
    library: &FactorLibrary,
    #[wasm_bindgen(js_name = asOf)] as_of: &str,
) -> JsValue {
    let read = |(index, document): (usize, js_sys::Uint8Array)| {
        let decoded = project::decode(&document.to_vec());
        decoded.map_err(|problem| problem.at(format!("[{index}]")))
    };
    let decoded: Result<Vec<ProjectDocument>, Problem> =
        documents.into_iter().enumerate().map(read).collect();
    let curve = decoded.and_then(|documents| {
        let context = context(library, as_of)?;
        Ok(project::abatement_curve(&documents, &context))
    });
    answer(&Outcome::from(curve))
}

/// The templates that projects are begun from.
#[wasm_bindgen(js_name = projectTemplates, unchecked_return_type = "ProjectTemplate[]")]
pub fn project_templates() -> JsValue {
    plain(&project::templates())
}

fn read(
    document: &[u8],
    library: &FactorLibrary,
    as_of: &str,
) -> Result<(ProjectDocument, Context), Problem> {
    Ok((project::decode(document)?, context(library, as_of)?))
}
