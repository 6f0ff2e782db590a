//! What is measured of systems of processes, natively, on the files that `system.mjs` writes.

use std::fs::read;
use std::path::Path;

use serde_json::{Value, json};
use tansuan::product::system::{Approximate, Solver};

use super::Worked;

fn whole(folder: &Path, name: &str) -> Vec<u32> {
    let bytes = read(folder.join(name)).unwrap();
    let numbers = bytes.chunks_exact(4);
    numbers
        .map(|number| u32::from_le_bytes(number.try_into().unwrap()))
        .collect()
}

fn floats(folder: &Path, name: &str) -> Vec<f64> {
    let bytes = read(folder.join(name)).unwrap();
    let numbers = bytes.chunks_exact(8);
    numbers
        .map(|number| f64::from_le_bytes(number.try_into().unwrap()))
        .collect()
}

fn demand(size: usize, index: usize) -> Vec<f64> {
    let mut demand = vec![0.0; size];
    demand[index] = 1.0;
    demand
}

fn told(answer: &Approximate) -> Value {
    json!({ "amounts": answer.amounts, "solved": answer.solved, "residual": answer.residual })
}

/// Microseconds by what was done, and the answers.
pub fn system(folder: &Path, runs: usize) -> Value {
    let (rows, columns) = (whole(folder, "rows"), whole(folder, "columns"));
    let triplets = |name| -> Vec<(u32, u32, f64)> {
        let pairs = rows.iter().copied().zip(columns.iter().copied());
        pairs
            .zip(floats(folder, name))
            .map(|((row, column), amount)| (row, column, amount))
            .collect()
    };
    let (amounts, changed) = (triplets("amounts"), triplets("changed"));
    let direct = floats(folder, "direct");
    let size = direct.len();
    let mut times: [Vec<u64>; 5] = Default::default();
    let mut answers = json!(null);
    for _ in 0..runs {
        let start = Worked::start();
        let mut solver = Solver::new(size, amounts.clone()).unwrap();
        times[0].push(start.micros());
        let start = Worked::start();
        let footprints = solver.footprints(&direct, None).unwrap();
        times[1].push(start.micros());
        let start = Worked::start();
        let inventory = solver.inventory(&demand(size, 1), None).unwrap();
        times[2].push(start.micros());
        let start = Worked::start();
        for index in 0..100 {
            solver.inventory(&demand(size, 2 + index), None).unwrap();
        }
        times[3].push(start.micros());
        let start = Worked::start();
        solver.change(&changed).unwrap();
        let again = solver.footprints(&direct, Some(&footprints.amounts));
        times[4].push(start.micros());
        answers = json!({
            "footprints": told(&footprints),
            "inventory": told(&inventory),
            "again": told(&again.unwrap()),
        });
    }
    let [open, footprints, inventory, more, again] = times;
    json!({
        "times": { "open": open, "footprints": footprints, "inventory": inventory, "more": more, "again": again },
        "answers": answers,
    })
}
