//! Systems of activities that need each other, as typed arrays: for drawing and for what is computed many times.

#![expect(
    clippy::disallowed_types,
    reason = "floats leave by names that say approximate alone"
)]

use js_sys::{Array, Float64Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::error::{Code, Outcome, Problem};
use crate::product::system::{Approximate, Solver, SystemError};
use crate::wasm::answer::{answer, plain};
use crate::wasm::ground::{closed, invalid};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r"
/** A figure for each activity, in floats; how they were found; and the largest error of an equation, as a part of the largest figure asked for. */
export interface ApproximateSolution {
    amounts: Float64Array;
    solved: Solved;
    residual: number;
}
";

/// A system of activities, each of which makes one unit of its product and takes amounts of others.
/// It keeps its last footprints, from which the next ones set out.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct ProductSystem {
    solver: Option<Solver>,
    footprints: Option<Vec<f64>>,
}

#[wasm_bindgen]
impl ProductSystem {
    /// A system without activities.
    #[wasm_bindgen(constructor)]
    pub fn new() -> ProductSystem {
        ProductSystem::default()
    }

    /// Takes the amounts of a system of `size` activities, in place of the one that was open: `amounts[k]` of product
    /// `rows[k]` for one unit of activity `columns[k]`.
    #[wasm_bindgen(unchecked_return_type = "Outcome<null>")]
    pub fn open(&mut self, rows: &[u32], columns: &[u32], amounts: &[f64], size: u32) -> JsValue {
        self.close();
        let opened = triplets(rows, columns, amounts).and_then(|entries| {
            Solver::new(size as usize, entries).map_err(|error| problem(&error))
        });
        answer(&Outcome::from(
            opened.map(|solver| self.solver = Some(solver)),
        ))
    }

    /// The cumulative figure of one unit of every product, from the direct figure of each activity.
    #[wasm_bindgen(js_name = approximateFootprints, unchecked_return_type = "Outcome<ApproximateSolution>")]
    pub fn approximate_footprints(&mut self, direct: &[f64]) -> JsValue {
        let Some(solver) = &mut self.solver else {
            return invalid(closed());
        };
        let found = solver.footprints(direct, self.footprints.as_deref());
        if let Ok(found) = &found {
            self.footprints = Some(found.amounts.clone());
        }
        give(found)
    }

    /// How much of each activity a demand needs: an amount for each product.
    #[wasm_bindgen(js_name = approximateInventory, unchecked_return_type = "Outcome<ApproximateSolution>")]
    pub fn approximate_inventory(&mut self, demand: &[f64]) -> JsValue {
        let Some(solver) = &mut self.solver else {
            return invalid(closed());
        };
        give(solver.inventory(demand, None))
    }

    /// Puts other amounts in the place of those there are; where one is refused, all stay as they were.
    #[wasm_bindgen(unchecked_return_type = "Outcome<null>")]
    pub fn change(&mut self, rows: &[u32], columns: &[u32], amounts: &[f64]) -> JsValue {
        let Some(solver) = &mut self.solver else {
            return invalid(closed());
        };
        let changed = triplets(rows, columns, amounts)
            .and_then(|changes| solver.change(&changes).map_err(|error| problem(&error)));
        answer(&Outcome::from(changed))
    }

    /// Lets go of the system.
    pub fn close(&mut self) {
        *self = ProductSystem::default();
    }
}

fn triplets(
    rows: &[u32],
    columns: &[u32],
    amounts: &[f64],
) -> Result<Vec<(u32, u32, f64)>, Problem> {
    let expected = rows.len();
    for (name, found) in [("columns", columns.len()), ("amounts", amounts.len())] {
        if found != expected {
            return Err(problem(&SystemError::WrongLength { expected, found }).at(name));
        }
    }
    let pairs = rows.iter().zip(columns).zip(amounts);
    Ok(pairs
        .map(|((row, column), amount)| (*row, *column, *amount))
        .collect())
}

fn problem(error: &SystemError) -> Problem {
    let outside = |low: usize, high: usize, found: usize| {
        let problem = Problem::new(Code::OutOfRange);
        problem
            .with("low", low)
            .with("high", high)
            .with("found", found)
    };
    match error {
        SystemError::NotProductive { activities } => {
            let names: Vec<String> = activities
                .iter()
                .take(10)
                .map(ToString::to_string)
                .collect();
            let more = if activities.len() > names.len() {
                ", …"
            } else {
                ""
            };
            let processes = format!("{}{more}", names.join(", "));
            Problem::new(Code::NotProductive).with("processes", processes)
        }
        SystemError::UnknownActivity { index } => {
            Problem::new(Code::UnknownReference).with("id", index)
        }
        SystemError::UnknownInput { activity, product } => {
            Problem::new(Code::UnknownReference).with("id", format!("{product} → {activity}"))
        }
        SystemError::WrongLength { expected, found } => {
            outside(*expected, *expected, *found).at("length")
        }
        SystemError::NotFinite { activity } => Problem::new(Code::InvalidNumber)
            .with("found", "NaN, ∞")
            .at(format!("[{activity}]")),
        SystemError::TooLarge => outside(0, u32::MAX as usize, usize::MAX).at("length"),
        SystemError::Unsolved => Problem::new(Code::UnsolvedSystem),
    }
}

/// Answers with a solution.
fn give(found: Result<Approximate, SystemError>) -> JsValue {
    let found = match found {
        Ok(found) => found,
        Err(error) => return invalid(problem(&error)),
    };
    let object = |parts: [(&str, JsValue); 3]| {
        let object = Object::new();
        for (name, part) in parts {
            // Setting a property of a new object always works.
            let _ = Reflect::set(&object, &name.into(), &part);
        }
        JsValue::from(object)
    };
    let value = object([
        (
            "amounts",
            Float64Array::from(found.amounts.as_slice()).into(),
        ),
        ("solved", plain(&found.solved)),
        ("residual", found.residual.into()),
    ]);
    object([
        ("status", "ok".into()),
        ("value", value),
        ("findings", Array::new().into()),
    ])
}
